package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a box with words; Enter, Space or a click turns it.
type Check struct {
	pressable
	label     *Text
	on        bool
	OnChanged func(bool)
}

// NewCheck makes a check that is off.
func NewCheck(label string, changed func(bool)) *Check {
	c := &Check{label: NewBody(label), OnChanged: changed}
	c.become(c)
	c.onPress = func() {
		c.on = !c.on
		c.Refresh()
		if c.OnChanged != nil {
			c.OnChanged(c.on)
		}
	}
	return c
}

// On reports the state.
func (c *Check) On() bool { return c.on }

// SetOn shows a state without calling OnChanged.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	focus, box := roundRect(), roundRect()
	box.CornerRadius = 5
	mark := picture(nil)
	d := &drawing{of: c, objects: []fyne.CanvasObject{focus, box, mark, c.label}}
	d.paint = func() {
		ring(focus, c.focused)
		box.FillColor, box.StrokeColor, box.StrokeWidth = Color(Surface), Color(Border), 1.5
		if c.on {
			box.FillColor, box.StrokeColor = Color(AccentText), Color(AccentText)
		}
		setVisible(mark, c.on)
		setPicture(mark, TintedIcon(IconCheck, OnAccent))
		c.label.Tint(Ink)
		if c.disabled {
			c.label.Tint(Disabled)
		}
	}
	side := func() float32 { return 18 * Scale() }
	d.min = func() fyne.Size {
		m := c.label.MinSize()
		return fyne.NewSize(max(m.Width, min(c.label.NaturalWidth(), 220*Scale()))+side()+3*Space2, max(m.Height, side())+2*Space1)
	}
	d.layout = func(s fyne.Size) {
		focus.Resize(s)
		a := side()
		first := c.label.lineHeight()
		y := Space1 + max((first-a)/2, 0)
		place(box, Space1, y, a, a)
		place(mark, Space1+2, y+2, a-4, a-4)
		place(c.label, Space1+a+Space2, Space1+max((a-first)/2, 0), s.Width-a-2*Space2, s.Height-2*Space1)
	}
	return newDrawing(d)
}

// Toggle is a small on/off mark with an icon for either state, as for "gave me
// energy" on a row. The chosen state is filled, so that shape says it too.
type Toggle struct {
	pressable
	off, onIcon fyne.ThemeIconName
	ink         fyne.ThemeColorName
	name        string
	on          bool
	OnChanged   func(bool)
}

// NewToggle makes a toggle; name says what it means and shows on hover.
func NewToggle(off, on fyne.ThemeIconName, ink fyne.ThemeColorName, name string, changed func(bool)) *Toggle {
	t := &Toggle{off: off, onIcon: on, ink: ink, name: name, OnChanged: changed}
	t.become(t)
	t.tip = func() string { return t.name }
	t.onPress = func() {
		t.on = !t.on
		t.Refresh()
		if t.OnChanged != nil {
			t.OnChanged(t.on)
		}
	}
	return t
}

// On reports the state.
func (t *Toggle) On() bool { return t.on }

// SetOn shows a state without calling OnChanged.
func (t *Toggle) SetOn(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	back.CornerRadius = 8
	img := picture(nil)
	d := &drawing{of: t, objects: []fyne.CanvasObject{back, img}}
	d.paint = func() {
		back.FillColor = color.Transparent
		if t.hovered {
			back.FillColor = Color(Hover)
		}
		ring(back, t.focused)
		if t.on {
			setPicture(img, TintedIcon(t.onIcon, t.ink))
		} else {
			setPicture(img, TintedIcon(t.off, Secondary))
		}
	}
	d.min = func() fyne.Size { return fyne.NewSquareSize(iconSide() + 10) }
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		a := iconSide()
		place(img, (s.Width-a)/2, (s.Height-a)/2, a, a)
	}
	return newDrawing(d)
}
