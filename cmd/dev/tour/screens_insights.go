package main

import (
	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/app/parts"
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
		{name: "insights-strain", on: "strain", size: fyne.NewSize(1280, 1400), de: true, steps: open(coaching.Quarter)},
		{name: "insights-stop", on: "stop", de: true, steps: open(coaching.Quarter)},
		{name: "insights-heavy", on: "heavy", size: fyne.NewSize(1280, 1400), steps: open(coaching.Quarter)},
		{name: "insights-table", on: "demo", looks: true, de: true, steps: tabTo(open(coaching.Quarter), isTable)},
		{name: "insights-empty", on: "empty", looks: true, de: true, steps: open(coaching.Quarter)},
	}
}

// tabTo goes with Tab to the first part that is wanted and presses Enter
// there, after what comes first.
func tabTo(first func(*app.Window), wanted func(fyne.Focusable) bool) func(*app.Window) {
	return func(w *app.Window) {
		first(w)
		w.Drain()
		c := w.Toolkit().Canvas()
		for range 40 {
			c.FocusNext()
			if at := c.Focused(); at != nil && wanted(at) {
				at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		}
	}
}

// isTable tells the button that turns a chart into its table.
func isTable(f fyne.Focusable) bool {
	b, ok := f.(*parts.Button)
	return ok && (b.Label() == "Table" || b.Label() == "Tabelle")
}
