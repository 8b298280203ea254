package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Card is a quiet surface around one thing.
type Card struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pad     float32
	plain   bool
	fill    fyne.ThemeColorName
}

// NewCard puts content on a surface with a hairline around it.
func NewCard(content fyne.CanvasObject) *Card {
	c := &Card{content: content, pad: Space4, fill: Surface}
	c.ExtendBaseWidget(c)
	return c
}

// NewGround fills the room behind content with the ground colour, or another.
func NewGround(fill fyne.ThemeColorName, content fyne.CanvasObject) *Card {
	c := &Card{content: content, plain: true, fill: fill}
	c.ExtendBaseWidget(c)
	return c
}

// Padded sets another margin inside.
func (c *Card) Padded(by float32) *Card { c.pad = by; return c }

// SetContent replaces what the card holds.
func (c *Card) SetContent(o fyne.CanvasObject) {
	c.content = o
	c.Refresh()
}

func (c *Card) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	d := &drawing{of: c}
	d.paint = func() {
		back.FillColor = Color(c.fill)
		if !c.plain {
			back.StrokeColor, back.StrokeWidth, back.CornerRadius = Color(Line), 1, Radius
		}
		d.objects = []fyne.CanvasObject{back, c.content}
	}
	d.min = func() fyne.Size { return c.content.MinSize().AddWidthHeight(2*c.pad, 2*c.pad) }
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		place(c.content, c.pad, c.pad, s.Width-2*c.pad, s.Height-2*c.pad)
	}
	return newDrawing(d)
}

// Hairline is a thin line across, or down when upright.
type Hairline struct {
	widget.BaseWidget
	upright bool
}

// NewHairline makes a line across.
func NewHairline() *Hairline {
	h := &Hairline{}
	h.ExtendBaseWidget(h)
	return h
}

// NewUpright makes a line down.
func NewUpright() *Hairline {
	h := &Hairline{upright: true}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *Hairline) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(color.Transparent)
	d := &drawing{of: h, objects: []fyne.CanvasObject{line}}
	d.paint = func() { line.FillColor = Color(Line) }
	d.min = func() fyne.Size { return fyne.NewSquareSize(1) }
	d.layout = func(s fyne.Size) {
		if h.upright {
			place(line, (s.Width-1)/2, 0, 1, s.Height)
			return
		}
		place(line, 0, (s.Height-1)/2, s.Width, 1)
	}
	return newDrawing(d)
}

// Picture is an icon of the theme as an object.
type Picture struct {
	widget.BaseWidget
	name fyne.ThemeIconName
	ink  fyne.ThemeColorName
	side float32
}

// NewPicture makes an icon of a side length at 100 % text; 0 for inline.
func NewPicture(name fyne.ThemeIconName, ink fyne.ThemeColorName, side float32) *Picture {
	p := &Picture{name: name, ink: ink, side: side}
	p.ExtendBaseWidget(p)
	return p
}

// Set replaces icon and colour.
func (p *Picture) Set(name fyne.ThemeIconName, ink fyne.ThemeColorName) {
	if p.name != name || p.ink != ink {
		p.name, p.ink = name, ink
		p.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	img := picture(nil)
	d := &drawing{of: p, objects: []fyne.CanvasObject{img}}
	d.paint = func() { setPicture(img, TintedIcon(p.name, p.ink)) }
	d.min = func() fyne.Size {
		if p.side == 0 {
			return fyne.NewSquareSize(iconSide())
		}
		return fyne.NewSquareSize(p.side * Scale())
	}
	d.layout = func(s fyne.Size) { img.Resize(s) }
	return newDrawing(d)
}
