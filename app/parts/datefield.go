package parts

import (
	"time"

	"fyne.io/fyne/v2"
)

// Date is a day of the calendar, without a zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Add moves by days.
func (d Date) Add(days int) Date { return dateOf(d.time().AddDate(0, 0, days)) }

// AddMonths moves by months and stays inside the month it comes to.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func dateOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

// DateSpec tells a DateField how days are read, written and named. Weekdays
// start on Monday. Problem is said when Parse understands nothing; Open,
// Previous and Next are the names of the calendar's buttons.
type DateSpec struct {
	Placeholder, Problem string
	Open, Previous, Next string
	Weekdays             [7]string
	Parse                func(text string) (Date, bool)
	Format               func(Date) string
	Month                func(year int, m time.Month) string
	Today                func() Date
}

// DateField takes a day in words or from a small calendar. An empty field
// means none. Up and Down go by days.
type DateField struct {
	problemField
	spec    DateSpec
	date    Date
	set     bool
	changed func(d Date, set bool)
}

// NewDateField makes an empty field that tells when the day changed: on Enter,
// on leaving, with the arrows, and from the calendar.
func NewDateField(spec DateSpec, changed func(d Date, set bool)) *DateField {
	f := &DateField{spec: spec, changed: changed}
	open := NewIconButton(IconCalendar, spec.Open, f.openCalendar)
	f.become(f, spec.Placeholder, open, f.take)
	f.entry.OnUp = func() bool { f.nudge(1); return true }
	f.entry.OnDown = func() bool { f.nudge(-1); return true }
	return f
}

// Value returns the day and whether there is one.
func (f *DateField) Value() (Date, bool) { return f.date, f.set }

// SetValue shows a day, or none, without telling.
func (f *DateField) SetValue(d Date, set bool) {
	f.date, f.set, f.edited = d, set, false
	f.problem("")
	text := ""
	if set {
		text = f.spec.Format(d)
	}
	f.entry.SetText(text)
}

func (f *DateField) take(text string) string {
	if text == "" {
		f.put(Date{}, false)
		return ""
	}
	d, ok := f.spec.Parse(text)
	if !ok {
		return f.spec.Problem
	}
	f.put(d, true)
	return ""
}

func (f *DateField) put(d Date, set bool) {
	changed := f.date != d || f.set != set
	f.SetValue(d, set)
	if changed && f.changed != nil {
		f.changed(d, set)
	}
}

// start is the day shown, or today.
func (f *DateField) start() Date {
	if f.set {
		return f.date
	}
	return f.spec.Today()
}

func (f *DateField) nudge(by int) {
	f.finish()
	f.put(f.start().Add(by), true)
}

func (f *DateField) openCalendar() {
	c := canvasOf(f)
	if c == nil {
		return
	}
	f.finish()
	var o *overlay
	cal := newCalendar(f.spec, f.start(), func(d Date) {
		o.close()
		f.put(d, true)
	})
	o = newOverlay(c, NewCard(cal.whole()).Padded(Space3))
	o.outside = true
	o.put = below(f.entry, 0)
	o.show(cal)
}

var _ fyne.Widget = (*DateField)(nil)
