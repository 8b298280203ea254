package app

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/journal"
)

func (b *bench) enter() {
	b.shell.capture.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// bodies are the words of the journal's entries, oldest first.
func (b *bench) bodies() []string {
	b.t.Helper()
	es, err := b.hub.j.List(context.Background(), journal.Query{}, journal.Page{Size: 100})
	if err != nil {
		b.t.Fatal(err)
	}
	var out []string
	for _, e := range slices.Backward(es) {
		out = append(out, e.Body)
	}
	return out
}

// TestFastLinesStayApart: lines typed faster than the journal keeps them are
// kept each for itself, and once.
func TestFastLinesStayApart(t *testing.T) {
	b := newBench(t)
	b.Type("Listened to Mina")
	b.enter()
	b.enter() // a key that bounces keeps nothing twice
	b.Type("Wrote the handover")
	b.enter()
	b.Type("Covered for Sam")
	b.enter()
	b.Type("half a thou")
	b.Drain()
	if got, want := b.bodies(), []string{"Listened to Mina", "Wrote the handover", "Covered for Sam"}; !slices.Equal(got, want) {
		t.Errorf("kept %q, want %q", got, want)
	}
	if got := b.shell.capture.line.Text; got != "half a thou" {
		t.Errorf("the line holds %q", got)
	}
	b.Type("ght")
	if got := b.shell.capture.line.Text; got != "half a thought" {
		t.Errorf("the cursor was lost: %q", got)
	}
	b.does(LookAround{})
	b.hub.Close()
	if got := benchOn(t, b.folder).shell.capture.line.Text; got != "half a thought" {
		t.Errorf("the draft that came back is %q", got)
	}
}

// TestFastLinesSurviveAFailure: the line that cannot be kept stays, the next
// one is kept all the same, and the sentence stands.
func TestFastLinesSurviveAFailure(t *testing.T) {
	b := newBench(t)
	line := b.shell.capture.line
	line.SetText("nul \x00 here")
	b.enter()
	line.CursorColumn = 10
	b.Type("and the next")
	b.enter()
	b.Type("more")
	b.Drain()
	if got := line.Text; got != "nul \x00 here more" {
		t.Errorf("the line holds %q", got)
	}
	if got := b.bodies(); !slices.Equal(got, []string{"and the next"}) {
		t.Errorf("kept %q", got)
	}
	if says := b.shell.capture.says; says.Text() == "" || !says.Visible() {
		t.Error("nothing is said")
	}
}

// TestEveryDraftIsTriedWhenOneCannotBeSaved: a draft the journal refuses does
// not keep those of other fields from being saved.
func TestEveryDraftIsTriedWhenOneCannotBeSaved(t *testing.T) {
	b := newBench(t)
	for _, slot := range []string{"a", "b", "c", "d", "e"} {
		b.Do(Draft{Slot: slot, Text: "words of " + slot}, nil)
	}
	b.Do(Draft{Slot: "nul", Text: "\x00"}, nil)
	b.does(LookAround{})
	if b.State().Status.Trouble == "" {
		t.Error("nothing is said about the draft that was refused")
	}
	kept, err := b.other().Drafts(context.Background())
	if err != nil || len(kept) != 5 {
		t.Errorf("%d drafts kept, %v", len(kept), err)
	}
}

// TestUnchangedRowsOfTheDayStay: a new entry does not make the day's rows
// anew, which would take the keyboard from the row that has it.
func TestUnchangedRowsOfTheDayStay(t *testing.T) {
	b := newBench(t)
	b.keeps("Listened to Mina")
	day := b.shell.screens[ScreenToday].(*today)
	first := day.rows.Objects[0]
	b.keeps("Wrote the handover")
	if len(day.rows.Objects) != 3 || day.rows.Objects[2] != first {
		t.Errorf("of %d rows the first was made anew", len(day.rows.Objects))
	}
}
