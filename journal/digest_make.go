package journal

import (
	"context"
	"database/sql/driver"
	"maps"
	"math/rand/v2"
	"slices"
)

// digesting makes and reads digests over one connection, inside one
// transaction of it; settings and ids it remembers for that long.
type digesting struct {
	Digester
	c        *conn
	settings map[string]string
	people   map[int64]ID
	projects map[int64]ID
	complete bool  // people and projects hold all there are
	failed   error // of reading the settings
	room     [][]driver.Value
}

func newDigesting(c *conn, d Digester) *digesting {
	return &digesting{Digester: d, c: c, people: map[int64]ID{}, projects: map[int64]ID{}}
}

func (d *digesting) setting(key string) string {
	if d.settings == nil {
		d.settings = map[string]string{}
		r, err := d.c.query(bg, "SELECT key, value FROM setting")
		if err == nil {
			for r.next() {
				d.settings[asText(r.vals[0])] = asText(r.vals[1])
			}
			err = r.close()
		}
		d.failed = err
	}
	return d.settings[key]
}

func (d *digesting) version() (string, error) {
	v := d.Version(d.setting)
	return v, d.failed
}

// digestState is how the kept digests stand.
type digestState struct {
	kept  bool // there are any
	fresh bool // and all are as they would be made now
	now   DigestMark
}

func (d *digesting) state() (digestState, error) {
	v, err := d.c.one(bg, `SELECT version, epoch, (SELECT max(stamp) FROM digest),
		EXISTS (SELECT 1 FROM digest WHERE stale IS NOT NULL) FROM digest_state`)
	if err != nil || v == nil || v[0] == nil {
		return digestState{}, err
	}
	s := digestState{now: DigestMark{Epoch: asInt(v[1]), Stamp: asInt(v[2])}}
	kept, stale := asText(v[0]), asInt(v[3]) != 0
	version, err := d.version()
	s.kept = kept == version
	s.fresh = s.kept && !stale
	return s, err
}

// some makes the digests of certain days, in ascending order; without data
// where nothing is written on one. Days in a row are read in one go.
func (d *digesting) some(ctx context.Context, days []Day, put func(Day, []byte) error) error {
	for len(days) > 0 {
		n := 1
		for n < len(days) && days[n] == days[n-1]+1 {
			n++
		}
		run := days[:n]
		days = days[n:]
		empty := func(before Day) error {
			for len(run) > 0 && run[0] < before {
				if err := put(run[0], nil); err != nil {
					return err
				}
				run = run[1:]
			}
			return nil
		}
		last := run[n-1]
		err := d.run(ctx, run[0], last, func(day Day, data []byte) error {
			if err := empty(day); err != nil {
				return err
			}
			run = run[1:]
			return put(day, data)
		})
		if err == nil {
			err = empty(last + 1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// keeping gives the function that keeps digests under the next stamp. One that
// came out as it stood keeps its stamp.
func (d *digesting) keeping() (func(Day, []byte) error, error) {
	last, err := d.c.number(bg, "SELECT max(stamp) FROM digest")
	return func(day Day, data []byte) error {
		var err error
		if data == nil {
			_, err = d.c.exec(bg, `UPDATE digest SET stamp = ?, stale = NULL, data = NULL
				WHERE day = ? AND (stale IS NOT NULL OR data IS NOT NULL)`, last+1, int64(day))
		} else {
			_, err = d.c.exec(bg, `INSERT INTO digest (day, stamp, data) VALUES (?, ?, ?)
				ON CONFLICT (day) DO UPDATE SET stamp = excluded.stamp, stale = NULL, data = excluded.data
				WHERE stale IS NOT NULL OR data IS NOT excluded.data`, int64(day), last+1, data)
		}
		return err
	}, err
}

// remake makes all anew, as the first of a new epoch.
func (d *digesting) remake(ctx context.Context, version string) error {
	if _, err := d.c.exec(bg, "DELETE FROM digest"); err != nil {
		return err
	}
	keep, err := d.keeping()
	if err != nil {
		return err
	}
	if err := d.run(ctx, earliest, latest, keep); err != nil {
		return err
	}
	_, err = d.c.exec(bg, "UPDATE digest_state SET version = ?, epoch = ?", version, newEpoch())
	return err
}

// newEpoch is drawn, so that no two lives of a journal, as of one restored from
// a backup, share an epoch.
func newEpoch() int64 { return 1 + rand.Int64N(1<<62) }

// freshen makes what is not as it would be made now.
func (d *digesting) freshen(ctx context.Context) (digestState, error) {
	s, err := d.state()
	switch {
	case err != nil || s.fresh:
		return s, err
	case s.kept:
		var stale []Day
		if stale, err = d.stale(); err != nil {
			return s, err
		}
		var keep func(Day, []byte) error
		if keep, err = d.keeping(); err != nil {
			return s, err
		}
		err = d.some(ctx, stale, keep)
	default:
		var version string
		if version, err = d.version(); err == nil {
			err = d.remake(ctx, version)
		}
	}
	if err != nil {
		return s, err
	}
	return d.state()
}

func (d *digesting) stale() ([]Day, error) {
	r, err := d.c.query(bg, "SELECT day FROM digest WHERE stale IS NOT NULL ORDER BY day")
	if err != nil {
		return nil, err
	}
	var out []Day
	for r.next() {
		out = append(out, Day(asInt(r.vals[0])))
	}
	return out, r.close()
}

// touch notes that entries of a day, outside the bin, came, went or changed.
func (t *tx) touch(day Day) {
	if t.days == nil {
		t.days = map[Day]struct{}{}
	}
	t.days[day] = struct{}{}
}

// touchRun notes the days of a run of entries.
func (t *tx) touchRun(first, last int64) error {
	r, err := t.query(bg, "SELECT DISTINCT day FROM entry WHERE rid BETWEEN ? AND ?", first, last)
	if err != nil {
		return err
	}
	for r.next() {
		t.touch(Day(asInt(r.vals[0])))
	}
	return r.close()
}

// flushDigests makes the digests of the days touched, or marks them where this
// Journal does not know how they were made. An entry is never refused for the
// sake of its digest.
func (t *tx) flushDigests() error {
	if len(t.days) == 0 {
		return nil
	}
	v, err := t.one(bg, "SELECT version FROM digest_state")
	if err != nil || v == nil || v[0] == nil {
		return err // all are still to be made
	}
	kept := asText(v[0])
	days := slices.Sorted(maps.Keys(t.days))
	if t.j.opt.Digest.zero() {
		return t.markStale(days)
	}
	d := newDigesting(t.conn, t.j.opt.Digest)
	version, err := d.version()
	if err != nil {
		return err
	}
	if version != kept {
		return t.markStale(days)
	}
	keep, err := d.keeping()
	if err == nil {
		err = d.some(bg, days, keep)
	}
	if _, failed := err.(makeError); failed {
		return t.markStale(days)
	}
	return err
}

// markStale drops what was made of those days: it may tell what was forgotten.
func (t *tx) markStale(days []Day) error {
	for _, day := range days {
		if _, err := t.exec(bg, `INSERT INTO digest (day, stamp, stale) VALUES (?, 0, 1)
			ON CONFLICT (day) DO UPDATE SET stale = 1, data = NULL WHERE stale IS NULL`, int64(day)); err != nil {
			return err
		}
	}
	return nil
}
