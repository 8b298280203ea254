package warning

import (
	"math"

	"footlight/journal"
)

// overEvidence is what an overstretch warning rests on: the last three weeks.
func (s *State) overEvidence() Evidence {
	ev := s.actionSpan(21, func(a Actions) bool { return a.Heavy+a.Surface > 0 || a.Outside > 0 })
	best := math.Inf(-1)
	all := make([]Compared, 0, actionKinds)
	main := 0
	for k := range actionKinds {
		mean, each := s.weeksLately(k)
		c := s.weekly(k)
		c.Moved = mean >= overTwo && each >= overEach && s.enough(k)
		if c.Moved && mean > best {
			best, main = mean, len(all)
		}
		all = append(all, c)
	}
	ev.Main = all[main]
	ev.Others = append(all[:main:main], all[main+1:]...)
	ev.Confidence = Slight
	if best >= overOne+.7 {
		ev.Confidence = Fair
	}
	u := &s.k.Actions
	ev.Clear = Clear{Measure: ev.Main.Measure, Days: clearDays, Bound: uncompare(main, u.Mid[main]+overEach*u.Spread[main])}
	return ev
}

// weekly compares the last three weeks of a measure with the usual week.
func (s *State) weekly(k int) Compared {
	u := &s.k.Actions
	mean := 0.0
	for i := range 3 {
		mean += compare(k, s.week(7 * i).sum[k]) / 3
	}
	half := z80 * u.Spread[k] / math.Sqrt(3)
	usual := uncompare(k, u.Mid[k])
	return Compared{
		Measure: actionMeasures[k], Recent: uncompare(k, mean), Low: uncompare(k, mean-half), High: uncompare(k, mean+half),
		Usual: usual, Spread: uncompare(k, u.Mid[k]+u.Spread[k]) - usual, Days: 3,
	}
}

// unseenEvidence is what an underrecognition warning rests on: four weeks.
// The interval is Wilson's (1927) for the share among the marked actions.
func (s *State) unseenEvidence(share float64, marks int) Evidence {
	ev := s.actionSpan(28, func(a Actions) bool { return a.Unseen > 0 })
	n := float64(marks)
	mid := (share + z80*z80/2/n) / (1 + z80*z80/n)
	half := z80 * math.Sqrt(share*(1-share)/n+z80*z80/4/n/n) / (1 + z80*z80/n)
	u := &s.k.Actions
	ev.Main = Compared{
		Measure: MeasureUnseen, Recent: share, Low: max(0, mid-half), High: min(1, mid+half),
		Usual: u.Unseen, Spread: math.Sqrt(max(.01, u.Unseen*(1-u.Unseen)) / n), Days: marks, Moved: true,
	}
	ev.Others = []Compared{}
	ev.Confidence = Slight
	if share-u.Unseen >= 2*unseenRise {
		ev.Confidence = Fair
	}
	ev.Clear = Clear{Measure: MeasureUnseen, Days: 28, Bound: max(unseenShare, u.Unseen+unseenRise/2)}
	return ev
}

// actionSpan counts days with actions; Behind are those that carry the signal.
func (s *State) actionSpan(days int, behind func(Actions) bool) Evidence {
	since := max(s.k.Now-journal.Day(days-1), s.k.First)
	ev := Evidence{Since: since, BaselineDays: 7 * s.k.Actions.Weeks, Behind: []journal.Day{}, ActionsOnly: s.actionsOnly()}
	for d := since; d <= s.k.Now; d++ {
		h := s.days.at(d)
		switch {
		case h.away:
			ev.Away++
		case h.actions.Count == 0:
			ev.Silent++
		default:
			ev.Logged++
			if behind(h.actions) {
				ev.High++
				ev.Behind = append(ev.Behind, d)
			}
		}
	}
	return ev
}

// actionsOnly tells a writer who logs actions and hardly ever checks in.
func (s *State) actionsOnly() bool {
	acts, logs := 0, 0
	for a := range recentDays {
		h := s.days.at(s.k.Now - journal.Day(a))
		if h.actions.Count > 0 {
			acts++
		}
		if h.counts() {
			logs++
		}
	}
	return acts > 0 && logs < recentLogs
}
