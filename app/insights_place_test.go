package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// A score is written down from the card, drawn beside the rest, and opened
// again from its mark.
func TestScoresStandBesideTheRest(t *testing.T) {
	b := demoBench(t)
	s := b.insights(coaching.Quarter)
	press(s.cards[1].acts[b.shell.d.t("cards.score.add")], fyne.KeyReturn)
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no sheet for a score")
	}
	press(b.win.Canvas().Focused(), fyne.KeyEscape)
	score := coaching.Score{Name: "A scale", Day: b.State().Insights.Day - 10, Value: 12.5, Low: 0, High: 40}
	if said := b.does(KeepScore{Score: score}); said != "" {
		t.Fatal(said)
	}
	v := b.insights(coaching.Quarter).figure(t, "scores")
	table := v.now.chart.Table()
	if len(table.Rows) != 1 || table.Rows[0][2] != "12.5" {
		t.Fatalf("drawn as %v", table.Rows)
	}
	v.open(table.Key(0, 0))
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("a score does not open")
	}
}

// Who comes back from what a mark opened is where they left.
func TestComingBackFindsTheMark(t *testing.T) {
	b := demoBench(t)
	v := b.insights(coaching.Quarter).figure(t, "teams")
	b.win.Canvas().Focus(v.chart)
	press(v.chart, fyne.KeyRight, fyne.KeyRight)
	said, at := v.chart.Words(), v.s.object.Offset.Y
	press(v.chart, fyne.KeyReturn)
	b.Drain()
	if b.State().Screen != ScreenTimeline {
		t.Fatal("nothing was opened")
	}
	b.Run("go.insights")
	b.Drain()
	if b.win.Canvas().Focused() != fyne.Focusable(v.chart) || v.chart.Words() != said || v.s.object.Offset.Y != at {
		t.Errorf("the keyboard is at %T on %q at %v; was on %q at %v", b.win.Canvas().Focused(), v.chart.Words(), v.s.object.Offset.Y, said, at)
	}
}

// What keeps the days from being read stands in the screen, with a way on.
func TestTroubleStandsInTheScreen(t *testing.T) {
	b := demoBench(t)
	s := newInsights(b.shell.d)
	st := State{}
	st.Status.Trouble = "The journal cannot be read now."
	s.Show(st)
	if s.list.Objects[0] == fyne.CanvasObject(s.waiting) {
		t.Error("it still says that the days are being read")
	}
	firstButton(t, s.list)
	s.Show(State{})
	if s.list.Objects[0] != fyne.CanvasObject(s.waiting) {
		t.Error("the trouble stays when it is over")
	}
	b.insights(coaching.Quarter)
	s.Show(b.State())
	if b.Drain(); len(s.list.Objects) != len(s.cards) {
		t.Errorf("%d cards", len(s.list.Objects))
	}
}

// In a narrow window, at 200 % and with long words, everything stands in one
// column and inside the window.
func TestNarrowInsightsStandInOneColumn(t *testing.T) {
	b := demoBench(t)
	b.does(SetLook{Look: LookState{Variant: "light", Scale: 2, Lang: "de"}})
	b.win.Resize(fyne.NewSize(820, 700))
	s := b.insights(coaching.Quarter)
	if s.teller.t("cards.title") != "Einblicke" {
		t.Fatal("the language did not change")
	}
	if w := s.page.MinSize().Width; w > s.object.Size().Width {
		t.Errorf("the page is %v wide in %v", w, s.object.Size().Width)
	}
	left := func(v *figureView) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(v.object).X
	}
	all := s.figures()
	for _, v := range all {
		if left(v) != left(all[0]) || left(v)+v.object.Size().Width > 820 {
			t.Errorf("%s stands at %v, %v wide", v.now.id, left(v), v.object.Size().Width)
		}
		if v.chart.Size().Height < 40 || v.object.Size().Height < v.chart.Size().Height {
			t.Errorf("%s is %v high, its chart %v", v.now.id, v.object.Size().Height, v.chart.Size().Height)
		}
	}
	b.win.Resize(fyne.NewSize(2400, 900))
	if x := left(s.figure(t, "voices.over")); x <= left(s.figure(t, "voices")) {
		t.Errorf("with room, the second stands at %v", x)
	}
}

// The keyboard comes to the period that is shown, also when the State tells
// only afterwards which one that is.
func TestInsightsBeginAtTheirPeriod(t *testing.T) {
	b := demoBench(t)
	b.does(ShowPeriod{Kind: coaching.Always})
	b.Run("go.insights")
	b.Drain()
	s := b.shell.screens[ScreenInsights].(*insightsScreen)
	at, ok := b.win.Canvas().Focused().(interface{ Selected() bool })
	if s.kind != coaching.Always || !ok || !at.Selected() {
		t.Errorf("%s is shown, the keyboard is on %T", s.kind, b.win.Canvas().Focused())
	}
}

// Traits nobody tagged are one line under the chart, and rows of its table.
func TestUntaggedTraitsFold(t *testing.T) {
	b := newBench(t)
	for range 3 {
		b.keeps("Helped @Mina +empathy 10m")
	}
	f := b.insights(coaching.Quarter).figure(t, "traits").now
	empathy, vision := b.words.Trait("empathy"), b.words.Trait("vision")
	if rows := f.chart.Table().Rows; len(rows) != 1 || rows[0][0] != empathy {
		t.Errorf("drawn are %v", rows)
	}
	if !strings.Contains(f.note, vision) || strings.Contains(f.note, empathy) {
		t.Errorf("the line says %q", f.note)
	}
	if n := len(f.table().Rows); n != len(journal.Traits) {
		t.Errorf("the table has %d rows", n)
	}
}

// A day with only a check-in is told apart from one with nothing.
func TestYearTellsCheckInsFromNothing(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina 10m ^5")
	for d := sunday - 12; d < sunday-3; d++ {
		b.does(KeepCheckIn{Day: d, Energy: mark(5, true)})
	}
	b.does(KeepCheckIn{Day: sunday - 2, Energy: mark(5, true)})
	b.insights(coaching.Quarter)
	card := newTeller(b.words, b.State()).heat()
	if len(card.figures) == 0 {
		t.Fatalf("no year: %s", card.reason)
	}
	h := card.figures[0].chart.(*chart.Heat)
	if !h.Noted(int(sunday-2)) || h.Noted(int(sunday-3)) {
		t.Error("they look the same")
	}
}
