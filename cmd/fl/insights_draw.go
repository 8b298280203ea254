package main

import (
	"fmt"
	"math"
	"strings"
	"time"

	"footlight/coaching"
	"footlight/journal/capture"
)

// drawnFigure is a figure as it is printed.
type drawnFigure struct {
	figure
	drawn, said, was string
}

// figures prints one line a number: its name, its course or its length, its
// value, and what it was before. Where a terminal is too narrow for that, the
// name stands above the rest.
func (r *reader) figures(all []figure) {
	labels, said, courses := 0, 0, 0
	top := map[string]float64{}
	lines := make([]drawnFigure, len(all))
	for i, f := range all {
		x := drawnFigure{figure: f, said: r.said(f)}
		if r.in.HasBefore && !math.IsNaN(f.before) {
			x.was = "  " + r.words.T("cli.insights.was", "Value", r.value(f, f.before))
		}
		lines[i] = x
		labels, said = max(labels, textWidth(f.label)), max(said, textWidth(x.said+x.was))
		courses = max(courses, len(f.course))
		if !f.noBar {
			top[f.unit] = max(top[f.unit], zeroIfUnknown(f.now), zeroIfUnknown(f.before))
		}
	}
	room, stacked := r.room(labels, said, courses)
	each := 1 // weeks or months a mark
	if courses > room {
		each = (courses + room - 1) / room
	}
	wide := 0
	for i, f := range lines {
		switch {
		case len(f.course) > 0:
			lines[i].drawn = r.m.sparkTo(joinedCourse(f.figure, each), f.high-f.low)
		case !f.noBar:
			lines[i].drawn = r.m.bar(f.now, top[f.unit], room)
		}
		wide = max(wide, textWidth(lines[i].drawn))
	}
	if courses > 0 {
		r.lines(2, faint, r.markIs(all[0].unit, each))
	}
	for _, f := range lines {
		drawn := ""
		if wide > 0 && f.outcome == nil {
			drawn = padRight(f.drawn, wide)
		}
		indent := labels + 4
		if stacked {
			indent = 4
			r.stacked(f, drawn)
		} else {
			if drawn != "" {
				drawn = r.paint(accent, drawn) + "  "
			}
			fmt.Fprintf(r.out, "  %s  %s%s%s\n", padRight(f.label, labels), drawn, f.said, r.paint(faint, f.was))
		}
		if r.queries && !f.open.IsZero() {
			r.command(indent, "fl list '"+capture.FormatQuery(f.open.Query())+"' --last 0")
		}
	}
}

// stacked prints a figure below its name, in two lines where one is too short.
func (r *reader) stacked(f drawnFigure, drawn string) {
	r.lines(2, "", f.label)
	if textWidth(drawn)+textWidth(f.said+f.was)+6 > r.m.width {
		if f.drawn != "" {
			fmt.Fprintf(r.out, "    %s\n", r.paint(accent, f.drawn))
		}
		r.lines(4, "", f.said+f.was)
		return
	}
	if drawn != "" {
		drawn = r.paint(accent, drawn) + "  "
	}
	fmt.Fprintf(r.out, "    %s%s%s\n", drawn, f.said, r.paint(faint, f.was))
}

// room is how many columns a course or a bar may take; stacked tells that the
// names go above.
func (r *reader) room(labels, said, courses int) (room int, stacked bool) {
	most := max(24, min(courses, 53))
	if r.m.width <= 0 {
		return most, false
	}
	room = r.m.width - labels - said - 6
	if room >= 8 {
		return min(room, most), false
	}
	return max(6, min(r.m.width-said-6, most)), true
}

// markIs says what one mark of a course stands for.
func (r *reader) markIs(unit string, each int) string {
	if unit == "score" {
		return r.words.T("cli.insights.marks")
	}
	if r.in.Period.Days() <= 2*366 {
		return r.words.N("cli.insights.weeks", each)
	}
	return r.words.N("cli.insights.months", each)
}

// joinedCourse joins marks from the end, so that a long course is seen whole:
// counts add up, means are the mean of those known.
func joinedCourse(f figure, each int) []float64 {
	var out []float64
	for to := len(f.course); to > 0; to -= each {
		sum, n := 0.0, 0
		for _, v := range f.course[max(0, to-each):to] {
			if !math.IsNaN(v) {
				sum, n = sum+v-f.low, n+1
			}
		}
		switch {
		case n == 0:
			sum = math.NaN()
		case f.high > f.low:
			sum /= float64(n)
		}
		out = append([]float64{sum}, out...)
	}
	return out
}

// lately is the end of a course that fits the room.
func lately(course []float64, room int) []float64 {
	return course[max(0, len(course)-room):]
}

func zeroIfUnknown(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

// said is the number as people read it, with what it is of.
func (r *reader) said(f figure) string {
	value := r.value(f, f.now)
	switch {
	case f.note != "":
		return f.note
	case f.outcome != nil:
		return plainLine(r.words.T("cli.insights.change", "Before", r.words.Number(f.outcome.Before), "After", r.words.Number(f.outcome.After), "Unit", cut(f.outcome.Unit, 24)))
	case f.unit == "mean" && !math.IsNaN(f.now):
		return r.words.T("cli.insights.ten", "Value", value)
	case f.unit == "score" && !math.IsNaN(f.now):
		return r.words.T("cli.insights.scale", "Value", value, "Low", f.low, "High", f.high)
	case f.of > 0 && f.ofKey != "":
		return r.words.T(f.ofKey, "Value", value, "Of", f.of)
	case f.of > 0:
		return r.words.T("cli.insights.of", "Value", value, "Of", f.of)
	}
	return value
}

func (r *reader) value(f figure, v float64) string {
	switch {
	case math.IsNaN(v):
		return r.words.T("cli.insights.unmarked")
	case f.unit == "minutes":
		if v == 0 {
			return r.words.Number(0)
		}
		return r.words.Minutes(int(v))
	case f.unit == "mean":
		return r.words.Number(math.Round(v*10) / 10)
	}
	return r.words.Number(v)
}

// heat draws the year as a calendar, a column a week: how heavy the heaviest
// action of the day was. A day written on without a load is a dot.
func (r *reader) heat() {
	days := r.in.Heat.Days
	steps := plainHeights
	if r.m.unicode() {
		steps = heights
	}
	weeks := (len(days) + 6) / 7
	first := 0
	if r.m.width > 0 {
		first = max(0, weeks-(r.m.width-8))
	}
	months := []rune(strings.Repeat(" ", weeks+8))
	for w, last := first, time.Month(0); w < weeks; w++ {
		if t := days[w*7].Day.Midnight(); t.Month() != last {
			if last != 0 || t.Day() <= 7 {
				copy(months[w-first:], []rune(cut(r.words.ShortMonth(t.Month()), 3)))
			}
			last = t.Month()
		}
	}
	fmt.Fprintf(r.out, "  %s %s\n", padRight("", 3), strings.TrimRight(string(months), " "))
	for row := range 7 {
		var b strings.Builder
		for w := first; w < weeks; w++ {
			i := w*7 + row
			switch {
			case i >= len(days) || days[i].Entries == 0:
				b.WriteByte(' ')
			case days[i].Step < 0:
				b.WriteByte('.')
			default:
				b.WriteRune(steps[days[i].Step+1])
			}
		}
		name := cut(r.words.ShortWeekday(days[row].Day.Weekday()), 3)
		fmt.Fprintf(r.out, "  %s %s\n", padRight(name, 3), r.paint(accent, strings.TrimRight(b.String(), " ")))
	}
	r.lines(2, faint, r.words.T("cli.insights.heat"))
}

// scoreFigures are the scores of questionnaires, a line for each on its own
// scale: the last of the period, and how it ran. Nothing says what one means.
func scoreFigures(r *reader) (coaching.Card, []figure) {
	card := coaching.Card{Title: coaching.ScoreSays.Title}
	var out []figure
	p := r.in.Period
	for _, s := range coaching.SeriesOf(r.scores, r.today) {
		f := figure{id: s.Name, label: plainLine(cut(s.Name, 40)), unit: "score", now: math.NaN(), before: math.NaN(), low: s.Low, high: s.High, noBar: true}
		for _, x := range s.Scores {
			switch {
			case p.From <= x.Day && x.Day <= p.To:
				f.now, f.course = x.Value, append(f.course, x.Value)
			case r.in.HasBefore && r.in.Before.From <= x.Day && x.Day <= r.in.Before.To:
				f.before = x.Value
			}
		}
		if math.IsNaN(f.now) { // said once, wherever it lies
			last := s.Scores[len(s.Scores)-1]
			f.note = r.words.T("cli.insights.scale", "Value", last.Value, "Low", s.Low, "High", s.High) + ", " + r.words.Date(last.Day)
		}
		out = append(out, f)
	}
	if len(out) == 0 {
		card.TooLittle, card.Reason = true, coaching.ScoreSays.Empty
	}
	return card, out
}
