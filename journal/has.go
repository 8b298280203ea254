package journal

import "slices"

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

// hasColumns are what else an entry can have, read where it stands: has:energy is
// the mark of a check-in as well as what an action gave.
var hasColumns = map[string]string{
	"minutes":  "e.minutes > 0",
	"strain":   "e.strain IS NOT NULL",
	"energy":   "e.energy IS NOT NULL",
	"recovery": "e.recovery IS NOT NULL",
	"clarity":  "e.clarity IS NOT NULL",
	"valued":   "e.valued IS NOT NULL",
	"given":    "coalesce(e.more ->> '$.said.given', 0) <> 0",
}

// hasTest is has:name as SQL.
func hasTest(name string) (sql string, args []any, ok bool) {
	bit, stored := hasNames[name]
	col, read := hasColumns[name]
	switch {
	case stored && read:
		return "(e.has & ? <> 0 OR " + col + ")", []any{bit}, true
	case stored:
		return "e.has & ? <> 0", []any{bit}, true
	}
	return col, nil, read
}

// Further bits stand for the values of what few look at, one each: room for
// them is left, so that a value added at the end of a list moves no other.
const (
	bitsOrigin    = 10
	bitsAuthority = 14
	bitsMode      = 18
	bitsPart      = 22
	bitsFeedback  = 26
	bitsFamily    = 34
	bitsEnd       = 50
)

// valueBit is the bit at first for the place of v in its list; 0 where v is
// not said or not in it.
func valueBit[T ~string](first int, all []T, v T) int64 {
	if i := slices.Index(all, v); i >= 0 {
		return 1 << (first + i)
	}
	return 0
}

// fieldBit is the bit of a value of the fields that have one.
func fieldBit(f Field, text string) (bit int64, ok bool) {
	switch f {
	case FieldOrigin:
		bit = valueBit(bitsOrigin, Origins, Origin(text))
	case FieldAuthority:
		bit = valueBit(bitsAuthority, Authorities, Authority(text))
	case FieldMode:
		bit = valueBit(bitsMode, Modes, Mode(text))
	case FieldPart:
		bit = valueBit(bitsPart, Parts, Part(text))
	case FieldFeedback:
		bit = valueBit(bitsFeedback, FeedbackKinds, FeedbackKind(text))
	case FieldFamily:
		bit = valueBit(bitsFamily, Families, Family(text))
	}
	return bit, bit != 0
}

// has computes the bits; whether there are revisions only the store knows.
func (e *Entry) has(revisions bool) int64 {
	bits := valueBit(bitsOrigin, Origins, e.Origin) | valueBit(bitsAuthority, Authorities, e.Authority) |
		valueBit(bitsMode, Modes, e.Mode) | valueBit(bitsPart, Parts, e.Part) |
		valueBit(bitsFeedback, FeedbackKinds, e.Said.Kind) | valueBit(bitsFamily, Families, e.Outcome.Family)
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
