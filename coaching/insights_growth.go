package coaching

import (
	"footlight/journal"
)

// OutcomesCard is what came of actions, with before and after where both were
// given. An outcome belongs to the day of its action.
type OutcomesCard struct {
	Card
	Results   []ResultRow // in the order of their days
	Families  []FamilyRow
	Baselines int // results with before and after
	Before    int // outcomes of the period before

	Open, OpenBaselines, OpenBefore Open
}

// ResultRow is one outcome.
type ResultRow struct {
	Day journal.Day
	Result
}

// NotYetTagged stands beside a trait without an action.
var NotYetTagged = say("insights.traits.untagged")

// Open selects the action.
func (r ResultRow) Open() Open {
	k, _ := keyOf(r.ID)
	return opensKeys([]key{k})
}

// FamilyRow counts outcomes of one family of measure; "" is not said.
type FamilyRow struct {
	Family       journal.Family
	N, Baselines int
	Open         Open

	OpenBaselines Open
}

func (p *pair) outcomes() OutcomesCard {
	c := OutcomesCard{Before: p.beforeF.Outcomes, Baselines: p.nowF.Baselines}
	c.Open, c.OpenBefore = p.now.opens(p.nowF.Outcomes, WithOutcome, ""), p.beforeOpen(c.Before, WithOutcome, "")
	c.Results = make([]ResultRow, 0, p.nowF.Outcomes)
	rows := make([]FamilyRow, len(journal.Families)+1) // "" first
	for _, d := range p.days {
		came := p.h.results(d)
		c.Results = append(c.Results, came...)
		for _, r := range came {
			i := place(journal.Families, r.Family)
			rows[i].Family = r.Family
			rows[i].N++
			rows[i].Baselines += one(r.Baseline)
		}
	}
	for i := range rows {
		if at := (i + 1) % len(rows); rows[at].N > 0 {
			rows[at].Open = p.now.opens(rows[at].N, WithFamily, string(rows[at].Family))
			rows[at].OpenBaselines = opensPicked(rows[at].Baselines, p.days, pickBaselines, uint8(at))
			c.Families = append(c.Families, rows[at])
		}
	}
	c.OpenBaselines = opensPicked(c.Baselines, p.days, pickBaselines, 255)
	c.Title = sayN("insights.outcomes.title", len(c.Results), "Baselines", c.Baselines)
	if len(c.Results) == 0 {
		c.Title = say("insights.outcomes.name")
		c.too(say("insights.outcomes.few"))
	}
	return c
}

// TraitsCard is which traits were tagged, now against before. A trait that was
// not tagged is "not yet tagged", never missing.
type TraitsCard struct {
	Card
	Rows            []TraitRow // all thirteen, in the order of the vocabulary
	Tagged, Actions int        // actions with any trait, of all actions
	TaggedBefore    int

	OpenTagged, OpenActions, OpenBefore Open
}

// TraitRow is one trait. Shares are of the actions with any trait.
type TraitRow struct {
	Trait              journal.Trait
	Now, Before        int // actions
	Share, ShareBefore float64
	Open, OpenBefore   Open
}

func (p *pair) traits() TraitsCard {
	c := TraitsCard{Tagged: p.nowF.Tagged, Actions: p.nowF.All.Actions, TaggedBefore: p.beforeF.Tagged}
	c.OpenTagged, c.OpenBefore = p.now.opens(c.Tagged, WithAnyTrait, ""), p.beforeOpen(c.TaggedBefore, WithAnyTrait, "")
	c.OpenActions = p.now.opens(c.Actions, AllActions, "")
	for i, t := range journal.Traits {
		r := TraitRow{Trait: t, Now: p.nowF.Traits[i].Actions, Before: p.beforeF.Traits[i].Actions}
		r.Share = over(float64(r.Now), float64(c.Tagged))
		r.ShareBefore = over(float64(r.Before), float64(c.TaggedBefore))
		r.Open = p.now.opens(r.Now, WithTrait, string(t))
		r.OpenBefore = p.beforeOpen(r.Before, WithTrait, string(t))
		c.Rows = append(c.Rows, r)
	}
	c.Title = sayN("insights.traits.title", c.Actions, "Tagged", c.Tagged)
	if c.Tagged == 0 {
		c.Title = say("insights.traits.name")
	}
	if c.Tagged < 3 {
		c.too(sayN("insights.traits.few", 3, "Have", c.Tagged))
	}
	return c
}
