package coaching

import (
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

// Open selects the actions of the day: AllActions, HeavyOnes, LoadMarked, or
// with WithLabor those with surface acting.
func (d ExposureDay) Open(what What) Open {
	o := Open{From: d.Day, To: d.Day, What: what}
	if what == WithLabor {
		o.Word = string(journal.SurfaceActing)
	}
	return o
}

// StateDay is the marks of one day's check-ins.
type StateDay struct {
	Day   journal.Day
	Marks [items]Marks
	Away  bool
}

// Open selects the check-ins of the day.
func (d StateDay) Open() Open { return Open{From: d.Day, To: d.Day, What: CheckIns} }

// Band is the personal band of a slider: centre ± spread of the daily means of
// the 180 days before the period, or, where those hold fewer than ten marked
// days, of the period itself (Within). OK is false below ten days altogether.
type Band struct {
	Usual
	Within bool
	OK     bool
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
	for _, d := range p.h.between(p.now.From, p.now.To) {
		if d.All.Actions > 0 {
			c.Exposure = append(c.Exposure, ExposureDay{
				Day: d.Day, Actions: d.All.Actions, Marked: d.LoadMarked(), Peak: d.Peak(), Heavy: d.Heavy(),
				Surface: d.Surface().Actions, Minutes: d.All.Minutes, Away: d.Away(),
			})
		}
		if d.CheckInDays > 0 {
			c.State = append(c.State, StateDay{Day: d.Day, Marks: d.Figures.State, Away: d.Away()})
		}
	}
	f, b := &p.nowF, &p.beforeF
	c.Actions, c.Marked, c.Heavy, c.HeavyDays = f.All.Actions, f.LoadMarked(), f.Heavy(), f.HeavyDays
	c.Surface, c.Minutes = f.Surface().Actions, f.All.Minutes
	c.Before = ExposureSum{b.All.Actions, b.LoadMarked(), b.Heavy(), b.HeavyDays, b.Surface().Actions, b.All.Minutes}
	c.Means, c.MeansBefore = f.State, b.State
	for _, i := range Items {
		c.Bands[i] = p.band(i)
	}
	switch {
	case c.Marked > 0:
		c.Title = sayN("insights.state.title", c.Marked, "Of", c.Actions, "Heavy", c.Heavy, "Days", c.HeavyDays)
	case f.CheckInDays > 0:
		c.Title = sayN("insights.state.title.check-ins", f.CheckInDays)
	default:
		c.Title = say("insights.state.name")
	}
	if len(c.Exposure) < 3 && len(c.State) < 3 {
		c.too(sayN("insights.state.few", 3, "Actions", len(c.Exposure), "CheckIns", len(c.State)))
	}
	return c
}

func (p *pair) band(item Item) Band {
	days := func(from, to journal.Day) (out []float64) {
		for _, d := range p.h.between(from, to) {
			if m := d.Figures.State[item]; m.N > 0 {
				out = append(out, m.Mean())
			}
		}
		return out
	}
	b := Band{}
	values := days(p.now.From-bandDays, p.now.From-1)
	if len(values) < bandNeed {
		b.Within = true
		values = days(p.now.From, p.now.To)
	}
	b.OK = len(values) >= bandNeed
	b.Usual = usualOf(values, bandFloor)
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
	if c.Wrote < 7 {
		c.too(sayN("insights.heat.few", 7, "Have", c.Wrote))
	}
	return c
}
