package journal

// Query selects entries: every Term must hold. The zero Query selects all that
// is not in the bin. Package capture parses and prints it.
type Query struct {
	Terms []Term
}

// Term holds if any of its Tests holds; Not turns that round.
type Term struct {
	Not   bool
	Tests []Test
}

// Field is what a Test looks at.
type Field string

const (
	FieldWords   Field = "words"   // Text in the body, outcome, story, quote or prompt
	FieldKind    Field = "kind"    // Text is an EntryKind or SupportKind
	FieldPerson  Field = "person"  // Text is a name, nickname or alias; ID where known
	FieldProject Field = "project" // Text is a name
	FieldTag     Field = "tag"     // Text
	FieldTrait   Field = "trait"   // Text is a Trait
	FieldLabor   Field = "labor"   // Text is a Labor
	FieldVis     Field = "vis"     // Text is a Visibility, or "unmarked"
	FieldSharing Field = "sharing" // Text is a Sharing
	FieldLoad    Field = "load"    // From–To
	FieldMinutes Field = "minutes" // From–To
	FieldDay     Field = "day"     // From–To as Days, both included
	FieldHas     Field = "has"     // Text: outcome, story, people, project, tags, held, askback, energy, load, minutes, revisions, strain, recovery, clarity, valued, given
	FieldBin     Field = "bin"     // entries in the bin instead of those outside
	FieldID      Field = "id"      // Text is a prefix of an id; one Term takes any number of whole ids

	FieldOrigin    Field = "origin"    // Text is an Origin
	FieldAuthority Field = "authority" // Text is an Authority
	FieldMode      Field = "mode"      // Text is a Mode
	FieldPart      Field = "part"      // Text is a Part
	FieldFamily    Field = "family"    // Text is a Family, of the outcome
	FieldFeedback  Field = "feedback"  // Text is a FeedbackKind
)

// Unbounded ends of a range.
const (
	Lowest  = -1 << 31
	Highest = 1<<31 - 1
)

// Test is one comparison. For ranges both ends are included.
type Test struct {
	Field    Field
	Text     string
	From, To int
	Phrase   bool // FieldWords: Text as these words in a row
	Prefix   bool // FieldWords, FieldTag: Text begins a word
}

// Page asks for at most Size entries older than the cursor After, newest
// first (by At, then ID). The zero Cursor starts at the newest. With
// OldestFirst the order and the meaning of After turn round.
type Page struct {
	After       Cursor
	Size        int // 1–1000; 0 is 50
	OldestFirst bool
}

// Cursor is a place between two entries of a list.
type Cursor struct {
	At int64 `json:"at"` // Unix milliseconds
	ID ID    `json:"id"`
}

// IsZero tells that the cursor is nowhere.
func (c Cursor) IsZero() bool { return c == Cursor{} }

// CursorOf is the place of e.
func CursorOf(e Entry) Cursor { return Cursor{At: e.At.UnixMilli(), ID: e.ID} }
