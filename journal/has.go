package journal

// Bits of the column has: what an entry has beside its words, so that has:
// filters stay on the time index.
const (
	hasOutcome = 1 << iota
	hasStory
	hasPeople
	hasProject
	hasHeld // and not given back
	hasAskBack
	hasEnergy // "gave me energy"
	hasLoad
	hasRevisions
	hasTags
)

var hasNames = map[string]int64{
	"outcome": hasOutcome, "story": hasStory, "people": hasPeople, "project": hasProject, "held": hasHeld,
	"askback": hasAskBack, "energy": hasEnergy, "load": hasLoad, "revisions": hasRevisions, "tags": hasTags,
}

// has computes the bits; whether there are revisions only the store knows.
func (e *Entry) has(revisions bool) int64 {
	var bits int64
	for bit, yes := range map[int64]bool{
		hasOutcome: !e.Outcome.Zero(), hasStory: e.Story != Story{}, hasPeople: len(e.People) > 0,
		hasProject: e.Project != Ref{}, hasHeld: e.StillHeld(), hasAskBack: e.AskBack != NoDay,
		hasEnergy: e.Energised, hasLoad: e.Load.Given(), hasRevisions: revisions, hasTags: len(e.Tags) > 0,
	} {
		if yes {
			bits |= bit
		}
	}
	return bits
}
