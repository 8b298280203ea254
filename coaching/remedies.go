package coaching

import (
	"cmp"
	"slices"

	"footlight/journal"
)

// Who can act on a remedy.
type Who string

// Whos orders remedies: first what the writer can do alone.
var Whos = []Who{Me, WithLead, MyTeam, Organisation, Professional}

const (
	Me           Who = "me"
	WithLead     Who = "with-lead" // me together with my lead or manager
	MyTeam       Who = "team"
	Organisation Who = "organisation"
	Professional Who = "professional"
)

// Remedy is something small and concrete to try. Its words are translations:
// name, what to do, what it may cost, a safer first step.
type Remedy struct {
	ID        string    `json:"id"` // stable: it stands in journals
	Challenge Challenge `json:"challenge"`
	Who       Who       `json:"who"`
	Fits      []Measure `json:"fits"` // the series it answers
}

// Name, Do, Cost and First are what is said about it.
func (r Remedy) Name() Sentence  { return say("challenge.remedy." + r.ID + ".name") }
func (r Remedy) Do() Sentence    { return say("challenge.remedy." + r.ID + ".do") }
func (r Remedy) Cost() Sentence  { return say("challenge.remedy." + r.ID + ".cost") }
func (r Remedy) First() Sentence { return say("challenge.remedy." + r.ID + ".first") }

// RemedySays are the words around a remedy.
var RemedySays = struct{ Cost, First, Try Sentence }{
	say("challenge.remedy.cost"), say("challenge.remedy.first"), say("challenge.trial.start"),
}

// Name and About are the words of a challenge.
func (c Challenge) Name() Sentence  { return say("challenge.name." + string(c)) }
func (c Challenge) About() Sentence { return say("challenge.about." + string(c)) }

// Name is the word for who can act, and for a measure.
func (w Who) Name() Sentence     { return say("challenge.who." + string(w)) }
func (m Measure) Name() Sentence { return say("challenge.measure." + string(m)) }

// Remedies lists those of a challenge, sorted by who can act.
func Remedies(c Challenge) []Remedy {
	var out []Remedy
	for _, r := range remedies {
		if r.Challenge == c {
			out = append(out, r)
		}
	}
	byWho(out)
	return out
}

// RemedyOf finds a remedy by its id.
func RemedyOf(id string) (Remedy, bool) {
	i := slices.IndexFunc(remedies, func(r Remedy) bool { return r.ID == id })
	if i < 0 {
		return Remedy{}, false
	}
	return remedies[i], true
}

func byWho(all []Remedy) {
	slices.SortStableFunc(all, func(a, b Remedy) int {
		return cmp.Compare(slices.Index(Whos, a.Who), slices.Index(Whos, b.Who))
	})
}

const (
	offered = 3
	// unhelpfulFor is for how long a remedy that did not help is not offered
	// again.
	unhelpfulFor = 182
)

// Offer chooses two or three remedies for a challenge: those that fit the
// measures that moved, the foremost weighing most, at least one that the
// writer can do alone, sorted by who can act. What is being tried now, and
// what did not help within half a year, is left out as long as two remain.
func Offer(c Challenge, moved []Measure, trials []Trial, today journal.Day) []Remedy {
	type rated struct {
		Remedy
		fit  float64
		kept bool
	}
	var all []rated
	for _, r := range Remedies(c) {
		x := rated{Remedy: r, kept: !resting(r.ID, trials, today)}
		for i, m := range moved {
			if slices.Contains(r.Fits, m) {
				x.fit += 1 / float64(i+1)
			}
		}
		all = append(all, x)
	}
	slices.SortStableFunc(all, func(a, b rated) int {
		return cmp.Or(one(b.kept)-one(a.kept), cmp.Compare(b.fit, a.fit))
	})
	var out []Remedy
	for _, x := range all {
		if len(out) < 2 || len(out) < offered && x.kept && (x.fit > 0 || len(moved) == 0) {
			out = append(out, x.Remedy)
		}
	}
	alone := func(r Remedy) bool { return r.Who == Me }
	if !slices.ContainsFunc(out, alone) {
		for _, x := range all {
			if x.kept && alone(x.Remedy) {
				out[len(out)-1] = x.Remedy
				break
			}
		}
	}
	byWho(out)
	return out
}

// resting tells that a remedy is being tried, or did not help lately.
func resting(id string, trials []Trial, today journal.Day) bool {
	return slices.ContainsFunc(trials, func(t Trial) bool {
		return t.Remedy == id && t.From <= today &&
			(t.State(today) == Trying || t.Answer == No && t.Answered <= today && today-t.Answered < unhelpfulFor)
	})
}
