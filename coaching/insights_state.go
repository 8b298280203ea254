package coaching

import (
	"slices"

	"footlight/journal"
)

// StateCard is exposure and state over time, two series that are never mixed:
// what actions cost, and how the writer was.
type StateCard struct {
	Card
	Exposure []ExposureDay // days with an action, in order
	State    []StateDay    // days with a check-in mark, in order
	Bands    [items]Band

	Actions, Marked, Heavy, HeavyDays, Surface, Minutes int
	Before                                              ExposureSum
	Means                                               [items]Marks // of the period
	MeansBefore                                         [items]Marks
	OpenMeans, OpenMeansBefore                          [items]Open // the check-ins that marked the slider

	now, before Period
}

// Open selects the actions of the period: AllActions, HeavyOnes, LoadMarked,
// Timed for those with minutes, or WithLabor for those with surface acting.
func (c StateCard) Open(what What) Open {
	n := map[What]int{AllActions: c.Actions, LoadMarked: c.Marked, HeavyOnes: c.Heavy, WithLabor: c.Surface, Timed: c.Minutes}[what]
	return actionsOf(n, what, c.now.From, c.now.To)
}

// OpenBefore selects them of the period before.
func (c StateCard) OpenBefore(what What) Open {
	b := c.Before
	n := map[What]int{AllActions: b.Actions, LoadMarked: b.Marked, HeavyOnes: b.Heavy, WithLabor: b.Surface, Timed: b.Minutes}[what]
	return actionsOf(n, what, c.before.From, c.before.To)
}

func actionsOf(n int, what What, from, to journal.Day) Open {
	word := ""
	if what == WithLabor {
		word = string(journal.SurfaceActing)
	}
	return opens(n, what, word, from, to)
}

// ExposureSum is the exposure of the period before.
type ExposureSum struct{ Actions, Marked, Heavy, HeavyDays, Surface, Minutes int }

// ExposureDay is what one day's actions came to, side by side: peak load,
// heavy actions, surface acting, minutes. They are never joined into one
// number.
type ExposureDay struct {
	Day     journal.Day
	Actions int
	Marked  int // actions with a load
	Peak    journal.Mark
	Heavy   int
	Surface int
	Minutes int
	Away    bool
}

// Open selects the actions of the day: AllActions, HeavyOnes, LoadMarked, Timed
// for those with minutes, or WithLabor for those with surface acting.
func (d ExposureDay) Open(what What) Open {
	n := 0
	switch what {
	case AllActions:
		n = d.Actions
	case HeavyOnes:
		n = d.Heavy
	case LoadMarked:
		n = d.Marked
	case WithLabor:
		n = d.Surface
	case Timed:
		n = d.Minutes
	}
	return actionsOf(n, what, d.Day, d.Day)
}

// StateDay is the marks of one day's check-ins.
type StateDay struct {
	Day      journal.Day
	CheckIns int // of the day; Open selects these
	Marks    [items]Marks
	Away     bool
}

// Open selects the check-ins of the day.
func (d StateDay) Open() Open { return opens(d.CheckIns, CheckIns, "", d.Day, d.Day) }

// OpenItem selects those of them that marked one slider.
func (d StateDay) OpenItem(i Item) Open {
	return opens(d.Marks[i].N, Marking, i.String(), d.Day, d.Day)
}

// Band is the personal band of a slider: centre ± spread of the daily means of
// the 180 days before the period, or, where those hold fewer than ten marked
// days, of the period itself (Within). OK is false below ten days altogether.
type Band struct {
	Usual
	Within bool
	OK     bool
	Open   Open // the check-ins it rests on
}

const (
	bandDays = 180
	bandNeed = 10
	// bandFloor is the smallest spread of a band: half a step of the scale.
	bandFloor = .5
)

func (p *pair) state() StateCard {
	c := StateCard{
		Exposure: make([]ExposureDay, 0, p.nowF.ActionDays), State: make([]StateDay, 0, p.nowF.CheckInDays),
	}
	p.bandDays = slices.Clone(p.h.between(p.now.From-bandDays, p.now.From-1))
	for _, d := range p.days {
		if d.All.Actions > 0 {
			c.Exposure = append(c.Exposure, ExposureDay{
				Day: d.Day, Actions: d.All.Actions, Marked: d.LoadMarked(), Peak: d.Peak(), Heavy: d.Heavy(),
				Surface: d.Surface().Actions, Minutes: d.All.Minutes, Away: d.Away(),
			})
		}
		if d.CheckInDays > 0 {
			c.State = append(c.State, StateDay{Day: d.Day, CheckIns: d.CheckIns, Marks: d.Figures.State, Away: d.Away()})
		}
	}
	f, b := &p.nowF, &p.beforeF
	c.Actions, c.Marked, c.Heavy, c.HeavyDays = f.All.Actions, f.LoadMarked(), f.Heavy(), f.HeavyDays
	c.Surface, c.Minutes = f.Surface().Actions, f.All.Minutes
	c.Before = ExposureSum{b.All.Actions, b.LoadMarked(), b.Heavy(), b.HeavyDays, b.Surface().Actions, b.All.Minutes}
	c.Means, c.MeansBefore = f.State, b.State
	c.now, c.before = p.now, p.before
	for _, i := range Items {
		c.Bands[i] = p.band(i)
		c.OpenMeans[i] = p.now.opens(f.State[i].N, Marking, i.String())
		c.OpenMeansBefore[i] = p.before.opens(b.State[i].N, Marking, i.String())
	}
	switch {
	case c.Marked > 0:
		c.Title = sayN("insights.state.title", c.Actions, "Marked", c.Marked, "Heavy", c.Heavy, "Days", Many{"insights.n.on-days", c.HeavyDays})
		if c.Heavy == 0 {
			c.Title = sayN("insights.state.title.light", c.Actions, "Marked", c.Marked)
		}
	case f.CheckInDays > 0:
		c.Title = sayN("insights.state.title.check-ins", f.CheckInDays)
	default:
		c.Title = say("insights.state.name")
	}
	if len(c.Exposure) < 3 && len(c.State) < 3 {
		c.too(say("insights.state.few", "Need", 3, "Actions", len(c.Exposure), "CheckIns", len(c.State)))
	}
	return c
}

func (p *pair) band(item Item) Band {
	values := func(days []*DayFigures) (out []float64, n int) {
		for _, d := range days {
			if m := d.Figures.State[item]; m.N > 0 {
				out, n = append(out, m.Mean()), n+m.N
			}
		}
		return out, n
	}
	b, over := Band{}, Period{From: p.now.From - bandDays, To: p.now.From - 1}
	means, n := values(p.bandDays)
	if len(means) < bandNeed {
		b.Within, over = true, p.now
		means, n = values(p.days)
	}
	b.OK = len(means) >= bandNeed
	b.Usual = usualOf(means, bandFloor)
	b.Open = over.opens(n, Marking, item.String())
	return b
}

// HeatCard is the year up to the end of the period as a calendar: whole weeks,
// from the Monday on or before the day a year ago. It is the same for every
// period that ends today.
type HeatCard struct {
	Card
	Days   []HeatDay // every day, in order
	Wrote  int       // days with an entry
	Marked int       // days with a load
}

// Open selects what was written in the year, Everything, or the actions with a
// load, LoadMarked.
func (c HeatCard) Open(what What) Open {
	n := map[What]int{Everything: c.Wrote, LoadMarked: c.Marked}[what]
	if n == 0 {
		return Open{}
	}
	return opens(n, what, "", c.Days[0].Day, c.Days[len(c.Days)-1].Day)
}

// HeatSteps is how many steps the colours of the heat map have.
const HeatSteps = 7

// HeatDay is one day of the calendar. Step is 0–6 by the peak load alone and
// −1 where no load was marked: unmarked is not light.
type HeatDay struct {
	Day     journal.Day
	Step    int
	Peak    journal.Mark
	Entries int
	Away    bool
}

// Open selects what was written that day.
func (d HeatDay) Open() Open {
	return opens(d.Entries, Everything, "", d.Day, d.Day)
}

func (p *pair) heat(today journal.Day) HeatCard {
	var c HeatCard
	last := p.now.To
	from := last - 363
	from -= journal.Day((int(from.Weekday()) + 6) % 7)
	days := p.h.between(from, last)
	c.Days = make([]HeatDay, 0, int(last-from)+1)
	for day := from; day <= last; day++ {
		cell := HeatDay{Day: day, Step: -1}
		if len(days) > 0 && days[0].Day == day {
			d := days[0]
			days = days[1:]
			cell.Entries, cell.Away, cell.Peak = d.Entries, d.Away(), d.Peak()
			if cell.Peak.Given() {
				cell.Step = (cell.Peak.Value()*(HeatSteps-1) + 5) / 10
				c.Marked++
			}
			c.Wrote++
		}
		c.Days = append(c.Days, cell)
	}
	c.Title = sayN("insights.heat.title", c.Wrote, "Marked", c.Marked)
	if last != today {
		c.Title = sayN("insights.heat.title.until", c.Wrote, "Marked", c.Marked, "Until", last)
	}
	if c.Wrote == 0 {
		c.Title = say("insights.heat.name")
	}
	if c.Wrote < 7 {
		c.too(sayN("insights.heat.few", 7, "Have", c.Wrote))
	}
	return c
}
