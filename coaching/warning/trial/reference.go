package trial

import (
	"math"
	"slices"

	"footlight/coaching/warning"
	"footlight/journal"
)

// Reference is the yardstick the product's engine is measured against: the
// published rules with fixed thresholds, as WARNINGS.md writes them down.
// It looks at one person's days, oldest first, and reports what it says on
// which day, up to the last day given.
func Reference(days []warning.Day) []Found {
	if len(days) == 0 {
		return nil
	}
	r := newReference(days)
	for d := r.first; d <= r.last; d++ {
		r.step(d)
	}
	return r.found
}

// Turned items: high is worse.
const (
	iStrain = iota
	iExhaustion
	iRecovery
	iClarity
	iValued
	iComposite // mean of the first three's z
	items
)

var (
	refSpread = [items]float64{1.35, 1.15, 1.15, 1.0, 1.1, .7}
	refRest   = [items]float64{-1.2, -.4, -.5, 0, 0, 0}
)

type refBase struct {
	ok           bool
	n            int
	mid, rest, s [items]float64
}

type reference struct {
	first, last  journal.Day
	x            [][items]float64 // by day − first; NaN where missing
	z            [][items]float64
	logged, away []bool
	under        []bool // lived under an active warning
	base         refBase
	c            [3]float64 // accumulators: strain, clarity, valued
	calm         [3]journal.Day
	active       map[string]journal.Day
	lastOf       map[string]journal.Day
	lastAny      journal.Day
	lastNudge    journal.Day
	lastSpike    journal.Day
	reminded     map[string]bool
	logs         int
	found        []Found
}

func newReference(days []warning.Day) *reference {
	r := &reference{
		first: days[0].Day, last: days[len(days)-1].Day,
		active: map[string]journal.Day{}, lastOf: map[string]journal.Day{}, reminded: map[string]bool{},
	}
	n := int(r.last-r.first) + 1
	r.x, r.z = make([][items]float64, n), make([][items]float64, n)
	r.logged, r.away, r.under = make([]bool, n), make([]bool, n), make([]bool, n)
	for i := range r.x {
		for k := range items {
			r.x[i][k], r.z[i][k] = math.NaN(), math.NaN()
		}
	}
	for _, d := range days {
		i := int(d.Day - r.first)
		r.logged[i], r.away[i] = d.Logged(), d.Away
		for k, s := range [5]warning.Score{d.Strain, d.Energy, d.Recovery, d.Clarity, d.Valued} {
			if s.Given() {
				r.x[i][k] = s.Value()
				if k > 0 {
					r.x[i][k] = 10 - s.Value()
				}
			}
		}
	}
	for k := range r.calm {
		r.calm[k] = r.first
	}
	return r
}

func restDay(d journal.Day) bool { return d.Weekday() == 0 || d.Weekday() == 6 }

// rebase computes the baseline from the days 28–180 old, or from what there
// is in the first weeks.
func (r *reference) rebase(d journal.Day) {
	from, to := max(r.first, d-180), d-28
	if d-r.first < 56 {
		to = max(r.first+28, d-28)
	}
	b := refBase{ok: true}
	pass := func(k int, value func(i int) float64) {
		var work, rest []float64
		for t := from; t < to; t++ {
			i := int(t - r.first)
			if r.under[i] || r.away[i] {
				continue
			}
			if v := value(i); !math.IsNaN(v) {
				if restDay(t) {
					rest = append(rest, v)
				} else {
					work = append(work, v)
				}
			}
		}
		b.mid[k], b.rest[k], b.s[k] = refRobust(work, rest, refRest[k], refSpread[k])
		if k == iStrain {
			b.n = len(work) + len(rest)
		}
		b.n = max(b.n, len(work)+len(rest))
	}
	for k := range iComposite {
		pass(k, func(i int) float64 { return r.x[i][k] })
	}
	pass(iComposite, func(i int) float64 { return composite(r.x[i], b, restDay(r.first+journal.Day(i))) })
	r.base = b
}

func refRobust(work, rest []float64, prior, s0 float64) (mid, off, s float64) {
	off = prior
	if len(work) == 0 {
		return 0, off, s0
	}
	slices.Sort(work)
	n := len(work)
	med := (work[(n-1)/2] + work[n/2]) / 2
	cut := n / 10
	sum := 0.0
	for _, v := range work[cut : n-cut] {
		sum += v
	}
	mid = (med + sum/float64(n-2*cut)) / 2
	dev := 4 * prior
	for _, v := range rest {
		dev += v - mid
	}
	off = dev / float64(len(rest)+4)
	abs := make([]float64, n)
	for i, v := range work {
		abs[i] = math.Abs(v - mid)
	}
	slices.Sort(abs)
	mad := 1.4826 * (abs[(n-1)/2] + abs[n/2]) / 2
	lo, hi := work[n/20], work[n-1-n/20]
	ss := 0.0
	for _, v := range work {
		v = min(hi, max(lo, v))
		ss += (v - mid) * (v - mid)
	}
	s = (mad + math.Sqrt(ss/float64(n))) / 2
	s = math.Sqrt((float64(n)*s*s + 6*s0*s0) / float64(n+6))
	if s0 >= 1 {
		s = max(s, .6)
	} else {
		s = max(s, .4)
	}
	return mid, off, s
}

func composite(x [items]float64, b refBase, rest bool) float64 {
	sum, n := 0.0, 0.0
	for k := range 3 {
		if !math.IsNaN(x[k]) {
			sum += clamp(refZ(x[k], k, b, rest), -3, 3)
			n++
		}
	}
	return sum / n
}

func refZ(x float64, k int, b refBase, rest bool) float64 {
	m := b.mid[k]
	if rest {
		m += b.rest[k]
	}
	return (x - m) / b.s[k]
}
