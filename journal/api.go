package journal

import (
	"context"
	"iter"
	"time"
)

// Options of Open. The zero value is what the window uses, but for Origin.
type Options struct {
	Origin   string           // names this process in the change table; "" is made up
	Now      func() time.Time // the clock, in the writer's zone; nil is the machine's
	ReadOnly bool
	VFS      string // which VFS a generation opens with; "" is what the generation's manifest names
}

type Journal struct{}

// Open opens the journal in dir and makes it first if there is none.
func Open(ctx context.Context, dir string, o Options) (*Journal, error) { panic("x") }

// Close waits for running calls, checkpoints and lets go of the lock.
func (j *Journal) Close() error { panic("x") }

func (j *Journal) Add(ctx context.Context, e Entry) (Entry, error)         { panic("x") }
func (j *Journal) AddAll(ctx context.Context, es []Entry) ([]Entry, error) { panic("x") }
func (j *Journal) Entry(ctx context.Context, id ID) (Entry, error)         { panic("x") }
func (j *Journal) FindID(ctx context.Context, prefix string) (ID, error)   { panic("x") }
func (j *Journal) Edit(ctx context.Context, e Entry) (Entry, error)        { panic("x") }
func (j *Journal) Remove(ctx context.Context, ids ...ID) error             { panic("x") }
func (j *Journal) Restore(ctx context.Context, ids ...ID) error            { panic("x") }
func (j *Journal) History(ctx context.Context, id ID) ([]Revision, error)  { panic("x") }

func (j *Journal) List(ctx context.Context, q Query, p Page) ([]Entry, error) { panic("x") }
func (j *Journal) Count(ctx context.Context, q Query) (int, error)            { panic("x") }

// Rows gives the cursors of everything q selects, newest first, at most limit.
func (j *Journal) Rows(ctx context.Context, q Query, limit int) ([]Row, error) { panic("x") }

// ByID reads entries in the order asked; ids not found are left out.
func (j *Journal) ByID(ctx context.Context, ids []ID) ([]Entry, error)       { panic("x") }
func (j *Journal) Each(ctx context.Context, q Query) iter.Seq2[Entry, error] { panic("x") }
func (j *Journal) Months(ctx context.Context, q Query) ([]Month, error)      { panic("x") }
func (j *Journal) Held(ctx context.Context) ([]Entry, error)                 { panic("x") }
func (j *Journal) AskBack(ctx context.Context, until Day) ([]Entry, error)   { panic("x") }

func (j *Journal) People(ctx context.Context) ([]Person, error)               { panic("x") }
func (j *Journal) PutPerson(ctx context.Context, p Person) (Person, error)    { panic("x") }
func (j *Journal) Projects(ctx context.Context) ([]Project, error)            { panic("x") }
func (j *Journal) PutProject(ctx context.Context, p Project) (Project, error) { panic("x") }
func (j *Journal) PeopleCounts(ctx context.Context) ([]Count, error)          { panic("x") }
func (j *Journal) ProjectCounts(ctx context.Context) ([]Count, error)         { panic("x") }
func (j *Journal) TagCounts(ctx context.Context) ([]Count, error)             { panic("x") }

func (j *Journal) LastStep(ctx context.Context) (Step, bool, error) { panic("x") }
func (j *Journal) Undo(ctx context.Context) (Step, error)           { panic("x") }

func (j *Journal) SaveDraft(ctx context.Context, slot, text string) error { panic("x") }
func (j *Journal) Drafts(ctx context.Context) ([]Draft, error)            { panic("x") }

func (j *Journal) DayStart() time.Duration                                 { panic("x") }
func (j *Journal) SetDayStart(ctx context.Context, d time.Duration) error  { panic("x") }
func (j *Journal) Today() Day                                              { panic("x") }
func (j *Journal) Setting(ctx context.Context, key string) (string, error) { panic("x") }
func (j *Journal) SetSetting(ctx context.Context, key, value string) error { panic("x") }

// Watch
func (j *Journal) DataVersion(ctx context.Context) (int64, error)                       { panic("x") }
func (j *Journal) ChangesSince(ctx context.Context, seq int64) ([]Change, int64, error) { panic("x") }

func (j *Journal) Verify(ctx context.Context) (Report, error)                         { panic("x") }
func (j *Journal) NewGeneration(ctx context.Context, build func(Builder) error) error { panic("x") }
func (j *Journal) Stats(ctx context.Context) (Stats, error)                           { panic("x") }

type Row struct {
	Cursor
	Day Day
}
type Month struct {
	Year  int
	Month time.Month
	Count int
}
type Report struct {
	Entries  int
	Problems []Problem
}
type Problem struct {
	What   string
	Detail string
	Fatal  bool
}
type Builder interface{}
type Stats struct {
	Entries     int
	First, Last Day
}
