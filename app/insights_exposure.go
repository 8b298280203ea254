package app

import (
	"slices"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/coaching/warning"
	"footlight/journal"
)

// exposed is what the days of one bucket came to, side by side.
type exposed struct {
	coaching.Period
	actions, marked, heavy, surface, minutes int
	peak                                     journal.Mark
}

func (t *teller) exposedBuckets() []exposed {
	days := t.in.State.Exposure
	var out []exposed
	for _, p := range t.buckets() {
		b := exposed{Period: p}
		for ; len(days) > 0 && days[0].Day <= p.To; days = days[1:] {
			d := &days[0]
			b.actions, b.marked, b.heavy = b.actions+d.Actions, b.marked+d.Marked, b.heavy+d.Heavy
			b.surface, b.minutes, b.peak = b.surface+d.Surface, b.minutes+d.Minutes, max(b.peak, d.Peak)
		}
		out = append(out, b)
	}
	return out
}

// opens selects actions of the bucket.
func (b *exposed) opens(n int, what coaching.What, said string) opening {
	o := opening{n: n, what: said, from: b.From, to: b.To}
	if n > 0 {
		o.open = coaching.Open{From: b.From, To: b.To, What: what}
		if what == coaching.WithLabor {
			o.open.Word = string(journal.SurfaceActing)
		}
	}
	return o
}

// exposure is what actions cost: the peak, the heavy ones, hiding or acting a
// feeling, and the time, each a panel of its own.
func (t *teller) exposure() []figure {
	c := &t.in.State
	if len(c.Exposure) == 0 {
		return nil
	}
	m, buckets := newMarks(), t.exposedBuckets()
	all := &chart.Multiples{About: t.about(t.dated(t.t("cards.exposure.name")), "", t.t("cards.heading.what")), Least: 420}
	if c.Marked > 0 {
		all.Panels = append(all.Panels, t.peaks(m, buckets))
	}
	note := ""
	panel := func(n int, title, unit string, role chart.Role, of func(b *exposed) (float64, string, opening)) *chart.Columns {
		if n == 0 {
			note += t.t("cards.exposure.none", "Title", title) + " "
			return &chart.Columns{}
		}
		c := t.columns(m, buckets, title, unit, role, of)
		all.Panels = append(all.Panels, c)
		return c
	}
	panel(c.Heavy, t.beside(t.t("cards.heavy"), t.w.Integer(c.Heavy), t.w.Integer(c.Before.Heavy)), t.t("cards.unit.actions"), chart.Load,
		func(b *exposed) (float64, string, opening) {
			return float64(b.heavy), t.n("cards.n.heavy", b.heavy), b.opens(b.heavy, coaching.HeavyOnes, t.t("cards.what.heavy"))
		})
	panel(c.Surface, t.beside(t.t("cards.surface"), t.w.Integer(c.Surface), t.w.Integer(c.Before.Surface)), t.t("cards.unit.actions"), chart.Accent,
		func(b *exposed) (float64, string, opening) {
			return float64(b.surface), t.n("cards.n.surface", b.surface), b.opens(b.surface, coaching.WithLabor, t.t("cards.what.surface"))
		})
	panel(c.Minutes, t.beside(t.t("cards.minutes"), t.minutes(c.Minutes), t.minutes(c.Before.Minutes)), t.t("cards.unit.hours"), chart.Recognition,
		func(b *exposed) (float64, string, opening) {
			said := dots(t.t("cards.given", "Time", t.minutes(b.minutes)), t.n("cards.n.actions", b.actions))
			return float64(b.minutes) / 60, said, b.opens(b.actions, coaching.AllActions, t.t("cards.what.actions"))
		}).Whole = false
	if len(all.Panels) == 0 {
		return nil
	}
	name, full := t.t("cards.exposure.name"), func() chart.Chart { return t.exposureTable(m, buckets) }
	return []figure{{id: "exposure", name: name, chart: all, full: full, note: note + t.t("cards.exposure.note"), marks: m}}
}

// exposureTable has a row for each bucket with an action.
func (t *teller) exposureTable(m *marks, buckets []exposed) chart.Chart {
	table := &chart.Lines{About: t.about(t.dated(t.t("cards.exposure.name")), "", t.heading()), From: int(t.in.Period.From), To: int(t.in.Period.To)}
	peak, heavy := chart.Series{Name: t.t("cards.peak.name")}, chart.Series{Name: t.t("cards.what.heavy")}
	surface, hours := chart.Series{Name: t.t("cards.what.surface")}, chart.Series{Name: t.t("cards.unit.hours")}
	by := map[int]*exposed{}
	for i := range buckets {
		b := &buckets[i]
		if b.actions == 0 {
			continue
		}
		day := int(b.To)
		by[day] = b
		put := func(s *chart.Series, v float64) { s.Values = append(s.Values, chart.Value{Day: day, Value: v}) }
		if b.peak.Given() {
			put(&peak, float64(b.peak.Value()))
		}
		put(&heavy, float64(b.heavy))
		put(&surface, float64(b.surface))
		put(&hours, float64(b.minutes)/60)
	}
	table.Series = []chart.Series{peak, heavy, surface, hours}
	table.Words.Day = func(day int) string { return t.span(by[day].From, by[day].To) }
	table.Key = m.byDay("exposure", func(day int) opening {
		if b := by[day]; b != nil {
			return b.opens(b.actions, coaching.AllActions, t.t("cards.what.actions"))
		}
		return opening{}
	})
	return table
}

// peaks is the heaviest load of each day or bucket; those without a marked
// load are absent. Over many months columns keep every peak apart; a line is
// kept where there are warnings to be marked on it.
func (t *teller) peaks(m *marks, buckets []exposed) chart.Chart {
	if p := t.in.Period; p.Days() > lineDays && !t.exposureWarned() {
		return t.columns(m, buckets, t.peakTitle(buckets), t.t("cards.unit.load"), chart.Load, func(b *exposed) (float64, string, opening) {
			if !b.peak.Given() {
				return chart.None(), t.t("cards.heat.unmarked"), opening{}
			}
			return float64(b.peak.Value()), t.peakSaid(b), b.opens(b.marked, coaching.LoadMarked, t.t("cards.what.marked"))
		})
	}
	return t.peakLine(m, buckets)
}

// lineDays is up to how many days the peaks are a line.
const lineDays = 200

// exposureWarned tells that a warning of the period is about actions.
func (t *teller) exposureWarned() bool {
	return slices.ContainsFunc(t.of.Warnings, func(w warning.Warning) bool {
		return t.panelOf(w) == exposurePanel && w.Day >= t.in.Period.From && w.Day <= t.in.Period.To
	})
}

func (t *teller) peakTitle(buckets []exposed) string {
	switch days := buckets[len(buckets)/2].Days(); {
	case days > 7:
		return t.t("cards.peak.month")
	case days > 1:
		return t.t("cards.peak.week")
	}
	return t.t("cards.peak.day")
}

func (t *teller) peakSaid(b *exposed) string {
	value := t.t("cards.value.ten", "Name", t.t("cards.peak.name"), "Value", b.peak.Value())
	return dots(value, t.n("cards.n.marked", b.marked))
}

func (t *teller) peakLine(m *marks, buckets []exposed) *chart.Lines {
	p := t.in.Period
	length := buckets[len(buckets)/2].Days()
	l := &chart.Lines{
		About: t.about(t.peakTitle(buckets), t.t("cards.unit.load"), t.heading()), From: int(p.From), To: int(p.To),
		Low: 0, High: 10, Dense: t.t("cards.dense"),
	}
	s := chart.Series{Name: t.t("cards.peak.name"), Role: chart.Load, Join: max(length, 3)}
	by := map[int]*exposed{}
	for i := range buckets {
		b := &buckets[i]
		if by[int(b.To)] = b; b.peak.Given() {
			s.Values = append(s.Values, chart.Value{Day: int(b.To), Value: float64(b.peak.Value())})
		}
	}
	l.Series = []chart.Series{s}
	l.Key = m.byDay("peak", func(day int) opening {
		if b := by[day]; b != nil {
			return b.opens(b.marked, coaching.LoadMarked, t.t("cards.what.marked"))
		}
		return opening{}
	})
	l.Say = func(day int) string {
		b := by[day]
		if b == nil {
			return t.w.ShortDay(journal.Day(day), journal.NoDay)
		}
		return dots(t.peakSaid(b), t.span(b.From, b.To))
	}
	return l
}

// columns is one quantity of each bucket. Buckets without an action are empty.
func (t *teller) columns(m *marks, buckets []exposed, title, unit string, role chart.Role, of func(b *exposed) (float64, string, opening)) *chart.Columns {
	c := &chart.Columns{About: t.about(title, unit, t.heading()), UpRole: role, Whole: true}
	c.Words.Missing = t.t("cards.unwritten")
	for i := range buckets {
		b := &buckets[i]
		col := chart.Column{Label: t.label(b.Period), Up: chart.None(), Say: dots(t.t("cards.unwritten"), t.span(b.From, b.To))}
		if b.actions > 0 {
			value, said, o := of(b)
			col.Up, col.Key, col.Say = value, m.add(o), dots(said, t.span(b.From, b.To))
		}
		c.Items = append(c.Items, col)
	}
	return c
}
