package warning

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"footlight/journal"
)

// troubled is a life with rises, steps, crunches, silences and holidays in any order.
func troubled(t *rapid.T) []Day {
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 17))
	n := rapid.IntRange(30, 500).Draw(t, "days")
	rate := rapid.SampledFrom([]float64{.25, .5, .75, 1}).Draw(t, "rate")
	up, to, role, quiet, away := 0.0, 0.0, 0.0, 0, 0
	return story(n, func(i int) *Day {
		if r.IntN(35) == 0 {
			to, role = 5*r.Float64()*float64(r.IntN(2)), 4*r.Float64()*float64(r.IntN(2))
		}
		if r.IntN(60) == 0 {
			quiet = 5 + r.IntN(30)
		}
		if r.IntN(80) == 0 {
			away = 3 + r.IntN(12)
		}
		up += (to - up) / float64(1+r.IntN(20))
		quiet, away = max(0, quiet-1), max(0, away-1)
		if away > 0 {
			return &Day{Away: true}
		}
		if i > 0 && (quiet > 0 || r.Float64() > rate) {
			return nil
		}
		d := usual(r, up)
		d.Valued = ScoreOf(6 - role + r.NormFloat64())
		d.Actions = Actions{Count: 2, Heavy: r.IntN(2 + int(up)), Outside: r.IntN(60), Kinds: 1 + r.IntN(3), Marks: 2, Marked: 2, Unseen: 2 * r.Float64()}
		return d
	})
}

func TestWarningsKeepTheirDistance(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := run(t, Input{Days: troubled(rt)})
		byKind := map[Kind]Warning{}
		var last journal.Day
		for _, w := range r.Warnings {
			if last != journal.NoDay && w.Day-last < anyApart {
				rt.Fatalf("%v is %d days after another", w.ID(), w.Day-last)
			}
			if b, ok := byKind[w.Kind]; ok && (w.Day-b.Day < sameKindApart || b.End == Open || b.EndDay > w.Day) {
				rt.Fatalf("%v while %v is open, or too soon", w.ID(), b.ID())
			}
			last, byKind[w.Kind] = w.Day, w
		}
		spikes := journal.Day(0)
		for _, n := range r.Notices {
			if n.Kind == NoticeSpike {
				if spikes != journal.NoDay && n.Day-spikes < spikeApart {
					rt.Fatal("two heavy weeks within four weeks")
				}
				spikes = n.Day
			}
		}
	})
}

func TestBeforeTheWarmUpOnlyTheLevelRuleSpeaks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := troubled(rt)
		r := run(t, Input{Days: days})
		logs := 0
		warm := days[0].Day + warmDays
		for _, d := range days {
			if d.Logged() && !d.Away {
				if logs++; logs == warmLogs {
					warm = max(warm, d.Day)
				}
			}
		}
		for _, w := range r.Warnings {
			if (w.Day < warm || logs < warmLogs) && w.Kind != KindLevel {
				rt.Fatalf("%v before day %v", w.ID(), warm)
			}
		}
		for _, n := range r.Notices {
			if (n.Day < warm || logs < warmLogs) && n.Kind != NoticeReminder {
				rt.Fatalf("notice %v on %v", n.Kind, n.Day)
			}
		}
	})
}

func TestLevelFollowsFromWhatIsOpen(t *testing.T) {
	seen := map[Level]bool{}
	rapid.Check(t, func(rt *rapid.T) {
		r := run(t, Input{Days: troubled(rt)})
		open, long := 0, false
		for _, w := range r.Warnings {
			if w.End == Open {
				open++
				long = long || (w.Kind == KindStrain || w.Kind == KindLevel) && r.Status.Day-w.Day >= strainedAfter
			}
		}
		st := r.Status
		seen[st.Level] = true
		want := Watch
		switch {
		case open > 1 || long:
			want = Strained
		case open == 0:
			want = NoPattern
		}
		switch {
		case st.Level == StopAndTalk: // stays until answered, whatever is open
			if len(st.Triggers) == 0 || st.CanRebase {
				rt.Fatalf("%+v", st)
			}
		case want == NoPattern && st.Level == TooLittle && len(st.Triggers) == 1:
		case st.Level != want || len(st.Kinds) != open:
			rt.Fatalf("%d open, %+v", open, st)
		}
	})
	if !seen[NoPattern] || !seen[Watch] && !seen[Strained] && !seen[StopAndTalk] {
		t.Errorf("levels met: %v", seen)
	}
}

func TestStopAndTalkNeverGoesByItself(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := troubled(rt)
		stopped := false
		for until := days[0].Day; until <= days[len(days)-1].Day; until += 9 {
			l := run(t, Input{Days: days, Until: until}).Status.Level
			if stopped && l != StopAndTalk {
				rt.Fatalf("level %v on %v without an answer", l, until)
			}
			stopped = l == StopAndTalk
		}
	})
}

func TestDaysAwayAreNoEvidence(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := troubled(rt)
		bare := slices.Clone(days)
		r := rand.New(rand.NewPCG(1, 2))
		for i := range days {
			if days[i].Away {
				days[i] = *felt(10*r.Float64(), 0, 0, 0, 0)
				days[i].Day, days[i].Away = bare[i].Day, true
			}
		}
		a, b := run(t, Input{Days: days}), run(t, Input{Days: bare})
		if diff := cmp.Diff(b.Status, a.Status); diff != "" || len(a.Warnings) != len(b.Warnings) {
			rt.Fatalf("what was written while away changed what is said: %s", diff)
		}
	})
}

// The word of a day is shown in the morning; another check-in comes at night.
func TestADayShownBeforeItIsOverCanStillRaise(t *testing.T) {
	days := rising(110, 40, 260)
	w, on := raised(t, days)
	at := slices.IndexFunc(days, func(d Day) bool { return d.Day == on })
	morning := slices.Clone(days[:at+1])
	morning[at].Strain, morning[at].Energy, morning[at].Recovery = ScoreOf(0), ScoreOf(10), ScoreOf(10)
	early := run(t, Input{Days: morning, Until: on, Seen: on - 1})
	if len(early.Warnings) != 0 {
		t.Fatal("the morning should not warn yet")
	}
	night := run(t, Input{Days: days[:at+1], Until: on, Seen: on - 1, Shown: early.Warnings})
	if got := first(night, KindStrain); got == nil || got.Day != on {
		t.Fatalf("the check-in of the night raises nothing: %v", night.Warnings)
	}
	// The other way round: shown at noon, then a calm check-in. It stays, as it was.
	calm := run(t, Input{Days: morning, Until: on, Seen: on - 1, Shown: night.Warnings})
	if len(calm.Warnings) != 1 || cmp.Diff(w.Evidence, calm.Warnings[0].Evidence) != "" {
		t.Errorf("%v", calm.Warnings)
	}
	// And one that the day's later entries would have worded otherwise stays as it was shown.
	worse := slices.Clone(days[:at+1])
	worse[at].Strain = ScoreOf(10)
	again := run(t, Input{Days: worse, Until: on, Seen: on - 1, Shown: night.Warnings})
	if len(again.Warnings) != 1 || cmp.Diff(w.Evidence, again.Warnings[0].Evidence) != "" {
		t.Errorf("%v", again.Warnings)
	}
}

func TestShownWarningsStandThroughACheckpoint(t *testing.T) {
	days := rising(110, 40, 260)
	w, on := raised(t, days)
	in := Input{Days: days, Until: on + 40, Seen: on + 40, Shown: []Warning{w}, Checkpoints: 7}
	whole := run(t, in)
	for _, cp := range whole.Saved {
		rest := in
		rest.From = cp.State
		got := run(t, rest)
		if diff := cmp.Diff(whole.Status, got.Status); diff != "" {
			t.Fatalf("from %v: %s", cp.Day, diff)
		}
	}
}

// A year at either end, of one signal or of all, of check-ins or of actions.
func TestAYearOfTheSame(t *testing.T) {
	for name, c := range map[string]struct {
		day  Day
		want Level
	}{
		"all at the worst":         {*felt(10, 0, 0, 0, 0), StopAndTalk},
		"all at the best":          {*felt(0, 10, 10, 10, 10), NoPattern},
		"strain alone at its end":  {*felt(10), StopAndTalk},
		"strain alone at zero":     {*felt(0), NoPattern},
		"role alone at its end":    {Day{Clarity: ScoreOf(0), Valued: ScoreOf(0)}, NoPattern},
		"energy alone at its end":  {Day{Energy: ScoreOf(0)}, StopAndTalk},
		"actions alone, many":      {Day{Actions: Actions{Count: 30, Heavy: 30, Surface: 30, Outside: 900, Kinds: 20, Marks: 30, Marked: 30, Unseen: 30}}, TooLittle},
		"away for the whole year":  {Day{Away: true}, TooLittle},
		"in the middle every day":  {*felt(5, 5, 5, 5, 5), NoPattern},
		"nothing on any of them":   {Day{}, TooLittle},
		"actions beside check-ins": {func() Day { d := *felt(4, 6, 6); d.Actions = Actions{Count: 3, Heavy: 1, Kinds: 2}; return d }(), NoPattern},
	} {
		t.Run(name, func(t *testing.T) {
			st := run(t, Input{Days: story(365, func(int) *Day { d := c.day; return &d })}).Status
			if st.Level != c.want {
				t.Errorf("%v because of %v, want %v", st.Level, st.Triggers, c.want)
			}
		})
	}
}
