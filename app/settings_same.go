package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// sameBlock has somebody read as somebody else, or a project as another: it
// says what will happen before it does, and lists who is read as this one.
type sameBlock struct {
	d      desk
	noun   journal.Noun
	pick   *picker
	says   *parts.Text
	do     *parts.Button
	answer *fyne.Container
	note   *entryNote
	merged *fyne.Container
	box    *fyne.Container
	grown  func()
	offers func(typed string) []nameOffer

	id      journal.ID
	name    string
	entries int
	into    nameOffer
	shown   []journal.Ref // read as this one
	called  string        // this one, when they were shown
}

func newSameBlock(d desk, noun journal.Noun, grown func(), offers func(string) []nameOffer) *sameBlock {
	b := &sameBlock{d: d, noun: noun, grown: grown, offers: offers}
	hint := "settings.same.hint.person"
	if noun == journal.NounProject {
		hint = "settings.same.hint.project"
	}
	b.pick = newPicker(d, pickerSpec{
		hint: d.t(hint),
		offers: func(typed string) []nameOffer {
			return slices.DeleteFunc(b.offers(typed), func(o nameOffer) bool { return o.Value == string(b.id) })
		},
		add: b.picked,
	}, grown)
	b.says = parts.NewBody("")
	b.do = parts.NewButton("", parts.QuietButton, b.merge)
	b.note = newEntryNote(grown)
	b.answer = parts.Column(parts.Space2, b.says, b.note.box, parts.Flow(b.do, parts.NewButton(d.t("settings.leave"), parts.BareButton, b.drop)))
	b.answer.Hide()
	b.merged = parts.Column(parts.Space1)
	b.box = parts.Column(parts.Space2, b.pick.box, b.answer, b.merged)
	return b
}

func (b *sameBlock) show(id journal.ID, name string, entries int, merged []journal.Ref) {
	another := id != b.id
	b.id, b.name, b.entries = id, name, entries
	if another {
		b.pick.show(nil, true)
		b.answer.Hide()
		b.note.clear()
	}
	if slices.Equal(merged, b.shown) && name == b.called {
		return
	}
	b.shown, b.called, b.merged.Objects = merged, name, nil
	for _, m := range merged {
		words := parts.NewBody(b.d.t("settings.same.read", "Name", m.Name, "Into", name))
		apart := parts.NewButton(b.d.t("settings.same.apart"), parts.BareButton, func() { b.apart(m.ID) })
		b.merged.Add(parts.Flow(words.Natural(), apart))
	}
	b.grown()
}

// picked says what will happen; nothing has happened yet.
func (b *sameBlock) picked(value string, reply Reply) {
	for _, o := range b.offers("") {
		if o.Value == value {
			b.into = o
		}
	}
	reply("")
	b.says.SetText(b.d.n("settings.same.says", b.entries, "Name", b.name, "Into", b.into.label()))
	b.do.SetLabel(b.d.t("settings.same.do", "Into", b.into.label()))
	b.answer.Show()
	b.grown()
	parts.FocusOn(b.do)
}

func (b *sameBlock) drop() {
	b.answer.Hide()
	b.note.clear()
	b.grown()
	parts.FocusOn(b.pick.line)
}

func (b *sameBlock) merge() {
	b.d.do(ReadAs{Noun: b.noun, From: b.id, Into: journal.ID(b.into.Value)}, func(sentence string) {
		if sentence != "" {
			b.note.problem(sentence)
			return
		}
		b.answer.Hide()
		b.grown()
	})
}

func (b *sameBlock) apart(id journal.ID) {
	b.d.do(ReadApart{Noun: b.noun, ID: id}, func(sentence string) {
		if sentence != "" {
			b.pick.said(sentence)
		}
	})
}
