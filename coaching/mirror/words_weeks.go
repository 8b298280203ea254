package mirror

import (
	"math"

	"footlight/coaching/warning"
	"footlight/journal"
)

// Week is a measure over seven days.
type Week struct {
	From, To journal.Day
	Value    float64 // as it is drawn: percent for shares
	OK       bool    // something was marked; else Value means nothing
}

// before and most are how many days a picture of a warning goes back before the
// pattern began, and how many it shows at most.
const before, most = 56, 200

// Span is which days a picture of a warning shows: the usual before it, the
// pattern, and what came after, as far as it is known today.
func Span(w warning.Warning, today journal.Day) (from, to journal.Day) {
	if to = today; w.End != warning.Open {
		to = min(today, w.EndDay+14)
	}
	return max(w.Evidence.Since-before, min(to, w.Day+28)-most), max(to, w.Day)
}

// Pictured are the measures a picture of a warning shows: what it is about, and
// what moved with it. Without a usual nothing can have moved, and all of strain,
// energy and recovery are shown.
func Pictured(w warning.Warning) []warning.Compared {
	main := w.Evidence.Main
	main.Measure = MainOf(w)
	out := []warning.Compared{main}
	for _, c := range w.Evidence.Others {
		bare := main.Spread <= 0 && c.Measure != warning.MeasureClarity && c.Measure != warning.MeasureValued
		if (c.Moved || bare) && c.Measure != main.Measure {
			out = append(out, c)
		}
	}
	return out
}

// ValueOfDay is a day's value of a check-in's measure; joined is the mean of
// strain, 10 − energy and 10 − recovery, of those that were marked.
func ValueOfDay(m warning.Measure, d warning.Day) (float64, bool) {
	one := func(s warning.Score) (float64, bool) { return s.Value(), s.Given() }
	switch m {
	case warning.MeasureStrain:
		return one(d.Strain)
	case warning.MeasureEnergy:
		return one(d.Energy)
	case warning.MeasureRecovery:
		return one(d.Recovery)
	case warning.MeasureClarity:
		return one(d.Clarity)
	case warning.MeasureValued:
		return one(d.Valued)
	}
	sum, n := 0.0, 0.0
	for i, s := range [...]warning.Score{d.Strain, d.Energy, d.Recovery} {
		if !s.Given() {
			continue
		}
		n++
		if sum += s.Value(); i > 0 {
			sum += 10 - 2*s.Value()
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

// ofCheckIns tells a measure of check-ins from one of actions.
func ofCheckIns(m warning.Measure) bool {
	switch m {
	case warning.MeasureJoined, warning.MeasureStrain, warning.MeasureEnergy, warning.MeasureRecovery, warning.MeasureClarity, warning.MeasureValued:
		return true
	}
	return false
}

// Top is the end of a measure's scale, 0 where it has none.
func Top(m warning.Measure) float64 {
	switch {
	case ofCheckIns(m):
		return 10
	case m == warning.MeasureUnseen:
		return 100
	}
	return 0
}

// Weeks are the weeks within from–to, counted from the day a warning was
// raised, so that one of them ends there; a week that is not over, or began
// before from, is left out. Of a check-in's measure a week is the mean of its
// days, days away left out; of actions it is what the week came to.
func Weeks(m warning.Measure, days []warning.Day, from, to, raised journal.Day) (out []Week) {
	of := valueOfWeek
	if ofCheckIns(m) {
		of = meanOfWeek
	}
	first := from + ((raised-from+1)%7+7)%7
	for start := first; start+6 <= to; start += 7 {
		w := Week{From: start, To: start + 6}
		w.Value, w.OK = of(m, days, w.From, w.To)
		out = append(out, w)
	}
	return out
}

func meanOfWeek(m warning.Measure, days []warning.Day, from, to journal.Day) (float64, bool) {
	sum, n := 0.0, 0.0
	for _, d := range days {
		if d.Day < from || d.Day > to || d.Away {
			continue
		}
		if v, ok := ValueOfDay(m, d); ok {
			sum, n = sum+v, n+1
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

func valueOfWeek(m warning.Measure, days []warning.Day, from, to journal.Day) (float64, bool) {
	var a warning.Actions
	with := 0
	for _, x := range days {
		if x.Day < from || x.Day > to || x.Actions.Count == 0 {
			continue
		}
		with++
		a.Heavy += x.Actions.Heavy
		a.Surface += x.Actions.Surface
		a.Outside += x.Actions.Outside
		a.Kinds += x.Actions.Kinds
		a.Marked += x.Actions.Marked
		a.Unseen += x.Actions.Unseen
	}
	switch m {
	case warning.MeasureHeavy:
		return float64(a.Heavy), with > 0
	case warning.MeasureSurface:
		return float64(a.Surface), with > 0
	case warning.MeasureOutside:
		return float64(a.Outside), with > 0
	case warning.MeasureKinds:
		return math.Round(100*float64(a.Kinds)/math.Max(1, float64(with))) / 100, with > 0
	}
	if a.Marked <= 0 {
		return 0, false
	}
	return 100 * a.Unseen / a.Marked, true
}
