package parts

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/coaching/report/chart"
)

// galleryCharts are the pages of charts: each kind, full, sparse and empty.
func galleryCharts() []GalleryPage {
	return []GalleryPage{
		{"chart lines", galleryLines},
		{"chart years", galleryYears},
		{"chart heat", galleryHeat},
		{"chart bars", galleryBars},
		{"chart shares", galleryShares},
		{"chart columns", galleryColumns},
		{"chart range", galleryRange},
		{"chart small", gallerySmall},
		{"chart empty", galleryEmptyCharts},
		{"chart table", galleryTable},
	}
}

const galleryDay = 20779 // Sunday 22 November 2026

func sampleDate(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

func sampleAbout(title, unit string) chart.About {
	return chart.About{Title: title, Unit: unit, Heading: "Day", Empty: "Nothing was written in these days yet.", Words: chart.Words{
		Missing: "not yet tagged",
		Day:     func(d int) string { return sampleDate(d).Format("Monday 2 January 2006") },
		Tick: func(d int, step chart.Step) string {
			t := sampleDate(d)
			switch {
			case step == chart.Yearly || step > chart.Weekly && t.Month() == time.January:
				return t.Format("2006")
			case step > chart.Weekly:
				return t.Format("Jan")
			}
			return t.Format("2 Jan")
		},
		Number: func(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) },
	}}
}

// wave is made-up data that looks like somebody's days: slow swings, a weekly
// beat and some noise, 0 to 10.
func wave(day, salt int) float64 {
	x := float64(day)
	noise := float64((day*7919+salt*104729)%97)/97 - 0.5
	v := 4.6 + 1.5*math.Sin(x/41+float64(salt)) + 0.9*math.Sin(x*2*math.Pi/7) + 2.2*noise
	return math.Round(min(max(v, 0), 10))
}

func sampleValues(from, to, salt int) (out []chart.Value) {
	for d := from; d <= to; d++ {
		week := sampleDate(d).Weekday()
		if week == time.Saturday || week == time.Sunday || (d*31+salt)%13 == 0 {
			continue
		}
		out = append(out, chart.Value{Day: d, Value: wave(d, salt)})
	}
	return out
}

func sampleUsual(from, to, salt int) (out []chart.Range) {
	for d := from; d <= to; d += 7 {
		m := 4.6 + 0.7*math.Sin(float64(d-20)/41+float64(salt))
		out = append(out, chart.Range{Day: d, Low: m - 1.3, Mean: m, High: m + 1.3})
	}
	return out
}

func sampleState(days int) *chart.Multiples {
	from := galleryDay - days
	state := &chart.Lines{About: sampleAbout("Strain has been above your usual since 3 November", "check-in, 0 to 10"), From: from, To: galleryDay, Low: 0, High: 10, Dense: "line: mean, shade: least to most", Series: []chart.Series{
		{Name: "strain", Role: chart.Load, Values: sampleValues(from, galleryDay, 1), Join: 3, Usual: sampleUsual(from, galleryDay, 1), UsualName: "usual for you"},
		{Name: "energy", Role: chart.Recovery, Values: sampleValues(from, galleryDay, 3), Join: 3},
	}, Notes: []chart.Note{
		{Day: galleryDay - 19, Label: "worth a look", Form: chart.Triangle, Role: chart.Load, Key: "warning", Say: "3 November · worth a look"},
		{Day: galleryDay - 60, Label: "goal: hand back the rota", Form: chart.Diamond, Role: chart.Recognition, Key: "goal", Say: "23 September · goal"},
	}}
	load := &chart.Lines{About: sampleAbout("The heaviest action of each day", "load, 0 to 10"), From: from, To: galleryDay, Low: 0, High: 10, Dense: "line: mean, shade: least to most", Series: []chart.Series{
		{Name: "heaviest", Role: chart.Accent, Values: sampleValues(from, galleryDay, 5), Join: 1},
	}}
	return &chart.Multiples{About: sampleAbout("State and exposure", ""), Panels: []chart.Chart{state, load}, Stacked: true}
}

func galleryChart(c chart.Chart, title string) fyne.CanvasObject {
	v := NewChart(c)
	return NewCard(Column(Space3, NewHeading(title), v))
}

func galleryLines() fyne.CanvasObject {
	focused := NewChart(sampleState(90))
	focused.focused, focused.at = true, 30
	one := &chart.Lines{About: sampleAbout("", "minutes"), From: galleryDay - 27, To: galleryDay, Whole: true, Series: []chart.Series{
		{Name: "Stunden außerhalb der eigenen Zeiten", Role: chart.Recognition, Values: []chart.Value{{Day: galleryDay - 12, Value: 45}}},
	}}
	return gallerySheet("Lines", NewCard(Column(Space3, NewHeading("State and exposure, a quarter"), focused)),
		galleryChart(one, "One value in four weeks"))
}

func galleryYears() fyne.CanvasObject {
	return gallerySheet("Years", galleryChart(sampleState(3650), "Ten years of days"), galleryChart(sampleState(13), "Two weeks"))
}

func galleryHeat() fyne.CanvasObject {
	heat := func(from int) *chart.Heat {
		c := &chart.Heat{
			About: sampleAbout("A year of load", "heaviest load"), From: from, To: galleryDay, Most: 10, Monday: true,
			Values: sampleValues(from, galleryDay-9, 2),
			Month:  func(d int) string { return sampleDate(d).Format("Jan") }, Weekday: func(d time.Weekday) string { return d.String()[:2] },
			NotLogged: "nothing written", Less: "0", More: "10",
		}
		c.Say = func(d int) string { return c.Words.Day(d) }
		return c
	}
	return gallerySheet("Heat map", galleryChart(heat(galleryDay-364), "You wrote on 213 days of this year"),
		Page(420, galleryChart(heat(galleryDay-200), "Where there is less room")))
}

func galleryBars() fyne.CanvasObject {
	item := func(name string, now, before float64) chart.Item {
		say := fmt.Sprintf("%s · %v now, %v before", name, now, before)
		return chart.Item{Label: name, Now: chart.Bar{Value: now, Say: say, Key: name}, Before: chart.Bar{Value: before, Say: say, Key: name}}
	}
	c := &chart.Bars{About: sampleAbout("Traits", "actions tagged"), Now: "this quarter", Before: "the quarter before", Role: chart.Accent, Items: []chart.Item{
		item("Empathy", 14, 9), item("Active listening", 11, 12), item("Humility", 0, 2), item("Consensus building", 5, 5),
		item("Intentional delegation", chart.None(), 1), item("Coaching and mentoring", 21, 8),
	}}
	long := &chart.Bars{About: sampleAbout("", "Minuten"), Now: "dieses Quartal", Role: chart.Recognition, Items: []chart.Item{
		item("Zwischen den Seiten vermitteln, ohne selbst Partei zu werden", 340, 0), item("Betriebsübergabe und Dokumentation", 125, 0),
	}}
	return gallerySheet("Bars", galleryChart(c, "Traits, now against before"), Page(460, galleryChart(long, "Lange Namen")))
}

func sampleParts(unseen, noticed, credited, elsewhere, unmarked float64) []chart.Part {
	say := func(name string, v float64) string { return fmt.Sprintf("%v %s", v, name) }
	return []chart.Part{
		{Label: "unseen", Value: unseen, Role: chart.Load, Key: "unseen", Say: say("unseen", unseen)},
		{Label: "noticed", Value: noticed, Role: chart.Recognition, Fill: chart.Hatched, Say: say("noticed", noticed)},
		{Label: "credited", Value: credited, Role: chart.Recognition, Say: say("credited", credited)},
		{Label: "credited elsewhere", Value: elsewhere, Role: chart.Load, Fill: chart.Open, Say: say("credited elsewhere", elsewhere)},
		{Label: "not marked", Value: unmarked, Role: chart.Axis, Apart: true, Say: say("not marked", unmarked)},
	}
}

func galleryShares() fyne.CanvasObject {
	one := &chart.Shares{About: sampleAbout("", "actions"), Rows: []chart.ShareRow{{Parts: sampleParts(14, 3, 2, 2, 9)}}}
	many := &chart.Shares{About: sampleAbout("", "actions"), Rows: []chart.ShareRow{
		{Label: "September", Parts: sampleParts(6, 3, 5, 0, 4)}, {Label: "October", Parts: sampleParts(14, 3, 2, 2, 9)}, {Label: "November", Parts: sampleParts(8, 1, 1, 0, 17)},
	}}
	return gallerySheet("Shares", galleryChart(one, "You marked 14 of 21 actions in October unseen"), galleryChart(many, "By month"),
		Page(380, galleryChart(one, "Where there is less room")))
}

func galleryColumns() fyne.CanvasObject {
	c := &chart.Columns{About: sampleAbout("", "actions"), Up: "builds for later", Down: "helps right now", UpRole: chart.Recovery, DownRole: chart.Accent, Whole: true}
	hours := &chart.Columns{About: sampleAbout("", "minutes outside your working hours"), UpRole: chart.Load, Whole: true}
	for i := range 24 {
		label := time.Date(2025, time.Month(i), 1, 0, 0, 0, 0, time.UTC).Format("Jan 06")
		up, down := float64((i*7)%9), float64(3+(i*5)%11)
		c.Items = append(c.Items, chart.Column{Label: label, Up: up, Down: down, Key: label, DownKey: label, Say: fmt.Sprintf("%s · %v for later", label, up), DownSay: fmt.Sprintf("%s · %v for now", label, down)})
		hours.Items = append(hours.Items, chart.Column{Label: label, Up: float64((i * 37) % 160), Say: label})
	}
	return gallerySheet("Columns", galleryChart(c, "Four of ten actions built something for later"), Page(520, galleryChart(hours, "Outside your working hours")))
}

func galleryRange() fyne.CanvasObject {
	c := &chart.DotRange{About: sampleAbout("", ""), Before: "before", After: "after", Baseline: "another team, without", Role: chart.Recovery, Rows: []chart.Change{
		{Label: "Onboarding takes", Before: 10, After: 8, Baseline: 11, BeforeWords: "10 days", AfterWords: "8 days", BaselineWords: "11 days", Key: "o", Say: "Onboarding · from 10 days to 8"},
		{Label: "Tickets decided without me", Before: 3, After: 14, Baseline: chart.None(), BeforeWords: "3", AfterWords: "14", Say: "Tickets"},
		{Label: "Rückfragen je Übergabe", Before: 6, After: 1, Baseline: 6, BeforeWords: "6 Rückfragen", AfterWords: "1 Rückfrage", BaselineWords: "6 Rückfragen", Say: "Rückfragen"},
		{Label: "Not measured before", Before: chart.None(), After: 7, Baseline: chart.None(), AfterWords: "7 of 10", Say: "7 of 10"},
	}}
	return gallerySheet("Before and after", galleryChart(c, "Three outcomes with a baseline"), Page(400, galleryChart(c, "Where there is less room")))
}

func gallerySmall() fyne.CanvasObject {
	m := &chart.Multiples{About: sampleAbout("", "")}
	var sparks []fyne.CanvasObject
	for i, name := range []string{"Energy", "Strain", "Recovery", "Clarity", "Valued"} {
		role := []chart.Role{chart.Recovery, chart.Load, chart.Recovery, chart.Recognition, chart.Accent}[i]
		s := chart.Series{Role: role, Values: sampleValues(galleryDay-90, galleryDay, i), Join: 4}
		m.Panels = append(m.Panels, &chart.Lines{About: sampleAbout(name, ""), From: galleryDay - 90, To: galleryDay, Low: 0, High: 10, Series: []chart.Series{s}})
		spark := &chart.Spark{About: sampleAbout(name, ""), From: galleryDay - 90, To: galleryDay, Series: s, Low: 0, High: 10, Say: name}
		sparks = append(sparks, RowFill(Space3, 1, NewBody(name).Fixed(90), NewChart(spark)))
	}
	return gallerySheet("Small charts", galleryChart(m, "Check-ins"), Page(460, NewCard(Column(Space2, sparks...))))
}

func galleryEmptyCharts() fyne.CanvasObject {
	a := sampleAbout("", "minutes")
	zero := &chart.Lines{About: a, From: galleryDay - 27, To: galleryDay, Series: []chart.Series{{Name: "all zero", Role: chart.Accent, Values: []chart.Value{{Day: galleryDay - 20}, {Day: galleryDay - 19}, {Day: galleryDay - 18}}}}}
	return gallerySheet("Too little to say",
		galleryChart(&chart.Lines{About: a, From: galleryDay - 27, To: galleryDay, Low: 0, High: 10}, "Nothing logged"),
		galleryChart(zero, "All zero"), galleryChart(&chart.Shares{About: a}, "No shares"), galleryChart(&chart.Bars{About: a}, "No bars"))
}

func galleryTable() fyne.CanvasObject {
	state := sampleState(90)
	t := state.Panels[0].Table()
	t.Head[0] = strings.ToUpper(t.Head[0][:1]) + t.Head[0][1:]
	v := NewChartTable(t)
	v.list.ShowSelected(2)
	v.list.focused = true
	return gallerySheet("Table", NewCard(v))
}
