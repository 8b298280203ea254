package warning

import (
	"math"
	"slices"
)

// baseline is what is usual for one person. Centres and spreads are of turned
// values (high is worse).
type baseline struct {
	OK     bool             `json:"ok"`
	Logs   int              `json:"n"` // check-ins it rests on
	Mid    [signals]float64 `json:"mid"`
	Rest   [signals]float64 `json:"rest"` // added on rest days
	Spread [signals]float64 `json:"spread"`
	N      [signals]int     `json:"count"`

	Scale float64 `json:"scale"` // spread of the joined strain, relative to what is expected
	Mean  float64 `json:"mean"`  // centre of the joined strain
}

// What people's spreads and rest days are like before their own numbers say
// so, and how many check-ins that opinion weighs (WARNINGS.md, "Reference").
var (
	priorSpread = [signals]float64{1.35, 1.15, 1.15, 1.0, 1.1}
	priorRest   = [signals]float64{-1.1, -.35, -.5, 0, 0}
)

const (
	priorSpreadLogs = 6
	priorRestLogs   = 4
	leastSpread     = .6
)

// robust gives centre, rest-day offset and spread of one series. The centre is
// the mean of the median and the 10 %-trimmed mean of workdays; the spread
// joins the scaled median deviation and the winsorised root mean square. Both
// are shrunk towards the prior. work and rest are reordered.
func robust(work, rest []float64, priorRest, priorSpread, least float64) (mid, off, spread float64) {
	if len(work) == 0 {
		if len(rest) == 0 {
			return 5, priorRest, priorSpread
		}
		// Only rest days: their centre is the only usual there is.
		mid, _, spread = robust(rest, nil, 0, priorSpread, least)
		return mid, 0, spread
	}
	slices.Sort(work)
	n := len(work)
	cut := n / 10
	sum := 0.0
	for _, v := range work[cut : n-cut] {
		sum += v
	}
	mid = (middle(work) + sum/float64(n-2*cut)) / 2
	dev := priorRestLogs * priorRest
	for _, v := range rest {
		dev += v - mid
	}
	off = dev / float64(len(rest)+priorRestLogs)
	lo, hi := work[n/20], work[n-1-n/20]
	squares := 0.0
	for _, v := range work {
		v = min(hi, max(lo, v)) - mid
		squares += v * v
	}
	for i, v := range work {
		work[i] = math.Abs(v - mid)
	}
	slices.Sort(work)
	s := (1.4826*middle(work) + math.Sqrt(squares/float64(n))) / 2
	s = math.Sqrt((float64(n)*s*s + priorSpreadLogs*priorSpread*priorSpread) / float64(n+priorSpreadLogs))
	return mid, off, max(s, least)
}

// middle is the median of sorted values.
func middle(v []float64) float64 {
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
