package chart

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTicksAreNice(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		n         int
		whole     bool
		fixed     bool
		want      []float64
	}{
		{0, 10, 6, false, true, []float64{0, 2, 4, 6, 8, 10}},
		{0, 10, 4, false, true, []float64{0, 5, 10}},
		{0, 10, 2, false, true, []float64{0, 10}},
		{0, 7, 5, true, false, []float64{0, 2, 4, 6, 8}},
		{0, 1, 6, true, false, []float64{0, 1}},
		{0, 0, 4, true, false, []float64{0, 1}},
		{5, 5, 3, false, false, []float64{0, 5}},
		{-13, 8, 6, true, false, []float64{-15, -10, -5, 0, 5, 10}},
		{0, 1234, 5, true, false, []float64{0, 500, 1000, 1500}},
	} {
		s := newScale(c.low, c.high, c.n, c.whole, c.fixed)
		if len(s.ticks) != len(c.want) {
			t.Errorf("%v to %v: %v", c.low, c.high, s.ticks)
			continue
		}
		for i := range c.want {
			if math.Abs(s.ticks[i]-c.want[i]) > 1e-9 {
				t.Errorf("%v to %v: %v", c.low, c.high, s.ticks)
			}
		}
	}
}

func TestScaleHoldsItsValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low, high := rapid.Float64().Draw(t, "low"), rapid.Float64().Draw(t, "high")
		n := rapid.IntRange(3, 20).Draw(t, "n")
		whole := rapid.Bool().Draw(t, "whole")
		s := newScale(low, high, n, whole, rapid.Bool().Draw(t, "fixed"))
		s.from, s.to = 100, 0
		if !(s.low < s.high) || len(s.ticks) < 2 || len(s.ticks) > n+1 {
			t.Fatalf("%v to %v: %+v", low, high, s)
		}
		for _, v := range append([]float64{low, high}, s.ticks...) {
			if y := s.at(v); math.IsNaN(y) || y < -1e-6 || y > 100+1e-6 {
				t.Fatalf("%v lies at %v", v, y)
			}
		}
	})
}

// TestTicksFallWhereACalendarHasThem: weeks on Mondays, longer steps on the
// first of a month, and each after the one before.
func TestTicksFallWhereACalendarHasThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(-300000, 300000).Draw(t, "from")
		r := rapid.SampledFrom(rhythms).Draw(t, "rhythm")
		first := r.first(from)
		next := r.next(first)
		if first < from || next <= first {
			t.Fatalf("from %d: %d, then %d", from, first, next)
		}
		for _, d := range []int{first, next} {
			on := dateOf(d)
			switch {
			case r.step == Weekly && on.Weekday() != time.Monday:
				t.Fatalf("a week begins on %s", on.Weekday())
			case r.step > Weekly && on.Day() != 1, r.step == Quarterly && (on.Month()-1)%3 != 0, r.step == Yearly && on.Month() != time.January:
				t.Fatalf("a step of %d begins on %s", r.step, on)
			}
		}
	})
}

func TestStepsByTheSpan(t *testing.T) {
	for days, want := range map[int]Step{6: Daily, 27: Weekly, 91: Weekly, 365: Monthly, 730: Quarterly, 1461: Yearly, 3652: Yearly, 20000: Yearly} {
		var got Step
		about := About{Words: Words{Tick: func(_ int, step Step) string { got = step; return "00.00." }}}
		a := dayAxis{from: 20000, to: 20000 + days, x: 30, w: 300}
		if ticks := a.ticks(&sketch{m: Plain(12.5), w: 340, a: &about}); len(ticks) < 2 || got != want {
			t.Errorf("%d days: %d ticks of step %d, want %d", days, len(ticks), got, want)
		}
	}
}

func TestPlainWidthsAreNoLessThanTheFonts(t *testing.T) {
	m := Plain(100)
	for words, least := range map[string]float64{"Atkinson": 387, "0123456789": 557, "äöüß": 221, "": 0} {
		if got := m.Width(words, false); got < least || got > 1.5*least+1 {
			t.Errorf("%q is %v wide, the font has %v", words, got, least)
		}
	}
	if m.Width("bold", true) <= m.Width("bold", false) {
		t.Error("bold is no wider")
	}
}
