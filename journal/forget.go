package journal

import (
	"context"
	"fmt"
	"time"
)

// ForgetOptions say how somebody, or a project, is to be forgotten.
type ForgetOptions struct {
	// Word takes the place of the name in the writer's texts: "someone". It must
	// not hold a name itself.
	Word string
	// OnlyMentions leaves alone what only looks like the name: for names that
	// are common words.
	OnlyMentions bool
	// Also are further names to look for, as a first name that was never written
	// down as theirs.
	Also []string
}

// Forgetting is what forgetting would do, exactly: Forget does this or nothing.
type Forgetting struct {
	Noun Noun // NounPerson or NounProject
	ID   ID
	Name string
	ForgetOptions

	Names  []string // what is looked for: names, nicknames, alias, those of whom was merged into them, former ones
	Linked int      // entries that name them by a mention, the bin included
	// What would be changed.
	Entries   int // in all
	Binned    int // of these in the bin
	Plain     int // of these with the name in plain words
	Words     int // texts of the index of words
	Revisions int
	Drafts    int
	Records   int
	Settings  int
	Steps     int       // that can no longer be undone
	Renamed   []Renamed // teams and projects whose own name holds theirs

	Parts   []NamePart     // words of their names that stand alone elsewhere, and stay
	Others  []Ref          // others whose names hold theirs, and stay
	Backups []Backup       // that may still hold them
	Samples []ForgetSample // the newest entries of each sort

	mark [32]byte // of what was looked at
}

// NamePart is one word of a name, as a first name, that entries bear by itself.
// In ForgetOptions.Also it would go too.
type NamePart struct {
	Word    string
	Entries int
}

// Renamed is a name that would change.
type Renamed struct {
	Noun          Noun
	ID            ID
	Before, After string
}

// Backup is a file or former generation kept in the journal's folder.
type Backup struct {
	Name string
	At   time.Time // when it was written
}

// ForgetSample is a piece of an entry before and after.
type ForgetSample struct {
	ID            ID
	Day           Day
	Binned        bool
	Before, After string
}

// ForgetPreview says what forgetting a person, a team or a project would do.
// Whoever was merged into them, or they into, is the same and goes with them.
// Nothing is changed, and no backup is opened.
func (j *Journal) ForgetPreview(ctx context.Context, id ID, o ForgetOptions) (Forgetting, error) {
	var f Forgetting
	err := j.read(ctx, func(c *conn) error {
		p, err := c.planForgetting(id, o)
		if err != nil {
			return err
		}
		f = p.preview()
		if f.Parts, err = c.nameParts(p); err != nil {
			return err
		}
		f.Backups, err = backupsIn(j.dir)
		return err
	})
	if err != nil {
		return Forgetting{}, fmt.Errorf("preview forgetting: %w", err)
	}
	return f, nil
}

// Forget does what a preview says, for good: no undo, no revision and no byte of
// the live generation brings the name back. It is refused as a Conflict when
// anything the preview looked at has changed since. Cut off at any moment it is
// done or not begun; the sweeping of the old file is then taken up by the next
// Open. Busy about "forget" says that all is done but this sweeping.
func (j *Journal) Forget(ctx context.Context, f Forgetting) error {
	err := j.transact(ctx, func(t *tx) error {
		p, err := t.planForgetting(f.ID, f.ForgetOptions)
		if err != nil {
			return err
		}
		if p.mark() != f.mark {
			return &Error{Kind: Conflict, Field: "forget", Detail: "stale"}
		}
		return t.forgetAsPlanned(ctx, p)
	})
	if err == nil {
		err = j.sweepForgotten(context.WithoutCancel(ctx))
	}
	if err != nil {
		return fmt.Errorf("forget: %w", err)
	}
	return nil
}

// errForgotten is the refusal to undo what a forgetting went over.
var errForgotten = &Error{Kind: Conflict, Field: "undo", Detail: "forgotten"}
