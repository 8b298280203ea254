package mirror

import (
	"testing"
	"time"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// raised is a journal in which a warning stands that was raised on the first
// of the days looked at, and was shown.
func raised(t *testing.T, now *time.Time) (*journal.Journal, *Mirror, warning.Warning, journal.Day) {
	t.Helper()
	*now = at(t, until-60)
	j := open(t, t.TempDir(), now)
	m := New(j)
	for _, e := range risen(until) {
		if e.Day < until-60 {
			write(t, j, e)
			continue
		}
		*now = at(t, e.Day)
		write(t, j, e)
		refresh(t, m)
		s := standing(t, m, e.Day)
		if err := m.MarkShown(t.Context(), e.Day); err != nil {
			t.Fatal(err)
		}
		if len(s.Warnings) > 0 {
			return j, m, s.Warnings[0], e.Day
		}
	}
	t.Fatal("seven weeks of rising strain raise nothing")
	return nil, nil, warning.Warning{}, 0
}

// TestShownTodayStaysAsItWasToday: what is written later on the very day a
// warning was raised and shown does not change it either.
func TestShownTodayStaysAsItWasToday(t *testing.T) {
	var now time.Time
	j, m, first, day := raised(t, &now)
	now = now.Add(5 * time.Hour)
	write(t, j, strained(day, 6, 4))
	for _, today := range []journal.Day{day, day + 1, day + 9} {
		refresh(t, m)
		w, ok := standing(t, m, today).Warning(first.ID())
		if got, want := asText(t, w.Evidence), asText(t, first.Evidence); !ok || got != want {
			t.Fatalf("on %v its evidence is\n%s\nit was\n%s", today, got, want)
		}
		if n := len(standing(t, m, today).Warnings); n != 1 {
			t.Errorf("on %v there are %d warnings", today, n)
		}
	}
}

// TestTakenBackAnswerLeavesNothing: days after "something changed for good" was
// taken back, the warning stands as if it had never been said.
func TestTakenBackAnswerLeavesNothing(t *testing.T) {
	var now time.Time
	j, m, w, day := raised(t, &now)
	refresh(t, m)
	if err := m.Answer(t.Context(), warning.Answer{To: w.ID(), On: day, Reply: warning.Changed}); err != nil {
		t.Fatal(err)
	}
	refresh(t, m)
	if got, _ := standing(t, m, day).Warning(w.ID()); got.End != warning.Rebased {
		t.Fatalf("after the answer it is %q", got.End)
	}
	if err := m.MarkShown(t.Context(), day); err != nil {
		t.Fatal(err)
	}
	now = at(t, day+3)
	refresh(t, m)
	if err := m.MarkShown(t.Context(), day+3); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, again := range []*Mirror{m, mirrorOf(t, j)} {
		refresh(t, again)
		got, _ := standing(t, again, day+3).Warning(w.ID())
		if got.End != warning.Open || len(got.Answers) != 0 {
			t.Errorf("taken back, it is %q with answers %v", got.End, got.Answers)
		}
		if err := again.MarkShown(t.Context(), day+3); err != nil {
			t.Fatal(err)
		}
	}
}

// TestWrongClockSilencesNothing: a start with a clock years ahead neither ends
// what is open nor keeps later days from being spoken of.
func TestWrongClockSilencesNothing(t *testing.T) {
	var now time.Time
	j, _, first, day := raised(t, &now)
	ahead := day + 3000
	now = at(t, ahead)
	m := mirrorOf(t, j)
	if err := m.MarkShown(t.Context(), ahead); err != nil {
		t.Fatal(err)
	}
	now = at(t, day+1)
	for d := day + 1; d < day+120; d++ {
		now = at(t, d)
		write(t, j, strained(d, 9, 1))
		refresh(t, m)
		if d == day+40 || d == day+100 {
			w, ok := standing(t, m, d).Warning(first.ID())
			if !ok || w.End != warning.Open || standing(t, m, d).Status.Level != warning.StopAndTalk {
				t.Fatalf("on %v, in high strain, %v is %q", d, first.ID(), w.End)
			}
		}
		if d%9 == 0 {
			if err := m.MarkShown(t.Context(), d); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestJourneyWestHidesNothing: a day that was over comes back, and what was
// shown on the next one stands.
func TestJourneyWestHidesNothing(t *testing.T) {
	var now time.Time
	j, m, first, day := raised(t, &now)
	refresh(t, m)
	was := standing(t, m, day)
	now = now.AddDate(0, 0, -1)
	again := standing(t, mirrorOf(t, j), day-1)
	if _, ok := again.Warning(first.ID()); !ok {
		t.Error("the warning is gone")
	}
	if again.Line != was.Line || again.Status.Level != was.Status.Level {
		t.Errorf("the line was %+v and is %+v", was.Line, again.Line)
	}
	if err := m.Answer(t.Context(), warning.Answer{To: first.ID(), On: day - 1, Reply: warning.Later}); err != nil {
		t.Fatal(err)
	}
	refresh(t, m)
	if w, _ := standing(t, m, day+1).Warning(first.ID()); w.Later == journal.NoDay {
		t.Error("an answer given on the journey is lost")
	}
}

// TestVeryEndIsSaidAtFirstSight: three days at the very end of strain and energy
// are spoken of, also to a writer who looks for the first time.
func TestVeryEndIsSaidAtFirstSight(t *testing.T) {
	for ago, want := range map[journal.Day]bool{0: true, 2: true, 10: true, 30: false} {
		now := at(t, until)
		j := open(t, t.TempDir(), &now)
		for d := until - ago - 2; d <= until-ago; d++ {
			write(t, j, strained(d, 10, 0))
		}
		m := mirrorOf(t, j)
		if got := standing(t, m, until).Status.Level == warning.StopAndTalk; got != want {
			t.Errorf("%d days after: stop and talk is %v", ago, got)
		}
	}
}

// TestRefusedAnswersLeaveNoTrace: what is not offered is refused, with nothing
// written.
func TestRefusedAnswersLeaveNoTrace(t *testing.T) {
	var now time.Time
	j, m, first, day := raised(t, &now)
	refresh(t, m)
	records := func() string {
		rs, err := j.Records(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return asText(t, rs)
	}
	before := records()
	for what, c := range map[string]struct {
		a    warning.Answer
		kind journal.Kind
	}{
		"no warning":            {warning.Answer{To: warning.ID{Kind: warning.KindRole, Day: day}, On: day, Reply: warning.Later}, journal.NotFound},
		"no stop-and-talk":      {warning.Answer{On: day, Reply: warning.Helpful}, journal.NotFound},
		"no reply":              {warning.Answer{To: first.ID(), On: day, Reply: "fine"}, journal.Invalid},
		"away without days":     {warning.Answer{To: first.ID(), On: day, Reply: warning.WasAway}, journal.Invalid},
		"away to before from":   {warning.Answer{To: first.ID(), On: day, Reply: warning.WasAway, From: day, Until: day - 1}, journal.Invalid},
		"changed without cause": {warning.Answer{On: day, Reply: warning.Changed}, journal.NotFound},
	} {
		if err := m.Answer(t.Context(), c.a); journal.KindOf(err) != c.kind {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := m.AnswerLine(t.Context(), coaching.Shown{Challenge: "ambiguity"}, "maybe", day); journal.KindOf(err) != journal.Invalid {
		t.Errorf("no answer to a line: %v", err)
	}
	if err := m.AnswerTrial(t.Context(), first1(t, j), coaching.Yes, day); journal.KindOf(err) != journal.NotFound {
		t.Errorf("no trial: %v", err)
	}
	if got := records(); got != before {
		t.Errorf("refused answers wrote\n%s\nover\n%s", got, before)
	}
}

// first1 is an id of something else.
func first1(t *testing.T, j *journal.Journal) journal.ID {
	t.Helper()
	es, err := j.List(t.Context(), journal.Query{}, journal.Page{Size: 1})
	if err != nil || len(es) == 0 {
		t.Fatal(err)
	}
	return es[0].ID
}
