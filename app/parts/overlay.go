package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// overlay lies over a whole window with one card on it. The toolkit keeps Tab
// inside the overlay on top; the overlay adds the first focus, Escape, and the
// return of the focus to where it was.
type overlay struct {
	widget.BaseWidget
	on      fyne.Canvas
	card    fyne.CanvasObject
	veil    fyne.ThemeColorName // "" for none
	outside bool                // a tap beside the card closes
	put     func(window, least fyne.Size) (fyne.Position, fyne.Size)
	onKey   func(*fyne.KeyEvent) bool
	closed  func()
	before  fyne.Focusable
	label   *tipLabel
	hasKeys bool // something inside takes the keyboard
	open    bool
}

func newOverlay(c fyne.Canvas, card fyne.CanvasObject) *overlay {
	o := &overlay{on: c, card: card, label: newTipLabel()}
	o.ExtendBaseWidget(o)
	return o
}

// show puts the overlay up and focuses first, or the first part that can be.
func (o *overlay) show(first fyne.Focusable) {
	HideTips(o.on)
	o.before = o.on.Focused()
	o.on.Overlays().Add(o)
	o.open = true
	o.Resize(o.on.Size())
	o.hasKeys = true
	if first != nil {
		o.on.Focus(first)
	} else {
		o.on.FocusNext()
	}
	if o.on.Focused() == nil {
		o.hasKeys = false
		o.on.Focus(o)
	}
}

func (o *overlay) close() {
	if !o.open {
		return
	}
	o.open = false
	o.on.Overlays().Remove(o)
	HideTips(o.on)
	if o.before != nil && o.on.Overlays().Top() == nil {
		o.on.Focus(o.before)
	}
	if o.closed != nil {
		o.closed()
	}
}

func (o *overlay) parts() []fyne.CanvasObject         { return []fyne.CanvasObject{o.card} }
func (o *overlay) showTip(s string, at fyne.Position) { o.label.showIn(o.Size(), s, at) }
func (o *overlay) hideTip()                           { o.label.dismiss() }

// takeKey gets what nothing inside used.
func (o *overlay) takeKey(ev *fyne.KeyEvent) bool {
	if o.onKey != nil && o.onKey(ev) {
		return true
	}
	if ev.Name == fyne.KeyEscape {
		o.close()
		return true
	}
	return false
}

// Tapped closes when the tap was beside the card and that means leaving.
func (o *overlay) Tapped(ev *fyne.PointEvent) {
	p, s := o.card.Position(), o.card.Size()
	in := ev.Position.X >= p.X && ev.Position.Y >= p.Y &&
		ev.Position.X < p.X+s.Width && ev.Position.Y < p.Y+s.Height
	if o.outside && !in {
		o.close()
	}
}

// The overlay takes the keyboard itself only when nothing inside can. That it
// can at all keeps a click on the card from dropping the focus.

// FocusGained implements fyne.Focusable.
func (o *overlay) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (o *overlay) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (o *overlay) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (o *overlay) TypedKey(ev *fyne.KeyEvent) { o.takeKey(ev) }

// Disabled implements fyne.Disableable.
func (o *overlay) Disabled() bool { return o.hasKeys }

// Enable implements fyne.Disableable.
func (o *overlay) Enable() {}

// Disable implements fyne.Disableable.
func (o *overlay) Disable() {}

// CreateRenderer implements fyne.Widget.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	d := &drawing{of: o, objects: []fyne.CanvasObject{back, o.card, o.label}}
	d.paint = func() {
		back.FillColor = color.Transparent
		if o.veil != "" {
			back.FillColor = Color(o.veil)
		}
	}
	d.min = func() fyne.Size { return fyne.NewSize(1, 1) }
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		pos, size := o.put(s, o.card.MinSize())
		place(o.card, pos.X, pos.Y, size.Width, size.Height)
		if pos2, size2 := o.put(s, o.card.MinSize()); size2 != size || pos2 != pos {
			place(o.card, pos2.X, pos2.Y, size2.Width, size2.Height)
		}
	}
	return newDrawing(d)
}

// below puts a card under an anchor, or above it where there is no room.
func below(anchor fyne.CanvasObject, width float32) func(window, least fyne.Size) (fyne.Position, fyne.Size) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(anchor)
	h := anchor.Size().Height
	return func(window, least fyne.Size) (fyne.Position, fyne.Size) {
		return beside(window, least, at, h, width)
	}
}

func beside(window, least fyne.Size, at fyne.Position, h, width float32) (fyne.Position, fyne.Size) {
	size := fyne.NewSize(min(max(least.Width, width), window.Width-2*Space2), min(least.Height, window.Height-2*Space2))
	y := at.Y + h + Space1
	if y+size.Height > window.Height-Space2 {
		y = max(at.Y-size.Height-Space1, Space2)
		y = min(y, window.Height-size.Height-Space2)
	}
	x := min(max(at.X, Space2), max(window.Width-size.Width-Space2, Space2))
	return fyne.NewPos(x, y), size
}
