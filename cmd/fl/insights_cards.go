package main

import (
	"math"
	"slices"
	"strings"

	"footlight/coaching"
	"footlight/journal"
)

// cardNames are the cards in the order of the screen.
var cardNames = []string{"state", "heat", "recognition", "horizon", "support", "outcomes", "traits", "hours", "scores"}

var cardOf = map[string]func(*reader) (coaching.Card, []figure){
	"state": stateFigures, "heat": heatFigures, "recognition": recognitionFigures, "horizon": horizonFigures,
	"support": supportFigures, "outcomes": outcomeFigures, "traits": traitFigures, "hours": hoursFigures, "scores": scoreFigures,
}

func number(n int) float64 { return float64(n) }

// count is a figure of how many.
func count(id, label, unit string, now, before int, open coaching.Open) figure {
	return figure{id: id, label: label, unit: unit, now: number(now), before: number(before), open: open}
}

// stateFigures are how the writer was, by slider, and what actions cost, side
// by side and never joined; each with its course.
func stateFigures(r *reader) (coaching.Card, []figure) {
	s, out := r.in.State, []figure(nil)
	buckets := r.in.Period.Buckets()
	for _, item := range coaching.Items {
		f := figure{id: item.String(), label: r.words.T("cli.field." + item.String()), unit: "mean", now: mean(s.Means[item]), before: mean(s.MeansBefore[item]), noBar: true, open: s.OpenMeans[item], high: 10}
		for _, b := range buckets {
			var m coaching.Marks
			for _, d := range s.State {
				if b.From <= d.Day && d.Day <= b.To {
					m.N, m.Sum = m.N+d.Marks[item].N, m.Sum+d.Marks[item].Sum
				}
			}
			f.course = append(f.course, mean(m))
		}
		out = append(out, f)
	}
	exposure := func(id string, now, before int, unit string, what coaching.Open, of func(coaching.ExposureDay) int) {
		f := figure{id: id, label: r.words.T("cli.insights." + id), unit: unit, now: number(now), before: number(before), open: what}
		for _, b := range buckets {
			sum := 0
			for _, d := range s.Exposure {
				if b.From <= d.Day && d.Day <= b.To {
					sum += of(d)
				}
			}
			f.course = append(f.course, number(sum))
		}
		out = append(out, f)
	}
	exposure("actions", s.Actions, s.Before.Actions, "actions", s.Open(coaching.AllActions), func(d coaching.ExposureDay) int { return d.Actions })
	exposure("heavy", s.Heavy, s.Before.Heavy, "actions", s.Open(coaching.HeavyOnes), func(d coaching.ExposureDay) int { return d.Heavy })
	exposure("surface", s.Surface, s.Before.Surface, "actions", s.Open(coaching.WithLabor), func(d coaching.ExposureDay) int { return d.Surface })
	exposure("minutes", s.Minutes, s.Before.Minutes, "minutes", s.Open(coaching.Timed), func(d coaching.ExposureDay) int { return d.Minutes })
	return s.Card, out
}

func mean(m coaching.Marks) float64 {
	if m.N == 0 {
		return math.NaN()
	}
	return m.Mean()
}

// heatFigures are the days of the year for scripts; people see the calendar.
func heatFigures(r *reader) (coaching.Card, []figure) {
	h := r.in.Heat
	var out []figure
	for _, d := range h.Days {
		if d.Entries > 0 {
			f := figure{id: d.Day.String(), unit: "load", now: math.NaN(), before: math.NaN(), of: d.Entries, open: d.Open()}
			if d.Peak.Given() {
				f.now = number(d.Peak.Value())
			}
			out = append(out, f)
		}
	}
	return h.Card, out
}

func recognitionFigures(r *reader) (coaching.Card, []figure) {
	n, b := r.in.Recognition.Now, r.in.Recognition.Before
	w := r.words
	out := []figure{
		count("unseen", w.Visibility(journal.Unseen), "actions", n.Unseen, b.Unseen, n.OpenUnseen),
		count("quiet", w.Visibility(journal.Quiet), "actions", n.Quiet, b.Quiet, n.OpenQuiet),
		count("noticed", w.Visibility(journal.Noticed), "actions", n.Noticed, b.Noticed, n.OpenNoticed),
		count("credited", w.Visibility(journal.Credited), "actions", n.Credited, b.Credited, n.OpenCredited),
		count("credited-elsewhere", w.Visibility(journal.CreditedElsewhere), "actions", n.Elsewhere, b.Elsewhere, n.OpenElsewhere),
		count("received", w.T("cli.insights.received"), "feedback", n.Received, b.Received, n.OpenReceived),
		count("other", w.T("cli.insights.other"), "feedback", n.Other, b.Other, n.OpenOther),
		count("given", w.T("cli.insights.given"), "feedback", n.Given, b.Given, n.OpenGiven),
		count("recognised", w.Support("recognise"), "actions", n.Recognised, b.Recognised, n.OpenRecognised),
	}
	for i := range 5 {
		out[i].of = n.Marked
	}
	return r.in.Recognition.Card, out
}

func horizonFigures(r *reader) (coaching.Card, []figure) {
	h := r.in.Horizon
	row := func(id string, n, b coaching.Tally, open coaching.Open) []figure {
		label := r.words.T("cli.insights." + id)
		return []figure{
			count(id, label, "actions", n.Actions, b.Actions, open),
			count(id+"-minutes", r.words.T("cli.insights.time", "What", label), "minutes", n.Minutes, b.Minutes, open),
		}
	}
	out := append(row("now", h.Now.Now, h.Before.Now, h.Now.OpenNow), row("later", h.Now.Later, h.Before.Later, h.Now.OpenLater)...)
	if h.Now.Untold.Actions+h.Before.Untold.Actions > 0 {
		out = append(out, row("untold", h.Now.Untold, h.Before.Untold, h.Now.OpenUntold)...)
	}
	return h.Card, out
}

// supportFigures are by kind and by team, teams in the order of their names.
func supportFigures(r *reader) (coaching.Card, []figure) {
	s := r.in.Support
	var out []figure
	for _, k := range s.Kinds {
		label := r.words.Support(k.Kind)
		if k.Kind == "" {
			label = r.words.T("cli.insights.untold")
		}
		out = append(out, count("kind:"+string(k.Kind), label, "actions", k.Now.Actions, k.Before.Actions, k.Open))
	}
	teams := slices.Clone(s.Teams)
	slices.SortStableFunc(teams, func(a, b coaching.TeamRow) int {
		return strings.Compare(journal.Fold(r.names[a.Team]), journal.Fold(r.names[b.Team]))
	})
	for _, t := range teams {
		name := plainLine(r.names[t.Team])
		out = append(out, count("team:"+name, "@"+cut(name, 30), "actions", t.Now.Actions, t.Before.Actions, t.Open))
		if t.Back+t.BackBefore > 0 {
			out = append(out, count("back:"+name, r.words.T("cli.insights.back", "Name", "@"+cut(name, 24)), "feedback", t.Back, t.BackBefore, t.OpenBack))
		}
	}
	for _, t := range []struct {
		id string
		coaching.TeamRow
	}{{"no-team", s.NoTeam}, {"nobody", s.Nobody}} {
		if t.Now.Actions+t.Before.Actions > 0 {
			out = append(out, count(t.id, r.words.T("cli.insights."+t.id), "actions", t.Now.Actions, t.Before.Actions, t.Open))
		}
	}
	return s.Card, out
}

func outcomeFigures(r *reader) (coaching.Card, []figure) {
	o := r.in.Outcomes
	var out []figure
	for _, f := range o.Families {
		label := r.words.Family(f.Family)
		if f.Family == "" {
			label = r.words.T("cli.insights.no-family")
		}
		x := count("family:"+string(f.Family), label, "outcomes", f.N, 0, f.Open)
		x.before = math.NaN()
		out = append(out, x)
	}
	for _, row := range o.Results {
		if row.Baseline {
			out = append(out, figure{
				id: string(row.ID), label: r.words.Date(row.Day), unit: "outcome", now: row.After, before: math.NaN(), noBar: true,
				outcome: &row.Result, open: row.Open(),
			})
		}
	}
	return o.Card, out
}

func traitFigures(r *reader) (coaching.Card, []figure) {
	var out []figure
	for _, t := range r.in.Traits.Rows {
		out = append(out, count(string(t.Trait), r.words.Trait(t.Trait), "actions", t.Now, t.Before, t.Open))
	}
	return r.in.Traits.Card, out
}

// traits prints those that were tagged, now or before, and names the others in
// one line.
func (r *reader) traits(all []figure) {
	var tagged []figure
	var others []string
	for _, f := range all {
		if f.now > 0 || r.in.HasBefore && f.before > 0 {
			tagged = append(tagged, f)
		} else {
			others = append(others, f.label)
		}
	}
	r.figures(tagged)
	if len(others) > 0 {
		r.lines(2, faint, r.words.T("cli.insights.untagged", "What", coaching.NotYetTagged.Say(r.words), "Traits", strings.Join(others, ", ")))
	}
}

func hoursFigures(r *reader) (coaching.Card, []figure) {
	h := r.in.Hours
	if !h.Known {
		return h.Card, nil
	}
	out := []figure{
		count("outside", r.words.T("cli.insights.outside"), "actions", h.Now.Outside.Actions, h.Before.Outside.Actions, h.Now.Open),
		count("outside-minutes", r.words.T("cli.insights.time", "What", r.words.T("cli.insights.outside")), "minutes", h.Now.Outside.Minutes, h.Before.Outside.Minutes, h.Now.Open),
	}
	out[0].of, out[0].ofKey = h.Now.Clocked.Actions, "cli.insights.of.clocked"
	for _, b := range h.Buckets {
		out[1].course = append(out[1].course, number(b.Outside.Minutes))
	}
	return h.Card, out
}
