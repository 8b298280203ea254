package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// foldedChoice shows the few values that matter now and opens the whole list.
type foldedChoice struct {
	v      *entryEditor
	whole  *choiceField
	near   func(journal.Entry) []parts.Option
	few    []parts.Option // shown now
	more   *parts.Chip
	line   *fyne.Container
	opened bool
	box    *fyne.Container
}

func newFoldedChoice(v *entryEditor, whole *choiceField, near func(journal.Entry) []parts.Option) *foldedChoice {
	f := &foldedChoice{v: v, whole: whole, near: near}
	f.more = parts.NewChip(parts.NeutralChip, v.d.t("entry.choose")).WithTap(f.toggle)
	f.line = parts.Flow(f.more)
	f.whole.choice.Hide()
	f.box = parts.Column(parts.Space2, f.line, f.whole.choice, f.whole.note.box)
	return f
}

func (f *foldedChoice) object() fyne.CanvasObject { return f.box }
func (f *foldedChoice) flush()                    {}

// tapped turns one of the few on or off.
func (f *foldedChoice) tapped(value string) {
	values := f.whole.get(f.v.entry)
	if slices.Contains(values, value) {
		values = without(values, value)
	} else {
		values = append(slices.Clone(values), value)
	}
	f.whole.chosen(values)
}

func (f *foldedChoice) toggle() {
	f.opened = !f.opened
	f.show(f.v.entry, false)
	f.v.relayout()
}

// focus gives the keyboard back to one of the few, or to what leads on.
func (f *foldedChoice) focus(value string) {
	if at := slices.IndexFunc(f.few, func(o parts.Option) bool { return o.Value == value }); at >= 0 {
		parts.FocusOn(f.line.Objects[at].(*parts.Chip))
		return
	}
	parts.FocusOn(f.more)
}

func (f *foldedChoice) show(e journal.Entry, another bool) {
	if another {
		f.opened = false
	}
	f.whole.show(e, another)
	f.whole.choice.Hidden = !f.opened
	few := f.near(e)
	if f.opened {
		few = nil
	}
	if !slices.Equal(few, f.few) || len(f.line.Objects) != len(few)+1 {
		if at := focusedOf(f.v.d.canvas(), f.line.Objects); at >= 0 && at < len(f.few) {
			had := f.few[at].Value
			defer func() { f.focus(had) }()
		}
		f.few = few
		f.line.Objects = nil
		for _, o := range few {
			f.line.Add(parts.NewChip(parts.NeutralChip, o.Label).WithHint(o.Hint).Steady().WithTap(func() { f.tapped(o.Value) }))
		}
		f.line.Add(f.more)
	}
	chosen := f.whole.get(e)
	for i, o := range few {
		f.line.Objects[i].(*parts.Chip).SetSelected(slices.Contains(chosen, o.Value))
	}
	key := "entry.choose"
	switch {
	case f.opened:
		key = "entry.choose.done"
	case len(few) > 0:
		key = "entry.choose.other"
	}
	icon := parts.IconChevronDown
	if f.opened {
		icon = parts.IconChevronUp
	}
	f.more.WithIcon(icon).Set(parts.NeutralChip, f.v.d.t(key))
}
