package coaching

import (
	"cmp"
	"slices"

	"footlight/journal"
)

// Roster is what the rules need to know of people and projects: who was merged
// into whom, who belongs to which team, who stands above the writer, which
// projects the writer names as theirs. Names are not in it. It does not change.
type Roster struct {
	people   map[key]member
	teams    map[journal.ID][]journal.ID // team → the team and its members
	teamIDs  []journal.ID                // in order; members name teams by their place
	projects map[key]project
}

type member struct {
	as    key   // whom they were merged into, or themselves
	teams []int // places in teamIDs
	above bool
}

type project struct {
	as  key
	own bool
}

// NewRoster reads people, teams and projects as the journal lists them.
func NewRoster(people []journal.Person, projects []journal.Project) *Roster {
	r := &Roster{people: map[key]member{}, teams: map[journal.ID][]journal.ID{}, projects: map[key]project{}}
	by := map[journal.ID]*journal.Person{}
	for i := range people {
		by[people[i].ID] = &people[i]
	}
	readAs := func(p *journal.Person) *journal.Person {
		return follow(by, p, func(p *journal.Person) journal.ID { return p.MergedIn })
	}
	of := map[journal.ID][]journal.ID{} // person → teams
	for i := range people {
		p := readAs(&people[i])
		var teams []journal.ID
		if p.Team {
			teams = []journal.ID{p.ID}
		} else {
			for _, t := range p.MemberOf {
				if team, ok := by[t.ID]; ok {
					teams = append(teams, readAs(team).ID)
				}
			}
		}
		slices.Sort(teams)
		of[people[i].ID] = slices.Compact(teams)
		for _, t := range of[people[i].ID] {
			r.teams[t] = append(r.teams[t], people[i].ID)
		}
	}
	for t, all := range r.teams {
		slices.Sort(all)
		r.teamIDs = append(r.teamIDs, t)
	}
	slices.Sort(r.teamIDs)
	for i := range people {
		p := readAs(&people[i])
		k, _ := keyOf(people[i].ID)
		m := member{above: !p.Team && (p.Relation == "manager" || p.Relation == "lead")}
		m.as, _ = keyOf(p.ID)
		for _, t := range of[people[i].ID] {
			at, _ := slices.BinarySearch(r.teamIDs, t)
			m.teams = append(m.teams, at)
		}
		r.people[k] = m
	}
	all := map[journal.ID]*journal.Project{}
	for i := range projects {
		all[projects[i].ID] = &projects[i]
	}
	for i := range projects {
		p := follow(all, &projects[i], func(p *journal.Project) journal.ID { return p.MergedIn })
		k, _ := keyOf(projects[i].ID)
		as, _ := keyOf(p.ID)
		r.projects[k] = project{as, p.Own}
	}
	return r
}

// follow follows a merge to its end; a circle ends where it began.
func follow[T any](by map[journal.ID]*T, p *T, into func(*T) journal.ID) *T {
	for range len(by) {
		next, ok := by[into(p)]
		if !ok {
			break
		}
		p = next
	}
	return p
}

// member is what is known of somebody; who is not listed is themselves.
func (r *Roster) member(k key) member {
	m, ok := r.people[k]
	if !ok {
		m.as = k
	}
	return m
}

// members resolves the names of a day, projects among them, by place.
func (r *Roster) members(to []member, names named) []member {
	to = append(to[:0], member{})
	for i := range names.len() {
		to = append(to, r.member(names.at(i+1)))
	}
	return to
}

// project gives what a project counts as, and whether it is the writer's own.
func (r *Roster) project(k key) project {
	p, ok := r.projects[k]
	if !ok {
		p.as = k
	}
	return p
}

// aboveAll lists the managers and leads.
func (r *Roster) aboveAll() []journal.ID {
	return listed(r.people, func(m member) bool { return m.above })
}

// inTeams lists everybody who belongs to a team, and the teams.
func (r *Roster) inTeams() []journal.ID {
	return listed(r.people, func(m member) bool { return len(m.teams) > 0 })
}

// ownAll lists the writer's own projects.
func (r *Roster) ownAll() []journal.ID {
	return listed(r.projects, func(p project) bool { return p.own })
}

func listed[T any](of map[key]T, want func(T) bool) []journal.ID {
	var out []key
	for k, v := range of {
		if want(v) {
			out = append(out, k)
		}
	}
	slices.SortFunc(out, key.compare)
	return idsOf(out)
}

// anyOwn tells that the writer has named a project as theirs.
func (r *Roster) anyOwn() bool {
	for _, p := range r.projects {
		if p.own {
			return true
		}
	}
	return false
}

// teamOrder compares rows: the most actions first.
func teamOrder(a, b TeamRow) int {
	return cmp.Or(b.Now.Actions-a.Now.Actions, b.Before.Actions-a.Before.Actions, compareIDs(a.Team, b.Team))
}

// noRoster knows nobody.
var noRoster = NewRoster(nil, nil)
