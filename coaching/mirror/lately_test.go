package mirror

import (
	"strings"
	"testing"

	"footlight/assets"
	"footlight/coaching/warning"
	"footlight/coaching/words"
	"footlight/journal"
)

// TestLatelySaysHowItGoesOn: a warning keeps the evidence it was shown with,
// and beside it stands what the latest days come to, once a week has gone by.
func TestLatelySaysHowItGoesOn(t *testing.T) {
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	raised := journal.Date(2026, 11, 3)
	strain := func(from, to journal.Day, n float64) (out []warning.Day) {
		for d := from; d <= to; d++ {
			out = append(out, warning.Day{Day: d, Strain: warning.ScoreOf(n), Actions: warning.Actions{Count: 2, Heavy: 1, Kinds: 2, Marked: 40, Unseen: 10}})
		}
		return out
	}
	x := warning.Warning{Kind: warning.KindStrain, Day: raised}
	x.Evidence.Main.Measure = warning.MeasureJoined
	for _, c := range []struct {
		name    string
		change  func(*warning.Warning)
		days    []warning.Day
		today   journal.Day
		want    string
		nothing bool
	}{
		{"in its first week", nil, strain(raised, raised+6, 8), raised + 6, "", true},
		{"later", nil, strain(raised, raised+20, 7.5), raised + 20, "7.5 on average, on 14 days", false},
		{"hardly a check-in", nil, strain(raised+19, raised+20, 7), raised + 20, "too few", false},
		{"over", func(w *warning.Warning) { w.End = warning.Cleared }, strain(raised, raised+20, 3), raised + 20, "", true},
		{"heavy actions", func(w *warning.Warning) { w.Evidence.Main.Measure = warning.MeasureHeavy }, strain(raised, raised+20, 3), raised + 20, "it is 7 a week", false},
		{"unseen", func(w *warning.Warning) { w.Evidence.Main.Measure = warning.MeasureUnseen }, strain(raised-10, raised+20, 3), raised + 20, "it is 25 %", false},
		{"nothing marked", func(w *warning.Warning) { w.Evidence.Main.Measure = warning.MeasureKinds }, nil, raised + 20, "nothing was marked", false},
	} {
		y := x
		if c.change != nil {
			c.change(&y)
		}
		got := Told{w}.Lately(y, c.days, c.today)
		if c.nothing != (got == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
