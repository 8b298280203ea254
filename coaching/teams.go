package coaching

import (
	"slices"

	"footlight/journal"
)

// teamSum is what went to one team, and the thanks, credit and praise that came
// back from its people.
type teamSum struct {
	Tally
	kinds [21]Tally
	back  []key
}

func (s *teamSum) add(o *teamSum) {
	s.Tally.add(o.Tally)
	if o.Actions > 0 {
		addTallies(s.kinds[:], o.kinds[:])
	}
	s.back = append(s.back, o.back...)
}

func (s *teamSum) strand(x *strand) {
	s.Tally.add(x.Tally)
	s.kinds[x.support].add(x.Tally)
}

// teamSums gathers by team over some days; teams by their place in the roster.
type teamSums struct {
	teams          []teamSum
	noTeam, nobody teamSum
}

func newTeamSums(r *Roster) *teamSums { return &teamSums{teams: make([]teamSum, len(r.teamIDs))} }

func (s *teamSums) add(o *teamSums) {
	for i := range o.teams {
		s.teams[i].add(&o.teams[i])
	}
	s.noTeam.add(&o.noTeam)
	s.nobody.add(&o.nobody)
}

// gatherer adds days up by team; its room is used again for each day.
type gatherer struct {
	*teamSums
	roster *Roster
	room   []member
	reach  []int
}

// reached gives the teams that people, by place, belong to, each once.
func (g *gatherer) reached(people ...int) []int {
	g.reach = g.reach[:0]
	for _, p := range people {
		if p >= len(g.room) {
			continue
		}
		for _, t := range g.room[p].teams {
			if !slices.Contains(g.reach, t) {
				g.reach = append(g.reach, t)
			}
		}
	}
	return g.reach
}

// day adds one day; what reaches two teams counts at each.
func (g *gatherer) day(d *DayFigures) {
	g.room = g.roster.members(g.room, d.names())
	d.strands(func(x *strand) {
		if len(x.people) == 0 {
			g.nobody.strand(x)
			return
		}
		teams := g.reached(x.people...)
		if len(teams) == 0 {
			g.noTeam.strand(x)
		}
		for _, t := range teams {
			g.teams[t].strand(x)
		}
	})
	d.voices(func(v voice) {
		if v.given || !v.warm() {
			return
		}
		if v.from == 0 {
			g.nobody.back = append(g.nobody.back, v.id)
			return
		}
		teams := g.reached(v.from)
		if len(teams) == 0 {
			g.noTeam.back = append(g.noTeam.back, v.id)
		}
		for _, t := range teams {
			g.teams[t].back = append(g.teams[t].back, v.id)
		}
	})
}

// teamSums gathers by team over some days, whole chunks from the cache.
func (h *History) teamSums(from, to journal.Day, roster *Roster) *teamSums {
	h.readAs(roster)
	g := gatherer{teamSums: newTeamSums(roster), roster: roster}
	sum := g.teamSums
	for i, end := h.at(from), h.at(to+1); i < end; {
		c := chunkOf(h.days[i].Day)
		first, last := c*chunkDays, c*chunkDays+chunkDays-1
		if first < from || last > to {
			g.teamSums = sum
			g.day(h.days[i])
			i++
			continue
		}
		part, ok := h.teams[c]
		if !ok {
			part = newTeamSums(roster)
			g.teamSums = part
			for _, d := range h.between(first, last) {
				g.day(d)
			}
			h.teams[c] = part
		}
		sum.add(part)
		i = h.at(last + 1)
	}
	return sum
}

func (p *pair) teamSums(x Period) *teamSums { return p.h.teamSums(x.From, x.To, p.roster) }
