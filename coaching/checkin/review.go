package checkin

import (
	"time"

	"footlight/coaching"
	"footlight/journal"
)

// week is how many days back a mark still counts as of this week.
const week = 7

// LastOfWeek is the last of the writer's working days, in a week that begins on
// Monday; Friday while the hours are not known.
func LastOfWeek(h coaching.Hours) time.Weekday {
	for back := range week {
		if d := time.Weekday((week - back) % week); h.Days[d] { // Sunday first, then Saturday
			return d
		}
	}
	return time.Friday
}

// ReviewDue tells whether recovery, clarity and valued are asked by themselves
// on a day: on the first day the writer looks, on or after the last working day
// of a week, unless one of the three was marked within seven days. Recent are
// the days up to then, asked the last day they were asked. Who began only after
// that working day is not asked yet.
func ReviewDue(day journal.Day, h coaching.Hours, recent []journal.Entry, asked journal.Day) bool {
	since := day - journal.Day((int(day.Weekday())-int(LastOfWeek(h))+week)%week)
	began := false
	for _, e := range recent {
		if Reviewed(e) && e.Day <= day && e.Day > day-week {
			return false
		}
		began = began || Says(e) && e.Day < since
	}
	return began && (asked < since || asked == day)
}

// Reviewed tells that a check-in marks one of the three of the weekly review.
func Reviewed(e journal.Entry) bool {
	return e.Recovery.Given() || e.Clarity.Given() || e.Valued.Given()
}
