package journal

import (
	"context"
	"encoding/json"
	"strconv"
	"time"
)

// tx is one write transaction. What it changed goes into the change table, and
// what can be taken back into the step log, just before it commits.
type tx struct {
	*conn
	j       *Journal
	now     time.Time // one instant for everything the transaction writes
	changed []Change
	step    *openStep
	done    []func() // run after the commit
	known   knownNames
	tallies tallies
	days    map[Day]struct{} // touched, for their digests
	refs    *names
}

// openStep is the step being recorded.
type openStep struct {
	Step
	role int
	rows []stepRow
}

// stepRow is how one row, or a run of rows that were added, is taken back.
type stepRow struct {
	op            string
	first, last   int64
	before, after int64
	data          string
}

// bg is for statements inside a transaction: they are quick, and a watcher
// goroutine for each would cost more than they do. Cancelling is looked at
// while waiting for the lock, between entries of a batch, and before commit.
var bg = context.Background()

// transact runs f in one write transaction. Any error, and ctx ending before
// the commit, leaves the journal as it was.
func (j *Journal) transact(ctx context.Context, f func(*tx) error) (err error) {
	if j.opt.ReadOnly {
		return &Error{Kind: ReadOnly, Field: "journal"}
	}
	select {
	case j.write <- struct{}{}:
	case <-ctx.Done():
		return fileError(ctx.Err())
	}
	defer func() { <-j.write }()
	g, c, err := j.begin(ctx)
	if err != nil {
		return err
	}
	defer j.end(g, c)
	if _, err := c.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	t := &tx{conn: c, j: j, now: j.opt.Now().Truncate(time.Millisecond), known: newKnownNames(), refs: newNames(c)}
	committed := false
	defer func() {
		if !committed {
			c.exec(bg, "ROLLBACK") // SQLite may have rolled back by itself
		}
	}()
	if err := j.loadDayStart(bg, c); err != nil {
		return err
	}
	if err := t.tend(); err != nil {
		return err
	}
	if err := f(t); err != nil {
		return err
	}
	if err := t.flush(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return fileError(ctx.Err())
	}
	if _, err := c.exec(bg, "COMMIT"); err != nil {
		return err
	}
	committed = true
	for _, f := range t.done {
		f()
	}
	return nil
}

// begun is the step of this transaction, its number taken at the first call.
func (t *tx) begun(verb string, noun Noun) (*openStep, error) {
	if t.step != nil {
		return t.step, nil
	}
	last, err := t.number(bg, "SELECT max(seq) FROM step")
	if err != nil {
		return nil, err
	}
	t.step = &openStep{Step: Step{Seq: last + 1, At: t.now, Verb: verb, Noun: noun}}
	return t.step, nil
}

const (
	stepIDs    = 100    // ids a step names
	keepSteps  = 2000   // older ones can no longer be undone
	keepChange = 20_000 // a watcher further behind rereads everything
	manyRows   = 1000   // changes of one noun beyond which one row stands for all
)

// touched adds an id to the step's names.
func (s *openStep) touched(ids ...ID) {
	s.Count += len(ids)
	if n := stepIDs - len(s.IDs); n > 0 {
		s.IDs = append(s.IDs, ids[:min(n, len(ids))]...)
	}
}

// add records how a row is taken back; added rows with neighbouring rids share
// one record, so that an import of 100,000 entries is one.
func (s *openStep) add(r stepRow) {
	if n := len(s.rows); n > 0 && r.op == opAdd {
		if l := &s.rows[n-1]; l.op == opAdd && l.last+1 == r.first && l.after == r.after {
			l.last = r.last
			return
		}
	}
	s.rows = append(s.rows, r)
}

func (t *tx) change(n Noun, id ID) {
	t.changed = append(t.changed, Change{Origin: t.j.opt.Origin, Noun: n, ID: id})
}

func (t *tx) flush() error {
	if err := t.flushTallies(); err != nil {
		return err
	}
	if err := t.flushDigests(); err != nil {
		return err
	}
	if err := t.flushStep(); err != nil {
		return err
	}
	counts := map[Noun]int{}
	for _, c := range t.changed {
		counts[c.Noun]++
	}
	var last int64
	for _, c := range t.changed {
		switch n := counts[c.Noun]; {
		case n < 0:
			continue
		case n > manyRows:
			counts[c.Noun] = -1
			c.ID = ""
		}
		var err error
		if last, err = t.insert(bg, "INSERT INTO change (origin, noun, id) VALUES (?, ?, ?)",
			c.Origin, string(c.Noun), c.ID); err != nil {
			return err
		}
	}
	if last > keepChange && last%256 < int64(len(t.changed)) {
		_, err := t.exec(bg, "DELETE FROM change WHERE seq < ?", last-keepChange)
		return err
	}
	return nil
}

func (t *tx) flushStep() error {
	s := t.step
	if s == nil || len(s.rows) == 0 {
		return nil
	}
	ids, err := json.Marshal(s.IDs)
	if err != nil {
		return err
	}
	if _, err := t.exec(bg, `INSERT INTO step (seq, at, verb, noun, count, ids, role) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		s.Seq, s.At.UnixMilli(), s.Verb, string(s.Noun), s.Count, string(ids), s.role); err != nil {
		return err
	}
	for i, r := range s.rows {
		if _, err := t.exec(bg, `INSERT INTO step_row (step, pos, op, first, last, before, after, data)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			s.Seq, i, r.op, r.first, r.last, r.before, r.after, orNull(r.data)); err != nil {
			return err
		}
	}
	if s.Seq%256 == 0 {
		_, err := t.exec(bg, "DELETE FROM step WHERE seq < ?", s.Seq-keepSteps)
		return err
	}
	return nil
}

// names are the Refs read in this transaction.
func (t *tx) names() *names { return t.refs }

// forget drops what the transaction remembers of names, after one was changed.
func (t *tx) forget() {
	t.known, t.refs = newKnownNames(), newNames(t.conn)
}

func itoa(n int) string { return strconv.Itoa(n) }
