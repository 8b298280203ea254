package chart_test

import (
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"footlight/coaching/report/chart"
)

func finite(v ...float64) bool {
	return !slices.ContainsFunc(v, func(f float64) bool { return math.IsNaN(f) || math.Abs(f) > 1e6 })
}

// unsound says what is wrong with a scene, "" for nothing: numbers that are
// none, texts that leave it or touch each other, places that answer nowhere.
func unsound(s chart.Scene) string {
	if !finite(s.Width, s.Height) || s.Width < 1 || s.Height < 1 {
		return fmt.Sprintf("size %v × %v", s.Width, s.Height)
	}
	inside := func(b chart.Box, slack float64) bool {
		return finite(b.X, b.Y, b.W, b.H) && b.W >= 0 && b.H >= 0 && b.X >= -slack && b.Y >= -slack &&
			b.X+b.W <= s.Width+slack && b.Y+b.H <= s.Height+slack
	}
	var texts []chart.Text
	for _, shape := range s.Shapes {
		switch v := shape.(type) {
		case chart.Text:
			if b := v.Box(s.Metrics.Line); !inside(b, 0.51) {
				return fmt.Sprintf("%q stands at %v of %v × %v", v.Words, b, s.Width, s.Height)
			}
			texts = append(texts, v)
		case chart.Rect:
			if !inside(v.Box, 0.51) {
				return fmt.Sprintf("a rectangle stands at %v of %v × %v", v.Box, s.Width, s.Height)
			}
		case chart.Polyline:
			if p := outside(v.Points, s); p != "" {
				return "a line: " + p
			}
		case chart.Area:
			if p := outside(v.Points, s); p != "" {
				return "an area: " + p
			}
		case chart.Mark:
			if p := outside([]chart.Point{v.At}, s); p != "" {
				return "a mark: " + p
			}
		}
	}
	for i, h := range s.Hits {
		if !finite(h.Box.X, h.Box.Y, h.Box.W, h.Box.H) || !inside(h.Spot, 8) || h.Box.W <= 0 || h.Box.H < 0 {
			return fmt.Sprintf("hit %d at %v, %v of %v × %v", i, h.Box, h.Spot, s.Width, s.Height)
		}
	}
	return touching(texts, s.Metrics.Line)
}

func outside(points []chart.Point, s chart.Scene) string {
	for _, p := range points {
		if !finite(p.X, p.Y) || p.X < -1 || p.Y < -1 || p.X > s.Width+1 || p.Y > s.Height+1 {
			return fmt.Sprintf("%v of %v × %v", p, s.Width, s.Height)
		}
	}
	return ""
}

func touching(texts []chart.Text, line float64) string {
	for i, a := range texts {
		x := a.Box(line)
		for _, b := range texts[i+1:] {
			y := b.Box(line)
			if x.X+0.01 < y.X+y.W && y.X+0.01 < x.X+x.W && x.Y+0.51 < y.Y+y.H && y.Y+0.51 < x.Y+x.H {
				return fmt.Sprintf("%q at %v touches %q at %v", a.Words, x, b.Words, y)
			}
		}
	}
	return ""
}

// ragged says what is wrong with a table.
func ragged(t chart.Table) string {
	for i, row := range t.Rows {
		if len(row) != len(t.Head) {
			return fmt.Sprintf("row %d has %d cells under %d heads", i, len(row), len(t.Head))
		}
	}
	if t.Keys != nil && len(t.Keys) != len(t.Rows) {
		return fmt.Sprintf("%d keys for %d rows", len(t.Keys), len(t.Rows))
	}
	return ""
}

// paint draws a scene in pixels.
func paint(s chart.Scene) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, int(s.Width), int(s.Height)))
	chart.Paint(img, &s, &chart.Paper, 1)
	return img
}

func soundSVG(svg string) string {
	switch {
	case !utf8.ValidString(svg):
		return "not UTF-8"
	case strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf"):
		return "a number that is none"
	}
	return wellFormed(svg)
}
