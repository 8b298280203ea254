package warning

import "footlight/journal"

// series of evidence, in the order of kept.Odds.
const (
	eJoined = iota
	eClarity
	eValued
	eBoth
	evidences
)

var views = [evidences]view{riseView, clarityView, valuedView, bothView}

// points gathers a series for weigh, oldest first.
func (s *State) points(e int) []point {
	pts := s.pts[:0]
	first := max(s.k.First, s.k.Fresh[e])
	for a := evidenceDays; a >= 0; a-- {
		d := s.k.Now - journal.Day(a)
		if d < first {
			continue
		}
		f := s.felt(d)
		if v, ok := views[e](f); ok {
			pts = append(pts, point{a, v})
		}
	}
	s.pts = pts
	return pts
}

// weighOne renews odds and verdict of one series. Where the last two weeks lie
// hardly above the usual there is nothing to weigh.
func (s *State) weighOne(e int, m noise, worthIt, against float64) {
	if z, n := s.mean(views[e], 0, 13); n == 0 || z <= worthIt {
		s.k.Odds[e], s.k.Verdict[e] = 0, verdict{}
		return
	}
	v := weigh(s.points(e), m, m.baseError(s.k.Base.Logs))
	s.k.Verdict[e], s.k.Odds[e] = v, v.odds(against)
}

// What the last two weeks' mean z must exceed to be weighed: less is hardly a
// rise, and would not pass the bounds on the single weeks.
const strainWorthIt, roleWorthIt = .3, .6

func (s *State) weighStrain() {
	s.weighOne(eJoined, s.k.Base.noise(), strainWorthIt, crunchWeight)
}

func (s *State) weighRole() {
	h := s.days.at(s.k.Now)
	clarity, valued := h.turned[sClarity].Given(), h.turned[sValued].Given()
	if clarity {
		s.weighOne(eClarity, roleNoise, roleWorthIt, roleWeight)
	}
	if valued {
		s.weighOne(eValued, roleNoise, roleWorthIt, roleWeight)
	}
	if clarity && valued {
		s.weighOne(eBoth, bothNoise, roleWorthIt, roleWeight)
	}
}

// levelLately is the workday level of joined strain over 14 days, or over 28
// where there is nothing nearer.
func (s *State) levelLately() (float64, bool) {
	for _, back := range [2]int{13, 27} {
		if m, n := s.mean(levelView, 0, back); n > 0 {
			return m, true
		}
	}
	return 0, false
}

// strain raises a warning when the odds speak for a lasting rise and the rise
// is there to be seen in each of the last weeks that has entries.
func (s *State) strain() {
	if s.k.Odds[eJoined] < strainOdds {
		return
	}
	a, na := s.mean(joinedView, 0, 6)
	b, nb := s.mean(joinedView, 7, 13)
	c, nc := s.mean(joinedView, 14, 20)
	level, known := s.levelLately()
	if na > 0 && a < lastWeek || nb > 0 && b < weekBefore || nc > 0 && c < thirdWeek || na+nb < leastLogs || !known {
		return
	}
	if level >= strainLevel {
		s.raise(KindStrain, func() Evidence { return s.riseEvidence(eJoined, s.k.Odds[eJoined]) })
	} else if s.k.Odds[eJoined] >= 3*strainOdds {
		s.notice(NoticeLow, 60, func(n *Notice) { n.Main = s.joined(0, 13) })
	}
}

// role does the same for clarity and for being valued, apart and together.
func (s *State) role() {
	for e := eClarity; e <= eBoth; e++ {
		if s.k.Odds[e] < roleOdds {
			continue
		}
		a, na := s.mean(views[e], 0, 6)
		b, nb := s.mean(views[e], 7, 13)
		if na > 0 && a < roleLastWeek || nb > 0 && b < roleWeekBefore || na+nb < leastLogs {
			continue
		}
		for _, sig := range [2]int{sClarity, sValued} {
			if e == eClarity && sig == sValued || e == eValued && sig == sClarity {
				continue
			}
			m, n := s.rawMean(sig, 14)
			if n > 0 && m-s.k.Base.Mid[sig] >= roleDrop && m >= 10-roleLevel {
				s.raise(KindRole, func() Evidence { return s.riseEvidence(e, s.k.Odds[e]) })
				return
			}
		}
	}
}

// rawMean is the mean of a turned signal over the last days.
func (s *State) rawMean(sig, days int) (m float64, n int) {
	for a := range days {
		if h := s.days.at(s.k.Now - journal.Day(a)); h.counts() && h.turned[sig].Given() {
			m += h.turned[sig].Value()
			n++
		}
	}
	if n > 0 {
		m /= float64(n)
	}
	return m, n
}

// spike remarks a heavy week. Fewer answers a day swing more.
func (s *State) spike() {
	bound := spikeZ + spikeFew*(1/max(1, s.k.Base.Answers)-1./3)
	if z, n := s.mean(joinedView, 0, 4); n >= 2 && z >= bound {
		s.notice(NoticeSpike, spikeApart, func(n *Notice) { n.Main = s.joined(0, 4) })
	}
}
