package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// renameBlock is a name with the way to another one. A rename is kept or left
// by a button of its own; until then what was typed waits, whoever is shown in
// between.
type renameBlock struct {
	d       desk
	icon    *parts.Picture
	title   *parts.Text
	open    *parts.Button
	line    *parts.LineEntry
	called  string       // the name its check speaks of
	former  *parts.Check // the former name stays one they are found by; nil for projects
	hint    *parts.Text
	note    *entryNote
	form    *fyne.Container
	box     *fyne.Container
	grown   func()
	rename  func(id journal.ID, name string, keepFormer bool, reply Reply)
	id      journal.ID
	name    string
	waiting map[journal.ID]string
}

func newRenameBlock(d desk, former bool, grown func(), taken func(folded string) bool, rename func(journal.ID, string, bool, Reply)) *renameBlock {
	b := &renameBlock{d: d, grown: grown, rename: rename, waiting: map[journal.ID]string{}}
	b.icon = parts.NewPicture(parts.IconPerson, parts.Recognition, 24)
	b.title = parts.NewTitle("")
	b.open = parts.NewButton(d.t("settings.rename"), parts.BareButton, b.begin).WithIcon(parts.IconEdit)
	b.line = parts.NewLineEntry(d.t("settings.rename.hint"))
	b.line.Limit = journal.MaxName * 4
	b.line.OnEdited = func(text string) {
		b.waiting[b.id] = text
		b.note.clear()
		if taken(journal.Fold(journal.NormalName(text))) {
			b.note.hint(d.t("settings.rename.taken"))
		}
	}
	b.line.OnEnter = func(string) { b.keep() }
	b.line.OnEscape = func() bool { b.leave(); return true }
	b.note = newEntryNote(grown)
	b.hint = parts.NewCaption(d.t("settings.rename.project"))
	b.form = parts.Column(parts.Space2, narrowed(320, b.line))
	if former {
		b.former = parts.NewCheck("", nil)
		b.hint.SetText(d.t("settings.rename.words"))
		b.form.Add(b.former)
	}
	b.form.Add(b.hint)
	b.form.Add(b.note.box)
	b.form.Add(parts.Flow(
		parts.NewButton(d.t("settings.rename.keep"), parts.QuietButton, b.keep),
		parts.NewButton(d.t("settings.leave"), parts.BareButton, b.leave)))
	b.form.Hide()
	b.box = parts.Column(parts.Space2, parts.RowTop(parts.Space2, 1, parts.PadXY(0, parts.Space1, b.icon), b.title, b.open), b.form)
	return b
}

// show shows a name; a rename begun for this one opens again.
func (b *renameBlock) show(id journal.ID, name string, icon fyne.ThemeIconName, ink fyne.ThemeColorName) {
	another := id != b.id
	b.id, b.name = id, name
	b.icon.Set(icon, ink)
	b.title.SetText(name)
	if b.former != nil {
		if on := b.former.On(); b.called != name {
			b.called = name
			b.former = parts.NewCheck(b.d.t("settings.rename.former", "Name", name), nil)
			b.former.SetOn(on)
			b.form.Objects[1] = b.former
		}
	}
	if another {
		b.note.clear()
		text, begun := b.waiting[id]
		b.form.Hidden = !begun
		b.line.SetText(text)
		if b.former != nil {
			b.former.SetOn(true)
		}
	}
}

func (b *renameBlock) begin() {
	if b.form.Visible() {
		b.leave()
		return
	}
	b.form.Show()
	b.line.SetTextEnd(b.name)
	b.grown()
	parts.FocusOn(b.line)
}

func (b *renameBlock) leave() {
	delete(b.waiting, b.id)
	b.note.clear()
	b.form.Hide()
	b.grown()
	parts.FocusOn(b.open)
}

func (b *renameBlock) keep() {
	name := journal.NormalName(b.line.Text)
	if name == b.name {
		b.leave()
		return
	}
	id := b.id
	b.rename(id, name, b.former != nil && b.former.On(), func(sentence string) {
		switch {
		case sentence == "" && b.id == id:
			b.leave()
		case sentence == "":
			delete(b.waiting, id)
		case b.id == id:
			b.note.problem(sentence)
		}
	})
}
