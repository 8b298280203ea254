package trial

import (
	"math"
	"slices"

	"footlight/journal"
)

func (r *reference) step(d journal.Day) {
	i := int(d - r.first)
	age := int(d - r.first)
	if r.logged[i] {
		r.logs++
	}
	warm := age >= 28 && r.logs >= 10
	if warm && (!r.base.ok || age%7 == 0) {
		fresh := !r.base.ok
		r.rebase(d)
		if fresh {
			for k := range r.calm {
				r.calm[k] = d
			}
		}
	}
	r.under[i] = len(r.active) > 0
	if warm && r.base.ok {
		r.accumulate(d, i)
		r.clear(d)
		r.strain(d)
		r.role(d, 1, iClarity)
		r.role(d, 2, iValued)
		r.silence(d)
	} else {
		r.clear(d)
	}
	r.level(d, age)
}

func (r *reference) accumulate(d journal.Day, i int) {
	rest := restDay(d)
	for k, item := range [3]int{iComposite, iClarity, iValued} {
		ref := .45
		if k > 0 {
			ref = .35
		}
		x := r.x[i][item]
		if item == iComposite {
			x = composite(r.x[i], r.base, rest)
			if !math.IsNaN(x) {
				x = (x - r.base.mid[iComposite]) / r.base.s[iComposite]
				if rest {
					x -= r.base.rest[iComposite] / r.base.s[iComposite]
				}
			}
		} else {
			x = refZ(x, item, r.base, rest)
		}
		r.z[i][item] = x
		switch {
		case !math.IsNaN(x):
			r.c[k] = max(0, r.c[k]+clamp(x, -1.5, 1.5)-ref-math.Sqrt(2/float64(max(1, r.base.n))))
			r.c[k] = min(r.c[k], 11.25)
		case r.away[i]:
			r.c[k] *= .97
		default:
			r.c[k] *= .985
		}
		if r.c[k] <= .3 {
			r.calm[k] = d
		}
	}
}

// window gathers the values of the days d−to … d−from.
func (r *reference) window(of [][items]float64, d journal.Day, item, from, to int, work bool) []float64 {
	var out []float64
	for a := to; a >= from; a-- {
		t := d - journal.Day(a)
		if t < r.first || work && restDay(t) {
			continue
		}
		if v := of[t-r.first][item]; !math.IsNaN(v) {
			out = append(out, v)
		}
	}
	return out
}

// level of strain: mean of the three items' workday values over n days.
func (r *reference) levels(d journal.Day, n int) []float64 {
	var out []float64
	for a := n - 1; a >= 0; a-- {
		t := d - journal.Day(a)
		if t < r.first || restDay(t) {
			continue
		}
		s, k := 0.0, 0.0
		for item := range 3 {
			if v := r.x[t-r.first][item]; !math.IsNaN(v) {
				s, k = s+v, k+1
			}
		}
		if k > 0 {
			out = append(out, s/k)
		}
	}
	return out
}

func mean(v []float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	s := 0.0
	for _, x := range v {
		s += x
	}
	return s / float64(len(v))
}

func med(v []float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	v = slices.Sorted(slices.Values(v))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

func (r *reference) factor(d journal.Day) (float64, int) {
	n := 0
	for a := range 14 {
		if t := d - journal.Day(a); t >= r.first && r.logged[t-r.first] {
			n++
		}
	}
	return clamp(.4+.06*float64(n), .65, 1.15), n
}

func (r *reference) strain(d journal.Day) {
	z := func(from, to int) []float64 { return r.window(r.z, d, iComposite, from, to, false) }
	last5 := mean(z(0, 4))
	if last5 >= 1.8 && d-r.lastSpike >= 28 && r.logged[d-r.first] {
		r.lastSpike = d
		r.found = append(r.found, Found{Date: d, Kind: "spike"})
	}
	f, n := r.factor(d)
	if r.c[0] < 7.5*f || d-r.calm[0] < 18 || !(last5 >= .6) || !(med(z(0, 6)) >= .5) || n < 4 {
		return
	}
	if m := med(z(7, 13)); m < .35 {
		return
	}
	if m := mean(z(14, 20)); m < 0 {
		return
	}
	if !(mean(r.levels(d, 14)) >= 5) {
		if d-r.lastOf["low"] >= 60 {
			r.lastOf["low"] = d
			r.found = append(r.found, Found{Date: d, Kind: "strain"})
		}
		return
	}
	r.raise(d, "strain")
}

func (r *reference) role(d journal.Day, k, item int) {
	f, n := r.factor(d)
	if r.c[k] < 9*f || n < 4 || d-r.calm[k] < 18 {
		return
	}
	z := func(from, to int) float64 { return mean(r.window(r.z, d, item, from, to, false)) }
	now := mean(r.window(r.x, d, item, 0, 13, true))
	if !(z(0, 6) >= .7) || !(z(7, 13) >= .5) || !(now-r.base.mid[item] >= 1) || !(10-now <= 6.4) {
		return
	}
	r.raise(d, "role")
}

func (r *reference) level(d journal.Day, age int) {
	var v []float64
	if age < 42 {
		if v = r.levels(d, 21); age < 14 || len(v) < 8 {
			return
		}
	} else if v = r.levels(d, 28); len(v) < 12 {
		return
	}
	high := 0
	for _, x := range v {
		if x >= 5.8 {
			high++
		}
	}
	if med(v) >= 6.3 && float64(high) >= .7*float64(len(v)) && mean(r.levels(d, 14)) >= 5.9 {
		r.raise(d, "level")
	}
}

func (r *reference) silence(d journal.Day) {
	if r.logged[d-r.first] {
		return
	}
	days, logs, had, of := 0, 0, 0, 0
	for a := range 180 {
		t := d - journal.Day(a)
		if t < r.first {
			break
		}
		if restDay(t) || r.away[t-r.first] {
			continue
		}
		if a < 14 {
			days++
			if r.logged[t-r.first] {
				logs++
			}
		} else if a >= 28 && !r.under[t-r.first] {
			of++
			if r.logged[t-r.first] {
				had++
			}
		}
	}
	if of < 10 {
		return
	}
	p := binomialAtMost(logs, days, (float64(had)+1)/(float64(of)+2))
	f, _ := r.factor(d)
	var last []float64
	for t := d; t >= max(r.first, d-60) && len(last) < 5; t-- {
		if v := r.z[t-r.first][iComposite]; !math.IsNaN(v) {
			last = append(last, v)
		}
	}
	lv := mean(r.levels(d, 28))
	switch {
	case p <= .02 && r.c[0] >= .62*7.5*f && mean(last) >= .9 && lv >= 4.7:
		r.raise(d, "silence")
	case p <= .005 && d-r.lastNudge >= 60 && len(r.active) == 0:
		r.lastNudge = d
		r.found = append(r.found, Found{Date: d, Kind: "silence"})
	}
}

func binomialAtMost(k, n int, p float64) float64 {
	sum, term := 0.0, math.Pow(1-p, float64(n))
	for i := 0; i <= k; i++ {
		sum += term
		term *= float64(n-i) / float64(i+1) * p / (1 - p)
	}
	return sum
}

func (r *reference) raise(d journal.Day, kind string) {
	if _, on := r.active[kind]; on {
		return
	}
	if at, ok := r.lastOf[kind]; ok && d-at < 28 {
		return
	}
	if r.lastAny != journal.NoDay && d-r.lastAny < 14 {
		return
	}
	r.active[kind], r.lastOf[kind], r.lastAny, r.reminded[kind] = d, d, d, false
	r.found = append(r.found, Found{Date: d, Warning: true, Kind: kind})
}

func (r *reference) clear(d journal.Day) {
	for kind, at := range r.active {
		if d-at < 14 {
			continue
		}
		var calm bool
		switch kind {
		case "role":
			calm = true
			for _, item := range []int{iClarity, iValued} {
				if m := mean(r.window(r.z, d, item, 0, 13, false)); !(m < .4) {
					calm = false
				}
			}
		case "level":
			calm = mean(r.levels(d, 14)) < 5.5
		default:
			calm = mean(r.window(r.z, d, iComposite, 0, 13, false)) < .4
		}
		if calm {
			delete(r.active, kind)
			r.c = [3]float64{}
		} else if d-at >= 56 && !r.reminded[kind] {
			r.reminded[kind] = true
			r.found = append(r.found, Found{Date: d, Kind: "reminder"})
		}
	}
}
