package warning

import (
	"math"

	"footlight/journal"
)

// silence looks at a day without a check-in. Silence alone is no strain: it
// gets at most a nudge. Together with a rise that was under way it adds its
// own evidence: the log likelihood ratio of writing at silenceDrop of the
// usual rate over the usual rate, capped, on top of the odds of the rise.
func (s *State) silence() {
	days, logs, of, had := 0, 0, 0, 0
	for a := range baselineReach {
		d := s.k.Now - journal.Day(a)
		if d < s.k.First {
			break
		}
		h := s.days.at(d)
		if s.restDay(d) || h.away {
			continue
		}
		switch {
		case a < 14:
			days++
			if h.logged() {
				logs++
			}
		case a >= 28 && !h.under:
			of++
			if h.logged() {
				had++
			}
		}
	}
	if of < 10 {
		return
	}
	rate := (float64(had) + 1) / (float64(of) + 2)
	chance := atMost(logs, days, rate)
	gain := float64(logs)*math.Log(silenceDrop) + float64(days-logs)*math.Log((1-silenceDrop*rate)/(1-rate))
	odds := s.k.Odds[eJoined]
	level, known := s.levelLately()
	if gain >= silenceLeast && chance <= silenceChance && odds >= silenceOdds && known && level >= strainLevel &&
		odds+min(gain, silenceMost) >= strainOdds && s.lastFive() >= silenceLast {
		s.raise(KindSilence, func() Evidence {
			return s.riseEvidence(eJoined, odds+min(gain, silenceMost))
		})
		return
	}
	if chance <= nudgeChance && !s.anyOpen() {
		s.notice(NoticeNudge, nudgeApart, func(n *Notice) { n.Days = days - logs })
	}
}

// lastFive is the mean z of the last five check-ins of eight weeks.
func (s *State) lastFive() float64 {
	sum, n := 0.0, 0
	for a := 0; a < 56 && n < 5; a++ {
		if v, ok := joinedView(s.felt(s.k.Now - journal.Day(a))); ok {
			sum += v
			n++
		}
	}
	return sum / float64(max(1, n))
}

// atMost is the chance of k or fewer successes in n tries of chance p (0 < p < 1).
func atMost(k, n int, p float64) float64 {
	sum, term := 0.0, math.Pow(1-p, float64(n))
	for i := 0; i <= k; i++ {
		sum += term
		term *= float64(n-i) / float64(i+1) * p / (1 - p)
	}
	return min(1, sum)
}
