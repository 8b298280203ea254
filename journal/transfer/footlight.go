package transfer

import (
	"strconv"
	"time"

	"footlight/journal"
)

// Version of the Footlight JSON Lines this package writes; it reads it and all
// before.
const Version = 1

// Counts tells how many lines of each type a file holds.
type Counts struct {
	People    int `json:"people"`
	Projects  int `json:"projects"`
	Records   int `json:"records,omitempty"`
	Entries   int `json:"entries"`
	Revisions int `json:"revisions"`
}

// Progress is told how far a transfer is; total is 0 where it is not known. It
// is called often and from the transfer's own goroutine.
type Progress func(done, total int)

// The lines of a file. Type comes first so that a reader can tell by the first
// bytes what follows.
type (
	headerLine struct {
		Footlight *int `json:"footlight"`
	}
	personLine struct {
		Type string `json:"type"`
		journal.Person
	}
	projectLine struct {
		Type string `json:"type"`
		journal.Project
	}
	recordLine struct {
		Type string `json:"type"`
		journal.Record
	}
	entryLine struct {
		Type string `json:"type"`
		journal.Entry
	}
	revisionLine struct {
		Type     string    `json:"type"`
		Replaced time.Time `json:"replaced"`
		journal.Entry
	}
	endLine struct {
		Type string `json:"type"`
		Counts
	}
)

const (
	typePerson   = "person"
	typeProject  = "project"
	typeRecord   = "record"
	typeEntry    = "entry"
	typeRevision = "revision"
	typeEnd      = "end"
)

func itoa(n int) string { return strconv.Itoa(n) }
