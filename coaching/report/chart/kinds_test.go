package chart_test

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"

	"footlight/coaching/report/chart"
)

var update = flag.Bool("update", false, "write the pictures in testdata anew")

func say(v float64) chart.Bar { return chart.Bar{Value: v, Say: "said", Key: "k"} }

// samples are one small chart of each kind, as pictures in testdata.
func samples() map[string]chart.Chart {
	a := chart.About{Title: "A sentence about what was marked", Desc: "What it shows", Unit: "actions", Heading: "Month", Empty: "Nothing yet", Words: chart.Words{Missing: "not yet tagged"}}
	values := []chart.Value{{Day: someDay, Value: 4}, {Day: someDay + 1, Value: 5}, {Day: someDay + 2, Value: 0}, {Day: someDay + 9, Value: 7}}
	lines := one(values...)
	lines.About, lines.To = a, someDay+20
	lines.Notes = []chart.Note{{Day: someDay + 9, Label: "worth a look", Form: chart.Triangle, Role: chart.Load, Say: "worth a look"}}
	lines.Series[0].Name, lines.Series[0].UsualName = "strain", "usual for you"
	lines.Series[0].Usual = []chart.Range{{Day: someDay, Low: 2, Mean: 3, High: 4}, {Day: someDay + 20, Low: 3, Mean: 4, High: 5}}
	return map[string]chart.Chart{
		"lines": lines,
		"columns": &chart.Columns{About: a, Up: "later", Down: "now", UpRole: chart.Recovery, DownRole: chart.Accent, Whole: true, Items: []chart.Column{
			{Label: "Sep", Up: 3, Down: 5, Say: "s"}, {Label: "Oct", Up: 0, Down: 2, Say: "s"}, {Label: "Nov", Up: chart.None(), Down: chart.None(), Say: "s"},
		}},
		"bars": &chart.Bars{About: a, Now: "now", Before: "before", Role: chart.Accent, Items: []chart.Item{
			{Label: "Empathy", Now: say(14), Before: say(9)}, {Label: "Humility", Now: say(0), Before: say(2)}, {Label: "Delegation", Now: say(chart.None()), Before: say(1)},
		}},
		"shares": &chart.Shares{About: a, Rows: []chart.ShareRow{{Parts: []chart.Part{
			{Label: "unseen", Value: 14, Role: chart.Load, Say: "14 unseen", Key: "u"},
			{Label: "noticed", Value: 7, Role: chart.Recognition, Fill: chart.Hatched},
			{Label: "not marked", Value: 9, Role: chart.Axis, Apart: true},
		}}}},
		"heat": &chart.Heat{
			About: a, From: someDay, To: someDay + 100, Values: values, Monday: true, NotLogged: "nothing written",
			Month: func(d int) string { return "M" }, Weekday: func(d time.Weekday) string { return d.String()[:2] },
		},
		"dotrange": &chart.DotRange{About: a, Before: "before", After: "after", Baseline: "another team", Role: chart.Recovery, Rows: []chart.Change{
			{Label: "Onboarding", Before: 10, After: 8, Baseline: 11, BeforeWords: "10 days", AfterWords: "8 days", BaselineWords: "11 days", Say: "from 10 to 8"},
			{Label: "Not measured", Before: chart.None(), After: chart.None(), Baseline: chart.None()},
		}},
		"spark":     &chart.Spark{About: a, From: someDay, To: someDay + 20, Series: lines.Series[0]},
		"multiples": &chart.Multiples{About: a, Panels: []chart.Chart{lines, lines}, Stacked: true},
	}
}

// TestPicturesStayAsTheyAre compares each kind with its picture in testdata;
// -update writes them anew, to be looked at.
func TestPicturesStayAsTheyAre(t *testing.T) {
	for name, c := range samples() {
		s := chart.Framed(chart.Titled(chart.Layout(c, 520, 0, chart.Plain(12.5))), 16)
		if problem := unsound(s); problem != "" {
			t.Errorf("%s: %s", name, problem)
		}
		path, got := filepath.Join("testdata", name+".svg"), chart.SVG(s, chart.Paper)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is drawn in another way", name)
		}
	}
}

func rects(s chart.Scene, role chart.Role) (out []chart.Rect) {
	for _, shape := range s.Shapes {
		if r, ok := shape.(chart.Rect); ok && r.Role == role && r.Box.H > 10.01 {
			out = append(out, r)
		}
	}
	return out
}

// TestSharesKeepTheirProportion: 14 of 21 is two thirds of what was marked,
// and what was not marked stands apart with another fill.
func TestSharesKeepTheirProportion(t *testing.T) {
	s := chart.Layout(samples()["shares"], 800, 0, chart.Plain(12.5))
	unseen, noticed, apart := rects(s, chart.Load)[0], rects(s, chart.Recognition)[0], rects(s, chart.Axis)[0]
	if share := unseen.Box.W / (unseen.Box.W + noticed.Box.W); math.Abs(share-14.0/21) > 0.004 {
		t.Errorf("unseen has %.3f of what was marked", share)
	}
	if gap := apart.Box.X - noticed.Box.X - noticed.Box.W; gap < 8 || apart.Fill != chart.Dashed || noticed.Fill == unseen.Fill {
		t.Errorf("a gap of %v, fills %d %d %d", gap, unseen.Fill, noticed.Fill, apart.Fill)
	}
}

// TestNothingWrittenIsNotNothing: in the heat map and in bars what was not
// logged looks unlike a zero.
func TestNothingWrittenIsNotNothing(t *testing.T) {
	s := chart.Layout(samples()["heat"], 700, 0, chart.Plain(12.5))
	dots, zeros := 0, len(rects(s, chart.Step0))
	for _, shape := range s.Shapes {
		if m, ok := shape.(chart.Mark); ok && m.Form == chart.Dot {
			dots++
		}
	}
	if dots != 101-4+1 || zeros != 1+1 {
		t.Errorf("%d dots and %d pale squares, the key's included", dots, zeros)
	}
	words := map[string]bool{}
	for _, shape := range chart.Layout(samples()["bars"], 700, 0, chart.Plain(12.5)).Shapes {
		if w, ok := shape.(chart.Text); ok {
			words[w.Words] = true
		}
	}
	if !words["not yet tagged"] || !words["0"] {
		t.Errorf("%v", words)
	}
}

// TestEmptyChartsSaySo: no chart without values is without words.
func TestEmptyChartsSaySo(t *testing.T) {
	a := chart.About{Empty: "Nothing yet"}
	for name, c := range map[string]chart.Chart{
		"lines": &chart.Lines{About: a, From: 5, To: 90}, "columns": &chart.Columns{About: a}, "bars": &chart.Bars{About: a},
		"shares": &chart.Shares{About: a}, "heat": &chart.Heat{About: a, From: 5, To: 90}, "dotrange": &chart.DotRange{About: a}, "multiples": &chart.Multiples{About: a},
	} {
		said := false
		for _, shape := range chart.Layout(c, 500, 0, chart.Plain(12.5)).Shapes {
			w, ok := shape.(chart.Text)
			said = said || ok && w.Words == a.Empty
		}
		if !said {
			t.Errorf("%s says nothing", name)
		}
	}
}

// FuzzSVG: whatever a person wrote stays text.
func FuzzSVG(f *testing.F) {
	f.Add("A & <b> \x00 \xff ]]> &#0;", 3.5)
	f.Fuzz(func(t *testing.T, words string, v float64) {
		c := &chart.Bars{About: chart.About{Title: words, Desc: words, Unit: words}, Now: words, Items: []chart.Item{{Label: words, Now: chart.Bar{Value: v, Say: words}}}}
		s := chart.Layout(c, 300, 0, chart.Plain(12.5))
		if problem := unsound(s); problem != "" {
			t.Fatal(problem)
		}
		if problem := soundSVG(chart.SVG(chart.Titled(s), chart.Paper)); problem != "" && !math.IsNaN(v) {
			t.Fatal(problem)
		}
	})
}
