package mirror

import (
	"fmt"
	"testing"
	"time"

	"footlight/coaching/sample"
	"footlight/journal"
)

// BenchmarkDigests is what the store's side of the kept figures costs in ten
// years with 100,000 entries.
func BenchmarkDigests(b *testing.B) {
	dir, today := b.TempDir(), sample.LastDay
	now := at(b, today)
	j := open(b, dir, &now)
	if err := sample.Fill(b.Context(), j, sample.Spec{Entries: 100_000, Years: 10, Seed: 1, Until: today}, nil); err != nil {
		b.Fatal(err)
	}
	plain, err := journal.Open(b.Context(), dir, journal.Options{Now: func() time.Time { return now }})
	if err != nil {
		b.Fatal(err)
	}
	defer plain.Close()
	e := journal.Entry{Kind: journal.Action, Body: "Helped @Mina", Minutes: 20, Load: journal.MarkOf(5), People: []journal.Ref{{Name: "Mina"}}}
	n := journal.Day(0)
	add := func(b *testing.B, j *journal.Journal) {
		for b.Loop() {
			n++ // on many days in turn, so that none grows out of all measure
			e.Day = today - 500 + n%500
			if _, err := j.Add(b.Context(), e); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("add, none kept yet", func(b *testing.B) { add(b, j) })
	rebuild := func(b *testing.B) {
		if err := j.RebuildDigests(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	digests := func(b *testing.B, since journal.DigestMark) ([]journal.DayDigest, journal.DigestMark) {
		days, _, now, err := j.Digests(b.Context(), since)
		if err != nil {
			b.Fatal(err)
		}
		return days, now
	}
	rebuild(b)
	b.Run("rebuild", func(b *testing.B) {
		for b.Loop() {
			rebuild(b)
		}
	})
	b.Run("read all", func(b *testing.B) {
		for b.Loop() {
			if days, _ := digests(b, journal.DigestMark{}); len(days) < 3000 {
				b.Fatal(len(days))
			}
		}
	})
	b.Run("nothing changed", func(b *testing.B) {
		_, mark := digests(b, journal.DigestMark{})
		for b.Loop() {
			if days, _ := digests(b, mark); len(days) != 0 {
				b.Fatal(len(days))
			}
		}
	})
	b.Run("add", func(b *testing.B) { add(b, j) })
	b.Run("add, marking only", func(b *testing.B) { add(b, plain) })
	for _, o := range []journal.Options{{Digest: Digester()}, {}} { // as fl does
		b.Run(fmt.Sprintf("open, add, close: %v", o.Digest.Make != nil), func(b *testing.B) {
			o.Now = func() time.Time { return now }
			for b.Loop() {
				j, err := journal.Open(b.Context(), dir, o)
				if err != nil {
					b.Fatal(err)
				}
				e.Day = today
				if _, err := j.Add(b.Context(), e); err != nil {
					b.Fatal(err)
				}
				j.Close()
			}
		})
	}
	b.Run("one day changed", func(b *testing.B) {
		_, mark := digests(b, journal.DigestMark{})
		for b.Loop() {
			e.Day = today
			if _, err := j.Add(b.Context(), e); err != nil {
				b.Fatal(err)
			}
			var days []journal.DayDigest
			if days, mark = digests(b, mark); len(days) != 1 {
				b.Fatal(len(days))
			}
		}
	})
}
