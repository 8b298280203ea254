package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Scrolled implements fyne.Scrollable. At its end the list leaves the wheel to
// the page around it.
func (l *FastList) Scrolled(ev *fyne.ScrollEvent) {
	was := l.offset
	l.scrollTo(l.offset - float64(ev.Scrolled.DY))
	if l.offset != was || ev.Scrolled.DY == 0 {
		return
	}
	if s := scrollerOf(l); s != nil {
		s.Scrolled(ev)
	}
}

// rowAt is the row under a place, −1 for none.
func (l *FastList) rowAt(p fyne.Position) int {
	i := int((l.offset + float64(p.Y)) / l.height())
	if p.Y < 0 || i < 0 || i >= l.length {
		return -1
	}
	return i
}

func (l *FastList) takeFocus() {
	if c := canvasOf(l); c != nil && c.Focused() != fyne.Focusable(l) {
		c.Focus(l)
	}
}

// Tapped chooses the row.
func (l *FastList) Tapped(ev *fyne.PointEvent) {
	i := l.rowAt(ev.Position)
	if l.tapped != nil {
		if i >= 0 {
			l.tapped(i)
		}
		return
	}
	l.takeFocus()
	if i < 0 {
		return
	}
	l.Select(i)
	if l.OnTapped != nil {
		l.OnTapped(i)
	}
	if l.tappedAt != nil {
		l.tappedAt(i, ev.Position.X-l.rowLeft())
	}
}

// TappedSecondary asks for the row's menu.
func (l *FastList) TappedSecondary(ev *fyne.PointEvent) {
	i := l.rowAt(ev.Position)
	if i < 0 || l.OnContext == nil {
		return
	}
	l.takeFocus()
	l.Select(i)
	l.OnContext(i, ev.AbsolutePosition)
}

// MouseIn implements desktop.Hoverable.
func (l *FastList) MouseIn(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position)) }

// MouseMoved implements desktop.Hoverable.
func (l *FastList) MouseMoved(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (l *FastList) MouseOut() { l.hover(-1) }

func (l *FastList) hover(i int) {
	if l.hovered != i {
		l.hovered = i
		if l.draw != nil {
			l.draw.marks(l.Size())
		}
	}
}

// FocusGained implements fyne.Focusable.
func (l *FastList) FocusGained() {
	l.focused = true
	if l.length > 0 {
		l.Reveal(l.cursor)
	}
	l.arrange()
}

// FocusLost implements fyne.Focusable.
func (l *FastList) FocusLost() {
	l.focused = false
	l.arrange()
}

// TypedRune hands characters to the type-ahead; a space chooses instead.
func (l *FastList) TypedRune(r rune) {
	if r != ' ' && l.OnTyped != nil {
		l.OnTyped(r)
	}
}

// TypedKey moves and chooses. Moving chooses as it goes, so that the detail
// beside the list follows.
func (l *FastList) TypedKey(ev *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(ev) {
		return
	}
	rows := max(int(float64(l.Size().Height)/l.height())-1, 1)
	switch ev.Name {
	case fyne.KeyDown:
		l.moveTo(l.cursor + l.step())
	case fyne.KeyUp:
		l.moveTo(l.cursor - 1)
	case fyne.KeyPageDown:
		l.moveTo(l.cursor + rows)
	case fyne.KeyPageUp:
		l.moveTo(l.cursor - rows)
	case fyne.KeyHome:
		l.moveTo(0)
	case fyne.KeyEnd:
		l.moveTo(l.length - 1)
	case fyne.KeySpace:
		l.moveTo(l.cursor)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.length > 0 {
			l.moveTo(l.cursor)
			if l.OnActivated != nil {
				l.OnActivated(l.cursor)
			}
		}
	case desktop.KeyMenu:
		l.menuAtCursor()
	default:
		passKey(l, ev)
	}
}

// step is 0 while nothing is chosen, so that the first Down takes the row the
// cursor is already on.
func (l *FastList) step() int {
	if l.selected < 0 {
		return 0
	}
	return 1
}

func (l *FastList) moveTo(i int) {
	if l.length == 0 {
		return
	}
	l.Select(min(max(i, 0), l.length-1))
}

func (l *FastList) menuAtCursor() {
	if l.OnContext == nil || l.length == 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	y := float32(float64(l.cursor+1)*l.height() - l.offset)
	l.OnContext(l.cursor, at.AddXY(l.gutterWidth()+Space4, y))
}
