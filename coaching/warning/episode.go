package warning

import (
	"footlight/journal"
)

func (s *State) anyOpen() bool {
	for i := range s.warnings {
		if s.warnings[i].End == Open {
			return true
		}
	}
	return false
}

// open is the open warning of a kind, or nil.
func (s *State) open(k Kind) *Warning {
	for i := range s.warnings {
		if w := &s.warnings[i]; w.Kind == k && w.End == Open {
			return w
		}
	}
	return nil
}

// raise opens a warning unless one of its kind is open or was raised within
// four weeks, or any within two.
func (s *State) raise(k Kind, evidence func() Evidence) {
	if s.mute || s.open(k) != nil {
		return
	}
	if at, ok := s.k.LastRaised[k]; ok && s.k.Now-at < sameKindApart {
		return
	}
	if s.k.LastAny != journal.NoDay && s.k.Now-s.k.LastAny < anyApart {
		return
	}
	s.admit(Warning{Kind: k, Day: s.k.Now, Evidence: evidence()})
}

// admit takes a warning in: one just raised, or one that was shown before.
func (s *State) admit(w Warning) {
	s.k.LastRaised[w.Kind], s.k.LastAny = w.Day, w.Day
	s.warnings = append(s.warnings, w)
}

// notice gives a notice, at most one of its kind in so many days.
func (s *State) notice(k NoticeKind, apart journal.Day, fill func(*Notice)) {
	if at, ok := s.k.LastNotice[k]; ok && s.k.Now-at < apart {
		return
	}
	s.k.LastNotice[k] = s.k.Now
	n := Notice{Kind: k, Day: s.k.Now}
	fill(&n)
	s.notices = append(s.notices, n)
}

// settle clears open warnings after two calm weeks, lets them lapse after
// twelve weeks of nothing, and reminds once after eight.
func (s *State) settle(d journal.Day) {
	for i := range s.warnings {
		w := &s.warnings[i]
		if w.End != Open {
			continue
		}
		switch {
		case w.Kind.fromCheckIns() && d-max(s.k.LastLog, w.Day) >= lapseAfter:
			s.end(w, Lapsed)
		case d-w.Day >= clearDays && s.calm(w.Kind):
			s.end(w, Cleared)
		case d-w.Day >= remindAfter && w.Reminded == journal.NoDay:
			w.Reminded = d
			s.notices = append(s.notices, Notice{Kind: NoticeReminder, Day: d, About: w.Kind})
		}
	}
}

func (k Kind) fromCheckIns() bool {
	return k == KindStrain || k == KindLevel || k == KindRole || k == KindSilence
}

// end closes a warning; the evidence of its series starts afresh.
func (s *State) end(w *Warning, why Ended) {
	w.End, w.EndDay = why, s.k.Now
	switch w.Kind {
	case KindStrain, KindSilence:
		s.k.Fresh[eJoined] = s.k.Now
		s.k.Odds[eJoined] = 0
	case KindRole:
		for e := eClarity; e <= eBoth; e++ {
			s.k.Fresh[e], s.k.Odds[e] = s.k.Now, 0
		}
	}
}

// calm tells whether the last two weeks clear a warning of that kind. Two
// weeks of silence clear nothing.
func (s *State) calm(k Kind) bool {
	switch k {
	case KindLevel:
		m, n := s.mean(levelView, 0, clearDays-1)
		return n >= clearLogs && m < levelClear
	case KindRole:
		a, na := s.mean(clarityView, 0, clearDays-1)
		b, nb := s.mean(valuedView, 0, clearDays-1)
		return na+nb >= clearLogs && (na == 0 || a < clearZ) && (nb == 0 || b < clearZ)
	case KindOverstretch:
		for i := range actionKinds {
			for _, back := range [2]int{0, 7} {
				if z := (compare(i, s.week(back).sum[i]) - s.k.Actions.Mid[i]) / max(.8, s.k.Actions.Spread[i]); z >= overEach {
					return false
				}
			}
		}
		return true
	case KindUnderrecognition:
		share, marks := s.unseenLately()
		return marks == 0 || share < max(unseenShare, s.k.Actions.Unseen+unseenRise/2)
	default:
		m, n := s.mean(joinedView, 0, clearDays-1)
		return n >= clearLogs && m < clearZ
	}
}
