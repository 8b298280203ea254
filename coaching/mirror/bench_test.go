package mirror

import (
	"testing"

	"footlight/coaching"
	"footlight/coaching/sample"
	"footlight/journal"
)

// bigLife is ten years with 100,000 entries.
func bigLife(b *testing.B) (*journal.Journal, journal.Day) {
	b.Helper()
	now := at(b, sample.LastDay)
	return filled(b, 100_000, 10, &now), sample.LastDay
}

// BenchmarkKept reads the kept figures of ten years, and says where the writer
// stands and the insights of every period: what a window or `fl` starts with.
func BenchmarkKept(b *testing.B) {
	j, today := bigLife(b)
	mirrorOf(b, j)
	b.ResetTimer()
	for range b.N {
		m := mirrorOf(b, j)
		standing(b, m, today)
		for _, kind := range coaching.PeriodKinds {
			m.Insights(kind, today)
		}
	}
}

// BenchmarkKeptParts tells where the time of BenchmarkKept goes.
func BenchmarkKeptParts(b *testing.B) {
	j, today := bigLife(b)
	m := mirrorOf(b, j)
	b.Run("refresh", func(b *testing.B) {
		for range b.N {
			mirrorOf(b, j)
		}
	})
	b.Run("nothing new", func(b *testing.B) {
		for range b.N {
			refresh(b, m)
			standing(b, m, today)
		}
	})
	b.Run("warnings", func(b *testing.B) {
		for range b.N {
			m.changed(journal.NoDay)
			if _, err := m.run(today); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("signals", func(b *testing.B) {
		for range b.N {
			coaching.Signals(m.history, today, coaching.Context{Roster: m.roster})
		}
	})
	for _, kind := range coaching.PeriodKinds {
		b.Run("insights "+string(kind), func(b *testing.B) {
			for range b.N {
				m.Insights(kind, today)
			}
		})
	}
}

// BenchmarkAfterOneEntry is what a capture costs the mirror: the figures of its
// day, where the writer stands, and the insights that are open.
func BenchmarkAfterOneEntry(b *testing.B) {
	for _, kind := range coaching.PeriodKinds {
		b.Run(string(kind), func(b *testing.B) {
			j, today := bigLife(b)
			m := mirrorOf(b, j)
			standing(b, m, today)
			m.Insights(kind, today)
			b.ResetTimer()
			for range b.N {
				b.StopTimer()
				if _, err := j.Add(b.Context(), journal.Entry{Kind: journal.Action, Day: today, Body: "Helped @Mina", Load: journal.MarkOf(5)}); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				refresh(b, m)
				standing(b, m, today)
				m.Insights(kind, today)
			}
		})
	}
}

// BenchmarkRebuild makes the figures of every day anew from every entry.
func BenchmarkRebuild(b *testing.B) {
	j, _ := bigLife(b)
	b.ResetTimer()
	for range b.N {
		if err := j.RebuildDigests(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
