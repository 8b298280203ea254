package warning

import (
	"math/rand/v2"
	"slices"
	"testing"

	"footlight/journal"
)

func TestLevelNames(t *testing.T) {
	if TooLittle.String() != "too-little" || StopAndTalk.String() != "stop-and-talk" || Level(9).String() != "" {
		t.Error("names")
	}
}

func TestTooLittleToSay(t *testing.T) {
	calm := func(n int, every int) []Day {
		r := rand.New(rand.NewPCG(2, 2))
		return story(n, func(i int) *Day {
			if i%every != 0 {
				return nil
			}
			return usual(r, 0)
		})
	}
	twice := func() []Day { // eight quiet days, and ten months later eight that climb
		return story(308, func(i int) *Day {
			switch {
			case i < 8:
				return felt(3, 6, 6)
			case i >= 300:
				return felt(float64(min(9, i-297)), float64(max(1, 307-i)), 5)
			}
			return nil
		})
	}
	for _, c := range []struct {
		name  string
		days  []Day
		until int
		want  Level
		why   []Trigger
	}{
		{"nothing", nil, 5, TooLittle, []Trigger{FewDays}},
		{"nine check-ins in two months", calm(63, 7), 62, TooLittle, []Trigger{FewDays}},
		{"twenty days", calm(20, 1), 19, TooLittle, []Trigger{FewDays}},
		{"four weeks", calm(29, 2), 28, NoPattern, nil},
		{"then nothing for a month", calm(60, 2), 90, TooLittle, []Trigger{FewLately}},
		{"eight, a pause of ten months, eight more", twice(), 307, TooLittle, []Trigger{FewUsual}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := run(t, Input{Days: c.days, Until: monday + journal.Day(c.until)})
			if r.Status.Level != c.want || !slices.Equal(r.Status.Triggers, c.why) {
				t.Errorf("level %v because of %v", r.Status.Level, r.Status.Triggers)
			}
		})
	}
}

func TestLevelSpeaksDuringTheFirstWeeks(t *testing.T) {
	r := run(t, Input{Days: story(20, func(int) *Day { return felt(8, 2, 4) })})
	w := first(r, KindLevel)
	if w == nil || w.Day != monday+14 || r.Status.Level != Watch {
		t.Fatalf("level %v, warnings %v", r.Status.Level, r.Warnings)
	}
	if w.Evidence.BaselineDays != 0 || w.Evidence.Main.Usual != 0 {
		t.Error("there is no usual yet, and none may be claimed")
	}
	if w.Evidence.Logged != 15 || w.Evidence.High != 15 || w.Evidence.Since != monday {
		t.Errorf("%+v", w.Evidence)
	}
}

func TestRiseGoesThroughTheLevels(t *testing.T) {
	days := rising(110, 40, 260)
	var at [5]journal.Day
	for until := range 260 {
		st := run(t, Input{Days: days, Until: monday + journal.Day(until)}).Status
		if at[st.Level] == 0 {
			at[st.Level] = monday + journal.Day(until)
		}
	}
	onset := monday + 110
	if at[NoPattern] == 0 || at[Watch] < onset || at[Watch] > onset+40 {
		t.Errorf("watch on day %d after the onset", at[Watch]-onset)
	}
	if !(at[Watch] < at[Strained] && at[Strained] <= at[Watch]+strainedAfter) {
		t.Errorf("strained %d days after watch", at[Strained]-at[Watch])
	}
	if at[StopAndTalk] != at[Strained]+stopAfter {
		t.Errorf("stop-and-talk %d days after strained", at[StopAndTalk]-at[Strained])
	}
}

func TestStopAndTalkTriggers(t *testing.T) {
	calm := rand.New(rand.NewPCG(3, 3))
	for _, c := range []struct {
		name string
		days []Day
		want Trigger // empty: no stop-and-talk
	}{
		{"two days of a week at the very end", story(8, func(i int) *Day {
			if i%2 == 1 && i > 4 {
				return felt(10, 0, 5)
			}
			return felt(5, 5, 5)
		}), ""},
		{"and a third", story(10, func(i int) *Day {
			if i%2 == 1 && i > 4 {
				return felt(10, 0, 5)
			}
			return nil
		}), AtTheEnd},
		{"strain alone at its end", story(12, func(int) *Day { return felt(10, 3, 5) }), ""},
		{"very high without recovery", story(20, func(int) *Day { return felt(9, 1, 1) }), VeryHigh},
		{"very high with some recovery", story(20, func(int) *Day { return felt(10, 1, 3.5) }), ""},
		{"high", story(20, func(int) *Day { return felt(7, 3, 3) }), ""},
		{"calm", story(60, func(int) *Day { return usual(calm, 0) }), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := run(t, Input{Days: c.days}).Status
			if (st.Level == StopAndTalk) != (c.want != "") || c.want != "" && !slices.Contains(st.Triggers, c.want) {
				t.Errorf("level %v because of %v", st.Level, st.Triggers)
			}
		})
	}
}

func TestStopAndTalkStaysUntilAnswered(t *testing.T) {
	days := story(60, func(i int) *Day {
		if i < 5 {
			return felt(10, 0, 5)
		}
		return felt(4, 6, 6)
	})
	in := Input{Days: days, Until: monday + 50}
	if st := run(t, in).Status; st.Level != StopAndTalk || st.CanRebase {
		t.Fatalf("%+v", st)
	}
	in.Answers = []Answer{{On: monday + 45, Reply: Later}}
	if st := run(t, in).Status; st.Level != StopAndTalk {
		t.Error("putting it off is no answer")
	}
	in.Answers = []Answer{{On: monday + 45, Reply: Changed}}
	if st := run(t, in).Status; st.Level != StopAndTalk {
		t.Error("something changed for good is not offered here")
	}
	in.Answers = []Answer{{On: monday + 45, Reply: Helpful}}
	if st := run(t, in).Status; st.Level != NoPattern {
		t.Errorf("after the answer: %v", st.Level)
	}
}

func TestAnsweredStopSpeaksAgainOnlyWhenItLasts(t *testing.T) {
	days := story(80, func(int) *Day { return felt(9, 1, 1) })
	level := func(until int) Level {
		return run(t, Input{Days: days, Until: monday + journal.Day(until), Answers: []Answer{{On: monday + 20, Reply: Helpful}}}).Status.Level
	}
	if l := level(20); l == StopAndTalk {
		t.Error("it was answered")
	}
	if l := level(20 + stopAgain - 1); l != Strained && l != Watch {
		t.Errorf("level %v: it must rest for %d days", l, stopAgain)
	}
	if l := level(20 + stopAgain); l != StopAndTalk {
		t.Errorf("level %v: it still is as it was", l)
	}
}

// TestAPatternBeginsWithADayThatLiesHigh: whoever looks at the first day of a
// pattern sees it.
func TestAPatternBeginsWithADayThatLiesHigh(t *testing.T) {
	raised := 0
	for ramp := 20; ramp <= 80; ramp += 12 {
		r := run(t, Input{Days: rising(120, ramp, 120+ramp+20)})
		w := first(r, KindStrain)
		if w == nil {
			continue
		}
		raised++
		e := w.Evidence
		if len(e.Behind) == 0 || e.Behind[0] != e.Since || e.High == 0 {
			t.Fatalf("ramp of %d days: since %v, behind %v", ramp, e.Since, e.Behind)
		}
		for _, d := range rising(120, ramp, 120+ramp+20) {
			if d.Day == e.Since && d.Strain.Value() < e.Others[0].Usual-e.Others[0].Spread {
				t.Errorf("ramp of %d days: on %v strain is %v, usual %v", ramp, d.Day, d.Strain, e.Others[0].Usual)
			}
		}
	}
	if raised == 0 {
		t.Error("no ramp raised anything")
	}
}
