package journal

import (
	"context"
	"fmt"
	"time"
)

// BinDays is how many days the journal must have been written in after an
// entry went into the bin before it goes for good.
const BinDays = 30

// Remove puts entries into the bin, as one step; one already there stays.
func (j *Journal) Remove(ctx context.Context, ids ...ID) error {
	err := j.transact(ctx, func(t *tx) error { return t.move(ids, "remove", opRemove) })
	if err != nil {
		return fmt.Errorf("remove entry: %w", err)
	}
	return nil
}

// Restore takes entries out of the bin, as one step.
func (j *Journal) Restore(ctx context.Context, ids ...ID) error {
	err := j.transact(ctx, func(t *tx) error { return t.move(ids, "restore", opRestore) })
	if err != nil {
		return fmt.Errorf("restore entry: %w", err)
	}
	return nil
}

func (t *tx) move(ids []ID, verb, op string) error {
	for _, id := range ids {
		v, err := t.one(bg, "SELECT rid, stamp, deleted FROM entry WHERE id = ?", id)
		if err != nil {
			return err
		}
		if v == nil {
			return &Error{Kind: NotFound, Field: "entry", Detail: string(id)}
		}
		if (v[2] != nil) == (op == opRemove) {
			continue
		}
		step, err := t.begun(verb, NounEntry)
		if err != nil {
			return err
		}
		rid, stamp := asInt(v[0]), asInt(v[1])
		if err := t.moveRun(op, rid, rid, step.Seq); err != nil {
			return err
		}
		step.touched(id)
		step.add(stepRow{op: op, first: rid, last: rid, before: stamp, after: step.Seq})
		t.change(NounEntry, id)
	}
	return nil
}

// moveRun moves a run of rids into or out of the bin.
func (t *tx) moveRun(op string, first, last, stamp int64) error {
	var deleted, mark any
	if op == opRemove {
		n, err := t.openDays()
		if err != nil {
			return err
		}
		deleted, mark = t.now.UnixMilli(), n
	}
	if err := t.countRun(op, first, last); err != nil {
		return err
	}
	_, err := t.exec(bg, `UPDATE entry SET deleted = ?, bin_mark = ?, updated = ?, stamp = ? WHERE rid BETWEEN ? AND ?`,
		deleted, mark, t.now.UnixMilli(), stamp, first, last)
	return err
}

// countRun takes a run that goes into the bin off the counts, or adds one that
// comes out.
func (t *tx) countRun(op string, first, last int64) error {
	if last-first >= manyRows {
		t.tallies.all = true
		return t.touchRun(first, last)
	}
	by := int64(-1)
	if op == opRestore {
		by = 1
	}
	for rid := first; rid <= last; rid++ {
		s, err := t.entryByRid(rid, t.names())
		if err != nil {
			return err
		}
		s.Deleted = time.Time{}
		if err := t.count(&s, by); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) openDays() (int64, error) {
	return t.number(bg, "SELECT count(*) FROM open_day")
}

// binMark is what bin_mark must hold for s.
func (t *tx) binMark(s *stored) (any, error) {
	if s.Deleted.IsZero() {
		return nil, nil
	}
	return t.openDays()
}

// tend notes, once a day, that the journal was open, and empties the bin of
// what has lain there for BinDays such days. A clock that jumps a year ahead
// adds one day.
func (t *tx) tend() error {
	day := LocalDay(t.now, location(zoneOf(t.now)), t.j.DayStart())
	if day == t.j.openDay {
		return nil
	}
	n, err := t.exec(bg, "INSERT OR IGNORE INTO open_day (day) VALUES (?)", int64(day))
	if err != nil {
		return err
	}
	if n > 0 {
		if err := t.purge(); err != nil {
			return err
		}
	}
	t.done = append(t.done, func() { t.j.openDay = day })
	return nil
}

// Tend tells the journal that a day is being lived in it even if nothing is
// written: the window calls it when it opens and when the day turns.
func (j *Journal) Tend(ctx context.Context) error {
	return j.transact(ctx, func(*tx) error { return nil })
}

// purge removes for good what has been in the bin long enough, words, history
// and all; only the key of its source stays.
func (t *tx) purge() error {
	days, err := t.openDays()
	if err != nil {
		return err
	}
	var gone []stored
	r, err := t.query(bg, "SELECT "+entryColumns+" FROM entry e WHERE e.deleted IS NOT NULL AND e.bin_mark <= ?", days-BinDays)
	if err != nil {
		return err
	}
	names := t.names()
	for r.next() {
		s, err := scanEntry(r.vals, names)
		if err != nil {
			r.close()
			return err
		}
		gone = append(gone, s)
	}
	if err := r.close(); err != nil {
		return err
	}
	for i := range gone {
		if err := t.purgeEntry(&gone[i]); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) purgeEntry(s *stored) error {
	if err := t.unlink(s); err != nil {
		return err
	}
	for _, q := range []string{
		"DELETE FROM revision WHERE entry = ?",
		"DELETE FROM words WHERE entry = ?",
		"DELETE FROM entry WHERE rid = ?",
	} {
		if _, err := t.exec(bg, q, s.rid); err != nil {
			return err
		}
	}
	t.change(NounEntry, s.ID)
	return nil
}

// Purges gives how many more open days an entry stays in the bin.
func (j *Journal) Purges(ctx context.Context, id ID) (days int, err error) {
	err = j.read(ctx, func(c *conn) error {
		n, err := c.number(ctx, `SELECT max(0, bin_mark + ? - (SELECT count(*) FROM open_day)) FROM entry
			WHERE id = ? AND deleted IS NOT NULL`, BinDays, id)
		days = int(n)
		return err
	})
	return days, err
}
