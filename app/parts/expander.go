package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Expander hides what is seldom needed behind its title.
type Expander struct {
	widget.BaseWidget
	head      *expanderHead
	box       *fyne.Container
	open      bool
	OnToggled func(open bool)
}

type expanderHead struct {
	pressable
	of    *Expander
	title *Text
}

// NewExpander makes an expander, open or not.
func NewExpander(title string, content fyne.CanvasObject, open bool) *Expander {
	e := &Expander{open: open}
	e.head = &expanderHead{of: e, title: NewStrong(title).Ellipsis(2)}
	e.head.become(e.head)
	e.head.onPress = func() { e.turn(!e.open) }
	e.head.onKey = func(ev *fyne.KeyEvent) bool {
		switch {
		case ev.Name == fyne.KeyRight && !e.open, ev.Name == fyne.KeyLeft && e.open:
			e.turn(!e.open)
			return true
		}
		return false
	}
	e.box = Column(Space1, e.head, container.New(inset{left: Space5 + Space1}, content))
	setVisible(e.box.Objects[1], open)
	e.ExtendBaseWidget(e)
	return e
}

// Opened reports the state.
func (e *Expander) Opened() bool { return e.open }

// SetTitle replaces the title.
func (e *Expander) SetTitle(s string) { e.head.title.SetText(s) }

// SetOpen opens or closes without telling.
func (e *Expander) SetOpen(on bool) {
	if e.open == on {
		return
	}
	e.open = on
	setVisible(e.box.Objects[1], on)
	e.head.Refresh()
	e.box.Refresh()
	e.Refresh()
}

func (e *Expander) turn(on bool) {
	e.SetOpen(on)
	if e.OnToggled != nil {
		e.OnToggled(on)
	}
}

func (e *Expander) parts() []fyne.CanvasObject { return []fyne.CanvasObject{e.box} }

// MinSize follows the content.
func (e *Expander) MinSize() fyne.Size { return e.box.MinSize() }

// CreateRenderer implements fyne.Widget.
func (e *Expander) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(e.box) }

// CreateRenderer implements fyne.Widget.
func (h *expanderHead) CreateRenderer() fyne.WidgetRenderer {
	back, img := roundRect(), picture(nil)
	d := &drawing{of: h, objects: []fyne.CanvasObject{back, img, h.title}}
	d.paint = func() {
		back.FillColor = color.Transparent
		if h.hovered {
			back.FillColor = Color(Hover)
		}
		ring(back, h.focused)
		name := IconChevronRight
		if h.of.open {
			name = IconChevronDown
		}
		setPicture(img, TintedIcon(name, Secondary))
	}
	d.min = func() fyne.Size {
		m := h.title.MinSize()
		return fyne.NewSize(max(m.Width, 80)+iconSide()+2*Space2, max(m.Height, iconSide())+2*Space1)
	}
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		a := iconSide()
		place(img, Space1, (s.Height-a)/2, a, a)
		place(h.title, Space1+a+Space1, Space1, s.Width-a-Space4, s.Height-2*Space1)
	}
	return newDrawing(d)
}
