package chart

import (
	"math"
	"slices"
)

// run is a piece of a line without a gap.
type run []Point

// runs turns values into pieces. Where several days share a pixel, the first,
// the least, the most and the last of them are kept in their order, so that no
// peak is lost; a gap narrower than a pixel does not break.
func runs(values []Value, join int, a *dayAxis, sc *scale) []run {
	gap := max(float64(max(join, 1)), 1.2/a.pitch())
	var out []run
	var now run
	var col column
	last, any := 0, false
	for _, v := range values {
		if !logged(v.Value) {
			continue
		}
		p := Point{a.at(v.Day), sc.at(tame(v.Value))}
		if any && float64(v.Day-last) > gap {
			out = append(out, col.into(now))
			now, col = nil, column{}
		}
		if col.n > 0 && math.Floor(p.X) != math.Floor(col.points[0].X) {
			now, col = col.into(now), column{}
		}
		col.take(p)
		last, any = v.Day, true
	}
	if any {
		out = append(out, col.into(now))
	}
	return out
}

// column gathers the points that share a pixel.
type column struct {
	points [4]Point // first, least, most, last
	at     [4]int
	n      int
}

func (c *column) take(p Point) {
	if c.n == 0 {
		c.points = [4]Point{p, p, p, p}
	}
	if p.Y < c.points[1].Y {
		c.points[1], c.at[1] = p, c.n
	}
	if p.Y > c.points[2].Y {
		c.points[2], c.at[2] = p, c.n
	}
	c.points[3], c.at[3] = p, c.n
	c.n++
}

func (c *column) into(r run) run {
	if c.n == 0 {
		return r
	}
	first, second := 1, 2
	if c.at[1] > c.at[2] {
		first, second = 2, 1
	}
	for i, k := range [4]int{0, first, second, 3} {
		if i == 0 || c.points[k] != r[len(r)-1] {
			r = append(r, c.points[k])
		}
	}
	return r
}

// drawLine draws a series: strokes, and a mark on each value where there is
// room for marks, or where a value stands alone.
func drawLine(s *sketch, a *dayAxis, sc *scale, r *Series, i int) {
	marked := a.pitch() >= 9*s.k()
	for _, piece := range runs(r.shown(a), r.Join, a, sc) {
		if len(piece) > 1 {
			s.put(Polyline{Points: piece, Role: r.Role, Width: s.stroke(), Dash: s.dash(i)})
		}
		if !marked && len(piece) > 1 {
			continue
		}
		for _, p := range piece {
			s.put(Mark{At: p, R: 3 * s.k(), Form: forms[i%4], Role: r.Role})
		}
	}
}

// drawUsual draws the band of what was usual, thinned to a point per pixel.
func drawUsual(s *sketch, a *dayAxis, sc *scale, r *Series) {
	var low, high, mean []Point
	flush := func() {
		if len(mean) > 1 {
			border := slices.Clone(high)
			slices.Reverse(low)
			s.put(Area{Points: append(border, low...), Role: r.Role, Alpha: 0.13})
			s.put(Polyline{Points: mean, Role: r.Role, Width: 1, Dash: []float64{2, 3}})
		}
		low, high, mean = nil, nil, nil
	}
	last := 0
	for _, u := range r.Usual {
		if u.Day < a.from || u.Day > a.to || !logged(u.Low) || !logged(u.High) || !logged(u.Mean) {
			continue
		}
		if len(mean) > 0 && u.Day-last > 31 {
			flush()
		}
		x := a.at(u.Day)
		if len(mean) == 0 || x-mean[len(mean)-1].X >= 1 || u.Day == a.to {
			low = append(low, Point{x, sc.at(tame(u.Low))})
			high = append(high, Point{x, sc.at(tame(u.High))})
			mean = append(mean, Point{x, sc.at(tame(u.Mean))})
		}
		last = u.Day
	}
	flush()
}

func usualSample(role Role) func(*sketch, Box) {
	return func(s *sketch, at Box) {
		y, h := at.Middle().Y, 5*s.k()
		s.put(Area{Points: []Point{{at.X, y - h}, {at.X + at.W, y - h}, {at.X + at.W, y + h}, {at.X, y + h}}, Role: role, Alpha: 0.13})
		s.put(Polyline{Points: []Point{{at.X, y}, {at.X + at.W, y}}, Role: role, Width: 1, Dash: []float64{2, 3}})
	}
}

// noteGap is between the line of the notes and the plane.
const noteGap = 4

// drawNotes marks days above the plot, each with a thin line down and, where
// the next one leaves room, its label.
func (c *Lines) drawNotes(s *sketch, a *dayAxis, plot Box) {
	y := plot.Y - s.m.Line/2 - s.m.Line - noteGap
	order := make([]int, 0, len(c.Notes))
	for i := range c.Notes {
		if d := c.Notes[i].Day; d >= a.from && d <= a.to {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return c.Notes[i].Day - c.Notes[j].Day })
	r := 0.38 * s.m.Size
	for k, i := range order {
		n := &c.Notes[i]
		x := a.at(n.Day)
		at := Point{x, y + s.m.Line/2}
		s.put(Polyline{Points: []Point{{x, at.Y + r + 2}, {x, plot.Y + plot.H}}, Role: n.Role, Width: 1, Dash: []float64{3, 3}})
		s.put(Mark{At: at, R: r, Form: n.Form, Role: n.Role})
		s.Hits = append(s.Hits, Hit{Box: Box{x - r - 4, y, 2*r + 8, s.m.Line}, Spot: around(at, r+2), of: lineNotes{c}, at: i})
		s.noteLabel(n.Label, at, r, c.freeAround(a, order, k, r, s.w), y)
	}
}

// freeAround is the free room left and right of the k-th note.
func (c *Lines) freeAround(a *dayAxis, order []int, k int, r, w float64) (free [2]float64) {
	free = [2]float64{0, w}
	if k > 0 {
		free[0] = a.at(c.Notes[order[k-1]].Day) + r + 4
	}
	if k+1 < len(order) {
		free[1] = a.at(c.Notes[order[k+1]].Day) - r - 4
	}
	return free
}

// noteLabel writes a label right of its mark; the last one left of it where
// only there is room. A label that would lose more than half is left out.
func (s *sketch) noteLabel(words string, at Point, r float64, free [2]float64, y float64) {
	need := s.m.Width(words, false)
	right := free[1] - at.X - r - 4
	switch {
	case words == "":
	case right >= need/2 && (right >= need || free[1] < s.w):
		s.text(at.X+r+4, y, words, Start, Ink, false, right)
	case free[0] == 0 && at.X-r-4 >= need:
		s.text(at.X-r-4, y, words, End, Ink, false, need)
	case right >= need/2:
		s.text(at.X+r+4, y, words, Start, Ink, false, right)
	}
}
