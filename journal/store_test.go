package journal

import (
	"context"
	"sync"
	"testing"
	"time"
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
