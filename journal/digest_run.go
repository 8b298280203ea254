package journal

import (
	"cmp"
	"context"
	"database/sql/driver"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// digestColumns and scan belong together. What no digest looks at is not read:
// the words, above all.
const digestColumns = `e.day, e.id, e.kind, e.at, e.zone, e.people, e.project, e.tags, e.support, e.traits, e.labor,
	e.minutes, e.load, e.energised, e.visibility, e.origin, e.authority, e.mode, e.part,
	e.strain, e.energy, e.recovery, e.clarity, e.valued, e.away, e.more`

// dayRows are the rows of one day, one after the other.
type dayRows struct {
	day  Day
	vals []driver.Value
	wide int // values of a row
}

// eachDay reads the entries of the days from–to, oldest first. Days without
// entries are left out. What yield gets is its own until it gives it to d.room.
func (d *digesting) eachDay(ctx context.Context, from, to Day, yield func(dayRows) error) error {
	r, err := d.c.query(bg, "SELECT "+digestColumns+` FROM entry e INDEXED BY entry_day
		WHERE e.deleted IS NULL AND e.day BETWEEN ? AND ? ORDER BY e.day`, int64(from), int64(to))
	if err != nil {
		return err
	}
	defer r.close()
	one := dayRows{wide: len(r.vals)}
	flush := func() error {
		if len(one.vals) == 0 {
			return nil
		}
		if ctx.Err() != nil {
			return fileError(ctx.Err())
		}
		err := yield(one)
		one.vals = nil
		if n := len(d.room); n > 0 {
			one.vals, d.room = d.room[n-1], d.room[:n-1]
		}
		return err
	}
	for r.next() {
		if day := Day(asInt(r.vals[0])); day != one.day {
			if err := flush(); err != nil {
				return err
			}
			one.day = day
		}
		one.vals = append(one.vals, r.vals...)
	}
	if r.err != nil {
		return r.err
	}
	return flush()
}

// makeError is that of Digester.Make.
type makeError struct{ error }

func (e makeError) Unwrap() error { return e.error }

// madeDay is the digest of a day, or why there is none.
type madeDay struct {
	day  Day
	data []byte
	err  error
	room []driver.Value // of its rows, to be used again
}

// make makes the digest of a day; room is a slice to use again.
func (d *digesting) make(rows dayRows, room *[]Entry) madeDay {
	entries := slices.Grow((*room)[:0], len(rows.vals)/rows.wide)
	*room = entries
	for vals := range slices.Chunk(rows.vals, rows.wide) {
		entries = append(entries, Entry{})
		if err := d.scan(vals, &entries[len(entries)-1]); err != nil {
			return madeDay{err: err}
		}
	}
	inOrder(entries)
	data, err := d.Make(d.setting, rows.day, entries)
	if err == nil {
		err = d.failed
	}
	if err == nil && len(data) == 0 {
		err = invalid("digest", DetailEmpty)
	}
	if err != nil {
		err = makeError{err}
	}
	return madeDay{rows.day, data, err, rows.vals[:0]}
}

// inOrder sorts by (at, id). Entries are large and mostly come in order.
func inOrder(entries []Entry) {
	for i := 1; i < len(entries); i++ {
		if a, b := &entries[i-1], &entries[i]; a.At.After(b.At) || a.At.Equal(b.At) && a.ID > b.ID {
			slices.SortFunc(entries, func(a, b Entry) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
			return
		}
	}
}

// manyDays is from how many days on a second core helps.
const manyDays = 64

// run makes the digests of the days from–to, oldest first; days without
// entries are left out.
func (d *digesting) run(ctx context.Context, from, to Day, put func(Day, []byte) error) error {
	take := func(m madeDay) error {
		if m.err != nil {
			return m.err
		}
		d.room = append(d.room, m.room)
		return put(m.day, m.data)
	}
	if to-from >= manyDays {
		return d.runAhead(ctx, from, to, take)
	}
	var room []Entry
	return d.eachDay(ctx, from, to, func(rows dayRows) error { return take(d.make(rows, &room)) })
}

// runAhead reads and keeps here, where the connection is, and makes in between
// on another core: which of the two takes longer depends on the machine.
func (d *digesting) runAhead(ctx context.Context, from, to Day, take func(madeDay) error) error {
	if err := d.loadAll(); err != nil {
		return err
	}
	todo, done := make(chan dayRows, 16), make(chan madeDay, 16)
	go func() {
		defer close(done)
		var room []Entry
		for rows := range todo {
			done <- d.make(rows, &room)
		}
	}()
	err := d.eachDay(ctx, from, to, func(rows dayRows) error {
		for {
			select {
			case todo <- rows:
				return nil
			case m := <-done:
				if err := take(m); err != nil {
					return err
				}
			}
		}
	})
	close(todo)
	for m := range done {
		if err == nil {
			err = take(m)
		}
	}
	return err
}

func (d *digesting) scan(v []driver.Value, e *Entry) error {
	id, _ := v[1].([]byte)
	e.Day, e.ID, e.Kind = Day(asInt(v[0])), idOf(id), EntryKind(asText(v[2]))
	e.At, e.Zone = time.UnixMilli(asInt(v[3])).UTC(), asText(v[4])
	if err := d.refs(asText(v[5]), asInt(v[6]), e); err != nil {
		return err
	}
	if t := asText(v[7]); t != "" {
		e.Tags = strings.Split(t, "\n")
	}
	e.Support = SupportKind(asText(v[8]))
	e.Traits, e.Labor = splitWords[Trait](asText(v[9])), splitWords[Labor](asText(v[10]))
	e.Minutes, e.Load, e.Energised = int(asInt(v[11])), asMark(v[12]), v[13] != nil
	e.Visibility, e.Origin, e.Authority = Visibility(asText(v[14])), Origin(asText(v[15])), Authority(asText(v[16]))
	e.Mode, e.Part = Mode(asText(v[17])), Part(asText(v[18]))
	e.Strain, e.Energy, e.Recovery = asMark(v[19]), asMark(v[20]), asMark(v[21])
	e.Clarity, e.Valued, e.Away = asMark(v[22]), asMark(v[23]), v[24] != nil
	if t := asText(v[25]); strings.Contains(t, `"outcome":`) || strings.Contains(t, `"said":`) {
		var m struct {
			Outcome Outcome `json:"outcome"`
			Said    Said    `json:"said"`
		}
		if err := json.Unmarshal([]byte(t), &m); err != nil {
			return &Error{Kind: Damaged, Field: "entry", Detail: "more", Err: err}
		}
		e.Outcome, e.Said = m.Outcome, m.Said
	}
	return nil
}

// refs fills the ids as they were written.
func (d *digesting) refs(people string, project int64, e *Entry) error {
	for _, rid := range parseRids(people) {
		id, err := d.ref(d.people, "SELECT id FROM person WHERE rid = ?", rid)
		if err != nil {
			return err
		}
		if id != "" {
			e.People = append(e.People, Ref{ID: id})
		}
	}
	if project == 0 {
		return nil
	}
	id, err := d.ref(d.projects, "SELECT id FROM project WHERE rid = ?", project)
	e.Project.ID = id
	return err
}

func (d *digesting) ref(known map[int64]ID, text string, rid int64) (ID, error) {
	if id, ok := known[rid]; ok || d.complete {
		return id, nil
	}
	v, err := d.c.one(bg, text, rid)
	if err != nil {
		return "", err
	}
	if v != nil {
		known[rid] = asID(v[0])
	}
	return known[rid], nil
}

// loadAll reads what make would ask the connection for.
func (d *digesting) loadAll() error {
	d.setting("")
	if d.failed != nil || d.complete {
		return d.failed
	}
	for text, known := range map[string]map[int64]ID{
		"SELECT rid, id FROM person": d.people, "SELECT rid, id FROM project": d.projects,
	} {
		r, err := d.c.query(bg, text)
		if err != nil {
			return err
		}
		for r.next() {
			known[asInt(r.vals[0])] = asID(r.vals[1])
		}
		if err := r.close(); err != nil {
			return err
		}
	}
	d.complete = true
	return nil
}
