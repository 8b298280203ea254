package coaching

import (
	"cmp"
	"slices"

	"footlight/journal"
)

// Trial is a remedy being tried for two weeks. "Did it help?" is asked once:
// on the first day the writer looks after they are over. Whether it was
// answered or passed over, it is not asked again.
type Trial struct {
	Remedy   string      `json:"remedy"`
	From     journal.Day `json:"from"`
	Stopped  journal.Day `json:"stopped,omitzero"` // given up before its end; then nothing is asked
	Asked    journal.Day `json:"asked,omitzero"`   // shown the question
	Answer   Did         `json:"answer,omitempty"`
	Answered journal.Day `json:"answered,omitzero"`
}

// Did is the answer to "did it help?".
type Did string

const (
	Yes     Did = "yes"
	Little  Did = "a-little"
	No      Did = "no"
	NotDone Did = "not-done"
)

// Dids lists the answers in the order they are offered.
var Dids = []Did{Yes, Little, No, NotDone}

// TrialDays is how long a remedy is tried before the question.
const TrialDays = 14

// TrialState is where a trial stands.
type TrialState uint8

const (
	Trying TrialState = iota + 1
	AskNow            // the two weeks are over and the question was not shown
	Passed            // shown, and still open for an answer on its own page
	Done              // answered or stopped
)

// Name is the word for an answer.
func (d Did) Name() Sentence { return say("challenge.trial." + string(d)) }

// Question asks whether it helped, Running says until when it is tried.
func (t Trial) Question() Sentence {
	return say("challenge.trial.ask", "Name", Word("challenge.remedy."+t.Remedy+".name"))
}

func (t Trial) Running() Sentence { return say("challenge.trial.until", "Day", t.From+TrialDays-1) }

// State of the trial today. A question shown today stays AskNow for the day,
// so that it does not vanish while it is being read.
func (t Trial) State(today journal.Day) TrialState {
	switch {
	case t.Answer != "" || t.Stopped != journal.NoDay && t.Stopped <= today:
		return Done
	case today-t.From < TrialDays:
		return Trying
	case t.Asked == journal.NoDay || t.Asked == today:
		return AskNow
	}
	return Passed
}

// Due gives the trial whose question is to be asked today: the one over for
// the longest, and only one a day.
func Due(trials []Trial, today journal.Day) (Trial, bool) {
	var due []Trial
	for _, t := range trials {
		if t.Asked == today && t.Answer != "" {
			return Trial{}, false
		}
		if t.State(today) == AskNow {
			due = append(due, t)
		}
	}
	if len(due) == 0 {
		return Trial{}, false
	}
	slices.SortStableFunc(due, func(a, b Trial) int {
		return cmp.Or(one(b.Asked == today)-one(a.Asked == today), cmp.Compare(a.From, b.From))
	})
	return due[0], true
}

// Check refuses a trial of no known remedy or with an unknown answer.
func (t Trial) Check() error {
	if _, ok := RemedyOf(t.Remedy); !ok {
		return &journal.Error{Kind: journal.Invalid, Field: "remedy", Detail: t.Remedy}
	}
	if t.From == journal.NoDay {
		return &journal.Error{Kind: journal.Invalid, Field: "day", Detail: journal.DetailEmpty}
	}
	if t.Answer != "" && !slices.Contains(Dids, t.Answer) {
		return &journal.Error{Kind: journal.Invalid, Field: "answer", Detail: string(t.Answer)}
	}
	return nil
}
