package app

import (
	"slices"
	"strings"

	"footlight/app/parts"
	"footlight/journal"
)

// projectForm is a project edited in place.
type projectForm struct {
	d    desk
	now  KnownProject
	all  SettingsState
	page *settingsColumn

	rename *renameBlock
	used   *usedLine
	own    *parts.Check
	closed *parts.Check
	note   *entryNote
	same   *sameBlock
	forget *forgetBlock
}

func newProjectForm(d desk) *projectForm {
	f := &projectForm{d: d}
	grown := func() { f.page.relayout() }
	f.rename = newRenameBlock(d, false, grown, f.taken, func(id journal.ID, name string, _ bool, reply Reply) {
		d.do(ChangeProject{ID: id, Name: &name}, reply)
	})
	f.used = newUsedLine(d)
	f.note = newEntryNote(grown)
	f.own = parts.NewCheck(d.t("settings.project.own.check"), func(on bool) { f.change(ChangeProject{Own: &on}) })
	f.closed = parts.NewCheck(d.t("settings.project.closed.check"), func(on bool) { f.change(ChangeProject{Closed: &on}) })
	f.same = newSameBlock(d, journal.NounProject, grown, f.others)
	f.forget = newForgetBlock(d, journal.NounProject, grown)
	t := d.t
	f.page = newSettingsColumn(parts.Space5,
		parts.Column(parts.Space1, f.rename.box, f.used.box),
		parts.Column(parts.Space3,
			parts.Column(parts.Space1, f.own, parts.NewCaption(t("settings.project.own.about"))),
			parts.Column(parts.Space1, f.closed, parts.NewCaption(t("settings.project.closed.about"))),
			f.note.box,
		),
		group(t("settings.same.project"), parts.NewCaption(t("settings.same.project.about")), f.same.box),
		f.forget.box,
	)
	return f
}

func (f *projectForm) show(k KnownProject, all SettingsState) {
	another := k.ID != f.now.ID
	f.now, f.all = k, all
	line := projectLine(f.d.words, k)
	f.rename.show(k.ID, k.Name, line.Icon, line.Ink)
	f.used.show(k.Entries, k.Last, journal.FieldProject, journal.Ref{ID: k.ID, Name: k.Name}, false)
	f.own.SetOn(k.Own)
	f.closed.SetOn(k.Closed)
	merged := make([]journal.Ref, len(k.Merged))
	for i, m := range k.Merged {
		merged[i] = journal.Ref{ID: m.ID, Name: m.Name}
	}
	f.same.show(k.ID, k.Name, k.Entries, merged)
	f.forget.show(k.ID)
	if another {
		f.note.clear()
		f.page.scroll.ScrollToTop()
	}
	f.page.relayout()
}

func (f *projectForm) change(in ChangeProject) {
	in.ID = f.now.ID
	f.d.do(in, f.refused)
}

// refused says why something was not kept, beside what the journal has.
func (f *projectForm) refused(sentence string) {
	if sentence == "" {
		f.note.clear()
		return
	}
	f.show(f.now, f.all)
	f.note.problem(sentence)
}

// taken tells that another project bears a name.
func (f *projectForm) taken(folded string) bool {
	return slices.ContainsFunc(f.all.Works, func(k KnownProject) bool { return k.Folded == folded && k.ID != f.now.ID })
}

// others are the projects this one could be read as.
func (f *projectForm) others(typed string) []nameOffer {
	typed = journal.Fold(strings.TrimSpace(strings.TrimLeft(typed, "%")))
	var out []nameOffer
	for _, k := range f.all.Works {
		if k.ID != f.now.ID && strings.Contains(k.Called, typed) {
			out = append(out, nameOffer{Value: string(k.ID), Label: k.Name, Kind: parts.ProjectChip})
		}
	}
	return out
}
