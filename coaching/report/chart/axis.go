package chart

import "math"

// niceStep is the smallest of 1, 2 and 5 times a power of ten that is not less
// than raw; at least least, where that is over 0.
func niceStep(raw, least float64) float64 {
	raw = max(raw, least, 1e-9)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, f := range []float64{1, 2, 5, 10} {
		if f*power >= raw*(1-1e-9) {
			return f * power
		}
	}
	return 10 * power
}

// scale maps values between low and high to places between from and to.
type scale struct {
	low, high float64
	from, to  float64
	ticks     []float64
}

func (s *scale) at(v float64) float64 {
	t := (min(max(v, s.low), s.high) - s.low) / (s.high - s.low)
	return s.from + t*(s.to-s.from)
}

// newScale spans low to high with at most n ticks on nice values and widens
// both ends to a tick, unless they are fixed. Whole keeps the steps whole.
func newScale(low, high float64, n int, whole, fixed bool) scale {
	low, high = tame(low), tame(high)
	if low > high {
		low, high = high, low
	}
	if high-low < 1e-9*max(math.Abs(low), math.Abs(high), 1) {
		switch {
		case low > 0 && !fixed:
			low = 0
		case high < 0 && !fixed:
			high = 0
		default:
			high = low + 1
		}
	}
	if high-low < 1e-6 {
		high = low + 1
	}
	least := 0.0
	if whole {
		least = 1
	}
	n = max(n, 2)
	step := niceStep((high-low)/float64(n-1), least)
	if fixed {
		step = dividing(high-low, n, whole)
	} else {
		for math.Ceil(high/step-1e-9)-math.Floor(low/step+1e-9) > float64(n-1) {
			step = niceStep(step*1.01, least)
			if step >= 4*(high-low) {
				break
			}
		}
		low, high = math.Floor(low/step+1e-9)*step, math.Ceil(high/step-1e-9)*step
	}
	s := scale{low: low, high: high}
	for i := 0; i <= 2*n; i++ {
		v := low + float64(i)*step
		if v > high+step*1e-6 {
			break
		}
		s.ticks = append(s.ticks, math.Round(v/step*1e6)/1e6*step)
	}
	if fixed && len(s.ticks) > 0 && s.ticks[len(s.ticks)-1] < high-step*1e-6 {
		s.ticks = []float64{low, high}
	}
	return s
}

// dividing is the smallest nice step that divides a span into less than n
// parts without a rest; the span itself where none does.
func dividing(span float64, n int, whole bool) float64 {
	least := 0.0
	if whole {
		least = 1
	}
	for step := niceStep(span/float64(n-1), least); step < span; step = niceStep(step*1.01, least) {
		if parts := span / step; math.Abs(parts-math.Round(parts)) < 1e-6 {
			return step
		}
	}
	return span
}

// labels are the ticks in words and the widest of them.
func (s *scale) labels(sk *sketch, abs bool) (words []string, width float64) {
	for _, v := range s.ticks {
		if abs {
			v = math.Abs(v)
		}
		w := sk.m.elide(sk.a.Words.number(v), false, sk.w*0.3)
		words = append(words, w)
		width = max(width, sk.m.Width(w, false))
	}
	return words, width
}

// upright draws the grid of a value axis and its labels, left of the plot.
func (s *scale) upright(sk *sketch, plot Box, words []string, zero bool) {
	for i, v := range s.ticks {
		y := crisp(s.at(v))
		role := Hairline
		if zero && v == 0 || !zero && i == 0 {
			role = Axis
		}
		sk.put(Polyline{Points: []Point{{plot.X, y}, {plot.X + plot.W, y}}, Role: role, Width: 1})
		sk.text(plot.X-6, y-sk.m.Line/2, words[i], End, Secondary, false, plot.X-6)
	}
}
