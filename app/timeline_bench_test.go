package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/journal"
)

// timeline opens the timeline and hands its screen out.
func (b *bench) timeline() *timeline {
	b.t.Helper()
	b.does(Open{Screen: ScreenTimeline})
	return b.shell.screens[ScreenTimeline].(*timeline)
}

// wrote puts entries into the journal as another process would, an hour apart
// and the last one first in the list.
func (b *bench) wrote(entries ...journal.Entry) []journal.Entry {
	b.t.Helper()
	j := b.other()
	for i := range entries {
		if entries[i].Kind == "" {
			entries[i].Kind = journal.Action
		}
		if entries[i].At.IsZero() {
			entries[i].At = b.clock.Add(-time.Duration(len(entries)-i) * time.Hour)
		}
	}
	kept, err := j.AddAll(b.t.Context(), entries)
	if err != nil {
		b.t.Fatal(err)
	}
	b.does(LookAround{})
	return kept
}

// stored reads an entry from the journal itself.
func (b *bench) stored(id journal.ID) journal.Entry {
	b.t.Helper()
	e, err := b.other().Entry(b.t.Context(), id)
	if err != nil {
		b.t.Fatal(err)
	}
	return e
}

// opens chooses an entry in the timeline.
func (b *bench) opens(id journal.ID) *timeline {
	b.t.Helper()
	tl := b.timeline()
	b.does(Select{ID: id})
	if tl.editor.entry.ID != id {
		b.t.Fatalf("the entry beside the list is %q, not %q", tl.editor.entry.ID, id)
	}
	return tl
}

// field is the text field of that fact, its section opened.
func (b *bench) field(tl *timeline, id string) *textField {
	b.t.Helper()
	openSections(tl)
	for _, f := range tl.editor.form.fields {
		switch f := f.(type) {
		case *textField:
			if f.spec.id == id {
				return f
			}
		case titledField:
			if f.spec.id == id {
				return f.textField
			}
		}
	}
	b.t.Fatalf("no field %q", id)
	return nil
}

func openSections(tl *timeline) {
	for _, s := range tl.editor.form.sections {
		if !s.exp.Opened() {
			s.exp.SetOpen(true)
			s.exp.OnToggled(true)
		}
	}
}

// types replaces a field's text as a person would and leaves it.
func (b *bench) types(f *textField, text string) {
	b.t.Helper()
	b.typesOnly(f, text)
	f.focus(false)
	b.Drain()
}

// typesOnly stays in the field.
func (b *bench) typesOnly(f *textField, text string) {
	f.put("")
	switch {
	case f.line != nil:
		test.Type(f.line, text)
	default:
		for _, r := range text {
			if r == '\n' {
				f.area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				continue
			}
			f.area.TypedRune(r)
		}
	}
	if text == "" {
		f.edited("")
	}
}

// said collects the words on screen below an object.
func said(o fyne.CanvasObject) string {
	var b strings.Builder
	walk(o, func(x fyne.CanvasObject) {
		if t, ok := x.(interface{ Text() string }); ok {
			b.WriteString(t.Text() + "\n")
		}
		if t, ok := x.(interface{ Label() string }); ok {
			b.WriteString(t.Label() + "\n")
		}
	})
	return b.String()
}

// tap presses what bears the words.
func tap(t *testing.T, o fyne.CanvasObject, words string) {
	t.Helper()
	var found fyne.Tappable
	walk(o, func(x fyne.CanvasObject) {
		label := ""
		switch x := x.(type) {
		case interface{ Label() string }:
			label = x.Label()
		case interface{ Text() string }:
			label = x.Text()
		}
		if p, ok := x.(fyne.Tappable); ok && label == words && found == nil {
			found = p
		}
	})
	if found == nil {
		t.Fatalf("nothing here is called %q:\n%s", words, said(o))
	}
	found.Tapped(&fyne.PointEvent{})
}

// walk visits what is visible below an object, itself included.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, x := range o.Objects {
			walk(x, visit)
		}
	case fyne.Widget:
		for _, x := range test.WidgetRenderer(o).Objects() {
			walk(x, visit)
		}
	}
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}
