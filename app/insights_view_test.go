package app

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/journal"
)

// figure finds a figure of the screen.
func (s *insightsScreen) figure(t *testing.T, id string) *figureView {
	t.Helper()
	for _, v := range s.figures() {
		if v.now.id == id {
			return v
		}
	}
	t.Fatalf("no figure %q", id)
	return nil
}

// A chart turns into its table and back by the keyboard, and the rows open
// what the marks open.
func TestFiguresTurnIntoTables(t *testing.T) {
	b := demoBench(t)
	for _, v := range b.insights(coaching.Quarter).figures() {
		b.win.Canvas().Focus(v.turn)
		press(v.turn, fyne.KeyReturn)
		if v.rows == nil || v.place.Objects[0] != fyne.CanvasObject(v.rows) {
			t.Fatalf("%s: no table", v.now.id)
		}
		of := v.now.table()
		if v.rows.List().Length() != len(of.Rows) || len(of.Rows) == 0 {
			t.Errorf("%s: %d rows of %d", v.now.id, v.rows.List().Length(), len(of.Rows))
		}
		if v.now.id == "heat" {
			continue // stays a table
		}
		press(v.turn, fyne.KeyReturn)
		if v.place.Objects[0] != fyne.CanvasObject(v.chart) {
			t.Errorf("%s: no chart", v.now.id)
		}
	}
	s := b.insights(coaching.FourWeeks)
	v := s.figure(t, "heat")
	if !v.table || v.rows.List().Length() == 0 {
		t.Fatal("another period takes the table away")
	}
	b.win.Canvas().Focus(v.rows.List())
	press(v.rows.List(), fyne.KeyEnd, fyne.KeyReturn)
	b.Drain()
	if st := b.State(); st.Screen != ScreenTimeline || st.Timeline.Total == 0 || st.Timeline.Behind.Title == "" {
		t.Errorf("a row opens %q with %d entries", st.Screen, st.Timeline.Total)
	}
}

func TestChartIsCopiedAsSVG(t *testing.T) {
	b := demoBench(t)
	v := b.insights(coaching.Quarter).figure(t, "seen")
	v.menu()[2].Do()
	got := fyne.CurrentApp().Clipboard().Content()
	if !strings.HasPrefix(got, "<svg") || !strings.Contains(got, "Who saw your actions") || !strings.Contains(got, "2026") {
		t.Errorf("on the clipboard: %.200q", got)
	}
	if !strings.Contains(v.says.Text(), "clipboard") {
		t.Errorf("nothing is said: %q", v.says.Text())
	}
}

// A chart is saved where the person says, readable for them alone, and never
// over another file.
func TestChartIsSavedAsPNG(t *testing.T) {
	b := demoBench(t)
	v := b.insights(coaching.Quarter).figure(t, "exposure")
	at := filepath.Join(t.TempDir(), "costs")
	ask := func(path string) *parts.LineEntry {
		v.menu()[3].Do()
		field := b.win.Canvas().Focused().(*parts.LineEntry)
		field.SetTextEnd(path)
		press(field, fyne.KeyReturn)
		b.Drain()
		return field
	}
	ask(at)
	if b.win.Canvas().Overlays().Top() != nil || !strings.Contains(v.says.Text(), at+".png") {
		t.Errorf("the sheet stays, or %q", v.says.Text())
	}
	data, err := os.ReadFile(at + ".png")
	if err != nil {
		t.Fatal(err)
	}
	if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() < 1000 {
		t.Errorf("no picture: %v", err)
	}
	if info, err := os.Stat(at + ".png"); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(at+".png", []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{at, filepath.Join(t.TempDir(), "nowhere", "x.png"), "half/a/path.png", ""} {
		field := ask(path)
		if b.win.Canvas().Overlays().Top() == nil || field.Text != path {
			t.Errorf("%q: the sheet is gone", path)
		}
		if hidden := unseenOf(b.win.Canvas().Overlays().Top()); hidden > 0 {
			t.Errorf("%q: %v of the sheet's words are below its edge", path, hidden)
		}
		press(field, fyne.KeyEscape)
	}
	if data, err := os.ReadFile(at + ".png"); err != nil || string(data) != "mine" {
		t.Errorf("a file was written over: %v", err)
	}
}

// When the journal changes elsewhere, page and keyboard stay where they are.
func TestRefreshKeepsScrollAndKeyboard(t *testing.T) {
	b := demoBench(t)
	s := b.insights(coaching.Quarter)
	v := s.figure(t, "kinds")
	b.win.Canvas().Focus(v.chart)
	press(v.chart, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	said, at, serial := v.chart.Words(), s.object.Offset.Y, s.serial
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(v.chart).Y
	if at < 300 || said == "" {
		t.Fatalf("scrolled to %v, on %q", at, said)
	}
	b.wrote(journal.Entry{Body: "Looked over the plan", Support: "review", Load: journal.MarkOf(9), At: b.clock.Add(-48 * 3600e9)})
	if s.serial == serial || s.next != len(s.cards) {
		t.Fatal("nothing was read again")
	}
	if got := fyne.CurrentApp().Driver().AbsolutePositionForObject(v.chart).Y; got < y-1 || got > y+1 {
		t.Errorf("the chart moved from %v to %v", y, got)
	}
	if b.win.Canvas().Focused() != fyne.Focusable(v.chart) || v.chart.Words() != said {
		t.Errorf("the keyboard is at %T on %q, was on %q", b.win.Canvas().Focused(), v.chart.Words(), said)
	}
	rev := b.State().Rev
	b.does(LookAround{})
	if b.State().Rev != rev {
		t.Error("it is read again for nothing")
	}
}

// A day later the period ends a day later.
func TestInsightsFollowTheDay(t *testing.T) {
	b := demoBench(t)
	s := b.insights(coaching.FourWeeks)
	was := s.days.Text()
	b.clock = b.clock.AddDate(0, 0, 1)
	b.does(LookAround{})
	if s.days.Text() == was {
		t.Errorf("it still says %q", was)
	}
	rev := b.State().Rev
	b.does(LookAround{})
	if b.State().Rev != rev {
		t.Error("it is read again and again")
	}
}

// An empty journal has one sentence and one action; one with little says what
// is missing in a line for each card and draws nothing there.
func TestTooLittleIsSaid(t *testing.T) {
	b := newBench(t)
	s := b.insights(coaching.Quarter)
	if len(s.list.Objects) != 1 || s.stand.object.Visible() || s.hint.Visible() {
		t.Fatalf("an empty journal shows %d cards", len(s.list.Objects))
	}
	press(firstButton(t, s.list), fyne.KeyReturn)
	b.Drain()
	if b.State().Screen != ScreenToday {
		t.Error("the action leads nowhere")
	}
	b.keeps("Helped with the rota 20m ^3")
	s = b.insights(coaching.Quarter)
	if len(s.list.Objects) != len(s.cards) || !strings.Contains(s.stand.level.Text(), "Too little to say") {
		t.Fatalf("%d cards, %q", len(s.list.Objects), s.stand.level.Text())
	}
	for i, c := range s.cards {
		v := cardsInOrder[i](s.teller)
		if c.title.Text() == "" || v.reason == "" || len(v.figures) > 0 {
			t.Errorf("card %d: %q, %q, %d figures", i, c.title.Text(), v.reason, len(v.figures))
		}
	}
	hours := s.cards[len(s.cards)-1]
	press(firstButton(t, hours.body), fyne.KeyReturn)
	b.Drain()
	if b.State().Screen != ScreenSettings {
		t.Errorf("the hours lead to %q", b.State().Screen)
	}
}

// firstButton finds the first button below o.
func firstButton(t *testing.T, o fyne.CanvasObject) *parts.Button {
	t.Helper()
	var found *parts.Button
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Button); ok && found == nil {
			found = b
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	if walk(o); found == nil {
		t.Fatal("no button")
	}
	return found
}

// The cards come one by one, the first at once.
func TestCardsComeOneByOne(t *testing.T) {
	b := demoBench(t)
	b.does(LookAround{})
	b.shell.open(ScreenInsights)
	b.Drain()
	s := b.shell.screens[ScreenInsights].(*insightsScreen)
	st := b.State()
	st.Insights.Serial++
	s.Show(st)
	if s.next != 1 {
		t.Errorf("%d cards in the first hop", s.next)
	}
	st.Insights.Serial++
	s.Show(st) // while the former is still on its way
	b.Drain()
	if s.next != len(s.cards) || len(s.list.Objects) != len(s.cards) {
		t.Errorf("%d of %d cards, %d on the page", s.next, len(s.cards), len(s.list.Objects))
	}
	for i, o := range s.list.Objects {
		if o != fyne.CanvasObject(s.cards[i].object) {
			t.Errorf("card %d is in another place", i)
		}
	}
	if !slices.IsSortedFunc(s.list.Objects, func(a, b fyne.CanvasObject) int { return int(a.Position().Y - b.Position().Y) }) {
		t.Error("the cards are out of order")
	}
}

// unseenOf is how much of what scrolls below o lies beyond its lower edge.
func unseenOf(o fyne.CanvasObject) float32 {
	var hidden float32
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if s, ok := o.(*parts.Scroller); ok {
			hidden = max(hidden, s.Content.Size().Height-s.Offset.Y-s.Size().Height)
		}
		for _, child := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
			if w, ok := child.(fyne.Widget); ok {
				walk(w)
			}
			if c, ok := child.(*fyne.Container); ok {
				for _, x := range c.Objects {
					if w, ok := x.(fyne.Widget); ok {
						walk(w)
					}
				}
			}
		}
	}
	walk(o)
	return hidden
}
