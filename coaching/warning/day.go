package warning

import (
	"math"
	"strconv"

	"footlight/journal"
)

// Score is a value on the 0–10 scale in hundredths, kept one higher than it
// is so that the zero Score means "not given". Check-ins give whole numbers;
// series from elsewhere may hold halves or quarters. Scores compare with ==.
type Score uint16

// ScoreOf is the score v, brought into 0–10 and rounded to hundredths; no
// number at all (NaN) is not given.
func ScoreOf(v float64) Score {
	if math.IsNaN(v) {
		return 0
	}
	return Score(math.Round(100*min(10, max(0, v)))) + 1
}

// ScoreOfMark is the score of a check-in's mark.
func ScoreOfMark(m journal.Mark) Score {
	if !m.Given() {
		return 0
	}
	return ScoreOf(float64(m.Value()))
}

// Given tells whether a value was given.
func (s Score) Given() bool { return s != 0 }

// Value is the number; 0 if not given, so ask Given first.
func (s Score) Value() float64 {
	if s == 0 {
		return 0
	}
	return float64(min(s, 1001)-1) / 100
}

// String is the number, or empty.
func (s Score) String() string {
	if s == 0 {
		return ""
	}
	return strconv.FormatFloat(s.Value(), 'f', -1, 64)
}

// Day is what the journal holds about one day of the writer: a check-in (the
// last one of the day), whether they were away, and what their actions came
// to. A day that holds nothing need not be given at all.
type Day struct {
	Day journal.Day

	Strain, Energy, Recovery, Clarity, Valued Score

	Away    bool // declared: no silence, and no evidence either
	Actions Actions
}

// Logged tells whether the day has any check-in value.
func (d Day) Logged() bool {
	return d.Strain|d.Energy|d.Recovery|d.Clarity|d.Valued != 0
}

// Actions is what one day's actions came to.
type Actions struct {
	Count   int // actions written
	Heavy   int // with load 7 or more
	Surface int // with a feeling hidden or acted
	Outside int // minutes outside the writer's own hours
	Kinds   int // different kinds of support
	Marks   int // actions with a mark for visibility

	// Effort (any unit, the same every day) of the marked actions, and of those
	// of them that were unseen or credited elsewhere. "Quiet" (unseen by choice)
	// counts as marked, never as unseen.
	Marked, Unseen float64
}

const maxCount = 10_000

// sane brings nonsense into range, so that no later number can be NaN.
func (a Actions) sane() Actions {
	for _, n := range [...]*int{&a.Count, &a.Heavy, &a.Surface, &a.Outside, &a.Kinds, &a.Marks} {
		*n = min(maxCount, max(0, *n))
	}
	a.Marked = sane(a.Marked)
	a.Unseen = min(sane(a.Unseen), a.Marked)
	return a
}

func sane(x float64) float64 {
	if math.IsNaN(x) || x < 0 {
		return 0
	}
	return min(x, 1e6)
}
