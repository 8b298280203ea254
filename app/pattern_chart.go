package app

import (
	"time"
	"unicode"
	"unicode/utf8"

	"footlight/coaching/mirror"
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
			Number:  func(v float64) string { return d.words.Number(mirror.Tenth(v)) },
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

// warningChart is one panel for each measure a picture of the warning shows.
func (d desk) warningChart(w warning.Warning, days []warning.Day) *chart.Multiples {
	from, to := mirror.Span(w, d.moment().Today())
	c := &chart.Multiples{About: d.aboutPattern(d.told().Subject(w), ""), Least: 300}
	for _, of := range mirror.Pictured(w) {
		c.Panels = append(c.Panels, d.panel(w, of, days, from, to))
	}
	return c
}

func (d desk) panel(w warning.Warning, of warning.Compared, days []warning.Day, from, to journal.Day) *chart.Lines {
	kind := measureKinds[of.Measure]
	p := &chart.Lines{
		About: d.aboutPattern(capital(d.told().Measure(of.Measure)), d.t("pattern.chart.unit."+kind.unit)),
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
		if v, ok := mirror.ValueOfDay(m, x); ok {
			out = append(out, chart.Value{Day: int(x.Day), Value: v})
		}
	}
	return out
}

// byWeek is one value for each week that is over, at its last day.
func byWeek(m warning.Measure, days []warning.Day, from, to, raised journal.Day) (out []chart.Value) {
	for _, x := range mirror.Weeks(m, days, from, to, raised) {
		if x.OK {
			out = append(out, chart.Value{Day: int(x.To), Value: x.Value})
		}
	}
	return out
}
