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

type digestsRead struct {
	days  []DayDigest
	whole bool
	now   DigestMark
}

// since reads the kept digests that changed, all of them fresh.
func (d *digesting) since(ctx context.Context, s digestState, mark DigestMark) (digestsRead, error) {
	out := digestsRead{now: s.now, whole: mark.Epoch != s.now.Epoch}
	if mark == s.now {
		return out, nil
	}
	text, args := "SELECT day, data FROM digest WHERE stale IS NULL AND data IS NOT NULL ORDER BY day", []any(nil)
	if !out.whole {
		text, args = "SELECT day, data FROM digest WHERE stamp > ? AND stale IS NULL ORDER BY day", []any{mark.Stamp}
	}
	r, err := d.c.query(ctx, text, args...)
	if err != nil {
		return out, err
	}
	for r.next() {
		data, _ := r.vals[1].([]byte)
		out.days = append(out.days, DayDigest{Day: Day(asInt(r.vals[0])), Data: data})
	}
	return out, r.close()
}

// unkept gives what changed without keeping what had to be made.
func (d *digesting) unkept(ctx context.Context, mark DigestMark) (digestsRead, error) {
	s, err := d.state()
	if err != nil {
		return digestsRead{}, err
	}
	var out digestsRead
	put := func(day Day, data []byte) error {
		out.days = append(out.days, DayDigest{Day: day, Data: data})
		return nil
	}
	if !s.kept {
		out.whole = true // and the mark stays zero
		return out, d.run(ctx, earliest, latest, put)
	}
	if out, err = d.since(ctx, s, mark); err != nil {
		return out, err
	}
	stale, err := d.stale()
	if err == nil {
		err = d.some(ctx, stale, put)
	}
	slices.SortFunc(out.days, func(a, b DayDigest) int { return cmp.Compare(a.Day, b.Day) })
	return out, err
}

// digestColumns and scan belong together. What no digest looks at is not read:
// the words, above all.
const digestColumns = `e.day, e.id, e.kind, e.at, e.zone, e.people, e.project, e.tags, e.support, e.traits, e.labor,
	e.minutes, e.load, e.energised, e.visibility, e.origin, e.authority, e.mode, e.part,
	e.strain, e.energy, e.recovery, e.clarity, e.valued, e.away, e.more`

// eachDay gives the entries of the days from–to, day by day, oldest first, in
// the order of (at, id). Days without entries are left out.
func (d *digesting) eachDay(ctx context.Context, from, to Day, yield func(Day, []Entry) error) error {
	r, err := d.c.query(bg, "SELECT "+digestColumns+` FROM entry e INDEXED BY entry_day
		WHERE e.deleted IS NULL AND e.day BETWEEN ? AND ? ORDER BY e.day`, int64(from), int64(to))
	if err != nil {
		return err
	}
	defer r.close()
	var entries []Entry
	flush := func() error {
		if len(entries) == 0 {
			return nil
		}
		if ctx.Err() != nil {
			return fileError(ctx.Err())
		}
		slices.SortFunc(entries, func(a, b Entry) int {
			return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
		})
		err := yield(entries[0].Day, entries)
		entries = entries[:0]
		return err
	}
	for r.next() {
		if day := Day(asInt(r.vals[0])); len(entries) > 0 && entries[0].Day != day {
			if err := flush(); err != nil {
				return err
			}
		}
		entries = append(entries, Entry{})
		if err := d.scan(r.vals, &entries[len(entries)-1]); err != nil {
			return err
		}
	}
	if r.err != nil {
		return r.err
	}
	return flush()
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
	if t := asText(v[25]); t != "" {
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
	if id, ok := known[rid]; ok {
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
