package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// many writes n actions, an hour apart, the newest called "Act n-1".
func (b *bench) many(n int) []journal.Entry {
	b.t.Helper()
	list := make([]journal.Entry, n)
	for i := range list {
		list[i] = journal.Entry{Body: fmt.Sprintf("Act %d", i), Load: journal.MarkOf(i % 5)}
	}
	return b.wrote(list...)
}

// rowText is what row i of the list shows.
func rowText(tl *timeline, i int) (string, bool) {
	line := newEntryLine()
	tl.bind(i, line)
	return line.row.Words, line.ready
}

func TestRowsFillAsPagesArrive(t *testing.T) {
	b := newBench(t)
	b.many(450)
	tl := b.timeline()
	if len(tl.last.Rows) != 450 {
		t.Fatalf("%d rows", len(tl.last.Rows))
	}
	if words, ready := rowText(tl, 0); words != "Act 449" || !ready {
		t.Fatalf("the first row shows %q", words)
	}
	if _, ready := rowText(tl, 400); ready {
		t.Fatal("row 400 was read before anybody looked at it")
	}
	tl.list.ScrollToIndex(400)
	if _, ready := rowText(tl, 400); ready {
		t.Fatal("row 400 cannot have arrived yet")
	}
	b.Drain()
	if words, ready := rowText(tl, 400); words != "Act 49" || !ready {
		t.Errorf("row 400 shows %q", words)
	}
	if first := tl.list.FirstVisible(); first != 400 {
		t.Errorf("the list stands at %d", first)
	}
}

func TestListKeepsItsPlaceWhenSomethingIsWritten(t *testing.T) {
	b := newBench(t)
	kept := b.many(150)
	tl := b.timeline()
	tl.list.ScrollToIndex(60)
	b.Drain()
	b.does(Select{ID: kept[150-1-62].ID})
	b.clock = b.clock.Add(time.Minute)
	b.wrote(journal.Entry{Body: "Newest", At: b.clock})
	if first := tl.list.FirstVisible(); first != 61 {
		t.Errorf("the list moved to row %d", first)
	}
	if at := tl.list.Selected(); at != 63 {
		t.Errorf("row %d is marked", at)
	}
}

func TestEmptiedResultNamesTheFilter(t *testing.T) {
	b := newBench(t)
	b.wrote(journal.Entry{Body: "Helped with the release", Load: journal.MarkOf(3), Visibility: journal.Unseen})
	tl := b.timeline()
	for _, r := range "helped load:7.. vis:unseen" {
		tl.search.TypedRune(r)
	}
	b.Drain()

	words := said(tl.place)
	drop := b.words.T("timeline.emptied.drop", "Term", "load 7 or more")
	if !strings.Contains(words, drop) {
		t.Fatalf("it is not said which filter emptied it:\n%s", words)
	}
	if strings.Contains(words, b.words.Visibility(journal.Unseen)) {
		t.Errorf("a filter that is not to blame is named:\n%s", words)
	}
	tap(t, tl.place, drop)
	b.Drain()
	if len(tl.last.Rows) != 1 || tl.search.Text != tl.last.Text || strings.Contains(tl.search.Text, "load") {
		t.Errorf("%d rows for %q, the field says %q", len(tl.last.Rows), tl.last.Text, tl.search.Text)
	}
}

func TestFiltersAreChipsThatCanBeTakenOff(t *testing.T) {
	b := newBench(t)
	b.wrote(
		journal.Entry{Body: "Calmed them down", Load: journal.MarkOf(8)},
		journal.Entry{Body: "Calmed the other ones", Load: journal.MarkOf(2)},
	)
	tl := b.timeline()
	tl.look("calmed load:7..")
	b.Drain()
	if len(tl.last.Rows) != 1 {
		t.Fatalf("%d rows", len(tl.last.Rows))
	}
	if len(tl.filters.Objects) != 1 {
		t.Fatalf("chips: %s", said(tl.filters))
	}
	chip := tl.filters.Objects[0].(*parts.Chip)
	press(chip, fyne.KeyDelete)
	b.Drain()
	if len(tl.last.Rows) != 2 || tl.filters.Visible() {
		t.Errorf("%d rows, chips %q", len(tl.last.Rows), said(tl.filters))
	}
}

func TestWhatIsNotUnderstoodIsSaidWithASuggestion(t *testing.T) {
	b := newBench(t)
	b.wrote(journal.Entry{Body: "Cleared the way", Support: "unblock"})
	tl := b.timeline()
	tl.look("kind:unblok")
	b.Drain()
	if !tl.remarks.Visible() || !strings.Contains(said(tl.remarks), "unblok") {
		t.Fatalf("remarks: %q", said(tl.remarks))
	}
	tap(t, tl.remarks, "kind:unblock")
	b.Drain()
	if tl.search.Text != "kind:unblock" || len(tl.last.Rows) != 1 || tl.remarks.Visible() {
		t.Errorf("%q finds %d, remarks %q", tl.search.Text, len(tl.last.Rows), said(tl.remarks))
	}
}

func TestListWorksByKeyboardAlone(t *testing.T) {
	b := newBench(t)
	b.many(120)
	tl := b.timeline()
	tl.Focus()
	if b.win.Canvas().Focused() != fyne.Focusable(tl.search) {
		t.Fatal("the search has not got the keyboard")
	}
	press(tl.search, fyne.KeyDown)
	b.Drain()
	if b.win.Canvas().Focused() != fyne.Focusable(tl.list) || tl.editor.entry.Body != "Act 119" {
		t.Fatalf("Down leads to %T and %q", b.win.Canvas().Focused(), tl.editor.entry.Body)
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "Act 118"}, {fyne.KeyDown, "Act 117"}, {fyne.KeyUp, "Act 118"}, {fyne.KeyEnd, "Act 0"}, {fyne.KeyHome, "Act 119"}} {
		press(tl.list, step.key)
		b.Drain()
		if tl.editor.entry.Body != step.want {
			t.Fatalf("%s leads to %q, not %q", step.key, tl.editor.entry.Body, step.want)
		}
	}
	press(tl.list, fyne.KeyPageDown)
	b.Drain()
	if at := tl.list.Selected(); at < 3 {
		t.Errorf("PageDown leads to row %d", at)
	}
	press(tl.list, fyne.KeyReturn)
	b.Drain()
	if b.win.Canvas().Focused() != tl.editor.form.first {
		t.Fatalf("Enter gives the keyboard to %T", b.win.Canvas().Focused())
	}
	press(b.win.Canvas().Focused(), fyne.KeyEscape)
	if b.win.Canvas().Focused() != fyne.Focusable(tl.list) {
		t.Fatalf("Escape gives the keyboard to %T", b.win.Canvas().Focused())
	}
	tl.list.TypedRune('a')
	if tl.search.Text != "a" || b.win.Canvas().Focused() != fyne.Focusable(tl.search) {
		t.Errorf("typing on the list leaves %q in the search", tl.search.Text)
	}
}

func TestDeleteRemovesAndGoesOn(t *testing.T) {
	b := newBench(t)
	kept := b.many(5)
	tl := b.timeline()
	tl.list.Select(2)
	b.Drain()
	press(tl.list, fyne.KeyDelete)
	b.Drain()
	if b.stored(kept[2].ID).Deleted.IsZero() {
		t.Fatal("it is not in the bin")
	}
	if tl.list.Selected() != 2 || tl.editor.entry.Body != "Act 1" {
		t.Errorf("row %d, %q", tl.list.Selected(), tl.editor.entry.Body)
	}
	b.does(Undo{})
	if !b.stored(kept[2].ID).Deleted.IsZero() || len(tl.last.Rows) != 5 {
		t.Errorf("undo leaves %d rows", len(tl.last.Rows))
	}
}

func TestFastMovesAskForTheLastEntryOnly(t *testing.T) {
	b := newBench(t)
	b.many(30)
	tl := b.timeline()
	shown := 0
	b.hub.show = func(s State) { shown++; b.Window.show(s) }
	for range 20 {
		press(tl.list, fyne.KeyDown)
	}
	b.Drain()
	if tl.editor.entry.Body != "Act 9" || tl.list.Selected() != 20 {
		t.Fatalf("row %d, %q", tl.list.Selected(), tl.editor.entry.Body)
	}
	if shown > 3 {
		t.Errorf("twenty moves were shown %d times", shown)
	}
}

func TestNarrowWindowShowsOneAtATime(t *testing.T) {
	b := newBench(t)
	b.many(5)
	b.win.Resize(fyne.NewSize(640, 700))
	tl := b.timeline()
	if !tl.split.Collapsed() || !tl.left.Visible() {
		t.Fatal("the list should stand alone")
	}
	tl.list.Select(1)
	tl.tapped(1)
	b.Drain()
	if tl.left.Visible() || !tl.right.Visible() {
		t.Fatal("the entry should stand alone")
	}
	tap(t, tl.split, b.words.T("timeline.back"))
	if !tl.left.Visible() {
		t.Error("there is no way back to the list")
	}
}

func TestEmptyJournalTeaches(t *testing.T) {
	b := newBench(t)
	tl := b.timeline()
	if words := said(tl.place); !strings.Contains(words, b.words.T("timeline.empty")) {
		t.Fatalf("an empty journal shows %q", words)
	}
	tap(t, tl.place, b.words.T("timeline.empty.today"))
	b.Drain()
	if b.State().Screen != ScreenToday {
		t.Error("the one action leads nowhere")
	}
}

func TestJumpsByMonthAndByYear(t *testing.T) {
	b := newBench(t)
	berlin := b.clock.Location()
	b.wrote(
		journal.Entry{Body: "Long ago", At: time.Date(2024, 3, 5, 12, 0, 0, 0, berlin)},
		journal.Entry{Body: "A year ago", At: time.Date(2025, 11, 3, 12, 0, 0, 0, berlin)},
		journal.Entry{Body: "Now", At: time.Date(2026, 11, 20, 12, 0, 0, 0, berlin)},
	)
	tl := b.timeline()
	if got := len(monthsOf(tl.last.Months)); got != 33 {
		t.Errorf("the strip shows %d months from March 2024 to November 2026", got)
	}
	menu := tl.yearMenu()
	if len(menu) != 3 || !strings.HasPrefix(menu[2].Label, "2024") {
		t.Fatalf("years: %+v", menu)
	}
	// A month beyond the rows of the list is asked for by its year.
	tl.last.Rows = tl.last.Rows[:2]
	tl.toMonth(2024, time.March)
	b.Drain()
	if len(tl.last.Rows) != 1 || tl.last.Text == "" {
		t.Errorf("%q finds %d", tl.last.Text, len(tl.last.Rows))
	}
}
