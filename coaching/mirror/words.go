package mirror

import (
	"math"
	"strings"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/coaching/words"
)

// Told says what the rules found in the writer's language, the same words in
// window and terminal. Every number said is one of the evidence, rounded;
// nothing is computed here, and nothing said is a verdict.
type Told struct{ *words.Words }

// Tenth rounds to one decimal, as numbers of a pattern are said.
func Tenth(v float64) float64 { return math.Round(v*10) / 10 }

// Measured is a number of a measure as it is said: a time for minutes, percent
// for shares, one decimal for all else.
func (t Told) Measured(m warning.Measure, v float64) any {
	switch m {
	case warning.MeasureOutside:
		if minutes := t.Minutes(int(math.Round(v))); minutes != "" {
			return minutes
		}
		return t.T("common.minutes", "M", 0)
	case warning.MeasureUnseen:
		return int(math.Round(100 * v))
	}
	return Tenth(v)
}

// Measure is the name of a measure within a sentence.
func (t Told) Measure(m warning.Measure) string { return t.T("pattern.measure." + string(m)) }

// Subject names a pattern in a few words, with its beginning.
func (t Told) Subject(w warning.Warning) string {
	about := string(w.Kind)
	switch w.Kind {
	case warning.KindRole, warning.KindOverstretch, warning.KindUnderrecognition:
		about = string(w.Evidence.Main.Measure)
	}
	return t.T("pattern.subject."+about, "Since", w.Evidence.Since)
}

// MainOf is the measure a pattern is about, as it is named: joined strain of
// which only strain was ever marked is plain strain.
func MainOf(w warning.Warning) warning.Measure {
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

// Evidence says what the entries show, a few sentences: the recent mean beside
// the usual one, since when and on how many days, what else moved or did not.
func (t Told) Evidence(w warning.Warning) []string {
	e := w.Evidence
	m := e.Main
	said := func(v float64) any { return t.Measured(m.Measure, v) }
	first := t.T("pattern.main."+string(MainOf(w)), "Recent", said(m.Recent), "Low", said(m.Low), "High", said(m.High),
		"Day", w.Day, "Days", m.Days)
	first += " " + t.Usual(m)
	out := []string{first, t.sinceWhen(w)}
	moved, still := []string{}, []string{}
	for _, c := range e.Others {
		if Tenth(c.Recent) == 0 && Tenth(c.Usual) == 0 {
			continue // never marked: nothing moved, and nothing was seen to stay
		}
		item := t.compared(c)
		if c.Moved {
			moved = append(moved, item)
		} else {
			still = append(still, item)
		}
	}
	if m.Spread <= 0 && len(still) > 0 { // without a usual nothing can be said to have stayed
		return append(out, t.T("pattern.beside", "List", strings.Join(still, ", ")))
	}
	if len(moved) > 0 {
		out = append(out, t.T("pattern.also", "List", strings.Join(moved, ", ")))
	}
	if len(still) > 0 {
		out = append(out, t.T("pattern.still", "List", strings.Join(still, ", ")))
	}
	return out
}

// Usual says what is usual for the writer, or that nothing is yet.
func (t Told) Usual(c warning.Compared) string {
	switch {
	case c.Spread <= 0:
		return t.T("pattern.usual.none")
	case c.Measure == warning.MeasureUnseen:
		return t.T("pattern.usual.unseen", "Usual", t.Measured(c.Measure, c.Usual), "Spread", t.Measured(c.Measure, c.Spread))
	}
	return t.T("pattern.usual", "Usual", t.Measured(c.Measure, c.Usual), "Spread", t.Measured(c.Measure, c.Spread))
}

// compared is one further signal, lately and usually.
func (t Told) compared(c warning.Compared) string {
	if c.Spread <= 0 {
		return t.T("pattern.item.alone", "Name", t.Measure(c.Measure), "Recent", t.Measured(c.Measure, c.Recent))
	}
	return t.T("pattern.item", "Name", t.Measure(c.Measure), "Recent", t.Measured(c.Measure, c.Recent), "Usual", t.Measured(c.Measure, c.Usual))
}

// sinceWhen says on how many of how many days, and what of the days is open.
func (t Told) sinceWhen(w warning.Warning) string {
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
	out := t.N(key, e.Logged, "Since", e.Since, "High", e.High)
	if e.Silent > 0 {
		out += " " + t.N(silent, e.Silent)
	}
	if e.Away > 0 {
		out += " " + t.N("pattern.away", e.Away)
	}
	return out
}

// Sureness says how sure a warning is, and of what nobody can be sure. It
// stands under a heading of its own, and never beside human help.
func (t Told) Sureness(w warning.Warning) []string {
	e := w.Evidence
	key := "pattern.sure.slight"
	switch e.Confidence {
	case warning.Fair:
		key = "pattern.sure.fair"
	case warning.Strong:
		key = "pattern.sure.strong"
	}
	first := t.T(key) + " " + t.N("pattern.sure.rests", e.Logged)
	if e.BaselineDays > 0 {
		first += " " + t.N("pattern.sure.base", e.BaselineDays)
	}
	if e.ActionsOnly {
		first += " " + t.T("pattern.level.actions")
	}
	return []string{first, t.T("pattern.sure.tested")}
}

// Clearing says what would make a warning clear.
func (t Told) Clearing(w warning.Warning) string {
	c := w.Evidence.Clear
	what := c.Measure
	if what == warning.MeasureJoined {
		what = MainOf(w)
	}
	out := t.T("pattern.clear."+string(what), "Bound", t.Measured(c.Measure, c.Bound), "Days", c.Days)
	if c.Logs > 0 {
		out += " " + t.N("pattern.clear.logs", c.Logs)
	}
	return out
}

// Ending says how a warning ended; empty while it is open.
func (t Told) Ending(w warning.Warning) string {
	if w.End == warning.Open {
		return ""
	}
	return t.T("pattern.ended."+string(w.End), "Day", w.EndDay)
}

// Noted says the latest answer to a warning back; empty without one.
func (t Told) Noted(w warning.Warning) string {
	if len(w.Answers) == 0 {
		return ""
	}
	a := w.Answers[len(w.Answers)-1]
	if a.Reply == warning.Later && w.Later > a.On {
		return t.T("pattern.noted.later.until", "Until", w.Later)
	}
	return t.T("pattern.noted."+string(a.Reply), "Day", a.On, "From", a.From, "Until", a.Until)
}

// NotedLine says the latest answer to the line of a challenge back; empty
// without one.
func (t Told) NotedLine(s Standing, of coaching.Challenge) string {
	l := s.LineOn(of)
	if l.Answer == "" {
		return ""
	}
	return t.T("pattern.noted."+string(l.Answer), "Day", l.Answered)
}

// Reply is the word for an answer to a warning.
func (t Told) Reply(r warning.Reply) string {
	switch r {
	case warning.Changed, warning.WasAway:
		return t.T("pattern.answer." + string(r))
	}
	return coaching.Answer(r).Name().Say(t)
}

// Standing says a level: its name, why it is what it is, and what it is not.
func (t Told) Standing(s warning.Status) (name string, why []string) {
	name = t.T("pattern.level." + s.Level.String())
	if s.Level == warning.NoPattern {
		name = t.N("pattern.level.no-pattern", s.CheckIns)
		why = append(why, t.T("pattern.level.quiet"))
	}
	for _, trigger := range s.Triggers {
		switch trigger {
		case warning.FewDays:
			why = append(why, t.N("pattern.trigger.few-days", s.CheckIns))
		case warning.FewUsual:
			why = append(why, t.N("pattern.trigger.few-usual", s.UsualCheckIns))
		case warning.FewLately:
			why = append(why, t.N("pattern.trigger.few-lately", s.RecentCheckIns))
		default:
			why = append(why, t.T("pattern.trigger."+string(trigger)))
		}
	}
	// "Watch" also begins with the answer to stop-and-talk, and that day says
	// nothing about the pattern; each open pattern names its own.
	if n := len(why); n > 0 && s.Level > warning.Watch && s.Since != 0 {
		why[n-1] += " " + t.T("pattern.level.since", "Day", s.Since)
	}
	if s.ActionsOnly {
		why = append(why, t.T("pattern.level.actions"))
	}
	if s.Level >= warning.Watch {
		why = append(why, t.T("pattern.level.ours"))
	}
	return name, why
}

// Challenge says in a few words what is to be said of a challenge.
func (t Told) Challenge(g coaching.Signal) string {
	switch {
	case g.Level == coaching.WorthALook:
		return t.T("pattern.twelve.look", "Since", g.Since, "What", g.Measure.Name().Say(t))
	case !g.Enough:
		return t.T("pattern.twelve.few")
	}
	return t.T("pattern.twelve.none")
}

// Notice says a remark of the last weeks.
func (t Told) Notice(n warning.Notice) string {
	return coaching.Shown{Kind: coaching.LineNotice, Notice: n.Kind, Day: n.Day, Since: n.Day}.Says().Say(t)
}
