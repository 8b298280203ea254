package journal

import "time"

// Change is one row of the truth about what happened: written in the same
// transaction as the change itself and published only after commit.
type Change struct {
	Seq    int64
	Origin string // the process that wrote: Options.Origin
	Noun   Noun
	ID     ID
}

// Noun is what a Change is about.
type Noun string

const (
	NounEntry   Noun = "entry"
	NounPerson  Noun = "person"
	NounProject Noun = "project"
	NounDraft   Noun = "draft"
	NounSetting Noun = "setting"
)

// Revision is an entry as it stood until Until.
type Revision struct {
	Entry Entry
	Until time.Time
}

// Step is one thing a person did, as undo offers it.
type Step struct {
	Seq   int64
	At    time.Time
	Verb  string // "add", "edit", "remove", "restore", "import", "merge", …
	Noun  Noun
	IDs   []ID // what it touched; for large batches the first hundred
	Count int  // how many it touched
}

// Draft is text being typed that is not yet an entry.
type Draft struct {
	Slot    string // "capture", "entry:ID", "checkin", …
	Text    string
	Updated time.Time
}
