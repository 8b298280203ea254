package checkin

import (
	"context"
	"testing"
	"time"

	"footlight/journal"
)

// noted is a moment on Sunday 22 November 2026, in Vienna.
func noted(t *testing.T) time.Time {
	t.Helper()
	vienna, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 22, 15, 0, 0, 0, vienna)
}

func open(t *testing.T) *journal.Journal {
	t.Helper()
	now := noted(t)
	j, err := journal.Open(t.Context(), t.TempDir()+"/journal", journal.Options{Origin: "test", Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func keep(t *testing.T, j *journal.Journal, day journal.Day, a Answers) journal.Entry {
	t.Helper()
	e, err := Keep(t.Context(), j, day, a)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func count(t *testing.T, j *journal.Journal) int {
	t.Helper()
	n, err := j.Count(t.Context(), journal.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func say(n int) Answers { return Answers{}.Set("energy", journal.MarkOf(n)) }

// TestAnswersJoinTheDay: what is said one after another is one check-in, and
// what is taken back leaves the rest.
func TestAnswersJoinTheDay(t *testing.T) {
	j, day := open(t), journal.Date(2026, 11, 22)
	keep(t, j, day, say(6))
	words := "short night"
	keep(t, j, day, Answers{Note: &words})
	e := keep(t, j, day, Answers{}.Set("strain", journal.MarkOf(8)))
	if count(t, j) != 1 || e.Energy.Value() != 6 || e.Strain.Value() != 8 || e.Body != words {
		t.Errorf("%d entries, the day is %+v", count(t, j), e)
	}
	e = keep(t, j, day, Answers{}.Set("energy", 0))
	if e.Energy.Given() || e.Strain.Value() != 8 {
		t.Errorf("after taking energy back: %+v", e)
	}
}

// TestEmptyCheckInIsNone: nothing said makes no entry, and the last thing taken
// back leaves none.
func TestEmptyCheckInIsNone(t *testing.T) {
	j, day := open(t), journal.Date(2026, 11, 22)
	none := ""
	if e := keep(t, j, day, Answers{Note: &none}.Set("strain", 0)); e.ID != "" || count(t, j) != 0 {
		t.Errorf("nothing said became %+v", e)
	}
	keep(t, j, day, say(3))
	if e := keep(t, j, day, Answers{}.Set("energy", 0)); e.ID != "" || count(t, j) != 0 {
		t.Errorf("what is left is %+v", e)
	}
}

// TestSameAnswerChangesNothing: an answer given again is no new revision.
func TestSameAnswerChangesNothing(t *testing.T) {
	j, day := open(t), journal.Date(2026, 11, 22)
	keep(t, j, day, say(3))
	if e := keep(t, j, day, say(3)); e.Rev != 1 {
		t.Errorf("revision %d", e.Rev)
	}
}

// TestSeveralOfOneDayAreOne: of each mark the latest counts, an answer goes
// where the present one stands, and taken back it does not come back from an
// older entry.
func TestSeveralOfOneDayAreOne(t *testing.T) {
	j, day := open(t), journal.Date(2026, 11, 22)
	at := noted(t).UTC()
	for i, e := range []journal.Entry{
		{Energy: journal.MarkOf(2), Strain: journal.MarkOf(7), Body: "morning"},
		{Energy: journal.MarkOf(5), Away: true},
		{Clarity: journal.MarkOf(9)},
	} {
		e.Kind, e.At, e.Zone = journal.CheckIn, at.Add(time.Duration(i-5)*time.Hour), "Europe/Vienna"
		if _, err := j.Add(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	e, err := Of(t.Context(), j, day)
	if err != nil || e.Energy.Value() != 5 || e.Strain.Value() != 7 || e.Clarity.Value() != 9 || e.Body != "morning" || !e.Away {
		t.Fatalf("read as %+v (%v)", e, err)
	}
	if e = keep(t, j, day, say(8)); e.Energy.Value() != 8 || count(t, j) != 3 {
		t.Errorf("after another answer: %+v, %d entries", e, count(t, j))
	}
	if e = keep(t, j, day, Answers{}.Set("energy", 0)); e.Energy.Given() {
		t.Errorf("energy came back: %+v", e)
	}
	not := false
	if e = keep(t, j, day, Answers{Away: &not}); e.Away || e.Strain.Value() != 7 {
		t.Errorf("after coming back: %+v", e)
	}
}

// TestWordsOfAnotherStay: words written over what stood there leave what came
// meanwhile.
func TestWordsOfAnotherStay(t *testing.T) {
	for _, c := range []struct{ stands, over, words, want string }{
		{"", "", "mine", "mine"},
		{"old", "old", "new", "new"},
		{"old", "old", "", ""},
		{"theirs", "", "mine", "theirs\nmine"},
		{"old\ntheirs", "old", "old, and mine", "old\ntheirs\nold, and mine"},
		{"old\ntheirs", "old", "old and mine", "old\ntheirs\nand mine"},
		{"theirs", "old", "", "theirs"},
		{"theirs", "old", "old", "theirs"},
		{"same", "", "same", "same"},
	} {
		if got := note(c.stands, c.over, c.words); got != c.want {
			t.Errorf("%q written over %q where %q stands: %q, want %q", c.words, c.over, c.stands, got, c.want)
		}
	}
}

// TestNoDayToCome: tomorrow cannot be marked, nor be away.
func TestNoDayToCome(t *testing.T) {
	j, today := open(t), journal.Date(2026, 11, 22)
	if _, err := Keep(t.Context(), j, today+1, say(3)); journal.KindOf(err) != journal.Invalid {
		t.Errorf("tomorrow: %v", err)
	}
	for _, s := range []Stretch{{today, today + 1}, {today - Longest, today}, {}} {
		if _, err := KeepAway(t.Context(), j, s); journal.KindOf(err) != journal.Invalid {
			t.Errorf("%v: %v", s, err)
		}
	}
	if count(t, j) != 0 {
		t.Error("something was kept")
	}
}

// TestChangedMeanwhileIsTriedAgain: an answer given while another process
// changes the same check-in is not refused.
func TestChangedMeanwhileIsTriedAgain(t *testing.T) {
	j, day := open(t), journal.Date(2026, 11, 22)
	first := keep(t, j, day, say(3))
	stale := []journal.Entry{first}
	keep(t, j, day, Answers{}.Set("strain", journal.MarkOf(5)))
	if err := write(context.Background(), j, day, stale, say(9)); journal.KindOf(err) != journal.Conflict {
		t.Fatalf("writing over a newer one: %v", err)
	}
	if e := keep(t, j, day, say(9)); e.Energy.Value() != 9 || e.Strain.Value() != 5 {
		t.Errorf("the day is %+v", e)
	}
}
