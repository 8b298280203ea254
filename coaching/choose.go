package coaching

import (
	"footlight/coaching/warning"
	"footlight/journal"
)

// Shown is a line as it was shown on Today, and what the writer said to it.
// What it was about stays as it was then.
type Shown struct {
	Challenge Challenge   `json:"challenge,omitempty"`
	Day       journal.Day `json:"day"`
	Answer    Answer      `json:"answer,omitempty"`
	Answered  journal.Day `json:"answered,omitzero"`
	Until     journal.Day `json:"until,omitzero"` // of "later", where the writer named a day

	Kind    LineKind           `json:"kind,omitempty"`
	Warning warning.ID         `json:"warning,omitzero"` // the newest one open
	Level   warning.Level      `json:"level,omitempty"`
	Several bool               `json:"several,omitempty"` // more than one was open
	Notice  warning.NoticeKind `json:"notice,omitempty"`
	Measure Measure            `json:"measure,omitempty"`
	Since   journal.Day        `json:"since,omitzero"`
}

// hiddenUntil is the day on which a line put off may come again.
func (s Shown) hiddenUntil() journal.Day {
	switch {
	case s.Until > s.Answered:
		return s.Until
	case s.Kind == LineWarning:
		return s.Answered + newEvery
	}
	return s.Answered + laterAfter
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
// caller records it. LineOf chooses over warnings and challenges together.
func Choose(signals []Signal, shown []Shown, today journal.Day) (Signal, bool) {
	for _, s := range shown {
		if s.Day <= today && today-s.Day < newEvery && s.Kind != LineStop {
			return Signal{}, false
		}
	}
	return strongest(signals, shown, today)
}

// strongest gives the strongest signal worth a look that may be a line again.
func strongest(signals []Signal, shown []Shown, today journal.Day) (Signal, bool) {
	wait := map[Challenge]journal.Day{}
	for _, s := range shown {
		if s.Day > today || s.Kind != LineChallenge {
			continue
		}
		until := s.Day + againAfter
		switch {
		case s.Answer == Later && s.Answered <= today:
			until = s.hiddenUntil()
		case s.Answer == NotRight && s.Answered <= today:
			until = s.Answered + notRightFor
		}
		wait[s.Challenge] = max(wait[s.Challenge], until)
	}
	var best Signal
	found := false
	for _, s := range signals {
		if s.Level == WorthALook && wait[s.Challenge] <= today && (!found || s.Strength() > best.Strength()) {
			best, found = s, true
		}
	}
	return best, found
}
