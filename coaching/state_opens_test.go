package coaching

import (
	"slices"
	"testing"

	"footlight/journal"
)

func marked(item Item) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool {
		return e.Kind == journal.CheckIn && []journal.Mark{e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued}[item].Given()
	}
}

var exposures = map[What]func(*journal.Entry) bool{
	AllActions: act1,
	HeavyOnes:  func(e *journal.Entry) bool { return act1(e) && e.Heavy() },
	LoadMarked: func(e *journal.Entry) bool { return act1(e) && e.Load.Given() },
	WithLabor:  func(e *journal.Entry) bool { return act1(e) && slices.Contains(e.Labor, journal.SurfaceActing) },
	Timed:      func(e *journal.Entry) bool { return act1(e) && e.Minutes > 0 },
}

func (s *shelf) number(p Period, want func(*journal.Entry) bool) (n int) {
	for i := range s.entries {
		if e := &s.entries[i]; p.From <= e.Day && e.Day <= p.To && want(e) {
			n++
		}
	}
	return n
}

// checkStateOpens checks every mark of exposure, state, bands and the calendar.
func (s *shelf) checkStateOpens(t *testing.T, in Insights) {
	c := in.State
	for what, want := range exposures {
		s.opens(t, "exposure of the period", c.Open(what), s.number(in.Period, want), in.Period, want)
		if in.HasBefore {
			s.opens(t, "exposure before", c.OpenBefore(what), s.number(in.Before, want), in.Before, want)
		} else if !c.OpenBefore(what).IsZero() {
			t.Error("opens a period before that is none")
		}
	}
	for i, d := range c.Exposure {
		p := Period{From: d.Day, To: d.Day}
		for what, want := range exposures {
			if i%37 == 0 {
				s.opens(t, "exposure of a day", d.Open(what), s.number(p, want), p, want)
			}
		}
	}
	for i, d := range c.State {
		if i%23 > 0 {
			continue
		}
		p := Period{From: d.Day, To: d.Day}
		s.opens(t, "check-ins", d.Open(), d.CheckIns, p, func(e *journal.Entry) bool { return e.Kind == journal.CheckIn })
		for _, item := range Items {
			s.opens(t, "a slider of a day", d.OpenItem(item), d.Marks[item].N, p, marked(item))
		}
	}
	for _, item := range Items {
		s.opens(t, "mean "+item.String(), c.OpenMeans[item], c.Means[item].N, in.Period, marked(item))
		if in.HasBefore {
			s.opens(t, "mean before", c.OpenMeansBefore[item], c.MeansBefore[item].N, in.Before, marked(item))
		}
		p := Period{From: in.Period.From - bandDays, To: in.Period.From - 1}
		if c.Bands[item].Within {
			p = in.Period
		}
		s.opens(t, "band "+item.String(), c.Bands[item].Open, s.number(p, marked(item)), p, marked(item))
		days := map[journal.Day]bool{}
		for i := range s.entries {
			if e := &s.entries[i]; p.From <= e.Day && e.Day <= p.To && marked(item)(e) {
				days[e.Day] = true
			}
		}
		if c.Bands[item].N != len(days) || c.Bands[item].OK != (len(days) >= 10) {
			t.Errorf("the band of %s rests on %d days, counted %d", item, c.Bands[item].N, len(days))
		}
	}
	heat := Period{From: in.Heat.Days[0].Day, To: in.Period.To}
	s.opens(t, "the year", in.Heat.Open(Everything), s.number(heat, func(*journal.Entry) bool { return true }), heat, func(*journal.Entry) bool { return true })
	s.opens(t, "loads of the year", in.Heat.Open(LoadMarked), s.number(heat, exposures[LoadMarked]), heat, exposures[LoadMarked])
	for i, d := range in.Heat.Days {
		if i%29 == 0 {
			s.opens(t, "a day of the year", d.Open(), d.Entries, Period{From: d.Day, To: d.Day}, func(*journal.Entry) bool { return true })
		}
	}
}
