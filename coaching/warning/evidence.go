package warning

import (
	"math"

	"footlight/journal"
)

// riseEvidence is what a strain, silence or role warning rests on.
func (s *State) riseEvidence(e int, odds float64) Evidence {
	since := s.k.Now - journal.Day(max(1, s.k.Verdict[e].Since)-1)
	since = max(since, s.k.First, s.k.Fresh[e])
	plain := views[e]
	if e == eJoined {
		plain = joinedView
	}
	high := func(f *feeling) (bool, bool) {
		z, ok := plain(f)
		return ok, z >= .5
	}
	// The likeliest beginning may lie between two check-ins or before some that
	// were as usual; said is the first day that can be seen to lie high.
	for d := since; d < s.k.Now; d++ {
		if has, is := high(s.felt(d)); has && is && !s.days.at(d).away {
			since = d
			break
		}
	}
	ev := s.span(since, high)
	bound := strainOdds
	switch e {
	case eJoined:
		ev.Main = s.joined(0, 13)
		ev.Others = s.signalsLately(14, sStrain, sExhaustion, sRecovery, sClarity, sValued)
	default:
		bound = roleOdds
		main, other := sClarity, sValued
		if e == eValued || e == eBoth && s.moved(sValued, 14) > s.moved(sClarity, 14) {
			main, other = other, main
		}
		ev.Main = s.signal(main, 0, 13)
		ev.Others = s.signalsLately(14, other, sStrain, sExhaustion, sRecovery)
	}
	ev.Odds = odds
	ev.Confidence = s.sure((odds-bound)/1.5, ev.Logged)
	usual, spread := ev.Main.Usual, ev.Main.Spread
	ev.Clear = Clear{Measure: ev.Main.Measure, Days: clearDays, Logs: clearLogs, Bound: usual + clearZ*spread}
	if e != eJoined {
		ev.Clear.Bound, ev.Clear.AtLeast = usual-clearZ*spread, true
	}
	return ev
}

// sure puts a surplus into words: one bound's width apart each. Few check-ins
// and a thin baseline never make more than fair.
func (s *State) sure(surplus float64, logged int) Confidence {
	switch {
	case surplus < 1 || logged < 6:
		return Slight
	case surplus < 3 || logged < 10 || s.k.Base.OK && s.k.Base.Logs < 20:
		return Fair
	}
	return Strong
}

// levelEvidence is what a level warning rests on: the weeks, seven days at a
// time, whose workdays lie high.
func (s *State) levelEvidence(back int) Evidence {
	since := s.k.Now - journal.Day(back-1)
	for a := back; a+6 < baselineReach; a += 7 {
		if m, n := s.mean(levelView, a, a+6); n == 0 || m < levelHigh {
			break
		}
		since = s.k.Now - journal.Day(a+6)
	}
	since = max(since, s.k.First)
	ev := s.span(since, func(f *feeling) (bool, bool) { return f.items > 0, f.level >= levelHigh })
	ev.Main = s.joined(0, 13)
	ev.Others = s.signalsLately(14, sStrain, sExhaustion, sRecovery, sClarity, sValued)
	ev.Confidence = s.sure((ev.Main.Low-levelMean)/.5, ev.Logged)
	ev.Clear = Clear{Measure: MeasureJoined, Days: clearDays, Logs: clearLogs, Bound: levelClear}
	return ev
}

// span counts the days from since to now; of tells whether a day says
// something, and whether it lies high.
func (s *State) span(since journal.Day, of func(*feeling) (has, high bool)) Evidence {
	ev := Evidence{Since: since, BaselineDays: s.k.Base.Logs, Behind: []journal.Day{}}
	for d := since; d <= s.k.Now; d++ {
		h := s.days.at(d)
		if h.away {
			ev.Away++
			continue
		}
		if !h.logged() {
			ev.Silent++
		}
		if has, high := of(s.felt(d)); has {
			ev.Logged++
			ev.Behind = append(ev.Behind, d)
			if high {
				ev.High++
			}
		}
	}
	return ev
}

// values of the days from … to days old: workdays, or all where there is none.
func (s *State) values(from, to int, get func(*past, *feeling) (float64, bool)) []float64 {
	for _, all := range [2]bool{false, true} {
		v := s.buf[0][:0]
		for a := to; a >= from; a-- {
			d := s.k.Now - journal.Day(a)
			if !all && s.restDay(d) {
				continue
			}
			if x, ok := get(s.days.at(d), s.felt(d)); ok {
				v = append(v, x)
			}
		}
		if s.buf[0] = v; len(v) > 0 {
			return v
		}
	}
	return nil
}

// lately is the mean of values with its 80 % interval, kept on the scale.
func lately(c Compared, v []float64) Compared {
	if len(v) == 0 {
		return Compared{Measure: c.Measure, Usual: c.Usual, Spread: c.Spread}
	}
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	c.Days = len(v)
	c.Recent = sum / float64(len(v))
	half := z80 * standardError(v, c.Recent)
	c.Low, c.High = max(0, c.Recent-half), min(10, c.Recent+half)
	return c
}

// signal compares one signal, as it is written.
func (s *State) signal(sig, from, to int) Compared {
	c := Compared{Measure: measureOf[sig]}
	if s.k.Base.OK {
		c.Usual, c.Spread = typed(sig, s.k.Base.Mid[sig]), s.k.Base.Spread[sig]
	}
	c = lately(c, s.values(from, to, func(h *past, _ *feeling) (float64, bool) {
		return typed(sig, h.turned[sig].Value()), h.counts() && h.turned[sig].Given()
	}))
	if c.Days > 0 && c.Spread > 0 {
		worse := c.Recent - c.Usual
		if sig != sStrain {
			worse = -worse
		}
		c.Moved = worse >= c.Spread/2
	}
	return c
}

func (s *State) signalsLately(days int, sigs ...int) []Compared {
	out := []Compared{}
	for _, sig := range sigs {
		if c := s.signal(sig, 0, days-1); c.Days > 0 {
			out = append(out, c)
		}
	}
	return out
}

// moved is how far a signal lies above its usual, in spreads, turned.
func (s *State) moved(sig, days int) float64 {
	m, n := s.rawMean(sig, days)
	if n == 0 || !s.k.Base.OK {
		return 0
	}
	return (m - s.k.Base.Mid[sig]) / s.k.Base.Spread[sig]
}

// joinedVariance is the variance of the plain mean z of so many answers on one day.
func joinedVariance(answers float64) float64 { return .47 + .7*(1/answers-1./3) }

// joined compares the mean of strain, 10 − energy and 10 − recovery, of those
// that were answered.
func (s *State) joined(from, to int) Compared {
	c := Compared{Measure: MeasureJoined}
	if b := &s.k.Base; b.OK {
		n := 0.0
		for sig := sStrain; sig <= sRecovery; sig++ {
			for a := from; a <= to; a++ {
				if h := s.days.at(s.k.Now - journal.Day(a)); h.counts() && h.turned[sig].Given() {
					c.Usual += b.Mid[sig]
					c.Spread += b.Spread[sig]
					n++
					break
				}
			}
		}
		if n > 0 {
			c.Usual /= n
			c.Spread *= math.Sqrt(b.Scale2*joinedVariance(n)) / n
		}
	}
	c = lately(c, s.values(from, to, func(_ *past, f *feeling) (float64, bool) {
		return float64(f.level), f.items > 0
	}))
	c.Moved = c.Days > 0 && c.Spread > 0 && c.Recent-c.Usual >= c.Spread/2
	return c
}
