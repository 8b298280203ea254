package coaching

import (
	"footlight/journal"
)

// Context is what signals need beside the figures.
type Context struct {
	Roster *Roster
	// GoalMoved is the last day anything happened on a goal: a milestone,
	// evidence, a review; NoDay where there is no goal.
	GoalMoved journal.Day
}

// speaks lists the measures of each challenge (DOMAIN.md, "Challenges").
var speaks = map[Challenge][]Measure{
	"underrecognition": {UnseenShare, FeedbackGap, GivenShare, LowValued},
	"ambiguity":        {LowClarity, CharterShare, NoAuthority},
	"between":          {BufferCount, ManagersCount},
	"mobility":         {StepGap, GoalGap},
	"emotional-toll":   {HeavyDaysCount, HeavyRun, SurfaceCount, Exhaustion, LowRecovery},
	"overstretch":      {KindsPerDay, ProjectsPerDay, CoverShare, OutsideMinutes},
	"identity":         {FieldSpread, ElsewhereShare},
	"development":      {LearningGap, GoalGap},
	"micro-assisting":  {ShortShare, RepeatCount},
	"overstepping":     {HeldBackCount, OverCount, NoAuthority},
	"distance":         {ChatShare, ChatOnly},
	"silence":          {SilentDays},
}

// fromCheckIns are the measures that only check-ins can give.
var fromCheckIns = map[Measure]bool{LowValued: true, LowClarity: true, Exhaustion: true, LowRecovery: true}

// Measures lists the series that speak for a challenge.
func (c Challenge) Measures() []Measure { return append([]Measure(nil), speaks[c]...) }

// Signals reads all twelve challenges as they stand on today, in the order of
// Challenges. Days after today are not looked at.
func Signals(h *History, today journal.Day, ctx Context) []Signal {
	if ctx.Roster == nil {
		ctx.Roster = noRoster
	}
	v := &view{h: h, roster: ctx.Roster, today: today, ctx: ctx}
	read := map[Measure]Reading{}
	out := make([]Signal, 0, len(Challenges))
	for _, c := range Challenges {
		s := Signal{Challenge: c}
		for _, m := range speaks[c] {
			r, ok := read[m]
			if !ok {
				r = v.read(m)
				read[m] = r
			}
			s.Readings = append(s.Readings, r)
		}
		s.settle(v)
		out = append(out, s)
	}
	return out
}

func (v *view) read(m Measure) Reading {
	switch m {
	case GoalGap:
		return goalGap(v)
	case SilentDays:
		return silence(v)
	}
	if g, ok := gaps[m]; ok {
		return g.reading(v)
	}
	return measures[m].reading(v)
}

// settle brings the foremost reading to the front and says the limit.
func (s *Signal) settle(v *view) {
	if all := s.ordered(); len(all) > 0 {
		r := all[0]
		s.Enough, s.Measure = true, r.Measure
		s.Value, s.Usual, s.Spread = r.Value, r.Usual.Centre, r.Usual.Spread
		s.Since, s.Days, s.LoggedDays, s.Why = r.Since, r.Days, r.Logged, r.Why
		for _, r := range all {
			if r.Moved {
				s.Level = WorthALook
				if !r.Open.IsZero() {
					s.Evidence = append(s.Evidence, r.Open)
				}
			}
		}
		// Being drawn this way and that is no challenge for somebody most of
		// whose effort goes where they want it.
		if s.Challenge == "identity" && s.Level == WorthALook && s.ownField() {
			s.Level, s.Evidence = None, nil
		}
	} else {
		s.Why = s.Readings[0].Why
	}
	s.Limit = s.limit(v)
}

// ownField tells that the writer named projects as theirs and most effort goes
// there, so that a wider spread alone is not worth a line.
func (s *Signal) ownField() bool {
	for _, r := range s.Readings {
		if r.Measure == ElsewhereShare {
			return r.Enough && !r.Moved && r.Value < .5
		}
	}
	return false
}

// limit says what a journal of only actions or only check-ins leaves open.
func (s *Signal) limit(v *view) Sentence {
	f := v.sum(span{v.today - 55, v.today})
	state, acts := false, false
	for _, m := range speaks[s.Challenge] {
		state = state || fromCheckIns[m]
		acts = acts || !fromCheckIns[m] && m != SilentDays
	}
	switch {
	case state && f.CheckInDays == 0 && f.All.Actions > 0:
		return say("challenge.limit.actions")
	case acts && f.All.Actions == 0 && f.CheckInDays > 0:
		return say("challenge.limit.checkins")
	}
	return Sentence{}
}
