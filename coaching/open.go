package coaching

import (
	"slices"

	"footlight/journal"
)

// MaxIDs is how many entries can be opened by name in one query; SQLite takes
// a chain of at most 1,000 comparisons.
const MaxIDs = 800

// Open says which entries stand behind a mark. It is small, so that a chart of
// ten years can hold one at every mark; Query makes the query of it.
type Open struct {
	From, To journal.Day // both included
	What     What
	Word     string       // the id within What: a kind, a trait, a family, …
	IDs      []journal.ID // for ByIDs the entries; for teams the people
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
	WithOutcome               // actions with an outcome
	ForPeople                 // actions for any of IDs; Word narrows to a kind
	ForNoTeam                 // actions that name somebody, but none of IDs
	ForNobody                 // actions that name nobody
	OnOwnProjects             // actions on any of the projects IDs
	MediatedAbove             // mediating and bridging for any of IDs
	AboutTopic                // entries about the Topic whose number Word[0] is
	ByIDs                     // exactly IDs, whatever their day
)

// IsZero tells that nothing is to be opened.
func (o Open) IsZero() bool { return o.What == Nothing }

// Query selects exactly the entries behind the mark; of more than MaxIDs ids it
// takes the first.
func (o Open) Query() journal.Query {
	if o.What == ByIDs || o.What == Nothing {
		var tests []journal.Test
		for _, id := range o.IDs[:min(len(o.IDs), MaxIDs)] {
			tests = append(tests, journal.Test{Field: journal.FieldID, Text: string(id)})
		}
		if len(tests) == 0 { // nothing must not read as everything
			tests = []journal.Test{{Field: journal.FieldDay, From: 1, To: 0}}
		}
		return journal.Query{Terms: []journal.Term{{Tests: tests}}}
	}
	terms := []journal.Term{{Tests: []journal.Test{{Field: journal.FieldDay, From: int(o.From), To: int(o.To)}}}}
	add := func(not bool, tests ...journal.Test) { terms = append(terms, journal.Term{Not: not, Tests: tests}) }
	text := func(f journal.Field, words ...string) (out []journal.Test) {
		for _, w := range words {
			out = append(out, journal.Test{Field: f, Text: w})
		}
		return out
	}
	switch o.What {
	case Everything, AboutTopic:
	case CheckIns:
		add(false, text(journal.FieldKind, string(journal.CheckIn))...)
	default:
		add(false, text(journal.FieldKind, string(journal.Action))...)
	}
	switch o.What {
	case WithKind:
		if o.Word == "" {
			add(true, text(journal.FieldKind, supportIDs(func(journal.SupportKind) bool { return true })...)...)
		} else {
			add(false, text(journal.FieldKind, o.Word)...)
		}
	case WithTrait:
		add(false, text(journal.FieldTrait, o.Word)...)
	case WithLabor:
		add(false, text(journal.FieldLabor, o.Word)...)
	case SeenAs:
		add(false, text(journal.FieldVis, o.Word)...)
	case SeenMarked:
		add(true, text(journal.FieldVis, "unmarked")...)
	case OverlookedBy:
		add(false, text(journal.FieldVis, string(journal.Unseen), string(journal.CreditedElsewhere))...)
	case HeavyOnes:
		add(false, journal.Test{Field: journal.FieldLoad, From: HeavyLoad, To: journal.Highest})
	case LoadMarked:
		add(false, journal.Test{Field: journal.FieldLoad, From: 0, To: journal.Highest})
	case LaterOnes:
		add(false, text(journal.FieldKind, supportIDs(journal.SupportKind.Later)...)...)
	case NowOnes:
		add(false, text(journal.FieldKind, supportIDs(func(k journal.SupportKind) bool { return !k.Later() })...)...)
	case WithOutcome:
		add(false, text(journal.FieldHas, "outcome")...)
	case ForPeople:
		add(false, text(journal.FieldPerson, strs(o.IDs)...)...)
		if o.Word != "" {
			add(false, text(journal.FieldKind, o.Word)...)
		}
	case ForNoTeam:
		add(false, text(journal.FieldHas, "people")...)
		if len(o.IDs) > 0 {
			add(true, text(journal.FieldPerson, strs(o.IDs)...)...)
		}
	case ForNobody:
		add(true, text(journal.FieldHas, "people")...)
	case OnOwnProjects:
		add(false, text(journal.FieldProject, strs(o.IDs)...)...)
	case MediatedAbove:
		add(false, text(journal.FieldKind, "mediate", "bridge")...)
		add(false, text(journal.FieldPerson, strs(o.IDs)...)...)
	case AboutTopic:
		add(false, Topic(o.Word[0]).test()...)
	}
	return journal.Query{Terms: terms}
}

func strs(ids []journal.ID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
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

// opensIDs selects entries by their ids.
func opensIDs(ids []journal.ID) Open {
	if len(ids) == 0 {
		return Open{}
	}
	return Open{What: ByIDs, IDs: slices.Clip(ids)}
}
