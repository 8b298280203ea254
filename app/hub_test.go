package app

import (
	"context"
	"strings"
	"testing"
	"time"

	"footlight/journal"
)

// TestCaptureAppearsToday: what was caught stands on Today, with its sums, in
// the same breath, and the line is empty for the next.
func TestCaptureAppearsToday(t *testing.T) {
	b := newBench(t)
	if !b.State().Today.Empty {
		t.Fatal("a fresh journal should say that it is empty")
	}
	b.keeps("Helped @Mina unblock the release 45m ^7 ~unseen")
	today := b.State().Today
	if len(today.Entries) != 1 || today.Minutes != 45 || today.Heaviest.Value() != 7 || today.Heavy != 1 || today.Empty {
		t.Fatalf("today is %+v", today)
	}
	e := today.Entries[0]
	if e.People[0].Name != "Mina" || e.Visibility != journal.Unseen || e.Zone != "Europe/Berlin" {
		t.Errorf("kept as %+v", e)
	}
}

// TestFailedSaveKeepsText: when the journal cannot take a line, the words stay
// in it and a sentence stands beside it.
func TestFailedSaveKeepsText(t *testing.T) {
	b := newBench(t)
	line := "Carried \x00 something the file cannot hold"
	b.shell.capture.line.SetText(line)
	b.shell.capture.understood()
	b.shell.capture.submit()
	b.Drain()
	if b.shell.capture.line.Text != line {
		t.Errorf("the line now holds %q", b.shell.capture.line.Text)
	}
	if b.shell.capture.says.Text() == "" || !b.shell.capture.says.Visible() {
		t.Error("nothing is said about it")
	}
	if b.shell.capture.keep.Disabled() {
		t.Error("the line cannot be tried again")
	}
}

// TestDraftComesBack: what was typed and not kept is there after the window
// was closed and opened again.
func TestDraftComesBack(t *testing.T) {
	b := newBench(t)
	b.Type("half a thought about @Mi")
	b.does(LookAround{})
	b.hub.Close()
	again := benchOn(t, b.folder)
	if got := again.shell.capture.line.Text; got != "half a thought about @Mi" {
		t.Errorf("the line holds %q", got)
	}
}

// TestKeptLineLeavesNoDraft: a kept line does not come back as a draft.
func TestKeptLineLeavesNoDraft(t *testing.T) {
	b := newBench(t)
	b.keeps("Listened to @Sam 20m")
	b.hub.Close()
	if got := benchOn(t, b.folder).shell.capture.line.Text; got != "" {
		t.Errorf("the line holds %q", got)
	}
}

// TestOtherProcessIsSeen: what the terminal writes stands on Today at the next
// look around.
func TestOtherProcessIsSeen(t *testing.T) {
	b := newBench(t)
	j := b.other()
	if _, err := j.Add(context.Background(), journal.Entry{Kind: journal.Action, Body: "written elsewhere"}); err != nil {
		t.Fatal(err)
	}
	b.does(LookAround{})
	if es := b.State().Today.Entries; len(es) != 1 || es[0].Body != "written elsewhere" {
		t.Errorf("today holds %+v", es)
	}
}

// TestDayTurns: at the start of the writer's next day Today is empty again,
// without anybody touching the window.
func TestDayTurns(t *testing.T) {
	b := newBench(t)
	b.keeps("Covered for the night shift")
	b.clock = b.clock.AddDate(0, 0, 1)
	b.does(LookAround{})
	if s := b.State().Today; len(s.Entries) != 0 || s.Empty {
		t.Errorf("the next day shows %+v", s)
	}
}

// TestUndoTakesBackTheCapture, and redo brings it again.
func TestUndoTakesBackTheCapture(t *testing.T) {
	b := newBench(t)
	b.keeps("Wrote the handover nobody asked for")
	if s := b.does(Undo{}); s != "" {
		t.Fatal(s)
	}
	if n := len(b.State().Today.Entries); n != 0 {
		t.Errorf("%d entries after undo", n)
	}
	if s := b.does(Redo{}); s != "" {
		t.Fatal(s)
	}
	if n := len(b.State().Today.Entries); n != 1 {
		t.Errorf("%d entries after redo", n)
	}
	b.does(Undo{})
	if s := b.does(Undo{}); s == "" {
		t.Error("with nothing left to undo, a sentence should say so")
	}
}

// TestCheckInMergesWithTheTerminal: an answer given here does not wipe one
// given in the terminal a moment ago.
func TestCheckInMergesWithTheTerminal(t *testing.T) {
	b := newBench(t)
	b.does(KeepCheckIn{Day: b.State().Today.Day, Energy: mark(6, true)})
	j := b.other()
	e := b.latest()
	e.Recovery = journal.MarkOf(3)
	if _, err := j.Edit(context.Background(), e); err != nil {
		t.Fatal(err)
	}
	b.does(KeepCheckIn{Day: b.State().Today.Day, Strain: mark(8, true)})
	got := b.latest()
	if got.Energy.Value() != 6 || got.Recovery.Value() != 3 || got.Strain.Value() != 8 {
		t.Errorf("the check-in is %+v", got)
	}
	if b.State().CheckIn.Entry.ID != got.ID {
		t.Error("the card shows another check-in")
	}
}

// TestEmptiedCheckInGoesToTheBin: taking the last answer back leaves no empty
// check-in behind.
func TestEmptiedCheckInGoesToTheBin(t *testing.T) {
	b := newBench(t)
	day := b.State().Today.Day
	b.does(KeepCheckIn{Day: day, Energy: mark(6, true)})
	b.does(KeepCheckIn{Day: day, Energy: mark(0, false)})
	if id := b.State().CheckIn.Entry.ID; id != "" {
		t.Errorf("check-in %s is still there", id)
	}
}

// TestJournalThatDoesNotOpenSaysWhy, and opens once the cause is gone; what
// was typed meanwhile is still in the line.
func TestJournalThatDoesNotOpenSaysWhy(t *testing.T) {
	b := newBench(t)
	b.hub.Close()
	c := benchFailing(t, b.folder, &journal.Error{Kind: journal.Newer})
	if c.State().Failed == "" {
		t.Fatal("nothing is said")
	}
	c.Type("written while it was shut")
	c.shell.capture.submit()
	c.Drain()
	if got := c.shell.capture.line.Text; got != "written while it was shut" {
		t.Fatalf("the line holds %q", got)
	}
	c.fail = nil
	c.does(OpenJournal{})
	if c.State().Failed != "" {
		t.Errorf("still says %q", c.State().Failed)
	}
	c.shell.capture.submit()
	c.Drain()
	if es := c.State().Today.Entries; len(es) != 1 || !strings.HasPrefix(es[0].Body, "written while") {
		t.Errorf("today holds %+v", es)
	}
}

// TestDayStartMovesTheNightToTheDayBefore, for what is written from then on.
func TestDayStartMovesTheNightToTheDayBefore(t *testing.T) {
	b := newBench(t)
	day := b.State().Today.Day
	b.clock = b.clock.Add(11 * time.Hour) // 02:04 of the next day
	b.does(LookAround{})
	if b.State().Today.Day != day+1 {
		t.Fatal("the day should have turned at midnight")
	}
	if !b.Run("day.four") {
		t.Fatal("the action is not offered")
	}
	b.Drain()
	if b.State().Today.Day != day {
		t.Errorf("today is %s", b.State().Today.Day)
	}
	if e := b.keeps("Sat up with the release"); e.Day != day {
		t.Errorf("kept under %s", e.Day)
	}
	if b.Run("day.four") {
		t.Error("what is already so should not be offered")
	}
}
