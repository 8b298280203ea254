package warning

import (
	"slices"

	"footlight/journal"
)

// stand renews the level for the day.
func (s *State) stand() {
	k := &s.k
	level, _ := s.levelOf()
	if level >= Strained && k.StrainedSince == journal.NoDay {
		k.StrainedSince = k.Now
	} else if level < Strained {
		k.StrainedSince = journal.NoDay
	}
	if k.StopSince == journal.NoDay {
		if why := s.stopWhy(); len(why) > 0 {
			k.StopSince, k.StopWhy = k.Now, why
		}
	}
	if k.StopSince != journal.NoDay {
		level = StopAndTalk
	}
	if level != k.Level {
		k.Level, k.LevelSince = level, k.Now
	}
}

// levelOf is the level without stop-and-talk, and why.
func (s *State) levelOf() (Level, []Trigger) {
	kinds, uncleared := 0, false
	for i := range s.warnings {
		w := &s.warnings[i]
		if w.End != Open {
			continue
		}
		kinds++
		if (w.Kind == KindStrain || w.Kind == KindLevel) && s.k.Now-w.Day >= strainedAfter {
			uncleared = true
		}
	}
	var why []Trigger
	if kinds > 1 {
		why = append(why, TwoKinds)
	}
	if uncleared {
		why = append(why, Uncleared)
	}
	switch {
	case len(why) > 0:
		return Strained, why
	case kinds == 1:
		return Watch, []Trigger{OneKind}
	}
	switch _, recent := s.recent(); {
	case s.k.CheckIns < warmLogs || s.k.Now-s.k.First < warmDays:
		return TooLittle, []Trigger{FewDays}
	case recent < recentLogs:
		return TooLittle, []Trigger{FewLately}
	case s.k.Since < warmLogs || s.k.Now-s.k.Start < warmDays:
		return TooLittle, []Trigger{NewUsual}
	case s.k.Base.Logs < warmLogs:
		return TooLittle, []Trigger{FewUsual}
	}
	return NoPattern, nil
}

// recent counts the days with actions and with a check-in lately.
func (s *State) recent() (acts, logs int) {
	for a := range recentDays {
		h := s.days.at(s.k.Now - journal.Day(a))
		if h.actions.Count > 0 {
			acts++
		}
		if h.counts() {
			logs++
		}
	}
	return acts, logs
}

// stopWhy looks for the triggers of stop-and-talk. After an answer they must
// hold for stopAgain more days, or return after a pause, to speak again; days
// at the very end count only if they lie after the answer.
func (s *State) stopWhy() []Trigger {
	k := &s.k
	var why []Trigger
	quiet := k.StopAnswered != journal.NoDay && k.Now-k.StopAnswered < stopAgain
	if k.StrainedSince != journal.NoDay && k.Now-k.StrainedSince >= stopAfter && !quiet {
		why = append(why, LongStrained)
	}
	if s.open(KindLevel) != nil && !quiet {
		strain, n := s.mean(levelView, 0, 13)
		lack, nr := s.rawMean(sRecovery, 14)
		if n > 0 && nr > 0 && strain >= stopLevel && 10-lack <= stopRecovery {
			why = append(why, VeryHigh)
		}
	}
	ends := 0
	for a := range 7 {
		d := k.Now - journal.Day(a)
		h := s.days.at(d)
		if d > k.StopAnswered && h.counts() && h.turned[sStrain].Given() && h.turned[sExhaustion].Given() &&
			h.turned[sStrain].Value() >= 10-veryEnd && h.turned[sExhaustion].Value() >= 10-veryEnd {
			ends++
		}
	}
	if ends >= stopDays {
		why = append(why, AtTheEnd)
	}
	return why
}

// Status is where the person stands at the end of the last day.
func (s *State) Status() Status {
	k := &s.k
	st := Status{Day: k.Now, Since: k.LevelSince, Level: k.Level, CheckIns: k.CheckIns, LastCheckIn: k.LastLog, Kinds: []Kind{}}
	if k.First == journal.NoDay {
		st.Triggers = []Trigger{FewDays}
		return st
	}
	st.Rest = s.k.Week | s.k.Rest&restTold
	_, st.Triggers = s.levelOf()
	if k.Level == StopAndTalk {
		st.Triggers = slices.Clone(k.StopWhy)
	}
	for i := range s.warnings {
		if s.warnings[i].End == Open {
			st.Kinds = append(st.Kinds, s.warnings[i].Kind)
		}
	}
	acts, logs := s.recent()
	st.RecentCheckIns, st.UsualCheckIns = logs, s.k.Base.Logs
	st.ActionsOnly = acts > 0 && logs < recentLogs
	st.CanRebase = len(st.Kinds) > 0 && k.Level != StopAndTalk
	return st
}
