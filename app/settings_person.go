package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// personForm is somebody, or a team, edited in place. Choices are kept at
// once, lines on Enter or on leaving them; a rename waits for its button.
type personForm struct {
	d    desk
	of   *namesPage
	now  KnownPerson
	all  SettingsState
	page *settingsColumn

	rename   *renameBlock
	used     *usedLine
	kind     *segments
	relation *parts.Choice
	teams    *picker
	members  *picker
	nicks    *picker
	alias    *keptLine
	quotable *parts.Check
	note     *entryNote // of the choices
	same     *sameBlock
	forget   *forgetBlock
	crew     *fyne.Container // members, of a team only
}

func newPersonForm(d desk, of *namesPage) *personForm {
	f := &personForm{d: d, of: of}
	grown := func() { f.page.relayout() }
	f.rename = newRenameBlock(d, true, grown, f.taken, func(id journal.ID, name string, keep bool, reply Reply) {
		d.do(ChangePerson{ID: id, Name: &name, KeepFormer: keep}, reply)
	})
	f.used = newUsedLine(d)
	f.note = newEntryNote(grown)
	f.kind = newSegments(personOrTeam(d), f.setTeam)
	options := make([]parts.Option, len(journal.Relations))
	for i, r := range journal.Relations {
		options[i] = parts.Option{Value: string(r), Label: d.words.Relation(r), Hint: d.words.About("relation", string(r))}
	}
	f.relation = parts.NewPills(options, func(v string) {
		r := journal.Relation(v)
		f.change(ChangePerson{Relation: &r}, f.note)
	})
	f.teams = newPicker(d, pickerSpec{
		hint: d.t("settings.person.teams.hint"), offers: f.teamOffers, fresh: f.newTeam,
		add:  func(v string, reply Reply) { d.do(ChangePerson{ID: f.now.ID, Join: f.nameOf(v)}, reply) },
		drop: func(v string, reply Reply) { d.do(ChangePerson{ID: f.now.ID, Leave: journal.ID(v)}, reply) },
		open: func(v string) { of.goTo(journal.ID(v)) },
	}, grown)
	f.members = newPicker(d, pickerSpec{
		hint: d.t("settings.person.members.hint"), offers: f.memberOffers,
		add:  func(v string, reply Reply) { d.do(ChangePerson{ID: journal.ID(v), Join: f.now.Name}, reply) },
		drop: func(v string, reply Reply) { d.do(ChangePerson{ID: journal.ID(v), Leave: f.now.ID}, reply) },
		open: func(v string) { of.goTo(journal.ID(v)) },
	}, grown)
	f.nicks = newPicker(d, pickerSpec{
		hint: d.t("settings.person.nicks.hint"), offers: func(string) []nameOffer { return nil },
		fresh: func(name string) string { return d.t("settings.person.nicks.add", "Name", name) },
		add: func(v string, reply Reply) {
			if whose := f.whose(v); whose != "" {
				reply(d.t("settings.person.nicks.taken", "Whose", whose))
				return
			}
			d.do(ChangePerson{ID: f.now.ID, AddNick: v}, reply)
		},
		drop: func(v string, reply Reply) { d.do(ChangePerson{ID: f.now.ID, DropNick: v}, reply) },
	}, grown)
	f.alias = newKeptLine(d.t("settings.person.alias.hint"), 320, grown, func(text string, reply Reply) {
		d.do(ChangePerson{ID: f.now.ID, Alias: &text}, reply)
	})
	f.quotable = parts.NewCheck(d.t("settings.person.quotable"), func(on bool) {
		f.change(ChangePerson{Quotable: &on}, f.note)
	})
	f.same = newSameBlock(d, journal.NounPerson, grown, f.everybody)
	f.forget = newForgetBlock(d, journal.NounPerson, grown)
	f.layout()
	return f
}

func (f *personForm) layout() {
	t := f.d.t
	f.crew = labelledLine(t("settings.person.members"), f.members.box)
	about := func(key string) fyne.CanvasObject { return parts.NewCaption(t(key)) }
	f.page = newSettingsColumn(parts.Space5,
		parts.Column(parts.Space1, f.rename.box, f.used.box),
		parts.Column(parts.Space3,
			labelledLine(t("settings.person.kind"), f.kind.Choice),
			labelledLine(t("settings.person.relation"), parts.Column(parts.Space1, f.relation, f.note.box)),
			labelledLine(t("settings.person.teams"), f.teams.box),
			f.crew,
			labelledLine(t("settings.person.nicks"), parts.Column(parts.Space1, f.nicks.box, about("settings.person.nicks.about"))),
		),
		group(t("settings.person.packets"),
			labelledLine(t("settings.person.alias"), parts.Column(parts.Space1, f.alias.box, about("settings.person.alias.about"))),
			parts.Column(parts.Space1, f.quotable, about("settings.person.quotable.about")),
		),
		group(t("settings.same.person"), about("settings.same.person.about"), f.same.box),
		f.forget.box,
	)
}

// show shows somebody; what is being typed about the same one stays.
func (f *personForm) show(k KnownPerson, all SettingsState) {
	another := k.ID != f.now.ID
	f.now, f.all = k, all
	line := personLine(f.d.words, k)
	f.rename.show(k.ID, k.Name, line.Icon, line.Ink)
	f.used.show(k.Entries, k.Last, journal.FieldPerson, journal.Ref{ID: k.ID, Name: k.Name}, f.several())
	f.kind.set("person")
	if k.Team {
		f.kind.set("team")
	}
	f.relation.SetValue(string(k.Relation))
	f.teams.show(refOffers(k.MemberOf, parts.TeamChip), another)
	f.members.show(refOffers(k.Members, parts.PersonChip), another)
	f.crew.Hidden = !k.Team
	var nicks []nameOffer
	for _, n := range k.Nick {
		nicks = append(nicks, nameOffer{Value: n, Kind: parts.NeutralChip})
	}
	f.nicks.show(nicks, another)
	f.alias.show(k.Alias, another)
	f.quotable.SetOn(k.Quotable)
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

// several tells that somebody else is called by the same name.
func (f *personForm) several() bool {
	same := 0
	for _, k := range f.all.People {
		if slices.Contains(strings.Split(k.Called, "\n"), f.now.Folded) {
			same++
		}
	}
	return same > 1
}

func (f *personForm) flush() { f.alias.flush() }

// change keeps one choice at once. What could not be kept goes back to what
// the journal has, with the reason beside it.
func (f *personForm) change(in ChangePerson, note *entryNote) {
	in.ID = f.now.ID
	f.d.do(in, f.refused)
}

func (f *personForm) refused(sentence string) {
	if sentence == "" {
		f.note.clear()
		return
	}
	f.show(f.now, f.all)
	f.note.problem(sentence)
}

// setTeam tells a team from a person; one with members stays a team.
func (f *personForm) setTeam(v string) {
	team := v == "team"
	if !team && len(f.now.Members) > 0 {
		f.kind.set("team")
		f.note.hint(f.d.t("settings.person.kind.members"))
		return
	}
	f.change(ChangePerson{Team: &team}, f.note)
}
