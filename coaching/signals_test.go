package coaching

import (
	"math/rand/v2"
	"slices"
	"testing"

	"footlight/journal"
)

// turn is the day on which the made-up lives of these tables change.
const turn = 400

// first gives the days from turn after which m has moved for challenge c; -1
// if it has not by within days.
func first(h *History, c Challenge, m Measure, within int, ctx Context) int {
	for i := 7; i <= within; i += 7 {
		for _, s := range Signals(h, day0+turn+journal.Day(i), ctx) {
			if s.Challenge == c && s.Level == WorthALook && slices.Contains(s.Moved(), m) {
				return i
			}
		}
	}
	return -1
}

func TestEachMeasureFires(t *testing.T) {
	ctx := Context{Roster: cast(), GoalMoved: day0 + turn - 60}
	for _, x := range []struct {
		c      Challenge
		m      Measure
		within int
		change func(*habits)
	}{
		{"underrecognition", UnseenShare, 42, func(h *habits) { h.unseen = .95 }},
		{"underrecognition", FeedbackGap, 56, func(h *habits) { h.feedback, h.over = 0, 0 }},
		{"underrecognition", GivenShare, 84, func(h *habits) { h.feedback, h.warmGiven = .04, .6 }},
		{"underrecognition", LowValued, 42, func(h *habits) { h.state[4] = 3 }},
		{"ambiguity", LowClarity, 42, func(h *habits) { h.state[3] = 3 }},
		{"ambiguity", CharterShare, 56, func(h *habits) { h.charter = .45 }},
		{"ambiguity", NoAuthority, 56, func(h *habits) { h.noAuthority = .8 }},
		{"between", BufferCount, 42, func(h *habits) { h.buffer = .9 }},
		{"between", ManagersCount, 56, func(h *habits) { h.manager = .25 }},
		{"mobility", StepGap, 400, func(h *habits) { h.step = 0 }},
		{"mobility", GoalGap, 42, func(*habits) {}},
		{"emotional-toll", HeavyDaysCount, 42, func(h *habits) { h.heavy = .75 }},
		{"emotional-toll", HeavyRun, 42, func(h *habits) { h.heavy = .7 }},
		{"emotional-toll", SurfaceCount, 42, func(h *habits) { h.surface = .7 }},
		{"emotional-toll", Exhaustion, 42, func(h *habits) { h.state[1] = 3 }},
		{"emotional-toll", LowRecovery, 42, func(h *habits) { h.state[2] = 2.5 }},
		{"overstretch", KindsPerDay, 42, func(h *habits) { h.kinds, h.actions = 20, 7 }},
		{"overstretch", ProjectsPerDay, 42, func(h *habits) { h.projects, h.own, h.actions = 12, .05, 6 }},
		{"overstretch", CoverShare, 42, func(h *habits) { h.cover = .5 }},
		{"overstretch", OutsideMinutes, 42, func(h *habits) { h.late = .7 }},
		{"identity", FieldSpread, 56, func(h *habits) { h.kinds, h.projects, h.own = 20, 12, .05 }},
		{"identity", ElsewhereShare, 56, func(h *habits) { h.own = .05 }},
		{"development", LearningGap, 100, func(h *habits) { h.learning = 0 }},
		{"development", GoalGap, 42, func(*habits) {}},
		{"micro-assisting", ShortShare, 56, func(h *habits) { h.short, h.sameOne, h.kinds = .9, .6, 3 }},
		{"micro-assisting", RepeatCount, 56, func(h *habits) { h.sameOne, h.kinds = .8, 2 }},
		{"overstepping", HeldBackCount, 56, func(h *habits) { h.held = .5 }},
		{"overstepping", OverCount, 56, func(h *habits) { h.over = .3 }},
		{"overstepping", NoAuthority, 56, func(h *habits) { h.noAuthority = .8 }},
		{"distance", ChatShare, 56, func(h *habits) { h.chat = .85 }},
		{"distance", ChatOnly, 56, func(h *habits) { h.chat, h.mode = .95, .95 }},
		{"silence", SilentDays, 28, func(h *habits) { h.write, h.weekend, h.check, h.feedback, h.learning, h.warmGiven = 0, 0, 0, 0, 0, 0 }},
	} {
		for seed := range uint64(3) {
			h := NewHistory(lived(seed, turn+x.within+1, func(i int, h *habits) {
				if x.m == SilentDays && i >= turn-14 {
					h.heavy, h.state[0] = .7, 7
				}
				if i >= turn {
					x.change(h)
				}
			}))
			if got := first(h, x.c, x.m, x.within, ctx); got < 0 {
				for _, s := range Signals(h, day0+turn+journal.Day(x.within), ctx) {
					for _, r := range s.Readings {
						if s.Challenge == x.c && r.Measure == x.m {
							t.Errorf("%s/%s, life %d: nothing within %d days: %.2f of usual %.2f ± %.2f, bound %.2f (%d marked) %v",
								x.c, x.m, seed, x.within, r.Value, r.Usual.Centre, r.Usual.Spread, r.threshold, r.N, r.Why.Key)
						}
					}
				}
			}
		}
	}
}

// What must stay quiet.
func TestNothingIsSaidWithoutReason(t *testing.T) {
	ctx := Context{Roster: cast()}
	for name, x := range map[string]struct {
		change func(i int, h *habits)
		m      []Measure
	}{
		"one hard week": {func(i int, h *habits) {
			if i >= turn && i < turn+7 {
				h.heavy, h.buffer, h.surface, h.late, h.unseen = .8, .8, .8, .8, .95
				h.state = [5]float64{8, 2, 2, 3, 3}
			}
		}, []Measure{HeavyDaysCount, BufferCount, SurfaceCount, OutsideMinutes, UnseenShare, Exhaustion, LowRecovery, LowClarity, LowValued}},
		"quiet by choice": {func(i int, h *habits) {
			if i >= turn {
				h.unseen = 0 // the rest of the marks are quiet, noticed, unseen at a third
			}
		}, []Measure{UnseenShare}},
		"writing three times as much": {func(i int, h *habits) {
			if i >= turn {
				h.actions *= 3
			}
		}, []Measure{BufferCount, SurfaceCount, OutsideMinutes, CoverShare, UnseenShare}},
		"labor marked for the first time": {func(i int, h *habits) {
			h.labor, h.buffer, h.surface = 0, 0, 0
			if i >= turn {
				h.labor, h.buffer, h.surface = .5, .4, .4
			}
		}, []Measure{BufferCount, SurfaceCount}},
		"visibility marked for the first time": {func(i int, h *habits) {
			h.seen, h.unseen = 0, .9
			if i >= turn {
				h.seen = .8
			}
		}, []Measure{UnseenShare}},
		"three weeks away": {func(i int, h *habits) {
			h.away = i >= turn && i < turn+21
		}, []Measure{SilentDays, FeedbackGap, LearningGap}},
		"stopped writing after ordinary weeks": {func(i int, h *habits) {
			if i >= turn {
				h.write, h.weekend, h.check, h.feedback, h.learning, h.warmGiven, h.held, h.step = 0, 0, 0, 0, 0, 0, 0, 0
			}
		}, []Measure{SilentDays, FeedbackGap, LearningGap}},
		"better than ever": {func(i int, h *habits) {
			if i >= turn {
				h.heavy, h.unseen, h.buffer, h.surface, h.late, h.cover = 0, 0, 0, 0, 0, 0
				h.state = [5]float64{2, 8, 8, 8, 8}
			}
		}, []Measure{HeavyDaysCount, UnseenShare, BufferCount, SurfaceCount, OutsideMinutes, CoverShare, Exhaustion, LowValued}},
	} {
		moved := map[Measure]int{} // in how many lives
		for seed := range uint64(4) {
			h := NewHistory(lived(seed+20, turn+57, x.change))
			for _, m := range x.m {
				for i := 7; i <= 56; i += 7 {
					v := &view{h: h, roster: ctx.Roster, today: day0 + turn + journal.Day(i), ctx: ctx}
					if r := v.read(m); r.Moved {
						t.Logf("%s, life %d, day %d: %s moved: %.2f of usual %.2f ± %.2f", name, seed, i, m, r.Value, r.Usual.Centre, r.Usual.Spread)
						moved[m]++
						break
					}
				}
			}
		}
		for m, n := range moved {
			if n > 1 { // one of four may be chance
				t.Errorf("%s: %s moved in %d of 4 lives", name, m, n)
			}
		}
	}
}

// Too little is said to be too little, with its reason, and never a level.
func TestTooLittleIsSaid(t *testing.T) {
	ctx := Context{Roster: cast()}
	only := func(kind journal.EntryKind) []DayFigures {
		var out []DayFigures
		for i := range 300 {
			e := journal.Entry{Kind: kind, ID: ids(1, byte(i))[0], Day: day0 + journal.Day(i), At: (day0 + journal.Day(i)).Midnight(), Zone: "UTC"}
			if kind == journal.CheckIn {
				e.Strain, e.Energy = journal.MarkOf(10), journal.MarkOf(0)
			}
			out = append(out, DayOf(e.Day, []journal.Entry{e}, workday))
		}
		return out
	}
	for name, days := range map[string][]DayFigures{
		"nothing": nil, "one day": lived(1, 1, nil), "three weeks": lived(1, 21, nil),
		"only words": only(journal.Action), "only check-ins at the end": only(journal.CheckIn), "only notes": only(journal.Note),
		"a gap of months": append(lived(1, 30, nil), DayOf(day0+290, entriesOf(day0+290, steady(), rand.New(rand.NewPCG(1, 1))), workday)),
	} {
		h := NewHistory(days)
		signals := Signals(h, day0+299, ctx)
		if len(signals) != len(Challenges) {
			t.Fatalf("%s: %d signals", name, len(signals))
		}
		for _, s := range signals {
			if s.Level != None {
				t.Errorf("%s: %s is worth a look: %+v", name, s.Challenge, s)
			}
			if s.Why.IsZero() {
				t.Errorf("%s: %s says nothing", name, s.Challenge)
			}
			for _, r := range s.Readings {
				if !r.Enough && r.Why.IsZero() {
					t.Errorf("%s: %s has no reason", name, r.Measure)
				}
			}
		}
	}
	if s := Signals(NewHistory(only(journal.Action)), day0+299, ctx)[4]; s.Limit.Key != "challenge.limit.actions" {
		t.Errorf("a writer of actions alone is not told the limit: %+v", s.Limit)
	}
	if s := Signals(NewHistory(only(journal.CheckIn)), day0+299, ctx)[4]; s.Limit.Key != "challenge.limit.checkins" {
		t.Errorf("a writer of check-ins alone is not told the limit: %+v", s.Limit)
	}
}

// Unseen by choice is marked, and never unseen; unmarked is in neither number.
func TestQuietIsNotUnseen(t *testing.T) {
	day := func(all ...journal.Visibility) *view {
		var entries []journal.Entry
		for i, v := range all {
			entries = append(entries, journal.Entry{
				ID: ids(20, 3)[i], Kind: journal.Action, Day: day0, At: day0.Midnight(), Zone: "UTC", Minutes: 30, Visibility: v,
			})
		}
		return &view{h: NewHistory([]DayFigures{DayOf(day0, entries, workday)}), today: day0}
	}
	for _, x := range []struct {
		v    *view
		want float64
		n    int
	}{
		{day(journal.Quiet, journal.Quiet, "", ""), 0, 2},
		{day(journal.Quiet, journal.Unseen, ""), .5, 2},
		{day(journal.CreditedElsewhere, journal.Unseen, journal.Credited, journal.Noticed), .5, 4},
		{day("", ""), 0, 0},
	} {
		if got := measures[UnseenShare].read(x.v, span{day0, day0}); got.value != x.want || got.n != x.n {
			t.Errorf("%v of %d, want %v of %d", got.value, got.n, x.want, x.n)
		}
	}
}
