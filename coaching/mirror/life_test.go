package mirror

import (
	"context"
	"math"
	"testing"
	"time"

	"footlight/coaching/sample"
	"footlight/journal"
)

// open opens a journal in a folder with a clock the test holds.
func open(t testing.TB, dir string, now *time.Time) *journal.Journal {
	t.Helper()
	j, err := journal.Open(t.Context(), dir, journal.Options{Now: func() time.Time { return *now }, Digest: Digester()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

// at is noon of a day in Berlin.
func at(t testing.TB, day journal.Day) time.Time {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	y, m, d := day.Midnight().Date()
	return time.Date(y, m, d, 12, 0, 0, 0, loc)
}

// risen is a year of check-ins of somebody whose strain rises over the last
// seven weeks, up to and with the day until.
func risen(until journal.Day) []journal.Entry {
	var out []journal.Entry
	for day := until - 300; day <= until; day++ {
		if w := day.Weekday(); w == time.Saturday || w == time.Sunday {
			continue
		}
		sway := int(day*7%3) - 1
		strain, energy := 3+sway, 7-sway
		if over := until - 49 - day; over < 0 {
			rise := int(math.Round(float64(-over) / 49 * 5))
			strain, energy = min(10, strain+rise), max(0, energy-rise)
		}
		out = append(out, journal.Entry{
			Kind: journal.CheckIn, Day: day, Strain: journal.MarkOf(strain), Energy: journal.MarkOf(energy), Recovery: journal.MarkOf(energy),
		})
	}
	return out
}

func write(t testing.TB, j *journal.Journal, es ...journal.Entry) {
	t.Helper()
	if _, err := j.AddAll(t.Context(), es); err != nil {
		t.Fatal(err)
	}
}

// mirrorOf is a fresh mirror, brought in step.
func mirrorOf(t testing.TB, j *journal.Journal) *Mirror {
	t.Helper()
	m := New(j)
	refresh(t, m)
	return m
}

func refresh(t testing.TB, m *Mirror) {
	t.Helper()
	if err := m.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func standing(t testing.TB, m *Mirror, today journal.Day) Standing {
	t.Helper()
	s, err := m.Standing(t.Context(), today)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// filled is a journal with the demo life.
func filled(t testing.TB, entries int, years float64, now *time.Time) *journal.Journal {
	t.Helper()
	j := open(t, t.TempDir(), now)
	if err := sample.Fill(context.Background(), j, sample.Spec{Entries: entries, Years: years, Seed: 1, Until: sample.LastDay}, nil); err != nil {
		t.Fatal(err)
	}
	return j
}

// lawDays is how long each of the lives lives that the laws are held against.
const lawDays = 190
