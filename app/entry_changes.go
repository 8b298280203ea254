package app

import (
	"slices"
	"strings"

	"footlight/coaching/words"
	"footlight/journal"
)

// alteration is one field that differs between two revisions of an entry, in
// the person's words; an empty side says that nothing stood there. Long texts
// also carry their differing words.
type alteration struct {
	Field         string // its words stand under entry.field.FIELD
	Before, After string
	Was, Now      []run // set for texts, nil for the rest
}

// fieldLabel is how a field is called: the people of a feedback are not for
// whom it was.
func fieldLabel(w *words.Words, kind journal.EntryKind, field string) string {
	switch {
	case field != "people":
	case kind == journal.Feedback:
		field = "said.from"
	case kind != journal.Action:
		field = "people.named"
	}
	return w.T("entry.field." + field)
}

// sentence says a short alteration: "Load: 4, was 6".
func (a alteration) sentence(w *words.Words, kind journal.EntryKind) string {
	field := fieldLabel(w, kind, a.Field)
	switch {
	case a.Before == "":
		return w.T("entry.change.set", "Field", field, "After", a.After)
	case a.After == "":
		return w.T("entry.change.gone", "Field", field, "Before", a.Before)
	}
	return w.T("entry.change.from", "Field", field, "Before", a.Before, "After", a.After)
}

// fact is one field of an entry as it is compared and shown.
type fact struct {
	field string
	text  bool // the person's own words, compared word by word
	say   func(w *words.Words, e journal.Entry) string
}

// whatChanged lists every field in which after differs from before, in the
// order the editor shows them.
func whatChanged(w *words.Words, before, after journal.Entry) []alteration {
	var out []alteration
	for _, f := range facts {
		was, now := f.say(w, before), f.say(w, after)
		if was == now {
			continue
		}
		a := alteration{Field: f.field, Before: was, After: now}
		if f.text {
			a.Was, a.Now = wordDiff(was, now)
		}
		out = append(out, a)
	}
	return out
}

// facts are the fields a revision can differ in.
var facts = slices.Concat(factsOfAll, factsOfAction, factsOfOutcome, factsOfRest)

var factsOfAll = []fact{
	{"body", true, func(_ *words.Words, e journal.Entry) string { return e.Body }},
	{"when", false, func(w *words.Words, e journal.Entry) string {
		if e.At.IsZero() {
			return ""
		}
		return w.T("entry.when.full", "Day", w.Date(journal.DayOf(e.In())), "Clock", w.Clock(e.In()), "Zone", e.Zone)
	}},
	{"day", false, func(w *words.Words, e journal.Entry) string {
		if e.At.IsZero() || journal.DayOf(e.In()) == e.Day {
			return "" // said by "when" already
		}
		return w.Date(e.Day)
	}},
	{"people", false, func(_ *words.Words, e journal.Entry) string { return refNames(e.People) }},
	{"project", false, func(_ *words.Words, e journal.Entry) string { return e.Project.Name }},
	{"tags", false, func(_ *words.Words, e journal.Entry) string { return hashed(e.Tags) }},
	{"links", false, func(w *words.Words, e journal.Entry) string { return counted(w, "entry.links.count", len(e.Links)) }},
	{"sharing", false, func(w *words.Words, e journal.Entry) string { return w.Sharing(sharingOf(e)) }},
	{"bin", false, func(w *words.Words, e journal.Entry) string { return yes(w, !e.Deleted.IsZero()) }},
}

var factsOfAction = []fact{
	{"support", false, func(w *words.Words, e journal.Entry) string { return w.Support(e.Support) }},
	{"traits", false, func(w *words.Words, e journal.Entry) string { return listed(e.Traits, w.Trait) }},
	{"labor", false, func(w *words.Words, e journal.Entry) string { return listed(e.Labor, w.Labor) }},
	{"minutes", false, func(w *words.Words, e journal.Entry) string { return w.Minutes(e.Minutes) }},
	{"load", false, func(_ *words.Words, e journal.Entry) string { return e.Load.String() }},
	{"energised", false, func(w *words.Words, e journal.Entry) string { return yes(w, e.Energised) }},
	{"visibility", false, func(w *words.Words, e journal.Entry) string { return w.Visibility(e.Visibility) }},
	{"origin", false, func(w *words.Words, e journal.Entry) string { return w.Origin(e.Origin) }},
	{"authority", false, func(w *words.Words, e journal.Entry) string { return w.Authority(e.Authority) }},
	{"mode", false, func(w *words.Words, e journal.Entry) string { return w.Mode(e.Mode) }},
	{"part", false, func(w *words.Words, e journal.Entry) string { return w.Part(e.Part) }},
	{"held", false, func(w *words.Words, e journal.Entry) string { return yes(w, e.Held) }},
	{"until", false, func(w *words.Words, e journal.Entry) string { return w.Date(e.Until) }},
	{"released", false, func(w *words.Words, e journal.Entry) string { return w.Date(e.Released) }},
	{"askback", false, func(w *words.Words, e journal.Entry) string { return w.Date(e.AskBack) }},
}

var factsOfOutcome = []fact{
	{"outcome", true, func(_ *words.Words, e journal.Entry) string { return e.Outcome.Text }},
	{"outcome.family", false, func(w *words.Words, e journal.Entry) string { return w.Family(e.Outcome.Family) }},
	{"outcome.before", false, func(w *words.Words, e journal.Entry) string { return numbered(w, e.Outcome.Before) }},
	{"outcome.after", false, func(w *words.Words, e journal.Entry) string { return numbered(w, e.Outcome.After) }},
	{"outcome.unit", false, func(_ *words.Words, e journal.Entry) string { return e.Outcome.Unit }},
	{"outcome.period", false, func(_ *words.Words, e journal.Entry) string { return e.Outcome.Period }},
	{"outcome.on", false, func(w *words.Words, e journal.Entry) string { return w.Date(e.Outcome.On) }},
	{"outcome.otherwise", true, func(_ *words.Words, e journal.Entry) string { return e.Outcome.Otherwise }},
	{"outcome.comparison", true, func(_ *words.Words, e journal.Entry) string { return e.Outcome.Comparison }},
	{"outcome.mine", true, func(_ *words.Words, e journal.Entry) string { return e.Outcome.MyPart }},
	{"outcome.theirs", true, func(_ *words.Words, e journal.Entry) string { return e.Outcome.TheirPart }},
}

var factsOfRest = []fact{
	{"story.situation", true, func(_ *words.Words, e journal.Entry) string { return e.Story.Situation }},
	{"story.task", true, func(_ *words.Words, e journal.Entry) string { return e.Story.Task }},
	{"story.action", true, func(_ *words.Words, e journal.Entry) string { return e.Story.Action }},
	{"story.result", true, func(_ *words.Words, e journal.Entry) string { return e.Story.Result }},
	{"strain", false, func(_ *words.Words, e journal.Entry) string { return e.Strain.String() }},
	{"energy", false, func(_ *words.Words, e journal.Entry) string { return e.Energy.String() }},
	{"recovery", false, func(_ *words.Words, e journal.Entry) string { return e.Recovery.String() }},
	{"clarity", false, func(_ *words.Words, e journal.Entry) string { return e.Clarity.String() }},
	{"valued", false, func(_ *words.Words, e journal.Entry) string { return e.Valued.String() }},
	{"away", false, func(w *words.Words, e journal.Entry) string { return yes(w, e.Away) }},
	{"said.kind", false, func(w *words.Words, e journal.Entry) string { return w.FeedbackKind(e.Said.Kind) }},
	{"said.channel", false, func(_ *words.Words, e journal.Entry) string { return e.Said.Channel }},
	{"said.quote", true, func(_ *words.Words, e journal.Entry) string { return e.Said.Quote }},
	{"said.quotable", false, func(w *words.Words, e journal.Entry) string { return yes(w, e.Said.Quotable) }},
	{"said.given", false, func(w *words.Words, e journal.Entry) string { return yes(w, e.Said.Given) }},
	{"asked.text", true, func(_ *words.Words, e journal.Entry) string { return e.Asked.Text }},
}

// sharingOf reads the empty sharing as private, which it is.
func sharingOf(e journal.Entry) journal.Sharing {
	if e.Sharing == "" {
		return journal.Private
	}
	return e.Sharing
}

func yes(w *words.Words, on bool) string {
	if on {
		return w.T("entry.yes")
	}
	return ""
}

func counted(w *words.Words, key string, n int) string {
	if n == 0 {
		return ""
	}
	return w.N(key, n)
}

func numbered(w *words.Words, f *float64) string {
	if f == nil {
		return ""
	}
	return w.Number(*f)
}

func listed[T ~string](list []T, say func(T) string) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = say(v)
	}
	return strings.Join(out, ", ")
}

func refNames(refs []journal.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, ", ")
}

func hashed(tags []string) string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = "#" + t
	}
	return strings.Join(out, " ")
}
