package app

import (
	"slices"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
)

// measureOf is the measure of a challenge that a signal of a warning speaks
// for; strain itself has none, and is answered by what goes with it.
var measureOf = map[warning.Measure]coaching.Measure{
	warning.MeasureEnergy: coaching.Exhaustion, warning.MeasureRecovery: coaching.LowRecovery,
	warning.MeasureClarity: coaching.LowClarity, warning.MeasureValued: coaching.LowValued,
	warning.MeasureHeavy: coaching.HeavyDaysCount, warning.MeasureSurface: coaching.SurfaceCount,
	warning.MeasureOutside: coaching.OutsideMinutes, warning.MeasureKinds: coaching.KindsPerDay,
	warning.MeasureUnseen: coaching.UnseenShare,
}

// challengesOf are the challenges whose remedies fit a warning, by its kind and
// by what moved with it, the foremost first.
func challengesOf(w warning.Warning, s mirror.Standing) []coaching.Challenge {
	look := func(c coaching.Challenge) bool {
		g, ok := s.Signal(c)
		return ok && g.Level == coaching.WorthALook
	}
	open := func(k warning.Kind) bool { return slices.Contains(s.Status.Kinds, k) }
	switch w.Kind {
	case warning.KindStrain, warning.KindLevel:
		if look("overstretch") || open(warning.KindOverstretch) {
			return []coaching.Challenge{"emotional-toll", "overstretch"}
		}
		return []coaching.Challenge{"emotional-toll"}
	case warning.KindRole:
		of := map[warning.Measure]coaching.Challenge{warning.MeasureClarity: "ambiguity", warning.MeasureValued: "underrecognition"}
		out := []coaching.Challenge{of[w.Evidence.Main.Measure]}
		for _, c := range w.Evidence.Others {
			if second := of[c.Measure]; c.Moved && second != "" && second != out[0] {
				out = append(out, second)
			}
		}
		return out
	case warning.KindSilence:
		return []coaching.Challenge{"silence"}
	case warning.KindUnderrecognition:
		return []coaching.Challenge{"underrecognition"}
	}
	if m := w.Evidence.Main.Measure; m == warning.MeasureHeavy || m == warning.MeasureSurface {
		return []coaching.Challenge{"emotional-toll", "overstretch"}
	}
	return []coaching.Challenge{"overstretch"}
}

// movedOf are the measures that moved with a warning, what it is about first.
func movedOf(w warning.Warning, s mirror.Standing, c coaching.Challenge) (out []coaching.Measure) {
	add := func(m coaching.Measure) {
		if m != "" && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	add(measureOf[w.Evidence.Main.Measure])
	for _, x := range w.Evidence.Others {
		if x.Moved {
			add(measureOf[x.Measure])
		}
	}
	if g, ok := s.Signal(c); ok {
		for _, m := range g.Moved() {
			add(m)
		}
	}
	if w.Kind == warning.KindSilence {
		add(coaching.SilentDays)
	}
	return out
}

// offers are the two or three remedies that fit a warning: of two challenges
// two and one.
func offers(w warning.Warning, s mirror.Standing) []coaching.Remedy {
	all := challengesOf(w, s)
	trials := trialsOf(s.Trials)
	var out []coaching.Remedy
	for i, c := range all {
		of := coaching.Offer(c, movedOf(w, s, c), trials, s.Day)
		most := 3
		if len(all) > 1 {
			most = 2 - i
		}
		out = append(out, of[:min(most, len(of))]...)
	}
	return out
}

func trialsOf(kept []mirror.Kept[coaching.Trial]) []coaching.Trial {
	out := make([]coaching.Trial, 0, len(kept))
	for _, k := range kept {
		out = append(out, k.Of)
	}
	return out
}
