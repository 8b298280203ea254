package coaching

import (
	"slices"

	"footlight/journal"
)

// Challenge is one of the twelve difficulties of the role (DOMAIN.md).
type Challenge string

// Challenges lists them in the order screens show them.
var Challenges = []Challenge{
	"underrecognition", "ambiguity", "between", "mobility", "emotional-toll", "overstretch",
	"identity", "development", "micro-assisting", "overstepping", "distance", "silence",
}

// Measure is one series that speaks for a challenge.
type Measure string

// The measures. All are turned so that more means "worth a look" sooner.
const (
	UnseenShare    Measure = "unseen-share"    // share of marked effort marked unseen or credited elsewhere
	FeedbackGap    Measure = "feedback-gap"    // days since any feedback was written down
	GivenShare     Measure = "given-share"     // share of the appreciation written down that the writer gave
	LowValued      Measure = "low-valued"      // 10 − valued
	LowClarity     Measure = "low-clarity"     // 10 − clarity
	NoAuthority    Measure = "no-authority"    // share of actions marked with an authority that had none
	CharterShare   Measure = "outside-role"    // share of actions tagged as outside the role
	BufferCount    Measure = "buffer"          // actions a week marked as being the buffer
	ManagersCount  Measure = "managers"        // mediating and bridging with a manager or lead, a fortnight
	StepGap        Measure = "step-gap"        // days since a stretch, interim or strategic task was noted
	GoalGap        Measure = "goal-gap"        // days since anything happened on a goal
	HeavyDaysCount Measure = "heavy-days"      // days a week with a heavy action
	HeavyRun       Measure = "heavy-run"       // heavy days in a row
	SurfaceCount   Measure = "surface-acting"  // actions a week with a feeling hidden or acted
	Exhaustion     Measure = "exhaustion"      // 10 − energy
	LowRecovery    Measure = "low-recovery"    // 10 − recovery
	KindsPerDay    Measure = "kinds-per-day"   // different kinds of support on a day with actions
	ProjectsPerDay Measure = "projects-day"    // different projects on a day with actions
	CoverShare     Measure = "cover-share"     // share of actions with a kind that were cover
	OutsideMinutes Measure = "outside-minutes" // minutes a week outside the writer's own hours
	FieldSpread    Measure = "field-spread"    // over how many projects and kinds effort is spread (see spreadOf)
	ElsewhereShare Measure = "elsewhere-share" // share of effort in named projects that are not the writer's own
	LearningGap    Measure = "learning-gap"    // days since learning was noted
	ShortShare     Measure = "short-share"     // share of short help now for people so helped again and again
	RepeatCount    Measure = "repeats"         // unblocking again what was unblocked before, a fortnight
	HeldBackCount  Measure = "held-back"       // help held back, a fortnight
	OverCount      Measure = "overstepping"    // feedback about overstepping, a fortnight
	ChatShare      Measure = "chat-share"      // share of actions marked with a mode that were chat
	ChatOnly       Measure = "chat-only"       // people supported repeatedly in a fortnight by chat alone
	SilentDays     Measure = "silent-days"     // days without an entry after a heavy stretch
)

// Level of a signal. A challenge is never rated: it has something worth a
// look, or nothing is said about it.
type Level uint8

const (
	None Level = iota
	WorthALook
)

// Point is one reading of a series: of the days From–To, resting on N things
// that were marked; without enough of them OK is false and Value means
// nothing.
type Point struct {
	From  journal.Day `json:"from"`
	To    journal.Day `json:"to"`
	Value float64     `json:"value"`
	N     int         `json:"n"`
	OK    bool        `json:"ok"`
}

// Reading is a measure as it stands today.
type Reading struct {
	Measure Measure `json:"measure"`
	Value   float64 `json:"value"`
	// Usual of the writer's own earlier readings. Of a gap, Centre is their
	// usual gap and Spread zero.
	Usual     Usual       `json:"usual"`
	Enough    bool        `json:"enough"`
	Moved     bool        `json:"moved"`
	Since     journal.Day `json:"since,omitzero"` // first day of the run above the usual
	Days      int         `json:"days"`           // since then, days away left out
	Logged    int         `json:"logged"`         // of those, days on which something was written that bears on it
	N         int         `json:"n"`              // things marked that Value rests on
	Of        int         `json:"of"`             // things that could have been marked, where unmarked is possible
	Series    []Point     `json:"series,omitempty"`
	Open      Open        `json:"-"` // exactly the entries that Value counts, in the days it is of
	Entries   int         `json:"entries"`
	Why       Sentence    `json:"-"` // what was read and what is usual, or what is too little
	When      Sentence    `json:"-"` // since when, on how many days, of what moved; gaps say it in Why
	strength  float64     // how far beyond its threshold; orders what is said first
	threshold float64
}

// Signal is a challenge as it stands today: its readings, and the foremost of
// them in front.
type Signal struct {
	Challenge  Challenge   `json:"challenge"`
	Level      Level       `json:"level"`
	Enough     bool        `json:"enough"` // at least one measure has enough to say
	Measure    Measure     `json:"measure,omitempty"`
	Value      float64     `json:"value"`
	Usual      float64     `json:"usual"`
	Spread     float64     `json:"spread"`
	Since      journal.Day `json:"since,omitzero"`
	Days       int         `json:"days"`
	LoggedDays int         `json:"logged_days"`
	Evidence   []Open      `json:"-"` // the entries behind the readings that moved
	Why        Sentence    `json:"-"`
	Limit      Sentence    `json:"-"` // what this writer's journal cannot say here; zero if nothing
	Readings   []Reading   `json:"readings"`
}

// Moved lists the measures that moved, the strongest first.
func (s Signal) Moved() []Measure {
	var out []Measure
	for _, r := range s.ordered() {
		if r.Moved {
			out = append(out, r.Measure)
		}
	}
	return out
}

// Line is the one line on Today; zero if there is nothing worth a look.
func (s Signal) Line() Sentence {
	if s.Level == None {
		return Sentence{}
	}
	return say("challenge.line", "What", Word("challenge.measure."+string(s.Measure)), "Since", s.Since)
}

// Strength orders signals: how far the foremost reading lies beyond what it
// takes, and a little more for each further one that moved.
func (s Signal) Strength() float64 {
	sum := 0.0
	for i, r := range s.ordered() {
		if i == 0 {
			sum = r.strength
		} else if r.Moved {
			sum += .5
		}
	}
	return sum
}

// ordered gives the readings that have something to say, moved ones first,
// then by strength.
func (s Signal) ordered() []Reading {
	var out []Reading
	for _, r := range s.Readings {
		if r.Enough {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b Reading) int {
		switch {
		case a.Moved != b.Moved:
			return one(b.Moved) - one(a.Moved)
		case a.strength > b.strength:
			return -1
		case a.strength < b.strength:
			return 1
		}
		return 0
	})
	return out
}
