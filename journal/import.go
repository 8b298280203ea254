package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"time"
)

// ImportOutcome says what became of one imported thing.
type ImportOutcome uint8

const (
	Added     ImportOutcome = iota + 1
	Unchanged               // it stands here just so
	Updated                 // it was newer than what stood here
	Older                   // what stands here is newer
)

// ImportResult counts the outcomes of entries.
type ImportResult struct{ Added, Unchanged, Updated, Older int }

func (r *ImportResult) count(o ImportOutcome) {
	switch o {
	case Added:
		r.Added++
	case Unchanged:
		r.Unchanged++
	case Updated:
		r.Updated++
	case Older:
		r.Older++
	}
}

// Import is an import under way. Things keep their ids, times and revision
// numbers; of two states of one entry the one with the later Updated stands,
// the other becomes a revision of it.
type Import struct {
	t      *tx
	ctx    context.Context
	step   *openStep
	source string
	result ImportResult
	later  []Person
	n      int
}

// Import runs fill in one transaction and as one step. An error from fill, or
// ctx ending, leaves nothing of it. source names the format, for the step.
func (j *Journal) Import(ctx context.Context, source string, fill func(*Import) error) (ImportResult, error) {
	var res ImportResult
	err := j.transact(ctx, func(t *tx) error {
		step, err := t.begun("import", NounEntry)
		if err != nil {
			return err
		}
		im := &Import{t: t, ctx: ctx, step: step, source: source}
		if err := fill(im); err != nil {
			return err
		}
		res = im.result
		return im.finish()
	})
	if err != nil {
		return ImportResult{}, fmt.Errorf("import: %w", err)
	}
	return res, nil
}

// tick looks at ctx now and then.
func (im *Import) tick() error {
	if im.n++; im.n%256 == 0 && im.ctx.Err() != nil {
		return fileError(im.ctx.Err())
	}
	return nil
}

// Person writes a person with their id; of two states the later Updated stands.
func (im *Import) Person(p Person) (ImportOutcome, error) {
	if err := im.tick(); err != nil {
		return 0, err
	}
	p = p.normal()
	if err := p.Check(); err != nil {
		return 0, err
	}
	ps, err := im.t.persons(bg, "WHERE p.id = ?", p.ID)
	if err != nil {
		return 0, err
	}
	out := Added
	if len(ps) == 1 {
		here := ps[0].Person
		switch out = Updated; {
		case here.Updated.After(p.Updated):
			return Older, nil
		case reflect.DeepEqual(here, p):
			return Unchanged, nil
		case (p.Mentioned || !here.Mentioned) && here.Updated.Equal(p.Updated):
			// The same state but for how others are called by now.
			return Unchanged, nil
		}
	}
	if p.MergedIn != "" || len(p.MemberOf) > 0 {
		// Whom this one points at may come later.
		im.later = append(im.later, p)
		p.MergedIn, p.MemberOf = "", nil
	}
	return out, im.t.putPerson(&p, im.step, true)
}

// finish writes how people hang together, once all are there.
func (im *Import) finish() error {
	for _, p := range im.later {
		if p.MergedIn != "" {
			rid, err := im.t.number(bg, "SELECT rid FROM person WHERE id = ?", p.MergedIn)
			if err != nil {
				return err
			}
			if rid == 0 || p.MergedIn == p.ID {
				p.MergedIn = "" // into somebody the file does not hold
			}
		}
		if err := im.t.putPerson(&p, im.step, true); err != nil {
			return err
		}
	}
	return nil
}

// Project writes a project with its id, as Person does.
func (im *Import) Project(p Project) (ImportOutcome, error) {
	if err := im.tick(); err != nil {
		return 0, err
	}
	p.Name, p.Created, p.Updated = NormalName(p.Name), millis(p.Created), millis(p.Updated)
	if err := p.Check(); err != nil {
		return 0, err
	}
	ps, err := im.t.projectRows(bg, "WHERE p.id = ?", p.ID)
	if err != nil {
		return 0, err
	}
	out := Added
	if len(ps) == 1 {
		switch out = Updated; {
		case ps[0].Updated.After(p.Updated):
			return Older, nil
		case (p.Mentioned || !ps[0].Mentioned) && ps[0].Updated.Equal(p.Updated):
			return Unchanged, nil
		}
	}
	return out, im.t.putProject(&p, im.step, true)
}

// Entry writes an entry. Without an ID it is found again by its source's name
// and key; one that was imported before and purged since stays away.
func (im *Import) Entry(e Entry) (ImportOutcome, error) {
	if err := im.tick(); err != nil {
		return 0, err
	}
	out, err := im.entry(e.Normal())
	if err == nil {
		im.result.count(out)
	}
	return out, err
}

func (im *Import) entry(e Entry) (ImportOutcome, error) {
	t := im.t
	if e.Source.Name == "" && e.ID == "" {
		e.Source.Name = im.source
	}
	if err := e.Check(); err != nil {
		return 0, err
	}
	if e.Source.Name != "" && e.Source.Key != "" {
		v, err := t.one(bg, "SELECT entry FROM source WHERE name = ? AND key = ?", e.Source.Name, e.Source.Key)
		if err != nil {
			return 0, err
		}
		if v != nil {
			if id := asID(v[0]); e.ID == "" || e.ID == id {
				e.ID = id
			} else {
				return Unchanged, nil // the same thing stands here under another id
			}
			if rid, err := t.number(bg, "SELECT rid FROM entry WHERE id = ?", e.ID); err != nil || rid == 0 {
				return Unchanged, err
			}
			if e.Updated.IsZero() {
				return Unchanged, nil // a foreign format knows no later state
			}
		}
	}
	t.complete(&e)
	if err := e.Check(); err != nil {
		return 0, err
	}
	if e.ID == "" {
		e.ID = t.j.ids.next(t.now)
	}
	if e.Created.IsZero() {
		e.Created = t.now.UTC()
	}
	if e.Updated.IsZero() {
		e.Updated = t.now.UTC()
	}
	e.Rev = max(e.Rev, 1)
	rid, err := t.number(bg, "SELECT rid FROM entry WHERE id = ?", e.ID)
	if err != nil {
		return 0, err
	}
	s := stored{Entry: e}
	if rid == 0 {
		if err := t.insertEntry(&s, im.step.Seq); err != nil {
			return 0, err
		}
		im.step.touched(s.ID)
		if s.Deleted.IsZero() { // undo moves to the bin; what came from a bin is there already
			im.step.add(stepRow{op: opAdd, first: s.rid, last: s.rid, after: im.step.Seq})
		}
		t.change(NounEntry, s.ID)
		return Added, nil
	}
	return im.meet(rid, &s)
}

// meet joins a state from outside with the one that stands here.
func (im *Import) meet(rid int64, s *stored) (ImportOutcome, error) {
	t := im.t
	here, err := t.entryByRid(rid, t.names())
	if err != nil {
		return 0, err
	}
	if here.Updated.Equal(s.Updated) && here.Rev == s.Rev {
		return Unchanged, nil
	}
	if err := t.resolve(s); err != nil {
		return 0, err
	}
	if !s.Updated.After(here.Updated) {
		return im.keepOlder(rid, &here, s)
	}
	if err := t.keepRevision(&here, s.Updated); err != nil {
		return 0, err
	}
	former := here.Rev
	s.Rev = max(s.Rev, here.Rev+1)
	if err := t.updateEntry(&here, s, im.step.Seq); err != nil {
		return 0, err
	}
	im.step.touched(s.ID)
	im.step.add(stepRow{op: opEdit, first: rid, last: rid, before: here.stamp, after: im.step.Seq, data: itoa(former)})
	t.change(NounEntry, s.ID)
	return Updated, nil
}

func (im *Import) keepOlder(rid int64, here, s *stored) (ImportOutcome, error) {
	same := here.Entry
	same.Rev, same.Updated = s.Rev, s.Updated
	if reflect.DeepEqual(same, s.Entry) {
		return Unchanged, nil
	}
	known, err := im.revision(rid, Revision{Entry: s.Entry, Until: here.Updated})
	if err != nil {
		return 0, err
	}
	if known == Unchanged {
		return Unchanged, nil
	}
	return Older, nil
}

// Revision keeps a former state of an entry that was imported or stands here.
// Undoing the import leaves it.
func (im *Import) Revision(r Revision) (ImportOutcome, error) {
	if err := im.tick(); err != nil {
		return 0, err
	}
	rid, err := im.t.number(bg, "SELECT rid FROM entry WHERE id = ?", r.Entry.ID)
	if err != nil {
		return 0, err
	}
	if rid == 0 {
		return 0, &Error{Kind: NotFound, Field: "entry", Detail: string(r.Entry.ID)}
	}
	r.Entry = r.Entry.Normal()
	return im.revision(rid, r)
}

func (im *Import) revision(rid int64, r Revision) (ImportOutcome, error) {
	if err := r.Entry.Check(); err != nil {
		return 0, err
	}
	data, err := json.Marshal(r.Entry)
	if err != nil {
		return 0, err
	}
	n, err := im.t.number(bg, "SELECT count(*) FROM revision WHERE entry = ? AND rev = ? AND data = ?", rid, r.Entry.Rev, string(data))
	if err != nil {
		return 0, err
	}
	if n > 0 {
		return Unchanged, nil
	}
	until := r.Until
	if until.IsZero() {
		until = im.t.now
	}
	if err := im.t.insertRevision(&stored{Entry: r.Entry, rid: rid}, until.Truncate(time.Millisecond)); err != nil {
		return 0, err
	}
	_, err = im.t.exec(bg, "UPDATE entry SET has = has | ? WHERE rid = ? AND has & ? = 0", hasRevisions, rid, hasRevisions)
	return Added, err
}
