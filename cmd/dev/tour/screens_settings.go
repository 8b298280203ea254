package main

import (
	"time"

	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/coaching"
	"footlight/journal"
)

// settingsScenes are the sections of Settings in their important states.
func settingsScenes() []scene {
	at := func(section app.Section) func(*app.Window) {
		return func(w *app.Window) {
			w.Do(app.Open{Screen: app.ScreenSettings}, nil)
			w.Do(app.ShowSection{Section: section}, nil)
		}
	}
	person := func(then func(w *app.Window, s app.SettingsState)) func(*app.Window) {
		return func(w *app.Window) {
			at(app.SectionPeople)(w)
			w.Drain()
			s := w.State().Settings
			if len(s.People) < 5 {
				return
			}
			choose(w, s)
			w.Drain()
			if then != nil {
				then(w, w.State().Settings)
			}
		}
	}
	small := fyne.NewSize(820, 700)
	tall, taller := desk, desk
	tall.Height, taller.Height = 1500, 2400
	return []scene{
		{name: "settings", on: "demo", looks: true, de: true, steps: at(app.SectionPeople)},
		{name: "settings-person", on: "demo", looks: true, de: true, steps: person(nil)},
		{name: "settings-person-whole", on: "demo", size: tall, de: true, steps: person(nil)},
		{name: "settings-person-narrow", on: "demo", size: small, steps: person(nil)},
		{name: "settings-narrow", on: "demo", size: small, de: true, steps: at(app.SectionPeople)},
		{name: "settings-team", on: "demo", steps: person(func(w *app.Window, s app.SettingsState) {
			for _, p := range s.People {
				if p.Team {
					w.Do(app.ChoosePerson{ID: p.ID}, nil)
					return
				}
			}
		})},
		{name: "settings-project", on: "demo", de: true, steps: person(func(w *app.Window, s app.SettingsState) {
			if len(s.Works) > 0 {
				w.Do(app.ChooseProject{ID: s.Works[0].ID}, nil)
			}
		})},
		{name: "settings-forget", on: "demo", looks: true, de: true, steps: person(func(w *app.Window, s app.SettingsState) {
			w.Do(app.PreviewForget{Noun: journal.NounPerson, ID: s.Person}, nil)
		})},
		{name: "settings-forget-whole", on: "demo", size: taller, de: true, steps: person(func(w *app.Window, s app.SettingsState) {
			w.Do(app.PreviewForget{Noun: journal.NounPerson, ID: s.Person}, nil)
		})},
		{name: "settings-empty", on: "empty", de: true, steps: at(app.SectionPeople)},
		{name: "settings-hours", on: "demo", looks: true, de: true, steps: at(app.SectionHours)},
		{name: "settings-hours-kept", on: "demo", de: true, steps: func(w *app.Window) {
			h := coaching.Hours{From: 9 * time.Hour, To: 17*time.Hour + 30*time.Minute}
			for _, day := range []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday} {
				h.Days[day] = true
			}
			w.Drain()
			w.Do(app.SetHours{Hours: h}, nil)
			at(app.SectionHours)(w)
		}},
		{name: "settings-look", on: "demo", looks: true, de: true, steps: at(app.SectionLook)},
		{name: "settings-card", on: "demo", steps: at(app.SectionCard)},
		{name: "settings-chips", on: "demo", steps: func(w *app.Window) {
			at(app.SectionHours)(w)
			w.Type("Helped @Mina and @\"Lee Wong\" 20m")
		}},
		{name: "settings-about", on: "demo", de: true, steps: at(app.SectionAbout)},
	}
}

// choose shows the one most is known of, and gives them what people give each
// other: a relation, a team, another name.
func choose(w *app.Window, s app.SettingsState) {
	most := s.People[0]
	for _, p := range s.People {
		if !p.Team && p.Entries > most.Entries {
			most = p
		}
	}
	alias, quotable := "Linden", true
	w.Do(app.ChangePerson{ID: most.ID, AddNick: "Ro", Alias: &alias, Quotable: &quotable}, nil)
	for _, p := range s.People {
		if !p.Team && p.Entries == 1 && p.ID != most.ID {
			w.Do(app.ReadAs{Noun: journal.NounPerson, From: p.ID, Into: most.ID}, nil)
			break
		}
	}
	w.Do(app.ChoosePerson{ID: most.ID}, nil)
}
