package parts

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// MonthCount is how much there is in one month.
type MonthCount struct {
	Year  int
	Month time.Month
	Count int
}

// MonthStrip is a slim upright strip of months, newest at the top, each a tiny
// bar as long as its count; years are named. A click jumps; with the keyboard
// Up and Down go by months, PageUp and PageDown by years, Enter jumps.
type MonthStrip struct {
	pressable
	say     func(MonthCount) string
	jump    func(year int, m time.Month)
	months  []MonthCount
	most    int
	current int // the month in view, −1 for none
	cursor  int
	over    int // the month under the pointer, −1 for none
	draw    *stripDrawing
}

var _ desktop.Hoverable = (*MonthStrip)(nil)

// NewMonthStrip makes an empty strip; say puts a month in words for the hover
// label.
func NewMonthStrip(say func(MonthCount) string, jump func(year int, m time.Month)) *MonthStrip {
	s := &MonthStrip{say: say, jump: jump, current: -1, over: -1}
	s.become(s)
	s.onKey = s.key
	s.onPress = func() { s.jumpTo(s.cursor) }
	return s
}

// SetMonths shows months, newest first and without gaps: a month with nothing
// has the count 0.
func (s *MonthStrip) SetMonths(months []MonthCount) {
	s.months, s.most, s.current, s.over = months, 1, -1, -1
	for _, m := range months {
		s.most = max(s.most, m.Count)
	}
	s.cursor = max(min(s.cursor, len(months)-1), 0)
	s.Refresh()
}

// SetCurrent marks the month in view.
func (s *MonthStrip) SetCurrent(year int, month time.Month) {
	at := s.find(year, month)
	if at == s.current {
		return
	}
	s.current = at
	if at >= 0 && !s.focused {
		s.cursor = at
	}
	if s.draw != nil {
		s.draw.marks(s.Size())
	}
}

// find counts months from the newest, which needs no search.
func (s *MonthStrip) find(year int, month time.Month) int {
	if len(s.months) == 0 {
		return -1
	}
	n := s.months[0]
	at := (n.Year-year)*12 + int(n.Month) - int(month)
	if at < 0 || at >= len(s.months) {
		return -1
	}
	return at
}

func (s *MonthStrip) jumpTo(i int) {
	if i >= 0 && i < len(s.months) && s.jump != nil {
		s.jump(s.months[i].Year, s.months[i].Month)
	}
}

func (s *MonthStrip) key(ev *fyne.KeyEvent) bool {
	to := s.cursor
	switch ev.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += 12
	case fyne.KeyPageUp:
		to -= 12
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(s.months) - 1
	default:
		return false
	}
	s.cursor = max(min(to, len(s.months)-1), 0)
	if s.draw != nil {
		s.draw.marks(s.Size())
	}
	s.tell(s.cursor)
	return true
}

func (s *MonthStrip) tell(i int) {
	if s.say != nil && i >= 0 && i < len(s.months) {
		ShowTip(s, s.say(s.months[i]))
	}
}

func (s *MonthStrip) pitch() float32 {
	if len(s.months) == 0 {
		return 1
	}
	return min((s.Size().Height-2*Space1)/float32(len(s.months)), 14*Scale())
}

func (s *MonthStrip) at(y float32) int {
	i := int((y - Space1) / s.pitch())
	if y < Space1 || i >= len(s.months) {
		return -1
	}
	return i
}

// Tapped jumps to the month under the pointer.
func (s *MonthStrip) Tapped(ev *fyne.PointEvent) {
	if i := s.at(ev.Position.Y); i >= 0 {
		s.cursor = i
		s.takeFocus()
		s.jumpTo(i)
	}
}

// MouseIn implements desktop.Hoverable.
func (s *MonthStrip) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *MonthStrip) MouseMoved(ev *desktop.MouseEvent) {
	i := s.at(ev.Position.Y)
	if i == s.over {
		return
	}
	s.over = i
	if s.draw != nil {
		s.draw.marks(s.Size())
	}
	if t := tipperFor(s); t != nil && i >= 0 && s.say != nil {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
		t.showTip(s.say(s.months[i]), at.AddXY(s.Size().Width+Space1, ev.Position.Y-Space3))
	}
}

// MouseOut implements desktop.Hoverable.
func (s *MonthStrip) MouseOut() {
	s.over = -1
	HideTip(s)
	if s.draw != nil {
		s.draw.marks(s.Size())
	}
}

// CreateRenderer implements fyne.Widget.
func (s *MonthStrip) CreateRenderer() fyne.WidgetRenderer {
	s.draw = &stripDrawing{strip: s, mark: canvas.NewRectangle(color.Transparent), back: roundRect(), focus: roundRect()}
	s.draw.rebuild()
	if size := s.Size(); size.Height > 0 {
		s.draw.Layout(size) // a strip that was away for a while; see newDrawing
	}
	return s.draw
}

// stripDrawing is the strip's renderer: two marks, a bar a month, the years.
type stripDrawing struct {
	strip             *MonthStrip
	mark, back, focus *canvas.Rectangle
	bars              []*canvas.Rectangle
	years             map[int]*canvas.Text // by the index of the year's newest month
	objects           []fyne.CanvasObject
}

func (d *stripDrawing) Destroy()                     {}
func (d *stripDrawing) Objects() []fyne.CanvasObject { return d.objects }

func (d *stripDrawing) yearWidth() float32 {
	return measureText("2000", 12*Scale(), fyne.TextStyle{}).Width
}

func (d *stripDrawing) MinSize() fyne.Size {
	return fyne.NewSize(d.yearWidth()+36+3*Space1, 120)
}

func (d *stripDrawing) Refresh() {
	d.rebuild()
	d.Layout(d.strip.Size())
	canvas.Refresh(d.strip)
}

func (d *stripDrawing) rebuild() {
	s := d.strip
	for len(d.bars) < len(s.months) {
		b := canvas.NewRectangle(color.Transparent)
		b.CornerRadius = 1.5
		d.bars = append(d.bars, b)
	}
	d.bars = d.bars[:len(s.months)]
	d.years = map[int]*canvas.Text{}
	d.objects = append(d.objects[:0], d.back, d.mark)
	for i, b := range d.bars {
		d.objects = append(d.objects, b)
		if i == 0 || s.months[i].Year != s.months[i-1].Year {
			t := newLine(strconv.Itoa(s.months[i].Year))
			t.TextSize, t.Color = 12*Scale(), Color(Secondary)
			d.years[i] = t
			d.objects = append(d.objects, t)
		}
	}
	d.objects = append(d.objects, d.focus)
}

// Layout places bars and years; a year whose name would touch the one above
// stays unnamed.
func (d *stripDrawing) Layout(size fyne.Size) {
	s := d.strip
	pitch, left := s.pitch(), d.yearWidth()+2*Space1
	room := size.Width - left - Space1
	free := float32(-1)
	for i, b := range d.bars {
		y := Space1 + pitch*float32(i)
		w := float32(2)
		if c := s.months[i].Count; c > 0 {
			w = 3 + (room-3)*float32(c)/float32(s.most)
		}
		h := max(min(pitch-1.5, 8), 1.5)
		place(b, left, y+(pitch-h)/2, w, h)
		if t := d.years[i]; t != nil {
			m := t.MinSize()
			setVisible(t, y >= free)
			if y >= free {
				place(t, Space1, y-2, m.Width, m.Height)
				free = y + m.Height
			}
		}
	}
	d.marks(size)
}

func (d *stripDrawing) marks(size fyne.Size) {
	s := d.strip
	for i, b := range d.bars {
		ink := Color(Border)
		switch {
		case i == s.current:
			ink = Color(Accent)
		case s.months[i].Count == 0:
			ink = Color(Line)
		}
		if b.FillColor != ink {
			b.FillColor = ink
			b.Refresh()
		}
	}
	pitch := s.pitch()
	row := func(i int) float32 { return Space1 + pitch*float32(i) }
	d.mark.FillColor, d.mark.CornerRadius = Color(Accent), MarkWidth/2
	setVisible(d.mark, s.current >= 0)
	if s.current >= 0 {
		h := max(pitch, 6)
		place(d.mark, 0, row(s.current)+(pitch-h)/2, MarkWidth, h)
	}
	d.back.FillColor, d.back.CornerRadius = Color(Hover), 3
	setVisible(d.back, s.over >= 0)
	if s.over >= 0 {
		place(d.back, 0, row(s.over)-1, size.Width, pitch+2)
	}
	ring(d.focus, s.focused)
	setVisible(d.focus, s.focused && len(s.months) > 0)
	if s.focused && len(s.months) > 0 {
		h := max(pitch+4, 10)
		d.focus.CornerRadius = 4
		place(d.focus, 0, row(s.cursor)+(pitch-h)/2, size.Width, h)
	}
}
