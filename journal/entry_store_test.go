package journal

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// fullEntry has every field of an entry filled.
func fullEntry() Entry {
	before, after := 10.0, 8.5
	return Entry{
		Kind: Action, At: time.Date(2026, 11, 20, 13, 30, 0, 123e6, time.UTC), Zone: "America/New_York", Day: Date(2026, 11, 20),
		Body: "Helped @Mina\nuntangle\u2028the release — \u200fשלום", People: []Ref{{Name: "Mina"}, {Name: "José"}}, Project: Ref{Name: "Atlas"},
		Tags: []string{"Release", "on-call"}, Sharing: WithCoach, Support: "unblock", Traits: []Trait{"listening", "empathy"},
		Labor: []Labor{Buffer, "absorbing"}, Minutes: 45, Load: MarkOf(0), Energised: true, Visibility: Unseen,
		Origin: "asked", Authority: "none", Mode: "call", Part: "led", Held: true, Until: Date(2026, 12, 24), Released: Date(2026, 12, 1),
		AskBack: Date(2026, 12, 6),
		Outcome: Outcome{
			Text: "quicker", Family: "time", Unit: "days", Before: &before, After: &after, Period: "a release",
			Otherwise: "new tool", Comparison: "team B", MyPart: "plan", TheirPart: "work", On: Date(2026, 12, 3),
		},
		Story:  Story{Situation: "s", Task: "t", Action: "a", Result: "r"},
		Strain: MarkOf(1), Energy: MarkOf(2), Recovery: MarkOf(3), Clarity: MarkOf(4), Valued: MarkOf(10), Away: true,
		Said:   Said{Kind: "thanks", Channel: "chat", Quote: "thank you", Quotable: true, Given: true},
		Asked:  Asked{Prompt: "p1", Text: "What went well?"},
		Links:  []ID{"01890000-0000-7000-8000-000000000001"},
		Source: Source{Name: "jrnl", Key: "k1", Inbox: true},
	}
}

func TestEntryComesBackWhole(t *testing.T) {
	j, _ := newJournal(t)
	want := fullEntry()
	got := mustAdd(t, j, want)
	if got.ID == "" || got.Rev != 1 || got.Created.IsZero() || got.People[0].ID == "" || got.Project.ID == "" {
		t.Fatalf("not filled in: %+v", got)
	}
	read := must(j.Entry(t.Context(), got.ID))(t)
	if d := cmp.Diff(got, read); d != "" {
		t.Fatalf("read differs from what Add gave:\n%s", d)
	}
	want.ID, want.Rev, want.Created, want.Updated = got.ID, 1, got.Created, got.Updated
	for i := range want.People {
		want.People[i].ID = got.People[i].ID
	}
	want.Project.ID = got.Project.ID
	if d := cmp.Diff(want, read); d != "" {
		t.Fatalf("read differs from what was written:\n%s", d)
	}
}

func TestUnsaidThingsAreFilledIn(t *testing.T) {
	j, c := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x"})
	if e.At.Sub(c.t.UTC()).Abs() > time.Second || e.Zone != "Europe/Vienna" || e.Day != Date(2026, 11, 22) || e.Sharing != Private {
		t.Fatalf("got %+v", e)
	}
	e = mustAdd(t, j, Entry{Body: "x", Day: Date(2026, 11, 3)})
	if e.Day != Date(2026, 11, 3) || DayOf(e.In()) != e.Day {
		t.Fatalf("day only: got %v on %v", e.At, e.Day)
	}
}

func TestSameMinuteKeepsTheOrderOfWriting(t *testing.T) {
	j, c := newJournal(t)
	at := c.Now()
	var es []Entry
	for range 300 {
		es = append(es, Entry{Kind: Note, Body: "x", At: at})
	}
	added := must(j.AddAll(t.Context(), es))(t)
	listed := must(j.List(t.Context(), Query{}, Page{Size: 300}))(t)
	for i := range added {
		if listed[len(listed)-1-i].ID != added[i].ID {
			t.Fatalf("entry %d is out of order", i)
		}
	}
}

func TestEditKeepsTheFormerState(t *testing.T) {
	j, _ := newJournal(t)
	first := mustAdd(t, j, Entry{Body: "one", Tags: []string{"a"}, People: []Ref{{Name: "Mina"}}, AskBack: Date(2026, 12, 1)})
	e := first
	e.Body, e.Tags, e.People, e.Outcome.Text = "two", []string{"b"}, []Ref{{Name: "Sam"}}, "done"
	second := must(j.Edit(t.Context(), e))(t)
	if second.Rev != 2 || second.AskBack != NoDay || !second.Updated.After(first.Updated) {
		t.Fatalf("edited: %+v", second)
	}
	hist := must(j.History(t.Context(), first.ID))(t)
	if len(hist) != 1 || cmp.Diff(hist[0].Entry, first) != "" || !hist[0].Until.Equal(second.Updated) {
		t.Fatalf("history: %+v", hist)
	}
	_, err := j.Edit(t.Context(), e)
	wantKind(t, err, Conflict)
	again := must(j.Edit(t.Context(), second))(t)
	if again.Rev != 2 {
		t.Fatalf("an edit that changes nothing made revision %d", again.Rev)
	}
	for q, n := range map[string]int{"a": 0, "b": 1} {
		if got := must(j.Count(t.Context(), Query{[]Term{{Tests: []Test{{Field: FieldTag, Text: q}}}}}))(t); got != n {
			t.Errorf("tag %s selects %d, want %d", q, got, n)
		}
	}
}

func TestEditedInstantMovesTheDay(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x"})
	e.At = e.At.AddDate(0, 0, -3)
	if got := must(j.Edit(t.Context(), e))(t); got.Day != Date(2026, 11, 19) {
		t.Fatalf("day %v", got.Day)
	}
}

func TestChangedDayStartAppliesFromThenOn(t *testing.T) {
	j, c := newJournal(t)
	c.Add(-7 * time.Hour) // 02:00
	before := mustAdd(t, j, Entry{Body: "x"})
	if err := j.SetDayStart(t.Context(), 4*time.Hour); err != nil {
		t.Fatal(err)
	}
	after := mustAdd(t, j, Entry{Body: "y"})
	if after.Day != before.Day-1 || j.Today() != after.Day {
		t.Fatalf("before %v, after %v, today %v", before.Day, after.Day, j.Today())
	}
	if got := must(j.Entry(t.Context(), before.ID))(t); got.Day != before.Day {
		t.Fatalf("a stored day was recomputed: %v", got.Day)
	}
	wantKind(t, j.SetDayStart(t.Context(), 13*time.Hour), Invalid)
}

func TestFindIDCompletesPrefixes(t *testing.T) {
	j, c := newJournal(t)
	a := mustAdd(t, j, Entry{Body: "a"})
	c.Add(time.Hour)
	b := mustAdd(t, j, Entry{Body: "b"})
	if got := must(j.FindID(t.Context(), string(b.ID)[:13]))(t); got != b.ID {
		t.Fatalf("found %s", got)
	}
	_, err := j.FindID(t.Context(), string(a.ID)[:4])
	wantKind(t, err, Ambiguous)
	_, err = j.FindID(t.Context(), "ffff")
	wantKind(t, err, NotFound)
	_, err = j.FindID(t.Context(), "xyz")
	wantKind(t, err, NotFound)
}

func TestFailedAddAllLeavesNothing(t *testing.T) {
	j, _ := newJournal(t)
	_, err := j.AddAll(t.Context(), []Entry{{Kind: Note, Body: "good"}, {Kind: Note, Body: "bad\x00"}})
	wantKind(t, err, Invalid)
	id := mustAdd(t, j, Entry{Body: "x"}).ID
	_, err = j.AddAll(t.Context(), []Entry{{Kind: Note, Body: "good"}, {Kind: Note, Body: "same id", ID: id}})
	wantKind(t, err, Conflict)
	if n := must(j.Count(t.Context(), Query{}))(t); n != 1 {
		t.Fatalf("%d entries", n)
	}
}
