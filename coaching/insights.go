package coaching

import (
	"slices"

	"footlight/journal"
)

// Insights are the cards of the screen of that name (LOOK.md) for one period,
// with the period before beside it. Every card says in its title only what was
// marked, says when there is too little to say, and gives for every mark the
// entries behind it.
type Insights struct {
	Period    Period
	Before    Period
	HasBefore bool

	State       StateCard
	Heat        HeatCard
	Recognition RecognitionCard
	Horizon     HorizonCard
	Support     SupportCard
	Outcomes    OutcomesCard
	Traits      TraitsCard
	Hours       HoursCard
}

// Card is what every card says of itself.
type Card struct {
	Title     Sentence
	TooLittle bool
	Reason    Sentence // why there is too little to say
}

// too marks the card as having too little to say.
func (c *Card) too(reason Sentence) { c.TooLittle, c.Reason = true, reason }

// InsightsOf makes the cards of one period that ends today. Days after today
// are not looked at.
func InsightsOf(h *History, kind PeriodKind, today journal.Day, roster *Roster) Insights {
	return InsightsFor(h, PeriodOf(kind, today, h.First()), today, roster)
}

// InsightsFor makes the cards of any period (PeriodFor); what of it lies after
// today is cut off. A period before that ended before the journal began is
// none.
func InsightsFor(h *History, period Period, today journal.Day, roster *Roster) Insights {
	if roster == nil {
		roster = noRoster
	}
	period.To = min(period.To, today)
	in := Insights{Period: period}
	if b, ok := period.Before(); ok && h.First() != journal.NoDay && h.First() <= b.To {
		in.Before, in.HasBefore = b, true
	}
	p := pair{h: h, roster: roster, now: in.Period, hasBefore: in.HasBefore, before: in.Before}
	p.nowF = h.Sum(p.now.From, p.now.To)
	p.buckets = p.now.Buckets()
	p.days = slices.Clone(h.between(p.now.From, p.now.To))
	if in.HasBefore {
		p.beforeDays = slices.Clone(h.between(p.before.From, p.before.To))
		p.beforeF = h.Sum(p.before.From, p.before.To)
	}
	in.State = p.state()
	in.Heat = p.heat(today)
	in.Recognition = p.recognition()
	in.Horizon = p.horizon()
	in.Support = p.support()
	in.Outcomes = p.outcomes()
	in.Traits = p.traits()
	in.Hours = p.hours()
	return in
}

// pair is a period and the one before, with their figures.
type pair struct {
	h             *History
	roster        *Roster
	now, before   Period
	hasBefore     bool
	buckets       []Period
	nowF, beforeF Figures

	days, beforeDays, bandDays []*DayFigures // of their own, for what is opened later
}

// eachBucket visits the buckets of the period with their days.
func (p *pair) eachBucket(visit func(Period, *Figures, []*DayFigures)) {
	days := p.days
	for _, b := range p.buckets {
		n := 0
		for n < len(days) && days[n].Day <= b.To {
			n++
		}
		visit(b, p.h.sum(b.span()), days[:n:n])
		days = days[n:]
	}
}

func (p *pair) beforeOpen(n int, what What, word string) Open {
	if !p.hasBefore {
		return Open{}
	}
	return p.before.opens(n, what, word)
}
