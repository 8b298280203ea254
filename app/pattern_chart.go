package app

import (
	"math"
	"time"
	"unicode"
	"unicode/utf8"

	"footlight/coaching/report/chart"
	"footlight/coaching/warning"
	"footlight/journal"
)

// The chart of a warning: what it is about and what else moved, each under its
// own title, with the usual range behind and two marks: where it began and when
// it was first shown.

// aboutPattern is what every chart of the page says of itself.
func (d desk) aboutPattern(title, unit string) chart.About {
	today := d.moment().Today()
	return chart.About{
		Title: title, Unit: unit, Heading: d.t("pattern.chart.day"), Empty: d.t("pattern.chart.empty"),
		Desc: d.t("pattern.chart.desc"),
		Words: chart.Words{
			Missing: d.t("pattern.chart.missing"),
			Number:  func(v float64) string { return d.words.Number(tenth(v)) },
			Day:     func(day int) string { return d.words.FullDay(journal.Day(day), today) },
			Tick:    d.patternTick,
		},
	}
}

// patternTick is a day at an axis, as short as the steps between ticks allow.
func (d desk) patternTick(day int, step chart.Step) string {
	t := journal.Day(day).Midnight()
	switch {
	case step == chart.Yearly || step > chart.Weekly && t.Month() == time.January:
		return t.Format("2006")
	case step > chart.Weekly:
		return d.words.ShortMonth(t.Month())
	}
	return d.t("pattern.chart.tick", "Day", t.Day(), "Month", d.words.ShortMonth(t.Month()))
}

// capital begins a title with a capital letter.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// warningChart is one panel for what the warning is about, and one for each
// further signal that moved; without a usual nothing can have moved, and all of
// strain, energy and recovery are shown.
func (d desk) warningChart(w warning.Warning, days []warning.Day) *chart.Multiples {
	from, to := patternSpan(w, d.moment().Today())
	c := &chart.Multiples{About: d.aboutPattern(d.patternSubject(w), ""), Least: 300}
	main := w.Evidence.Main
	main.Measure = mainOf(w)
	c.Panels = append(c.Panels, d.panel(w, main, days, from, to))
	for _, of := range w.Evidence.Others {
		bare := main.Spread <= 0 && of.Measure != warning.MeasureClarity && of.Measure != warning.MeasureValued
		if (of.Moved || bare) && of.Measure != main.Measure {
			c.Panels = append(c.Panels, d.panel(w, of, days, from, to))
		}
	}
	return c
}

func (d desk) panel(w warning.Warning, of warning.Compared, days []warning.Day, from, to journal.Day) *chart.Lines {
	kind := measureKinds[of.Measure]
	p := &chart.Lines{
		About: d.aboutPattern(capital(d.t("pattern.measure."+string(of.Measure))), d.t("pattern.chart.unit."+kind.unit)),
		From:  int(from), To: int(to), Low: 0, High: kind.high,
		Key: func(day int) string { return journal.Day(day).String() },
	}
	series := chart.Series{Role: kind.role, Join: kind.join, Values: kind.values(of.Measure, days, from, to, w.Day)}
	if of.Spread > 0 {
		low, high := max(0, of.Usual-of.Spread)*kind.times, (of.Usual+of.Spread)*kind.times
		if kind.high > 0 {
			high = min(high, kind.high)
		}
		series.Usual = usualBand(int(from), int(to), low, of.Usual*kind.times, high)
		p.Unit = d.t("pattern.chart.shaded", "Unit", p.Unit)
	}
	p.Series = []chart.Series{series}
	note := func(day journal.Day, words string, form chart.Form) {
		if day < from || day > to {
			return
		}
		label := words
		if to-day < (to-from)/5 { // a word cut short says less than the mark alone
			label = ""
		}
		p.Notes = append(p.Notes, chart.Note{Day: int(day), Label: label, Form: form, Role: chart.Load, Key: day.String(), Say: words + ": " + d.words.Date(day)})
	}
	note(w.Evidence.Since, d.t("pattern.chart.began"), chart.Triangle)
	note(w.Day, d.t("pattern.chart.raised"), chart.Diamond)
	return p
}

// usualBand is one range over all days shown, a point a week.
func usualBand(from, to int, low, mean, high float64) (out []chart.Range) {
	for day := from; day < to; day += 7 {
		out = append(out, chart.Range{Day: day, Low: low, Mean: mean, High: high})
	}
	return append(out, chart.Range{Day: to, Low: low, Mean: mean, High: high})
}

// measureKind is how a measure is drawn.
type measureKind struct {
	unit   string
	high   float64 // of the axis; 0 fits the values
	times  float64 // from the measure to what is drawn
	join   int
	role   chart.Role
	values func(m warning.Measure, days []warning.Day, from, to, raised journal.Day) []chart.Value
}

var measureKinds = func() map[warning.Measure]measureKind {
	scale := measureKind{"scale", 10, 1, 4, chart.Load, byDay}
	calm := scale
	calm.role = chart.Recovery
	seen := scale
	seen.role = chart.Recognition
	joint := scale
	joint.unit = "joined"
	count := measureKind{"count", 0, 1, 7, chart.Load, byWeek}
	minutes, kinds := count, count
	minutes.unit, kinds.unit = "minutes", "kinds"
	return map[warning.Measure]measureKind{
		warning.MeasureJoined: joint, warning.MeasureStrain: scale,
		warning.MeasureEnergy: calm, warning.MeasureRecovery: calm, warning.MeasureClarity: seen, warning.MeasureValued: seen,
		warning.MeasureHeavy: count, warning.MeasureSurface: count, warning.MeasureOutside: minutes, warning.MeasureKinds: kinds,
		warning.MeasureUnseen: {"percent", 100, 100, 7, chart.Recognition, byWeek},
	}
}()

// byDay is one value for each day with a check-in.
func byDay(m warning.Measure, days []warning.Day, from, to, _ journal.Day) (out []chart.Value) {
	for _, x := range days {
		if x.Day < from || x.Day > to || x.Away {
			continue
		}
		if v, ok := valueOfDay(m, x); ok {
			out = append(out, chart.Value{Day: int(x.Day), Value: v})
		}
	}
	return out
}

// valueOfDay is a day's value of a check-in's measure; joined is the mean of
// strain, 10 − energy and 10 − recovery, of those that were marked.
func valueOfDay(m warning.Measure, x warning.Day) (float64, bool) {
	one := func(s warning.Score) (float64, bool) { return s.Value(), s.Given() }
	switch m {
	case warning.MeasureStrain:
		return one(x.Strain)
	case warning.MeasureEnergy:
		return one(x.Energy)
	case warning.MeasureRecovery:
		return one(x.Recovery)
	case warning.MeasureClarity:
		return one(x.Clarity)
	case warning.MeasureValued:
		return one(x.Valued)
	}
	sum, n := 0.0, 0.0
	for i, s := range [...]warning.Score{x.Strain, x.Energy, x.Recovery} {
		if !s.Given() {
			continue
		}
		n++
		if sum += s.Value(); i > 0 {
			sum += 10 - 2*s.Value()
		}
	}
	if n == 0 {
		return 0, false
	}
	return sum / n, true
}

// byWeek is one value for each week of seven days, counted from the day the
// warning was raised, at the week's last day; a week that is not over yet, or
// began before the first day shown, is left out.
func byWeek(m warning.Measure, days []warning.Day, from, to, raised journal.Day) (out []chart.Value) {
	first := from + (raised-from+1)%7 // so that one week ends on the day it was raised
	for start := first; start+6 <= to; start += 7 {
		if v, ok := valueOfWeek(m, days, start, start+6); ok {
			out = append(out, chart.Value{Day: int(start + 6), Value: v})
		}
	}
	return out
}

func valueOfWeek(m warning.Measure, days []warning.Day, from, to journal.Day) (float64, bool) {
	var a warning.Actions
	with := 0
	for _, x := range days {
		if x.Day < from || x.Day > to || x.Actions.Count == 0 {
			continue
		}
		with++
		a.Heavy += x.Actions.Heavy
		a.Surface += x.Actions.Surface
		a.Outside += x.Actions.Outside
		a.Kinds += x.Actions.Kinds
		a.Marked += x.Actions.Marked
		a.Unseen += x.Actions.Unseen
	}
	switch m {
	case warning.MeasureHeavy:
		return float64(a.Heavy), with > 0
	case warning.MeasureSurface:
		return float64(a.Surface), with > 0
	case warning.MeasureOutside:
		return float64(a.Outside), with > 0
	case warning.MeasureKinds:
		return math.Round(100*float64(a.Kinds)/math.Max(1, float64(with))) / 100, with > 0
	}
	if a.Marked <= 0 {
		return 0, false
	}
	return 100 * a.Unseen / a.Marked, true
}
