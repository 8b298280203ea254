package app

import (
	"slices"
	"strconv"
	"strings"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/coaching/warning"
	"footlight/journal"
)

// state is the card of exposure and state over time. The two never share a
// panel: how the writer was stands above, what actions cost below. Scores of
// questionnaires have a card of their own.
func (t *teller) state() cardView {
	c := &t.in.State
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
	} else {
		v.figures = append(v.figures, t.sliders()...)
		v.figures = append(v.figures, t.exposure()...)
		t.warn(v.figures)
	}
	return v
}

// inks of the sliders.
var inks = map[coaching.Item]chart.Role{
	coaching.Strain: chart.Load, coaching.Energy: chart.Recovery, coaching.Recovery: chart.Recovery,
	coaching.Clarity: chart.Recognition, coaching.Valued: chart.Accent,
}

// sliders are the panels of the check-in, each with its own band: the two of
// every day, and those of the week's review.
func (t *teller) sliders() []figure {
	daily := t.sliderFigure("sliders", t.t("cards.state.name"), 420, coaching.Strain, coaching.Energy)
	weekly := t.sliderFigure("sliders.week", t.t("cards.state.week"), 290, coaching.Recovery, coaching.Clarity, coaching.Valued)
	out := append(daily, weekly...)
	if len(out) > 0 {
		out[0].note = t.bandNote()
	}
	return out
}

func (t *teller) sliderFigure(id, name string, least float64, items ...coaching.Item) []figure {
	m := newMarks()
	all := &chart.Multiples{About: t.about(t.dated(name), "", t.t("cards.heading.what")), Least: least}
	for _, item := range items {
		if t.in.State.Means[item].N > 0 {
			all.Panels = append(all.Panels, t.slider(m, item))
		}
	}
	if len(all.Panels) == 0 {
		return nil
	}
	return []figure{{id: id, name: name, chart: all, full: func() chart.Chart { return t.sliderTable(m, name, items) }, marks: m}}
}

// sliderTable has a row for each day with a mark of any of the sliders.
func (t *teller) sliderTable(m *marks, name string, items []coaching.Item) chart.Chart {
	table := &chart.Lines{About: t.about(t.dated(name), "", t.heading()), From: int(t.in.Period.From), To: int(t.in.Period.To)}
	for _, item := range items {
		s := chart.Series{Name: t.t("cards.item." + item.String())}
		for _, d := range t.in.State.State {
			if d.Marks[item].N > 0 {
				s.Values = append(s.Values, chart.Value{Day: int(d.Day), Value: d.Marks[item].Mean()})
			}
		}
		table.Series = append(table.Series, s)
	}
	table.Key = m.byDay("state", t.checkins)
	return table
}

// checkins opens the check-ins of a day.
func (t *teller) checkins(day int) opening {
	d, ok := t.stateDay(day)
	if !ok {
		return opening{}
	}
	return opening{open: d.Open(), n: d.CheckIns, what: t.t("cards.what.checkins"), from: d.Day, to: d.Day}
}

// bandNote says what the bands are.
func (t *teller) bandNote() string {
	any, within := false, false
	for _, item := range coaching.Items {
		if b := t.in.State.Bands[item]; b.OK && t.in.State.Means[item].N > 0 {
			any, within = true, within || b.Within
		}
	}
	switch {
	case !any:
		return t.t("cards.state.noband")
	case within:
		return t.t("cards.state.band.within")
	}
	return t.t("cards.state.band")
}

func (t *teller) slider(m *marks, item coaching.Item) *chart.Lines {
	c, p := &t.in.State, t.in.Period
	name := t.t("cards.item." + item.String())
	now := t.t("cards.mean", "Mean", t.number(c.Means[item].Mean()))
	title := t.t("cards.with", "Title", name, "Now", now)
	if n := c.MeansBefore[item].N; t.in.HasBefore && n > 0 {
		title = t.t("cards.with.before", "Title", name, "Now", now, "Before", t.number(c.MeansBefore[item].Mean()))
	}
	l := &chart.Lines{
		About: t.about(title, t.t("cards.unit.ten"), t.heading()), From: int(p.From), To: int(p.To),
		Low: 0, High: 10, Dense: t.t("cards.dense"),
	}
	s := chart.Series{Name: name, Role: inks[item], Join: 4}
	if item >= coaching.Recovery {
		s.Join = 10 // these are asked with the week's review
	}
	for _, d := range c.State {
		if d.Marks[item].N > 0 {
			s.Values = append(s.Values, chart.Value{Day: int(d.Day), Value: d.Marks[item].Mean()})
		}
	}
	if b := c.Bands[item]; b.OK {
		s.UsualName = t.t("cards.usual")
		low, high := max(b.Centre-b.Spread, 0), min(b.Centre+b.Spread, 10)
		for d := p.From; d < p.To; d += 7 {
			s.Usual = append(s.Usual, chart.Range{Day: int(d), Low: low, Mean: b.Centre, High: high})
		}
		s.Usual = append(s.Usual, chart.Range{Day: int(p.To), Low: low, Mean: b.Centre, High: high})
	}
	l.Series = []chart.Series{s}
	l.Key = m.byDay("state."+item.String(), func(day int) opening {
		if d, ok := t.stateDay(day); !ok || d.Marks[item].N == 0 {
			return opening{}
		}
		return t.checkins(day)
	})
	l.Say = func(day int) string {
		d, ok := t.stateDay(day)
		if !ok {
			return t.w.ShortDay(journal.Day(day), journal.NoDay)
		}
		value := t.t("cards.value.ten", "Name", name, "Value", t.number(d.Marks[item].Mean()))
		if d.Away {
			value = dots(value, t.t("cards.away"))
		}
		return dots(value, t.span(d.Day, d.Day), t.n("cards.n.checkins", d.CheckIns))
	}
	return l
}

func (t *teller) stateDay(day int) (coaching.StateDay, bool) {
	days := t.in.State.State
	i, ok := slices.BinarySearchFunc(days, journal.Day(day), func(d coaching.StateDay, want journal.Day) int { return int(d.Day - want) })
	if !ok {
		return coaching.StateDay{}, false
	}
	return days[i], true
}

// warn marks the warnings of the period on the panel of what they are about,
// or on the first there is.
func (t *teller) warn(figures []figure) {
	panels := map[string]*chart.Lines{}
	of := map[string]*marks{}
	first := ""
	for _, f := range figures {
		many, ok := f.chart.(*chart.Multiples)
		if !ok {
			continue
		}
		for i, p := range many.Panels {
			l, ok := p.(*chart.Lines)
			if !ok {
				continue
			}
			id := f.id + strconv.Itoa(i)
			if strings.HasPrefix(f.id, "sliders") && len(l.Series) > 0 {
				id = l.Series[0].Name
			}
			if first == "" {
				first = id
			}
			panels[id], of[id] = l, f.marks
		}
	}
	for _, w := range t.of.Warnings {
		if w.Day < t.in.Period.From || w.Day > t.in.Period.To || first == "" {
			continue
		}
		id := t.panelOf(w)
		if panels[id] == nil {
			id = first
		}
		name := t.pattern(w.Kind)
		panels[id].Notes = append(panels[id].Notes, chart.Note{
			Day: int(w.Day), Label: t.t("cards.note"), Form: chart.Triangle, Role: chart.Load,
			Key: of[id].add(opening{warning: w.ID()}), Say: dots(t.t("cards.note.say", "Pattern", name), t.span(w.Day, w.Day)),
		})
	}
	for _, l := range panels {
		spaced(l.Notes, t.in.Period.Days())
	}
}

// spaced leaves the words to the last of marks that stand close to each other;
// all of them keep their shape, and say their words when they are reached.
func spaced(notes []chart.Note, days int) {
	slices.SortStableFunc(notes, func(a, b chart.Note) int { return a.Day - b.Day })
	for i := range notes[:max(len(notes)-1, 0)] {
		if (notes[i+1].Day-notes[i].Day)*5 < days {
			notes[i].Label = ""
		}
	}
}

// exposurePanel is the first panel of the exposure.
const exposurePanel = "exposure0"

// panelOf names the panel a warning belongs to.
func (t *teller) panelOf(w warning.Warning) string {
	switch {
	case w.Kind == warning.KindOverstretch, w.Kind == warning.KindUnderrecognition:
		return exposurePanel
	case w.Kind == warning.KindRole && w.Evidence.Main.Measure == warning.MeasureValued:
		return t.t("cards.item." + coaching.Valued.String())
	case w.Kind == warning.KindRole:
		return t.t("cards.item." + coaching.Clarity.String())
	}
	return t.t("cards.item." + coaching.Strain.String())
}

// pattern is the name of a kind of warning, in the middle of a sentence.
func (t *teller) pattern(k warning.Kind) string { return t.t("cards.pattern." + string(k)) }
