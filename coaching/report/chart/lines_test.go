package chart_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"footlight/coaching/report/chart"
)

const someDay = 20000

func strokes(s chart.Scene, role chart.Role) (lines [][]chart.Point, marks []chart.Mark, areas int) {
	for _, shape := range s.Shapes {
		switch v := shape.(type) {
		case chart.Polyline:
			if v.Role == role {
				lines = append(lines, v.Points)
			}
		case chart.Mark:
			if v.Role == role {
				marks = append(marks, v)
			}
		case chart.Area:
			areas++
		}
	}
	return lines, marks, areas
}

func one(values ...chart.Value) *chart.Lines {
	return &chart.Lines{From: someDay, To: someDay + 365, Low: 0, High: 10, Series: []chart.Series{{Role: chart.Load, Values: values}}}
}

// TestGapsStayGaps: a line breaks where nothing was logged, a value alone is a
// mark, and a missing one is drawn nowhere.
func TestGapsStayGaps(t *testing.T) {
	c := one(chart.Value{Day: someDay, Value: 4}, chart.Value{Day: someDay + 1, Value: 5}, chart.Value{Day: someDay + 2, Value: chart.None()},
		chart.Value{Day: someDay + 3, Value: 6}, chart.Value{Day: someDay + 40, Value: 2}, chart.Value{Day: someDay + 42, Value: 2})
	s := chart.Layout(c, 900, 300, chart.Plain(12.5))
	lines, marks, _ := strokes(s, chart.Load)
	if len(lines) != 1 || len(marks) != 3 || len(s.Hits) != 5 {
		t.Errorf("%d lines, %d marks, %d places", len(lines), len(marks), len(s.Hits))
	}
	c.Series[0].Join = 2
	if lines, _, _ := strokes(chart.Layout(c, 900, 300, chart.Plain(12.5)), chart.Load); len(lines) != 2 {
		t.Errorf("joined over two days there are %d lines", len(lines))
	}
}

// TestNoPeakIsLost: however many days share a pixel, the least and the most
// are drawn where they are.
func TestNoPeakIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 4000).Draw(t, "days")
		values := make([]chart.Value, n)
		for i := range values {
			values[i] = chart.Value{Day: someDay + i, Value: 5}
		}
		low, high := rapid.IntRange(0, n-1).Draw(t, "low"), rapid.IntRange(0, n-1).Draw(t, "high")
		values[low].Value, values[high].Value = 1, 9
		c := one(values...)
		c.To = someDay + n
		s := chart.Layout(c, 400, 300, chart.Plain(12.5))
		top, points := math.Inf(1), 0
		var grid []float64
		for _, shape := range s.Shapes {
			switch v := shape.(type) {
			case chart.Area:
				points += len(v.Points)
				for _, p := range v.Points {
					top = min(top, p.Y)
				}
			case chart.Polyline:
				if v.Role == chart.Load {
					points += len(v.Points)
					for _, p := range v.Points {
						top = min(top, p.Y)
					}
				} else if v.Points[0].Y == v.Points[1].Y {
					grid = append(grid, v.Points[0].Y)
				}
			}
		}
		bottom, ceiling := grid[0]-0.5, grid[len(grid)-1]-0.5
		if want := bottom + (ceiling-bottom)*0.9; math.Abs(top-want) > 1.5 {
			t.Fatalf("the peak of %d days lies at %v, want %v", n, top, want)
		}
		if points > 4*400 {
			t.Fatalf("%d points on 400 pixels", points)
		}
	})
}

func TestPlacesFollowTheDays(t *testing.T) {
	c := one(chart.Value{Day: someDay + 10, Value: 4}, chart.Value{Day: someDay + 30, Value: 5})
	c.Series[0].Name = "strain"
	c.Notes = []chart.Note{{Day: someDay + 200, Say: "late", Key: "l"}, {Day: someDay + 20, Say: "early", Key: "e"}, {Day: someDay - 9, Say: "outside"}}
	c.Words.Day = func(d int) string { return map[int]string{someDay + 10: "tenth", someDay + 30: "thirtieth"}[d] }
	c.Key = func(d int) string { return "day" }
	s := chart.Layout(c, 900, 300, chart.Plain(12.5))
	want := []string{"tenth · strain 4", "early", "thirtieth · strain 5", "late"}
	for i, h := range s.Hits {
		if i >= len(want) || h.Say() != want[i] {
			t.Errorf("place %d says %q", i, h.Say())
		}
		if m := h.Box.Middle(); s.At(m) != i {
			t.Errorf("at %v answers %d, want %d", m, s.At(m), i)
		}
	}
	if len(s.Hits) != 4 || s.Hits[0].Key() != "day" || s.Hits[1].Key() != "e" {
		t.Errorf("%d places", len(s.Hits))
	}
	if s.At(chart.Point{X: -5, Y: -5}) != -1 {
		t.Error("outside something answers")
	}
}

func TestTableHasEveryLoggedDay(t *testing.T) {
	c := one(chart.Value{Day: someDay, Value: 4}, chart.Value{Day: someDay + 1, Value: chart.None()}, chart.Value{Day: someDay + 9999, Value: 4})
	c.Series = append(c.Series, chart.Series{Name: "energy", Values: []chart.Value{{Day: someDay + 2, Value: 0}}})
	c.Words.Missing = "–"
	rows := c.Table().Rows
	if len(rows) != 2 || rows[0][1] != "4" || rows[0][2] != "–" || rows[1][1] != "–" || rows[1][2] != "0" {
		t.Errorf("%q", rows)
	}
}

// tenYears is every day of so many in two series, with what was usual.
func tenYears(days int) *chart.Lines {
	c := &chart.Lines{From: someDay - days, To: someDay, Low: 0, High: 10}
	for i, role := range []chart.Role{chart.Load, chart.Recovery} {
		s := chart.Series{Name: "series", Role: role, UsualName: "usual"}
		for d := c.From; d <= c.To; d++ {
			s.Values = append(s.Values, chart.Value{Day: d, Value: float64((d*7919 + i*13) % 11)})
			s.Usual = append(s.Usual, chart.Range{Day: d, Low: 3, Mean: 5, High: 7})
		}
		c.Series = append(c.Series, s)
	}
	return c
}

func BenchmarkLayout(b *testing.B) {
	for name, c := range map[string]*chart.Lines{"10years": tenYears(3650), "3years": tenYears(1095)} {
		b.Run(name, func(b *testing.B) {
			m := chart.Plain(12.5)
			for b.Loop() {
				chart.Layout(c, 1200, 320, m)
			}
		})
	}
}

func BenchmarkPixels(b *testing.B) {
	for name, c := range map[string]*chart.Lines{"10years": tenYears(3650), "3years": tenYears(1095)} {
		b.Run(name, func(b *testing.B) {
			s := chart.Layout(c, 1200, 320, chart.Plain(12.5))
			for b.Loop() {
				paint(s)
			}
		})
	}
}
