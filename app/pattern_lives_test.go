package app

import (
	"context"
	"time"

	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// lives writes days of a made-up life that ends yesterday: each gives the
// entries of one day, i counting from 0, and left how many days are still to
// come after it.
func (b *bench) lives(days int, each func(i, left int, rest bool) []journal.Entry) {
	b.t.Helper()
	var all []journal.Entry
	for i := range days {
		at := b.clock.AddDate(0, 0, i-days)
		rest := at.Weekday() == time.Saturday || at.Weekday() == time.Sunday
		for k, e := range each(i, days-1-i, rest) {
			e.At = time.Date(at.Year(), at.Month(), at.Day(), 11, k, 0, 0, at.Location())
			all = append(all, e)
		}
	}
	j := b.other()
	if _, err := j.AddAll(context.Background(), all); err != nil {
		b.t.Fatal(err)
	}
	b.does(LookAround{})
}

// wobble is a small noise, the same every time.
func wobble(i int) float64 { return float64((i*7919+13)%7)/3 - 1 }

func nearMark(v float64) journal.Mark { return journal.MarkOf(min(10, max(0, int(v+.5)))) }

// feltLike marks all five sliders around the values given.
func feltLike(i int, strain, energy, recovery, clarity, valued float64) journal.Entry {
	return journal.Entry{
		Kind: journal.CheckIn, Strain: nearMark(strain + wobble(i)), Energy: nearMark(energy + wobble(i+1)),
		Recovery: nearMark(recovery + wobble(i+2)), Clarity: nearMark(clarity + wobble(i+3)), Valued: nearMark(valued + wobble(i+4)),
	}
}

// theLives are lives that show each kind of warning.
var theLives = map[warning.Kind]func(b *bench){
	warning.KindStrain: func(b *bench) {
		b.lives(140, func(i, left int, rest bool) []journal.Entry {
			up := max(0, 1-float64(left)/30)
			if rest {
				return nil
			}
			return []journal.Entry{feltLike(i, 4+4.5*up, 6-3.5*up, 6-2*up, 6, 6)}
		})
	},
	warning.KindLevel: func(b *bench) {
		b.lives(30, func(i, left int, rest bool) []journal.Entry {
			return []journal.Entry{feltLike(i, 7.5, 3, 3.6, 5, 5)}
		})
	},
	warning.KindRole: func(b *bench) {
		b.lives(140, func(i, left int, rest bool) []journal.Entry {
			down := 0.0
			if left < 35 {
				down = 3.5
			}
			return []journal.Entry{feltLike(i, 4, 6, 6, 7-down, 7)}
		})
	},
	warning.KindSilence: func(b *bench) {
		b.lives(140, func(i, left int, rest bool) []journal.Entry {
			if left < 12 {
				return nil
			}
			up := max(0, 1-float64(left-12)/21)
			return []journal.Entry{feltLike(i, 4+3.5*up, 6-2.5*up, 6-2*up, 6, 6)}
		})
	},
	warning.KindOverstretch: func(b *bench) {
		b.lives(160, func(i, left int, rest bool) []journal.Entry {
			if rest {
				return nil
			}
			e := journal.Entry{Kind: journal.Action, Body: "Helped with the release", Minutes: 30, Load: journal.MarkOf(4), Support: "unblock"}
			if left < 24 || i%9 == 0 {
				e.Load = journal.MarkOf(8)
			}
			return []journal.Entry{e}
		})
	},
	warning.KindUnderrecognition: func(b *bench) {
		b.lives(160, func(i, left int, rest bool) []journal.Entry {
			if rest {
				return nil
			}
			e := journal.Entry{Kind: journal.Action, Body: "Wrote the handover", Minutes: 30, Load: journal.MarkOf(3), Visibility: journal.Noticed}
			if left < 30 || i%10 == 0 {
				e.Visibility = journal.Unseen
			}
			return []journal.Entry{e}
		})
	},
}

// stopLife marks the very end of strain and energy on the last days.
func stopLife(b *bench) {
	b.lives(40, func(i, left int, rest bool) []journal.Entry {
		if left < 5 {
			return []journal.Entry{{Kind: journal.CheckIn, Strain: journal.MarkOf(10), Energy: journal.MarkOf(0), Recovery: journal.MarkOf(1)}}
		}
		return []journal.Entry{feltLike(i, 7, 3, 4, 5, 5)}
	})
}

// standing is where the writer of a bench stands.
func (b *bench) standing() mirror.Standing {
	b.t.Helper()
	if !b.State().Standing.Loaded {
		b.t.Fatal("the standing is not loaded")
	}
	return b.State().Standing.Standing
}

// warned is the latest warning of a kind.
func (b *bench) warned(k warning.Kind) warning.Warning {
	b.t.Helper()
	all := b.standing().Warnings
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Kind == k {
			return all[i]
		}
	}
	b.t.Fatalf("no warning of kind %s among %d, level %s", k, len(all), b.standing().Status.Level)
	return warning.Warning{}
}

// pattern opens the page of a warning.
func (b *bench) pattern(in OpenPattern) *patternScreen {
	b.t.Helper()
	if sentence := b.does(in); sentence != "" {
		b.t.Fatal(sentence)
	}
	b.shell.open(ScreenPattern)
	b.Drain()
	return b.shell.screens[ScreenPattern].(*patternScreen)
}
