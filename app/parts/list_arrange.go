package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func (l *FastList) gutterWidth() float32 {
	if l.group == nil {
		return 0
	}
	return l.gutter * Scale()
}

// rowLeft is where rows begin.
func (l *FastList) rowLeft() float32 { return l.gutterWidth() + Space2 }

func (l *FastList) unplace() {
	for _, s := range l.slots {
		s.placed = false
	}
}

// unbind has every row filled and placed again.
func (l *FastList) unbind() {
	for _, s := range l.slots {
		s.index, s.placed = -1, false
	}
}

// ensureSlots keeps one slot more than rows fit, used round robin: row i lives
// in slot i mod n, so a scrolled frame binds only the rows that came in.
func (d *listDrawing) ensureSlots() {
	l := d.list
	need := int(float64(l.Size().Height)/l.height()) + 2
	if need == len(l.slots) && len(d.objects) > 0 {
		return
	}
	for len(l.slots) < need {
		s := &slot{row: l.newRow(), day: newLine(""), under: newLine(""), line: canvas.NewRectangle(color.Transparent)}
		d.paintSlot(s)
		l.slots = append(l.slots, s)
	}
	clear(l.slots[need:])
	l.slots = l.slots[:need]
	d.objects = append(d.objects[:0], d.hover, d.chosen, d.mark)
	for _, s := range l.slots {
		s.index = -1
		d.objects = append(d.objects, s.line, s.row)
	}
	for _, s := range l.slots {
		d.objects = append(d.objects, s.day, s.under)
	}
	d.objects = append(d.objects, d.focus, l.bar)
}

// arrange is the work of one frame.
func (d *listDrawing) arrange() {
	l := d.list
	size := l.Size()
	if size.Height <= 0 || size.Width <= 0 {
		return
	}
	l.height()
	l.clampOffset()
	d.ensureSlots()
	top := max(l.FirstVisible(), 0)
	n := len(l.slots)
	for k := range n {
		i := top + k
		s := l.slots[i%n]
		if i >= l.length {
			d.hide(s)
			continue
		}
		d.show(s, i, k == 0, size)
	}
	d.marks(size)
	l.bar.follow(size)
	if l.bar.Visible() {
		canvas.Refresh(l.bar)
	} else {
		canvas.Refresh(l) // a hidden bar is not known to the window
	}
}

func (d *listDrawing) hide(s *slot) {
	s.index, s.placed = -1, false
	for _, o := range []fyne.CanvasObject{s.row, s.day, s.under, s.line} {
		setVisible(o, false)
	}
}

func (d *listDrawing) show(s *slot, i int, onTop bool, size fyne.Size) {
	l := d.list
	h := float32(l.height())
	y := float32(float64(i)*l.height() - l.offset)
	left := l.rowLeft()
	if s.index != i {
		s.index = i
		s.first = l.group != nil && (i == 0 || l.group(i) != l.group(i-1))
		if l.group != nil {
			s.day.Text, s.under.Text = l.label(i)
		}
		l.bind(i, s.row)
		s.row.Show()
	}
	if !s.placed {
		s.placed = true
		s.row.Resize(fyne.NewSize(max(size.Width-left-Space4, 0), h))
		s.line.Resize(fyne.NewSize(size.Width-Space4, 1))
	}
	s.row.Move(fyne.NewPos(left, y))
	setVisible(s.line, s.first && i > 0)
	if s.first {
		s.line.Move(fyne.NewPos(0, y))
	}
	label := l.group != nil && (s.first || onTop)
	setVisible(s.day, label)
	setVisible(s.under, label)
	if label {
		d.placeDay(s, i, y, h, onTop)
	}
}

// placeDay sets the day beside its first row; the day of the top row sticks to
// the top until its last row pushes it out.
func (d *listDrawing) placeDay(s *slot, i int, y, h float32, onTop bool) {
	l := d.list
	a := s.day.MinSize().Height
	switch {
	case !onTop || y >= 0:
	case i+1 < l.length && l.group(i+1) == l.group(i):
		y = 0
	default:
		y = min(y+h-2*a-2*Space2, 0)
	}
	s.day.Move(fyne.NewPos(Space2, y+Space2))
	s.under.Move(fyne.NewPos(Space2, y+Space2+a))
}

// marks puts the hover, the selection and the keyboard's place behind rows.
func (d *listDrawing) marks(size fyne.Size) {
	l := d.list
	left := l.gutterWidth()
	h := float32(l.height())
	put := func(r *canvas.Rectangle, i int, on bool) bool {
		y := float32(float64(i)*l.height() - l.offset)
		on = on && i >= 0 && i < l.length && y > -h && y < size.Height
		setVisible(r, on)
		if on {
			place(r, left, y+1, size.Width-left-Space3, h-2)
		}
		return on
	}
	put(d.hover, l.hovered, l.hovered != l.selected)
	on := put(d.chosen, l.selected, true)
	setVisible(d.mark, on)
	if on {
		p := d.chosen.Position()
		place(d.mark, p.X, p.Y+6, MarkWidth, h-14)
	}
	ring(d.focus, l.focused)
	if put(d.focus, l.cursor, l.focused) && l.placeOf != nil {
		if x, width, of := l.placeOf(l.cursor); of {
			place(d.focus, l.rowLeft()+x, d.focus.Position().Y, width, d.focus.Size().Height)
		}
	}
}
