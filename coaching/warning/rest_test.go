package warning

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"footlight/journal"
)

// resting is a life with rest days of its own: less strain, and less written.
func resting(seed uint64, n int, rest RestDays, relief, habit float64) []Day {
	r := rand.New(rand.NewPCG(seed, 21))
	return story(n, func(i int) *Day {
		off := rest.On(time.Weekday((i + 1) % 7)) // the first day is a Monday
		rate := .75
		if off {
			rate *= habit
		}
		up := 4 * min(1, max(0, float64(i-150)/40))
		if off {
			up -= relief
		}
		d := usual(r, up)
		if r.Float64() > rate {
			return nil
		}
		return d
	})
}

// moved puts a run's days so many days later.
func moved(r Result, by journal.Day) Result {
	r.Status.Rest = 0
	for _, d := range []*journal.Day{&r.Status.Day, &r.Status.Since, &r.Status.LastCheckIn} {
		*d += by
	}
	for i := range r.Warnings {
		w := &r.Warnings[i]
		w.Day += by
		w.Evidence.Since += by
		for k := range w.Evidence.Behind {
			w.Evidence.Behind[k] += by
		}
		for _, d := range []*journal.Day{&w.EndDay, &w.Reminded, &w.Later} {
			if *d != journal.NoDay {
				*d += by
			}
		}
	}
	for i := range r.Notices {
		r.Notices[i].Day += by
	}
	return r
}

// A week is a week wherever it begins: with every day moved on and the rest
// days with it, the same is said, as many days later.
func TestAnyWeekIsTreatedAlike(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rest := restTold | RestDays(rapid.IntRange(0, 127).Draw(rt, "rest"))
		days := resting(rapid.Uint64Range(0, 300).Draw(rt, "seed"), rapid.IntRange(40, 300).Draw(rt, "days"), rest, 1.5, .5)
		by := rapid.IntRange(1, 6).Draw(rt, "moved by")
		turned := restTold
		for d := range 7 {
			if rest.On(time.Weekday(d)) {
				turned |= 1 << ((d + by) % 7)
			}
		}
		later := make([]Day, len(days))
		for i, d := range days {
			d.Day += journal.Day(by)
			later[i] = d
		}
		want := moved(run(t, Input{Days: days, Rest: rest, Until: monday + 310}), journal.Day(by))
		got := moved(run(t, Input{Days: later, Rest: turned, Until: monday + 310 + journal.Day(by)}), 0)
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatal(diff)
		}
	})
}

func TestRestDaysAreLearnedFromTheOwnWeek(t *testing.T) {
	for _, c := range []struct {
		name  string
		rest  RestDays
		after int
	}{
		{"Saturday and Sunday", RestOn(time.Saturday, time.Sunday), 30},
		{"Friday and Saturday", RestOn(time.Friday, time.Saturday), 90},
		{"Sunday and Monday", RestOn(time.Sunday, time.Monday), 120},
		{"Wednesday", RestOn(time.Wednesday), 148},
	} {
		t.Run(c.name, func(t *testing.T) {
			right := 0
			for seed := range uint64(20) {
				st := run(t, Input{Days: resting(seed, c.after, c.rest, 1.6, .4)}).Status
				if st.Rest.Told() {
					t.Fatal("nobody told")
				}
				if st.Rest == c.rest&^restTold {
					right++
				}
			}
			if right < 18 {
				t.Errorf("found in %d of 20 lives", right)
			}
		})
	}
}

// Somebody who only wrote little, or whose days are all alike, keeps the
// common weekend: that costs them nothing.
func TestNothingIsLearnedFromTooLittle(t *testing.T) {
	for seed := range uint64(20) {
		if st := run(t, Input{Days: resting(seed, 27, RestOn(time.Friday, time.Saturday), 3, .2)}).Status; st.Rest != weekend {
			t.Errorf("seed %d: %b after four weeks", seed, st.Rest)
		}
	}
}

func TestToldRestDaysAreNeverUnlearned(t *testing.T) {
	days := resting(3, 300, RestOn(time.Friday, time.Saturday), 2, .3)
	for _, told := range []RestDays{RestOn(), RestOn(time.Saturday, time.Sunday)} {
		if st := run(t, Input{Days: days, Rest: told}).Status; st.Rest != told {
			t.Errorf("told %b, went by %b", told, st.Rest)
		}
	}
}

func TestCheckpointOfOtherRestDaysIsRefused(t *testing.T) {
	days := resting(1, 120, weekend, 1, .5)
	r := run(t, Input{Days: days, Checkpoints: 30})
	if _, err := Run(Input{Days: days, Until: monday + 130, From: r.Saved[1].State, Rest: RestOn(time.Sunday)}); err == nil {
		t.Error("the days before were judged by another week")
	}
}

func TestALearnedWeekGoesOnFromACheckpoint(t *testing.T) {
	days := resting(2, 300, RestOn(time.Friday, time.Saturday), 1.8, .4)
	whole := run(t, Input{Days: days, Checkpoints: 9})
	if whole.Status.Rest != RestOn(time.Friday, time.Saturday)&^restTold {
		t.Fatalf("learned %b", whole.Status.Rest)
	}
	for _, cp := range whole.Saved {
		got := run(t, Input{Days: days, From: cp.State})
		if diff := cmp.Diff(whole.Status, got.Status); diff != "" {
			t.Fatalf("from %v: %s", cp.Day, diff)
		}
	}
}

// A person who works every day and says so: their Saturdays count as any day.
func TestWithoutRestDaysEveryDayCounts(t *testing.T) {
	days := story(60, func(i int) *Day {
		if i%7 < 5 {
			return nil
		}
		return felt(8, 2, 4)
	})
	if first(run(t, Input{Days: days, Rest: RestOn()}), KindLevel) == nil {
		t.Error("high on every day there is, and every day is a workday")
	}
	if first(run(t, Input{Days: days, Rest: RestOn(time.Saturday, time.Sunday)}), KindLevel) != nil {
		t.Error("nothing is known about a workday")
	}
}
