package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"footlight/coaching/report/chart"
)

// ChartTable shows a chart's data as rows of words: the form for who would
// rather read, and for a keyboard alone. It moves like every list; Enter or a
// tap opens a row. Where a row opens more than one thing, such as now and
// before, Left and Right choose among them, and a tap opens what it is on. It
// asks for the height of up to eight rows.
type ChartTable struct {
	widget.BaseWidget
	table  chart.Table
	list   *FastList
	head   *fyne.Container
	widths *cells
	column int // what Enter opens, where the row has something there

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
	v.list.OnActivated = func(i int) { v.open(i, v.columnIn(i)) }
	v.list.tappedAt, v.list.placeOf, v.list.OnKey = v.tapped, v.placeOf, v.key
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

func (v *ChartTable) open(i, column int) {
	if key := v.table.Key(i, column); key != "" && v.OnOpen != nil {
		v.OnOpen(key)
	}
}

// columnIn is the column of a row that Enter opens: the one chosen last, else
// the first that opens something.
func (v *ChartTable) columnIn(i int) int {
	of := v.table.Opens(i)
	if len(of) == 0 || slices.Contains(of, v.column) {
		return v.column
	}
	return of[0]
}

// tapped opens what stands under a tap, or nearest to it in its row.
func (v *ChartTable) tapped(i int, x float32) {
	column, least := v.columnIn(i), float32(-1)
	for _, k := range v.table.Opens(i) {
		from, width := v.widths.span(k, v.rowWidth())
		if away := max(from-x, x-from-width, 0); least < 0 || away < least {
			column, least = k, away
		}
	}
	v.column = column
	v.list.arrange()
	v.open(i, column)
}

// key moves between the things a row opens.
func (v *ChartTable) key(ev *fyne.KeyEvent) bool {
	of := v.table.Opens(v.list.Cursor())
	if len(of) < 2 || ev.Name != fyne.KeyLeft && ev.Name != fyne.KeyRight {
		return false
	}
	at := slices.Index(of, v.columnIn(v.list.Cursor()))
	if ev.Name == fyne.KeyRight {
		at++
	} else {
		at--
	}
	v.column = of[min(max(at, 0), len(of)-1)]
	v.list.arrange()
	return true
}

// placeOf is where the keyboard's ring goes in a row whose cells open things.
func (v *ChartTable) placeOf(i int) (x, width float32, of bool) {
	columns := v.table.Opens(i)
	if len(columns) == 0 || columns[0] == 0 {
		return 0, 0, false
	}
	x, width = v.widths.span(v.columnIn(i), v.rowWidth())
	return x - Space2, width + 2*Space2, true
}

// rowWidth is what the list gives its rows.
func (v *ChartTable) rowWidth() float32 { return max(v.list.Size().Width-v.list.rowLeft()-Space4, 0) }

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
	for i, o := range objects {
		x, w := c.span(i, size.Width)
		o.Resize(fyne.NewSize(w, 0))
		h := o.MinSize().Height
		place(o, x, (size.Height-h)/2, w, h)
	}
}

// span is where a column stands in a row, and its width.
func (c *cells) span(column int, width float32) (x, w float32) {
	room := width - Space4*float32(len(c.asked)-1) - 2*Space2
	sum := float32(0)
	for _, asked := range c.asked {
		sum += asked
	}
	x = Space2
	for i := range min(column+1, len(c.asked)) {
		if i > 0 {
			x += w + Space4
		}
		w = c.asked[i]
		switch {
		case sum > room:
			w = max(w*room/sum, 0)
		case i == 0:
			w = min(w+room-sum, max(w, 0.4*room))
		}
	}
	return x, w
}
