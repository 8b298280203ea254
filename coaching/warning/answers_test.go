package warning

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footlight/journal"
)

// raised is a run up to the day of the first strain warning, and that day.
func raised(t *testing.T, days []Day) (Warning, journal.Day) {
	t.Helper()
	w := first(run(t, Input{Days: days}), KindStrain)
	if w == nil {
		t.Fatal("no strain warning")
	}
	return *w, w.Day
}

func TestAnswersDoNotLowerTheSensitivity(t *testing.T) {
	days := rising(110, 40, 300)
	w, on := raised(t, days)
	want := run(t, Input{Days: days})
	for _, reply := range []Reply{Helpful, NotRight, Later} {
		got := run(t, Input{Days: days, Answers: []Answer{{To: w.ID(), On: on, Reply: reply}}})
		if len(got.Warnings) != len(want.Warnings) || len(got.Notices) != len(want.Notices) {
			t.Errorf("%s changed what is said", reply)
		}
		g := got.Warnings[0]
		if len(g.Answers) != 1 || (g.Later == on+laterDays) != (reply == Later) {
			t.Errorf("%s: %+v", reply, g)
		}
	}
}

func TestChangedForGoodLearnsAnewAndNeverSilencesTheLevelRule(t *testing.T) {
	days := rising(110, 30, 420)
	w, on := raised(t, days)
	in := Input{Days: days, Answers: []Answer{{To: w.ID(), On: on, Reply: Changed}}, Until: on}
	r := run(t, in)
	if r.Warnings[0].End != Rebased || r.Status.Level != TooLittle || r.Status.Triggers[0] != NewUsual {
		t.Fatalf("%+v %v", r.Warnings[0].End, r.Status)
	}
	in.Until = monday + 419
	r = run(t, in)
	if first(r, KindLevel) == nil {
		t.Error("the level rule must go on: this person stays at 8")
	}
	for _, x := range r.Warnings[1:] {
		if x.Kind == KindStrain {
			t.Error("measured against the new usual nothing rose")
		}
	}
}

func TestUnknownWarningTakesNoAnswer(t *testing.T) {
	s := New()
	s.Step(Day{Day: monday, Strain: ScoreOf(4)})
	if s.Answer(Answer{To: ID{KindStrain, monday}, Reply: Helpful}) || s.Answer(Answer{Reply: Helpful}) {
		t.Error("there is nothing to answer")
	}
}

func TestWhatWasShownStandsWhateverIsWrittenLater(t *testing.T) {
	days := rising(110, 40, 260)
	w, on := raised(t, days)
	shown := run(t, Input{Days: days, Until: on})
	// Afterwards the person fills in the missing days: they were calm ones.
	r := rand.New(rand.NewPCG(5, 5))
	filled := append([]Day{}, days...)
	for d := monday; d <= on; d++ {
		if (d-monday)%7 > 4 {
			x := usual(r, -2)
			x.Day = d
			filled = append(filled, *x)
		}
	}
	got := run(t, Input{Days: filled, Until: on + 5, Shown: shown.Warnings, Seen: on})
	if len(got.Warnings) != 1 {
		t.Fatalf("%d warnings", len(got.Warnings))
	}
	if diff := cmp.Diff(w.Evidence, got.Warnings[0].Evidence); diff != "" {
		t.Error(diff)
	}
	// And nothing is raised in hindsight: with all seen and nothing shown there is nothing.
	if got := run(t, Input{Days: days, Until: on + 2, Seen: on + 2}); len(got.Warnings) != 0 {
		t.Errorf("in hindsight: %v", got.Warnings[0].ID())
	}
}

func TestShownWarningKeepsItsEnd(t *testing.T) {
	days := rising(110, 40, 300)
	w, on := raised(t, days)
	w.End, w.EndDay = Explained, on+30
	got := run(t, Input{Days: days, Until: on + 60, Shown: []Warning{w}, Seen: on + 40})
	if g := got.Warnings[0]; g.End != Explained || g.EndDay != on+30 {
		t.Errorf("%v on %v", g.End, g.EndDay)
	}
}

func TestClearingTakesTwoCalmWeeksWithEntries(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	high := func(i int) float64 {
		switch {
		case i < 110:
			return 0
		case i < 160:
			return 4 * min(1, float64(i-110)/30)
		}
		return -.5
	}
	back := story(260, func(i int) *Day { return usual(r, high(i)) })
	w := first(run(t, Input{Days: back}), KindStrain)
	if w == nil || w.End != Cleared || w.EndDay < monday+160+7 || w.EndDay > monday+160+21 {
		t.Fatalf("%+v", w)
	}
	// The same, but the person stops writing: nothing clears, in the end it lapses.
	quiet := back[:160]
	got := run(t, Input{Days: quiet, Until: monday + 160 + lapseAfter + 5})
	w = first(got, KindStrain)
	if w.End != Lapsed {
		t.Errorf("end %q", w.End)
	}
	if got.Status.Level == NoPattern {
		t.Error("silence was shown as calm")
	}
}

func TestReminderAfterEightWeeks(t *testing.T) {
	days := rising(110, 40, 260)
	r := run(t, Input{Days: days})
	w := first(r, KindStrain)
	if w.Reminded != w.Day+remindAfter || notices(r, NoticeReminder) == 0 {
		t.Errorf("reminded on %v, raised %v", w.Reminded, w.Day)
	}
}
