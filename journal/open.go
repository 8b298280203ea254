package journal

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Options of Open. The zero value is what the window uses, but for Origin.
type Options struct {
	Origin   string           // names this process in the change table; "" is made up
	Now      func() time.Time // the clock, in the writer's zone; nil is the machine's
	ReadOnly bool
	Digest   Digester // makes what is kept for each day; the zero Digester marks days only
	VFS      string   // which VFS a generation opens with; "" is what the generation's manifest names
}

// Journal is an open journal. Its methods may be called from any goroutine.
// Each takes a share of the folder's lock for as long as it runs, so that
// generations can be made by other processes in between.
type Journal struct {
	dir    string
	opt    Options
	lease  *lease
	write  chan struct{} // one writer of this process at a time
	ids    idMaker
	mu     sync.RWMutex
	gen    *generation
	closed bool

	dayStart atomic.Int64  // nanoseconds
	openDay  Day           // the last day recorded as open; the writer's own
	watching chan struct{} // one DataVersion at a time; it guards what follows
	current  os.FileInfo   // of CURRENT when DataVersion last looked
	flips    int64
}

func wallClock() time.Time { return time.Now() }

// Open opens the journal in dir and makes it first if there is none: dir may
// be absent or empty. Anything else that is not a journal is NotAJournal and
// is left as it is.
func Open(ctx context.Context, dir string, o Options) (*Journal, error) {
	if o.Now == nil {
		o.Now = wallClock
	}
	if o.Origin == "" {
		o.Origin = string(NewID(o.Now()))
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fileError(err)
	}
	if err := prepare(ctx, dir, o); err != nil {
		return nil, err
	}
	files, err := openLocks(dir)
	if err != nil {
		return nil, err
	}
	j := &Journal{dir: dir, opt: o, write: make(chan struct{}, 1), watching: make(chan struct{}, 1)}
	j.lease = newLease(files, func() error { return j.refresh(context.WithoutCancel(ctx)) })
	unswept := int64(0)
	load := func(c *conn) (err error) {
		if unswept, err = c.number(ctx, "SELECT count(*) FROM setting WHERE key = ?", sweepKey); err != nil {
			return err
		}
		return j.loadDayStart(ctx, c)
	}
	if err = j.read(ctx, load); errors.Is(err, errOldSchema) {
		// The former generation stays in backups/ as it was.
		if err = j.flip(ctx, manifest{}, true); err == nil {
			err = j.read(ctx, load)
		}
	}
	if err != nil {
		j.Close()
		return nil, err
	}
	if unswept > 0 && !o.ReadOnly {
		_ = j.sweepForgotten(ctx) // what cannot be done now waits for the next time
	}
	return j, nil
}

// prepare makes sure that the folder is a journal.
func prepare(ctx context.Context, dir string, o Options) error {
	name, err := readCurrent(dir)
	if err != nil || name != "" {
		return err
	}
	switch st, err := inspect(dir); {
	case err != nil:
		return err
	case st == stateForeign:
		return &Error{Kind: NotAJournal, Field: "journal"}
	case o.ReadOnly && st != stateHalf:
		return &Error{Kind: NotFound, Field: "journal"}
	}
	// Whether half a journal or one just being made by somebody else is known
	// only with the folder to ourselves.
	if err := os.MkdirAll(dir, 0o700); err != nil {
		if err = fileError(err); KindOf(err) == 0 {
			err = &Error{Kind: ReadOnly, Field: "journal", Err: err}
		}
		return err
	}
	files, err := openLocks(dir)
	if err != nil {
		return err
	}
	defer files.close()
	if files.lock == nil {
		return &Error{Kind: ReadOnly, Field: "journal"}
	}
	return create(ctx, dir, files)
}

// refresh makes sure that j.gen is what CURRENT names. It runs under a share
// of the lock, when no operation of this Journal runs.
func (j *Journal) refresh(ctx context.Context) error {
	name, err := readCurrent(j.dir)
	if err != nil {
		return err
	}
	if name == "" && j.gen != nil {
		return &Error{Kind: Damaged, Field: "journal", Detail: "gone"}
	}
	if name == "" {
		return &Error{Kind: Damaged, Field: "journal", Detail: "half"}
	}
	if j.gen != nil && j.gen.name == name {
		return nil
	}
	g, schema, err := openGeneration(ctx, j.dir, name, j.opt)
	if err != nil {
		return err
	}
	if schema < schemaVersion {
		g.close()
		return errOldSchema
	}
	j.mu.Lock()
	former := j.gen
	j.gen = g
	j.mu.Unlock()
	if former != nil {
		former.close() // its file is no longer the journal; nothing in it is lost
	}
	return nil
}

// Close waits for running calls, checkpoints and lets go of the lock.
func (j *Journal) Close() error {
	j.mu.Lock()
	if j.closed {
		j.mu.Unlock()
		return nil
	}
	j.closed = true
	j.mu.Unlock()
	j.lease.waitIdle()
	var err error
	if j.gen != nil {
		err = j.gen.close() // SQLite checkpoints when the last connection goes
	}
	j.lease.files.close()
	return err
}

var (
	errOldSchema = errors.New("the journal's schema is older than ours")
	errClosed    = &Error{Kind: Conflict, Field: "journal", Detail: "closed"}
)

// begin takes the lease and a connection.
func (j *Journal) begin(ctx context.Context) (*generation, *conn, error) {
	err := j.lease.take(ctx)
	j.mu.RLock()
	closed := j.closed
	j.mu.RUnlock()
	switch {
	case closed && err == nil:
		j.lease.drop()
		return nil, nil, errClosed
	case closed:
		return nil, nil, errClosed
	case err != nil:
		return nil, nil, err
	}
	c, err := j.gen.get()
	if err != nil {
		j.lease.drop()
		return nil, nil, err
	}
	return j.gen, c, nil
}

func (j *Journal) end(g *generation, c *conn) {
	g.put(c)
	j.lease.drop()
}

// read runs f in a read transaction: everything f sees is of one moment.
func (j *Journal) read(ctx context.Context, f func(*conn) error) error {
	g, c, err := j.begin(ctx)
	if err != nil {
		return err
	}
	defer j.end(g, c)
	if _, err := c.exec(ctx, "BEGIN"); err != nil {
		return err
	}
	defer c.exec(context.WithoutCancel(ctx), "COMMIT") // a read has nothing to lose
	return f(c)
}
