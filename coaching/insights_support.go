package coaching

import (
	"cmp"
	"slices"

	"footlight/journal"
)

// SupportCard is where support goes by team and by kind, and what comes back.
// It never sums by person: people appear only as members of teams.
type SupportCard struct {
	Card
	Kinds  []KindRow // kinds that occur now or before, in the order of the vocabulary; "" last
	Teams  []TeamRow // teams reached now or before, the most actions first
	NoTeam TeamRow   // actions for people who belong to no team
	Nobody TeamRow   // actions that name nobody
}

// KindRow is one kind of support, now and before.
type KindRow struct {
	Kind             journal.SupportKind
	Now, Before      Tally
	Open, OpenBefore Open
}

// TeamRow is one team, now and before. An action that reaches two teams counts
// at each, so rows may add up to more than there are actions; within a row
// nothing counts twice.
type TeamRow struct {
	Team             journal.ID
	Now, Before      Tally
	Kinds            []KindRow // of now
	Back             int       // thanks, credit and praise from its people, now
	BackBefore       int
	Open, OpenBefore Open
	OpenBack         Open
}

func (p *pair) support() SupportCard {
	var c SupportCard
	now, before := p.teamSums(p.now), newTeamSums()
	if p.hasBefore {
		before = p.teamSums(p.before)
	}
	row := func(team journal.ID, what What, ids []journal.ID, n, b Tally, kinds *[21]Tally, back []journal.ID, backBefore int) TeamRow {
		r := TeamRow{Team: team, Now: n, Before: b, Back: len(back), BackBefore: backBefore, OpenBack: opensFew(back)}
		with := func(x Period, n int, word string) Open {
			o := x.opens(n, what, word)
			if n > 0 {
				o.IDs = ids
			}
			return o
		}
		r.Open = with(p.now, n.Actions, "")
		if p.hasBefore {
			r.OpenBefore = with(p.before, b.Actions, "")
		}
		if kinds == nil {
			return r
		}
		for i, k := range journal.SupportKinds {
			if t := kinds[i+1]; t.Actions > 0 {
				kr := KindRow{Kind: k, Now: t}
				if what == ForPeople {
					kr.Open = with(p.now, t.Actions, string(k))
				}
				r.Kinds = append(r.Kinds, kr)
			}
		}
		return r
	}
	ids := map[journal.ID]bool{}
	for t := range now.teams {
		ids[t] = true
	}
	for t := range before.teams {
		ids[t] = true
	}
	for t := range ids {
		c.Teams = append(c.Teams, row(t, ForPeople, p.roster.teams[t], now.of(t).Tally, before.of(t).Tally, &now.of(t).kinds, now.of(t).back, len(before.of(t).back)))
	}
	slices.SortFunc(c.Teams, func(a, b TeamRow) int {
		return cmp.Or(b.Now.Actions-a.Now.Actions, b.Before.Actions-a.Before.Actions, compareIDs(a.Team, b.Team))
	})
	c.NoTeam = row("", ForNoTeam, p.roster.inTeams(), now.noTeam.Tally, before.noTeam.Tally, &now.noTeam.kinds, now.noTeam.back, len(before.noTeam.back))
	c.Nobody = row("", ForNobody, nil, now.nobody.Tally, before.nobody.Tally, &now.nobody.kinds, now.nobody.back, len(before.nobody.back))
	c.Kinds = p.kindRows()
	c.entitle(&p.nowF)
	return c
}

func (p *pair) kindRows() []KindRow {
	var out []KindRow
	for _, k := range append(slices.Clone(journal.SupportKinds), "") {
		n, b := p.nowF.ByKind(k), p.beforeF.ByKind(k)
		if n.Actions+b.Actions > 0 {
			out = append(out, KindRow{k, n, b, p.now.opens(n.Actions, WithKind, string(k)), p.beforeOpen(b.Actions, WithKind, string(k))})
		}
	}
	return out
}

func (c *SupportCard) entitle(f *Figures) {
	most := KindRow{}
	kinds := 0
	for _, k := range c.Kinds {
		if k.Kind != "" && k.Now.Actions > 0 {
			kinds++
			if k.Now.Actions > most.Now.Actions {
				most = k
			}
		}
	}
	if c.Title = say("insights.support.name"); kinds > 0 {
		c.Title = sayN("insights.support.title", f.All.Actions, "Kind", supportWord(most.Kind), "Times", most.Now.Actions)
	}
	if f.All.Actions < 5 {
		c.too(sayN("insights.support.few", 5, "Have", f.All.Actions))
	}
}

// inTeams lists everybody who belongs to a team, and the teams.
func (r *Roster) inTeams() []journal.ID {
	var out []journal.ID
	for id, m := range r.people {
		if len(m.teams) > 0 {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}
