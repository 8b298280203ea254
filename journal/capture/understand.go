package capture

import (
	"slices"
	"strconv"
	"strings"

	"footlight/journal"
)

// reader turns pieces into meaning.
type reader struct {
	lx *Lexicon
	m  Moment
}

// understand sets what the piece means, or the remark on why it means nothing.
func (r *reader) understand(p *piece) {
	if p.slash || p.open || p.esc >= 0 {
		return
	}
	switch p.field {
	case journal.FieldPerson, journal.FieldProject, journal.FieldTag:
		p.ok, p.value = true, p.raw
	case journal.FieldMinutes:
		r.minutes(p)
	case journal.FieldLoad:
		n, err := strconv.Atoi(p.raw)
		if p.num = n; err == nil && n <= 10 {
			p.ok, p.value = true, strconv.Itoa(n)
			return
		}
		p.remark = "capture.remark.load"
	case FieldAt:
		if _, ok := momentOf(p.raw, r.m); ok {
			p.ok, p.value = true, p.raw
			return
		}
		p.remark = "capture.remark.day"
	case FieldUntil, FieldReleased, FieldAskBack:
		if d, ok := dayAhead(p.raw, r.m); ok {
			p.ok, p.value, p.num = true, d.String(), int(d)
			return
		}
		p.remark = "capture.remark.day"
	case FieldHeld, FieldEnergised:
		yes, ok := yesNo[fold(p.raw)]
		if !ok {
			p.remark = "capture.remark.yesno"
			return
		}
		p.ok, p.value = true, "no"
		if yes {
			p.value, p.num = "yes", 1
		}
	default:
		p.value, p.ok = r.lx.Find(p.field, p.raw)
		if !p.ok {
			p.remark = "capture.remark." + string(p.field)
		}
	}
}

func (r *reader) minutes(p *piece) {
	if p.num == 0 { // from an alias: 45, or any length of time
		if n, ok := ReadMinutes(p.raw); ok {
			p.num = n
		}
	}
	if p.num < 1 || p.num > journal.MaxMinutes {
		p.remark = "capture.remark.minutes"
		return
	}
	p.ok, p.value = true, formatMinutes(p.num)
}

var yesNo = map[string]bool{
	"yes": true, "y": true, "ja": true, "j": true, "true": true, "1": true,
	"no": false, "n": false, "nein": false, "false": false, "0": false,
}

// said gathers the fields of an entry that pieces say, each once.
type said struct {
	e        journal.Entry
	people   map[string]bool // folded
	tags     map[string]bool
	overrule map[journal.Field]int // which piece said a single field last
}

// add takes over what piece i says and tells which earlier piece it overrules,
// or -1. Lists keep the order named; a single field keeps its last word.
func (s *said) add(p *piece, i int) int {
	e := &s.e
	switch p.field {
	case journal.FieldPerson:
		if once(&s.people, p.value) {
			e.People = append(e.People, journal.Ref{Name: p.value})
		}
		return -1
	case journal.FieldTag:
		if once(&s.tags, p.value) {
			e.Tags = append(e.Tags, p.value)
		}
		return -1
	case journal.FieldTrait:
		if t := journal.Trait(p.value); !slices.Contains(e.Traits, t) {
			e.Traits = append(e.Traits, t)
		}
		return -1
	case journal.FieldLabor:
		if l := journal.Labor(p.value); !slices.Contains(e.Labor, l) {
			e.Labor = append(e.Labor, l)
		}
		return -1
	}
	before, changed := s.single(p)
	last, seen := s.overrule[p.field]
	if s.overrule == nil {
		s.overrule = make(map[journal.Field]int, 8)
	}
	s.overrule[p.field] = i
	if seen && changed && before {
		return last
	}
	return -1
}

// single sets a field that holds one value; before tells whether it held one
// and changed whether it was another.
func (s *said) single(p *piece) (before, changed bool) {
	e := &s.e
	switch p.field {
	case journal.FieldProject:
		return set(&e.Project.Name, p.value)
	case journal.FieldKind:
		return set(&e.Support, journal.SupportKind(p.value))
	case journal.FieldMinutes:
		return set(&e.Minutes, p.num)
	case journal.FieldLoad:
		return set(&e.Load, journal.MarkOf(p.num))
	case journal.FieldVis:
		return set(&e.Visibility, journal.Visibility(p.value))
	case journal.FieldSharing:
		return set(&e.Sharing, sharing(p.value))
	case FieldOrigin:
		return set(&e.Origin, journal.Origin(p.value))
	case FieldAuthority:
		return set(&e.Authority, journal.Authority(p.value))
	case FieldMode:
		return set(&e.Mode, journal.Mode(p.value))
	case FieldPart:
		return set(&e.Part, journal.Part(p.value))
	case FieldAskBack:
		return set(&e.AskBack, journal.Day(p.num))
	case FieldEnergised:
		return set(&e.Energised, p.num == 1)
	case FieldHeld:
		return set(&e.Held, p.num == 1)
	case FieldUntil:
		return set(&e.Until, journal.Day(p.num))
	case FieldReleased:
		return set(&e.Released, journal.Day(p.num))
	}
	return false, false
}

// sharing keeps private, which is what everything is, unsaid.
func sharing(id string) journal.Sharing {
	if journal.Sharing(id) == journal.Private {
		return ""
	}
	return journal.Sharing(id)
}

func set[T comparable](to *T, v T) (before, changed bool) {
	var zero T
	before, changed = *to != zero, *to != v
	*to = v
	return before, changed
}

// once remembers a name, folded, and tells whether it is new.
func once(seen *map[string]bool, name string) bool {
	if *seen == nil {
		*seen = make(map[string]bool, 4)
	}
	if (*seen)[name] {
		return false
	}
	key := fold(name)
	known := (*seen)[key]
	(*seen)[name], (*seen)[key] = true, true
	return !known
}

// settle gives the entry what several fields say together: what has an end, or
// was given back, was held.
func (s *said) settle() journal.Entry {
	e := s.e
	e.Held = e.Held || e.Until != journal.NoDay || e.Released != journal.NoDay
	return e
}

// clip shortens a word for a remark.
func clip(s string) string {
	const most = 40
	s = strings.ToValidUTF8(s, "�")
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
