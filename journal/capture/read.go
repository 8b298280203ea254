package capture

import (
	"strconv"
	"strings"
	"time"

	"footlight/journal"
)

// ReadDay reads a day standing alone, in any form a line knows. Ahead, weekdays
// and lengths of time ("friday", "2w") lie in the future, else in the past.
func ReadDay(text string, ahead bool, m Moment) (journal.Day, bool) {
	text = strings.TrimSpace(text)
	if ahead {
		return dayAhead(text, m)
	}
	w, ok := momentOf(text, m)
	return w.day, ok
}

// ReadMoment reads a date, a time or both standing alone.
func ReadMoment(text string, m Moment) (time.Time, bool) {
	w, ok := momentOf(strings.TrimSpace(text), m)
	return w.at, ok
}

// ReadMinutes reads a length of time standing alone: a number is minutes. It
// may be longer than one entry takes.
func ReadMinutes(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n >= 0 && len(text) <= 5 {
		return n, true
	}
	n, end, _ := duration(text, 0)
	return n, end == len(text)
}
