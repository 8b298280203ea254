package warning

import "math"

// The question of this file: does what was written lately look like a lasting
// rise, more than like nothing or like a crunch that passes?
//
// A joined series m (mean z of the answered signals, strain counting
// strainCounts times) is taken as
//
//	m = sum of shapes + day-to-day noise with a short memory (AR(1))
//	  + a slower one of two weeks or so (AR(1)) + an error of the baseline + white noise
//
// Strain counts more because energy and recovery follow it by about five days:
// they come late to a rise and to the end of a crunch, and over weeks they
// mostly repeat what strain swung. What hides a slow rise is the sum of the
// autocovariances (the spectrum at zero), not the variance of a day; it is
// smaller so, though single days are noisier.
//
// Series and shapes go through the same Kalman filter, which turns them into
// innovations that are independent under "nothing happens" (generalised
// likelihood ratio for additive changes: Willsky & Jones 1976; Basseville &
// Nikiforov 1993, ch. 7). For a shape f of height b the log likelihood ratio
// is then b·A − b²·B/2 with A = Σ f̃ỹ/S and B = Σ f̃²/S; it is averaged over
// heights and over shapes. Missing days cost nothing and are never filled in.

// point is one logged day of a series.
type point struct {
	age   int     // days before now, at most evidenceDays
	value float64 // z, clipped
}

// shape is a pattern in time, as a function of age in days; heights are in z.
type shape struct{ from, full, end int } // rises linearly from age from to age full; over at age end (−1: not over)

func (s shape) at(age int) float64 {
	switch {
	case age >= s.from || age <= s.end:
		return 0
	case age <= s.full:
		return 1
	default:
		return float64(s.from-age) / float64(s.from-s.full)
	}
}

// lasting are the rises that call for a warning: ramps of 3–12 weeks that go
// on or stand, and steps that have stood for more than two weeks.
var lasting = []shape{
	{21, 0, -1},
	{28, 0, -1},
	{35, 0, -1},
	{42, 0, -1},
	{56, 0, -1},
	{70, 0, -1},
	{88, 0, -1},
	{42, 14, -1},
	{56, 21, -1},
	{19, 18, -1},
	{24, 22, -1},
	{31, 28, -1},
	{42, 38, -1},
}

// crunchReach is how many days ago a crunch may have begun to be looked at.
const crunchReach = 29

// passing are crunches of one to two weeks, going on or over.
var passing = func() []shape {
	var out []shape
	for _, days := range []int{6, 9, 13} {
		for start := 5; start <= crunchReach; start += 3 {
			end := max(-1, start-days)
			if start <= days+2 || end >= 0 {
				out = append(out, shape{start, start - 1, end})
			}
		}
	}
	return out
}()

var (
	lastingHeights = []float64{.8, 1.3, 1.9, 2.6}
	passingHeights = []float64{1, 1.7, 2.5}
)

// maxShapes bounds the columns the filter carries beside the series.
const maxShapes = 96

// shapeTable[age][shape]: the lasting ones first; then the crunches, twice: as
// a block, and as what a block does to energy and recovery, which follow strain
// by about five days.
var shapeTable = func() (t [evidenceDays + 1][]float64) {
	add := func(at func(age int) float64) {
		for a := len(t) - 1; a >= 0; a-- {
			t[a] = append(t[a], at(a))
		}
	}
	for _, s := range append(append([]shape{}, lasting...), passing...) {
		add(s.at)
	}
	for _, s := range passing {
		follow := 0.0
		add(func(age int) float64 {
			follow += .17 * (s.at(age) - follow)
			return (strainCounts*s.at(age) + 2*follow) / (strainCounts + 1.6)
		})
	}
	return t
}()

// verdict is what the filter found.
type verdict struct {
	Lasting float64 `json:"lasting"` // log Bayes factor of a lasting rise against nothing
	Passing float64 `json:"passing"` // of a passing crunch against nothing
	Since   int     `json:"since"`   // age of the likeliest beginning
	Height  float64 `json:"height"`  // of the likeliest lasting rise, now
}

// odds is the evidence for a lasting rise over nothing-or-a-crunch, where against
// is the log prior odds against a crunch.
func (v verdict) odds(against float64) float64 { return v.Lasting - softplus(v.Passing-against) }

// softplus is log(½ + ½eˣ): the evidence of "nothing or a crunch", half and half.
func softplus(x float64) float64 {
	if x > 30 {
		return x - math.Ln2
	}
	return math.Log1p(math.Exp(x)) - math.Ln2
}

// weigh looks at points, oldest first; base is the variance of the usual.
func weigh(points []point, m noise, base float64) verdict {
	n := len(shapeTable[0])
	var own [3]float64            // filtered state of the series
	var est [maxShapes][3]float64 // and of each shape
	var a, b [maxShapes]float64
	p := [3][3]float64{{m.short}, {0, m.slow}, {0, 0, base}}
	last, used := -1, len(lasting)
	for _, pt := range points {
		if last >= 0 {
			k1, k2 := m.keep[last-pt.age], slowKeep[last-pt.age]
			p[0][0] = k1*k1*p[0][0] + (1-k1*k1)*m.short
			p[0][1] *= k1 * k2
			p[0][2] *= k1
			p[1][1] = k2*k2*p[1][1] + (1-k2*k2)*m.slow
			p[1][2] *= k2
			own[0] *= k1
			own[1] *= k2
			for j := range used {
				est[j][0] *= k1
				est[j][1] *= k2
			}
		}
		last = pt.age
		if pt.age < crunchReach {
			used = n // before that no crunch has begun: its column is all zero
		}
		h0 := p[0][0] + p[0][1] + p[0][2]
		h1 := p[0][1] + p[1][1] + p[1][2]
		h2 := p[0][2] + p[1][2] + p[2][2]
		s := h0 + h1 + h2 + m.white
		g0, g1, g2 := h0/s, h1/s, h2/s
		y := pt.value - own[0] - own[1] - own[2]
		own[0] += g0 * y
		own[1] += g1 * y
		own[2] += g2 * y
		ys, column := y/s, shapeTable[pt.age]
		for j := range used {
			e := &est[j]
			f := column[j] - e[0] - e[1] - e[2]
			e[0] += g0 * f
			e[1] += g1 * f
			e[2] += g2 * f
			a[j] += f * ys
			b[j] += f * f / s
		}
		p[0][0] -= g0 * h0
		p[0][1] -= g0 * h1
		p[0][2] -= g0 * h2
		p[1][1] -= g1 * h1
		p[1][2] -= g1 * h2
		p[2][2] -= g2 * h2
	}
	var v verdict
	v.Lasting, v.Since, v.Height = average(a[:len(lasting)], b[:len(lasting)], lastingHeights, lasting)
	v.Passing, _, _ = average(a[len(lasting):n], b[len(lasting):n], passingHeights, nil)
	return v
}

// average is the log of the mean likelihood ratio over shapes and heights, and
// the likeliest of them.
func average(a, b, heights []float64, shapes []shape) (l float64, since int, height float64) {
	best := math.Inf(-1)
	for j := range a {
		for _, h := range heights {
			if x := h*a[j] - h*h*b[j]/2; x > best {
				best, height = x, h
				if shapes != nil {
					since = shapes[j].from
				}
			}
		}
	}
	sum := 0.0
	for j := range a {
		for _, h := range heights {
			if x := h*a[j] - h*h*b[j]/2 - best; x > -20 {
				sum += math.Exp(x)
			}
		}
	}
	return best + math.Log(sum/float64(len(a)*len(heights))), since, height
}
