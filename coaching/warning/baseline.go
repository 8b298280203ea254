package warning

import (
	"math"
	"slices"

	"footlight/journal"
)

// baseline is what is usual for one person, of turned values (high is worse).
type baseline struct {
	OK     bool             `json:"ok,omitempty"`
	Logs   int              `json:"logs"` // check-ins it rests on
	Mid    [signals]float64 `json:"mid"`
	Rest   [signals]float64 `json:"rest"` // added on rest days
	Spread [signals]float64 `json:"spread"`

	// Answers is how many of strain, energy and recovery are answered a day.
	Answers float64 `json:"answers"`

	// Scale2 is the variance of the joined strain relative to what the noise
	// model expects: some people's signals move together more than others'.
	Scale2 float64 `json:"scale2"`
}

// What people's spreads and rest days are like before their own numbers say
// so, and how many check-ins that opinion weighs.
var (
	priorSpread = [signals]float64{1.35, 1.15, 1.15, 1.0, 1.1}
	priorRest   = [signals]float64{-1.1, -.35, -.5, 0, 0}
)

const (
	priorSpreadLogs = 6
	priorRestLogs   = 4
	priorScaleLogs  = 40
	leastSpread     = .6
	leastCoarse     = 1.0 // of answers in steps of 2.5: less cannot be told from them
)

// learn renews the baseline from the days baselineGap … baselineReach old; in
// the first weeks from what is there. Days under an open warning and away days
// are left out. With too few check-ins left, the old baseline stays.
func (s *State) learn(d journal.Day) {
	from, to := max(s.k.Start, d-baselineReach), d-baselineGap
	if d-s.k.Start < warmDays+baselineGap {
		to = max(min(s.k.Start+warmDays, d), d-baselineGap)
	}
	s.learnWeek(d)
	b := baseline{OK: true}
	for sig := range signals {
		work, rest := s.buf[0][:0], s.buf[1][:0]
		for t := from; t < to; t++ {
			h := s.days.at(t)
			if h.under || !h.counts() || !h.turned[sig].Given() {
				continue
			}
			if v := h.turned[sig].Value(); s.restDay(t) {
				rest = append(rest, v)
			} else {
				work = append(work, v)
			}
		}
		s.buf[0], s.buf[1] = work, rest
		b.Logs = max(b.Logs, len(work)+len(rest))
		b.Mid[sig], b.Rest[sig], b.Spread[sig] = robust(work, rest, priorRest[sig], priorSpread[sig])
	}
	if b.Logs < levelLogs && s.k.Base.OK {
		return
	}
	s.k.Base = b
	s.feelAll(d)
	joined, answers := s.buf[0][:0], 3.
	for t := from; t < to; t++ {
		if f, h := s.felt(t), s.days.at(t); f.items > 0 && !h.under {
			joined = append(joined, float64(f.rise))
			answers += float64(f.items)
		}
	}
	s.buf[0] = joined
	n := float64(len(joined))
	s.k.Base.Answers = answers / (n + 1)
	expected := strainNoise.answering(s.k.Base.Answers).total()
	_, _, spread := robust(joined, nil, 0, 1)
	s.k.Base.Scale2 = (n*spread*spread/expected + priorScaleLogs) / (n + priorScaleLogs)
}

// robust gives centre, rest-day offset and spread of one series. The centre is
// the mean of the median and the 10 %-trimmed mean of workdays; the spread
// joins the scaled median deviation and the winsorised root mean square. Both
// are shrunk towards the prior. work and rest are reordered.
func robust(work, rest []float64, priorRest, priorSpread float64) (mid, off, spread float64) {
	if len(work) == 0 {
		if len(rest) == 0 {
			return 5, priorRest, priorSpread
		}
		// Only rest days: their centre is the only usual there is.
		mid, _, spread = robust(rest, nil, 0, priorSpread)
		return mid, 0, spread
	}
	slices.Sort(work)
	n := len(work)
	cut := n / 10
	sum := 0.0
	for _, v := range work[cut : n-cut] {
		sum += v
	}
	mid = sum / float64(n-2*cut)
	coarse := inSteps(work)
	if !coarse {
		mid = (middle(work) + mid) / 2
	}
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
	s, least := math.Sqrt(squares/float64(n)), leastCoarse
	if !coarse {
		slices.Sort(work)
		s, least = (1.4826*middle(work)+s)/2, leastSpread
	}
	s = math.Sqrt((float64(n)*s*s + priorSpreadLogs*priorSpread*priorSpread) / float64(n+priorSpreadLogs))
	return mid, off, max(s, least)
}

// inSteps tells answers on five levels (0, 2.5, … 10), whose median and median
// deviation say little: they jump by whole steps.
func inSteps(v []float64) bool {
	for _, x := range v {
		if x != 0 && x != 2.5 && x != 5 && x != 7.5 && x != 10 {
			return false
		}
	}
	return true
}

// middle is the median of sorted values.
func middle(v []float64) float64 {
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
