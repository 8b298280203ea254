package app

import (
	"cmp"
	"slices"

	"footlight/journal"
)

// applySettings carries out what is asked on the pages of Settings.
func (h *Hub) applySettings(in Intent) (mine bool, err error) {
	s := &h.state.Settings
	switch in := in.(type) {
	case ShowSection:
		s.Section, s.Forget = in.Section, ForgetState{}
	case ShowNames:
		s.Projects, s.Forget = in.Projects, ForgetState{}
	case ChoosePerson:
		s.Section, s.Projects, s.Person, s.Forget = SectionPeople, false, in.ID, ForgetState{}
	case ChooseProject:
		s.Section, s.Projects, s.Project, s.Forget = SectionPeople, true, in.ID, ForgetState{}
	case AddPerson:
		return true, h.addPerson(in)
	case AddProject:
		return true, h.addProject(in)
	case ChangePerson:
		return true, h.changePerson(in)
	case ChangeProject:
		return true, h.changeProject(in)
	case ReadAs:
		return true, h.readAs(in)
	case ReadApart:
		return true, h.readApart(in)
	default:
		return h.applyForget(in)
	}
	h.changed()
	return true, nil
}

// person reads who somebody is now, whoever else wrote meanwhile.
func (h *Hub) person(id journal.ID) (journal.Person, error) {
	people, err := h.j.People(h.ctx)
	if err != nil {
		return journal.Person{}, err
	}
	for _, p := range people {
		if p.ID == id {
			return p, nil
		}
	}
	return journal.Person{}, &journal.Error{Kind: journal.NotFound, Field: "person"}
}

// personCalled finds who bears a name as their own, or who somebody of that
// name is read as.
func (h *Hub) personCalled(name string) (journal.Person, bool, error) {
	people, err := h.j.People(h.ctx)
	want := journal.Fold(journal.NormalName(name))
	var into journal.ID
	for _, p := range people {
		switch {
		case journal.Fold(p.Name) != want:
		case p.MergedIn == "":
			return p, true, err
		default:
			into = p.MergedIn
		}
	}
	at := slices.IndexFunc(people, func(p journal.Person) bool { return into != "" && p.ID == into })
	if at < 0 {
		return journal.Person{}, false, err
	}
	return people[at], true, err
}

func (h *Hub) addPerson(in AddPerson) error {
	p, known, err := h.personCalled(in.Name)
	if err == nil && !known {
		if p, err = h.j.PutPerson(h.ctx, journal.Person{Name: in.Name, Team: in.Team}); err == nil {
			h.did(h.words.T("settings.notice.added", "Name", p.Name))
		}
	}
	if err == nil {
		h.state.Settings.Person, h.state.Settings.Projects = p.ID, false
		h.changed()
	}
	return err
}

// changePerson writes one change over the person as they are now.
func (h *Hub) changePerson(in ChangePerson) error {
	p, err := h.person(in.ID)
	if err != nil {
		return err
	}
	former := p.Name
	if in.Name != nil {
		p = renamed(p, *in.Name, in.KeepFormer)
	}
	set(&p.Team, in.Team)
	set(&p.Relation, in.Relation)
	set(&p.Alias, in.Alias)
	set(&p.Quotable, in.Quotable)
	if in.AddNick != "" {
		p.Nick = withTag(p.Nick, journal.NormalName(in.AddNick))
	}
	p.Nick = without(p.Nick, in.DropNick)
	var fresh founded
	if in.Join != "" {
		var team journal.Ref
		if team, fresh, err = h.team(in.Join); err != nil {
			return err
		}
		if !slices.Contains(p.MemberOf, team) {
			p.MemberOf = append(slices.Clone(p.MemberOf), team)
		}
	}
	p.MemberOf = slices.DeleteFunc(slices.Clone(p.MemberOf), func(r journal.Ref) bool { return r.ID == in.Leave })
	if p, err = h.j.PutPerson(h.ctx, p); err != nil {
		return err
	}
	h.remember(fresh)
	switch {
	case in.Name != nil:
		h.did(h.words.T("settings.notice.renamed", "Former", former, "Name", p.Name))
	case h.state.Status.Notice.Text != "":
		h.notice(Notice{}) // what it offered to undo is no longer the last thing done
	}
	return nil
}

func set[T any](to, value *T) {
	if value != nil {
		*to = *value
	}
}

// renamed gives somebody another name; the former one stays among the names
// they are written as, if that is wanted.
func renamed(p journal.Person, name string, keep bool) journal.Person {
	former := p.Name
	p.Name = journal.NormalName(name)
	p.Nick = slices.DeleteFunc(slices.Clone(p.Nick), func(n string) bool { return journal.Fold(n) == journal.Fold(p.Name) })
	if keep && journal.Fold(former) != journal.Fold(p.Name) {
		p.Nick = withTag(p.Nick, former)
	}
	return p
}

// nameOf is how a person or project is called now.
func (h *Hub) nameOf(noun journal.Noun, id journal.ID) (string, error) {
	if noun == journal.NounProject {
		p, err := h.project(id)
		return p.Name, err
	}
	p, err := h.person(id)
	return p.Name, err
}

func (h *Hub) readAs(in ReadAs) error {
	from, err := h.nameOf(in.Noun, in.From)
	if err != nil {
		return err
	}
	into, err := h.nameOf(in.Noun, in.Into)
	if err != nil {
		return err
	}
	if in.Noun == journal.NounProject {
		if err = h.j.MergeProjects(h.ctx, in.From, in.Into); err == nil {
			h.state.Settings.Project = in.Into
		}
	} else if err = h.j.MergePeople(h.ctx, in.From, in.Into); err == nil {
		h.state.Settings.Person = in.Into
	}
	if err == nil {
		h.did(h.words.T("settings.notice.merged", "From", from, "Into", into))
	}
	return err
}

func (h *Hub) readApart(in ReadApart) error {
	name, err := h.nameOf(in.Noun, in.ID)
	if err != nil {
		return err
	}
	if in.Noun == journal.NounProject {
		err = h.j.UnmergeProject(h.ctx, in.ID)
	} else {
		err = h.j.UnmergePerson(h.ctx, in.ID)
	}
	if err == nil {
		h.did(h.words.T("settings.notice.unmerged", "Name", name))
	}
	return err
}

func (h *Hub) project(id journal.ID) (journal.Project, error) {
	projects, err := h.j.Projects(h.ctx)
	if err != nil {
		return journal.Project{}, err
	}
	for _, p := range projects {
		if p.ID == id {
			return p, nil
		}
	}
	return journal.Project{}, &journal.Error{Kind: journal.NotFound, Field: "project"}
}

func (h *Hub) addProject(in AddProject) error {
	projects, err := h.j.Projects(h.ctx)
	if err != nil {
		return err
	}
	want := journal.Fold(journal.NormalName(in.Name))
	var id journal.ID
	for _, p := range projects {
		if journal.Fold(p.Name) == want && (id == "" || p.MergedIn == "") {
			id = cmp.Or(p.MergedIn, p.ID)
		}
	}
	if id == "" {
		p, err := h.j.PutProject(h.ctx, journal.Project{Name: in.Name})
		if err != nil {
			return err
		}
		id = p.ID
		h.did(h.words.T("settings.notice.added", "Name", p.Name))
	}
	h.state.Settings.Project, h.state.Settings.Projects = id, true
	h.changed()
	return nil
}

func (h *Hub) changeProject(in ChangeProject) error {
	p, err := h.project(in.ID)
	if err != nil {
		return err
	}
	former := p.Name
	set(&p.Name, in.Name)
	set(&p.Own, in.Own)
	set(&p.Closed, in.Closed)
	if p, err = h.j.PutProject(h.ctx, p); err != nil {
		return err
	}
	switch {
	case in.Name != nil:
		h.did(h.words.T("settings.notice.renamed", "Former", former, "Name", p.Name))
	case h.state.Status.Notice.Text != "":
		h.notice(Notice{})
	}
	return nil
}
