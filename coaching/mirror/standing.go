package mirror

import (
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// Standing is where the writer stands on a day: everything the rules say of
// the journal as it is.
type Standing struct {
	Day      journal.Day
	Status   warning.Status
	Warnings []warning.Warning // as shown, where they were; oldest first
	Notices  []warning.Notice
	Signals  []coaching.Signal // all twelve challenges
	Shown    []coaching.Shown  // lines of challenges as they were shown
	Line     coaching.Line     // the one line of Today, if any
	Trials   []Kept[coaching.Trial]
	Due      Kept[coaching.Trial] // its question is to be asked today; without ID none is
	Card     coaching.OwnCard
	Scores   []Kept[coaching.Score]
	Hours    coaching.Hours
}

// Kept is something of the writer's with the id of its record.
type Kept[T any] struct {
	ID journal.ID
	Of T
}

// Warning finds a warning by its id.
func (s Standing) Warning(id warning.ID) (warning.Warning, bool) {
	for _, w := range s.Warnings {
		if w.ID() == id {
			return w, true
		}
	}
	return warning.Warning{}, false
}

// Signal is the reading of a challenge.
func (s Standing) Signal(c coaching.Challenge) (coaching.Signal, bool) {
	for _, g := range s.Signals {
		if g.Challenge == c {
			return g, true
		}
	}
	return coaching.Signal{}, false
}
