package app

import (
	"time"

	"footlight/coaching/words"
	"footlight/journal"
)

// Intent is what a person did, as a plain value. Screens hand intents to the
// hub and never act themselves.
type Intent interface{ intent() }

type (
	// Open shows a screen.
	Open struct{ Screen Screen }
	// Capture keeps a line as an action.
	Capture struct{ Line string }
	// Keep writes a new entry (a note, a long text); the draft in Slot, if
	// named, goes with it.
	Keep struct {
		Entry journal.Entry
		Slot  string
	}
	// Change replaces an entry by an edited one; Entry.Rev is the revision
	// the person saw.
	Change struct {
		Entry journal.Entry
		Say   string // key of what to say once it is kept; "" says nothing
	}
	// KeepCheckIn writes answers into the check-in of a day, making it if there
	// is none; nil leaves an answer as it is, an unmarked one takes it back. A
	// check-in left with nothing in it goes to the bin.
	KeepCheckIn struct {
		Day                                       journal.Day
		Strain, Energy, Recovery, Clarity, Valued *journal.Mark
		Note                                      *string
		Over                                      string // the words Note was written over
		Away                                      *bool
	}
	// Remove puts entries into the bin, Restore takes them out.
	Remove  struct{ IDs []journal.ID }
	Restore struct{ IDs []journal.ID }
	// Revert makes an entry what it was in revision Rev.
	Revert struct {
		ID  journal.ID
		Rev int
	}
	// Undo takes a step back, the last one if none is named; Redo the last undo.
	Undo struct{ Step int64 }
	Redo struct{}
	// Find filters the timeline.
	Find struct{ Text string }
	// Select shows an entry beside the timeline; an empty ID shows none.
	Select struct{ ID journal.ID }
	// Reveal opens the timeline at an entry, dropping the filter if it hides it.
	Reveal struct{ ID journal.ID }
	// Need asks for the rows of the timeline from From to To (exclusive).
	Need struct{ From, To int }
	// Draft keeps text being typed; empty text forgets it.
	Draft struct{ Slot, Text string }
	// SetLook changes how the window looks.
	SetLook struct{ Look LookState }
	// SetDayStart lets the writer's day begin so long after midnight, from now on.
	SetDayStart struct{ After time.Duration }
	// LookAround asks whether another process wrote, or the day changed.
	LookAround struct{}
	// OpenJournal tries to open a journal that did not open.
	OpenJournal struct{}

	speak struct{ words *words.Words }
)

func (Open) intent()        {}
func (Capture) intent()     {}
func (Keep) intent()        {}
func (Change) intent()      {}
func (KeepCheckIn) intent() {}
func (Remove) intent()      {}
func (Restore) intent()     {}
func (Revert) intent()      {}
func (Undo) intent()        {}
func (Redo) intent()        {}
func (Find) intent()        {}
func (Select) intent()      {}
func (Reveal) intent()      {}
func (Need) intent()        {}
func (Draft) intent()       {}
func (SetLook) intent()     {}
func (SetDayStart) intent() {}
func (LookAround) intent()  {}
func (OpenJournal) intent() {}
func (speak) intent()       {}
