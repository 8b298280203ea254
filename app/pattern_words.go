package app

import (
	"math"
	"strings"

	"footlight/coaching/warning"
)

// The words of a warning's evidence. Every number said is one of the evidence,
// rounded; nothing is computed here.

// tenth rounds to one decimal, as numbers of a pattern are said.
func tenth(v float64) float64 { return math.Round(v*10) / 10 }

// measured is a number of a measure as it is said: a time for minutes, percent
// for shareMeasures, one decimal for all else.
func (d desk) measured(m warning.Measure, v float64) any {
	switch m {
	case warning.MeasureOutside:
		if minutes := d.words.Minutes(int(math.Round(v))); minutes != "" {
			return minutes
		}
		return d.words.T("common.minutes", "M", 0)
	case warning.MeasureUnseen:
		return int(math.Round(100 * v))
	}
	return tenth(v)
}

// patternSubject names a pattern in a few words, with its beginning.
func (d desk) patternSubject(w warning.Warning) string {
	about := string(w.Kind)
	switch w.Kind {
	case warning.KindRole, warning.KindOverstretch, warning.KindUnderrecognition:
		about = string(w.Evidence.Main.Measure)
	}
	return d.t("pattern.subject."+about, "Since", w.Evidence.Since)
}

// mainOf is the measure a pattern is about, as it is named: joined strain of
// which only strain was ever marked is plain strain.
func mainOf(w warning.Warning) warning.Measure {
	m := w.Evidence.Main.Measure
	if m != warning.MeasureJoined {
		return m
	}
	only := false
	for _, c := range w.Evidence.Others {
		switch c.Measure {
		case warning.MeasureStrain:
			only = true
		case warning.MeasureEnergy, warning.MeasureRecovery:
			return m
		}
	}
	if only {
		return warning.MeasureStrain
	}
	return m
}

// patternEvidence says what the entries show, a few sentences.
func (d desk) patternEvidence(w warning.Warning) []string {
	e := w.Evidence
	m := e.Main
	said := func(v float64) any { return d.measured(m.Measure, v) }
	first := d.t("pattern.main."+string(mainOf(w)), "Recent", said(m.Recent), "Low", said(m.Low), "High", said(m.High),
		"Day", w.Day, "Days", m.Days)
	switch {
	case m.Spread <= 0:
		first += " " + d.t("pattern.usual.none")
	case m.Measure == warning.MeasureUnseen:
		first += " " + d.t("pattern.usual.unseen", "Usual", said(m.Usual), "Spread", said(m.Spread))
	default:
		first += " " + d.t("pattern.usual", "Usual", said(m.Usual), "Spread", said(m.Spread))
	}
	out := []string{first, d.sinceWhen(w)}
	moved, still := []string{}, []string{}
	for _, c := range e.Others {
		if tenth(c.Recent) == 0 && tenth(c.Usual) == 0 {
			continue // never marked: nothing moved, and nothing was seen to stay
		}
		item := d.compared(c)
		if c.Moved {
			moved = append(moved, item)
		} else {
			still = append(still, item)
		}
	}
	if m.Spread <= 0 && len(still) > 0 { // without a usual nothing can be said to have stayed
		return append(out, d.t("pattern.beside", "List", strings.Join(still, ", ")))
	}
	if len(moved) > 0 {
		out = append(out, d.t("pattern.also", "List", strings.Join(moved, ", ")))
	}
	if len(still) > 0 {
		out = append(out, d.t("pattern.still", "List", strings.Join(still, ", ")))
	}
	return out
}

// compared is one further signal, lately and usually.
func (d desk) compared(c warning.Compared) string {
	name := d.t("pattern.measure." + string(c.Measure))
	if c.Spread <= 0 {
		return d.t("pattern.item.alone", "Name", name, "Recent", d.measured(c.Measure, c.Recent))
	}
	return d.t("pattern.item", "Name", name, "Recent", d.measured(c.Measure, c.Recent), "Usual", d.measured(c.Measure, c.Usual))
}

// sinceWhen says on how many of how many days, and what of the days is open.
func (d desk) sinceWhen(w warning.Warning) string {
	e := w.Evidence
	key, silent := "pattern.since.above", "pattern.silent"
	switch w.Kind {
	case warning.KindLevel:
		key = "pattern.since.high"
	case warning.KindRole:
		key = "pattern.since.below"
	case warning.KindOverstretch:
		key, silent = "pattern.since.overstretch", "pattern.silent.actions"
	case warning.KindUnderrecognition:
		key, silent = "pattern.since.unseen", "pattern.silent.actions"
	}
	out := d.n(key, e.Logged, "Since", e.Since, "High", e.High)
	if e.Silent > 0 {
		out += " " + d.n(silent, e.Silent)
	}
	if e.Away > 0 {
		out += " " + d.n("pattern.away", e.Away)
	}
	return out
}

// sureness says how sure a warning is, and of what nobody can be sure.
func (d desk) sureness(w warning.Warning) []string {
	e := w.Evidence
	key := "pattern.sure.slight"
	switch e.Confidence {
	case warning.Fair:
		key = "pattern.sure.fair"
	case warning.Strong:
		key = "pattern.sure.strong"
	}
	first := d.t(key) + " " + d.n("pattern.sure.rests", e.Logged)
	if e.BaselineDays > 0 {
		first += " " + d.n("pattern.sure.base", e.BaselineDays)
	}
	if e.ActionsOnly {
		first += " " + d.t("pattern.level.actions")
	}
	return []string{first, d.t("pattern.sure.tested")}
}

// clearing says what would make a warning clear.
func (d desk) clearing(w warning.Warning) string {
	c := w.Evidence.Clear
	what := c.Measure
	if what == warning.MeasureJoined {
		what = mainOf(w)
	}
	out := d.t("pattern.clear."+string(what), "Bound", d.measured(c.Measure, c.Bound), "Days", c.Days)
	if c.Logs > 0 {
		out += " " + d.n("pattern.clear.logs", c.Logs)
	}
	return out
}

// ending says how a warning ended; empty while it is open.
func (d desk) ending(w warning.Warning) string {
	if w.End == warning.Open {
		return ""
	}
	return d.t("pattern.ended."+string(w.End), "Day", w.EndDay)
}

// noted says an answer back, as it stands on the page.
func (d desk) noted(w warning.Warning) string {
	if len(w.Answers) == 0 {
		return ""
	}
	a := w.Answers[len(w.Answers)-1]
	if a.Reply == warning.Later && w.Later > a.On {
		return d.t("pattern.noted.later.until", "Until", w.Later)
	}
	return d.t("pattern.noted."+string(a.Reply), "Day", a.On, "From", a.From, "Until", a.Until)
}

// standingWords says a level: its name, why it is what it is, and what it is not.
func (d desk) standingWords(s warning.Status) (name string, why []string) {
	name = d.t("pattern.level." + s.Level.String())
	if s.Level == warning.NoPattern {
		name = d.n("pattern.level.no-pattern", s.CheckIns)
		why = append(why, d.t("pattern.level.quiet"))
	}
	for _, t := range s.Triggers {
		switch t {
		case warning.FewDays:
			why = append(why, d.n("pattern.trigger.few-days", s.CheckIns))
		case warning.FewLately:
			why = append(why, d.n("pattern.trigger.few-lately", s.RecentCheckIns))
		default:
			why = append(why, d.t("pattern.trigger."+string(t)))
		}
	}
	if n := len(why); n > 0 && s.Level >= warning.Watch && s.Since != 0 {
		why[n-1] += " " + d.t("pattern.level.since", "Day", s.Since)
	}
	if s.ActionsOnly {
		why = append(why, d.t("pattern.level.actions"))
	}
	if s.Level >= warning.Watch {
		why = append(why, d.t("pattern.level.ours"))
	}
	return name, why
}
