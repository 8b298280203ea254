package journal

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// DataVersion is a number that differs from the last one given by this Journal
// if anything was committed since, by any process. It costs a few microseconds
// and takes no lock. Its own writes count too.
func (j *Journal) DataVersion(ctx context.Context) (int64, error) {
	v, err := j.dataVersion(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for changes: %w", err)
	}
	return v, nil
}

func (j *Journal) dataVersion(ctx context.Context) (int64, error) {
	select {
	case j.watching <- struct{}{}:
	case <-ctx.Done():
		return 0, fileError(ctx.Err())
	}
	defer func() { <-j.watching }()
	info, err := os.Stat(filepath.Join(j.dir, currentName))
	if err != nil {
		return 0, fileError(err)
	}
	if j.current == nil || !os.SameFile(info, j.current) || !info.ModTime().Equal(j.current.ModTime()) {
		// Another generation: an operation makes this Journal open it.
		if err := j.read(ctx, func(*conn) error { return nil }); err != nil {
			return 0, err
		}
		j.current = info
		j.flips++
	}
	j.mu.RLock()
	g, closed := j.gen, j.closed
	j.mu.RUnlock()
	if closed {
		return 0, errClosed
	}
	n, err := g.dataVersion(ctx)
	return j.flips<<32 | n&0xffffffff, err
}

func (g *generation) dataVersion(ctx context.Context) (int64, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.gone {
		return 0, nil
	}
	if g.watch == nil {
		c, err := openConn(g.dsn)
		if err != nil {
			return 0, err
		}
		g.watch = c
	}
	return g.watch.number(ctx, "PRAGMA data_version")
}

// ChangesSince gives what was committed after seq and the seq to ask from next
// time; a negative seq asks for that only. A Change without an ID stands for everything of its noun: a large batch,
// or a watcher so far behind that the rows are gone.
func (j *Journal) ChangesSince(ctx context.Context, seq int64) ([]Change, int64, error) {
	var out []Change
	last := seq
	err := j.read(ctx, func(c *conn) error {
		oldest, err := c.number(ctx, "SELECT min(seq) FROM change")
		if err != nil {
			return err
		}
		if last, err = c.number(ctx, "SELECT max(seq) FROM change"); err != nil {
			return err
		}
		if seq < 0 {
			return nil
		}
		if seq > last || oldest > seq+1 {
			for _, n := range []Noun{NounEntry, NounPerson, NounProject, NounDraft, NounSetting, NounRecord} {
				out = append(out, Change{Seq: last, Noun: n})
			}
			return j.loadDayStart(ctx, c)
		}
		r, err := c.query(ctx, "SELECT seq, origin, noun, id FROM change WHERE seq > ? ORDER BY seq", seq)
		if err != nil {
			return err
		}
		settings := false
		for r.next() {
			ch := Change{Seq: asInt(r.vals[0]), Origin: asText(r.vals[1]), Noun: Noun(asText(r.vals[2])), ID: asID(r.vals[3])}
			settings = settings || ch.Noun == NounSetting
			out = append(out, ch)
		}
		if err := r.close(); err != nil || !settings {
			return err
		}
		return j.loadDayStart(ctx, c)
	})
	if err != nil {
		return nil, seq, fmt.Errorf("read changes: %w", err)
	}
	return out, last, nil
}
