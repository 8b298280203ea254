package chart_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"footlight/coaching/report/chart"
)

// names are what labels may be: nothing, short, German, foreign, hostile.
var names = []string{
	"", "x", "Mina", "Einfühlung", "Zwischen den Seiten vermitteln, ohne selbst Partei zu werden",
	"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung", "wer trägt 工作压力 hier",
	"<&\"'>\x00\xff", "line\nbreak", "responsible without authority",
}

func name(t *rapid.T) string { return rapid.SampledFrom(names).Draw(t, "name") }

// number is a value as a journal may hold it, or one that it never should.
func number(t *rapid.T) float64 {
	switch rapid.IntRange(0, 9).Draw(t, "sort") {
	case 0:
		return math.NaN()
	case 1:
		return rapid.SampledFrom([]float64{math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, math.Copysign(0, -1)}).Draw(t, "extreme")
	case 2:
		return rapid.Float64().Draw(t, "any")
	case 3:
		return 0
	}
	return float64(rapid.IntRange(0, 10).Draw(t, "score"))
}

func role(t *rapid.T) chart.Role {
	return rapid.SampledFrom([]chart.Role{chart.Accent, chart.Load, chart.Recovery, chart.Recognition}).Draw(t, "role")
}

func about(t *rapid.T) chart.About {
	return chart.About{
		Title: name(t), Desc: name(t), Unit: name(t), Heading: "Day", Empty: name(t),
		Words: chart.Words{Missing: "not logged"},
	}
}

// span is a stretch of days; seldom an absurd one.
func span(t *rapid.T) (from, to int) {
	from = 20000 + rapid.IntRange(0, 800).Draw(t, "from")
	to = from + rapid.SampledFrom([]int{-5, 0, 1, 6, 27, 91, 365, 3652}).Draw(t, "days")
	if rapid.IntRange(0, 30).Draw(t, "absurd") == 0 {
		from, to = math.MinInt32, math.MaxInt32
	}
	return from, to
}

func values(t *rapid.T, from int) []chart.Value {
	day := from + rapid.IntRange(-3, 20).Draw(t, "begin")
	var out []chart.Value
	for range rapid.IntRange(0, 40).Draw(t, "values") {
		out = append(out, chart.Value{Day: day, Value: number(t)})
		day += rapid.SampledFrom([]int{1, 1, 1, 2, 7, 60}).Draw(t, "gap")
	}
	return out
}

func series(t *rapid.T, from int) chart.Series {
	s := chart.Series{Name: name(t), Role: role(t), Values: values(t, from), Join: rapid.IntRange(0, 7).Draw(t, "join")}
	if rapid.Bool().Draw(t, "usual") {
		s.UsualName = name(t)
		for _, v := range values(t, from) {
			s.Usual = append(s.Usual, chart.Range{Day: v.Day, Low: v.Value - 1, Mean: v.Value, High: v.Value + number(t)})
		}
	}
	return s
}

func several[T any](t *rapid.T, most int, one func() T) (out []T) {
	for range rapid.IntRange(0, most).Draw(t, "n") {
		out = append(out, one())
	}
	return out
}

func lines(t *rapid.T) *chart.Lines {
	from, to := span(t)
	c := &chart.Lines{About: about(t), From: from, To: to, Whole: rapid.Bool().Draw(t, "whole"), Dense: name(t)}
	c.Series = several(t, 4, func() chart.Series { return series(t, from) })
	c.Notes = several(t, 6, func() chart.Note {
		return chart.Note{Day: from + rapid.IntRange(-2, 400).Draw(t, "day"), Label: name(t), Form: chart.Triangle, Role: role(t), Key: "n", Say: name(t)}
	})
	if rapid.Bool().Draw(t, "fixed") {
		c.Low, c.High = number(t), number(t)
	}
	return c
}

func columns(t *rapid.T) chart.Chart {
	return &chart.Columns{About: about(t), Up: name(t), Down: name(t), UpRole: role(t), DownRole: role(t), Items: several(t, 40, func() chart.Column {
		return chart.Column{Label: name(t), Up: number(t), Down: number(t), Key: "k", Say: name(t), DownSay: name(t)}
	})}
}

func bars(t *rapid.T) chart.Chart {
	return &chart.Bars{About: about(t), Now: name(t), Before: name(t), Role: role(t), Items: several(t, 14, func() chart.Item {
		return chart.Item{Label: name(t), Now: chart.Bar{Value: number(t), Say: name(t)}, Before: chart.Bar{Value: number(t), Say: name(t)}}
	})}
}

func shares(t *rapid.T) chart.Chart {
	return &chart.Shares{About: about(t), Rows: several(t, 5, func() chart.ShareRow {
		return chart.ShareRow{Label: name(t), Parts: several(t, 6, func() chart.Part {
			return chart.Part{
				Label: name(t), Value: number(t), Role: role(t), Say: name(t),
				Fill: chart.Fill(rapid.IntRange(0, 3).Draw(t, "fill")), Apart: rapid.Bool().Draw(t, "apart"),
			}
		})}
	})}
}

func heat(t *rapid.T) chart.Chart {
	from, to := span(t)
	return &chart.Heat{
		About: about(t), From: from, To: to, Values: values(t, from), Most: number(t), Monday: rapid.Bool().Draw(t, "monday"),
		Month: func(int) string { return "Sept." }, Weekday: func(d time.Weekday) string { return d.String()[:2] },
		NotLogged: name(t), Less: name(t), More: name(t),
	}
}

func dotRange(t *rapid.T) chart.Chart {
	return &chart.DotRange{About: about(t), Before: name(t), After: name(t), Baseline: name(t), Role: role(t), Rows: several(t, 6, func() chart.Change {
		return chart.Change{
			Label: name(t), Before: number(t), After: number(t), Baseline: number(t),
			BeforeWords: name(t), AfterWords: name(t), BaselineWords: name(t), Say: name(t),
		}
	})}
}

func spark(t *rapid.T) chart.Chart {
	from, to := span(t)
	return &chart.Spark{About: about(t), From: from, To: to, Series: series(t, from), Say: name(t)}
}

var kinds = map[string]func(*rapid.T) chart.Chart{
	"lines": func(t *rapid.T) chart.Chart { return lines(t) }, "columns": columns, "bars": bars, "shares": shares,
	"heat": heat, "dotrange": dotRange, "spark": spark,
	"multiples": func(t *rapid.T) chart.Chart {
		makers := []func(*rapid.T) chart.Chart{columns, bars, shares, spark, func(t *rapid.T) chart.Chart { return lines(t) }}
		return &chart.Multiples{
			About: about(t), Stacked: rapid.Bool().Draw(t, "stacked"),
			Panels: several(t, 5, func() chart.Chart { return rapid.SampledFrom(makers).Draw(t, "panel")(t) }),
		}
	},
}

func layout(t *rapid.T, c chart.Chart) chart.Scene {
	size := rapid.SampledFrom([]float64{12.5, 14, 25}).Draw(t, "text")
	w := float64(rapid.SampledFrom([]int{240, 320, 480, 760, 1100, 2400}).Draw(t, "width"))
	h := float64(rapid.SampledFrom([]int{0, 60, 220, 700}).Draw(t, "height"))
	return chart.Layout(c, w, h, chart.Plain(size))
}

// TestEverySceneIsSound lays out every kind with whatever data and sizes.
func TestEverySceneIsSound(t *testing.T) {
	for kind, make := range kinds {
		t.Run(kind, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c := make(t)
				s := layout(t, c)
				if problem := unsound(s); problem != "" {
					t.Fatalf("%s: %s", kind, problem)
				}
				if problem := ragged(c.Table()); problem != "" {
					t.Fatal(problem)
				}
			})
		})
	}
}
