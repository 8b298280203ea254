package warning

import (
	"footlight/journal"
)

// feeling is a past day seen against the baseline. It follows from history and
// baseline and is therefore not kept in a checkpoint.
type feeling struct {
	items   uint8      // how many of strain, exhaustion, recovery were answered
	workday bool       //
	strain  float32    // mean of their z; 0 before there is a baseline
	rise    float32    // the same, strain counting strainCounts times: what evidence is weighed on
	level   float32    // mean of their values on the 0–10 scale, turned
	role    [2]float32 // z of clarity and valued
	has     [2]bool
}

func (s *State) felt(d journal.Day) *feeling { return &s.feel[int(d)&(remembered-1)] }

// z is how far a turned value lies above the usual of its kind of day, in
// personal spreads, clipped.
func (b *baseline) z(sig int, v float64, rest bool) float64 {
	m := b.Mid[sig]
	if rest {
		m += b.Rest[sig]
	}
	clip := clipZ
	if sig > sRecovery {
		clip = clipRole
	}
	return min(clip, max(-clip, (v-m)/b.Spread[sig]))
}

func (s *State) feelDay(d journal.Day) {
	h, f := s.days.at(d), s.felt(d)
	rest := s.restDay(d)
	*f = feeling{workday: !rest}
	if !h.counts() {
		return
	}
	b := &s.k.Base
	var z, rise, weight, level, n float64
	for sig := sStrain; sig <= sRecovery; sig++ {
		if v := h.turned[sig]; v.Given() {
			n++
			level += v.Value()
			counts := 1.
			if sig == sStrain {
				counts = strainCounts
			}
			weight += counts
			if b.OK {
				x := b.z(sig, v.Value(), rest)
				z += x
				rise += counts * x
			}
		}
	}
	if n > 0 {
		f.items, f.strain, f.level = uint8(n), float32(z/n), float32(level/n)
		f.rise = float32(rise / weight)
	}
	for k, sig := range [2]int{sClarity, sValued} {
		if v := h.turned[sig]; v.Given() && b.OK {
			f.has[k], f.role[k] = true, float32(b.z(sig, v.Value(), rest))
		}
	}
}

func (s *State) feelAll(d journal.Day) {
	for t := d - baselineReach; t <= d; t++ {
		s.feelDay(t)
	}
}

// view picks one number of a day, if the day has it.
type view func(*feeling) (float64, bool)

func joinedView(f *feeling) (float64, bool)  { return float64(f.strain), f.items > 0 }
func riseView(f *feeling) (float64, bool)    { return float64(f.rise), f.items > 0 }
func levelView(f *feeling) (float64, bool)   { return float64(f.level), f.items > 0 && f.workday }
func clarityView(f *feeling) (float64, bool) { return float64(f.role[0]), f.has[0] }
func valuedView(f *feeling) (float64, bool)  { return float64(f.role[1]), f.has[1] }
func bothView(f *feeling) (float64, bool) {
	return float64(f.role[0]+f.role[1]) / 2, f.has[0] && f.has[1]
}

// mean of a view over the days from … to days old; 0 with n = 0.
func (s *State) mean(v view, from, to int) (m float64, n int) {
	for a := from; a <= to; a++ {
		if x, ok := v(s.felt(s.k.Now - journal.Day(a))); ok {
			m += x
			n++
		}
	}
	if n > 0 {
		m /= float64(n)
	}
	return m, n
}
