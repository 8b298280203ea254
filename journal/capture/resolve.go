package capture

import (
	"time"

	"footlight/journal"
)

// resolve turns what was read into an instant and the writer's day, seen from
// m. Days named by words are the writer's: before their day start, a clock
// belongs to the night that ends the day. Full dates are the calendar's.
func (x *expr) resolve(m Moment, ahead bool) (when, bool) {
	if x.kind == noDay && !x.timed {
		return when{}, false
	}
	loc, today := m.Now.Location(), m.Today()
	if x.kind == ago {
		at := m.Now.Add(-time.Duration(x.off.minutes) * time.Minute)
		day := journal.LocalDay(at, loc, m.DayStart)
		return when{at: at, day: day}, tellable(day)
	}
	day, ok := x.dayFrom(today, ahead)
	if !ok || !tellable(day) {
		return when{}, false
	}
	if !x.timed {
		if day == today || ahead {
			return when{at: m.Now, day: day}, true
		}
		return when{at: clockOn(day, 12*60, loc), day: day}, true
	}
	cal := day
	night := x.kind != fullDay && x.clock < int(m.DayStart/time.Minute)
	if night {
		cal++
	}
	at := clockOn(cal, x.clock, loc)
	if at.After(m.Now) && day == today && x.kind != fullDay {
		switch {
		case x.vague:
			at = m.Now
		case night:
			at = clockOn(day, x.clock, loc)
		}
	}
	if at.Truncate(time.Minute).Equal(m.Now.Truncate(time.Minute)) {
		at = m.Now
	}
	return when{at: at, day: day}, true
}

// tellable tells days a journal can speak of; Entry.Check draws the same line,
// and the margin leaves room for zones.
func tellable(d journal.Day) bool {
	return d != journal.NoDay && journal.Date(1900, 1, 3) <= d && d <= journal.Date(2199, 12, 29)
}

func clockOn(d journal.Day, minute int, loc *time.Location) time.Time {
	y, mo, dd := d.Midnight().Date()
	return wall(y, mo, dd, minute, loc)
}

// dayFrom is the day meant. Words for what is to come name no day of the past,
// and the other way round.
func (x *expr) dayFrom(today journal.Day, ahead bool) (journal.Day, bool) {
	switch x.kind {
	case noDay:
		return today, !ahead
	case fullDay:
		return journal.Date(x.y, x.mo, x.dd), isDate(x.y, x.mo, x.dd)
	case yearlessDay:
		return yearless(x.mo, x.dd, today, ahead)
	case weekDay:
		return nearWeekday(x.wd, today, x.this, ahead), true
	}
	d := today + journal.Day(x.off.days)
	if x.off.months != 0 {
		d = today.AddMonths(x.off.months)
	}
	return d, ahead && d >= today || !ahead && d <= today
}

// yearless is that date nearest to today on the right side of it; today
// itself counts.
func yearless(mo time.Month, dd int, today journal.Day, ahead bool) (journal.Day, bool) {
	y := today.Midnight().Year()
	step := -1
	if ahead {
		step = 1
	}
	for range 9 { // 29 February comes at least every eighth year
		if isDate(y, mo, dd) {
			if d := journal.Date(y, mo, dd); ahead && d >= today || !ahead && d <= today {
				return d, true
			}
		}
		y += step
	}
	return journal.NoDay, false
}

// nearWeekday is the last such day before today, or the next one after it;
// "this Monday" may be today.
func nearWeekday(wd time.Weekday, today journal.Day, this, ahead bool) journal.Day {
	n := journal.Day((int(today.Weekday()) - int(wd) + 7) % 7)
	if ahead {
		n = (7 - n) % 7
	}
	if n == 0 && !this {
		n = 7
	}
	if ahead {
		return today + n
	}
	return today - n
}
