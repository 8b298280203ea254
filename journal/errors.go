package journal

import (
	"errors"
	"fmt"
)

// Kind says what class of thing went wrong; the window and the terminal turn
// it into one sentence and, in the terminal, an exit code.
type Kind uint8

const (
	Invalid     Kind = iota + 1 // what was given breaks a rule; Field says which
	NotFound                    // no such thing
	Ambiguous                   // an id prefix or name fits several; Choices lists them
	Conflict                    // somebody changed it meanwhile, or later work stands on it
	Locked                      // no key
	Busy                        // another process holds the journal for longer than we wait
	Damaged                     // the file is not what was written
	Newer                       // written by a newer Footlight
	NotAJournal                 // the folder or file is something else
	ReadOnly                    // the folder or file cannot be written
	Full                        // the disk is full
	Interrupted                 // cancelled by the person; nothing was changed
)

var kindNames = map[Kind]string{
	Invalid: "invalid", NotFound: "not found", Ambiguous: "ambiguous", Conflict: "conflict",
	Locked: "locked", Busy: "busy", Damaged: "damaged", Newer: "newer", NotAJournal: "not a journal",
	ReadOnly: "read-only", Full: "full", Interrupted: "interrupted",
}

func (k Kind) String() string { return kindNames[k] }

// Error is every error this package means a person to understand. It never
// holds what the person wrote, except in Detail where the value given was the
// mistake (a malformed date, an unknown word).
type Error struct {
	Kind    Kind
	Field   string   // the field or noun concerned, in the vocabulary's words
	Detail  string   // a stable reason word or the offending value
	Choices []string // for Ambiguous
	Err     error    // cause, for wrapping
}

func (e *Error) Error() string {
	s := e.Kind.String()
	if e.Field != "" {
		s += ": " + e.Field
	}
	if e.Detail != "" {
		s += fmt.Sprintf(" (%.80s)", e.Detail)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf is the Kind of the first *Error in err's chain, or 0.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return 0
}
