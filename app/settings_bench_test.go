package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// settings opens Settings at a section.
func (b *bench) settings(at Section) *settingsScreen {
	b.t.Helper()
	b.shell.open(ScreenSettings)
	b.Drain()
	s := b.shell.screens[ScreenSettings].(*settingsScreen)
	s.choose(at)
	b.Drain()
	return s
}

// names opens people and projects.
func (b *bench) names() *namesPage {
	b.t.Helper()
	return b.settings(SectionPeople).pages[SectionPeople].(*namesPage)
}

// known is somebody by their own name.
func (b *bench) known(name string) KnownPerson {
	b.t.Helper()
	b.settings(SectionPeople)
	for _, k := range b.State().Settings.People {
		if k.Name == name {
			return k
		}
	}
	b.t.Fatalf("nobody is called %s", name)
	return KnownPerson{}
}

// work is a project by its name.
func (b *bench) work(name string) KnownProject {
	b.t.Helper()
	b.settings(SectionPeople)
	i := slices.IndexFunc(b.State().Settings.Works, func(k KnownProject) bool { return k.Name == name })
	if i < 0 {
		b.t.Fatalf("no project is called %s", name)
	}
	return b.State().Settings.Works[i]
}

// person shows somebody beside the list.
func (b *bench) person(name string) *personForm {
	b.t.Helper()
	id, p := b.known(name).ID, b.names()
	p.goTo(id)
	b.Drain()
	if p.right.Objects[0] != fyne.CanvasObject(p.people.page.scroll) || p.people.now.ID != id {
		b.t.Fatalf("%s is not shown", name)
	}
	return p.people
}

// finds is how many entries the timeline shows for a query.
func (b *bench) finds(query string) int {
	b.t.Helper()
	b.does(Find{Text: query})
	b.does(Open{Screen: ScreenTimeline})
	return len(b.State().Timeline.Rows)
}

// must is does for what has to succeed.
func (b *bench) must(in Intent) {
	b.t.Helper()
	if says := b.does(in); says != "" {
		b.t.Fatalf("%T: %s", in, says)
	}
}

// writes puts words into the field that has the keyboard, or into one given.
func writes(f fyne.Focusable, text string) {
	for _, r := range text {
		f.TypedRune(r)
	}
}

// presses sends keys to whatever has the keyboard, and carries out what comes
// of them.
func (b *bench) presses(keys ...fyne.KeyName) {
	b.t.Helper()
	for _, key := range keys {
		c := b.win.Canvas()
		switch {
		case key == fyne.KeyTab:
			c.FocusNext()
		case c.Focused() != nil:
			c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
		default:
			b.t.Fatalf("nothing has the keyboard for %s", key)
		}
		b.Drain()
	}
}

// tabsTo goes on with Tab until a part has the keyboard.
func (b *bench) tabsTo(want fyne.Focusable) {
	b.t.Helper()
	for range 80 {
		if b.win.Canvas().Focused() == want {
			return
		}
		b.presses(fyne.KeyTab)
	}
	b.t.Fatalf("Tab never comes to %T", want)
}

// chipOf is the chip of those words in a container.
func chipIn(t *testing.T, box *fyne.Container, words string) *parts.Chip {
	t.Helper()
	for _, o := range box.Objects {
		if c, ok := o.(*parts.Chip); ok && c.Text() == words {
			return c
		}
	}
	t.Fatalf("no chip says %q", words)
	return nil
}

func refsOf(refs []journal.Ref) (names []string) {
	for _, r := range refs {
		names = append(names, r.Name)
	}
	return names
}
