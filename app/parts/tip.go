package parts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tipDelay is how long the pointer rests before a hover label shows.
const tipDelay = 350 * time.Millisecond

// tipper is a window content or overlay that can show hover labels.
type tipper interface {
	showTip(text string, at fyne.Position)
	hideTip()
}

// TipHost wraps a window's content and shows hover labels above it. Labels
// never take the pointer or the keyboard.
type TipHost struct {
	widget.BaseWidget
	content fyne.CanvasObject
	label   *tipLabel
}

// NewTipHost wraps content; give it to Window.SetContent.
func NewTipHost(content fyne.CanvasObject) *TipHost {
	h := &TipHost{content: content, label: newTipLabel()}
	h.ExtendBaseWidget(h)
	return h
}

// SetContent replaces what the host wraps.
func (h *TipHost) SetContent(o fyne.CanvasObject) {
	h.content = o
	h.label.Hide()
	h.Refresh()
}

func (h *TipHost) parts() []fyne.CanvasObject { return []fyne.CanvasObject{h.content} }

func (h *TipHost) showTip(s string, at fyne.Position) { h.label.showIn(h.Size(), s, at) }
func (h *TipHost) hideTip()                           { h.label.dismiss() }

// Tip is the hover label that is shown now; "" for none.
func (h *TipHost) Tip() string {
	if !h.label.Visible() {
		return ""
	}
	return h.label.text.Text()
}

// CreateRenderer implements fyne.Widget.
func (h *TipHost) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: h, min: func() fyne.Size { return h.content.MinSize() }}
	d.paint = func() { d.objects = []fyne.CanvasObject{h.content, h.label} }
	d.layout = func(s fyne.Size) { place(h.content, 0, 0, s.Width, s.Height) }
	return newDrawing(d)
}

// tipLabel is the small label itself.
type tipLabel struct {
	widget.BaseWidget
	text *Text
	wait *fyne.Animation
	turn int
}

func newTipLabel() *tipLabel {
	l := &tipLabel{text: NewBody("")}
	l.text.size = "helperText"
	l.ExtendBaseWidget(l)
	l.Hidden = true
	return l
}

func (l *tipLabel) CreateRenderer() fyne.WidgetRenderer {
	back := roundRect()
	back.CornerRadius = 6
	d := &drawing{of: l, objects: []fyne.CanvasObject{back, l.text}}
	d.min = func() fyne.Size { return l.text.MinSize().AddWidthHeight(2*Space2, 2*Space1) }
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		place(l.text, Space2, Space1, s.Width-2*Space2, s.Height-2*Space1)
	}
	d.paint = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = Color(Surface), Color(Border), 1
		l.text.Refresh()
	}
	return newDrawing(d)
}

// showIn shows the label after the delay, under at, inside the given bounds.
func (l *tipLabel) showIn(bounds fyne.Size, s string, at fyne.Position) {
	l.dismiss()
	if s == "" {
		return
	}
	turn := l.turn
	l.wait = &fyne.Animation{Duration: tipDelay, Curve: fyne.AnimationLinear, Tick: func(done float32) {
		if done < 1 || turn != l.turn || l.Visible() {
			return
		}
		l.text.SetText(s)
		w := min(l.text.NaturalWidth()+1, bounds.Width-4*Space2)
		h := fitHeight(l.text, w)
		size := fyne.NewSize(w+2*Space2, h+2*Space1)
		x := min(max(at.X, Space1), max(bounds.Width-size.Width-Space1, Space1))
		y := at.Y
		if y+size.Height > bounds.Height {
			y = max(at.Y-size.Height-2*Space5, 0)
		}
		place(l, x, y, size.Width, size.Height)
		l.Show()
	}}
	l.wait.Start()
}

func (l *tipLabel) dismiss() {
	l.turn++
	if l.wait != nil {
		l.wait.Stop()
		l.wait = nil
	}
	setVisible(l, false)
}

func tipperFor(o fyne.CanvasObject) tipper {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		t, _ := top.(tipper)
		return t
	}
	t, _ := c.Content().(tipper)
	return t
}

// ShowTip shows words under a part once the pointer has rested there. It does
// nothing where the window's content is no TipHost.
func ShowTip(o fyne.CanvasObject, words string) {
	if t := tipperFor(o); t != nil && words != "" {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		t.showTip(words, at.AddXY(0, o.Size().Height+Space1))
	}
}

// HideTip takes the label away, also one under a sheet that came meanwhile.
func HideTip(o fyne.CanvasObject) { HideTips(canvasOf(o)) }

// HideTips takes every label of a window away: what one belonged to may be gone
// without having been left by the pointer.
func HideTips(c fyne.Canvas) {
	if c == nil {
		return
	}
	hide := func(o fyne.CanvasObject) {
		if t, ok := o.(tipper); ok {
			t.hideTip()
		}
	}
	hide(c.Content())
	for _, o := range c.Overlays().List() {
		hide(o)
	}
}
