package capture

import (
	"time"

	"footlight/journal"
)

// Moment is when and where a line is read: the clock in the writer's zone and
// how long after midnight their day starts. A zone without an IANA name leaves
// the entry's Zone for the store to fill in.
type Moment struct {
	Now      time.Time
	DayStart time.Duration
}

// Today is the writer's day at the moment.
func (m Moment) Today() journal.Day {
	return journal.LocalDay(m.Now, m.Now.Location(), m.DayStart)
}

// Line is a capture line as understood. Entry is an action with At, Zone, Day
// and Body set and people and project by name; the rest is what the line said.
type Line struct {
	Entry   journal.Entry
	Tokens  []Token
	Remarks []Remark
}

// Token is a piece of a line with a meaning: Value is an id of the catalogue,
// a name as it will be kept, or the canonical form of a number or day. A token
// that is not Known looked like one but names nothing; it stays in the words.
type Token struct {
	Start, End int // bytes in the line
	Field      journal.Field
	Value      string
	Known      bool
}

// Remark points at something in a line a person may want to look at. Key is a
// translation key that takes Word and Suggest; Suggest may be empty. Day is set
// where the suggestion would file the line under that day.
type Remark struct {
	Start, End int
	Key        string
	Word       string
	Suggest    string
	Day        journal.Day
}

// Fields that lines and queries have in common with the journal.
const (
	FieldOrigin    = journal.FieldOrigin
	FieldAuthority = journal.FieldAuthority
	FieldMode      = journal.FieldMode
	FieldPart      = journal.FieldPart
)

// Fields a capture line can say beside those a query can ask for.
const (
	FieldHeld      journal.Field = "held"
	FieldUntil     journal.Field = "until"
	FieldReleased  journal.Field = "released"
	FieldAskBack   journal.Field = "ask"
	FieldEnergised journal.Field = "energised"
)

// QueryLine is a query as understood. Tokens holds every term, plain words
// included, in the order written.
type QueryLine struct {
	Query   journal.Query
	Tokens  []Token
	Remarks []Remark
}

// Completion offers to replace the bytes From–To of the text by an option's
// Insert, which needs a space after it to go on.
type Completion struct {
	From, To int
	Options  []Option
}

// Option is one offer: what to insert, what to show, and what it is about.
type Option struct {
	Insert string
	Label  string
	Field  journal.Field
}

// Habits is what a journal knows of its writer's words. Today weighs how long
// ago something was used; NoDay takes the latest day among the counts.
type Habits struct {
	People, Projects, Tags []journal.Count
	Supports               map[journal.SupportKind]int
	Traits                 map[journal.Trait]int
	Labors                 map[journal.Labor]int
	Visibilities           map[journal.Visibility]int
	Today                  journal.Day
}
