package warning

import (
	"math/rand/v2"
	"testing"

	"footlight/journal"
)

func TestHeavyWeekIsANoticeAndNeverAWarning(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 11))
	days := story(160, func(i int) *Day {
		up := 0.0
		if i >= 120 && i < 128 {
			up = 3.5
		}
		return usual(r, up)
	})
	got := run(t, Input{Days: days})
	if len(got.Warnings) != 0 || notices(got, NoticeSpike) != 1 {
		t.Errorf("%d warnings, notices %v", len(got.Warnings), got.Notices)
	}
}

func TestSilenceWithoutStrainIsOneNudge(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 12))
	days := story(120, func(i int) *Day {
		if i%7 > 4 {
			return nil
		}
		return usual(r, 0)
	})
	got := run(t, Input{Days: days, Until: monday + 170})
	if len(got.Warnings) != 0 || notices(got, NoticeNudge) != 1 {
		t.Errorf("%d warnings, notices %v", len(got.Warnings), got.Notices)
	}
	// Declared away: no silence at all.
	for i := range 50 {
		days = append(days, Day{Day: monday + 120 + journal.Day(i), Away: true})
	}
	if got := run(t, Input{Days: days}); notices(got, NoticeNudge) != 0 {
		t.Error("nudged while away")
	}
}

// silenced is a person whose rise ends in silence before it could be warned of.
func silenced() []Day {
	days := rising(110, 45, 300)
	for cut := len(days); cut > 0; cut-- {
		r, _ := Run(Input{Days: days[:cut], Until: days[cut-1].Day + 25})
		if first(r, KindSilence) != nil && first(r, KindStrain) == nil {
			return days[:cut]
		}
	}
	return nil
}

func TestSilenceAfterARiseIsAWarningThatAwayExplains(t *testing.T) {
	days := silenced()
	if days == nil {
		t.Fatal("no length of this rise ends in a silence warning")
	}
	last := days[len(days)-1].Day
	r := run(t, Input{Days: days, Until: last + 25})
	w := first(r, KindSilence)
	if w.Evidence.Silent == 0 || w.Evidence.Main.Measure != MeasureJoined {
		t.Errorf("%+v", w.Evidence)
	}
	a := Answer{To: w.ID(), On: w.Day + 1, Reply: WasAway, From: last + 1, Until: w.Day + 1}
	// Answered as it stood: the warning ends. Gone through anew with the days
	// known as away, there was no silence to begin with.
	s := New()
	for _, d := range days {
		s.Step(d)
	}
	for s.k.Now < w.Day+1 {
		s.Step(Day{Day: s.k.Now + 1})
	}
	if !s.Answer(a) || s.Warnings()[0].End != Explained {
		t.Error("the answer does not explain it")
	}
	if r := run(t, Input{Days: days, Until: last + 25, Answers: []Answer{a}}); first(r, KindSilence) != nil && first(r, KindSilence).Day <= a.Until {
		t.Error("still silent on days declared away")
	}
}

func TestRoleWarningSaysWhichSignalMoved(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 13))
	days := story(240, func(i int) *Day {
		d := usual(r, 0)
		d.Valued = ScoreOf(6 - 3.5*min(1, max(0, float64(i-120)/40)) + .8*r.NormFloat64())
		return d
	})
	got := run(t, Input{Days: days})
	w := first(got, KindRole)
	if w == nil || w.Day < monday+120 || w.Day > monday+175 {
		t.Fatalf("%v", got.Warnings)
	}
	e := w.Evidence
	if e.Main.Measure != MeasureValued || !e.Main.Moved || e.Main.Recent >= e.Main.Usual {
		t.Errorf("main %+v", e.Main)
	}
	if !e.Clear.AtLeast || e.Clear.Bound >= e.Main.Usual || e.Clear.Bound <= e.Main.Recent {
		t.Errorf("clear %+v", e.Clear)
	}
	for _, c := range e.Others {
		if c.Moved {
			t.Errorf("%s did not move", c.Measure)
		}
	}
}

func TestEvidenceSaysWhatWasWritten(t *testing.T) {
	days := rising(110, 40, 260)
	w, on := raised(t, days)
	e := w.Evidence
	var sum, n float64
	logged := 0
	for _, d := range days {
		if d.Day > on {
			break
		}
		if d.Day >= e.Since {
			logged++
		}
		if d.Day > on-14 && d.Day.Weekday()%6 != 0 {
			sum += (d.Strain.Value() + 10 - d.Energy.Value() + 10 - d.Recovery.Value()) / 3
			n++
		}
	}
	if got, want := e.Main.Recent, sum/n; got < want-.01 || got > want+.01 || e.Main.Days != int(n) {
		t.Errorf("recent %v on %d days, want %v on %v", got, e.Main.Days, want, n)
	}
	if e.Logged != logged || len(e.Behind) != logged || e.High < logged/2 || e.Silent != int(on-e.Since)+1-logged {
		t.Errorf("%d of %d since %v, silent %d; written on %d", e.High, e.Logged, e.Since, e.Silent, logged)
	}
	if e.Since < monday+90 || e.Since > on-14 || e.Odds < strainOdds || e.Confidence < Slight || e.Confidence > Strong {
		t.Errorf("since %v, odds %v, confidence %v", e.Since, e.Odds, e.Confidence)
	}
	moved := map[Measure]bool{}
	for _, c := range e.Others {
		moved[c.Measure] = c.Moved
		if c.Low > c.Recent || c.High < c.Recent || c.Low < 0 || c.High > 10 {
			t.Errorf("%+v", c)
		}
	}
	if !moved[MeasureStrain] || !moved[MeasureEnergy] || moved[MeasureClarity] {
		t.Errorf("moved: %v", moved)
	}
}

// acting is a writer of actions only.
func acting(weeks int, at func(week int, a *Actions)) []Day {
	return story(7*weeks, func(i int) *Day {
		if i%7 > 4 {
			return nil
		}
		d := &Day{Actions: Actions{Count: 3, Kinds: 2, Marks: 2, Marked: 2}}
		if i%5 == 0 {
			d.Actions.Heavy = 1
		}
		at(i/7, &d.Actions)
		return d
	})
}

func TestActionsAloneCanSpeakAndSayTheirLimit(t *testing.T) {
	over := run(t, Input{Days: acting(30, func(week int, a *Actions) {
		if week >= 22 {
			a.Heavy += 2
			a.Outside += 60
		}
	})})
	w := first(over, KindOverstretch)
	if w == nil || w.Day < monday+7*23 || w.Day > monday+7*26 {
		t.Fatalf("%v", over.Warnings)
	}
	if !w.Evidence.ActionsOnly || !over.Status.ActionsOnly || over.Status.Level != Watch {
		t.Errorf("%+v", over.Status)
	}
	if m := w.Evidence.Main; !m.Moved || m.Recent <= m.Usual {
		t.Errorf("%+v", m)
	}
	unseen := run(t, Input{Days: acting(30, func(week int, a *Actions) {
		a.Unseen = .4
		if week >= 22 {
			a.Unseen = 1.8
		}
	})})
	w = first(unseen, KindUnderrecognition)
	if w == nil || w.Evidence.Main.Measure != MeasureUnseen || w.Evidence.Main.Usual > .3 {
		t.Fatalf("%v", unseen.Warnings)
	}
	calm := run(t, Input{Days: acting(60, func(week int, a *Actions) { a.Heavy += week % 2 })})
	if len(calm.Warnings) != 0 || calm.Status.Level != TooLittle {
		t.Errorf("%v %v", calm.Warnings, calm.Status)
	}
}

func TestActionsClearAgain(t *testing.T) {
	r := run(t, Input{Days: acting(34, func(week int, a *Actions) {
		if week >= 22 && week < 27 {
			a.Heavy += 3
		}
	})})
	w := first(r, KindOverstretch)
	if w == nil || w.End != Cleared {
		t.Errorf("%+v", r.Warnings)
	}
}
