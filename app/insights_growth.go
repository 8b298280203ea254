package app

import (
	"slices"
	"strings"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// mostChanges is how many outcomes with a before and an after are drawn, the
// newest; the table has all of them.
const mostChanges = 10

// outcomes is what came of actions.
func (t *teller) outcomes() cardView {
	c := &t.in.Outcomes
	v := cardView{title: c.Title.Say(t.w)}
	if t.in.HasBefore && !c.TooLittle {
		v.lines = append(v.lines, t.n("cards.outcomes.before", c.Before))
	}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	if c.Baselines > 0 {
		v.figures = append(v.figures, t.changes())
	}
	return t.withFamilies(v)
}

// changes are the outcomes with before and after, each on a scale of its own.
func (t *teller) changes() figure {
	m := newMarks()
	f := figure{id: "changes", name: t.t("cards.outcomes.name"), chart: t.change(m, mostChanges), note: t.t("cards.outcomes.note"), marks: m}
	if rest := t.in.Outcomes.Baselines - mostChanges; rest > 0 {
		f.full = func() chart.Chart { return t.change(m, t.in.Outcomes.Baselines) }
		f.note = t.n("cards.rest", rest)
	}
	return f
}

// change draws at most so many changes, the newest first.
func (t *teller) change(m *marks, most int) *chart.DotRange {
	d := &chart.DotRange{About: t.about(t.dated(t.t("cards.outcomes.name")), "", t.t("cards.heading.outcome")), Before: t.t("cards.outcomes.from"), After: t.t("cards.outcomes.to"), Role: chart.Recovery}
	for _, r := range slices.Backward(t.in.Outcomes.Results) {
		if !r.Baseline || len(d.Rows) == most {
			continue
		}
		label := t.said[r.ID]
		if label == "" {
			label = dots(t.family(r.Family), t.span(r.Day, r.Day))
		}
		before, after := t.measured(r.Before, r.Unit), t.measured(r.After, r.Unit)
		said := t.t("cards.outcomes.change", "From", before, "To", after)
		if r.Otherwise {
			said = dots(said, t.t("cards.outcomes.otherwise"))
		}
		d.Rows = append(d.Rows, chart.Change{
			Label: label, Before: r.Before, After: r.After, Baseline: chart.None(), BeforeWords: before, AfterWords: after,
			Key: m.add(opening{open: r.Open(), n: 1, what: label, from: r.Day, to: r.Day}),
			Say: dots(label, said, t.span(r.Day, r.Day), t.n("cards.n.actions", 1)),
		})
	}
	return d
}

// measured is a value with its unit, as the writer wrote it.
func (t *teller) measured(v float64, unit string) string {
	if unit == "" {
		return t.w.Number(v)
	}
	return t.w.Number(v) + " " + unit
}

func (t *teller) family(f journal.Family) string {
	if f == "" {
		return t.t("cards.outcomes.untold")
	}
	return t.w.Family(f)
}

// withFamilies adds the outcomes by family of measure.
func (t *teller) withFamilies(v cardView) cardView {
	m := newMarks()
	b := &chart.Bars{About: t.about(t.dated(t.t("cards.outcomes.families")), t.t("cards.unit.actions"), t.t("cards.heading.family")), Now: t.now(), Role: chart.Recovery}
	for _, f := range t.in.Outcomes.Families {
		label := t.family(f.Family)
		said := dots(label, t.n("cards.n.actions", f.N), t.n("cards.outcomes.baselines", f.Baselines))
		b.Items = append(b.Items, chart.Item{Label: label, Now: t.told(m, opens(f.Open, f.N, label, t.in.Period), said)})
	}
	if len(b.Items) > 0 {
		v.figures = append(v.figures, figure{id: "families", name: t.t("cards.outcomes.families"), chart: b, marks: m})
	}
	return v
}

// traits is which traits were tagged, now against before. Those without a tag
// in either are named in one line; the table has all of them.
func (t *teller) traits() cardView {
	c := &t.in.Traits
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	m, name := newMarks(), t.t("cards.traits.name")
	if !t.in.HasBefore {
		name = t.t("cards.traits.alone")
	}
	b := &chart.Bars{About: t.about(t.dated(name), t.t("cards.unit.actions"), t.t("cards.heading.trait")), Now: t.now(), Before: t.before(), Role: chart.Accent}
	b.Words.Missing = coaching.NotYetTagged.Say(t.w)
	all := *b
	var rest []string
	for _, r := range c.Rows {
		label := t.w.Trait(r.Trait)
		it := chart.Item{
			Label:  label,
			Now:    t.told(m, opens(r.Open, r.Now, label, t.in.Period), t.share(label, r.Now, r.Share)),
			Before: t.told(m, opens(r.OpenBefore, r.Before, label, t.in.Before), t.share(label, r.Before, r.ShareBefore)),
		}
		if r.Now == 0 {
			it.Now.Value, it.Now.Say = chart.None(), dots(label, coaching.NotYetTagged.Say(t.w), t.span(t.in.Period.From, t.in.Period.To))
		}
		if all.Items = append(all.Items, it); r.Now == 0 && r.Before == 0 {
			rest = append(rest, label)
			continue
		}
		b.Items = append(b.Items, it)
	}
	note := t.t("cards.traits.note")
	if len(rest) > 0 {
		note = t.t("cards.traits.rest", "List", strings.Join(rest, ", ")) + " " + note
	}
	v.figures = []figure{{id: "traits", name: name, chart: b, full: func() chart.Chart { return &all }, note: note, marks: m}}
	return v
}

// share says a number of actions and which part of the tagged ones they are.
func (t *teller) share(label string, n int, share float64) string {
	if n == 0 {
		return dots(label, t.n("cards.n.actions", 0))
	}
	return dots(label, t.n("cards.n.actions", n), t.t("cards.traits.share", "Percent", int(share*100+.5)))
}

// hours is the time outside the writer's own hours.
func (t *teller) hours() cardView {
	c := &t.in.Hours
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		if !c.Known {
			v.acts = []act{{label: t.t("cards.hours.settings"), screen: ScreenSettings}}
		}
		return v
	}
	if t.in.HasBefore && c.Before.Clocked.Actions > 0 {
		v.lines = append(v.lines, t.n("cards.hours.before", c.Before.Outside.Actions, "Of", c.Before.Clocked.Actions, "Time", t.minutes(c.Before.Outside.Minutes)))
	}
	m := newMarks()
	cols := &chart.Columns{About: t.about(t.dated(t.t("cards.hours.name")), t.t("cards.unit.hours"), t.heading()), UpRole: chart.Load}
	cols.Words.Missing = t.t("cards.unwritten")
	table := &chart.Columns{About: cols.About, Up: t.t("cards.unit.hours")}
	what := t.t("cards.hours.what")
	for _, h := range c.Buckets {
		col := chart.Column{Label: t.label(h.Period), Up: chart.None(), Say: dots(t.t("cards.unwritten"), t.span(h.Period.From, h.Period.To))}
		if h.Clocked.Actions > 0 {
			col.Up = float64(h.Outside.Minutes) / 60
			col.Key = m.add(opens(h.Open, h.Outside.Actions, what, h.Period))
			col.Say = dots(t.minutes(h.Outside.Minutes), t.span(h.Period.From, h.Period.To), t.n("cards.n.outside", h.Outside.Actions))
		}
		cols.Items = append(cols.Items, col)
	}
	table.Items = cols.Items
	v.figures = []figure{{id: "hours", name: t.t("cards.hours.name"), chart: cols, full: func() chart.Chart { return table }, note: t.t("cards.hours.note"), marks: m}}
	return v
}
