package app

import (
	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// heat is the year as a calendar, coloured by the heaviest load of each day.
func (t *teller) heat() cardView {
	c := &t.in.Heat
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle || len(c.Days) == 0 {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	m := newMarks()
	first, last := c.Days[0].Day, c.Days[len(c.Days)-1].Day
	title := t.t("cards.dated", "Title", t.t("cards.heat.name"), "Days", t.span(first, last))
	h := &chart.Heat{
		About: t.about(title, t.t("cards.heat.unit"), t.heading()), From: int(first), To: int(last),
		Most: coaching.HeatSteps - 1, Monday: true, Month: t.monthOf, Weekday: t.w.ShortWeekday,
		NotLogged: t.t("cards.unwritten"), Unvalued: t.t("cards.heat.unmarked"), Less: "0", More: "10",
	}
	table := &chart.Lines{About: h.About, From: h.From, To: h.To}
	peaks := chart.Series{Name: t.t("cards.peak.name")}
	wrote := chart.Series{Name: t.t("cards.heat.entries")}
	table.Words.Missing = t.t("cards.heat.unmarked")
	for _, d := range c.Days {
		if d.Step >= 0 {
			h.Values = append(h.Values, chart.Value{Day: int(d.Day), Value: float64(d.Step)})
			peaks.Values = append(peaks.Values, chart.Value{Day: int(d.Day), Value: float64(d.Peak.Value())})
		}
		if d.Entries > 0 {
			wrote.Values = append(wrote.Values, chart.Value{Day: int(d.Day), Value: float64(d.Entries)})
		}
	}
	table.Series = []chart.Series{peaks, wrote}
	dayOf := func(day int) (coaching.HeatDay, bool) {
		i := day - int(first)
		if i < 0 || i >= len(c.Days) {
			return coaching.HeatDay{}, false
		}
		return c.Days[i], true
	}
	h.Noted = func(day int) bool {
		d, ok := dayOf(day)
		return ok && d.Entries > 0
	}
	h.Key = m.byDay("heat", func(day int) opening {
		d, _ := dayOf(day)
		return opening{open: d.Open(), n: d.Entries, what: t.t("cards.what.entries"), from: d.Day, to: d.Day}
	})
	table.Key = h.Key
	h.Say = func(day int) string {
		d, ok := dayOf(day)
		if !ok {
			return t.w.ShortDay(journal.Day(day), journal.NoDay)
		}
		return t.heatDay(d)
	}
	v.figures = []figure{{id: "heat", name: t.t("cards.heat.name"), chart: h, full: func() chart.Chart { return table }, note: t.t("cards.heat.note"), marks: m}}
	return v
}

func (t *teller) monthOf(day int) string { return t.w.ShortMonth(journal.Day(day).Midnight().Month()) }

func (t *teller) heatDay(d coaching.HeatDay) string {
	said := t.t("cards.unwritten")
	if d.Entries > 0 {
		said = t.t("cards.heat.unmarked")
	}
	if d.Step >= 0 {
		said = t.t("cards.value.ten", "Name", t.t("cards.peak.name"), "Value", d.Peak.Value())
	}
	if d.Away {
		said = dots(said, t.t("cards.away"))
	}
	said = dots(said, t.span(d.Day, d.Day))
	if d.Entries > 0 {
		said = dots(said, t.n("cards.n.entries", d.Entries))
	}
	return said
}
