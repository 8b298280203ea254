package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// Add writes a new entry and gives it as it is kept. An entry without an
// instant is of now, without a day of the writer's day at that instant. An ID
// given is kept and must be new.
func (j *Journal) Add(ctx context.Context, e Entry) (Entry, error) {
	out, err := j.AddAll(ctx, []Entry{e})
	if err != nil {
		return Entry{}, err
	}
	return out[0], nil
}

// AddAll writes all of es or none, as one step.
func (j *Journal) AddAll(ctx context.Context, es []Entry) ([]Entry, error) {
	out := make([]Entry, 0, len(es))
	for _, e := range es {
		e = e.Normal()
		if err := e.Check(); err != nil {
			return nil, fmt.Errorf("add entry: %w", err)
		}
		out = append(out, e)
	}
	err := j.transact(ctx, func(t *tx) error {
		for i := range out {
			s := stored{Entry: out[i]}
			if err := t.addEntry(&s); err != nil {
				return err
			}
			out[i] = s.Entry
			if i%64 == 63 && ctx.Err() != nil {
				return fileError(ctx.Err())
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("add entry: %w", err)
	}
	return out, nil
}

func (t *tx) addEntry(s *stored) error {
	step, err := t.begun("add", NounEntry)
	if err != nil {
		return err
	}
	t.complete(&s.Entry)
	if err := s.Check(); err != nil {
		return err // the day given does not fit the instant filled in
	}
	if s.ID == "" {
		s.ID = t.j.ids.next(t.now)
	} else if rid, err := t.number(bg, "SELECT rid FROM entry WHERE id = ?", s.ID); err != nil {
		return err
	} else if rid != 0 {
		return &Error{Kind: Conflict, Field: "id", Detail: "exists"}
	}
	s.Rev, s.Created, s.Updated, s.Deleted = 1, t.now.UTC(), t.now.UTC(), time.Time{}
	if err := t.insertEntry(s, step.Seq); err != nil {
		return err
	}
	step.touched(s.ID)
	step.add(stepRow{op: opAdd, first: s.rid, last: s.rid, after: step.Seq})
	t.change(NounEntry, s.ID)
	return nil
}

// Entry reads one entry, from the bin too.
func (j *Journal) Entry(ctx context.Context, id ID) (Entry, error) {
	var out Entry
	err := j.read(ctx, func(c *conn) error {
		s, err := c.entry(id, newNames(c))
		out = s.Entry
		return err
	})
	if err != nil {
		return Entry{}, fmt.Errorf("read entry: %w", err)
	}
	return out, nil
}

func (c *conn) entry(id ID, names *names) (stored, error) {
	v, err := c.one(bg, "SELECT "+entryColumns+" FROM entry e WHERE e.id = ?", id)
	if err != nil {
		return stored{}, err
	}
	if v == nil {
		return stored{}, &Error{Kind: NotFound, Field: "entry", Detail: string(id)}
	}
	return scanEntry(v, names)
}

func (c *conn) entryByRid(rid int64, names *names) (stored, error) {
	v, err := c.one(bg, "SELECT "+entryColumns+" FROM entry e WHERE e.rid = ?", rid)
	if err != nil {
		return stored{}, err
	}
	if v == nil {
		return stored{}, &Error{Kind: NotFound, Field: "entry"}
	}
	return scanEntry(v, names)
}

// FindID completes a prefix of an id, hyphens and case as they may be, among
// all entries, those in the bin included.
func (j *Journal) FindID(ctx context.Context, prefix string) (ID, error) {
	from, to, ok := prefixRange(prefix)
	if !ok { // no id begins like this
		return "", &Error{Kind: NotFound, Field: "entry", Detail: prefix}
	}
	const most = 10
	var found []string
	err := j.read(ctx, func(c *conn) error {
		r, err := c.query(ctx, "SELECT id FROM entry WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?", from, to, most)
		if err != nil {
			return err
		}
		for r.next() {
			found = append(found, string(asID(r.vals[0])))
		}
		return r.close()
	})
	switch {
	case err != nil:
		return "", fmt.Errorf("find entry: %w", err)
	case len(found) == 0:
		return "", &Error{Kind: NotFound, Field: "entry", Detail: prefix}
	case len(found) > 1:
		return "", &Error{Kind: Ambiguous, Field: "entry", Detail: prefix, Choices: found}
	}
	return ID(found[0]), nil
}

// prefixRange gives the least and the greatest id that begin so.
func prefixRange(prefix string) (from, to []byte, ok bool) {
	hex := strings.ToLower(strings.ReplaceAll(prefix, "-", ""))
	if hex == "" || len(hex) > 32 || strings.Trim(hex, "0123456789abcdef") != "" {
		return nil, nil, false
	}
	return unhex(hex + strings.Repeat("0", 32-len(hex))), unhex(hex + strings.Repeat("f", 32-len(hex))), true
}

func unhex(s string) []byte {
	out := make([]byte, len(s)/2)
	for i := range out {
		out[i] = byte(strings.IndexByte("0123456789abcdef", s[2*i])<<4 | strings.IndexByte("0123456789abcdef", s[2*i+1]))
	}
	return out
}

// Edit writes e over the entry of its id and keeps what stood there as a
// revision. e.Rev must be the revision that was read, or 0 to write over
// whatever stands; nothing changed is no edit. A changed instant without a
// changed day moves the day; a first outcome clears AskBack.
func (j *Journal) Edit(ctx context.Context, e Entry) (Entry, error) {
	return j.edit(ctx, e, func(*tx) error { return nil })
}

// edit is Edit with something more in the same transaction.
func (j *Journal) edit(ctx context.Context, e Entry, more func(*tx) error) (Entry, error) {
	s := stored{Entry: e.Normal()}
	undated := s.Entry
	undated.Day = NoDay // it may follow a changed instant
	if err := undated.Check(); err != nil {
		return Entry{}, fmt.Errorf("edit entry: %w", err)
	}
	err := j.transact(ctx, func(t *tx) error {
		if err := t.editEntry(&s); err != nil {
			return err
		}
		return more(t)
	})
	if err != nil {
		return Entry{}, fmt.Errorf("edit entry: %w", err)
	}
	return s.Entry, nil
}

func (t *tx) editEntry(s *stored) error {
	former, err := t.entry(s.ID, t.names())
	switch {
	case err != nil:
		return err
	case s.Rev != 0 && s.Rev != former.Rev:
		return &Error{Kind: Conflict, Field: "entry", Detail: "changed meanwhile"}
	case !former.Deleted.IsZero():
		return &Error{Kind: Conflict, Field: "entry", Detail: "in the bin"}
	}
	if s.At.IsZero() {
		s.At = former.At
	}
	if s.Zone == "" {
		s.Zone = former.Zone
	}
	if !s.At.Equal(former.At) && (s.Day == former.Day || s.Day == NoDay) {
		s.Day = NoDay
	} else if s.Day == NoDay {
		s.Day = former.Day
	}
	t.complete(&s.Entry)
	if err := s.Check(); err != nil {
		return err
	}
	if former.Outcome.Zero() && !s.Outcome.Zero() && s.AskBack == former.AskBack {
		s.AskBack = NoDay
	}
	s.Source = former.Source
	s.Rev, s.Created, s.Updated, s.Deleted = former.Rev, former.Created, former.Updated, former.Deleted
	if err := t.resolve(s); err != nil {
		return err
	}
	if reflect.DeepEqual(s.People, former.People) {
		s.people = former.people // a merge stays something that can be taken back
	}
	if s.Project == former.Project {
		s.project = former.project
	}
	if reflect.DeepEqual(s.Entry, former.Entry) {
		s.Entry = former.Entry
		return nil
	}
	step, err := t.begun("edit", NounEntry)
	if err != nil {
		return err
	}
	s.Rev, s.Updated = former.Rev+1, t.now.UTC()
	if err := t.keepRevision(&former, t.now); err != nil {
		return err
	}
	if err := t.updateEntry(&former, s, step.Seq); err != nil {
		return err
	}
	step.touched(s.ID)
	step.add(stepRow{op: opEdit, first: s.rid, last: s.rid, before: former.stamp, after: step.Seq, data: itoa(former.Rev)})
	t.change(NounEntry, s.ID)
	return nil
}

// History gives the former states of an entry, the latest first.
func (j *Journal) History(ctx context.Context, id ID) ([]Revision, error) {
	var out []Revision
	err := j.read(ctx, func(c *conn) error {
		rid, err := c.number(ctx, "SELECT rid FROM entry WHERE id = ?", id)
		if err != nil {
			return err
		}
		if rid == 0 {
			return &Error{Kind: NotFound, Field: "entry", Detail: string(id)}
		}
		r, err := c.query(ctx, "SELECT until, data FROM revision WHERE entry = ? ORDER BY rev DESC, until DESC, rid DESC", rid)
		if err != nil {
			return err
		}
		for r.next() {
			rev, err := scanRevision(r.vals[0], r.vals[1])
			if err != nil {
				r.close()
				return err
			}
			out = append(out, rev)
		}
		return r.close()
	})
	if err != nil {
		return nil, fmt.Errorf("read history: %w", err)
	}
	return out, nil
}

func scanRevision(until, data any) (Revision, error) {
	rev := Revision{Until: asTime(until)}
	if err := json.Unmarshal([]byte(asText(data)), &rev.Entry); err != nil {
		return rev, &Error{Kind: Damaged, Field: "revision", Err: err}
	}
	return rev, nil
}
