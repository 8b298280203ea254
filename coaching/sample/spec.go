package sample

import (
	"iter"
	"time"

	"footlight/journal"
)

// Spec says which life. The same Spec gives the same life, byte for byte.
type Spec struct {
	Entries int     // entries outside the bin, exactly; below 1 there is no life
	Years   float64 // how long the life runs; clamped to 0.01–60
	Seed    uint64
	Until   journal.Day // the last day; NoDay is LastDay
	Lang    string      // "en" or "de", also with a region; anything else is "en"
	Zone    string      // where the writer lives; "" or unknown is DefaultZone
}

// What an empty Spec means.
const (
	DefaultZone  = "Europe/Berlin"
	DefaultYears = 1
)

// LastDay is the day an otherwise undated life ends.
var LastDay = journal.Date(2026, time.November, 20)

// Item is one thing of the life: exactly one of Person, Project and Entry is set.
type Item struct {
	Person  *journal.Person
	Project *journal.Project
	Entry   *journal.Entry
	Former  []journal.Revision // of Entry, as it stood before its edits, oldest first
}

// Life yields people and projects first, then the entries in the order of their
// instants. Below smallLife entries only people and projects that are named in an entry
// are yielded. From binFrom entries on, a few more lie in the bin on top of
// Spec.Entries.
func Life(spec Spec) iter.Seq[Item] {
	spec = spec.filled()
	return func(yield func(Item) bool) {
		if spec.Entries < 1 {
			return
		}
		l := newLife(spec)
		if spec.Entries >= smallLife {
			if l.yieldCast(yield, nil) {
				l.each(yield)
			}
			return
		}
		var kept []Item
		used := map[journal.ID]bool{}
		l.each(func(it Item) bool {
			kept = append(kept, it)
			note(used, it)
			return true
		})
		if !l.yieldCast(yield, used) {
			return
		}
		for _, it := range kept {
			if !yield(it) {
				return
			}
		}
	}
}

const (
	smallLife = 1000
	binFrom   = 50
)

// note remembers whom and what an item names.
func note(used map[journal.ID]bool, it Item) {
	mark := func(e *journal.Entry) {
		used[e.Project.ID] = true
		for _, r := range e.People {
			used[r.ID] = true
		}
	}
	mark(it.Entry)
	for i := range it.Former {
		mark(&it.Former[i].Entry)
	}
}

func (s Spec) filled() Spec {
	if s.Years <= 0 {
		s.Years = DefaultYears
	}
	s.Years = min(max(s.Years, 0.01), 60)
	if s.Until == journal.NoDay {
		s.Until = LastDay
	}
	if len(s.Lang) >= 2 && (s.Lang[:2] == "de" || s.Lang[:2] == "DE") {
		s.Lang = "de"
	} else {
		s.Lang = "en"
	}
	if _, err := time.LoadLocation(s.Zone); err != nil || s.Zone == "" {
		s.Zone = DefaultZone
	}
	return s
}
