package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/journal"
)

func TestEditKeepsFormerRevision(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Helped with the release"})[0]
	tl := b.opens(e.ID)

	b.types(b.field(tl, "body"), "Helped Mina with the release")

	if got := b.stored(e.ID); got.Body != "Helped Mina with the release" || got.Rev != 2 {
		t.Fatalf("kept %q in revision %d", got.Body, got.Rev)
	}
	history := tl.editor.history
	if len(history) != 1 || history[0].Entry.Body != "Helped with the release" {
		t.Fatalf("the history holds %+v", history)
	}
	openSections(tl)
	if words := said(tl.editor.object); !strings.Contains(words, b.words.T("entry.history.revert")) {
		t.Errorf("no way back is offered:\n%s", words)
	}
}

func TestFormerReadingComesBack(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "First words"})[0]
	tl := b.opens(e.ID)
	b.types(b.field(tl, "body"), "Second words")

	tap(t, tl.editor.object, b.words.T("entry.history.revert"))
	b.Drain()

	if got := b.stored(e.ID); got.Body != "First words" || got.Rev != 3 {
		t.Fatalf("it reads %q in revision %d", got.Body, got.Rev)
	}
	if got := b.field(tl, "body").text(); got != "First words" {
		t.Errorf("the field shows %q", got)
	}
}

func TestRefusedWordsStayInTheirField(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something"}, journal.Entry{Body: "Another"})
	tl := b.opens(e[0].ID)
	f := b.field(tl, "body")

	bad := "Words with a \x00 inside"
	b.types(f, bad)

	if f.text() != bad || f.note.text() == "" {
		t.Fatalf("the field holds %q and says %q", f.text(), f.note.text())
	}
	if got := b.stored(e[0].ID).Body; got != "Something" {
		t.Fatalf("the journal holds %q", got)
	}

	// Going elsewhere and back loses nothing, and the way back is shown.
	b.does(Select{ID: e[1].ID})
	if !tl.editor.waiting.Visible() || !strings.Contains(said(tl.editor.waiting), b.words.T("entry.elsewhere")) {
		t.Error("nothing points at the words that wait")
	}
	tap(t, tl.editor.waiting, b.words.T("entry.elsewhere.go"))
	b.Drain()
	if tl.editor.entry.ID != e[0].ID || f.text() != bad {
		t.Fatalf("back at %q the field holds %q", tl.editor.entry.Body, f.text())
	}

	b.types(f, "Words that can be kept")
	if f.note.text() != "" || b.stored(e[0].ID).Body != "Words that can be kept" {
		t.Errorf("after mending it says %q and the journal %q", f.note.text(), b.stored(e[0].ID).Body)
	}
}

func TestUnreadableNumberIsNotKept(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something", Minutes: 20})[0]
	tl := b.opens(e.ID)
	f := b.field(tl, "minutes")

	b.types(f, "quite long")
	if f.text() != "quite long" || f.note.text() != b.words.T("entry.minutes.problem") {
		t.Fatalf("it holds %q and says %q", f.text(), f.note.text())
	}
	b.types(f, "1h30")
	if got := b.stored(e.ID).Minutes; got != 90 {
		t.Errorf("kept %d minutes", got)
	}
}

func TestQuickChoicesNeverCollide(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something", Support: "unblock"})[0]
	tl := b.opens(e.ID)

	w := b.words
	tap(t, tl.editor.object, w.Visibility(journal.Unseen))
	tap(t, tl.editor.object, w.Visibility(journal.Noticed))
	tap(t, tl.editor.object, w.Trait("collaboration"))
	b.Drain()

	got := b.stored(e.ID)
	if got.Visibility != journal.Noticed || len(got.Traits) != 1 || got.Traits[0] != "collaboration" {
		t.Fatalf("kept visibility %q and traits %v", got.Visibility, got.Traits)
	}
}

func TestOtherFieldsOfAnotherProcessAreKept(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something"})[0]
	tl := b.opens(e.ID)
	f := b.field(tl, "body")
	b.typesOnly(f, "Something more")

	theirs := b.stored(e.ID)
	theirs.Minutes = 45
	if _, err := b.other().Edit(t.Context(), theirs); err != nil {
		t.Fatal(err)
	}
	f.focus(false)
	b.Drain()

	got := b.stored(e.ID)
	if got.Body != "Something more" || got.Minutes != 45 {
		t.Fatalf("kept %q with %d minutes", got.Body, got.Minutes)
	}
}

func TestForeignChangeShowsBothAndLosesNeither(t *testing.T) {
	for _, choice := range []string{"entry.conflict.mine", "entry.conflict.theirs"} {
		t.Run(choice, func(t *testing.T) {
			b := newBench(t)
			e := b.wrote(journal.Entry{Body: "Something"})[0]
			tl := b.opens(e.ID)
			f := b.field(tl, "body")
			b.typesOnly(f, "My words")

			theirs := b.stored(e.ID)
			theirs.Body = "Their words"
			if _, err := b.other().Edit(t.Context(), theirs); err != nil {
				t.Fatal(err)
			}
			b.does(LookAround{}) // shown while the person is typing
			if f.text() != "My words" {
				t.Fatalf("what was being typed became %q", f.text())
			}
			f.focus(false)
			b.Drain()
			if b.stored(e.ID).Body != "Their words" || !strings.Contains(said(f.note.box), "Their words") {
				t.Fatalf("the note says %q", said(f.note.box))
			}

			tap(t, f.note.box, b.words.T(choice))
			b.Drain()
			want, other := "My words", "Their words"
			if choice == "entry.conflict.theirs" {
				want, other = other, want
			}
			if got := b.stored(e.ID).Body; got != want || f.text() != want {
				t.Fatalf("the journal holds %q, the field %q", got, f.text())
			}
			past, err := b.other().History(t.Context(), e.ID)
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, r := range past {
				found = found || r.Entry.Body == other
			}
			if !found {
				t.Errorf("%q is nowhere in the history", other)
			}
			if f.note.text() != "" {
				t.Errorf("it still says %q", f.note.text())
			}
		})
	}
}

func TestTypedWordsComeBackAfterKill(t *testing.T) {
	folder := t.TempDir() + "/journal"
	b := benchOn(t, folder)
	e := b.wrote(journal.Entry{Body: "Something"})[0]
	tl := b.opens(e.ID)
	b.typesOnly(b.field(tl, "story.result"), "The release went out")
	b.does(LookAround{}) // the hub's regular look saves drafts

	again := benchOn(t, folder) // the first window was never closed
	tl = again.opens(e.ID)
	f := again.field(tl, "story.result")
	if f.text() != "The release went out" || f.note.text() != again.words.T("entry.draft") {
		t.Fatalf("it holds %q and says %q", f.text(), f.note.text())
	}
	tap(t, f.note.box, again.words.T("entry.draft.keep"))
	again.Drain()
	if got := again.stored(e.ID).Story.Result; got != "The release went out" {
		t.Errorf("kept %q", got)
	}
	again.does(LookAround{})
	if drafts, err := again.other().Drafts(t.Context()); err != nil || len(drafts) > 0 {
		t.Errorf("drafts left: %v %v", drafts, err)
	}
}

func TestPeopleAreAddedByCompletion(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "A", People: []journal.Ref{{Name: "Mina Park"}}}, journal.Entry{Body: "B"})
	tl := b.opens(e[1].ID)
	var people *namesField
	for _, f := range tl.editor.form.fields {
		if n, ok := f.(*namesField); ok && n.spec.id == "people" {
			people = n
		}
	}
	people.line.SetText("")
	for _, r := range "min" {
		people.line.TypedRune(r)
	}
	if !strings.Contains(said(people.given), "Mina Park") {
		t.Fatalf("offers %q", said(people.given))
	}
	press(people.line, fyne.KeyReturn)
	b.Drain()
	if got := b.stored(e[1].ID).People; len(got) != 1 || got[0].Name != "Mina Park" {
		t.Fatalf("kept %v", got)
	}

	// A new name waits for Enter: leaving may be the way to an offer.
	for _, r := range "Mi" {
		people.line.TypedRune(r)
	}
	people.focus(false)
	b.Drain()
	if got := b.stored(e[1].ID).People; len(got) != 1 || people.line.Text != "Mi" {
		t.Fatalf("leaving added %v, the line holds %q", got, people.line.Text)
	}
	press(people.line, fyne.KeyReturn)
	b.Drain()
	if got := b.stored(e[1].ID).People; len(got) != 2 || got[1].Name != "Mi" {
		t.Fatalf("Enter kept %v", got)
	}
	press(people.line, fyne.KeyBackspace)
	b.Drain()
	if got := b.stored(e[1].ID).People; len(got) != 1 {
		t.Errorf("Backspace left %v", got)
	}
}

func TestOutcomeEndsTheAsking(t *testing.T) {
	b := newBench(t)
	today := journal.Date(2026, 11, 22)
	e := b.wrote(journal.Entry{Body: "Something", AskBack: today + 14})[0]
	tl := b.opens(e.ID)

	b.types(b.field(tl, "outcome"), "Two days faster")
	b.types(b.field(tl, "outcome.before"), "10")
	b.types(b.field(tl, "outcome.after"), "7,5")

	got := b.stored(e.ID)
	if got.AskBack != journal.NoDay || got.Outcome.On != today || got.Outcome.Text != "Two days faster" {
		t.Fatalf("kept %+v, ask back %v", got.Outcome, got.AskBack)
	}
	if *got.Outcome.Before != 10 || *got.Outcome.After != 7.5 {
		t.Errorf("from %v to %v", *got.Outcome.Before, *got.Outcome.After)
	}
}

func TestEntryMovesInTime(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something"})[0]
	tl := b.opens(e.ID)
	head := tl.editor.form.head
	head.toggle()
	b.types(head.clock, "8.15")
	b.types(head.zone, "Asia/Tokyo")

	got := b.stored(e.ID)
	if got.Zone != "Asia/Tokyo" || got.In().Format("2006-01-02 15:04") != "2026-11-22 08:15" {
		t.Fatalf("it was at %s", got.In())
	}
	b.types(head.zone, "Nowhere/Atall")
	if head.zone.note.text() != b.words.T("entry.when.badzone") || b.stored(e.ID).Zone != "Asia/Tokyo" {
		t.Errorf("it says %q", head.zone.note.text())
	}
}

func TestLongWordsAreReadNotEdited(t *testing.T) {
	b := newBench(t)
	long := strings.Repeat("word by word ", 2000)
	e := b.wrote(journal.Entry{Kind: journal.Note, Body: long})[0]
	tl := b.opens(e.ID)
	f := b.field(tl, "body")
	if f.long == nil || f.area.Text != "" {
		t.Fatal("a text of 26,000 characters is in a field that grows slow")
	}
	if got := strings.Join(f.long.lines, " "); strings.TrimSpace(got) != strings.TrimSpace(long) {
		t.Error("the reader does not show the words as they are")
	}
	f.flush()
	b.Drain()
	if b.stored(e.ID).Rev != 1 {
		t.Error("reading wrote something")
	}
}

func TestBinnedEntryCanBeReadAndRestored(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Thrown away", Minutes: 25})[0]
	b.does(Remove{IDs: []journal.ID{e.ID}})
	b.timeline()
	b.does(Find{Text: "is:bin"})
	tl := b.opens(e.ID)

	words := said(tl.editor.object)
	for _, want := range []string{"Thrown away", b.words.Minutes(25), b.words.N("entry.bin.left", 30)} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said:\n%s", want, words)
		}
	}
	tap(t, tl.editor.object, b.words.T("entry.restore"))
	b.Drain()
	if got := b.stored(e.ID); !got.Deleted.IsZero() {
		t.Error("it is still in the bin")
	}
}
