package chart

import (
	"math"
	"slices"
)

// k is how much larger strokes and marks are drawn for larger text.
func (s *sketch) k() float64 { return min(max(s.m.Size/12.5, 1), 2) }

// stroke is the width of a line of values, and dash the pattern of the i-th.
func (s *sketch) stroke() float64 { return 2 * min(s.k(), 1.5) }

func (s *sketch) dash(i int) []float64 {
	out := make([]float64, len(dashes[i%4]))
	for k, d := range dashes[i%4] {
		out[k] = d * min(s.k(), 1.5)
	}
	return out
}

// sample is the width of the sample before a name.
func (s *sketch) sample() float64 { return 18 * s.k() }

// tag names a series beside what it names, with a small sample of how that is
// drawn.
type tag struct {
	words  string
	y      float64 // where what it names ends
	sample func(s *sketch, at Box)
}

// lineSample draws a stroke as the i-th series is drawn.
func lineSample(role Role, i int) func(*sketch, Box) {
	return func(s *sketch, at Box) {
		m := at.Middle()
		s.put(Polyline{Points: []Point{{at.X, m.Y}, {at.X + at.W, m.Y}}, Role: role, Width: s.stroke(), Dash: s.dash(i)})
		s.put(Mark{At: m, R: 3 * s.k(), Form: forms[i%4], Role: role})
	}
}

func fillSample(role Role, fill Fill) func(*sketch, Box) {
	return func(s *sketch, at Box) {
		m := at.Middle()
		s.put(Rect{Box: Box{at.X + 2, m.Y - 5*s.k(), at.W - 4, 10 * s.k()}, Role: role, Fill: fill, Radius: 2})
	}
}

// tagsWidth is the room tags need in the right gutter; 0 where they had better
// stand above the plot.
func (s *sketch) tagsWidth(tags []tag, plotHeight float64) float64 {
	if len(tags) == 0 {
		return 0
	}
	widest := 0.0
	for _, t := range tags {
		widest = max(widest, s.m.Width(t.words, false))
	}
	w := widest + s.sample() + 14
	if w > 0.28*s.w || float64(len(tags))*s.m.Line > plotHeight {
		return 0
	}
	return math.Ceil(w)
}

// tagsBeside stands tags in a column right of a plane, each as near to its y as
// the others allow.
func (s *sketch) tagsBeside(tags []tag, plot Box) {
	line := s.m.Line
	x, top, bottom := plot.X+plot.W+8, plot.Y-line/2, plot.Y+plot.H+line/2
	slices.SortStableFunc(tags, func(a, b tag) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	ys := make([]float64, len(tags))
	free := top
	for i, t := range tags {
		ys[i] = max(t.y-line/2, free)
		free = ys[i] + line
	}
	limit := bottom
	for i := len(ys) - 1; i >= 0; i-- {
		ys[i] = min(ys[i], limit-line)
		limit = ys[i]
	}
	for i, t := range tags {
		t.sample(s, Box{x, ys[i], s.sample(), line})
		s.text(x+s.sample()+6, ys[i], t.words, Start, Ink, false, s.w-x-s.sample()-6)
	}
}

// tagsAbove sets tags in lines across from y and returns where they end.
func (s *sketch) tagsAbove(tags []tag, y float64) float64 {
	if len(tags) == 0 {
		return y
	}
	x := 0.0
	for _, t := range tags {
		room := s.w - s.sample() - 6
		words := s.m.elide(t.words, false, room)
		need := s.sample() + 6 + s.m.Width(words, false)
		if x > 0 && x+need > s.w {
			x, y = 0, y+s.m.Line
		}
		t.sample(s, Box{x, y, s.sample(), s.m.Line})
		s.text(x+s.sample()+6, y, words, Start, Ink, false, room)
		x += need + 1.2*s.m.Size
	}
	return y + s.m.Line
}
