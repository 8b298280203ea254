package warning

import "footlight/journal"

// Signal names one series of the check-in.
type Signal uint8

const (
	Strain Signal = iota
	Energy
	Recovery
	Clarity
	Valued
	signals
)

var signalNames = [signals]string{"strain", "energy", "recovery", "clarity", "valued"}

func (s Signal) String() string {
	if s >= signals {
		return ""
	}
	return signalNames[s]
}

// Turned tells whether a high value of the signal is the good end.
func (s Signal) Turned() bool { return s != Strain }

// remembered is how many days a State looks back; a power of two.
const remembered = 256

// past is one remembered day. Signals are turned so that high is worse.
type past struct {
	Turned  [signals]Score `json:"x"`
	Away    bool           `json:"a,omitempty"`
	Under   bool           `json:"u,omitempty"` // lived under an active warning
	Actions Actions        `json:"c"`
}

func (p *past) logged() bool {
	return p.Turned[0]|p.Turned[1]|p.Turned[2]|p.Turned[3]|p.Turned[4] != 0
}

func turn(d Day) past {
	p := past{Away: d.Away, Actions: d.Actions}
	p.Turned = [signals]Score{d.Strain, d.Energy, d.Recovery, d.Clarity, d.Valued}
	for s := Energy; s < signals; s++ {
		if v := p.Turned[s]; v.Given() {
			p.Turned[s] = ScoreOf(10 - v.Value())
		}
	}
	return p
}

// feeling is a past day seen against the baseline: how far strain, exhaustion
// and missing recovery lie above the usual together (mean of the answered
// ones, in personal spreads), and clarity and recognition each.
type feeling struct {
	items    uint8 // how many of the three were answered
	strain   float32
	role     [2]float32
	roleHas  [2]bool
	workday  bool
	strainAt float32 // mean of the answered three on the 0–10 scale
}

// restDay tells Saturdays and Sundays. A writer whose week lies otherwise
// loses little: the offset of rest days is learned from their own numbers.
func restDay(d journal.Day) bool {
	w := (int(d) + 4) % 7 // 1970-01-01 was a Thursday; 0 is Sunday
	if w < 0 {
		w += 7
	}
	return w == 0 || w == 6
}
