package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// StripMark is the shape that stands for a day: each is told from the others
// without its colour.
type StripMark uint8

// The shapes of a DayStrip.
const (
	StripNothing StripMark = iota // a fine point
	StripDot                      // a full dot
	StripBar                      // a hollow bar
)

// StripDay is one day of a strip: a label of at most three characters, what is
// said of it on hover and by the keyboard, and its shape.
type StripDay struct {
	Label, Words string
	Mark         StripMark
}

// DayStrip is a small quiet row of days, the earliest first, that breaks into
// two rows where it has no room. A click opens a day; with the keyboard Left and
// Right, Home and End go along it, Enter opens.
type DayStrip struct {
	pressable
	name    string
	open    func(i int)
	days    []StripDay
	current int // the day that is open, −1 for none
	cursor  int
	over    int // under the pointer, −1 for none
}

var _ desktop.Hoverable = (*DayStrip)(nil)

// NewDayStrip makes an empty strip; name says what it is.
func NewDayStrip(name string, open func(i int)) *DayStrip {
	s := &DayStrip{name: name, open: open, current: -1, over: -1}
	s.become(s)
	s.onKey = s.key
	s.onPress = func() { s.choose(s.cursor) }
	return s
}

// SetDays shows days, and which of them is open.
func (s *DayStrip) SetDays(days []StripDay, current int) {
	if len(days) != len(s.days) || !s.focused {
		s.cursor = max(min(current, len(days)-1), 0)
		if current < 0 {
			s.cursor = max(len(days)-1, 0)
		}
	}
	s.days, s.current, s.over = days, current, -1
	s.Refresh()
}

// Announcement is the strip in words: its name and the day the keyboard is on.
func (s *DayStrip) Announcement() string {
	if s.cursor >= len(s.days) {
		return s.name
	}
	return s.name + ": " + s.days[s.cursor].Words
}

func (s *DayStrip) choose(i int) {
	if i >= 0 && i < len(s.days) && s.open != nil {
		HideTip(s)
		s.open(i)
	}
}

func (s *DayStrip) key(ev *fyne.KeyEvent) bool {
	to := s.cursor
	switch ev.Name {
	case fyne.KeyLeft:
		to--
	case fyne.KeyRight:
		to++
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(s.days) - 1
	default:
		return false
	}
	s.cursor = max(min(to, len(s.days)-1), 0)
	s.Refresh()
	s.tell(s.cursor)
	return true
}

func (s *DayStrip) tell(i int) {
	if i >= 0 && i < len(s.days) {
		ShowTip(s, s.days[i].Words)
	}
}

// FocusGained implements fyne.Focusable.
func (s *DayStrip) FocusGained() {
	s.pressable.FocusGained()
	s.tell(s.cursor)
}

// FocusLost implements fyne.Focusable.
func (s *DayStrip) FocusLost() {
	HideTip(s)
	s.pressable.FocusLost()
}

// Tapped opens the day under the pointer.
func (s *DayStrip) Tapped(ev *fyne.PointEvent) {
	if i := s.at(ev.Position); i >= 0 {
		s.cursor = i
		s.takeFocus()
		s.choose(i)
	}
}

// MouseIn implements desktop.Hoverable.
func (s *DayStrip) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *DayStrip) MouseMoved(ev *desktop.MouseEvent) {
	i := s.at(ev.Position)
	if i == s.over {
		return
	}
	s.over = i
	if i < 0 {
		HideTip(s)
	} else {
		s.tell(i)
	}
	s.Refresh()
}

// MouseOut implements desktop.Hoverable.
func (s *DayStrip) MouseOut() {
	s.over = -1
	HideTip(s)
	s.Refresh()
}

// cell is the least room of one day.
func (s *DayStrip) cell() fyne.Size {
	return fyne.NewSize(20*Scale(), 38*Scale())
}

// rows is how many rows the strip needs in a width: one or two.
func (s *DayStrip) rows(width float32) int {
	if width < s.cell().Width*float32(len(s.days)) {
		return 2
	}
	return 1
}

func (s *DayStrip) columns() int {
	return max((len(s.days)+s.rows(s.Size().Width)-1)/s.rows(s.Size().Width), 1)
}

func (s *DayStrip) at(p fyne.Position) int {
	n := s.columns()
	col, row := int(p.X/(s.Size().Width/float32(n))), int(p.Y/s.cell().Height)
	if i := row*n + col; p.X >= 0 && p.Y >= 0 && col < n && i < len(s.days) {
		return i
	}
	return -1
}

// dayStripDrawing is the renderer: a cell per day with its shape and label.
type dayStripDrawing struct {
	*drawing
	strip *DayStrip
	cells []*dayCell
}

type dayCell struct {
	ring  *canvas.Rectangle
	mark  *canvas.Rectangle
	label *canvas.Text
	under *canvas.Rectangle
}

// CreateRenderer implements fyne.Widget.
func (s *DayStrip) CreateRenderer() fyne.WidgetRenderer {
	d := &dayStripDrawing{strip: s}
	d.drawing = &drawing{of: s}
	d.paint = d.look
	d.min = func() fyne.Size {
		c := s.cell()
		half := float32((len(s.days) + 1) / 2)
		return fyne.NewSize(c.Width*half, c.Height*float32(s.rows(s.Size().Width)))
	}
	d.layout = d.arrange
	return newDrawing(d.drawing)
}

// look brings the cells in step with the days.
func (d *dayStripDrawing) look() {
	s := d.strip
	for len(d.cells) < len(s.days) {
		c := &dayCell{ring: roundRect(), mark: canvas.NewRectangle(color.Transparent), label: newLine(""), under: canvas.NewRectangle(color.Transparent)}
		d.cells = append(d.cells, c)
	}
	d.cells = d.cells[:len(s.days)]
	d.objects = nil
	for i, c := range d.cells {
		day := s.days[i]
		c.ring.CornerRadius = 6
		c.ring.FillColor = color.Transparent
		if i == s.current {
			c.ring.FillColor = Color(Selection)
		} else if i == s.over {
			c.ring.FillColor = Color(Hover)
		}
		ring(c.ring, s.focused && i == s.cursor)
		c.mark.StrokeWidth, c.mark.StrokeColor = 0, color.Transparent
		switch day.Mark {
		case StripDot:
			c.mark.FillColor = Color(Ink)
		case StripBar:
			c.mark.FillColor, c.mark.StrokeColor, c.mark.StrokeWidth = color.Transparent, Color(Secondary), 1.5
		default:
			c.mark.FillColor = Color(Border)
		}
		c.label.Text, c.label.TextSize = day.Label, 11.5*Scale()
		c.label.TextStyle.Bold = i == s.current
		c.label.Color = Color(Secondary)
		if i == s.current {
			c.label.Color = Color(Ink)
		}
		c.under.FillColor = color.Transparent
		if i == s.current {
			c.under.FillColor = Color(Accent)
		}
		d.objects = append(d.objects, c.ring, c.mark, c.label, c.under)
	}
}

func (d *dayStripDrawing) arrange(size fyne.Size) {
	s := d.strip
	n, h := s.columns(), s.cell().Height
	w := size.Width / float32(n)
	for i, c := range d.cells {
		x, y := float32(i%n)*w, float32(i/n)*h
		place(c.ring, x+0.5, y+1, w-1, h-2)
		mw, mh := 4*Scale(), 4*Scale()
		switch s.days[i].Mark {
		case StripDot:
			mw, mh = 9*Scale(), 9*Scale()
		case StripBar:
			mw, mh = 13*Scale(), 6*Scale()
		}
		c.mark.CornerRadius = mh / 2
		place(c.mark, x+(w-mw)/2, y+12*Scale()-mh/2, mw, mh)
		m := c.label.MinSize()
		place(c.label, x+(w-m.Width)/2, y+20*Scale(), m.Width, m.Height)
		place(c.under, x+(w-12*Scale())/2, y+h-3, 12*Scale(), 2)
	}
}
