package journal

import (
	"cmp"
	"context"
	"slices"
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
