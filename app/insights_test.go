package app

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/report/chart"
	"footlight/coaching/sample"
	"footlight/coaching/warning"
	"footlight/journal"
)

// demoFolder is where it lies, once it is made.
var demoFolder string

// demo is a made-up life of a year, filled once and copied for each test.
var demo = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "footlight-demo-*")
	if err != nil {
		return "", err
	}
	demoFolder = folder
	now := sample.LastDay.Midnight().Add(15 * time.Hour)
	j, err := journal.Open(context.Background(), folder+"/journal", journal.Options{Origin: "test", Now: func() time.Time { return now }, Digest: mirror.Digester()})
	if err != nil {
		return "", err
	}
	defer j.Close()
	return folder, sample.Fill(context.Background(), j, sample.Spec{Entries: 400, Years: 1, Seed: 7, Until: sample.LastDay, Lang: "en"}, nil)
})

func TestMain(m *testing.M) {
	code := m.Run()
	if demoFolder != "" {
		os.RemoveAll(demoFolder)
	}
	os.Exit(code)
}

// demoBench is a window on the demo life, on the afternoon of its last day.
func demoBench(t *testing.T) *bench {
	t.Helper()
	life, err := demo()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "journal")
	if err := os.CopyFS(folder, os.DirFS(life+"/journal")); err != nil {
		t.Fatal(err)
	}
	b := benchOn(t, folder)
	b.clock = sample.LastDay.Midnight().Add(15 * time.Hour)
	b.does(LookAround{})
	return b
}

// insights opens the screen for a period.
func (b *bench) insights(kind coaching.PeriodKind) *insightsScreen {
	b.t.Helper()
	b.does(ShowPeriod{Kind: kind})
	b.shell.open(ScreenInsights)
	b.Drain()
	s := b.shell.screens[ScreenInsights].(*insightsScreen)
	if s.next != len(s.cards) || s.kind != kind {
		b.t.Fatalf("card %d of %d of %q", s.next, len(s.cards), s.kind)
	}
	return s
}

// figures are those of all cards, in their order.
func (s *insightsScreen) figures() (out []*figureView) {
	for i := range s.cards {
		for _, f := range cardsInOrder[i](s.teller).figures {
			out = append(out, s.cards[i].figures[f.id])
		}
	}
	return out
}

// Every mark of every card, in every period, opens exactly as many entries as
// its words say.
func TestEveryMarkOpensWhatItCounts(t *testing.T) {
	b := demoBench(t)
	looked := map[string]int{}
	for _, kind := range coaching.PeriodKinds {
		for _, v := range b.insights(kind).figures() {
			s := chart.Layout(v.now.chart, 1000, 0, chart.Plain(12))
			for _, h := range s.Hits {
				o, ok := v.now.marks.at(h.Key())
				if !ok || o.warning.Kind != "" {
					continue
				}
				looked[v.now.id]++
				n, err := b.hub.j.Count(t.Context(), o.open.Query())
				if err != nil || n != o.n || n == 0 {
					t.Errorf("%s %s: %q opens %d entries, and %d are said, %v", kind, v.now.id, h.Say(), n, o.n, err)
				}
				if !strings.Contains(h.Say(), strconv.Itoa(o.n)) {
					t.Errorf("%s %s: %q does not say %d", kind, v.now.id, h.Say(), o.n)
				}
			}
		}
	}
	for _, id := range []string{"sliders", "sliders.week", "exposure", "heat", "seen", "voices", "voices.over", "horizon", "horizon.over", "kinds", "teams", "back", "changes", "families", "traits"} {
		if looked[id] == 0 {
			t.Errorf("no mark of %q opens anything", id)
		}
	}
}

// Pressing marks in the window, by click and by Enter, leads to the timeline
// with as many entries as were said, and a chip that tells behind what.
func TestMarksArePressed(t *testing.T) {
	b := demoBench(t)
	for i, n := 0, len(b.insights(coaching.Quarter).figures()); i < n; i++ {
		for _, byKey := range []bool{true, false} {
			v := b.insights(coaching.Quarter).figures()[i]
			pressed := ""
			v.chart.OnOpen = func(key string) { pressed = key; v.open(key) }
			scene := chart.Layout(v.now.chart, float64(v.chart.Size().Width), 0, chart.Plain(12))
			for at, h := range scene.Hits {
				if o, ok := v.now.marks.at(h.Key()); !ok || o.warning.Kind != "" {
					continue
				}
				if byKey {
					b.win.Canvas().Focus(v.chart)
					press(v.chart, fyne.KeyHome)
					for range at {
						press(v.chart, fyne.KeyRight)
					}
					if v.says.Text() != h.Say() {
						t.Errorf("%s: the line says %q on %q", v.now.id, v.says.Text(), h.Say())
					}
					press(v.chart, fyne.KeyReturn)
				} else {
					b.win.Canvas().Unfocus()
					test.TapAt(v.chart, placeOf(t, v.chart, h.Say()))
				}
				break
			}
			o, ok := v.now.marks.at(pressed)
			if b.Drain(); !ok {
				t.Errorf("%s: nothing was opened, by key %t", v.now.id, byKey)
				continue
			}
			st := b.State()
			if st.Screen != ScreenTimeline || st.Timeline.Total != o.n {
				t.Errorf("%s: %d said, and %q shows %d", v.now.id, o.n, st.Screen, st.Timeline.Total)
			}
			tl := b.shell.screens[ScreenTimeline].(*timeline)
			if chip, ok := tl.filters.Objects[0].(*parts.Chip); !ok || !strings.Contains(chip.Text(), o.what) {
				t.Errorf("%s: the timeline does not say behind what", v.now.id)
			}
		}
	}
}

// placeOf finds where a chart says certain words to the pointer.
func placeOf(t *testing.T, v *parts.ChartView, words string) fyne.Position {
	t.Helper()
	for y := float32(2); y < v.Size().Height; y += 3 {
		for x := float32(2); x < v.Size().Width; x += 3 {
			at := fyne.NewPos(x, y)
			if v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}}); v.Words() == words {
				return at
			}
		}
	}
	t.Errorf("nothing on the chart says %q", words)
	return fyne.Position{}
}

// What stands behind a mark can be narrowed by typing, and left.
func TestWhatStandsBehindAMarkIsNarrowed(t *testing.T) {
	b := newBench(t)
	for _, line := range []string{"Sorted the tea ^8", "Sorted the rota ^8", "Sorted the tea again ^2"} {
		b.keeps(line)
	}
	tl := b.timeline()
	day := b.State().Today.Day
	heavy := coaching.Open{From: day, To: day, What: coaching.HeavyOnes}
	b.does(FindQuery{Query: heavy.Query(), Title: "heavy"})
	if n := b.State().Timeline.Total; n != 2 || len(tl.filters.Objects) != 1 {
		t.Fatalf("%d entries, %d chips", n, len(tl.filters.Objects))
	}
	parts.FocusOn(tl.search)
	test.Type(tl.search, "tea")
	b.Drain()
	if n := b.State().Timeline.Total; n != 1 {
		t.Errorf("narrowed to %d", n)
	}
	press(tl.filters.Objects[0].(*parts.Chip), fyne.KeyDelete)
	b.Drain()
	if now := b.State().Timeline; now.Total != 2 || now.Text != "tea" || now.Behind.Title != "" {
		t.Errorf("without the mark: %d for %q", now.Total, now.Text)
	}
	b.does(FindQuery{Query: coaching.Open{}.Query(), Title: "nothing"})
	if now := b.State().Timeline; now.Total != 0 || tl.place.Objects[0] == tl.rows {
		t.Errorf("nothing shows %d entries", now.Total)
	}
	tl.everything()
	b.Drain()
	if now := b.State().Timeline; now.Total != 3 {
		t.Errorf("everything shows %d", now.Total)
	}
}

// The period is chosen by the keyboard, which stays where it is.
func TestPeriodIsChosenByKeyboard(t *testing.T) {
	b := demoBench(t)
	s := b.insights(coaching.Quarter)
	s.Focus()
	for _, want := range []coaching.PeriodKind{coaching.Year, coaching.Always} {
		press(b.win.Canvas().Focused(), fyne.KeyRight)
		at := b.win.Canvas().Focused()
		press(at, fyne.KeyReturn)
		b.Drain()
		if s.kind != want || s.periods.Value() != string(want) || b.win.Canvas().Focused() != at {
			t.Errorf("%s is shown for %s, the keyboard at %T", s.kind, want, b.win.Canvas().Focused())
		}
	}
	press(b.win.Canvas().Focused(), fyne.KeyReturn) // the chosen one again
	b.Drain()
	if s.kind != coaching.Always || s.periods.Value() != string(coaching.Always) {
		t.Errorf("no period is chosen: %q", s.periods.Value())
	}
	if strings.Contains(s.days.Text(), "beside") {
		t.Errorf("all days are compared: %q", s.days.Text())
	}
}

// Warnings of the period stand in the charts and in the list, and open their
// page.
func TestWarningsOpenTheirPage(t *testing.T) {
	b := demoBench(t)
	s := b.insights(coaching.Always)
	warnings := b.State().Standing.Warnings
	if len(warnings) == 0 {
		t.Fatal("the demo life has no warning")
	}
	found := map[warning.ID]bool{}
	for _, v := range s.figures() {
		scene := chart.Layout(v.now.chart, 1000, 0, chart.Plain(12))
		for _, h := range scene.Hits {
			if o, ok := v.now.marks.at(h.Key()); ok && o.warning.Kind != "" {
				found[o.warning] = true
				v.open(h.Key())
				b.Drain()
				if st := b.State(); st.Screen != ScreenPattern || st.Pattern.Warning != o.warning {
					t.Errorf("%v opens %q, %v", o.warning, st.Screen, st.Pattern.Warning)
				}
				s = b.insights(coaching.Always)
			}
		}
	}
	if len(found) != len(warnings) || len(s.stand.rows.Objects) != len(warnings) || s.stand.past.Hidden {
		t.Errorf("%d of %d warnings are marked, %d listed", len(found), len(warnings), len(s.stand.rows.Objects))
	}
	s.stand.rows.Objects[0].(*parts.Leaf).Tapped(nil)
	b.Drain()
	if b.State().Pattern.Warning != warnings[len(warnings)-1].ID() {
		t.Error("the list does not open the latest warning")
	}
}

// No chart has a row for one person.
func TestPeopleAreNotRanked(t *testing.T) {
	b := demoBench(t)
	people, err := b.hub.j.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range b.insights(coaching.Always).figures() {
		for _, row := range v.now.chart.Table().Rows {
			for _, p := range people {
				if !p.Team && row[0] == p.Name {
					t.Errorf("%s has a row for %s", v.now.id, p.Name)
				}
			}
		}
	}
}
