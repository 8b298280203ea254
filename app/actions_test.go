package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"footlight/journal"
)

// TestEveryActionHasWordsAndIsReachable: what can be done has a name in both
// languages and stands in the menu, where its shortcut works from a text field.
func TestEveryActionHasWordsAndIsReachable(t *testing.T) {
	b := newBench(t)
	for _, lang := range []string{"en", "de"} {
		b.does(SetLook{Look: LookState{Variant: "light", Scale: 1, Lang: lang}})
		for _, a := range b.shell.registry.All() {
			key := "shell.action." + a.ID
			if b.words.T(key) == key {
				t.Errorf("%s: %s has no words", lang, a.ID)
			}
			if b.shell.registry.item[a.ID] == nil {
				t.Errorf("%s is not in the menu", a.ID)
			}
		}
	}
}

// TestMenuFollowsWhatIsPossible: an entry's actions are offered once an entry
// is chosen, and only those that fit it.
func TestMenuFollowsWhatIsPossible(t *testing.T) {
	b := newBench(t)
	e := b.keeps("Held the door for @Mina")
	if !b.shell.registry.item["entry.remove"].Disabled {
		t.Error("nothing is chosen, but it can be removed")
	}
	b.does(Reveal{ID: e.ID})
	if b.shell.registry.item["entry.remove"].Disabled || !b.shell.registry.item["entry.restore"].Disabled {
		t.Error("the menu does not follow the choice")
	}
	b.Run("entry.energy")
	b.Drain()
	if !b.latest().Energised {
		t.Error("the action did nothing")
	}
	b.does(Remove{IDs: []journal.ID{e.ID}})
	b.does(Reveal{ID: e.ID})
	if b.shell.registry.item["entry.restore"].Disabled {
		t.Error("a binned entry cannot be taken out")
	}
}

// TestUndoKeyTakesBackTypingFirst: with words in the field, undo is the
// field's; with none, it is the journal's.
func TestUndoKeyTakesBackTypingFirst(t *testing.T) {
	b := newBench(t)
	b.keeps("First thing")
	b.Type("second")
	b.Run("undo")
	b.Drain()
	if n := len(b.State().Today.Entries); n != 1 {
		t.Fatalf("%d entries: the journal was undone under the person's fingers", n)
	}
	b.shell.capture.line.SetText("")
	b.Run("undo")
	b.Drain()
	if n := len(b.State().Today.Entries); n != 0 {
		t.Errorf("%d entries after undo", n)
	}
}

// TestShortcutsAreTheToolkits: undo and redo are known to the toolkit by names
// of their own, all others as typed.
func TestShortcutsAreTheToolkits(t *testing.T) {
	b := newBench(t)
	for _, a := range b.shell.registry.All() {
		switch s := a.Shortcut().(type) {
		case nil:
		case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
			if a.ID != "undo" && a.ID != "redo" {
				t.Errorf("%s is %T", a.ID, s)
			}
		case *desktop.CustomShortcut:
			if s.KeyName != a.Key || s.Modifier != a.Mod {
				t.Errorf("%s is %v", a.ID, s)
			}
		}
	}
}

// TestVeilCoversAndLifts, also by its key from inside the capture line.
func TestVeilCoversAndLifts(t *testing.T) {
	b := newBench(t)
	b.shell.capture.focus()
	b.shell.capture.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if b.shell.veil == nil {
		t.Fatal("F9 in the capture line draws no veil")
	}
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing covers the window")
	}
	if b.Run("palette") {
		t.Error("the palette opens over the veil")
	}
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.shell.veil != nil || b.win.Canvas().Overlays().Top() != nil {
		t.Error("the veil does not lift")
	}
}
