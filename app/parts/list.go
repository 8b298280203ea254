package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FastList shows many rows of one height and keeps only the visible ones. It
// counts its offset in float64 and places rows relative to its own top, so it
// stays exact where the toolkit's list loses pixels. Days are shown in a
// gutter at the left, on the first row of each day and always on the top one.
//
// Set the callbacks before showing it. Rows are made by newRow and filled by
// bind, which must only touch the row it is given.
type FastList struct {
	widget.BaseWidget
	newRow func() fyne.CanvasObject
	bind   func(i int, row fyne.CanvasObject)
	group  func(i int) int64
	label  func(i int) (first, second string)

	length    int
	rowHeight float64
	scale     float32 // rowHeight was measured at
	asked     float32 // row height asked for, at 100 % text; 0 for the row's own
	offset    float64
	gutter    float32
	selected  int
	cursor    int
	hovered   int
	focused   bool
	first     int // last first visible index told
	slots     []*slot
	bar       *scrollBar
	draw      *listDrawing
	tapped    func(i int) // replaces choosing on a click, for menus of results

	// For rows with more than one place to go: where in a row a tap was, and
	// around what of it the keyboard's ring goes, from its left edge.
	tappedAt func(i int, x float32)
	placeOf  func(i int) (x, width float32, of bool)

	// OnSelected tells which row was chosen, −1 for none.
	OnSelected func(i int)
	// OnTapped tells that a row was tapped, whether or not it was chosen before.
	OnTapped func(i int)
	// OnActivated tells that Enter was pressed on a row.
	OnActivated func(i int)
	// OnContext asks for a menu for a row at a place in the window.
	OnContext func(i int, at fyne.Position)
	// OnTyped gets characters typed on the list, for type-ahead.
	OnTyped func(r rune)
	// OnKey is looked at first; true when it used the key.
	OnKey func(ev *fyne.KeyEvent) bool
	// OnFirstVisible tells the index of the top row whenever it changes.
	OnFirstVisible func(i int)
}

// slot is one row object with what the list draws around it.
type slot struct {
	index  int // −1 while unused
	row    fyne.CanvasObject
	day    *canvas.Text
	under  *canvas.Text
	line   *canvas.Rectangle
	first  bool
	placed bool
}

var (
	_ fyne.Scrollable        = (*FastList)(nil)
	_ fyne.Focusable         = (*FastList)(nil)
	_ fyne.Tappable          = (*FastList)(nil)
	_ fyne.SecondaryTappable = (*FastList)(nil)
	_ desktop.Hoverable      = (*FastList)(nil)
)

// NewFastList makes an empty list.
func NewFastList(newRow func() fyne.CanvasObject, bind func(i int, row fyne.CanvasObject)) *FastList {
	l := &FastList{newRow: newRow, bind: bind, selected: -1, hovered: -1, first: -1}
	l.bar = newScrollBar(l)
	l.ExtendBaseWidget(l)
	return l
}

// SetRowHeight fixes the height of a row at 100 % text; it grows with the text
// size. Without it the height is that of a fresh row.
func (l *FastList) SetRowHeight(h float32) *FastList { l.asked = h; return l }

// SetGroups turns the gutter on: group is equal for neighbours of one day,
// label gives two short lines for the day of row i. width is at 100 % text.
func (l *FastList) SetGroups(width float32, group func(i int) int64, label func(i int) (first, second string)) *FastList {
	l.gutter, l.group, l.label = width, group, label
	return l
}

// SetLength says how many rows there are and shows them again from where the
// list stands. A selection beyond the end goes.
func (l *FastList) SetLength(n int) {
	l.length = n
	if l.selected >= n {
		l.selected = -1
	}
	l.cursor = max(min(l.cursor, n-1), 0)
	l.hovered = -1
	l.clampOffset()
	l.Refresh()
}

// Length is the number of rows.
func (l *FastList) Length() int { return l.length }

// Selected is the chosen row, −1 for none.
func (l *FastList) Selected() int { return l.selected }

// Cursor is the row the keyboard stands on.
func (l *FastList) Cursor() int { return l.cursor }

// Select chooses a row, shows it, and tells OnSelected when it is another.
func (l *FastList) Select(i int) {
	if i < -1 || i >= l.length {
		return
	}
	changed := l.selected != i
	l.selected = i
	if i >= 0 {
		l.cursor = i
		l.Reveal(i)
	}
	l.arrange()
	if changed && l.OnSelected != nil {
		l.OnSelected(i)
	}
}

// ShowSelected marks a row without telling or scrolling, after rows moved.
func (l *FastList) ShowSelected(i int) {
	l.selected = min(max(i, -1), l.length-1)
	if l.selected >= 0 {
		l.cursor = l.selected
	}
	l.arrange()
}

// ScrollToIndex puts row i at the top.
func (l *FastList) ScrollToIndex(i int) { l.scrollTo(float64(i) * l.height()) }

// Reveal scrolls as little as needed to show row i.
func (l *FastList) Reveal(i int) {
	h, view := l.height(), float64(l.Size().Height)
	top := float64(i) * h
	switch {
	case top < l.offset:
		l.scrollTo(top)
	case top+h > l.offset+view && view > 0:
		l.scrollTo(top + h - view)
	}
}

// FirstVisible is the index of the row at the top.
func (l *FastList) FirstVisible() int {
	if l.length == 0 {
		return -1
	}
	return min(int(l.offset/l.height()), l.length-1)
}

// RefreshRow binds row i again if it is visible.
func (l *FastList) RefreshRow(i int) {
	for _, s := range l.slots {
		if s.index == i {
			l.bind(i, s.row)
		}
	}
}

// height of a row at the text size of now. At another text size than before
// the row at the top stays there.
func (l *FastList) height() float64 {
	if s := Scale(); l.rowHeight <= 0 || l.scale != s {
		was := l.rowHeight
		l.scale = s
		l.measureRow()
		if was > 0 && was != l.rowHeight {
			l.offset *= l.rowHeight / was
		}
		l.unplace()
	}
	return l.rowHeight
}

func (l *FastList) measureRow() {
	if l.asked > 0 {
		l.rowHeight = float64(l.asked * Scale())
		return
	}
	l.rowHeight = float64(max(l.newRow().MinSize().Height, 24*Scale()))
}

func (l *FastList) maxOffset() float64 {
	return max(float64(l.length)*l.height()-float64(l.Size().Height), 0)
}

func (l *FastList) clampOffset() { l.offset = min(max(l.offset, 0), l.maxOffset()) }

func (l *FastList) scrollTo(y float64) {
	if y = min(max(y, 0), l.maxOffset()); y != l.offset {
		l.offset = y
		l.arrange()
	}
}

// arrange moves what is visible into place and tells the first row.
func (l *FastList) arrange() {
	if l.draw != nil {
		l.draw.arrange()
	}
	if i := l.FirstVisible(); i != l.first {
		l.first = i
		if l.OnFirstVisible != nil && i >= 0 {
			l.OnFirstVisible(i)
		}
	}
}

// CreateRenderer implements fyne.Widget. The toolkit asks again for a list that
// was away for a while: its rows are there already and are placed anew.
func (l *FastList) CreateRenderer() fyne.WidgetRenderer {
	l.draw = newListDrawing(l)
	l.unbind()
	l.draw.arrange()
	return l.draw
}

// listDrawing is the list's renderer: marks behind, rows, gutter, bar.
type listDrawing struct {
	list                *FastList
	hover, chosen, mark *canvas.Rectangle
	focus               *canvas.Rectangle
	objects             []fyne.CanvasObject
}

func newListDrawing(l *FastList) *listDrawing {
	d := &listDrawing{list: l, hover: roundRect(), chosen: roundRect(), focus: roundRect()}
	d.mark = canvas.NewRectangle(color.Transparent)
	d.mark.CornerRadius = MarkWidth / 2
	d.paint()
	return d
}

func (d *listDrawing) Destroy()                     {}
func (d *listDrawing) Objects() []fyne.CanvasObject { return d.objects }

func (d *listDrawing) MinSize() fyne.Size {
	return fyne.NewSize(160*Scale()+d.list.gutterWidth(), float32(d.list.height()))
}

func (d *listDrawing) Layout(fyne.Size) {
	d.list.height() // first: at another text size the offset is another
	d.list.clampOffset()
	d.list.unplace()
	d.list.arrange()
}

// Refresh binds every visible row again, in the look of now.
func (d *listDrawing) Refresh() {
	d.list.height()
	d.list.clampOffset()
	d.paint()
	d.list.unbind()
	for _, s := range d.list.slots {
		healInside([]fyne.CanvasObject{s.row})
		s.row.Refresh()
	}
	healInside([]fyne.CanvasObject{d.list.bar})
	d.list.arrange()
	canvas.Refresh(d.list)
}

func (d *listDrawing) paint() {
	d.hover.FillColor = Color(Hover)
	d.chosen.FillColor = Color(Selection)
	d.mark.FillColor = Color(Accent)
	for _, s := range d.list.slots {
		d.paintSlot(s)
	}
}

func (d *listDrawing) paintSlot(s *slot) {
	s.day.TextSize, s.day.Color = 13*Scale(), Color(Ink)
	s.day.TextStyle.Bold = true
	s.under.TextSize, s.under.Color = 12*Scale(), Color(Secondary)
	s.line.FillColor = Color(Line)
}
