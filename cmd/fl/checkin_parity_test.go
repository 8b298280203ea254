package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footlight/app"
	"footlight/assets"
	"footlight/coaching/checkin"
	"footlight/coaching/words"
	"footlight/journal"
)

// TestWindowAndTerminalKeepTheSameCheckIns: whatever is said of a day, window
// and terminal leave the same entries in the journal.
func TestWindowAndTerminalKeepTheSameCheckIns(t *testing.T) {
	vienna, err := time.LoadLocation("Europe/Vienna")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 18, 0, 0, 0, vienna)
	today := journal.Date(2026, 11, 22)
	mark := func(n int) *journal.Mark { m := journal.MarkOf(n); return &m }
	yes, no, note, more := true, false, "short night", "a walk"
	for _, c := range []struct {
		name   string
		window []app.Intent
		fl     []string // one command each
	}{
		{"one mark", []app.Intent{app.KeepCheckIn{Day: today, Energy: mark(6)}}, []string{"checkin --energy 6"}},
		{
			"all of it",
			[]app.Intent{app.KeepCheckIn{Day: today, Energy: mark(0), Strain: mark(10), Recovery: mark(3), Clarity: mark(4), Valued: mark(5), Note: &note}},
			[]string{"checkin --energy 0 --strain 10 --recovery 3 --clarity 4 --valued 5 --note short_night"},
		},
		{
			"one after another",
			[]app.Intent{app.KeepCheckIn{Day: today, Energy: mark(6)}, app.KeepCheckIn{Day: today, Strain: mark(2)}, app.KeepCheckIn{Day: today, Energy: mark(7)}},
			[]string{"checkin --energy 6", "checkin --strain 2", "checkin --energy 7"},
		},
		{
			"words below words",
			[]app.Intent{app.KeepCheckIn{Day: today, Note: &note}, app.KeepCheckIn{Day: today, Note: &more}},
			[]string{"checkin --note short_night", "checkin --note a_walk"},
		},
		{"yesterday", []app.Intent{app.KeepCheckIn{Day: today - 1, Energy: mark(6)}}, []string{"checkin --date yesterday --energy 6"}},
		{"away today", []app.Intent{app.KeepCheckIn{Day: today, Away: &yes}}, []string{"checkin --away"}},
		{
			"away, and back",
			[]app.Intent{app.KeepCheckIn{Day: today - 2, Away: &yes, Energy: mark(5)}, app.KeepCheckIn{Day: today - 2, Away: &no}},
			[]string{"checkin --away --energy 5 --date 2026-11-20", "checkin --away=false --date 2026-11-20"},
		},
		{
			"away for days",
			[]app.Intent{app.KeepCheckIn{Day: today - 3, Strain: mark(8)}, app.KeepAway{Stretch: checkin.Between(today-5, today-1)}},
			[]string{"checkin --strain 8 --date 2026-11-19", "checkin --away 2026-11-17..2026-11-21"},
		},
		{
			"away taken back",
			[]app.Intent{app.KeepAway{Stretch: checkin.Between(today-5, today-1)}, app.TakeBackAway{Stretch: checkin.Between(today-3, today-1)}},
			[]string{"checkin --away --from 2026-11-17 --until 2026-11-21", "checkin --away=false --from 2026-11-19 --until 2026-11-21"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			clock := func() time.Time { return now }
			there, here := t.TempDir()+"/journal", t.TempDir()+"/journal"
			open := func(folder, origin string) (*journal.Journal, error) {
				return journal.Open(context.Background(), folder, journal.Options{Origin: origin, Now: clock})
			}
			w, err := words.New(assets.Files, "en")
			if err != nil {
				t.Fatal(err)
			}
			hub := app.NewHub(func(context.Context) (*journal.Journal, error) { return open(there, "window") }, w, clock, app.Inline, func(app.State) {})
			for _, in := range c.window {
				hub.Do(in, func(sentence string) {
					if sentence != "" {
						t.Error(sentence)
					}
				})
				hub.Drain()
			}
			hub.Close()
			for _, line := range c.fl {
				var out, wrong bytes.Buffer
				args := strings.Fields(line)
				for i := range args {
					args[i] = strings.ReplaceAll(args[i], "_", " ")
				}
				m := machine{args: args, in: strings.NewReader(""), out: &out, err: &wrong, now: clock, env: func(name string) string {
					return map[string]string{"FOOTLIGHT_JOURNAL": here, "LANG": "C"}[name]
				}}
				if code := run(m); code != exitDone {
					t.Fatalf("fl %s ends with %d: %s", line, code, wrong.String())
				}
			}
			if diff := cmp.Diff(checkinsOf(t, there, open), checkinsOf(t, here, open)); diff != "" {
				t.Errorf("window and terminal differ (-window +fl):\n%s", diff)
			}
		})
	}
}

// checkinsOf are the entries of a journal without what is a matter of chance.
func checkinsOf(t *testing.T, folder string, open func(folder, origin string) (*journal.Journal, error)) []journal.Entry {
	t.Helper()
	j, err := open(folder, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	all, err := j.List(t.Context(), journal.Query{}, journal.Page{Size: 1000})
	if err != nil || len(all) == 0 {
		t.Fatalf("%d entries, %v", len(all), err)
	}
	for i := range all {
		all[i].ID, all[i].Source = "", journal.Source{}
	}
	return all
}
