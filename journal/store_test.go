package journal

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// clock is a settable clock for tests.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func newClock() *clock {
	loc, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		panic(err)
	}
	return &clock{t: time.Date(2026, 11, 22, 9, 0, 0, 0, loc)}
}

// Now moves on a little with each look, as clocks do.
func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(time.Millisecond)
	return c.t
}

func (c *clock) Add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

func open(t testing.TB, dir string, c *clock) *Journal {
	t.Helper()
	o := Options{Origin: "test"}
	if c != nil {
		o.Now = c.Now
	}
	j, err := Open(t.Context(), dir, o)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := j.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return j
}

// journals makes empty journals by copying one, without waiting for the disk:
// for laws that are tried on a hundred of them.
type journals struct {
	t     *testing.T
	clock *clock
	empty string
	dir   string
	made  int
}

func newJournals(t *testing.T) *journals {
	t.Helper()
	synchronous = "OFF"
	t.Cleanup(func() { synchronous = "FULL" })
	a := &journals{t: t, clock: newClock(), empty: t.TempDir(), dir: t.TempDir()}
	j, err := Open(t.Context(), a.empty, Options{Now: a.clock.Now})
	if err == nil {
		err = j.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// another opens a fresh journal; the caller closes it.
func (a *journals) another(t *rapid.T) *Journal {
	a.made++
	dir := filepath.Join(a.dir, strconv.Itoa(a.made))
	if err := os.CopyFS(dir, os.DirFS(a.empty)); err != nil {
		t.Fatal(err)
	}
	j, err := Open(a.t.Context(), dir, Options{Origin: "test", Now: a.clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func newJournal(t testing.TB) (*Journal, *clock) {
	c := newClock()
	return open(t, t.TempDir(), c), c
}

func mustAdd(t testing.TB, j *Journal, e Entry) Entry {
	t.Helper()
	if e.Kind == "" {
		e.Kind = Action
	}
	out, err := j.Add(context.Background(), e)
	if err != nil {
		t.Fatalf("add: %v", err)
	}
	return out
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantKind(t testing.TB, err error, k Kind) {
	t.Helper()
	if KindOf(err) != k {
		t.Fatalf("error = %v, want kind %v", err, k)
	}
}
