package coaching

import (
	"slices"

	"footlight/journal"
)

// Open says which entries stand behind a mark. It is small, so that a chart of
// ten years can hold one at every mark, and does not change with the history it
// was made from; Query makes the query of it.
type Open struct {
	From, To journal.Day // both included
	What     What
	Word     string       // the id within What: a kind, a trait, a family, …
	IDs      []journal.ID // of people or projects

	keys []key         // of entries
	days []*DayFigures // where more of them are found when they are asked for
	pick pick
	arg  uint8
}

// Equal compares what is opened.
func (o Open) Equal(p Open) bool {
	return o.From == p.From && o.To == p.To && o.What == p.What && o.Word == p.Word && slices.Equal(o.IDs, p.IDs) && slices.Equal(o.entries(), p.entries())
}

// entries are those that are named one by one.
func (o Open) entries() []key {
	keys := slices.Clip(o.keys)
	for _, d := range o.days {
		keys = d.pick(keys, o.pick, o.arg)
	}
	return keys
}

// pick is what is taken from the lists of a day.
type pick uint8

const (
	pickOutside   pick = iota // actions outside the writer's working hours
	pickBaselines             // actions with before and after, of the family arg; 255 is any
)

// pick appends the entries of one kind.
func (d *DayFigures) pick(to []key, p pick, arg uint8) []key {
	if p == pickOutside {
		return d.outside(to)
	}
	if d.Baselines > 0 {
		d.results(func(k key, r Result) {
			if r.Baseline && (arg == 255 || place(journal.Families, r.Family) == int(arg)) {
				to = append(to, k)
			}
		})
	}
	return to
}

// opensPicked opens what is picked from days, n in number. The days must not
// be those of a history, which changes.
func opensPicked(n int, days []*DayFigures, p pick, arg uint8) Open {
	if n == 0 {
		return Open{}
	}
	return Open{What: ByIDs, days: days, pick: p, arg: arg}
}

// What is the class of entries an Open selects within its days.
type What uint8

const (
	Nothing       What = iota // no entry stands behind the mark
	Everything                // any entry
	AllActions                // every action
	WithKind                  // actions of the support kind Word; "" are those without
	WithTrait                 // actions with the trait Word
	WithLabor                 // actions with the form of labor Word
	SeenAs                    // actions with the visibility Word, or "unmarked"
	SeenMarked                // actions with any visibility
	OverlookedBy              // actions marked unseen or credited elsewhere
	HeavyOnes                 // actions with a load of 7 or more
	LoadMarked                // actions with a load
	LaterOnes                 // actions of a kind that builds capacity
	NowOnes                   // actions of a kind that helps now
	CheckIns                  // check-ins
	Marking                   // check-ins that marked the Item whose name is Word
	Voices                    // feedback, by its Word: WarmGiven, WarmReceived or OtherReceived
	WithOutcome               // actions with an outcome
	ForPeople                 // actions for any of IDs; Word narrows to a kind, here and below
	ForNoTeam                 // actions that name somebody, but none of IDs
	ForNobody                 // actions that name nobody
	MediatedAbove             // mediating and bridging for any of IDs
	AboutTopic                // entries about the Topic whose number Word[0] is
	ByIDs                     // exactly the entries named one by one, whatever their day
	TimedByIDs                // of those, the ones with minutes
	ActionsAbout              // as AboutTopic, actions alone
	WithAuthority             // actions with the authority Word
	WithMode                  // actions with the mode Word; for any of IDs, if there are any
	WithFamily                // actions with an outcome of the family Word; "" are those without
	WithAnyTrait              // actions with a trait
	Timed                     // actions with minutes
	GivenOnes                 // thanks, credit and praise given, and actions of the kind recognise
	Elsewhere                 // actions on a project that is none of IDs
	InAField                  // actions with a kind and a project
	ShortFor                  // help now of at most ShortMinutes for any of IDs
)

// The words of Voices: thanks, credit and praise, given and come back, and other
// feedback that came back.
const (
	WarmGiven     = "given"
	WarmReceived  = "received"
	OtherReceived = "other"
)

// IsZero tells that nothing is to be opened.
func (o Open) IsZero() bool { return o.What == Nothing }

// Query selects exactly the entries behind the mark.
func (o Open) Query() journal.Query {
	if o.What == Nothing {
		// Nothing must not read as everything.
		return journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldDay, From: 1, To: 0}}}}}
	}
	var q terms
	if o.What != ByIDs && o.What != TimedByIDs {
		q.add(journal.Test{Field: journal.FieldDay, From: int(o.From), To: int(o.To)})
	}
	switch o.What {
	case Everything, AboutTopic, GivenOnes, ByIDs, TimedByIDs:
	case CheckIns, Marking:
		q.any(journal.FieldKind, string(journal.CheckIn))
	case Voices:
		q.any(journal.FieldKind, string(journal.Feedback))
	default:
		q.any(journal.FieldKind, string(journal.Action))
	}
	o.narrow(&q)
	return journal.Query{Terms: q}
}

// terms are a query being put together.
type terms []journal.Term

func (q *terms) add(tests ...journal.Test) { *q = append(*q, journal.Term{Tests: tests}) }

// any and none ask for entries with one of the words in a field, or with none.
func (q *terms) any(f journal.Field, words ...string) { q.add(tested(f, words)...) }

func (q *terms) none(f journal.Field, words ...string) {
	if len(words) > 0 {
		*q = append(*q, journal.Term{Not: true, Tests: tested(f, words)})
	}
}

func tested(f journal.Field, words []string) (out []journal.Test) {
	for _, w := range words {
		out = append(out, journal.Test{Field: f, Text: w})
	}
	return out
}

// narrow adds what the class asks for beyond days and the kind of entry.
func (o Open) narrow(q *terms) {
	later := func(k journal.SupportKind) bool { return k.Later() }
	now := func(k journal.SupportKind) bool { return !k.Later() }
	all := func(journal.SupportKind) bool { return true }
	short := journal.Test{Field: journal.FieldMinutes, From: 1, To: ShortMinutes}
	timed := journal.Test{Field: journal.FieldMinutes, From: 1, To: journal.Highest}
	switch o.What {
	case WithKind:
		if o.Word == "" {
			q.none(journal.FieldKind, supportIDs(all)...)
		} else {
			q.any(journal.FieldKind, o.Word)
		}
	case WithTrait:
		q.any(journal.FieldTrait, o.Word)
	case WithAnyTrait:
		q.any(journal.FieldTrait, strs(journal.Traits)...)
	case WithLabor:
		q.any(journal.FieldLabor, o.Word)
	case SeenAs:
		q.any(journal.FieldVis, o.Word)
	case SeenMarked:
		q.none(journal.FieldVis, "unmarked")
	case OverlookedBy:
		q.any(journal.FieldVis, string(journal.Unseen), string(journal.CreditedElsewhere))
	case HeavyOnes:
		q.add(journal.Test{Field: journal.FieldLoad, From: HeavyLoad, To: journal.Highest})
	case LoadMarked:
		q.add(journal.Test{Field: journal.FieldLoad, From: 0, To: journal.Highest})
	case Timed:
		q.add(timed)
	case LaterOnes:
		q.any(journal.FieldKind, supportIDs(later)...)
	case NowOnes:
		q.any(journal.FieldKind, supportIDs(now)...)
	case WithAuthority:
		q.any(journal.FieldAuthority, o.Word)
	case WithOutcome:
		q.any(journal.FieldHas, "outcome")
	case WithFamily:
		q.any(journal.FieldHas, "outcome")
		if o.Word == "" {
			q.none(journal.FieldFamily, strs(journal.Families)...)
		} else {
			q.any(journal.FieldFamily, o.Word)
		}
	case AboutTopic, ActionsAbout:
		q.add(Topic(o.Word[0]).test()...)
	case Marking:
		q.any(journal.FieldHas, o.Word)
	case Voices:
		o.narrowVoices(q)
	case GivenOnes: // each term holds for either of the two
		recognised := journal.Test{Field: journal.FieldKind, Text: "recognise"}
		q.any(journal.FieldKind, string(journal.Feedback), recognised.Text)
		q.add(journal.Test{Field: journal.FieldHas, Text: "given"}, recognised)
		q.add(append(tested(journal.FieldFeedback, strs(warmKinds)), recognised)...)
	case ByIDs, TimedByIDs:
		q.add(tested(journal.FieldID, strs(idsOf(o.entries())))...)
		if o.What == TimedByIDs {
			q.add(timed)
		}
	case InAField:
		q.any(journal.FieldKind, supportIDs(all)...)
		q.any(journal.FieldHas, "project")
	case Elsewhere:
		q.any(journal.FieldHas, "project")
		q.none(journal.FieldProject, strs(o.IDs)...)
	case ShortFor:
		q.any(journal.FieldKind, supportIDs(now)...)
		q.add(short)
		q.any(journal.FieldPerson, strs(o.IDs)...)
	default:
		o.narrowPeople(q)
	}
}

// narrowVoices is narrow for feedback.
func (o Open) narrowVoices(q *terms) {
	if o.Word == WarmGiven {
		q.any(journal.FieldHas, "given")
	} else {
		q.none(journal.FieldHas, "given")
	}
	if o.Word == OtherReceived {
		q.none(journal.FieldFeedback, strs(warmKinds)...)
	} else {
		q.any(journal.FieldFeedback, strs(warmKinds)...)
	}
}

// narrowPeople is narrow for the classes by whom an action was for.
func (o Open) narrowPeople(q *terms) {
	switch o.What {
	case ForPeople, ForNoTeam, ForNobody:
		switch o.What {
		case ForPeople:
			q.any(journal.FieldPerson, strs(o.IDs)...)
		case ForNoTeam:
			q.any(journal.FieldHas, "people")
			q.none(journal.FieldPerson, strs(o.IDs)...)
		case ForNobody:
			q.none(journal.FieldHas, "people")
		}
		if o.Word != "" {
			q.any(journal.FieldKind, o.Word)
		}
	case MediatedAbove:
		q.any(journal.FieldKind, "mediate", "bridge")
		q.any(journal.FieldPerson, strs(o.IDs)...)
	case WithMode:
		q.any(journal.FieldMode, o.Word)
		if len(o.IDs) > 0 {
			q.any(journal.FieldPerson, strs(o.IDs)...)
		}
	}
}

func strs[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, v := range all {
		out[i] = string(v)
	}
	return out
}

func supportIDs(want func(journal.SupportKind) bool) []string {
	var out []string
	for _, k := range journal.SupportKinds {
		if want(k) {
			out = append(out, string(k))
		}
	}
	return out
}

// opens selects entries of one kind within days, or nothing if there are none.
func opens(n int, what What, word string, from, to journal.Day) Open {
	if n == 0 {
		return Open{}
	}
	return Open{From: from, To: to, What: what, Word: word}
}

// opensKeys selects entries by their ids.
func opensKeys(keys []key) Open {
	if len(keys) == 0 {
		return Open{}
	}
	return Open{What: ByIDs, keys: slices.Clip(keys)}
}
