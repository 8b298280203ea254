package coaching

import (
	"slices"

	"footlight/journal"
)

// Roster is what the rules need to know of people and projects: who was merged
// into whom, who belongs to which team, who stands above the writer, which
// projects the writer names as theirs. Names are not in it.
type Roster struct {
	people map[journal.ID]member
	teams  map[journal.ID][]journal.ID // team → the team and its members
	own    map[journal.ID]bool
}

type member struct {
	teams []journal.ID
	above bool
}

// NewRoster reads people, teams and projects as the journal lists them.
func NewRoster(people []journal.Person, projects []journal.Project) *Roster {
	r := &Roster{people: map[journal.ID]member{}, teams: map[journal.ID][]journal.ID{}, own: map[journal.ID]bool{}}
	by := map[journal.ID]*journal.Person{}
	for i := range people {
		by[people[i].ID] = &people[i]
	}
	for i := range people {
		p := readAs(by, &people[i])
		m := member{above: !p.Team && (p.Relation == "manager" || p.Relation == "lead")}
		if p.Team {
			m.teams = []journal.ID{p.ID}
		} else {
			for _, t := range p.MemberOf {
				if team, ok := by[t.ID]; ok {
					m.teams = append(m.teams, readAs(by, team).ID)
				}
			}
		}
		slices.Sort(m.teams)
		m.teams = slices.Compact(m.teams)
		r.people[people[i].ID] = m
		for _, t := range m.teams {
			r.teams[t] = append(r.teams[t], people[i].ID)
		}
	}
	for _, t := range r.teams {
		slices.Sort(t)
	}
	for _, p := range projects {
		r.own[p.ID] = p.Own
	}
	return r
}

// readAs follows a merge to its end; a circle ends where it began.
func readAs(by map[journal.ID]*journal.Person, p *journal.Person) *journal.Person {
	for range len(by) {
		next, ok := by[p.MergedIn]
		if !ok {
			break
		}
		p = next
	}
	return p
}

// teamsOf appends the teams an action for these people reached, each once.
func (r *Roster) teamsOf(to []journal.ID, people []journal.ID) []journal.ID {
	for _, id := range people {
		for _, t := range r.people[id].teams {
			if !slices.Contains(to, t) {
				to = append(to, t)
			}
		}
	}
	return to
}

// above tells that a manager or lead is among them.
func (r *Roster) above(people []journal.ID) bool {
	return slices.ContainsFunc(people, func(id journal.ID) bool { return r.people[id].above })
}

// aboveAll lists the managers and leads.
func (r *Roster) aboveAll() []journal.ID {
	var out []journal.ID
	for id, m := range r.people {
		if m.above {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// anyOwn tells that the writer has named a project as theirs.
func (r *Roster) anyOwn() bool {
	for _, own := range r.own {
		if own {
			return true
		}
	}
	return false
}
