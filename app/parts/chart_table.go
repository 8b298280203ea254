package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"footlight/coaching/report/chart"
)

// ChartTable shows a chart's data as rows of words: the form for who would
// rather read, and for a keyboard alone. It moves like every list; Enter opens
// a row. It asks for the height of up to eight rows.
type ChartTable struct {
	widget.BaseWidget
	table  chart.Table
	list   *FastList
	head   *fyne.Container
	widths *cells

	// OnOpen gets the key of the row that was opened.
	OnOpen func(key string)
}

// cellRow is the height of a row at 100 % text.
const cellRow = 34

// NewChartTable shows a table.
func NewChartTable(t chart.Table) *ChartTable {
	v := &ChartTable{table: t, widths: &cells{}}
	v.widths.measure(t)
	v.head = container.New(v.widths)
	for i, words := range t.Head {
		v.head.Add(cell(words, i).Tint(Secondary))
	}
	v.list = NewFastList(v.newRow, v.bind).SetRowHeight(cellRow)
	v.list.OnActivated = v.open
	v.list.OnTapped = v.open
	v.list.SetLength(len(t.Rows))
	v.ExtendBaseWidget(v)
	return v
}

// cell is one word in a column: names lead, figures stand flush right.
func cell(words string, column int) *Text {
	t := NewBody(words).Ellipsis(1).Wide()
	if column > 0 {
		t.Trailing()
	}
	return t
}

func (v *ChartTable) newRow() fyne.CanvasObject {
	row := container.New(v.widths)
	for i := range v.table.Head {
		row.Add(cell("", i))
	}
	return row
}

func (v *ChartTable) bind(i int, row fyne.CanvasObject) {
	for k, o := range row.(*fyne.Container).Objects {
		if k < len(v.table.Rows[i]) {
			o.(*Text).SetText(v.table.Rows[i][k])
		}
	}
}

func (v *ChartTable) open(i int) {
	if v.OnOpen != nil && i >= 0 && i < len(v.table.Keys) && v.table.Keys[i] != "" {
		v.OnOpen(v.table.Keys[i])
	}
}

// List is the list inside, which takes the keyboard.
func (v *ChartTable) List() *FastList { return v.list }

func (v *ChartTable) parts() []fyne.CanvasObject { return []fyne.CanvasObject{v.head, v.list} }

// CreateRenderer implements fyne.Widget.
func (v *ChartTable) CreateRenderer() fyne.WidgetRenderer {
	line := NewHairline()
	d := &drawing{of: v, objects: []fyne.CanvasObject{v.head, line, v.list}}
	row := func() float32 { return cellRow * Scale() }
	d.min = func() fyne.Size {
		return fyne.NewSize(160*Scale(), row()*float32(1+max(min(len(v.table.Rows), 8), 1))+Space1)
	}
	d.layout = func(s fyne.Size) {
		place(v.head, Space2, 0, max(s.Width-Space2-Space4, 0), row()) // as the list places rows
		place(line, 0, row(), s.Width, 1)
		place(v.list, 0, row()+Space1, s.Width, max(s.Height-row()-Space1, 0))
	}
	d.paint = func() {
		v.widths.measure(v.table)
		v.head.Refresh()
		v.list.Refresh()
	}
	return newDrawing(d)
}

// cells lays the words of a row out in columns that all rows share: each as
// wide as its widest word asks, the first with what is left; all narrower
// alike where the room is too small.
type cells struct{ asked []float32 }

// sampled is how many rows are measured.
const sampled = 100

func (c *cells) measure(t chart.Table) {
	c.asked = make([]float32, len(t.Head))
	take := func(row []string) {
		for i, words := range row {
			if i < len(c.asked) {
				c.asked[i] = max(c.asked[i], measureText(words, TextSize(), fyne.TextStyle{}).Width+2)
			}
		}
	}
	take(t.Head)
	for i := 0; i < len(t.Rows); i += max(len(t.Rows)/sampled, 1) {
		take(t.Rows[i])
	}
}

// MinSize implements fyne.Layout.
func (c *cells) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60*float32(len(c.asked)), cellRow*Scale())
}

// Layout implements fyne.Layout.
func (c *cells) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := len(objects)
	if n == 0 {
		return
	}
	room := size.Width - Space4*float32(n-1) - 2*Space2
	sum := float32(0)
	for i := range n {
		sum += c.asked[i]
	}
	x := Space2
	for i, o := range objects {
		w := c.asked[i]
		switch {
		case sum > room:
			w = max(w*room/sum, 0)
		case i == 0:
			w = min(w+room-sum, max(w, 0.4*room))
		}
		o.Resize(fyne.NewSize(w, 0))
		h := o.MinSize().Height
		place(o, x, (size.Height-h)/2, w, h)
		x += w + Space4
	}
}
