package chart_test

import (
	"slices"
	"strings"
	"testing"

	"footlight/coaching/report/chart"
)

func said(s chart.Scene, words string) bool {
	return slices.ContainsFunc(s.Shapes, func(shape chart.Shape) bool {
		t, ok := shape.(chart.Text)
		return ok && t.Words == words
	})
}

// TestEveryChangeSaysItsValues: wherever the dots stand, next to each other or
// at an edge, what they stand for is said whole.
func TestEveryChangeSaysItsValues(t *testing.T) {
	const before, after, usual = "9 people who help others", "10 people who help others", "8 in another team"
	for _, width := range []float64{320, 480, 700, 1000} {
		for _, values := range [][3]float64{{9, 10, 8}, {10, 9, 10}, {0, 0, 0}, {0.1, 0, 0}, {1, 10, 5}, {-3, -3, 9}} {
			c := &chart.DotRange{Before: "before", After: "after", Baseline: "usual", Rows: []chart.Change{{
				Label: "Onboarding", Before: values[0], After: values[1], Baseline: values[2],
				BeforeWords: before, AfterWords: after, BaselineWords: usual, Say: "so",
			}}}
			s := chart.Layout(c, width, 0, chart.Plain(12.5))
			if problem := unsound(s); problem != "" {
				t.Error(problem)
			}
			if !said(s, before) || !said(s, after) || !said(s, usual) {
				t.Errorf("%v at %v: a value is not said", values, width)
			}
		}
	}
}

// TestPanelsOfARowAgree: the planes of panels beside each other begin and end
// at the same height, whatever stands above one of them.
func TestPanelsOfARowAgree(t *testing.T) {
	panel := func(name string, noted bool) *chart.Lines {
		c := one(chart.Value{Day: someDay, Value: 4}, chart.Value{Day: someDay + 300, Value: 6})
		c.Title, c.Series[0].Name = "A title", name
		if noted {
			c.Notes = []chart.Note{{Day: someDay + 9, Label: "worth a look", Form: chart.Triangle, Role: chart.Load}}
		}
		return c
	}
	columns := &chart.Columns{About: chart.About{Unit: "actions"}, Items: []chart.Column{{Label: "Nov", Up: 10}}}
	long := strings.Repeat("a long name ", 4)
	for name, panels := range map[string][]chart.Chart{
		"a note":         {panel("", true), panel("", false)},
		"names":          {panel("short", false), panel(long, false), panel(long, true)},
		"lines, columns": {panel("short", true), columns},
	} {
		for _, height := range []float64{0, 400} {
			s := chart.Layout(&chart.Multiples{Panels: panels, Least: 200}, 900, height, chart.Plain(12.5))
			ends := map[[2]float64]int{}
			for i, x := range gridLines(s, len(panels)) {
				ends[[2]float64{slices.Min(x), slices.Max(x)}] = i
			}
			if len(ends) != 1 {
				t.Errorf("%s, height %v: planes from and to %v", name, height, ends)
			}
		}
	}
}

// gridLines are the heights of the level lines in each of n panels.
func gridLines(s chart.Scene, n int) [][]float64 {
	out := make([][]float64, n)
	for _, shape := range s.Shapes {
		p, ok := shape.(chart.Polyline)
		if !ok || len(p.Points) != 2 || p.Points[0].Y != p.Points[1].Y || p.Role != chart.Hairline && p.Role != chart.Axis {
			continue
		}
		i := int(p.Points[0].X / s.Width * float64(n))
		out[i] = append(out[i], p.Points[0].Y)
	}
	return out
}

// TestTablesOpenWhatMarksOpen: no id can be reached by a mark alone, nor by a
// row alone.
func TestTablesOpenWhatMarksOpen(t *testing.T) {
	bar := func(v float64, key string) chart.Bar { return chart.Bar{Value: v, Key: key} }
	bars := &chart.Bars{Now: "now", Before: "before", Items: []chart.Item{
		{Label: "Empathy", Now: bar(14, "a"), Before: bar(9, "b")}, {Label: "Humility", Now: bar(0, ""), Before: bar(2, "c")}, {Label: "Care", Now: bar(1, "d"), Before: bar(0, "")},
	}}
	columns := &chart.Columns{Up: "later", Down: "now", Items: []chart.Column{
		{Label: "Oct", Up: 1, Down: 2, Key: "e", DownKey: "f"}, {Label: "Nov", Up: 0, Down: 2, DownKey: "g"},
	}}
	all := samples()
	all["bars of two"], all["columns of two"] = bars, columns
	all["panels"] = &chart.Multiples{Panels: []chart.Chart{bars, columns, one(chart.Value{Day: someDay, Value: 4})}}
	all["one alone"] = &chart.Columns{Up: "later", Items: []chart.Column{{Label: "Oct", Up: 1, Key: "h"}}}
	for name, c := range all {
		marks, cells := map[string]bool{}, map[string]bool{}
		for _, h := range chart.Layout(c, 600, 0, chart.Plain(12.5)).Hits {
			if h.Key() != "" {
				marks[h.Key()] = true
			}
		}
		table := c.Table()
		for i := range table.Rows {
			for _, k := range table.Opens(i) {
				if k >= len(table.Head) {
					t.Errorf("%s: row %d opens something in column %d of %d", name, i, k, len(table.Head))
				}
				cells[table.Key(i, k)] = true
			}
		}
		if len(marks) != len(cells) {
			t.Errorf("%s: marks open %v, cells %v", name, marks, cells)
		}
		for key := range marks {
			if !cells[key] {
				t.Errorf("%s: no cell opens %q", name, key)
			}
		}
	}
	table := bars.Table()
	if got := table.Key(0, 0) + table.Key(0, 2) + table.Key(1, 0) + table.Key(1, 1) + table.Key(2, 2) + table.Key(9, 0); got != "abccd" {
		t.Errorf("opened %q", got)
	}
}
