package main

import (
	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/coaching"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// checkinScenes are the check-in in its important states, and the sheet for a
// questionnaire's score.
func checkinScenes() []scene {
	long := fyne.NewSize(1180, 1320)
	narrow := fyne.NewSize(820, 2600)
	return []scene{
		{name: "checkin-past", on: "demo", size: long, looks: true, de: true, steps: func(w *app.Window) {
			w.Do(app.ShowCheckIn{Day: tourDay() - 3}, nil)
		}},
		{name: "checkin-away", on: "demo", size: long, de: true, steps: func(w *app.Window) {
			w.Do(app.Remove{IDs: checkins(w, tourDay()-5, tourDay()-2)}, nil)
			w.Do(app.KeepAway{Stretch: checkin.Between(tourDay()-5, tourDay()-2)}, nil)
			w.Do(app.ShowCheckIn{Day: tourDay() - 3}, nil)
		}},
		{name: "checkin-weekly", on: "demo", size: long, looks: true, de: true, steps: func(w *app.Window) {
			var none journal.Mark
			for d := tourDay() - 8; d <= tourDay(); d++ {
				w.Do(app.KeepCheckIn{Day: d, Recovery: &none, Clarity: &none, Valued: &none}, nil)
			}
			w.Drain()
			w.Run("checkin")
		}},
		{name: "checkin-words", on: "demo", size: long, looks: true, de: true, steps: func(w *app.Window) {
			for d := tourDay() - 3; d < tourDay()-1; d++ {
				w.Do(app.Draft{Slot: app.SlotCheckIn(d), Text: "It was a long day, and then"}, nil)
			}
			w.Do(app.LookAround{}, nil)
			w.Do(app.ShowCheckIn{Day: tourDay() - 3}, nil)
		}},
		{name: "checkin-narrow", on: "demo", size: narrow, de: true},
		{name: "score", on: "demo", looks: true, de: true, steps: func(w *app.Window) {
			for i, v := range []float64{11, 14, 9} {
				w.Do(app.KeepScore{Score: coaching.Score{Name: "Wellbeing index", Day: tourDay() - journal.Day(90*i), Value: v, High: 25}}, nil)
			}
			w.Drain()
			w.Run("score.new")
			w.Write("Wellbeing index")
		}},
	}
}

// tourDay is the day the tour takes place on.
func tourDay() journal.Day { return journal.DayOf(tourClock()) }

// checkins are the check-ins of some days, as the card knows them.
func checkins(w *app.Window, from, to journal.Day) []journal.ID {
	w.Drain()
	var ids []journal.ID
	for _, e := range w.State().CheckIn.Recent {
		if e.ID != "" && e.Day >= from && e.Day <= to {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
