package coaching

import (
	"math"
	"slices"
)

// Usual is what is usual for one writer in one series: centre and spread of
// their own earlier readings, and on how many those rest.
//
// The centre is the median. The spread joins the scaled median deviation
// (1.4826·MAD, which forgets single odd weeks) with the root mean square of
// the readings winsorised at a tenth on either side (which sees that readings
// vary at all where more than half of them are equal); it is never below the
// floor of the measure, so that a very even past does not make every wobble a
// signal.
type Usual struct {
	Centre float64 `json:"centre"`
	Spread float64 `json:"spread"`
	N      int     `json:"n"`
}

// usualOf reorders values.
func usualOf(values []float64, floor float64) Usual {
	u := Usual{N: len(values), Spread: floor}
	if len(values) == 0 {
		return u
	}
	slices.Sort(values)
	u.Centre = median(values)
	n := len(values)
	lo, hi := values[n/10], values[n-1-n/10]
	squares := 0.0
	dev := make([]float64, n)
	for i, v := range values {
		dev[i] = math.Abs(v - u.Centre)
		w := min(hi, max(lo, v)) - u.Centre
		squares += w * w
	}
	slices.Sort(dev)
	u.Spread = max(floor, (1.4826*median(dev)+math.Sqrt(squares/float64(n)))/2)
	return u
}

// median of sorted values.
func median(v []float64) float64 { return (v[(len(v)-1)/2] + v[len(v)/2]) / 2 }
