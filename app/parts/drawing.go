package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// drawing is the one renderer of this package: a part describes its objects,
// how large it must be, where things go and how they look now.
type drawing struct {
	of      fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	paint   func() // applies state and theme to the objects; nil for none
}

func (d *drawing) Destroy()                     {}
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) MinSize() fyne.Size           { return d.min() }
func (d *drawing) Layout(s fyne.Size)           { d.layout(s) }

func (d *drawing) Refresh() {
	healInside(d.objects)
	if d.paint != nil {
		d.paint()
	}
	d.layout(d.of.Size())
	canvas.Refresh(d.of)
}

// newDrawing paints once, so that a fresh part measures what it will show. The
// toolkit throws the renderers away of what was not shown for a minute; a part
// that has a size already is placed anew too, for nobody will resize it.
func newDrawing(d *drawing) *drawing {
	if d.paint != nil {
		d.paint()
	}
	if s := d.of.Size(); s.Width > 0 && s.Height > 0 {
		d.layout(s)
	}
	return d
}

// place moves and resizes in one go.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// setVisible shows or hides without asking the toolkit when nothing changes.
func setVisible(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

func roundRect() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.CornerRadius = Radius
	return r
}

// ring paints a focus ring, or none.
func ring(r *canvas.Rectangle, on bool) {
	if on {
		r.StrokeColor, r.StrokeWidth = Color(Focus), RingWidth
	} else {
		r.StrokeColor, r.StrokeWidth = color.Transparent, 0
	}
}

func newLine(s string) *canvas.Text {
	t := canvas.NewText(s, Color(Ink))
	t.TextSize = TextSize()
	return t
}

func measureText(s string, size float32, style fyne.TextStyle) fyne.Size {
	meetEmoji(s)
	return fyne.MeasureText(s, size, style)
}

// iconSide is the side of an inline icon at the current text size.
func iconSide() float32 { return theme.Size(theme.SizeNameInlineIcon) }

// picture is an icon that keeps its proportions.
func picture(r fyne.Resource) *canvas.Image {
	img := canvas.NewImageFromResource(r)
	img.FillMode = canvas.ImageFillContain
	return img
}

// setPicture redraws an icon only when it is another one, or in another colour.
func setPicture(img *canvas.Image, r fyne.Resource) {
	if img.Resource != nil && r != nil && img.Resource.Name() == r.Name() {
		return
	}
	img.Resource = frozen(r)
	img.Refresh()
}

// frozen fixes an icon's name and content at the colour of now, so that a
// later comparison sees when the look has changed.
func frozen(r fyne.Resource) fyne.Resource {
	if t, ok := r.(tinted); ok {
		return fyne.NewStaticResource(t.Name(), t.Content())
	}
	return r
}
