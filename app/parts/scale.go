package parts

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// ScaleLabels are the words of a short scale.
type ScaleLabels struct {
	Name      string // what is asked
	Low, High string // the worded ends
	Unset     string // said while nothing is chosen
	Clear     string // the button that takes the answer back
	Say       func(n int) string
}

// Scale0to10 is a short scale from 0 to 10 with worded ends. It has no handle
// until touched, so that no answer is suggested. Click or drag sets it; keys
// are the arrows, the digits (0 after 1 within one touch makes 10), Home, End,
// and Delete or Backspace to clear.
type Scale0to10 struct {
	pressable
	words     ScaleLabels
	value     int
	set       bool
	ink       fyne.ThemeColorName
	one       bool // the last key was 1: a 0 now makes 10
	dragged   bool // the pointer holds it; before is what stood there
	before    int
	beforeSet bool
	track     fyne.Position
	step      float32
	clear     *scaleClear
	OnChanged func(value int, set bool)
}

// NewScale0to10 makes an unset scale; ink is the colour of its mark.
func NewScale0to10(words ScaleLabels, ink fyne.ThemeColorName, changed func(value int, set bool)) *Scale0to10 {
	s := &Scale0to10{words: words, ink: ink, OnChanged: changed}
	s.become(s)
	s.onKey = s.key
	s.clear = newScaleClear(s, words.Clear)
	return s
}

// scaleClear takes the answer back by click. It is no stop for Tab: on the
// scale itself Delete does the same, and a button that goes when it is pressed
// would take the keyboard along.
type scaleClear struct {
	Button
	of *Scale0to10
}

func newScaleClear(of *Scale0to10, words string) *scaleClear {
	c := &scaleClear{Button: Button{kind: BareButton, icon: IconClose, hint: words}, of: of}
	c.become(c)
	c.tip = func() string { return c.hint }
	return c
}

// Disabled keeps it out of the Tab order.
func (c *scaleClear) Disabled() bool { return true }

// Tapped implements fyne.Tappable: the keyboard goes to the scale.
func (c *scaleClear) Tapped(*fyne.PointEvent) {
	if c.of.disabled {
		return
	}
	c.of.takeFocus()
	HideTip(c)
	c.of.choose(0, false)
}

func (s *Scale0to10) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.clear} }

// Value returns the answer and whether there is one.
func (s *Scale0to10) Value() (int, bool) { return s.value, s.set }

// SetValue shows an answer, or none, without calling OnChanged.
func (s *Scale0to10) SetValue(n int, set bool) {
	if s.dragged {
		return // what the person is doing goes before
	}
	s.value, s.set = min(max(n, 0), 10), set
	s.Refresh()
}

// Announcement is the state in words: the name and the answer.
func (s *Scale0to10) Announcement() string {
	if !s.set {
		return s.words.Name + ": " + s.words.Unset
	}
	return s.words.Name + ": " + s.said()
}

func (s *Scale0to10) said() string {
	if !s.set {
		return s.words.Unset
	}
	if s.words.Say != nil {
		return s.words.Say(s.value)
	}
	return strconv.Itoa(s.value)
}

func (s *Scale0to10) choose(n int, set bool) {
	if s.disabled {
		return
	}
	n = min(max(n, 0), 10)
	if s.value == n && s.set == set {
		return
	}
	s.value, s.set = n, set
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(n, set)
	}
}

func (s *Scale0to10) key(ev *fyne.KeyEvent) bool {
	one := s.one
	s.one = false
	switch ev.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.nudge(+1)
	case fyne.KeyLeft, fyne.KeyDown:
		s.nudge(-1)
	case fyne.KeyHome:
		s.choose(0, true)
	case fyne.KeyEnd:
		s.choose(10, true)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.choose(0, false)
	default:
		s.one = one
		return false
	}
	return true
}

// nudge moves by one; from no answer it starts in the middle.
func (s *Scale0to10) nudge(by int) {
	if !s.set {
		s.choose(5, true)
		return
	}
	s.choose(s.value+by, true)
}

// TypedRune takes the digits.
func (s *Scale0to10) TypedRune(r rune) {
	if r < '0' || r > '9' {
		s.one = false
		return
	}
	n := int(r - '0')
	if n == 0 && s.one {
		n = 10
	}
	s.one = r == '1'
	s.choose(n, true)
}

// Tapped sets the answer under the pointer.
func (s *Scale0to10) Tapped(ev *fyne.PointEvent) {
	if !s.disabled {
		s.takeFocus()
		s.choose(s.under(ev.Position.X), true)
	}
}

// Dragged implements fyne.Draggable. The answer follows the pointer, and is
// told once, at the end.
func (s *Scale0to10) Dragged(ev *fyne.DragEvent) {
	if s.disabled {
		return
	}
	if !s.dragged {
		s.dragged, s.before, s.beforeSet = true, s.value, s.set
	}
	s.value, s.set = s.under(ev.Position.X), true
	s.Refresh()
}

// DragEnd implements fyne.Draggable.
func (s *Scale0to10) DragEnd() {
	if !s.dragged {
		return
	}
	s.dragged = false
	if (s.value != s.before || !s.beforeSet) && s.OnChanged != nil {
		s.OnChanged(s.value, true)
	}
}

var (
	_ fyne.Draggable    = (*Scale0to10)(nil)
	_ desktop.Hoverable = (*Scale0to10)(nil)
)

func (s *Scale0to10) under(x float32) int {
	if s.step <= 0 {
		return 0
	}
	return min(max(int((x-s.track.X)/s.step+0.5), 0), 10)
}

// CreateRenderer implements fyne.Widget.
func (s *Scale0to10) CreateRenderer() fyne.WidgetRenderer {
	focus, bar, done := roundRect(), roundRect(), roundRect()
	handle := canvas.NewCircle(color.Transparent)
	name, low, high, said := newLine(s.words.Name), newLine(s.words.Low), newLine(s.words.High), newLine("")
	objects := []fyne.CanvasObject{focus, bar, done}
	dots := make([]*canvas.Circle, 11)
	for i := range dots {
		dots[i] = canvas.NewCircle(color.Transparent)
		objects = append(objects, dots[i])
	}
	objects = append(objects, handle, name, low, high, said, s.clear)
	d := &drawing{of: s, objects: objects}
	d.paint = func() {
		size := TextSize()
		name.TextSize, said.TextSize = size, size
		name.Color, said.Color = Color(Ink), Color(Secondary)
		said.Text = s.said()
		said.TextStyle.Bold = s.set
		if s.set {
			said.Color = Color(s.ink)
		}
		for _, t := range []*canvas.Text{low, high} {
			t.TextSize, t.Color = 12.5*Scale(), Color(Secondary)
		}
		ring(focus, s.focused)
		bar.FillColor = Color(Line)
		done.FillColor = Color(s.ink)
		setVisible(done, s.set)
		setVisible(handle, s.set)
		setVisible(s.clear, s.set && !s.disabled)
		handle.FillColor, handle.StrokeColor, handle.StrokeWidth = Color(s.ink), Color(Surface), 2
		for i, dot := range dots {
			dot.FillColor = Color(Border)
			if s.set && i <= s.value {
				dot.FillColor = Color(s.ink)
			}
		}
	}
	d.min = func() fyne.Size { return s.measure(name, low, high) }
	d.layout = func(size fyne.Size) {
		focus.Resize(size)
		s.arrange(size, bar, done, handle, dots, name, low, high, said)
	}
	return newDrawing(d)
}

func (s *Scale0to10) measure(name, low, high *canvas.Text) fyne.Size {
	top := name.MinSize()
	ends := low.MinSize().Width + high.MinSize().Width + Space4
	w := max(top.Width+measureText(s.words.Unset, TextSize(), fyne.TextStyle{Bold: true}).Width+Space4+30*Scale(), ends, 200)
	return fyne.NewSize(w+2*Space2, 2*Space1+max(top.Height, 26*Scale())+22*Scale()+low.MinSize().Height)
}

func (s *Scale0to10) arrange(size fyne.Size, bar, done *canvas.Rectangle, handle *canvas.Circle,
	dots []*canvas.Circle, name, low, high, said *canvas.Text,
) {
	side := 26 * Scale()
	head := max(name.MinSize().Height, side)
	centre := func(t *canvas.Text, x float32) {
		m := t.MinSize()
		place(t, x, Space1+(head-m.Height)/2, m.Width, m.Height)
	}
	centre(name, Space2)
	right := size.Width - Space2
	place(s.clear, right-side, Space1+(head-side)/2, side, side)
	if s.set {
		right -= side + Space1
	}
	centre(said, right-said.MinSize().Width)
	y := Space1 + head + 11*Scale()
	big := 16 * Scale()
	left := Space2 + big/2
	s.track = fyne.NewPos(left, y)
	s.step = (size.Width - 2*left) / 10
	place(bar, left, y-1.5, s.step*10, 3)
	place(done, left, y-1.5, s.step*float32(s.value), 3)
	for i, dot := range dots {
		r := float32(2.5)
		place(dot, left+s.step*float32(i)-r, y-r, 2*r, 2*r)
	}
	place(handle, left+s.step*float32(s.value)-big/2, y-big/2, big, big)
	foot := y + 11*Scale()
	m := low.MinSize()
	place(low, Space2, foot, m.Width, m.Height)
	m = high.MinSize()
	place(high, size.Width-Space2-m.Width, foot, m.Width, m.Height)
}
