package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// paletteRow is one result: icon, title, detail, shortcut.
type paletteRow struct {
	widget.BaseWidget
	item                PaletteItem
	title, detail, keys *canvas.Text
	img                 *canvas.Image
}

func newPaletteRow() fyne.CanvasObject {
	r := &paletteRow{title: newLine(""), detail: newLine(""), keys: newLine(""), img: picture(nil)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *paletteRow) set(item PaletteItem) {
	if r.item != item {
		r.item = item
		r.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: r, objects: []fyne.CanvasObject{r.img, r.title, r.detail, r.keys}}
	d.paint = func() {
		for _, t := range []*canvas.Text{r.title, r.detail, r.keys} {
			t.TextSize, t.Color = TextSize(), Color(Secondary)
		}
		r.title.Color = Color(Ink)
		r.keys.Text = r.item.Shortcut
		setVisible(r.img, r.item.Icon != "")
		if r.item.Icon != "" {
			setPicture(r.img, TintedIcon(r.item.Icon, Secondary))
		}
	}
	d.min = func() fyne.Size { return fyne.NewSize(120, r.title.MinSize().Height+Space3) }
	d.layout = r.arrange
	return newDrawing(d)
}

func (r *paletteRow) arrange(s fyne.Size) {
	a := iconSide()
	place(r.img, Space2, (s.Height-a)/2, a, a)
	width := func(t string) float32 { return measureText(t, TextSize(), fyne.TextStyle{}).Width }
	x := Space2 + a + Space3
	right := s.Width - Space3
	put := func(t *canvas.Text, x float32) float32 {
		m := t.MinSize()
		place(t, x, (s.Height-m.Height)/2, m.Width, m.Height)
		return m.Width
	}
	if r.keys.Text != "" {
		right -= put(r.keys, right-r.keys.MinSize().Width) + Space4
	}
	r.title.Text = shorten(r.item.Title, max(right-x, 40), false, width)
	x += put(r.title, x) + Space3
	r.detail.Text = ""
	if r.item.Detail != "" && right-x > 40 {
		r.detail.Text = shorten(r.item.Detail, right-x, false, width)
	}
	put(r.detail, x)
}

// paletteRoom gives the results room for a fixed number of rows, so that the
// card does not jump while one types, and says so when there are none.
type paletteRoom struct {
	widget.BaseWidget
	list  *FastList
	empty *Text
	rows  int
}

func newPaletteRoom(list *FastList, empty *Text, rows int) *paletteRoom {
	r := &paletteRoom{list: list, empty: empty, rows: rows}
	r.ExtendBaseWidget(r)
	return r
}

func (r *paletteRoom) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.list} }

// CreateRenderer implements fyne.Widget.
func (r *paletteRoom) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: r, objects: []fyne.CanvasObject{r.list, r.empty}}
	d.min = func() fyne.Size { return fyne.NewSize(200, float32(r.list.height())*float32(r.rows)) }
	d.layout = func(s fyne.Size) {
		r.list.Resize(s)
		place(r.empty, Space3, Space3, s.Width-2*Space3, s.Height)
	}
	return newDrawing(d)
}
