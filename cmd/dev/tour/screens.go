package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app"
	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching/mirror"
	"footlight/coaching/sample"
	"footlight/journal"
)

// scene is one state of the window itself: which journal is open and what the
// person did there.
type scene struct {
	name  string
	on    string // "demo", "empty" or "broken"
	size  fyne.Size
	steps func(w *app.Window)
	looks bool // in light and dark, at 100 and 200 %; else light at 100 %
	de    bool // in German too
}

// scenes are the window's screens in their important states.
func scenes() []scene {
	do := func(intents ...app.Intent) func(*app.Window) {
		return func(w *app.Window) {
			for _, in := range intents {
				w.Do(in, nil)
			}
		}
	}
	typed := func(line string) func(*app.Window) { return func(w *app.Window) { w.Type(line) } }
	run := func(id string) func(*app.Window) { return func(w *app.Window) { w.Run(id) } }
	small := fyne.NewSize(820, 700)
	return []scene{
		{name: "today", on: "demo", looks: true, de: true},
		{name: "today-empty", on: "empty", looks: true, de: true},
		{name: "today-narrow", on: "demo", size: small},
		{name: "capture", on: "demo", looks: true, steps: typed(`yesterday 14:30: Helped @Rosa and @"Lee Wong" untangle the release /unblock +empathy =buffer 45m ^6 ~unseen #release`)},
		{name: "capture-offers", on: "demo", steps: typed("Listened to @")},
		{name: "capture-unknown", on: "demo", steps: typed("Sorted the handover /unblok +empathie 20m ^4")},
		{name: "timeline", on: "demo", looks: true, de: true, steps: do(app.Open{Screen: app.ScreenTimeline})},
		{name: "timeline-entry", on: "demo", looks: true, de: true, steps: selectFirst("kind:action has:outcome")},
		{name: "timeline-checkin", on: "demo", steps: selectFirst("kind:check-in")},
		{name: "timeline-feedback", on: "demo", steps: selectFirst("kind:feedback")},
		{name: "timeline-filter", on: "demo", looks: true, steps: do(app.Find{Text: "vis:unseen load:5.. -tag:x"}, app.Open{Screen: app.ScreenTimeline})},
		{name: "timeline-nothing", on: "demo", de: true, steps: do(app.Find{Text: "load:9.. marzipan"}, app.Open{Screen: app.ScreenTimeline})},
		{name: "timeline-empty", on: "empty", steps: do(app.Open{Screen: app.ScreenTimeline})},
		{name: "timeline-bin", on: "demo", steps: do(app.Find{Text: "is:bin"}, app.Open{Screen: app.ScreenTimeline})},
		{name: "timeline-narrow", on: "demo", size: small, steps: do(app.Open{Screen: app.ScreenTimeline})},
		{name: "palette", on: "demo", looks: true, steps: run("palette")},
		{name: "keys", on: "demo", de: true, steps: run("help.keys")},
		{name: "about", on: "demo", steps: run("help.about")},
		{name: "note", on: "demo", steps: run("note.new")},
		{name: "veil", on: "demo", steps: run("view.veil")},
		{name: "broken", on: "broken", de: true},
	}
}

// selectFirst opens the timeline with the newest entry a query finds.
func selectFirst(query string) func(*app.Window) {
	return func(w *app.Window) {
		w.Do(app.Find{Text: query}, nil)
		w.Do(app.Open{Screen: app.ScreenTimeline}, nil)
		w.Drain()
		if rows := w.State().Timeline.Rows; len(rows) > 0 {
			w.Do(app.Find{}, nil)
			w.Do(app.Reveal{ID: rows[0].ID()}, nil)
		}
	}
}

// screenShots are the scenes as shots.
func screenShots() []shot {
	var all []shot
	for _, sc := range slices.Concat(scenes(), checkinScenes(), insightsScenes(), patternScenes(), settingsScenes()) {
		size := desk
		if !sc.size.IsZero() {
			size = sc.size
		}
		of := shot{name: sc.name, size: size, lang: "en", scene: &sc, look: parts.Look{Mode: parts.Light}}
		if sc.looks {
			all = append(all, looks(of)...)
		} else {
			all = append(all, of)
		}
		if sc.de {
			of.name, of.lang = sc.name+"-de", "de"
			all = append(all, of)
		}
	}
	return all
}

// tourClock is when the tour takes place: an afternoon of the demo life's last
// day, so that pictures of one version are the same on every machine.
func tourClock() time.Time {
	berlin, err := time.LoadLocation(sample.DefaultZone)
	if err != nil {
		berlin = time.UTC
	}
	y, m, d := sample.LastDay.Midnight().Date()
	return time.Date(y, m, d, 16, 20, 0, 0, berlin)
}

// window opens the window of a scene, as the program does, on a journal that
// the tour made for itself or copied.
func (s *studio) window(sc *scene, lang string, look parts.Look) (*app.Window, error) {
	folder, err := s.journal(sc.on, lang)
	if err != nil {
		return nil, err
	}
	w, err := app.NewWindow(app.Setup{
		App: s.app, Files: assets.Files, Folder: "…/footlight", Lang: lang, Dispatch: app.Inline, Now: tourClock,
		Open: func(ctx context.Context) (*journal.Journal, error) {
			return journal.Open(ctx, folder, journal.Options{Origin: "tour", Now: tourClock, Digest: mirror.Digester()})
		},
	})
	if err != nil {
		return nil, err
	}
	variant := "light"
	if look.Mode == parts.Dark {
		variant = "dark"
	}
	w.Do(app.SetLook{Look: app.LookState{Variant: variant, Scale: max(look.Scale, 1)}}, nil)
	return w, nil
}

// journal gives the folder of a fresh journal of that sort.
func (s *studio) journal(sort, lang string) (string, error) {
	s.made++
	folder := filepath.Join(s.temp, fmt.Sprint(sort, "-", s.made))
	switch sort {
	case "broken":
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return "", err
		}
		return folder, os.WriteFile(filepath.Join(folder, "holiday.txt"), []byte("no journal"), 0o600)
	case "empty":
		return folder, nil
	}
	if of, ok := lives[sort]; ok {
		kept := filepath.Join(s.temp, "life-of-"+sort)
		if _, err := os.Stat(kept); err != nil {
			if err := live(kept, of); err != nil {
				return "", err
			}
		}
		return folder, os.CopyFS(folder, os.DirFS(kept))
	}
	life := filepath.Join(s.temp, "life-"+lang)
	if _, err := os.Stat(life); err == nil {
		return folder, os.CopyFS(folder, os.DirFS(life))
	}
	ctx := context.Background()
	j, err := journal.Open(ctx, life, journal.Options{Origin: "tour", Now: tourClock, Digest: mirror.Digester()})
	if err != nil {
		return "", err
	}
	err = sample.Fill(ctx, j, sample.Spec{Entries: 400, Years: 1, Seed: 7, Until: sample.LastDay, Lang: lang}, nil)
	if closed := j.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return "", err
	}
	return folder, os.CopyFS(folder, os.DirFS(life))
}
