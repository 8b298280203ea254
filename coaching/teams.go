package coaching

import (
	"footlight/journal"
)

// teamSum is what went to one team, and the thanks, credit and praise that
// came back from its people.
type teamSum struct {
	Tally
	kinds [21]Tally
	back  []journal.ID
}

func (s *teamSum) add(o *teamSum) {
	s.Tally.add(o.Tally)
	addTallies(s.kinds[:], o.kinds[:])
	s.back = append(s.back, o.back...)
}

func (s *teamSum) strand(x *Strand, kind int) {
	s.Tally.add(x.Tally)
	s.kinds[kind].add(x.Tally)
}

// teamSums gathers by team over some days.
type teamSums struct {
	teams          map[journal.ID]*teamSum
	noTeam, nobody teamSum
}

func newTeamSums() *teamSums { return &teamSums{teams: map[journal.ID]*teamSum{}} }

func (s *teamSums) team(id journal.ID) *teamSum {
	t := s.teams[id]
	if t == nil {
		t = new(teamSum)
		s.teams[id] = t
	}
	return t
}

// of looks a team up without making it.
func (s *teamSums) of(id journal.ID) *teamSum {
	if t := s.teams[id]; t != nil {
		return t
	}
	return new(teamSum)
}

func (s *teamSums) add(o *teamSums) {
	for id, t := range o.teams {
		s.team(id).add(t)
	}
	s.noTeam.add(&o.noTeam)
	s.nobody.add(&o.nobody)
}

// day adds one day; what reaches two teams counts at each.
func (s *teamSums) day(d *DayFigures, roster *Roster) {
	var teams []journal.ID
	for i := range d.Strands {
		x := &d.Strands[i]
		k := place(journal.SupportKinds, x.Support)
		teams = roster.teamsOf(teams[:0], x.People)
		switch {
		case len(x.People) == 0:
			s.nobody.strand(x, k)
		case len(teams) == 0:
			s.noTeam.strand(x, k)
		}
		for _, t := range teams {
			s.team(t).strand(x, k)
		}
	}
	for _, v := range d.Voices {
		if v.Given || !v.Warm() {
			continue
		}
		teams = teams[:0]
		if v.From != "" {
			teams = roster.teamsOf(teams, []journal.ID{v.From})
		}
		switch {
		case v.From == "":
			s.nobody.back = append(s.nobody.back, v.ID)
		case len(teams) == 0:
			s.noTeam.back = append(s.noTeam.back, v.ID)
		}
		for _, t := range teams {
			to := s.team(t)
			to.back = append(to.back, v.ID)
		}
	}
}

func (p *pair) teamSums(x Period) *teamSums { return p.h.teamSums(x.From, x.To, p.roster) }
