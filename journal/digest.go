package journal

import (
	"context"
	"fmt"
)

// Digester makes what is kept for each day of the writer beside its entries:
// figures that would take long to gather from the entries each time. The store
// does not look into them. A digest is made anew from the entries of its day,
// in the transaction that touched one of them, and never changed by deltas.
//
// The zero Digester makes none: days touched are then marked, and made by the
// next Journal that has one.
type Digester struct {
	// Version names how digests are made under the settings there are. When it
	// differs from the version they were made with, all are made anew.
	Version func(setting func(key string) string) string
	// Make makes the digest of a day, at least one byte, from its entries
	// outside the bin, at least one, in the order of (at, id).
	//
	// The entries are read for this alone: they hold ID, Kind, At, Zone, Day,
	// People, Project, Tags, Support, Traits, Labor, Minutes, Load, Energised,
	// Visibility, Origin, Authority, Mode, Part, Outcome, Said and the marks of a
	// check-in with Away, and nothing else: no Body, for one. Refs bear ids and
	// no names, and a person or project bears the id that was written, not that of
	// whom it was merged into since: a merge touches no digest, and who reads
	// digests resolves it. The slice is used again for the next day. Make may be called
	// from another goroutine than Digests or Add was, though never twice at once,
	// and must not use the Journal.
	//
	// Where Make fails, the entry is kept all the same and the day is marked;
	// Digests then says the error.
	Make func(setting func(key string) string, day Day, entries []Entry) ([]byte, error)
}

func (d Digester) zero() bool { return d.Version == nil || d.Make == nil }

// DayDigest is the digest of one day; without Data nothing is written on that
// day any more.
type DayDigest struct {
	Day  Day
	Data []byte
}

// DigestMark is a moment in the life of the digests, to ask for what changed
// since. The zero mark is before everything.
type DigestMark struct {
	Epoch int64 // differs when all were made anew
	Stamp int64
}

// Digests gives the days whose digests changed since that mark, by day, and the
// mark to ask from next time. whole tells that they are all there are, and that
// what was known before is to be dropped: since the zero mark, and after all
// were made anew.
//
// Digests that are marked or of another version are made first, and kept. A
// journal that cannot be written, for whatever reason, makes them for this
// answer only, and does so again the next time.
func (j *Journal) Digests(ctx context.Context, since DigestMark) (days []DayDigest, whole bool, now DigestMark, err error) {
	if j.opt.Digest.zero() {
		return nil, false, since, fmt.Errorf("read digests: %w", invalid("digester", DetailEmpty))
	}
	var out digestsRead
	fresh := false
	err = j.read(ctx, func(c *conn) error {
		d := newDigesting(c, j.opt.Digest)
		s, err := d.state()
		if fresh = err == nil && s.fresh; fresh {
			out, err = d.since(ctx, s, since)
		}
		return err
	})
	if err == nil && !fresh && !j.opt.ReadOnly {
		err = j.transact(ctx, func(t *tx) error {
			d := newDigesting(t.conn, j.opt.Digest)
			s, err := d.freshen(ctx)
			if err == nil {
				out, err = d.since(ctx, s, since)
			}
			return err
		})
		switch KindOf(err) {
		case Full, ReadOnly, Busy:
			err = nil
		default:
			fresh = true
		}
	}
	if err == nil && !fresh {
		err = j.read(ctx, func(c *conn) error {
			out, err = newDigesting(c, j.opt.Digest).unkept(ctx, since)
			return err
		})
	}
	if err != nil {
		return nil, false, since, fmt.Errorf("read digests: %w", err)
	}
	return out.days, out.whole, out.now, nil
}

// RebuildDigests makes every digest anew.
func (j *Journal) RebuildDigests(ctx context.Context) error {
	if j.opt.Digest.zero() {
		return fmt.Errorf("rebuild digests: %w", invalid("digester", DetailEmpty))
	}
	err := j.transact(ctx, func(t *tx) error {
		d := newDigesting(t.conn, j.opt.Digest)
		version, err := d.version()
		if err != nil {
			return err
		}
		return d.remake(ctx, version)
	})
	if err != nil {
		return fmt.Errorf("rebuild digests: %w", err)
	}
	return nil
}
