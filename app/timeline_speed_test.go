package app

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// hundredThousand is a State with as many rows as one list may hold.
func hundredThousand(now time.Time) State {
	s := State{Screen: ScreenTimeline}
	s.Timeline.Rows = make([]journal.Row, MaxRows)
	s.Timeline.Total = MaxRows
	for i := range s.Timeline.Rows {
		at := now.Add(-time.Duration(i) * time.Hour)
		s.Timeline.Rows[i] = journal.RowOf(journal.Entry{ID: journal.NewID(at), At: at, Day: journal.DayOf(at)})
	}
	s.Timeline.Pages = map[int][]journal.Entry{}
	for p := range keptPages {
		for i := range PageSize {
			at := now.Add(-time.Duration(p*PageSize+i) * time.Hour)
			s.Timeline.Pages[p] = append(s.Timeline.Pages[p], journal.Entry{
				ID: s.Timeline.Rows[p*PageSize+i].ID(), Kind: journal.Action, At: at, Zone: "Europe/Berlin", Day: journal.DayOf(at),
				Body: fmt.Sprintf("Helped somebody with the thing number %d of that afternoon", i), Support: "unblock",
				People: []journal.Ref{{Name: "Mina"}, {Name: "Sam"}}, Minutes: 45, Load: journal.MarkOf(6), Visibility: journal.Unseen,
			})
		}
	}
	return s
}

// speedBench is a timeline in a window, with nothing behind it.
func speedBench(b *testing.B) (*timeline, State) {
	b.Helper()
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
	now := time.Date(2026, 11, 22, 15, 4, 0, 0, time.UTC)
	win := app.NewWindow("")
	tl := newTimeline(desk{
		words: w, do: func(Intent, Reply) {}, canvas: win.Canvas,
		moment: func() capture.Moment { return capture.Moment{Now: now} }, narrow: func() bool { return false },
	})
	win.SetContent(tl.Object())
	win.Resize(fyne.NewSize(1180, 760))
	return tl, hundredThousand(now)
}

func BenchmarkTimelineTakesHundredThousandRows(b *testing.B) {
	tl, s := speedBench(b)
	other := s
	other.Timeline.Rows = append([]journal.Row{}, s.Timeline.Rows...)
	for i := 0; b.Loop(); i++ {
		if i%2 == 0 {
			tl.Show(s)
		} else {
			tl.Show(other)
		}
	}
}

func BenchmarkTimelineScrollsOneRow(b *testing.B) {
	tl, s := speedBench(b)
	tl.Show(s)
	for i := 0; b.Loop(); i++ {
		tl.list.ScrollToIndex(i % 1100)
	}
}

func BenchmarkTimelineShowsAnotherEntry(b *testing.B) {
	tl, s := speedBench(b)
	for i := 0; b.Loop(); i++ {
		s.Timeline.Entry = s.Timeline.Pages[0][i%PageSize]
		s.Timeline.Selected = s.Timeline.Entry.ID
		tl.Show(s)
	}
}
