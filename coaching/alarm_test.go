package coaching

import (
	"testing"

	"footlight/journal"
)

// lines lives through the days from–to and counts the lines shown by challenge.
func lines(h *History, from, to journal.Day, ctx Context) (map[Challenge]int, map[Measure]int) {
	out, by := map[Challenge]int{}, map[Measure]int{}
	var shown []Shown
	for d := from; d <= to; d++ {
		if s, ok := Choose(Signals(h, d, ctx), shown, d); ok {
			shown = append(shown, Shown{Challenge: s.Challenge, Day: d})
			out[s.Challenge]++
			by[s.Moved()[0]]++
		}
	}
	return out, by
}

// A steady life is mostly left in peace: at most two lines a year over all
// twelve challenges together.
func TestSteadyLifeIsLeftInPeace(t *testing.T) {
	years, all := 0, map[Challenge]int{}
	ctx := Context{Roster: cast()}
	bys := map[Measure]int{}
	for seed := range uint64(10) {
		h := NewHistory(lived(seed, 3*182+1, nil))
		years++
		got, by := lines(h, day0+182, day0+3*182, ctx)
		for c, n := range got {
			all[c] += n
		}
		for c, n := range by {
			bys[c] += n
		}
	}
	sum := 0
	for _, n := range all {
		sum += n
	}
	t.Logf("%d lines in %d years: %v %v", sum, years, all, bys)
	if sum > 2*years {
		t.Errorf("%d lines in %d years: %v", sum, years, all)
	}
}
