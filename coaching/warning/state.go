package warning

import (
	"encoding/json"
	"slices"

	"footlight/journal"
)

// State is the engine at the end of one day. Step takes it to the next; a step
// costs about the same however long the history is. A State is not safe for
// concurrent use.
type State struct {
	k    kept
	days history

	// Follows from the above.
	feel [remembered]feeling
	buf  [2][]float64
	pts  []point

	warnings []Warning // raised since New or Restore, and those open before
	notices  []Notice
	mute     bool // raise nothing of one's own: the day was shown already

	shown []Warning // warnings that were shown on the day about to be stepped
}

// kept is what a checkpoint keeps beside the history.
type kept struct {
	First, Now journal.Day // first and last day stepped; NoDay before
	Start      journal.Day // baseline and warm-up begin here: First, or a change for good
	CheckIns   int         // all
	Since      int         // since Start
	LastLog    journal.Day
	FirstAct   journal.Day

	Rest RestDays // as told
	Week RestDays // gone by: as told, or learned

	Base    baseline
	Hold    int            // weeks the baseline was not renewed because of a suspicion
	Fresh   [4]journal.Day // evidence of this series begins here: after it cleared
	Odds    [4]float64     // joined, clarity, valued, clarity and valued
	Verdict [4]verdict

	LastRaised map[Kind]journal.Day
	LastAny    journal.Day
	LastNotice map[NoticeKind]journal.Day
	Actions    actionUsual

	StrainedSince journal.Day
	StopSince     journal.Day // stop-and-talk stands
	StopWhy       []Trigger
	StopAnswered  journal.Day
	Level         Level
	LevelSince    journal.Day
}

// New is a State before any day, of a person who did not say when they rest.
func New() *State { return NewResting(0) }

// NewResting is a State before any day, of a person with these rest days.
func NewResting(rest RestDays) *State {
	week := rest &^ restTold
	if !rest.Told() {
		week = weekend
	}
	return &State{k: kept{Rest: rest, Week: week, LastRaised: map[Kind]journal.Day{}, LastNotice: map[NoticeKind]journal.Day{}}}
}

// farGap is a gap after which nothing of the days before can matter any more.
const farGap = 2 * remembered

// Step adds one day. Days must come in order; days between the last one and
// this one are taken as blank. A day that is not later than the last is not
// taken, and Step returns false.
func (s *State) Step(d Day) bool {
	if s.k.First == journal.NoDay {
		s.k.First, s.k.Start, s.k.LevelSince = d.Day, d.Day, d.Day
		s.k.Now = d.Day - 1
	}
	if d.Day <= s.k.Now {
		return false
	}
	if int64(d.Day)-int64(s.k.Now) > farGap {
		for range remembered {
			s.step(Day{Day: s.k.Now + 1})
		}
		s.k.Now = d.Day - 1
		s.feelAll(s.k.Now)
	}
	for s.k.Now+1 < d.Day {
		s.step(Day{Day: s.k.Now + 1})
	}
	s.step(d)
	return true
}

func (s *State) step(x Day) {
	d := x.Day
	k := &s.k
	k.Now = d
	p := s.days.at(d)
	*p = turn(x)
	p.under = slices.ContainsFunc(s.warnings, func(w Warning) bool { return w.End == Open })
	if p.counts() {
		k.CheckIns++
		k.Since++
		k.LastLog = d
	}
	if p.actions.Count > 0 && k.FirstAct == journal.NoDay {
		k.FirstAct = d
	}
	age := int(d - k.Start)
	warm := age >= warmDays && k.Since >= warmLogs
	if warm && (!k.Base.OK || age%7 == 0) {
		if k.Base.OK && k.Odds[0] > suspicion && k.Hold < longestHold {
			k.Hold++
		} else {
			k.Hold = 0
			s.learn(d)
		}
	}
	s.feelDay(d)
	s.settle(d)
	for _, w := range s.shown {
		s.show(w)
	}
	s.shown = nil
	if k.Base.OK && warm {
		if p.counts() {
			s.weighStrain()
			s.weighRole()
			s.spike()
			s.strain()
			s.role()
		} else if !p.away {
			s.silence()
		}
	}
	if p.counts() {
		s.level()
	}
	if int(d-k.First)%7 == 0 {
		s.actions()
	}
	s.stand()
}

// Warnings are those raised since New or Restore and those that were open
// then, oldest first.
func (s *State) Warnings() []Warning { return slices.Clone(s.warnings) }

// Notices are those given since New or Restore, oldest first.
func (s *State) Notices() []Notice { return slices.Clone(s.notices) }

// format of a checkpoint; raised whenever the engine would read it differently.
const format = 3

type checkpoint struct {
	Format int
	Kept   kept
	Days   []byte
	Open   []Warning
}

// Checkpoint is the State as bytes, for Restore. Closed warnings and notices
// given so far are not in it: the caller has them.
func (s *State) Checkpoint() ([]byte, error) {
	c := checkpoint{Format: format, Kept: s.k, Days: s.days.pack(s.k.Now)}
	for _, w := range s.warnings {
		if w.End == Open {
			c.Open = append(c.Open, w)
		}
	}
	return json.Marshal(c)
}

// Restore takes a State up again. A checkpoint of another version of the
// engine, or a damaged one, is an error: run from the first day then.
func Restore(b []byte) (*State, error) {
	var c checkpoint
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	if c.Format != format {
		return nil, errDamaged
	}
	s := New()
	s.k = c.Kept
	s.k.Week &^= restTold
	if s.k.LastRaised == nil || s.k.LastNotice == nil {
		return nil, errDamaged
	}
	if err := s.days.unpack(s.k.Now, c.Days); err != nil {
		return nil, err
	}
	s.warnings = c.Open
	s.feelAll(s.k.Now)
	return s, nil
}
