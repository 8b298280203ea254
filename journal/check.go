package journal

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Details of an Invalid error about text, so that callers can say one sentence.
const (
	DetailUTF8    = "utf-8"    // bytes that are not UTF-8
	DetailNUL     = "nul"      // a NUL character
	DetailLong    = "too long" // beyond the limit
	DetailMany    = "too many" // a list beyond MaxList
	DetailEmpty   = "empty"    // nothing was given
	DetailUnknown = "unknown"  // not in the vocabulary
	DetailRange   = "range"    // a number outside its range
)

func invalid(field, detail string) error {
	return &Error{Kind: Invalid, Field: field, Detail: detail}
}

// CheckText refuses what cannot be kept: bytes that are not UTF-8, NUL, and
// more than MaxText bytes. Everything else, right-to-left and combining
// characters and line separators included, is the writer's.
func CheckText(field, s string) error {
	switch {
	case len(s) > MaxText:
		return invalid(field, DetailLong)
	case !utf8.ValidString(s):
		return invalid(field, DetailUTF8)
	case strings.IndexByte(s, 0) >= 0:
		return invalid(field, DetailNUL)
	}
	return nil
}

// CheckName refuses a name that is empty, too long or spread over lines.
func CheckName(field, s string) error {
	switch {
	case !utf8.ValidString(s):
		return invalid(field, DetailUTF8)
	case strings.IndexByte(s, 0) >= 0:
		return invalid(field, DetailNUL)
	case strings.TrimSpace(s) == "":
		return invalid(field, DetailEmpty)
	case utf8.RuneCountInString(s) > MaxName:
		return invalid(field, DetailLong)
	case strings.IndexFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == 0x2028 || r == 0x2029 }) >= 0:
		return invalid(field, "line")
	}
	return nil
}

// NormalName is the form in which a name is kept: NFC, single spaces, none at
// the ends.
func NormalName(s string) string {
	if strings.IndexFunc(s, unicode.IsControl) < 0 {
		s = strings.Join(strings.Fields(s), " ")
	}
	return norm.NFC.String(s)
}

// Normal gives the entry as it is kept: names in their kept form, the same
// person, tag, trait or form of labor once, an unsaid sharing as private,
// the instant in UTC milliseconds.
func (e Entry) Normal() Entry {
	if e.Sharing == "" {
		e.Sharing = Private
	}
	e.At = millis(e.At)
	e.Created, e.Updated, e.Deleted = millis(e.Created), millis(e.Updated), millis(e.Deleted)
	e.Project.Name = NormalName(e.Project.Name)
	e.People = slices.Clone(e.People)
	for i := range e.People {
		e.People[i].Name = NormalName(e.People[i].Name)
	}
	e.People = distinct(e.People, func(r Ref) string {
		if r.ID != "" {
			return string(r.ID)
		}
		return Fold(r.Name)
	})
	e.Tags = slices.Clone(e.Tags)
	for i := range e.Tags {
		e.Tags[i] = NormalName(strings.TrimPrefix(e.Tags[i], "#"))
	}
	e.Tags = distinct(e.Tags, Fold)
	e.Traits = distinct(e.Traits, func(t Trait) string { return string(t) })
	e.Labor = distinct(e.Labor, func(l Labor) string { return string(l) })
	e.Links = distinct(e.Links, func(id ID) string { return string(id) })
	return e
}

func millis(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return time.UnixMilli(t.UnixMilli()).UTC()
}

// distinct keeps the first of each key, in order; nothing stays nil.
func distinct[T any](in []T, key func(T) string) []T {
	if len(in) == 0 {
		return nil
	}
	if len(in) == 1 {
		return in
	}
	seen := make(map[string]bool, len(in))
	out := make([]T, 0, len(in))
	for _, v := range in {
		if k := key(v); !seen[k] {
			seen[k] = true
			out = append(out, v)
		}
	}
	return out
}

// Check tells the first rule e breaks, as an Invalid error naming the field.
// It looks at what the writer says, not at what the store fills in: At, Zone
// and Day may be missing.
func (e Entry) Check() error {
	if !slices.Contains(EntryKinds, e.Kind) {
		return invalid("kind", string(e.Kind))
	}
	for _, f := range []func(Entry) error{checkTexts, checkNames, checkWords, checkNumbers, checkTime, checkSome} {
		if err := f(e); err != nil {
			return err
		}
	}
	return nil
}

func checkTexts(e Entry) error {
	o, s := &e.Outcome, &e.Story
	for _, t := range []struct{ field, text string }{
		{"body", e.Body},
		{"outcome", o.Text},
		{"outcome", o.Unit},
		{"outcome", o.Period},
		{"outcome", o.Otherwise},
		{"outcome", o.Comparison},
		{"outcome", o.MyPart},
		{"outcome", o.TheirPart},
		{"story", s.Situation},
		{"story", s.Task},
		{"story", s.Action},
		{"story", s.Result},
		{"quote", e.Said.Quote},
		{"channel", e.Said.Channel},
		{"prompt", e.Asked.Text},
		{"prompt", e.Asked.Prompt},
		{"source", e.Source.Name},
		{"source", e.Source.Key},
		{"zone", e.Zone},
	} {
		if err := CheckText(t.field, t.text); err != nil {
			return err
		}
	}
	if len(e.Zone) > 64 {
		return invalid("zone", DetailLong)
	}
	return nil
}

func checkNames(e Entry) error {
	if max(len(e.People), len(e.Tags), len(e.Links)) > MaxList {
		return invalid("people", DetailMany)
	}
	for _, r := range e.People {
		if err := checkRef("people", r); err != nil {
			return err
		}
	}
	if e.Project != (Ref{}) {
		if err := checkRef("project", e.Project); err != nil {
			return err
		}
	}
	for _, t := range e.Tags {
		if err := CheckName("tags", t); err != nil {
			return err
		}
	}
	for _, id := range e.Links {
		if _, err := ParseID(string(id)); err != nil {
			return invalid("links", string(id))
		}
	}
	if e.ID != "" {
		if id, err := ParseID(string(e.ID)); err != nil || id != e.ID {
			return invalid("id", string(e.ID))
		}
	}
	return nil
}

func checkRef(field string, r Ref) error {
	if r.ID != "" {
		if _, err := ParseID(string(r.ID)); err != nil {
			return invalid(field, string(r.ID))
		}
		if r.Name == "" {
			return nil
		}
	}
	return CheckName(field, r.Name)
}

// checkWords holds the closed vocabularies; empty is "not said".
func checkWords(e Entry) error {
	for _, t := range e.Traits {
		if !slices.Contains(Traits, t) {
			return invalid("traits", string(t))
		}
	}
	for _, l := range e.Labor {
		if !slices.Contains(Labors, l) {
			return invalid("labor", string(l))
		}
	}
	return firstError(
		known("support", e.Support, SupportKinds),
		known("visibility", e.Visibility, Visibilities),
		known("sharing", e.Sharing, Sharings),
		known("origin", e.Origin, Origins),
		known("authority", e.Authority, Authorities),
		known("mode", e.Mode, Modes),
		known("part", e.Part, Parts),
		known("feedback", e.Said.Kind, FeedbackKinds),
		known("family", e.Outcome.Family, Families),
	)
}

func known[T ~string](field string, v T, all []T) error {
	if v == "" || slices.Contains(all, v) {
		return nil
	}
	return invalid(field, string(v))
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func checkNumbers(e Entry) error {
	if e.Minutes < 0 || e.Minutes > MaxMinutes {
		return invalid("minutes", DetailRange)
	}
	for _, m := range []struct {
		field string
		mark  Mark
	}{
		{"load", e.Load},
		{"strain", e.Strain},
		{"energy", e.Energy},
		{"recovery", e.Recovery},
		{"clarity", e.Clarity},
		{"valued", e.Valued},
	} {
		if m.mark.Value() > 10 {
			return invalid(m.field, DetailRange)
		}
	}
	for _, f := range []*float64{e.Outcome.Before, e.Outcome.After} {
		if f != nil && (*f != *f || *f > 1e15 || *f < -1e15) {
			return invalid("outcome", DetailRange)
		}
	}
	return nil
}

// The years a journal can speak of; wide enough for any import, and narrow
// enough that arithmetic on instants cannot overflow.
var (
	earliest = Date(1900, time.January, 1)
	latest   = Date(2200, time.January, 1)
)

// dayAway is how many days a writer's day may stand from the UTC day of the
// instant: zones reach ±14 h and a day may start up to 12 h late.
const dayAway = 2

func checkTime(e Entry) error {
	for _, d := range []struct {
		field string
		day   Day
	}{
		{"day", e.Day},
		{"until", e.Until},
		{"released", e.Released},
		{"ask_back", e.AskBack},
		{"outcome", e.Outcome.On},
	} {
		if d.day != NoDay && (d.day < earliest || d.day > latest) {
			return invalid(d.field, DetailRange)
		}
	}
	if e.At.IsZero() {
		return nil
	}
	at := DayOf(e.At.UTC())
	if at < earliest || at > latest {
		return invalid("at", DetailRange)
	}
	if e.Day != NoDay && (e.Day < at-dayAway || e.Day > at+dayAway) {
		return invalid("day", e.Day.String())
	}
	return nil
}

// checkSome asks for words, or of a check-in for at least one mark.
func checkSome(e Entry) error {
	if strings.TrimSpace(e.Body) != "" {
		return nil
	}
	switch e.Kind {
	case CheckIn:
		if e.Away || e.Strain.Given() || e.Energy.Given() || e.Recovery.Given() || e.Clarity.Given() || e.Valued.Given() {
			return nil
		}
	case Feedback:
		if strings.TrimSpace(e.Said.Quote) != "" {
			return nil
		}
	}
	return invalid("body", DetailEmpty)
}

// Check tells the first rule p breaks.
func (p Person) Check() error {
	if err := CheckName("name", p.Name); err != nil {
		return err
	}
	if len(p.Nick) > MaxList || len(p.MemberOf) > MaxList {
		return invalid("nick", DetailMany)
	}
	for _, n := range p.Nick {
		if err := CheckName("nick", n); err != nil {
			return err
		}
	}
	if p.Alias != "" {
		if err := CheckName("alias", p.Alias); err != nil {
			return err
		}
	}
	for _, r := range p.MemberOf {
		if err := checkRef("member_of", r); err != nil {
			return err
		}
	}
	return known("relation", p.Relation, Relations)
}

// Check tells the first rule p breaks.
func (p Project) Check() error { return CheckName("name", p.Name) }
