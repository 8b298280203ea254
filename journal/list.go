package journal

import (
	"context"
	"fmt"
	"iter"
	"time"
)

// Row is the place of one entry in a long list: 32 bytes, so that a list of
// 100,000 costs the window 3 MB. ByRow reads what is scrolled to.
type Row struct {
	At  int64 // Unix milliseconds
	Day Day
	key [16]byte
}

// ID of the row's entry.
func (r Row) ID() ID { return idOf(r.key[:]) }

// Cursor of the row's entry.
func (r Row) Cursor() Cursor { return Cursor{At: r.At, ID: r.ID()} }

// RowOf is the row of e.
func RowOf(e Entry) Row {
	r := Row{At: e.At.UnixMilli(), Day: e.Day}
	copy(r.key[:], e.ID.bytes())
	return r
}

// Month counts the entries of one month.
type Month struct {
	Year  int
	Month time.Month
	Count int
}

// Stats says what the journal holds outside the bin.
type Stats struct {
	Entries     int
	First, Last Day
	Records     int
}

const (
	pageSize = 50
	maxPage  = 1000
)

// List gives a page of what q selects, newest first.
func (j *Journal) List(ctx context.Context, q Query, p Page) ([]Entry, error) {
	if p.Size < 0 || p.Size > maxPage {
		return nil, fmt.Errorf("list entries: %w", invalid("size", DetailRange))
	}
	size := p.Size
	if size == 0 {
		size = pageSize
	}
	out := make([]Entry, 0, min(size, pageSize))
	err := j.read(ctx, func(c *conn) error {
		f, err := c.compile(q, true)
		if err != nil {
			return err
		}
		order, than := "DESC", "<"
		if p.OldestFirst {
			order, than = "ASC", ">"
		}
		if !p.After.IsZero() {
			f.where += " AND " + f.at + " " + than + "= ? AND (e.at, e.id) " + than + " (?, ?)"
			f.args = append(f.args, p.After.At, p.After.At, p.After.ID)
		}
		text := "SELECT " + entryColumns + " FROM " + f.from + " WHERE " + f.where + " ORDER BY " + f.at + " " + order + ", e.id " + order + " LIMIT ?"
		return c.entries(ctx, text, append(f.args, size), func(e Entry) bool {
			out = append(out, e)
			return true
		})
	})
	if err != nil {
		return nil, fmt.Errorf("list entries: %w", err)
	}
	return out, nil
}

// entries runs a query of entryColumns and hands each entry to yield until it
// says no.
func (c *conn) entries(ctx context.Context, text string, args []any, yield func(Entry) bool) error {
	r, err := c.queryOnce(ctx, text, args...)
	if err != nil {
		return err
	}
	names := newNames(c)
	for r.next() {
		s, err := scanEntry(r.vals, names)
		if err != nil {
			r.close()
			return err
		}
		if !yield(s.Entry) {
			break
		}
	}
	return r.close()
}

// Count tells how many entries q selects.
func (j *Journal) Count(ctx context.Context, q Query) (int, error) {
	n := 0
	err := j.read(ctx, func(c *conn) error {
		f, err := c.compile(q, false)
		if err != nil {
			return err
		}
		r, err := c.queryOnce(ctx, "SELECT count(*) FROM "+f.from+" WHERE "+f.where, f.args...)
		if err != nil {
			return err
		}
		r.next()
		n = int(asInt(r.vals[0]))
		return r.close()
	})
	if err != nil {
		return 0, fmt.Errorf("count entries: %w", err)
	}
	return n, nil
}

// Rows gives the places of everything q selects, newest first, at most limit;
// no limit is 0.
func (j *Journal) Rows(ctx context.Context, q Query, limit int) ([]Row, error) {
	if limit <= 0 {
		limit = -1
	}
	var out []Row
	err := j.read(ctx, func(c *conn) error {
		f, err := c.compile(q, false)
		if err != nil {
			return err
		}
		r, err := c.queryOnce(ctx, "SELECT e.at, e.day, e.id FROM "+f.from+" WHERE "+f.where+
			" ORDER BY "+f.at+" DESC, e.id DESC LIMIT ?", append(f.args, limit)...)
		if err != nil {
			return err
		}
		for r.next() {
			row := Row{At: asInt(r.vals[0]), Day: Day(asInt(r.vals[1]))}
			if id, ok := r.vals[2].([]byte); ok {
				copy(row.key[:], id)
			}
			out = append(out, row)
		}
		return r.close()
	})
	if err != nil {
		return nil, fmt.Errorf("list rows: %w", err)
	}
	return out, nil
}

// ByID reads entries in the order asked; ids not found are left out.
func (j *Journal) ByID(ctx context.Context, ids []ID) ([]Entry, error) {
	out := make([]Entry, 0, len(ids))
	err := j.read(ctx, func(c *conn) error {
		names := newNames(c)
		for _, id := range ids {
			s, err := c.entry(id, names)
			switch {
			case KindOf(err) == NotFound:
			case err != nil:
				return err
			default:
				out = append(out, s.Entry)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read entries: %w", err)
	}
	return out, nil
}

// ByRow reads the entries of rows, as ByID.
func (j *Journal) ByRow(ctx context.Context, rows []Row) ([]Entry, error) {
	ids := make([]ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID()
	}
	return j.ByID(ctx, ids)
}

// Each gives everything q selects, oldest first, of one moment, reading as it
// goes. The journal may be used meanwhile.
func (j *Journal) Each(ctx context.Context, q Query) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		err := j.read(ctx, func(c *conn) error {
			f, err := c.compile(q, false)
			if err != nil {
				return err
			}
			return c.entries(ctx, "SELECT "+entryColumns+" FROM "+f.from+" WHERE "+f.where+" ORDER BY "+f.at+", e.id", f.args,
				func(e Entry) bool { return yield(e, nil) })
		})
		if err != nil {
			yield(Entry{}, fmt.Errorf("read entries: %w", err))
		}
	}
}

// EachRevision gives the former states of all entries, by entry and revision.
func (j *Journal) EachRevision(ctx context.Context) iter.Seq2[Revision, error] {
	return func(yield func(Revision, error) bool) {
		err := j.read(ctx, func(c *conn) error {
			r, err := c.query(ctx, `SELECT r.until, r.data FROM revision r JOIN entry e ON e.rid = r.entry
				ORDER BY e.id, r.rev, r.until, r.rid`)
			if err != nil {
				return err
			}
			for r.next() {
				rev, err := scanRevision(r.vals[0], r.vals[1])
				if err != nil {
					r.close()
					return err
				}
				if !yield(rev, nil) {
					break
				}
			}
			return r.close()
		})
		if err != nil {
			yield(Revision{}, fmt.Errorf("read revisions: %w", err))
		}
	}
}

// Months counts what q selects by month of the writer's day, the latest first.
func (j *Journal) Months(ctx context.Context, q Query) ([]Month, error) {
	var out []Month
	err := j.read(ctx, func(c *conn) error {
		f, err := c.compile(q, false)
		if err != nil {
			return err
		}
		r, err := c.queryOnce(ctx, "SELECT e.day, count(*) FROM "+f.from+" WHERE "+f.where+" GROUP BY e.day ORDER BY e.day DESC", f.args...)
		if err != nil {
			return err
		}
		for r.next() {
			y, m, _ := Day(asInt(r.vals[0])).Midnight().Date()
			n := int(asInt(r.vals[1]))
			if l := len(out); l > 0 && out[l-1].Year == y && out[l-1].Month == m {
				out[l-1].Count += n
				continue
			}
			out = append(out, Month{Year: y, Month: m, Count: n})
		}
		return r.close()
	})
	if err != nil {
		return nil, fmt.Errorf("count months: %w", err)
	}
	return out, nil
}

// Held gives what is still on the writer's shoulders: with an agreed end
// first, the nearest first.
func (j *Journal) Held(ctx context.Context) ([]Entry, error) {
	return j.some(ctx, "entry_held", "e.held = 1 AND e.released IS NULL AND e.deleted IS NULL ORDER BY e.until IS NULL, e.until, e.at, e.id")
}

// AskBack gives the entries that want to be asked what came of them until that
// day, the longest due first.
func (j *Journal) AskBack(ctx context.Context, until Day) ([]Entry, error) {
	return j.some(ctx, "entry_ask_back", "e.ask_back <= ? AND e.deleted IS NULL ORDER BY e.ask_back, e.at, e.id", int64(until))
}

// some reads entries through the partial index that holds just these.
func (j *Journal) some(ctx context.Context, index, where string, args ...any) ([]Entry, error) {
	var out []Entry
	err := j.read(ctx, func(c *conn) error {
		return c.entries(ctx, "SELECT "+entryColumns+" FROM entry e INDEXED BY "+index+" WHERE "+where, args, func(e Entry) bool {
			out = append(out, e)
			return true
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read entries: %w", err)
	}
	return out, nil
}

// Stats counts.
func (j *Journal) Stats(ctx context.Context) (Stats, error) {
	var out Stats
	err := j.read(ctx, func(c *conn) error {
		v, err := c.one(ctx, `SELECT (SELECT count(*) FROM entry e WHERE e.deleted IS NULL),
			(SELECT min(day) FROM entry WHERE deleted IS NULL), (SELECT max(day) FROM entry WHERE deleted IS NULL),
			(SELECT count(*) FROM record)`)
		if err == nil && v != nil {
			out = Stats{Entries: int(asInt(v[0])), First: Day(asInt(v[1])), Last: Day(asInt(v[2])), Records: int(asInt(v[3]))}
		}
		return err
	})
	if err != nil {
		return Stats{}, fmt.Errorf("read stats: %w", err)
	}
	return out, nil
}
