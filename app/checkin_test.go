package app

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// card is the check-in on Today.
func (b *bench) card() *checkinCard {
	b.t.Helper()
	return b.shell.screen(ScreenToday).(*today).checkin
}

// key presses a key where the keyboard is.
func (b *bench) key(name fyne.KeyName) {
	b.t.Helper()
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	b.Drain()
}

// writes types where the keyboard is.
func (b *bench) writes(text string) {
	b.Write(text)
	b.Drain()
}

// of is the check-in of a day, read from outside the hub.
func (b *bench) of(day journal.Day) journal.Entry {
	b.t.Helper()
	e, err := checkin.Of(context.Background(), b.hub.j, day)
	if err != nil {
		b.t.Fatal(err)
	}
	return e
}

// sunday is the day the bench opens on.
var sunday = journal.Date(2026, 11, 22)

// TestOneTapIsKept at once, is taken back by one key, and undone by one step.
func TestOneTapIsKept(t *testing.T) {
	b := newBench(t)
	b.Run("checkin")
	b.Drain()
	if b.win.Canvas().Focused() != fyne.Focusable(b.card().scales["energy"].scale) {
		t.Fatal("the keyboard is not on the energy scale")
	}
	b.writes("6")
	if e := b.of(sunday); e.Energy.Value() != 6 || e.Strain.Given() {
		t.Fatalf("kept %+v", e)
	}
	b.key(fyne.KeyDelete)
	if e := b.of(sunday); e.ID != "" {
		t.Errorf("taken back, but %+v is left", e)
	}
	b.does(Undo{})
	if e := b.of(sunday); e.Energy.Value() != 6 {
		t.Errorf("after undo: %+v", e)
	}
	if n, set := b.card().scales["energy"].scale.Value(); n != 6 || !set {
		t.Errorf("the scale shows %d, %v", n, set)
	}
}

// TestQuickKeysAreNotLost: keys pressed before the first answer is kept go on
// from what the person sees.
func TestQuickKeysAreNotLost(t *testing.T) {
	b := newBench(t)
	b.Run("checkin")
	b.Drain()
	for range 4 { // none → 5 → 6 → 7 → 8
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	b.Drain()
	if e := b.of(sunday); e.Energy.Value() != 8 {
		t.Errorf("kept %d", e.Energy.Value())
	}
	if n, _ := b.card().scales["energy"].scale.Value(); n != 8 {
		t.Errorf("the scale shows %d", n)
	}
}

// TestPastDayIsFilled: what is marked while another day is shown goes to that
// day alone, the card says which, and it falls back to today.
func TestPastDayIsFilled(t *testing.T) {
	b := newBench(t)
	b.does(KeepCheckIn{Day: sunday, Strain: mark(2, true)})
	c := b.card()
	test.Tap(c.head.before)
	b.Drain()
	if c.day != sunday-1 || !c.head.other.Visible() || c.head.title.Text() != "How was yesterday?" {
		t.Fatalf("on %s, %q", c.day, c.head.title.Text())
	}
	if _, set := c.scales["strain"].scale.Value(); set {
		t.Error("today's strain stands on yesterday")
	}
	parts.FocusOn(c.scales["strain"].scale)
	b.writes("9")
	if b.of(sunday-1).Strain.Value() != 9 || b.of(sunday).Strain.Value() != 2 {
		t.Errorf("yesterday %+v, today %+v", b.of(sunday-1), b.of(sunday))
	}
	test.Tap(c.head.before)
	b.Drain()
	if c.head.title.Text() != "How was Friday 20 November?" || c.head.label.Text() != "For Fri 20 Nov" {
		t.Errorf("the card says %q, %q", c.head.title.Text(), c.head.label.Text())
	}
	b.shell.open(ScreenTimeline)
	b.Drain()
	b.shell.open(ScreenToday)
	b.Drain()
	if n, _ := c.scales["strain"].scale.Value(); c.day != sunday || n != 2 || c.head.other.Visible() {
		t.Errorf("after another screen the card is on %s", c.day)
	}
}

// TestDayBeforeTheStrip is reached by its date, and yesterday in a word.
func TestDayBeforeTheStrip(t *testing.T) {
	b := newBench(t)
	c := b.card()
	for text, want := range map[string]journal.Day{"2026-03-01": journal.Date(2026, 3, 1), "yesterday": sunday - 1} {
		c.days.turn(true)
		b.writes(text)
		b.key(fyne.KeyReturn)
		if c.day != want || c.days.pick.Visible() {
			t.Errorf("%s: on %s", text, c.day)
		}
		b.does(KeepCheckIn{Day: c.day, Energy: mark(4, true)})
		if n, _ := c.scales["energy"].scale.Value(); n != 4 {
			t.Errorf("%s shows %d", text, n)
		}
	}
}

// TestNoDayToCome can be shown or marked.
func TestNoDayToCome(t *testing.T) {
	b := newBench(t)
	c := b.card()
	if !c.head.next.Disabled() {
		t.Error("the day after today can be stepped to")
	}
	b.does(ShowCheckIn{Day: sunday + 1})
	c.days.turn(true)
	b.writes("2026-12-01")
	b.key(fyne.KeyReturn)
	if c.day != sunday || c.days.field.Problem() == "" {
		t.Errorf("the card is on %s, the field says %q", c.day, c.days.field.Problem())
	}
	if b.does(KeepCheckIn{Day: sunday + 1, Energy: mark(4, true)}) == "" || b.of(sunday+1).ID != "" {
		t.Error("tomorrow was marked")
	}
}

// TestNewDayLeavesTheChosenOne: at 04:00 a card on yesterday stays on that day,
// and one on today goes on to the new one.
func TestNewDayLeavesTheChosenOne(t *testing.T) {
	b := newBench(t)
	b.does(SetDayStart{After: 4 * time.Hour})
	c := b.card()
	b.clock = time.Date(2026, 11, 23, 3, 59, 0, 0, b.clock.Location())
	b.does(LookAround{})
	if c.day != sunday {
		t.Fatalf("before 04:00 the card is on %s", c.day)
	}
	test.Tap(c.head.before)
	b.Drain()
	b.clock = b.clock.Add(2 * time.Minute)
	b.does(LookAround{})
	if c.day != sunday-1 || c.head.title.Text() != "How was Saturday 21 November?" {
		t.Errorf("after 04:00 the card is on %s, %q", c.day, c.head.title.Text())
	}
	parts.FocusOn(c.scales["energy"].scale)
	b.writes("7")
	if b.of(sunday-1).Energy.Value() != 7 {
		t.Error("the mark went to another day")
	}
	b.does(ShowCheckIn{})
	if c.day != sunday+1 || c.head.title.Text() != "How is today?" {
		t.Errorf("back on %s", c.day)
	}
	b.clock = b.clock.Add(24 * time.Hour)
	b.does(LookAround{})
	if c.day != sunday+2 {
		t.Errorf("the card on today stayed on %s", c.day)
	}
}

// TestNewDayWaitsForWords: words being written when the day changes stay where
// they are, and are kept for the day they are about.
func TestNewDayWaitsForWords(t *testing.T) {
	b := newBench(t)
	b.does(SetDayStart{After: 4 * time.Hour})
	c := b.card()
	b.clock = time.Date(2026, 11, 23, 3, 59, 0, 0, b.clock.Location())
	b.does(LookAround{})
	parts.FocusOn(c.note.area)
	b.writes("late, and still")
	b.clock = b.clock.Add(2 * time.Minute)
	b.does(LookAround{})
	b.Drain()
	if c.day != sunday || c.note.area.Text != "late, and still" || !c.head.other.Visible() {
		t.Fatalf("on %s with %q", c.day, c.note.area.Text)
	}
	b.writes(" awake")
	c.focus()
	b.Drain()
	if b.of(sunday).Body != "late, and still awake" || b.of(sunday+1).ID != "" || c.day != sunday+1 {
		t.Errorf("Sunday %q, Monday %+v", b.of(sunday).Body, b.of(sunday+1))
	}
}

// TestAnotherProcessMarksMeanwhile: what the terminal marks is shown, and
// neither wipes the other's words.
func TestAnotherProcessMarksMeanwhile(t *testing.T) {
	b := newBench(t)
	c, j := b.card(), b.other()
	parts.FocusOn(c.note.area)
	b.writes("mine")
	words := "theirs"
	if _, err := checkin.Keep(t.Context(), j, sunday, checkin.Answers{Note: &words}.Set("energy", journal.MarkOf(3))); err != nil {
		t.Fatal(err)
	}
	b.does(LookAround{})
	if n, _ := c.scales["energy"].scale.Value(); n != 3 || c.note.area.Text != "mine" {
		t.Errorf("energy %d, words %q", n, c.note.area.Text)
	}
	parts.FocusOn(c.scales["energy"].scale)
	b.Drain()
	if got := b.of(sunday).Body; got != "theirs\nmine" || c.note.area.Text != got {
		t.Errorf("kept %q, shown %q", got, c.note.area.Text)
	}
}

// TestWordsOfADaySurviveTheProgram: words typed and not kept are there again,
// on their day, and the card says where.
func TestWordsOfADaySurviveTheProgram(t *testing.T) {
	b := newBench(t)
	b.does(ShowCheckIn{Day: sunday - 2})
	b.card().note.area.OnEdited("half a sen")
	b.does(Draft{Slot: SlotCheckIn(sunday), Text: "today's"})
	b.hub.Close()
	again := benchOn(t, b.folder)
	c := again.card()
	if c.day != sunday || c.note.area.Text != "today's" {
		t.Fatalf("on %s with %q", c.day, c.note.area.Text)
	}
	if !c.days.waiting.Visible() || len(c.days.waiting.Objects) != 1 {
		t.Fatal("nothing says that words are waiting")
	}
	c.goTo(sunday - 2)
	again.Drain()
	if c.note.area.Text != "half a sen" {
		t.Errorf("Friday holds %q", c.note.area.Text)
	}
	c.note.flush()
	again.Drain()
	if again.of(sunday-2).Body != "half a sen" || again.of(sunday).Body != "today's" {
		t.Errorf("kept %q and %q", again.of(sunday-2).Body, again.of(sunday).Body)
	}
	if drafts, err := again.hub.j.Drafts(t.Context()); err != nil || slices.ContainsFunc(drafts, func(d journal.Draft) bool { return d.Text != "" }) {
		t.Errorf("drafts are left: %v (%v)", drafts, err)
	}
}

// TestFailedNoteStays where it was typed, with the sentence under it.
func TestFailedNoteStays(t *testing.T) {
	b := newBench(t)
	c := b.card()
	parts.FocusOn(c.note.area)
	c.note.area.SetText("kept\x00never")
	c.note.flush()
	b.Drain()
	if c.note.area.Text != "kept\x00never" || c.sentence.Text() == "" || !c.sentence.Visible() {
		t.Errorf("%q, %q", c.note.area.Text, c.sentence.Text())
	}
}

// TestQuittingKeepsTheNote as leaving its field does, and so does going to
// another screen; words found from a program that fell go on waiting.
func TestQuittingKeepsTheNote(t *testing.T) {
	ways := map[string]func(b *bench){
		"quit":   func(b *bench) { b.Quit(); b.Drain() },
		"signal": func(b *bench) { b.Close() },
		"screen": func(b *bench) { b.Run("go.insights"); b.Drain(); b.hub.Close() },
	}
	for name, leave := range ways {
		b := newBench(t)
		parts.FocusOn(b.card().note.area)
		b.Write("a long day")
		leave(b)
		again := benchOn(t, b.folder)
		if got := again.of(sunday).Body; got != "a long day" || again.card().note.found.Visible() {
			t.Errorf("%s: kept %q", name, got)
		}
	}
}

// TestWordsOfAFallenProgramAreTold: they stand in the field with a line that
// says they wait; quitting without coming to them leaves them waiting, and one
// tap keeps them.
func TestWordsOfAFallenProgramAreTold(t *testing.T) {
	b := newBench(t)
	b.card().note.area.OnEdited("half a sen")
	b.hub.Close()
	for range 2 {
		b = benchOn(t, b.folder)
		if n := b.card().note; n.area.Text != "half a sen" || !n.found.Visible() || b.of(sunday).ID != "" {
			t.Fatalf("%q, told %v", n.area.Text, n.found.Visible())
		}
		b.Close()
	}
	b = benchOn(t, b.folder)
	test.Tap(firstButton(t, b.card().note.found))
	b.Drain()
	if n := b.card().note; b.of(sunday).Body != "half a sen" || n.found.Visible() {
		t.Errorf("kept %q, told %v", b.of(sunday).Body, n.found.Visible())
	}
}

// TestWaitingWordsStayInTheCard however long the line about them is.
func TestWaitingWordsStayInTheCard(t *testing.T) {
	b := newBench(t)
	b.does(Draft{Slot: SlotCheckIn(sunday - 2), Text: "half a sen"})
	b.hub.Close()
	b = benchOn(t, b.folder)
	for _, lang := range []string{"en", "de"} {
		b.does(SetLook{Look: LookState{Variant: "light", Scale: 2, Lang: lang}})
		if w := b.card().days.waiting; !w.Visible() || w.MinSize().Width > 640-2*parts.Space4 {
			t.Errorf("%s: visible %v, wants %v", lang, w.Visible(), w.MinSize().Width)
		}
	}
}
