package warning

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"footlight/journal"
)

// anyDays draws days that a person, a slip or a foreign file could bring.
func anyDays(t *rapid.T) []Day {
	score := rapid.OneOf(rapid.Just(Score(0)), rapid.Just(ScoreOf(0)), rapid.Just(ScoreOf(10)),
		rapid.Map(rapid.IntRange(0, 10), func(n int) Score { return ScoreOf(float64(n)) }), rapid.Map(rapid.Uint16(), func(n uint16) Score { return Score(n) }))
	gap := rapid.SampledFrom([]int{0, 1, 1, 1, 1, 1, 1, 2, 3, 30, 120, 2000})
	n := rapid.IntRange(0, 160).Draw(t, "days")
	day := monday
	var out []Day
	for range n {
		day += journal.Day(gap.Draw(t, "gap"))
		d := Day{
			Day: day, Strain: score.Draw(t, "strain"), Energy: score.Draw(t, "energy"), Recovery: score.Draw(t, "recovery"),
			Clarity: score.Draw(t, "clarity"), Valued: score.Draw(t, "valued"), Away: rapid.IntRange(0, 9).Draw(t, "away") == 0,
		}
		if rapid.Bool().Draw(t, "acted") {
			d.Actions = Actions{
				Count: rapid.IntRange(-1, 9).Draw(t, "count"), Heavy: rapid.IntRange(0, 9).Draw(t, "heavy"),
				Surface: rapid.IntRange(0, 9).Draw(t, "surface"), Outside: rapid.IntRange(0, 900).Draw(t, "outside"),
				Kinds: rapid.IntRange(0, 9).Draw(t, "kinds"), Marks: rapid.IntRange(0, 9).Draw(t, "marks"),
				Marked: rapid.Float64().Draw(t, "marked"), Unseen: rapid.Float64().Draw(t, "unseen"),
			}
		}
		out = append(out, d)
	}
	return out
}

func TestNoNumberIsEverUndefined(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := anyDays(rt)
		until := monday + journal.Day(rapid.IntRange(-10, 4000).Draw(rt, "until"))
		r := run(t, Input{Days: days, Until: until})
		for _, w := range r.Warnings {
			if w.Day > until || w.Evidence.Since > w.Day {
				rt.Fatalf("warning of %v since %v on %v", w.Day, w.Evidence.Since, until)
			}
			for _, c := range append([]Compared{w.Evidence.Main}, w.Evidence.Others...) {
				if c.Low > c.Recent || c.Recent > c.High || c.Spread < 0 {
					rt.Fatalf("%+v", c)
				}
			}
		}
	})
}

func TestStoriesAtTheEdges(t *testing.T) {
	for name, days := range map[string][]Day{
		"nothing":          nil,
		"one day":          story(1, func(int) *Day { return felt(5, 5, 5, 5, 5) }),
		"strain only":      story(90, func(int) *Day { return felt(3) }),
		"all at one end":   story(400, func(int) *Day { return felt(10, 0, 0, 0, 0) }),
		"all at the other": story(400, func(int) *Day { return felt(0, 10, 10, 10, 10) }),
		"rest days only":   story(400, func(i int) *Day { return map[bool]*Day{true: felt(5, 5, 5, 5, 5)}[i%7 > 4] }),
		"a gap of months":  story(400, func(i int) *Day { return map[bool]*Day{true: felt(5, 5, 5)}[i < 60 || i > 300] }),
		"away for good":    story(200, func(int) *Day { return &Day{Away: true} }),
		"far apart":        {{Day: math.MinInt32 + 5, Strain: 50}, {Day: monday, Strain: 50}, {Day: math.MaxInt32, Strain: 50}},
		"same day thrice":  {{Day: monday, Strain: ScoreOf(1)}, {Day: monday, Strain: ScoreOf(2)}, {Day: monday, Strain: ScoreOf(3)}},
	} {
		t.Run(name, func(t *testing.T) {
			r := run(t, Input{Days: days, Until: monday + 500})
			if r.Status.Level > NoPattern && name != "all at one end" {
				t.Errorf("level %v", r.Status.Level)
			}
		})
	}
}

func TestDaysToComeDoNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := anyDays(rt)
		until := monday + journal.Day(rapid.IntRange(0, 300).Draw(rt, "until"))
		var known []Day
		for _, d := range days {
			if d.Day <= until {
				known = append(known, d)
			}
		}
		if diff := cmp.Diff(run(t, Input{Days: known, Until: until}), run(t, Input{Days: days, Until: until})); diff != "" {
			rt.Fatal(diff)
		}
	})
}

// randomLife is long enough for everything to happen in it.
func randomLife(seed uint64, n int) []Day {
	r := rand.New(rand.NewPCG(seed, 3))
	up := 0.0
	return story(n, func(i int) *Day {
		if i%90 == 0 {
			up = 5 * r.Float64()
		}
		if r.Float64() < .4 {
			return nil
		}
		d := usual(r, up)
		if r.IntN(40) == 0 {
			d = &Day{Away: true}
		}
		d.Actions = Actions{Count: 2, Heavy: r.IntN(2 + int(up)), Surface: r.IntN(2), Outside: r.IntN(60), Kinds: 1 + r.IntN(2), Marks: 2, Marked: 2, Unseen: 2 * r.Float64()}
		return d
	})
}

func TestGoingOnFromACheckpointIsTheWholeRun(t *testing.T) {
	kinds := map[Kind]bool{}
	rapid.Check(t, func(rt *rapid.T) {
		days := randomLife(rapid.Uint64Range(0, 500).Draw(rt, "seed"), rapid.IntRange(50, 700).Draw(rt, "length"))
		until := days[len(days)-1].Day + 20
		whole := run(t, Input{Days: days, Until: until, Checkpoints: 7})
		for _, w := range whole.Warnings {
			kinds[w.Kind] = true
		}
		cp := whole.Saved[rapid.IntRange(0, len(whole.Saved)-1).Draw(rt, "checkpoint")]
		rest := run(t, Input{Days: days, Until: until, From: cp.State, Checkpoints: 7})
		if diff := cmp.Diff(whole.Status, rest.Status); diff != "" {
			rt.Fatal(diff)
		}
		end := whole.Saved[len(whole.Saved)-1]
		if len(rest.Saved) > 0 {
			if diff := cmp.Diff(string(end.State), string(rest.Saved[len(rest.Saved)-1].State)); diff != "" {
				rt.Fatal(diff)
			}
		}
		byID := map[ID]Warning{}
		for _, w := range whole.Warnings {
			byID[w.ID()] = w
		}
		for _, w := range rest.Warnings {
			if diff := cmp.Diff(byID[w.ID()], w); diff != "" {
				rt.Fatal(diff)
			}
			delete(byID, w.ID())
		}
		for _, w := range byID { // what the rest does not have was over before
			if w.End == Open || w.EndDay > cp.Day {
				rt.Fatalf("%v is missing", w.ID())
			}
		}
	})
	for _, k := range []Kind{KindStrain, KindLevel, KindOverstretch, KindUnderrecognition} {
		if !kinds[k] {
			t.Errorf("no life had a warning of kind %s", k)
		}
	}
}

func TestCheckpointOfAnotherKindIsRefused(t *testing.T) {
	for _, b := range []string{"x", "{}", `{"Format":1,"Kept":{},"Days":"AAAA"}`, `{"Format":99}`} {
		if _, err := Restore([]byte(b)); err == nil {
			t.Errorf("%s was taken", b)
		}
	}
}

func FuzzRestore(f *testing.F) {
	s := New()
	for _, d := range randomLife(1, 60) {
		s.Step(d)
	}
	b, err := s.Checkpoint()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		if s, err := Restore(b); err == nil && s.k.Now > 0 && s.k.Now < lastDay {
			s.Step(Day{Day: s.k.Now + 1, Strain: ScoreOf(5)})
		}
	})
}

func TestOrderAndDoublesDoNotMatter(t *testing.T) {
	days := rising(100, 40, 220)
	want := run(t, Input{Days: days, Until: monday + 230})
	r := rand.New(rand.NewPCG(1, 1))
	mixed := append([]Day{}, days...)
	for i := range mixed {
		mixed[i].Day = days[i].Day
	}
	r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	if diff := cmp.Diff(want, run(t, Input{Days: append(mixed, days...), Until: monday + 230})); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkTenYears(b *testing.B) {
	days := randomLife(4, 3650)
	b.ResetTimer()
	for range b.N {
		if _, err := Run(Input{Days: days, Until: monday + 3650}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDay(b *testing.B) {
	days := randomLife(4, 400)
	s := New()
	for _, d := range days {
		s.Step(d)
	}
	cp, err := s.Checkpoint()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(cp)), "checkpoint-bytes")
	d := usual(rand.New(rand.NewPCG(1, 1)), 3)
	for range b.N {
		d.Day = s.k.Now + 1
		s.Step(*d)
	}
}
