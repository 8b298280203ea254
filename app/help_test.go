package app

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// helpPage opens the page the way the keyboard does.
func (b *bench) helpPage() *helpScreen {
	b.t.Helper()
	b.Run("help.people")
	b.Drain()
	return b.shell.screens[ScreenHelp].(*helpScreen)
}

// TestHelpIsPeopleOnly: no number but the card's own, nothing of scores or
// warnings, whatever the journal says, and nothing is written by opening it.
func TestHelpIsPeopleOnly(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	_, before, err := b.hub.j.ChangesSince(b.hub.ctx, -1)
	if err != nil {
		t.Fatal(err)
	}
	page := b.helpPage()
	if _, after, err := b.hub.j.ChangesSince(b.hub.ctx, -1); err != nil || after != before {
		t.Errorf("opening it was written down: %d, then %d, %v", before, after, err)
	}
	texts := saidOn(page.object)
	calm(t, "help", texts)
	for _, text := range texts {
		if strings.IndexFunc(text, unicode.IsDigit) >= 0 {
			t.Errorf("shows a number: %q", text)
		}
		for _, word := range []string{"score of", "warning", "pattern", "strain", "sure"} {
			if strings.Contains(strings.ToLower(text), word) {
				t.Errorf("speaks of %s: %q", word, text)
			}
		}
	}
	for _, k := range coaching.HelpKinds {
		if !slices.Contains(texts, k.Name().Say(b.words)) {
			t.Errorf("leaves out %s", k)
		}
	}
}

// TestHelpBeginsWithTheCard, once there is one.
func TestHelpBeginsWithTheCard(t *testing.T) {
	b := newBench(t)
	card := coaching.OwnCard{
		People: []coaching.CardPerson{{Name: "Jonas", How: "after eight"}}, Doctor: "Dr. Weber 030",
		Helps: []string{"Walking"}, Note: "It passed before.",
	}
	if page := b.helpPage(); b.shell.rail.Current() != "" {
		t.Error("the rail marks a screen while help is open")
	} else if texts := saidOn(page.object); slices.Index(texts, b.words.T("pattern.card.offer")) < slices.Index(texts, coaching.Trusted.Name().Say(b.words)) {
		t.Error("the offer of a card stands before the kinds of help")
	}
	b.shell.back()
	b.Drain()
	if sentence := b.does(KeepCard{Card: card}); sentence != "" {
		t.Fatal(sentence)
	}
	texts := saidOn(b.helpPage().object)
	if now := slices.Index(texts, coaching.HelpSays.Now.Say(b.words)); now < 0 || now > slices.Index(texts, "Jonas") {
		t.Errorf("what to do in danger stands at %d", now)
	}
	at := slices.Index(texts, coaching.Trusted.Name().Say(b.words))
	for _, line := range []string{"Jonas", "after eight", "Dr. Weber 030", "Walking", "It passed before."} {
		if i := slices.Index(texts, line); i < 0 || i > at {
			t.Errorf("%q stands at %d, kinds of help at %d", line, i, at)
		}
	}
}

// TestTheCardIsWrittenInPlace: typed, kept, and there; a line too long stays in
// its field with a sentence beside the button.
func TestTheCardIsWrittenInPlace(t *testing.T) {
	b := newBench(t)
	page := b.helpPage()
	page.edit()
	e := page.editor
	e.people[0].name.SetText("Jonas")
	e.people[0].how.SetText(strings.Repeat("x", coaching.MaxCardLine+1))
	e.keep()
	b.Drain()
	if !e.open || !strings.Contains(e.sentence.Text(), "200") || e.people[0].name.Text != "Jonas" {
		t.Fatalf("open %v, says %q", e.open, e.sentence.Text())
	}
	e.people[0].how.SetText("after eight")
	e.helps[0].SetText("Walking")
	e.keep()
	b.Drain()
	card := b.standing().Card
	if e.open || len(card.People) != 1 || card.People[0].How != "after eight" || len(card.Helps) != 1 {
		t.Errorf("open %v, kept %+v", e.open, card)
	}
	if !slices.Contains(saidOn(page.object), "Jonas") {
		t.Error("the card is not shown")
	}
}

// TestTheCardKeepsItsDraft: what was typed and not kept is there again, also
// after a restart.
func TestTheCardKeepsItsDraft(t *testing.T) {
	b := newBench(t)
	page := b.helpPage()
	page.edit()
	field := page.editor.people[0].name
	parts.FocusOn(field)
	for _, r := range "Jonas" {
		field.TypedRune(r)
	}
	b.Drain()
	b.hub.Close()
	again := benchOn(t, b.folder)
	page = again.helpPage()
	if !slices.Contains(saidOn(page.object), again.words.T("pattern.card.go-on")) {
		t.Error("nothing says that a card was begun")
	}
	page.edit()
	if got := page.editor.people[0].name.Text; got != "Jonas" {
		t.Errorf("the draft holds %q", got)
	}
	if !again.standing().Card.IsZero() {
		t.Error("the draft was kept as the card")
	}
}

// TestHelpHasAWayBack by Escape, and its limits hide what cannot be added.
func TestHelpHasAWayBack(t *testing.T) {
	b := newBench(t)
	b.Run("go.timeline")
	b.Drain()
	page := b.helpPage()
	page.edit()
	for len(page.editor.people) < coaching.MaxCardPeople {
		page.editor.addPerson(coaching.CardPerson{}, true)
	}
	if page.editor.more[0].Visible() {
		t.Error("one more person is offered beyond the most")
	}
	if b.win.Canvas().Focused() != fyne.Focusable(page.editor.people[coaching.MaxCardPeople-1].name) {
		t.Error("the new line has not the keyboard")
	}
	b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Drain()
	if b.State().Screen != ScreenTimeline {
		t.Errorf("Escape leads to %s", b.State().Screen)
	}
}

// TestHelpGoesBackToThePattern it was opened from, and from there to the screen
// before.
func TestHelpGoesBackToThePattern(t *testing.T) {
	b := newBench(t)
	b.Run("go.challenges")
	b.Drain()
	b.helpPage()
	for _, want := range []Screen{ScreenPattern, ScreenToday} {
		b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		b.Drain()
		if got := b.State().Screen; got != want {
			t.Fatalf("Escape leads to %s instead of %s", got, want)
		}
	}
}

// TestHelpNeedsNoJournal: the page is there when the journal does not open, and
// offers nothing that would need it.
func TestHelpNeedsNoJournal(t *testing.T) {
	b := benchFailing(t, t.TempDir()+"/journal", &journal.Error{Kind: journal.Damaged, Field: "journal"})
	texts := saidOn(b.helpPage().object)
	if b.shell.current != ScreenHelp || !slices.Contains(texts, coaching.Crisis.Name().Say(b.words)) {
		t.Fatalf("shows %q: %q", b.shell.current, texts)
	}
	if slices.Contains(texts, b.words.T("pattern.card.write")) {
		t.Error("offers to write a card that could not be kept")
	}
	b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Drain()
	if b.shell.current == ScreenHelp {
		t.Error("there is no way back")
	}
}
