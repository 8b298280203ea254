package journal

import (
	"fmt"
	"testing"
	"time"
)

func TestEachProcessSeesTheOthersChanges(t *testing.T) {
	c := newClock()
	dir := t.TempDir()
	window := open(t, dir, c)
	_, seq, err := window.ChangesSince(t.Context(), -1)
	if err != nil {
		t.Fatal(err)
	}
	quiet := must(window.DataVersion(t.Context()))(t)
	if again := must(window.DataVersion(t.Context()))(t); again != quiet {
		t.Fatal("a version changed by itself")
	}
	terminal := must(Open(t.Context(), dir, Options{Origin: "fl", Now: c.Now}))(t)
	defer terminal.Close()
	e := mustAdd(t, terminal, Entry{Body: "x", People: []Ref{{Name: "Mina"}}})
	if err := terminal.SetDayStart(t.Context(), 5*time.Hour); err != nil {
		t.Fatal(err)
	}
	seen := must(window.DataVersion(t.Context()))(t)
	if seen == quiet {
		t.Fatal("a write was not seen")
	}
	changes, seq, err := window.ChangesSince(t.Context(), seq)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, ch := range changes {
		got += ch.Origin + " " + string(ch.Noun) + "; "
		if ch.Noun == NounEntry && ch.ID != e.ID {
			t.Fatalf("%+v", ch)
		}
	}
	if got != "fl person; fl entry; fl setting; " {
		t.Fatal(got)
	}
	if window.DayStart() != 5*time.Hour {
		t.Fatal("the day start was not taken over")
	}
	if err := terminal.FlipGeneration(t.Context()); err != nil {
		t.Fatal(err)
	}
	if v := must(window.DataVersion(t.Context()))(t); v == seen {
		t.Fatal("another generation was not seen")
	}
	mustAdd(t, terminal, Entry{Body: "y"})
	changes, _, err = window.ChangesSince(t.Context(), seq)
	if err != nil || len(changes) != 1 || changes[0].Seq <= seq {
		t.Fatalf("after the flip: %+v %v", changes, err)
	}
}

func TestLargeBatchIsOneChange(t *testing.T) {
	j, _ := newJournal(t)
	var es []Entry
	for i := range manyRows + 1 {
		es = append(es, Entry{Kind: Note, Body: fmt.Sprint(i)})
	}
	must(j.AddAll(t.Context(), es))(t)
	changes, _, err := j.ChangesSince(t.Context(), 0)
	if err != nil || len(changes) != 1 || changes[0].ID != "" || changes[0].Noun != NounEntry {
		t.Fatalf("%d changes, %v", len(changes), err)
	}
}

func TestDraftsSurviveAndClear(t *testing.T) {
	c := newClock()
	dir := t.TempDir()
	j := open(t, dir, c)
	for _, d := range []string{"capture", "entry:1", "capture"} {
		if err := j.SaveDraft(t.Context(), d, "half a sent"+d); err != nil {
			t.Fatal(err)
		}
	}
	other := open(t, dir, c)
	ds := must(other.Drafts(t.Context()))(t)
	if len(ds) != 2 || ds[0].Slot != "capture" || ds[0].Text != "half a sentcapture" || ds[0].Updated.IsZero() {
		t.Fatalf("%+v", ds)
	}
	if err := j.SaveDraft(t.Context(), "capture", ""); err != nil {
		t.Fatal(err)
	}
	if ds := must(other.Drafts(t.Context()))(t); len(ds) != 1 {
		t.Fatalf("%+v", ds)
	}
	wantKind(t, j.SaveDraft(t.Context(), "capture", "\xff"), Invalid)
}
