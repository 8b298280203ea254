package coaching

import (
	"sync"
	"time"

	"footlight/journal"
)

// Hours are the writer's own working hours: on which days of the week they
// begin, and from when to when after midnight in the zone the writer is in.
// To at or before From runs past midnight into the next day. The zero Hours
// mean that the writer has not said; then nothing is outside them.
type Hours struct {
	Days [7]bool       `json:"days"` // by time.Weekday
	From time.Duration `json:"from"`
	To   time.Duration `json:"to"`
}

// Known tells whether the writer has said their hours.
func (h Hours) Known() bool { return h.Days != [7]bool{} }

// Check refuses hours that are no times of a day.
func (h Hours) Check() error {
	for _, d := range []time.Duration{h.From, h.To} {
		if d < 0 || d > 24*time.Hour {
			return &journal.Error{Kind: journal.Invalid, Field: "hours", Detail: journal.DetailRange}
		}
	}
	return nil
}

// Outside tells that e happened outside the hours, going by its instant alone:
// an action is wholly outside or wholly inside, so that its minutes can be
// opened as one entry. A day of the writer that starts at 04:00 is respected:
// 01:30 at night belongs to the evening before.
func (h Hours) Outside(e journal.Entry) bool {
	if !h.Known() {
		return false
	}
	t := e.At.In(zone(e.Zone))
	clock := time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
	day := journal.DayOf(t)
	if e.Day == day-1 {
		day, clock = e.Day, clock+24*time.Hour
	}
	return !h.covers(day, clock) && !h.covers(day-1, clock+24*time.Hour)
}

// covers tells whether the hours that begin on day run at clock after its
// midnight.
func (h Hours) covers(day journal.Day, clock time.Duration) bool {
	to := h.To
	if to <= h.From {
		to += 24 * time.Hour
	}
	return h.Days[day.Weekday()] && h.From <= clock && clock < to
}

var zones sync.Map // name → *time.Location; reading a zone is slow

// zone is the zone of that name, UTC where this machine does not know it, as
// journal.Entry.In has it.
func zone(name string) *time.Location {
	if v, ok := zones.Load(name); ok {
		return v.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		loc = time.UTC
	}
	zones.Store(name, loc)
	return loc
}
