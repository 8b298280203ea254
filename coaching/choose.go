package coaching

import (
	"slices"

	"footlight/journal"
)

// Shown is a challenge's line as it was shown on Today, and what the writer
// said to it.
type Shown struct {
	Challenge Challenge   `json:"challenge"`
	Day       journal.Day `json:"day"`
	Answer    Answer      `json:"answer,omitempty"`
	Answered  journal.Day `json:"answered,omitzero"`
}

// Answer to a line. None of them makes a signal less sensitive; NotRight only
// keeps it from being repeated soon.
type Answer string

const (
	Helpful  Answer = "helpful"
	NotRight Answer = "not-right"
	Later    Answer = "later"
)

// Name is the word on the button.
func (a Answer) Name() Sentence { return say("challenge.answer." + string(a)) }

const (
	newEvery    = 7  // days between two new lines
	againAfter  = 56 // days before the same challenge is a line again
	laterAfter  = 14 // after "later"
	notRightFor = 84 // after "not right"
)

// Choose gives the one challenge to say on Today, if any: at most one new line
// in seven days, the strongest first, none that was shown lately. Shown lines
// after today are not looked at. What is chosen becomes shown only when the
// caller records it.
func Choose(signals []Signal, shown []Shown, today journal.Day) (Signal, bool) {
	wait := map[Challenge]journal.Day{}
	for _, s := range shown {
		if s.Day > today {
			continue
		}
		if today-s.Day < newEvery {
			return Signal{}, false
		}
		until := s.Day + againAfter
		switch {
		case s.Answer == Later && s.Answered <= today:
			until = s.Answered + laterAfter
		case s.Answer == NotRight && s.Answered <= today:
			until = s.Answered + notRightFor
		}
		wait[s.Challenge] = max(wait[s.Challenge], until)
	}
	var open []Signal
	for _, s := range signals {
		if s.Level == WorthALook && wait[s.Challenge] <= today {
			open = append(open, s)
		}
	}
	if len(open) == 0 {
		return Signal{}, false
	}
	slices.SortStableFunc(open, func(a, b Signal) int {
		switch x, y := a.Strength(), b.Strength(); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return open[0], true
}
