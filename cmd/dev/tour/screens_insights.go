package main

import (
	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/coaching"
)

// insightsScenes are the screen of that name: whole, so that every card can be
// looked at, and as a window shows it.
func insightsScenes() []scene {
	open := func(kind coaching.PeriodKind) func(*app.Window) {
		return func(w *app.Window) {
			w.Do(app.ShowPeriod{Kind: kind}, nil)
			w.Do(app.Open{Screen: app.ScreenInsights}, nil)
		}
	}
	long := fyne.NewSize(1280, 5200)
	return []scene{
		{name: "insights", on: "demo", looks: true, de: true, steps: open(coaching.Quarter)},
		{name: "insights-long", on: "demo", size: long, looks: true, de: true, steps: open(coaching.Quarter)},
		{name: "insights-weeks", on: "demo", size: long, steps: open(coaching.FourWeeks)},
		{name: "insights-year", on: "demo", size: long, steps: open(coaching.Year)},
		{name: "insights-all", on: "demo", size: long, steps: open(coaching.Always)},
		{name: "insights-narrow", on: "demo", size: fyne.NewSize(720, 7000), de: true, steps: open(coaching.Quarter)},
		{name: "insights-empty", on: "empty", looks: true, de: true, steps: open(coaching.Quarter)},
	}
}
