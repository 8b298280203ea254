package app

import (
	"footlight/app/parts"
	"footlight/journal"
)

// addForm writes down a person, a team or a project before anything is written
// about them.
type addForm struct {
	d        desk
	of       *namesPage
	active   bool
	projects bool
	title    *parts.Text
	name     *parts.LineEntry
	kind     *segments
	keep     *parts.Button
	note     *entryNote
	page     *settingsColumn
}

func newAddForm(d desk, of *namesPage) *addForm {
	f := &addForm{d: d, of: of}
	f.title = parts.NewTitle("")
	f.name = parts.NewLineEntry(d.t("settings.add.name"))
	f.name.Limit = journal.MaxName * 4
	f.name.OnEdited = func(string) { f.able() }
	f.name.OnEnter = func(string) { f.write() }
	f.name.OnEscape = func() bool { f.leave(); return true }
	f.kind = newSegments(personOrTeam(d), func(string) {})
	f.keep = parts.NewButton(d.t("settings.add.keep"), parts.AccentButton, f.write)
	f.note = newEntryNote(func() { f.page.relayout() })
	leave := parts.NewButton(d.t("settings.leave"), parts.BareButton, f.leave)
	f.page = newSettingsColumn(parts.Space3, f.title, narrowed(320, f.name), f.kind.Choice, f.note.box, parts.Flow(f.keep, leave))
	return f
}

func personOrTeam(d desk) []parts.Option {
	return []parts.Option{
		{Value: "person", Label: d.t("settings.person.person"), Icon: parts.IconPerson},
		{Value: "team", Label: d.t("settings.person.team"), Icon: parts.IconTeam},
	}
}

func (f *addForm) begin(projects bool, name string) {
	f.active, f.projects = true, projects
	f.note.clear()
	if projects {
		f.title.SetText(f.d.t("settings.add.project"))
	} else {
		f.title.SetText(f.d.t("settings.add.person"))
	}
	f.kind.Hidden = projects
	f.kind.set("person")
	f.name.SetTextEnd(name)
	f.able()
	f.page.relayout()
}

func (f *addForm) able() {
	f.note.clear()
	if journal.NormalName(f.name.Text) == "" {
		f.keep.Disable()
	} else {
		f.keep.Enable()
	}
}

func (f *addForm) leave() {
	f.active = false
	f.of.showDetail()
	f.of.Focus()
}

// write keeps the name; the form closes only once it was kept.
func (f *addForm) write() {
	name := journal.NormalName(f.name.Text)
	if name == "" {
		return
	}
	in := Intent(AddPerson{Name: name, Team: f.kind.now == "team"})
	if f.projects {
		in = AddProject{Name: name}
	}
	f.d.do(in, func(sentence string) {
		if sentence != "" {
			f.note.problem(sentence)
			return
		}
		f.active = false
		f.of.filter.SetText("")
		f.of.refill()
		f.of.showDetail()
		f.of.openDetail()
	})
}
