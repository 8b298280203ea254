package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/journal"
)

func TestOpeningTheTimelineGivesTheListTheKeyboard(t *testing.T) {
	b := newBench(t)
	b.many(5)
	b.Run("go.timeline")
	b.Drain()
	tl := b.shell.screens[ScreenTimeline].(*timeline)
	if b.win.Canvas().Focused() != fyne.Focusable(tl.list) {
		t.Fatalf("the keyboard is at %T", b.win.Canvas().Focused())
	}
	if tl.editor.entry.Body != "Act 4" || tl.list.Selected() != 0 {
		t.Fatalf("beside the list stands %q, row %d", tl.editor.entry.Body, tl.list.Selected())
	}
	press(tl.list, fyne.KeyDown)
	b.Drain()
	if tl.editor.entry.Body != "Act 3" {
		t.Errorf("the first arrow leads to %q", tl.editor.entry.Body)
	}
}

func TestOpeningTheTimelineLeavesWordsBeingTyped(t *testing.T) {
	b := newBench(t)
	b.many(5)
	tl := b.timeline()
	parts.FocusOn(tl.search)
	test.Type(tl.search, "act")
	tl.Arrive()
	if b.win.Canvas().Focused() != fyne.Focusable(tl.search) {
		t.Errorf("the keyboard went to %T", b.win.Canvas().Focused())
	}
}

// TestListComesBackFromAnotherScreen has the toolkit forget what it drew, as
// it does a minute after the screen was last shown.
func TestListComesBackFromAnotherScreen(t *testing.T) {
	b := newBench(t)
	b.many(60)
	tl := b.timeline()
	b.does(Open{Screen: ScreenToday})
	again := tl.list.CreateRenderer()
	b.does(Open{Screen: ScreenTimeline})
	rows := 0
	for _, o := range again.Objects() {
		if line, ok := o.(*entryLine); ok && line.Visible() && line.ready && line.Size().Width > 100 {
			rows++
		}
	}
	if rows < 5 {
		t.Errorf("%d rows are drawn", rows)
	}
}

func TestTimelineFollowsTheLookWhileAway(t *testing.T) {
	b := newBench(t)
	b.many(30)
	tl := b.timeline()
	b.win.Canvas().Capture()
	b.does(Open{Screen: ScreenToday})
	b.set.App.Settings().SetTheme(b.theme.With(parts.Look{Mode: parts.Dark, Scale: 1.5}))
	b.does(Open{Screen: ScreenTimeline})
	parts.RefreshAll(tl.Object())
	sizes := map[float32]bool{}
	for _, o := range test.WidgetRenderer(tl.list).Objects() {
		if line, ok := o.(*entryLine); ok && line.Visible() {
			sizes[line.draw.words.TextSize] = true
			sizes[line.draw.icon.Size().Width/parts.Scale()] = true
		}
	}
	if len(sizes) > 2 || !sizes[parts.TextSize()] {
		t.Errorf("rows are drawn in sizes %v", sizes)
	}
}

func TestFocusStaysOnANameWhileWordsAreKept(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "A", People: []journal.Ref{{Name: "Mina"}, {Name: "Sam"}}})[0]
	tl := b.opens(e.ID)
	body := b.field(tl, "body")
	c := b.win.Canvas()
	c.Focus(body.focusable())
	b.typesOnly(body, "B")
	c.FocusNext() // the words are kept now
	chip, ok := c.Focused().(*parts.Chip)
	if !ok || chip.Text() != "Mina" {
		t.Fatalf("Tab leads to %T", c.Focused())
	}
	b.Drain()
	if b.stored(e.ID).Body != "B" {
		t.Fatal("the words were not kept")
	}
	if c.Focused() != fyne.Focusable(chip) || !strings.Contains(said(tl.editor.object), "Mina") || !shownIn(tl.editor.object, chip) {
		t.Fatalf("after keeping the keyboard is at %T, on the page %v", c.Focused(), shownIn(tl.editor.object, chip))
	}
	press(chip, fyne.KeyDelete)
	b.Drain()
	if got := b.stored(e.ID).People; len(got) != 1 || got[0].Name != "Sam" {
		t.Fatalf("Delete left %v", got)
	}
	next, ok := c.Focused().(*parts.Chip)
	if !ok || next.Text() != "Sam" || !shownIn(tl.editor.object, next) {
		t.Errorf("after taking one off the keyboard is at %T", c.Focused())
	}
	press(next, fyne.KeyDelete)
	b.Drain()
	if f, ok := c.Focused().(fyne.CanvasObject); !ok || !shownIn(tl.editor.object, f) {
		t.Errorf("after the last one the keyboard is at %T", c.Focused())
	}
}

func shownIn(root, want fyne.CanvasObject) (found bool) {
	walk(root, func(o fyne.CanvasObject) { found = found || o == want })
	return found
}

func TestBadValuesWaitWhereTheyWereTyped(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Needle", Held: true, Until: journal.Date(2026, 12, 1)}, journal.Entry{Body: "Hay"})
	tl := b.opens(e[0].ID)
	openSections(tl)
	var until *dayField
	for _, f := range tl.editor.form.fields {
		if d, ok := f.(*dayField); ok && d.id == "until" {
			until = d
		}
	}
	for _, bad := range []struct {
		name  string
		write func()
		read  func() string
	}{
		{"minutes", func() { b.types(b.field(tl, "minutes"), "quite long") }, func() string { return b.field(tl, "minutes").text() }},
		{"before", func() { b.types(b.field(tl, "outcome.before"), "many") }, func() string { return b.field(tl, "outcome.before").text() }},
		{"clock", func() { tl.editor.form.head.toggle(); b.types(tl.editor.form.head.clock, "late") }, func() string {
			if !tl.editor.form.head.move.Visible() {
				return "hidden"
			}
			return tl.editor.form.head.clock.text()
		}},
		{"until", func() { b.dates(until, "some day") }, func() string { return until.field.Entry().Text }},
	} {
		bad.write()
		was := bad.read()
		b.does(Select{ID: e[1].ID})
		tl.look("needle")
		b.Drain()
		tl.list.Select(0)
		b.Drain()
		if tl.editor.entry.ID != e[0].ID {
			t.Fatalf("the search leads to %q", tl.editor.entry.Body)
		}
		if got := bad.read(); got != was || got == "" {
			t.Errorf("%s: %q became %q", bad.name, was, got)
		}
		if tl.editor.waiting.Visible() {
			t.Errorf("%s: it points elsewhere", bad.name)
		}
		tl.look("")
		b.Drain()
	}
	b.dates(until, "tomorrow")
	if got := b.stored(e[0].ID).Until; got != journal.Date(2026, 11, 23) {
		t.Errorf("kept %v", got)
	}
	if tl.editor.failedHere("until") {
		t.Error("what is mended still waits")
	}
}

// dates types a day as a person would and leaves the field.
func (b *bench) dates(f *dayField, text string) {
	c := b.win.Canvas()
	c.Focus(f.field.Entry())
	test.Type(f.field.Entry(), text)
	c.Unfocus()
	b.Drain()
}

func TestAskingComesBackAfterAFirstWord(t *testing.T) {
	b := newBench(t)
	then := journal.Date(2026, 12, 9)
	e := b.wrote(journal.Entry{Body: "Something", AskBack: then})[0]
	tl := b.opens(e.ID)
	b.types(b.field(tl, "outcome"), "A first sign")
	again := b.words.T("entry.askback.again.on", "Day", b.words.ShortDay(then, journal.Date(2026, 11, 22)))
	tap(t, tl.editor.object, again)
	b.Drain()
	if got := b.stored(e.ID); got.AskBack != then || got.Outcome.Text != "A first sign" {
		t.Errorf("asked on %v, %q", got.AskBack, got.Outcome.Text)
	}
	b.types(b.field(tl, "outcome"), "")
}

func TestDaysAreReadAsPeopleWriteThem(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]journal.Day{
		"last friday": journal.Date(2026, 11, 20), "letzten Freitag": journal.Date(2026, 11, 20),
		"gestern": journal.Date(2026, 11, 21), "22 November 2026": journal.Date(2026, 11, 22),
		b.words.Date(journal.Date(2026, 3, 1)): journal.Date(2026, 3, 1),
	} {
		if got, ok := readDay(text, false, b.words.Lexicon(), b.now()); !ok || got != want {
			t.Errorf("%q is read as %v %v", text, got, ok)
		}
	}
}

// TestNothingPushesTheStatusOut looks at what the timeline asks for as least.
func TestNothingPushesTheStatusOut(t *testing.T) {
	b := newBench(t)
	b.many(5)
	tl := b.timeline()
	b.set.App.Settings().SetTheme(b.theme.With(parts.Look{Scale: 2}))
	tl.look("needle load:7..") // empty, with filters and buttons
	b.Drain()
	openSections(tl)
	if m := tl.Object().MinSize(); m.Width > 300 || m.Height > 160 {
		t.Errorf("the screen asks for %v", m)
	}
	b.win.Resize(fyne.NewSize(1180, 760))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.shell.status)
	if end := at.Y + b.shell.status.Size().Height; end > 760 || b.shell.status.Size().Height < 20 {
		t.Errorf("the status line ends at %v", end)
	}
}

func TestChoosingARowNeverWidensTheWindow(t *testing.T) {
	b := newBench(t)
	b.wrote(journal.Entry{Body: strings.Repeat("wide", 60), Support: "unblock", Zone: "America/Argentina/Buenos_Aires"})
	b.win.Resize(fyne.NewSize(480, 700))
	tl := b.timeline()
	before := b.win.Content().MinSize()
	tl.list.Select(0)
	tl.tapped(0)
	b.Drain()
	openSections(tl)
	if after := b.win.Content().MinSize(); after.Width > max(before.Width, 480) || after.Height > before.Height {
		t.Errorf("the window needs %v, before %v", after, before)
	}
}
