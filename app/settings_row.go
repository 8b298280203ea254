package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"footlight/app/parts"
)

// nameLine is one row of a list in Settings: a name, and a quieter line about
// it, which may be missing.
type nameLine struct {
	Icon          fyne.ThemeIconName
	Ink           fyne.ThemeColorName
	First, Second string
}

// nameRow draws a nameLine with plain shapes: it takes neither pointer nor
// keyboard, so the list under it gets both.
type nameRow struct {
	widget.BaseWidget
	line nameLine
	draw *nameDrawing
}

func newNameRow() *nameRow {
	r := &nameRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *nameRow) set(line nameLine) {
	if r.line != line {
		r.line = line
		r.Refresh()
	}
}

// Parts is the icon, which follows a change of look of its own.
func (r *nameRow) Parts() []fyne.CanvasObject {
	if r.draw == nil {
		return nil
	}
	return []fyne.CanvasObject{r.draw.icon}
}

// CreateRenderer implements fyne.Widget.
func (r *nameRow) CreateRenderer() fyne.WidgetRenderer {
	d := &nameDrawing{of: r, icon: parts.NewPicture(parts.IconPerson, parts.Secondary, 17)}
	d.first, d.second = canvas.NewText("", color.Black), canvas.NewText("", color.Black)
	r.draw = d
	d.paint()
	if size := r.Size(); size.Width > 0 {
		d.Layout(size) // a row whose drawing was thrown away while the list was not shown
	}
	return d
}

type nameDrawing struct {
	of            *nameRow
	icon          *parts.Picture
	first, second *canvas.Text
}

func (d *nameDrawing) Destroy() {}
func (d *nameDrawing) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.icon, d.first, d.second}
}
func (d *nameDrawing) MinSize() fyne.Size { return fyne.NewSize(100, sectionHeight*parts.Scale()) }

func (d *nameDrawing) Refresh() {
	d.paint()
	d.Layout(d.of.Size())
	canvas.Refresh(d.of)
}

func (d *nameDrawing) paint() {
	l := d.of.line
	d.icon.Hidden = l.Icon == ""
	if l.Icon != "" {
		d.icon.Set(l.Icon, l.Ink)
	}
	d.first.TextSize, d.first.Color = parts.TextSize(), parts.Color(parts.Ink)
	d.second.TextSize, d.second.Color = 12*parts.Scale(), parts.Color(parts.Secondary)
	d.second.Hidden = l.Second == ""
}

// Layout puts both lines in the middle of the height, beside the icon.
func (d *nameDrawing) Layout(s fyne.Size) {
	side := 17 * parts.Scale()
	x := parts.Space2 + side + parts.Space2
	room := s.Width - x - parts.Space2
	d.first.Text = fitted(d.of.line.First, room, d.first.TextSize)
	d.second.Text = fitted(d.of.line.Second, room, d.second.TextSize)
	first, second := d.first.MinSize().Height, d.second.MinSize().Height
	height := first
	if !d.second.Hidden {
		height += second
	}
	top := (s.Height - height) / 2
	put(d.first, x, top, max(room, 0), first)
	put(d.second, x, top+first, max(room, 0), second)
	put(d.icon, parts.Space2, (s.Height-side)/2, side, side)
}
