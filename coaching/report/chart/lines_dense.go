package chart

import (
	"math"
	"slices"
)

// shade gathers a piece of a dense line: the least and the most of each bin of
// days, and the means of wider bins.
type shade struct {
	low, high, mean    []Point
	spread, middle     float64 // widths of the two bins
	atSpread, atMiddle float64 // the bins being filled
	sum                float64
	n                  int
}

// newShade makes bins of some seven days for the spread and some fourteen for
// the mean, and not narrower than the eye can use.
func newShade(a *dayAxis) shade {
	return shade{spread: max(2, 7*a.pitch()), middle: max(8, 14*a.pitch())}
}

// take adds a value drawn at y, x pixels from the axis' beginning; x never
// goes back.
func (h *shade) take(x, y, value float64, sc *scale) {
	bin := math.Floor(x / h.spread)
	if i := len(h.low) - 1; i >= 0 && bin == h.atSpread {
		h.low[i].Y, h.high[i].Y = max(h.low[i].Y, y), min(h.high[i].Y, y)
	} else {
		p := Point{(bin + 0.5) * h.spread, y}
		h.low, h.high, h.atSpread = append(h.low, p), append(h.high, p), bin
	}
	if bin := math.Floor(x / h.middle); bin != h.atMiddle || h.n == 0 {
		h.close(sc)
		h.atMiddle = bin
	}
	h.sum, h.n = h.sum+value, h.n+1
}

// close ends a bin of means.
func (h *shade) close(sc *scale) {
	if h.n > 0 {
		h.mean = append(h.mean, Point{(h.atMiddle + 0.5) * h.middle, sc.at(h.sum / float64(h.n))})
	}
	h.sum, h.n = 0, 0
}

// drawShade draws a series of many days: from the least to the most as a
// shade, so that no peak is lost, and means as a line.
func drawShade(s *sketch, a *dayAxis, sc *scale, r *Series, i int) {
	now, last := newShade(a), 0
	gap := max(float64(max(r.Join, 1)), 2*now.middle/a.pitch())
	placed := func(points []Point) []Point {
		for k := range points {
			points[k].X = min(a.x+points[k].X, a.x+a.w)
		}
		return points
	}
	flush := func() {
		if len(now.low) == 0 {
			return
		}
		now.close(sc)
		mean := placed(now.mean)
		if len(mean) > 1 {
			s.put(Polyline{Points: mean, Role: r.Role, Width: s.stroke(), Dash: s.dash(i)})
		} else {
			s.put(Mark{At: mean[0], R: 2 * s.k(), Form: forms[i%4], Role: r.Role})
		}
		if len(now.low) > 1 {
			slices.Reverse(now.low)
			s.put(Area{Points: append(placed(now.high), placed(now.low)...), Role: r.Role, Alpha: 0.2})
		} else if p := placed(now.high)[0]; p.Y < now.low[0].Y {
			s.put(Polyline{Points: []Point{p, {p.X, now.low[0].Y}}, Role: r.Role, Width: 1})
		}
		now = newShade(a)
	}
	for _, v := range r.shown(a) {
		if !logged(v.Value) {
			continue
		}
		if float64(v.Day-last) > gap {
			flush()
		}
		y := tame(v.Value)
		now.take(a.at(v.Day)-a.x, sc.at(y), y, sc)
		last = v.Day
	}
	flush()
}
