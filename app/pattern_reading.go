package app

import (
	"slices"
	"strings"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// The charts of a challenge: one panel for each of its readings that moved, the
// blocks of days as they were read, with the usual range behind.

// pauseMeasures are the measures whose series are lengths of pauseMeasures, not readings of
// blocks of days.
var pauseMeasures = []coaching.Measure{coaching.FeedbackGap, coaching.LearningGap, coaching.StepGap, coaching.GoalGap, coaching.SilentDays}

// turnedMeasures are the measures that say 10 minus what was marked.
var turnedMeasures = []coaching.Measure{coaching.LowValued, coaching.LowClarity, coaching.Exhaustion, coaching.LowRecovery}

// shareMeasures are the measures from 0 to 1.
var shareMeasures = []coaching.Measure{
	coaching.UnseenShare, coaching.GivenShare, coaching.NoAuthority, coaching.CharterShare,
	coaching.CoverShare, coaching.ElsewhereShare, coaching.ShortShare, coaching.ChatShare,
}

// signalChart is nil where no reading has a series worth drawing.
func (d desk) signalChart(s coaching.Signal) *chart.Multiples {
	c := &chart.Multiples{About: d.aboutPattern(s.Challenge.Name().Say(d.words), ""), Least: 300}
	for _, m := range s.Moved() {
		for _, r := range s.Readings {
			if r.Measure == m && len(r.Series) > 0 {
				c.Panels = append(c.Panels, d.readingPanel(r))
			}
		}
	}
	if len(c.Panels) == 0 {
		return nil
	}
	return c
}

func (d desk) readingPanel(r coaching.Reading) chart.Chart {
	title := capital(r.Measure.Name().Say(d.words))
	if slices.Contains(pauseMeasures, r.Measure) {
		return d.pausePanel(r, title)
	}
	points := r.Series
	for len(points) > 1 && !points[0].OK { // before the journal began
		points = points[1:]
	}
	draw := func(v float64) float64 { return v }
	unit := "week"
	if len(points) > 0 && points[0].To-points[0].From > 7 {
		unit = "fortnight"
	}
	p := &chart.Lines{}
	switch {
	case slices.Contains(turnedMeasures, r.Measure):
		draw = func(v float64) float64 { return 10 - v }
		unit, p.High = "scale", 10
	case slices.Contains(shareMeasures, r.Measure):
		draw = func(v float64) float64 { return 100 * v }
		unit, p.High = "share", 100
	case r.Measure == coaching.OutsideMinutes:
		unit = "minutes"
	}
	p.About = d.aboutPattern(title, d.t("pattern.chart.unit."+unit))
	p.From, p.To = int(points[0].From), int(points[len(points)-1].To)
	p.Unit = d.t("pattern.chart.shaded", "Unit", p.Unit)
	series := chart.Series{Role: chart.Load, Join: int(points[0].To-points[0].From) + 1}
	for _, x := range points {
		if x.OK {
			series.Values = append(series.Values, chart.Value{Day: int(x.To), Value: draw(x.Value)})
		}
	}
	low, high := draw(max(0, r.Usual.Centre-r.Usual.Spread)), draw(r.Usual.Centre+r.Usual.Spread)
	series.Usual = usualBand(p.From, p.To, max(0, min(low, high)), draw(r.Usual.Centre), max(low, high))
	p.Series = []chart.Series{series}
	blocks := map[int]coaching.Point{}
	for _, x := range points {
		blocks[int(x.To)] = x
	}
	p.Key = func(day int) string {
		if x, ok := blocks[day]; ok {
			return spanKey(x.From, x.To)
		}
		return ""
	}
	p.Say = func(day int) string {
		x := blocks[day]
		return d.t("pattern.chart.block", "From", d.words.ShortDay(x.From, x.To), "To", d.words.ShortDay(x.To, x.To), "Value", mirror.Tenth(draw(x.Value)))
	}
	if from := journal.Day(p.From); r.Since >= from {
		words := d.t("pattern.chart.began")
		label := words
		if p.To-int(r.Since) < (p.To-p.From)/5 {
			label = ""
		}
		p.Notes = []chart.Note{{
			Day: int(r.Since), Label: label, Form: chart.Triangle, Role: chart.Load,
			Key: r.Since.String(), Say: words + ": " + d.words.Date(r.Since),
		}}
	}
	return p
}

// pausePanel shows the pauseMeasures there were, and the one that lasts.
func (d desk) pausePanel(r coaching.Reading, title string) chart.Chart {
	c := &chart.Columns{About: d.aboutPattern(title, d.t("pattern.chart.unit.days")), UpRole: chart.Load, Whole: true}
	points := append([]coaching.Point(nil), r.Series...)
	if len(points) > 12 {
		points = points[len(points)-12:]
	}
	today := d.moment().Today()
	points = append(points, coaching.Point{From: r.Since, To: today, Value: r.Value, OK: true})
	for _, x := range points {
		c.Items = append(c.Items, chart.Column{
			Label: d.patternTick(int(x.To), chart.Weekly), Up: x.Value, Key: spanKey(x.From, x.To),
			Say: d.t("pattern.chart.pause", "From", x.From, "To", x.To, "Value", mirror.Tenth(x.Value)),
		})
	}
	return c
}

// spanKey is the key of a mark that stands for several days, as the query
// language says them.
func spanKey(from, to journal.Day) string { return from.String() + ".." + to.String() }

// openDays opens the timeline at the days of a mark.
func (d desk) openDays(key string) {
	if strings.TrimSpace(key) == "" {
		return
	}
	d.do(Find{Text: "day:" + key}, nil)
	d.open(ScreenTimeline)
}
