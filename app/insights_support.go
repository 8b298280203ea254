package app

import (
	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// mostBars is how many teams a chart draws; the table has all.
const mostBars = 12

// support is where the writer's support goes, by kind and by team, and what
// comes back. People are never summed one by one.
func (t *teller) support() cardView {
	c := &t.in.Support
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	if len(c.Kinds) > 0 {
		v.figures = append(v.figures, t.kinds())
	}
	v.figures = append(v.figures, t.teams())
	if f, any := t.comesBack(); any {
		v.figures = append(v.figures, f)
	}
	return v
}

// cut splits bars into those a chart draws and the rest, which only the table
// has. It returns nil for full where nothing was cut.
func cut(b *chart.Bars) (short chart.Chart, full func() chart.Chart) {
	if len(b.Items) <= mostBars {
		return b, nil
	}
	few := *b
	few.Items = b.Items[:mostBars]
	return &few, func() chart.Chart { return b }
}

func (t *teller) cutNote(note string, b *chart.Bars) string {
	if rest := len(b.Items) - mostBars; rest > 0 {
		return t.n("cards.rest", rest)
	}
	return note
}

func (t *teller) kinds() figure {
	m := newMarks()
	b := &chart.Bars{About: t.about(t.dated(t.t("cards.kinds.name")), t.t("cards.unit.actions"), t.t("cards.heading.kind")), Now: t.now(), Before: t.before(), Role: chart.Accent}
	for _, k := range t.in.Support.Kinds {
		label := t.t("cards.kinds.untold")
		if k.Kind != "" {
			label = t.w.Support(k.Kind)
		}
		b.Items = append(b.Items, t.tallied(m, label, k.Now, k.Before, k.Open, k.OpenBefore))
	}
	return figure{id: "kinds", name: t.t("cards.kinds.name"), chart: b, half: true, marks: m}
}

// tallied is a row of actions, now and before.
func (t *teller) tallied(m *marks, label string, now, before coaching.Tally, o, ob coaching.Open) chart.Item {
	say := func(x coaching.Tally) string {
		if x.Minutes == 0 {
			return dots(label, t.n("cards.n.actions", x.Actions))
		}
		return dots(label, t.n("cards.n.actions", x.Actions), t.minutes(x.Minutes))
	}
	return chart.Item{
		Label:  label,
		Now:    t.told(m, opens(o, now.Actions, label, t.in.Period), say(now)),
		Before: t.told(m, opens(ob, before.Actions, label, t.in.Before), say(before)),
	}
}

// team is the name of a team as the journal has it.
func (t *teller) team(id journal.ID) string {
	if name := t.of.Names[id]; name != "" {
		return name
	}
	return t.t("cards.teams.unknown")
}

// rows are the teams, and what was for nobody in a team or for nobody named.
func (t *teller) rows() (rows []coaching.TeamRow, labels []string) {
	c := &t.in.Support
	for _, r := range c.Teams {
		rows, labels = append(rows, r), append(labels, t.team(r.Team))
	}
	if r := c.NoTeam; r.Now.Actions+r.Before.Actions+r.Back+r.BackBefore > 0 {
		rows, labels = append(rows, r), append(labels, t.t("cards.teams.none"))
	}
	if r := c.Nobody; r.Now.Actions+r.Before.Actions+r.Back+r.BackBefore > 0 {
		rows, labels = append(rows, r), append(labels, t.t("cards.teams.nobody"))
	}
	return rows, labels
}

func (t *teller) teams() figure {
	m := newMarks()
	b := &chart.Bars{About: t.about(t.dated(t.t("cards.teams.name")), t.t("cards.unit.actions"), t.t("cards.heading.team")), Now: t.now(), Before: t.before(), Role: chart.Accent}
	rows, labels := t.rows()
	for i, r := range rows {
		b.Items = append(b.Items, t.tallied(m, labels[i], r.Now, r.Before, r.Open, r.OpenBefore))
	}
	short, full := cut(b)
	return figure{id: "teams", name: t.t("cards.teams.name"), chart: short, full: full, note: t.cutNote(t.t("cards.teams.note"), b), half: true, marks: m}
}

// comesBack counts the thanks, credit and praise of each team's people.
func (t *teller) comesBack() (f figure, any bool) {
	m := newMarks()
	b := &chart.Bars{About: t.about(t.dated(t.t("cards.back.name")), t.t("cards.unit.entries"), t.t("cards.heading.team")), Now: t.now(), Before: t.before(), Role: chart.Recognition}
	rows, labels := t.rows()
	for i, r := range rows {
		any = any || r.Back+r.BackBefore > 0
		b.Items = append(b.Items, chart.Item{
			Label:  labels[i],
			Now:    t.told(m, opens(r.OpenBack, r.Back, dots(t.t("cards.back.name"), labels[i]), t.in.Period), dots(labels[i], t.n("cards.n.entries", r.Back))),
			Before: chart.Bar{Value: float64(r.BackBefore), Say: dots(labels[i], t.n("cards.n.entries", r.BackBefore), t.span(t.in.Before.From, t.in.Before.To))},
		})
	}
	short, full := cut(b)
	return figure{id: "back", name: t.t("cards.back.name"), chart: short, full: full, note: t.cutNote(t.t("cards.back.note"), b), half: true, marks: m}, any
}
