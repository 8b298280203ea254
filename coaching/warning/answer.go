package warning

import "footlight/journal"

// Answer takes a reply, as of the last day stepped. It returns false if the
// warning is not known or the reply is not offered. No reply lowers the
// sensitivity: "not right" and "helpful" are kept and change no rule.
func (s *State) Answer(a Answer) bool {
	var w *Warning
	for i := range s.warnings {
		if s.warnings[i].ID() == a.To {
			w = &s.warnings[i]
		}
	}
	stop := s.k.StopSince != journal.NoDay
	if w == nil && (a.To != ID{} || !stop) {
		return false
	}
	if a.Reply == Changed && (stop || w == nil) {
		return false
	}
	if w != nil {
		w.Answers = append(w.Answers, a)
	}
	switch a.Reply {
	case Later:
		if w != nil {
			w.Later = s.k.Now + laterDays
		}
	case Changed:
		s.rebase(a)
	case WasAway:
		if w != nil && w.Kind == KindSilence && w.End == Open {
			s.end(w, Explained)
		}
	}
	// Stop-and-talk stays until it was answered once; putting it off is no answer.
	if stop && a.Reply != Later {
		s.k.StopSince, s.k.StopWhy, s.k.StopAnswered = journal.NoDay, nil, s.k.Now
	}
	s.stand()
	return true
}

// rebase learns the usual anew from the day something changed for good. What
// was raised against the old usual ends; the level rule, which needs no usual,
// goes on, and so does its warning.
func (s *State) rebase(a Answer) {
	k := &s.k
	k.Start = a.From
	if k.Start == journal.NoDay || k.Start > k.Now {
		k.Start = a.On
	}
	k.Start = min(k.Now, max(k.First, k.Start))
	k.Since, k.Base, k.Hold = 0, baseline{}, 0
	for d := max(k.Start, k.Now-remembered+1); d <= k.Now; d++ {
		if s.days.at(d).counts() {
			k.Since++
		}
	}
	k.Odds, k.Verdict = [evidences]float64{}, [evidences]verdict{}
	for i := range s.warnings {
		if w := &s.warnings[i]; w.End == Open && w.Kind != KindLevel {
			s.end(w, Rebased)
		}
	}
	for e := range k.Fresh {
		k.Fresh[e] = k.Start
	}
	if k.FirstAct != journal.NoDay {
		k.FirstAct = max(k.FirstAct, k.Start)
	}
	k.Actions = actionUsual{}
	s.feelAll(k.Now)
}
