package warning

import "math"

// The question of this file: does what was written lately look like a lasting
// rise, more than like nothing or like a crunch that passes?
//
// A joined series m (mean z of the answered signals) is taken as
//
//	m = sum of shapes + day-to-day noise with a short memory (AR(1))
//	  + a slow sway of a month or so (AR(1)) + an error of the baseline + white noise
//
// Series and shapes go through the same Kalman filter, which turns them into
// innovations that are independent under "nothing happens" (generalised
// likelihood ratio for additive changes: Willsky & Jones 1976; Basseville &
// Nikiforov 1993, ch. 7). For a shape f of height b the log likelihood ratio
// is then b·A − b²·B/2 with A = Σ f̃ỹ/S and B = Σ f̃²/S; it is averaged over
// heights and over shapes. Missing days cost nothing and are never filled in.

// point is one logged day of a series.
type point struct {
	age   int     // days before now
	value float64 // z, clipped
	white float64 // variance of what a single answer adds
}

// noise is the model of a series under "nothing happens"; variances in z².
type noise struct {
	short, slow, base   float64 // stationary variances
	shortKeep, slowKeep float64 // correlation from one day to the next
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
	{21, 0, -1}, {28, 0, -1}, {35, 0, -1}, {42, 0, -1}, {56, 0, -1}, {70, 0, -1}, {88, 0, -1},
	{42, 14, -1}, {56, 21, -1},
	{19, 18, -1}, {24, 22, -1}, {31, 28, -1}, {42, 38, -1},
}

// passing are crunches of one to two weeks, going on or over.
var passing = func() []shape {
	var out []shape
	for _, days := range []int{6, 9, 13} {
		for start := 5; start <= 30; start += 3 {
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

// shapesUsed is the number of columns the filter carries beside the series.
var shapesUsed = len(lasting) + 2*len(passing)

const maxShapes = 96

// shapeTable[shape][age]; the crunches come twice: as a block, and as what a
// block does to energy and recovery, which follow strain by about four days.
var shapeTable = func() (t [][]float64) {
	for _, s := range append(append([]shape{}, lasting...), passing...) {
		row := make([]float64, 120)
		for a := range row {
			row[a] = s.at(a)
		}
		t = append(t, row)
	}
	for _, s := range passing {
		row, follow := make([]float64, 120), 0.0
		for a := len(row) - 1; a >= 0; a-- {
			follow += .22 * (s.at(a) - follow)
			row[a] = (s.at(a) + 2*follow) / 2.6
		}
		t = append(t, row)
	}
	return t
}()

// verdict is what the filter found.
type verdict struct {
	Lasting float64 // log Bayes factor of a lasting rise against nothing
	Passing float64 // of a passing crunch against nothing
	Since   int     // age of the likeliest beginning
	Height  float64 // of the likeliest lasting rise, now
}

// Odds is the evidence for a lasting rise over the better of the others.
func (v verdict) odds() float64 { return v.Lasting - softplus(v.Passing) }

// softplus is log(½ + ½eˣ): the evidence of "nothing or a crunch", half and half.
func softplus(x float64) float64 {
	if x > 30 {
		return x - math.Ln2
	}
	return math.Log1p(math.Exp(x)) - math.Ln2
}

// weigh looks at points, oldest first.
func weigh(points []point, m noise) verdict {
	n := shapesUsed
	var est [maxShapes + 1][3]float64 // filtered state of the series and of each shape
	var a, b [maxShapes]float64
	p := [3][3]float64{{m.short}, {0, m.slow}, {0, 0, m.base}}
	last := -1
	for _, pt := range points {
		if last >= 0 {
			dt := last - pt.age
			k1, k2 := math.Pow(m.shortKeep, float64(dt)), math.Pow(m.slowKeep, float64(dt))
			p[0][0] = k1*k1*p[0][0] + (1-k1*k1)*m.short
			p[0][1] *= k1 * k2
			p[0][2] *= k1
			p[1][1] = k2*k2*p[1][1] + (1-k2*k2)*m.slow
			p[1][2] *= k2
			for j := range n + 1 {
				est[j][0] *= k1
				est[j][1] *= k2
			}
		}
		last = pt.age
		h0 := p[0][0] + p[0][1] + p[0][2]
		h1 := p[0][1] + p[1][1] + p[1][2]
		h2 := p[0][2] + p[1][2] + p[2][2]
		s := h0 + h1 + h2 + pt.white
		g0, g1, g2 := h0/s, h1/s, h2/s
		e := &est[n]
		y := pt.value - e[0] - e[1] - e[2]
		e[0] += g0 * y
		e[1] += g1 * y
		e[2] += g2 * y
		for j := range n {
			e := &est[j]
			f := shapeTable[j][pt.age] - e[0] - e[1] - e[2]
			if f == 0 {
				continue
			}
			e[0] += g0 * f
			e[1] += g1 * f
			e[2] += g2 * f
			a[j] += f * y / s
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
	v.Passing, _, _ = average(a[len(lasting):n], b[len(lasting):n], passingHeights, append(append([]shape{}, passing...), passing...))
	return v
}

// average is the log of the mean likelihood ratio over shapes and heights, and
// the likeliest of them.
func average(a, b, heights []float64, shapes []shape) (l float64, since int, height float64) {
	best := math.Inf(-1)
	for j := range a {
		for _, h := range heights {
			if x := h*a[j] - h*h*b[j]/2; x > best {
				best, since, height = x, shapes[j].from, h
			}
		}
	}
	sum := 0.0
	for j := range a {
		for _, h := range heights {
			sum += math.Exp(h*a[j] - h*h*b[j]/2 - best)
		}
	}
	return best + math.Log(sum/float64(len(a)*len(heights))), since, height
}
