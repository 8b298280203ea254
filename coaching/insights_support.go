package coaching

import (
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
	OpenBackBefore   Open
}

func (p *pair) support() SupportCard {
	var c SupportCard
	now, before := p.teamSums(p.now), newTeamSums(p.roster)
	if p.hasBefore {
		before = p.teamSums(p.before)
	}
	for i, t := range p.roster.teamIDs {
		if n, b := &now.teams[i], &before.teams[i]; n.Actions+b.Actions+len(n.back)+len(b.back) > 0 {
			c.Teams = append(c.Teams, p.teamRow(t, ForPeople, p.roster.teams[t], n, b))
		}
	}
	slices.SortFunc(c.Teams, teamOrder)
	c.NoTeam = p.teamRow("", ForNoTeam, p.roster.inTeams(), &now.noTeam, &before.noTeam)
	c.Nobody = p.teamRow("", ForNobody, nil, &now.nobody, &before.nobody)
	c.Kinds = p.kindRows()
	c.entitle(&p.nowF)
	return c
}

func (p *pair) teamRow(team journal.ID, what What, ids []journal.ID, n, b *teamSum) TeamRow {
	r := TeamRow{
		Team: team, Now: n.Tally, Before: b.Tally, Back: len(n.back), BackBefore: len(b.back),
		OpenBack: opensKeys(n.back), OpenBackBefore: opensKeys(b.back),
	}
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
	for i, k := range journal.SupportKinds {
		if t := n.kinds[i+1]; t.Actions > 0 {
			r.Kinds = append(r.Kinds, KindRow{Kind: k, Now: t, Open: with(p.now, t.Actions, string(k))})
		}
	}
	return r
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
