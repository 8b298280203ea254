package parts

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// calendar is one month of days. Arrows go by days and weeks, PageUp and
// PageDown by months, Home and End within the week, Enter takes the day.
type calendar struct {
	pressable
	spec   DateSpec
	at     Date // the day the keyboard is on
	under  int  // the cell under the pointer, −1 for none
	title  *Text
	chosen func(Date)
}

func newCalendar(spec DateSpec, at Date, chosen func(Date)) *calendar {
	c := &calendar{spec: spec, at: at, under: -1, chosen: chosen, title: NewStrong("").Centered().Ellipsis(1)}
	c.become(c)
	c.onPress = func() { c.chosen(c.at) }
	c.onKey = c.key
	c.name()
	return c
}

// whole is the calendar with its month and the buttons beside it.
func (c *calendar) whole() fyne.CanvasObject {
	back := NewIconButton(IconChevronLeft, c.spec.Previous, func() { c.goTo(c.at.AddMonths(-1)) })
	next := NewIconButton(IconChevronRight, c.spec.Next, func() { c.goTo(c.at.AddMonths(1)) })
	return Column(Space1, RowFill(Space1, 1, back, c.title, next), c)
}

func (c *calendar) name() { c.title.SetText(c.spec.Month(c.at.Year, c.at.Month)) }

func (c *calendar) goTo(d Date) {
	c.at = d
	c.name()
	c.Refresh()
}

func (c *calendar) key(ev *fyne.KeyEvent) bool {
	weekday := (int(c.at.time().Weekday()) + 6) % 7
	switch ev.Name {
	case fyne.KeyLeft:
		c.goTo(c.at.Add(-1))
	case fyne.KeyRight:
		c.goTo(c.at.Add(1))
	case fyne.KeyUp:
		c.goTo(c.at.Add(-7))
	case fyne.KeyDown:
		c.goTo(c.at.Add(7))
	case fyne.KeyPageUp:
		c.goTo(c.at.AddMonths(-1))
	case fyne.KeyPageDown:
		c.goTo(c.at.AddMonths(1))
	case fyne.KeyHome:
		c.goTo(c.at.Add(-weekday))
	case fyne.KeyEnd:
		c.goTo(c.at.Add(6 - weekday))
	default:
		return false
	}
	return true
}

// first is the Monday of the first week shown.
func (c *calendar) first() Date {
	d := Date{c.at.Year, c.at.Month, 1}
	return d.Add(-((int(d.time().Weekday()) + 6) % 7))
}

func (c *calendar) cell() float32 { return 32 * Scale() }

// cellAt is the day under a place, counted from first; −1 for none.
func (c *calendar) cellAt(p fyne.Position) int {
	a := c.cell()
	col, line := int(p.X/a), int((p.Y-a)/a)
	if p.X < 0 || p.Y < a || col > 6 || line > 5 {
		return -1
	}
	return line*7 + col
}

// Tapped takes the day under the pointer.
func (c *calendar) Tapped(ev *fyne.PointEvent) {
	if i := c.cellAt(ev.Position); i >= 0 {
		c.chosen(c.first().Add(i))
	}
}

// MouseIn implements desktop.Hoverable.
func (c *calendar) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *calendar) MouseMoved(ev *desktop.MouseEvent) {
	if i := c.cellAt(ev.Position); i != c.under {
		c.under = i
		c.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *calendar) MouseOut() { c.under = -1; c.Refresh() }

// CreateRenderer implements fyne.Widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: c}
	heads := make([]*canvas.Text, 7)
	for i := range heads {
		heads[i] = newLine(c.spec.Weekdays[i])
		d.objects = append(d.objects, heads[i])
	}
	backs, days := make([]*canvas.Rectangle, 42), make([]*canvas.Text, 42)
	for i := range backs {
		backs[i], days[i] = roundRect(), newLine("")
		d.objects = append(d.objects, backs[i], days[i])
	}
	d.paint = func() {
		for _, h := range heads {
			h.TextSize, h.Color, h.Alignment = 12*Scale(), Color(Secondary), fyne.TextAlignCenter
		}
		first, today := c.first(), c.spec.Today()
		for i := range days {
			c.paintDay(backs[i], days[i], first.Add(i), today, i == c.under)
		}
	}
	d.min = func() fyne.Size { return fyne.NewSize(7*c.cell(), 7*c.cell()) }
	d.layout = func(fyne.Size) {
		a := c.cell()
		for i, h := range heads {
			m := h.MinSize()
			place(h, a*float32(i), (a-m.Height)/2, a, m.Height)
		}
		for i, t := range days {
			x, y := a*float32(i%7), a*float32(i/7+1)
			place(backs[i], x+1, y+1, a-2, a-2)
			m := t.MinSize()
			place(t, x, y+(a-m.Height)/2, a, m.Height)
		}
	}
	return newDrawing(d)
}

func (c *calendar) paintDay(back *canvas.Rectangle, t *canvas.Text, day, today Date, under bool) {
	t.Text, t.TextSize, t.Alignment = strconv.Itoa(day.Day), TextSize(), fyne.TextAlignCenter
	t.Color = Color(Ink)
	if day.Month != time.Month(c.at.Month) {
		t.Color = Color(Disabled)
	}
	t.TextStyle.Bold = day == today
	back.FillColor, back.StrokeColor, back.StrokeWidth = color.Transparent, color.Transparent, 0
	if under {
		back.FillColor = Color(Hover)
	}
	if day == today {
		back.StrokeColor, back.StrokeWidth = Color(Accent), 1
	}
	if day == c.at {
		back.FillColor = Color(Selection)
		ring(back, c.focused)
	}
}
