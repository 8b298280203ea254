package mirror

import (
	"slices"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
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

// ChallengesOf are the challenges whose remedies fit a warning, by its kind and
// by what moved with it, the foremost first: one or two.
func ChallengesOf(w warning.Warning, s Standing) []coaching.Challenge {
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
func movedOf(w warning.Warning, s Standing, c coaching.Challenge) (out []coaching.Measure) {
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

// Offers are the two or three remedies that fit a warning: of two challenges
// two and one.
func Offers(w warning.Warning, s Standing) []coaching.Remedy {
	all := ChallengesOf(w, s)
	var out []coaching.Remedy
	for i, c := range all {
		of := coaching.Offer(c, movedOf(w, s, c), of(s.Trials), s.Day)
		most := 3
		if len(all) > 1 {
			most = 2 - i
		}
		out = append(out, of[:min(most, len(of))]...)
	}
	return out
}

// OffersFor are the two or three remedies that fit a challenge as it stands.
func OffersFor(g coaching.Signal, s Standing) []coaching.Remedy {
	return coaching.Offer(g.Challenge, g.Moved(), of(s.Trials), s.Day)
}

// Replies are the answers that may be given to a warning where the writer
// stands: of one that ended, only whether it was worth showing.
func Replies(w warning.Warning, s Standing) []warning.Reply {
	out := []warning.Reply{warning.Helpful, warning.NotRight}
	if w.End != warning.Open {
		return out
	}
	out = append(out, warning.Later)
	if s.Status.CanRebase {
		out = append(out, warning.Changed)
	}
	return append(out, warning.WasAway)
}

// LineReplies are the answers that may be given to the line of a challenge.
var LineReplies = []coaching.Answer{coaching.Helpful, coaching.NotRight, coaching.Later}

// LineOn is the latest line about a challenge as it was shown; zero where none
// was.
func (s Standing) LineOn(of coaching.Challenge) (last coaching.Shown) {
	for _, l := range s.Shown {
		if l.Kind == coaching.LineChallenge && l.Challenge == of && l.Day >= last.Day {
			last = l
		}
	}
	return last
}

// Trying is the latest trial of a remedy, with where it stands today; a zero
// state where it was never tried.
func (s Standing) Trying(remedy string) (Kept[coaching.Trial], coaching.TrialState) {
	var last Kept[coaching.Trial]
	for _, k := range s.Trials {
		if k.Of.Remedy == remedy && (last.ID == "" || k.Of.From >= last.Of.From) {
			last = k
		}
	}
	if last.ID == "" {
		return last, 0
	}
	return last, last.Of.State(s.Day)
}

// Trial says where a trial stands; empty where there is nothing to say.
func (t Told) Trial(k Kept[coaching.Trial], state coaching.TrialState) string {
	switch {
	case state == coaching.Trying:
		return t.T("pattern.try.until", "Day", k.Of.From+coaching.TrialDays-1)
	case state == coaching.AskNow || state == coaching.Passed:
		return t.T("pattern.try.over")
	case state == coaching.Done && k.Of.Answer != "":
		return t.T("pattern.try.said", "Answer", k.Of.Answer.Name().Say(t))
	}
	return ""
}

// Behind selects the entries a warning rests on: the check-ins of its days, or
// for a pattern of actions the actions of its days. It has no terms where there
// are none.
func Behind(w warning.Warning) journal.Query {
	days := w.Evidence.Behind
	if len(days) == 0 {
		return journal.Query{}
	}
	var tests []journal.Test
	for i, d := range days {
		if i > 0 && d == days[i-1]+1 {
			tests[len(tests)-1].To = int(d)
			continue
		}
		tests = append(tests, journal.Test{Field: journal.FieldDay, From: int(d), To: int(d)})
	}
	one := func(f journal.Field, words ...string) (t journal.Term) {
		for _, word := range words {
			t.Tests = append(t.Tests, journal.Test{Field: f, Text: word})
		}
		return t
	}
	q := journal.Query{Terms: []journal.Term{{Tests: tests}}}
	switch w.Kind {
	case warning.KindOverstretch:
		q.Terms = append(q.Terms, one(journal.FieldKind, string(journal.Action)))
	case warning.KindUnderrecognition:
		q.Terms = append(q.Terms, one(journal.FieldKind, string(journal.Action)),
			one(journal.FieldVis, string(journal.Unseen), string(journal.CreditedElsewhere)))
	default:
		q.Terms = append(q.Terms, one(journal.FieldKind, string(journal.CheckIn)))
	}
	return q
}
