package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/sample"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// livedState is what the hub would show of a made-up life.
func livedState(b *testing.B, entries int, years float64, kind coaching.PeriodKind) State {
	b.Helper()
	by := map[journal.Day][]journal.Entry{}
	var people []journal.Person
	for item := range sample.Life(sample.Spec{Entries: entries, Years: years, Seed: 7, Until: sample.LastDay}) {
		switch {
		case item.Entry != nil:
			by[item.Entry.Day] = append(by[item.Entry.Day], *item.Entry)
		case item.Person != nil:
			people = append(people, *item.Person)
		}
	}
	var days []coaching.DayFigures
	for day, all := range by {
		days = append(days, coaching.DayOf(day, all, coaching.Hours{}))
	}
	s := State{Screen: ScreenInsights}
	s.Insights = InsightsState{Loaded: true, Serial: 1, Day: sample.LastDay, Kind: kind}
	s.Insights.Insights = coaching.InsightsOf(coaching.NewHistory(days), kind, sample.LastDay, coaching.NewRoster(people, nil))
	s.Standing.Names = map[journal.ID]string{}
	for _, p := range people {
		s.Standing.Names[p.ID] = p.Name
	}
	return s
}

// BenchmarkInsightsShow measures a fresh screen: the hop that brings its first
// card, and the longest and the sum of all hops, layout included.
func BenchmarkInsightsShow(b *testing.B) {
	for _, life := range []struct {
		name    string
		entries int
		years   float64
	}{{"a year", 400, 1}, {"ten years", 100_000, 10}} {
		for _, kind := range []coaching.PeriodKind{coaching.Quarter, coaching.Always} {
			st := livedState(b, life.entries, life.years, kind)
			b.Run(life.name+" "+string(kind), func(b *testing.B) { benchInsights(b, st) })
		}
	}
}

func benchInsights(b *testing.B, st State) {
	app := test.NewTempApp(b)
	theme, err := parts.NewTheme(assets.Files, parts.Look{Scale: 1})
	if err != nil {
		b.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	w, err := words.New(assets.Files, "en")
	if err != nil {
		b.Fatal(err)
	}
	first, longest, all := 0.0, 0.0, 0.0
	runs := 0
	for b.Loop() {
		var hops []Reply
		win := app.NewWindow("")
		s := newInsights(desk{
			words: w, do: func(_ Intent, r Reply) { hops = append(hops, r) }, canvas: win.Canvas,
			moment: func() capture.Moment { return capture.Moment{} }, narrow: func() bool { return false },
		})
		win.SetContent(s.Object())
		win.Resize(fyne.NewSize(1180, 760))
		ms := clocked(func() { s.Show(st) })
		first, all = first+ms, all+ms
		for len(hops) > 0 {
			next := hops[0]
			hops = hops[1:]
			ms := clocked(func() { next("") })
			longest, all = max(longest, ms), all+ms
		}
		win.Close()
		runs++
	}
	b.ReportMetric(first/float64(runs), "ms/first")
	b.ReportMetric(longest, "ms/longest-hop")
	b.ReportMetric(all/float64(runs), "ms/all")
}

// clocked is how long f takes, in milliseconds.
func clocked(f func()) float64 {
	start := time.Now()
	f()
	return float64(time.Since(start).Microseconds()) / 1000
}
