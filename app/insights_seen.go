package app

import (
	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// recognition is what was given, what came back, and who saw the actions.
func (t *teller) recognition() cardView {
	c := &t.in.Recognition
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	if c.Now.Actions+c.Before.Actions > 0 && c.Now.Marked+c.Before.Marked > 0 {
		v.figures = append(v.figures, t.seenBy())
	}
	if said := func(r coaching.Recognition) int { return r.Given + r.Received + r.Other + r.Recognised }; said(c.Now)+said(c.Before) > 0 {
		v.figures = append(v.figures, t.voices(), t.voicesOver())
	}
	return v
}

// seenBy shares out the actions by who saw them, as marked. What was not
// marked stands apart.
func (t *teller) seenBy() figure {
	m := newMarks()
	s := &chart.Shares{About: t.about(t.dated(t.t("cards.seen.name")), t.t("cards.unit.actions"), t.heading())}
	row := func(label string, r coaching.Recognition) {
		all := chart.ShareRow{Label: label}
		part := func(label string, n int, o coaching.Open, role chart.Role, fill chart.Fill, apart bool) {
			said := dots(label, t.n("cards.n.actions", n), t.span(r.Period.From, r.Period.To))
			all.Parts = append(all.Parts, chart.Part{Label: label, Value: float64(n), Role: role, Fill: fill, Apart: apart, Key: m.add(opens(o, n, label, r.Period)), Say: said})
		}
		part(t.w.Visibility(journal.Unseen), r.Unseen, r.OpenUnseen, chart.Load, chart.Solid, false)
		part(t.w.Visibility(journal.CreditedElsewhere), r.Elsewhere, r.OpenElsewhere, chart.Load, chart.Hatched, false)
		part(t.w.Visibility(journal.Quiet), r.Quiet, r.OpenQuiet, chart.Secondary, chart.Open, false)
		part(t.w.Visibility(journal.Noticed), r.Noticed, r.OpenNoticed, chart.Recognition, chart.Hatched, false)
		part(t.w.Visibility(journal.Credited), r.Credited, r.OpenCredited, chart.Recognition, chart.Solid, false)
		unmarked := coaching.Open{}
		if r.Actions > r.Marked {
			unmarked = coaching.Open{From: r.Period.From, To: r.Period.To, What: coaching.SeenAs, Word: "unmarked"}
		}
		part(t.t("cards.unmarked"), r.Actions-r.Marked, unmarked, chart.Axis, chart.Open, true)
		s.Rows = append(s.Rows, all)
	}
	row(t.now(), t.in.Recognition.Now)
	if t.in.HasBefore {
		row(t.before(), t.in.Recognition.Before)
	}
	return figure{id: "seen", name: t.t("cards.seen.name"), chart: s, full: func() chart.Chart { return t.partsTable(s) }, note: t.t("cards.seen.note"), marks: m}
}

// partsTable has a row for each part of shares, now and before side by side.
func (t *teller) partsTable(s *chart.Shares) chart.Chart {
	b := &chart.Bars{About: s.About, Now: t.now(), Before: t.before()}
	b.Heading = t.t("cards.heading.what")
	for i, p := range s.Rows[0].Parts {
		it := chart.Item{Label: p.Label, Now: chart.Bar{Value: p.Value, Key: p.Key}}
		if len(s.Rows) > 1 {
			it.Before.Value = s.Rows[1].Parts[i].Value
		}
		b.Items = append(b.Items, it)
	}
	return b
}

// voices counts what was said in return and what the writer said, now and
// before.
func (t *teller) voices() figure {
	m, now, was := newMarks(), &t.in.Recognition.Now, &t.in.Recognition.Before
	b := &chart.Bars{About: t.about(t.dated(t.t("cards.voices.name")), t.t("cards.unit.entries"), t.t("cards.heading.what")), Now: t.now(), Before: t.before(), Role: chart.Recognition}
	item := func(key string, n, before int, o, ob coaching.Open) {
		label := t.t("cards.voices." + key)
		it := chart.Item{Label: label}
		it.Now = t.told(m, opens(o, n, label, now.Period), dots(label, t.n("cards.n.entries", n)))
		it.Before = t.told(m, opens(ob, before, label, was.Period), dots(label, t.n("cards.n.entries", before)))
		b.Items = append(b.Items, it)
	}
	item("received", now.Received, was.Received, now.OpenReceived, was.OpenReceived)
	item("other", now.Other, was.Other, now.OpenOther, was.OpenOther)
	item("given", now.Given, was.Given, now.OpenGiven, was.OpenGiven)
	item("recognised", now.Recognised, was.Recognised, now.OpenRecognised, was.OpenRecognised)
	return figure{id: "voices", name: t.t("cards.voices.name"), chart: b, half: true, marks: m}
}

// voicesOver is appreciation over the weeks: what came back above the line,
// what was given below it.
func (t *teller) voicesOver() figure {
	m := newMarks()
	c := &chart.Columns{
		About: t.about(t.dated(t.t("cards.voices.over")), t.t("cards.unit.entries"), t.heading()),
		Up:    t.t("cards.voices.up"), Down: t.t("cards.voices.down"), UpRole: chart.Recognition, DownRole: chart.Accent, Whole: true,
	}
	for _, r := range t.in.Recognition.Buckets {
		up, down := t.t("cards.voices.received"), t.t("cards.voices.given")
		when := t.span(r.Period.From, r.Period.To)
		c.Items = append(c.Items, chart.Column{
			Label: t.label(r.Period), Up: float64(r.Received), Down: float64(r.Given),
			Key: m.add(opens(r.OpenReceived, r.Received, up, r.Period)), Say: dots(up, when, t.n("cards.n.entries", r.Received)),
			DownKey: m.add(opens(r.OpenGiven, r.Given, down, r.Period)), DownSay: dots(down, when, t.n("cards.n.entries", r.Given)),
		})
	}
	return figure{id: "voices.over", name: t.t("cards.voices.over"), chart: c, half: true, marks: m}
}

// horizon is help for now against capacity for later.
func (t *teller) horizon() cardView {
	c := &t.in.Horizon
	v := cardView{title: c.Title.Say(t.w)}
	if c.TooLittle {
		v.reason = c.Reason.Say(t.w)
		return v
	}
	m, over := newMarks(), newMarks()
	s := &chart.Shares{About: t.about(t.dated(t.t("cards.horizon.name")), t.t("cards.unit.actions"), t.heading())}
	later, now, untold := t.t("cards.horizon.later"), t.t("cards.horizon.now"), t.t("cards.horizon.untold")
	row := func(label string, h coaching.HorizonPart) {
		part := func(label string, x coaching.Tally, o coaching.Open, role chart.Role, fill chart.Fill, apart bool) chart.Part {
			said := dots(label, t.n("cards.n.actions", x.Actions), t.minutes(x.Minutes), t.span(h.Period.From, h.Period.To))
			return chart.Part{Label: label, Value: float64(x.Actions), Role: role, Fill: fill, Apart: apart, Key: m.add(opens(o, x.Actions, label, h.Period)), Say: said}
		}
		s.Rows = append(s.Rows, chart.ShareRow{Label: label, Parts: []chart.Part{
			part(later, h.Later, h.OpenLater, chart.Recovery, chart.Solid, false),
			part(now, h.Now, h.OpenNow, chart.Accent, chart.Hatched, false),
			part(untold, h.Untold, h.OpenUntold, chart.Axis, chart.Open, true),
		}})
	}
	row(t.now(), c.Now)
	if t.in.HasBefore {
		row(t.before(), c.Before)
	}
	cols := &chart.Columns{
		About: t.about(t.dated(t.t("cards.horizon.over")), t.t("cards.unit.actions"), t.heading()),
		Up:    later, Down: now, UpRole: chart.Recovery, DownRole: chart.Accent, Whole: true,
	}
	for _, h := range c.Buckets {
		when := t.span(h.Period.From, h.Period.To)
		cols.Items = append(cols.Items, chart.Column{
			Label: t.label(h.Period), Up: float64(h.Later.Actions), Down: float64(h.Now.Actions),
			Key:     over.add(opens(h.OpenLater, h.Later.Actions, later, h.Period)),
			Say:     dots(later, when, t.n("cards.n.actions", h.Later.Actions)),
			DownKey: over.add(opens(h.OpenNow, h.Now.Actions, now, h.Period)),
			DownSay: dots(now, when, t.n("cards.n.actions", h.Now.Actions)),
		})
	}
	v.figures = []figure{
		{id: "horizon", name: t.t("cards.horizon.name"), chart: s, full: func() chart.Chart { return t.partsTable(s) }, note: t.t("cards.horizon.note"), marks: m},
		{id: "horizon.over", name: t.t("cards.horizon.over"), chart: cols, marks: over},
	}
	return v
}
