package warning

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"footlight/journal"
)

// monday is the first day of most stories.
var monday = journal.Date(2024, 1, 1)

// story writes days by a function of their number; a nil answer leaves the day out.
func story(n int, at func(i int) *Day) []Day {
	var out []Day
	for i := range n {
		if d := at(i); d != nil {
			d.Day = monday + journal.Day(i)
			out = append(out, *d)
		}
	}
	return out
}

// felt is a check-in: strain, energy, recovery, clarity, valued.
func felt(v ...float64) *Day {
	d := &Day{}
	for i, to := range [...]*Score{&d.Strain, &d.Energy, &d.Recovery, &d.Clarity, &d.Valued} {
		if i < len(v) {
			*to = ScoreOf(v[i])
		}
	}
	return d
}

// usual is a check-in of a calm person: around 4, with noise.
func usual(r *rand.Rand, up float64) *Day {
	n := func(mid float64) float64 { return float64(int(mid + r.NormFloat64() + .5)) }
	return felt(n(4+up), n(6-up), n(6-up), n(7), n(6))
}

// rising is a person who is calm for calm days and then rises by 4 points
// over ramp days, logging on workdays.
func rising(calm, ramp, total int) []Day {
	r := rand.New(rand.NewPCG(7, 7))
	return story(total, func(i int) *Day {
		up := 4 * min(1, max(0, float64(i-calm)/float64(ramp)))
		d := usual(r, up)
		if i%7 > 4 {
			return nil
		}
		return d
	})
}

func run(t *testing.T, in Input) Result {
	t.Helper()
	if in.Until == journal.NoDay && len(in.Days) > 0 {
		in.Until = in.Days[len(in.Days)-1].Day
	}
	r, err := Run(in)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := json.Marshal(r); err != nil {
		t.Fatalf("not every number is finite: %v", err)
	}
	return r
}

func first(r Result, k Kind) *Warning {
	for i := range r.Warnings {
		if r.Warnings[i].Kind == k {
			return &r.Warnings[i]
		}
	}
	return nil
}

func notices(r Result, k NoticeKind) (n int) {
	for _, x := range r.Notices {
		if x.Kind == k {
			n++
		}
	}
	return n
}
