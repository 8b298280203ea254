package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// scoreSheetOn opens the sheet as the menu does and gives it to the test.
func scoreSheetOn(b *bench, kept mirror.Kept[coaching.Score]) *scoreSheet {
	b.t.Helper()
	s := openScore(b.shell.d, kept)
	b.Drain()
	return s
}

func (b *bench) scores() []mirror.Kept[coaching.Score] { return b.State().Standing.Scores }

// enters writes into a field as a person would.
func (b *bench) enters(f *scoreField, text string) {
	b.t.Helper()
	parts.FocusOn(f.entry)
	f.entry.SetText("")
	b.writes(text)
}

// TestScoreIsKept as it was typed, and nothing else is kept of it.
func TestScoreIsKept(t *testing.T) {
	b := newBench(t)
	if !b.Run("score.new") || b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no sheet opens")
	}
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	s := scoreSheetOn(b, mirror.Kept[coaching.Score]{})
	b.enters(s.name, "  Wellbeing   index ")
	b.enters(s.value, "3,5")
	b.enters(s.low, "0")
	b.enters(s.high, "25")
	b.enters(s.note, "after the move")
	b.key(fyne.KeyReturn)
	want := coaching.Score{Name: "Wellbeing index", Day: sunday, Value: 3.5, Low: 0, High: 25, Note: "after the move"}
	if len(b.scores()) != 1 || b.scores()[0].Of != want {
		t.Fatalf("kept %+v", b.scores())
	}
	if s.sheet.Open() {
		t.Error("the sheet is still open")
	}
}

// TestScoreSaysWhatIsWrong beside the field it is wrong in, and keeps what was
// typed.
func TestScoreSaysWhatIsWrong(t *testing.T) {
	b := newBench(t)
	for _, c := range []struct {
		name                   string
		title, value, low, top string
		wrong                  func(*scoreSheet) *parts.Text
	}{
		{"no name", "", "3", "0", "10", func(s *scoreSheet) *parts.Text { return s.name.bad }},
		{"no score", "Index", "", "0", "10", func(s *scoreSheet) *parts.Text { return s.value.bad }},
		{"no number", "Index", "many", "0", "10", func(s *scoreSheet) *parts.Text { return s.value.bad }},
		{"endless", "Index", "Inf", "0", "10", func(s *scoreSheet) *parts.Text { return s.value.bad }},
		{"no scale", "Index", "3", "", "10", func(s *scoreSheet) *parts.Text { return s.low.bad }},
		{"scale turned round", "Index", "3", "10", "0", func(s *scoreSheet) *parts.Text { return s.high.bad }},
		{"outside the scale", "Index", "11", "0", "10", func(s *scoreSheet) *parts.Text { return s.value.bad }},
	} {
		s := scoreSheetOn(b, mirror.Kept[coaching.Score]{})
		b.enters(s.name, c.title)
		b.enters(s.value, c.value)
		b.enters(s.low, c.low)
		b.enters(s.high, c.top)
		s.keep()
		b.Drain()
		if bad := c.wrong(s); !bad.Visible() || bad.Text() == "" || s.value.entry.Text != c.value {
			t.Errorf("%s: says %q, the field holds %q", c.name, bad.Text(), s.value.entry.Text)
		}
		if !s.sheet.Open() || len(b.scores()) != 0 {
			t.Errorf("%s: was kept", c.name)
		}
		s.sheet.Close()
	}
}

// TestScoreDayToComeIsRefused beside the day.
func TestScoreDayToComeIsRefused(t *testing.T) {
	b := newBench(t)
	s := scoreSheetOn(b, mirror.Kept[coaching.Score]{Of: coaching.Score{Name: "Index", Day: sunday + 1, Value: 1, High: 10}})
	s.keep()
	b.Drain()
	if !s.dayBad.Visible() || len(b.scores()) != 0 {
		t.Errorf("says %q, %d kept", s.dayBad.Text(), len(b.scores()))
	}
}

// TestScoreNameCompletes from earlier ones, with their scale, and their scores
// can be changed, removed and brought back.
func TestScoreNameCompletes(t *testing.T) {
	b := newBench(t)
	for i, v := range []float64{9, 14} {
		b.does(KeepScore{Score: coaching.Score{Name: "Wellbeing index", Day: sunday - journal.Day(90*i), Value: v, Low: 5, High: 25}})
	}
	s := scoreSheetOn(b, mirror.Kept[coaching.Score]{})
	if !s.known.names.Visible() || s.known.earlier.Visible() {
		t.Error("the name is not offered, or scores of no name are")
	}
	b.enters(s.name, "wellbeing INDEX")
	if s.low.entry.Text != "5" || s.high.entry.Text != "25" || len(s.known.earlier.Objects) != 3 {
		t.Errorf("scale %q to %q, %d lines", s.low.entry.Text, s.high.entry.Text, len(s.known.earlier.Objects))
	}
	buttons := func(line int) []fyne.CanvasObject { return s.known.earlier.Objects[line].(*fyne.Container).Objects }
	test.Tap(buttons(2)[1].(*parts.Button)) // change the earlier one
	b.Drain()
	if s.value.entry.Text != "14" {
		t.Fatalf("the field holds %q", s.value.entry.Text)
	}
	b.enters(s.value, "15")
	s.keep()
	b.Drain()
	if len(b.scores()) != 2 || b.scores()[0].Of.Value+b.scores()[1].Of.Value != 24 {
		t.Fatalf("after the change: %+v", b.scores())
	}
	s = scoreSheetOn(b, mirror.Kept[coaching.Score]{})
	b.enters(s.name, "Wellbeing index")
	test.Tap(buttons(1)[2].(*parts.Button)) // remove the newest
	b.Drain()
	if len(b.scores()) != 1 || b.scores()[0].Of.Value != 15 || len(s.known.earlier.Objects) != 3 {
		t.Fatalf("after removing: %+v, %d lines", b.scores(), len(s.known.earlier.Objects))
	}
	test.Tap(buttons(2)[1].(*parts.Button)) // bring it back
	b.Drain()
	if len(b.scores()) != 2 {
		t.Errorf("after bringing it back: %+v", b.scores())
	}
}

// TestScoreOpensOnOne that is to be changed.
func TestScoreOpensOnOne(t *testing.T) {
	b := newBench(t)
	b.does(KeepScore{Score: coaching.Score{Name: "Index", Day: sunday - 3, Value: 2.5, High: 10}})
	s := scoreSheetOn(b, b.scores()[0])
	if s.name.entry.Text != "Index" || s.value.entry.Text != "2.5" {
		t.Errorf("the fields hold %q and %q", s.name.entry.Text, s.value.entry.Text)
	}
	b.enters(s.value, "3")
	s.keep()
	b.Drain()
	if len(b.scores()) != 1 || b.scores()[0].Of.Value != 3 {
		t.Errorf("kept %+v", b.scores())
	}
}
