package app

import (
	"slices"
	"strings"
	"time"

	"footlight/journal"
)

// Section is one page of Settings.
type Section string

// The sections that are finished, in the order of the list.
const (
	SectionPeople Section = "people" // and projects
	SectionHours  Section = "hours"
	SectionLook   Section = "look"
	SectionCard   Section = "card"
	SectionAbout  Section = "about"
)

// Sections in the order they are shown.
var Sections = []Section{SectionPeople, SectionHours, SectionLook, SectionCard, SectionAbout}

// SettingsState is what Settings shows. People and projects stand by name,
// never by how much went to them.
type SettingsState struct {
	Loaded   bool
	Section  Section
	Projects bool // the names shown are those of projects
	People   []KnownPerson
	Works    []KnownProject
	Person   journal.ID // the one shown beside the list
	Project  journal.ID
	DayStart time.Duration
	Forget   ForgetState
}

// KnownPerson is somebody, or a team, with whoever is read as them.
type KnownPerson struct {
	journal.Person
	Entries int // outside the bin
	Last    journal.Day
	Merged  []journal.Person
	Members []journal.Ref // of a team, by name
	Folded  string        // the name, for the order and for typing ahead
	Called  string        // every name, folded, for the filter
}

// KnownProject is a piece of work, with whatever is read as it.
type KnownProject struct {
	journal.Project
	Entries int
	Last    journal.Day
	Merged  []journal.Project
	Folded  string
	Called  string
}

type (
	// ShowSection opens a page of Settings.
	ShowSection struct{ Section Section }
	// ShowNames turns the list of names to projects or back to people.
	ShowNames struct{ Projects bool }
	// ChoosePerson and ChooseProject show one of them beside the list.
	ChoosePerson  struct{ ID journal.ID }
	ChooseProject struct{ ID journal.ID }
	// AddPerson writes somebody down and shows them; who is known by that name
	// already is only shown.
	AddPerson struct {
		Name string
		Team bool
	}
	AddProject struct{ Name string }
	// ChangePerson writes what is given over what is known; nil and empty leave
	// it as it is.
	ChangePerson struct {
		ID         journal.ID
		Name       *string
		KeepFormer bool // the former name stays one they are found by
		Team       *bool
		Relation   *journal.Relation
		Alias      *string
		Quotable   *bool
		AddNick    string
		DropNick   string
		Join       string // name of a team; made if nobody knows it
		Leave      journal.ID
	}
	// ChangeProject as ChangePerson.
	ChangeProject struct {
		ID          journal.ID
		Name        *string
		Own, Closed *bool
	}
	// ReadAs has From, a person or a project, read as Into from now on; ReadApart
	// has it read as itself again.
	ReadAs struct {
		Noun       journal.Noun
		From, Into journal.ID
	}
	ReadApart struct {
		Noun journal.Noun
		ID   journal.ID
	}
)

func (ShowSection) intent()   {}
func (ShowNames) intent()     {}
func (ChoosePerson) intent()  {}
func (ChooseProject) intent() {}
func (AddPerson) intent()     {}
func (AddProject) intent()    {}
func (ChangePerson) intent()  {}
func (ChangeProject) intent() {}
func (ReadAs) intent()        {}
func (ReadApart) intent()     {}

// loadSettings reads people and projects, each with how often and when last an
// entry names them.
func (h *Hub) loadSettings() error {
	s := &h.state.Settings
	people, err := h.j.People(h.ctx)
	if err != nil {
		return err
	}
	counts, err := h.j.PeopleCounts(h.ctx)
	if err != nil {
		return err
	}
	projects, err := h.j.Projects(h.ctx)
	if err != nil {
		return err
	}
	uses, err := h.j.ProjectCounts(h.ctx)
	if err != nil {
		return err
	}
	s.People, s.Works = knownPeople(people, countsByID(counts)), knownProjects(projects, countsByID(uses))
	s.DayStart = h.j.DayStart()
	h.state.Today.DayStart = s.DayStart // dates typed here are read by it
	if _, here := s.person(s.Person); !here {
		s.Person = ""
	}
	if _, here := s.work(s.Project); !here {
		s.Project = ""
	}
	if s.Section == "" {
		s.Section = SectionPeople
	}
	s.Loaded = true
	return nil
}

func (s SettingsState) person(id journal.ID) (KnownPerson, bool) {
	for _, p := range s.People {
		if p.ID == id {
			return p, true
		}
	}
	return KnownPerson{}, false
}

func (s SettingsState) work(id journal.ID) (KnownProject, bool) {
	for _, p := range s.Works {
		if p.ID == id {
			return p, true
		}
	}
	return KnownProject{}, false
}

func countsByID(counts []journal.Count) map[journal.ID]journal.Count {
	out := make(map[journal.ID]journal.Count, len(counts))
	for _, c := range counts {
		out[c.Ref.ID] = c
	}
	return out
}

// knownPeople puts people in the order of their names, whoever was merged with
// the one they are read as, and members with their teams.
func knownPeople(people []journal.Person, counts map[journal.ID]journal.Count) []KnownPerson {
	merged, members := map[journal.ID][]journal.Person{}, map[journal.ID][]journal.Ref{}
	for _, p := range people {
		if p.MergedIn != "" {
			merged[p.MergedIn] = append(merged[p.MergedIn], p)
			continue
		}
		for _, team := range p.MemberOf {
			members[team.ID] = append(members[team.ID], journal.Ref{ID: p.ID, Name: p.Name})
		}
	}
	out := make([]KnownPerson, 0, len(people))
	for _, p := range people {
		if p.MergedIn != "" {
			continue
		}
		k := KnownPerson{
			Person: p, Merged: merged[p.ID], Members: members[p.ID],
			Entries: counts[p.ID].Entries, Last: counts[p.ID].Last, Folded: journal.Fold(p.Name),
		}
		k.Called = k.called()
		slices.SortFunc(k.Members, func(a, b journal.Ref) int { return strings.Compare(journal.Fold(a.Name), journal.Fold(b.Name)) })
		out = append(out, k)
	}
	slices.SortStableFunc(out, func(a, b KnownPerson) int { return strings.Compare(a.Folded, b.Folded) })
	return out
}

// called is every name somebody is found by.
func (k KnownPerson) called() string {
	names := append([]string{k.Name, k.Alias}, k.Nick...)
	for _, m := range k.Merged {
		names = append(append(names, m.Name, m.Alias), m.Nick...)
	}
	return journal.Fold(strings.Join(names, "\n"))
}

func knownProjects(projects []journal.Project, counts map[journal.ID]journal.Count) []KnownProject {
	merged := map[journal.ID][]journal.Project{}
	for _, p := range projects {
		if p.MergedIn != "" {
			merged[p.MergedIn] = append(merged[p.MergedIn], p)
		}
	}
	out := make([]KnownProject, 0, len(projects))
	for _, p := range projects {
		if p.MergedIn != "" {
			continue
		}
		k := KnownProject{
			Project: p, Merged: merged[p.ID], Entries: counts[p.ID].Entries, Last: counts[p.ID].Last, Folded: journal.Fold(p.Name),
		}
		k.Called = k.Folded
		for _, m := range k.Merged {
			k.Called += "\n" + journal.Fold(m.Name)
		}
		out = append(out, k)
	}
	slices.SortStableFunc(out, func(a, b KnownProject) int { return strings.Compare(a.Folded, b.Folded) })
	return out
}

// relations is no screen, but goes stale like one.
const relations Screen = "relations"

// loadRelations reads what people are to the writer, for the chips of the
// capture line, if anybody was written down since.
func (h *Hub) loadRelations() {
	if h.state.Relations != nil && !h.stale[relations] {
		return
	}
	people, err := h.j.People(h.ctx)
	if err != nil {
		h.trouble(err)
		return
	}
	out := map[string]journal.Relation{}
	for _, k := range knownPeople(people, nil) {
		if k.Relation == "" {
			continue
		}
		for name := range strings.SplitSeq(k.Called, "\n") {
			if name == "" {
				continue
			}
			if other, taken := out[name]; taken && other != k.Relation {
				out[name] = "" // two bear it: nothing is said rather than the wrong thing
				continue
			}
			out[name] = k.Relation
		}
	}
	h.state.Relations, h.stale[relations] = out, false
}
