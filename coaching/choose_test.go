package coaching

import (
	"testing"

	"footlight/journal"
)

func signal(c Challenge, strength float64) Signal {
	return Signal{Challenge: c, Level: WorthALook, Enough: true, Measure: UnseenShare, Since: 900, Readings: []Reading{{Measure: UnseenShare, Enough: true, Moved: true, strength: strength}}}
}

func TestOneNewLineAWeek(t *testing.T) {
	a, b := signal("between", 1), signal("distance", 3)
	quiet := Signal{Challenge: "mobility", Enough: true}
	for _, x := range []struct {
		name  string
		shown []Shown
		want  Challenge
	}{
		{"the strongest first", nil, "distance"},
		{"none within a week", []Shown{{Challenge: "mobility", Day: 94}}, ""},
		{"again after a week", []Shown{{Challenge: "mobility", Day: 93}}, "distance"},
		{"not the same one soon", []Shown{{Challenge: "distance", Day: 60}}, "between"},
		{"the same one after eight weeks", []Shown{{Challenge: "distance", Day: 44}}, "distance"},
		{"later is two weeks", []Shown{{Challenge: "distance", Day: 85, Answer: Later, Answered: 86}}, "distance"},
		{"later is not yet", []Shown{{Challenge: "distance", Day: 86, Answer: Later, Answered: 87}}, "between"},
		{"not right rests longer", []Shown{{Challenge: "distance", Day: 20, Answer: NotRight, Answered: 20}}, "between"},
		{"nothing from tomorrow counts", []Shown{{Challenge: "distance", Day: 101}}, "distance"},
		{"all shown lately", []Shown{{Challenge: "distance", Day: 60}, {Challenge: "between", Day: 70}}, ""},
	} {
		got, ok := Choose([]Signal{a, quiet, b}, x.shown, 100)
		if ok != (x.want != "") || got.Challenge != x.want {
			t.Errorf("%s: %q, want %q", x.name, got.Challenge, x.want)
		}
	}
	if _, ok := Choose([]Signal{quiet}, nil, 100); ok {
		t.Error("a line without a reason")
	}
}

func TestEveryChallengeHasRemediesAndMeasures(t *testing.T) {
	ids, fits := map[string]bool{}, map[Challenge]map[Measure]bool{}
	for _, r := range remedies {
		if ids[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		ids[r.ID] = true
		if fits[r.Challenge] == nil {
			fits[r.Challenge] = map[Measure]bool{}
		}
		for _, m := range r.Fits {
			fits[r.Challenge][m] = true
		}
	}
	for _, c := range Challenges {
		all := Remedies(c)
		if len(all) < 4 {
			t.Errorf("%s has %d remedies", c, len(all))
		}
		last := 0
		for _, r := range all {
			at := -1
			for i, w := range Whos {
				if w == r.Who {
					at = i
				}
			}
			if at < last {
				t.Errorf("%s: %s is out of order", c, r.ID)
			}
			last = at
		}
		if all[0].Who != Me {
			t.Errorf("%s: nothing the writer can do alone", c)
		}
		for _, m := range c.Measures() {
			if m != LowValued && !fits[c][m] && !(c == "overstepping" && m == NoAuthority) {
				t.Errorf("%s: no remedy fits %s", c, m)
			}
			if measures[m] == nil && gaps[m].least == 0 && m != GoalGap && m != SilentDays {
				t.Errorf("%s: %s is not measured", c, m)
			}
			got := Offer(c, []Measure{m}, nil, 100)
			if len(got) < 2 || len(got) > 3 {
				t.Errorf("%s/%s: %d remedies offered", c, m, len(got))
			}
			alone := false
			for _, r := range got {
				alone = alone || r.Who == Me
			}
			if !alone {
				t.Errorf("%s/%s: nothing to do alone in %v", c, m, got)
			}
		}
	}
}

func TestOfferLeavesOutWhatIsTriedOrDidNotHelp(t *testing.T) {
	has := func(all []Remedy, id string) bool {
		for _, r := range all {
			if r.ID == id {
				return true
			}
		}
		return false
	}
	moved := []Measure{SurfaceCount}
	if !has(Offer("emotional-toll", moved, nil, 100), "without-mask") {
		t.Fatal("what fits is not offered")
	}
	for name, x := range map[string]struct {
		trial Trial
		want  bool
	}{
		"being tried":             {Trial{Remedy: "without-mask", From: 90}, false},
		"did not help":            {Trial{Remedy: "without-mask", From: 50, Answer: No, Answered: 70}, false},
		"did not help, long ago":  {Trial{Remedy: "without-mask", From: 50, Answer: No, Answered: 70}, true},
		"helped":                  {Trial{Remedy: "without-mask", From: 50, Answer: Yes, Answered: 70}, true},
		"of another, being tried": {Trial{Remedy: "after-heavy", From: 90}, true},
	} {
		today := journal.Day(100)
		if name == "did not help, long ago" {
			today = 300
		}
		if got := has(Offer("emotional-toll", moved, []Trial{x.trial}, today), "without-mask"); got != x.want {
			t.Errorf("%s: offered %t", name, got)
		}
	}
}

func TestDidItHelpIsAskedOnce(t *testing.T) {
	tr := Trial{Remedy: "one-tap", From: 100}
	if err := tr.Check(); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[journal.Day]TrialState{100: Trying, 113: Trying, 114: AskNow, 140: AskNow} {
		if got := tr.State(day); got != want {
			t.Errorf("day %d: %d, want %d", day, got, want)
		}
	}
	other := Trial{Remedy: "three-words", From: 90}
	if due, ok := Due([]Trial{tr, other}, 120); !ok || due.Remedy != "three-words" {
		t.Errorf("due is %+v", due)
	}
	other.Asked = 120
	if due, _ := Due([]Trial{tr, other}, 120); due.Remedy != "three-words" {
		t.Errorf("the question being read was exchanged for %s", due.Remedy)
	}
	other.Answer, other.Answered = Little, 120
	if _, ok := Due([]Trial{tr, other}, 120); ok {
		t.Error("two questions on one day")
	}
	if due, ok := Due([]Trial{tr, other}, 121); !ok || due.Remedy != "one-tap" {
		t.Error("the next one is not asked on the next day")
	}
	tr.Asked = 121
	if _, ok := Due([]Trial{tr, other}, 122); ok || tr.State(122) != Passed {
		t.Error("asked twice")
	}
	stopped := Trial{Remedy: "one-tap", From: 100, Stopped: 105}
	if stopped.State(120) != Done {
		t.Error("what was given up is asked for")
	}
	for _, bad := range []Trial{{Remedy: "nothing", From: 1}, {Remedy: "one-tap"}, {Remedy: "one-tap", From: 1, Answer: "maybe"}} {
		if bad.Check() == nil {
			t.Errorf("%+v passes", bad)
		}
	}
}
