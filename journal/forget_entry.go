package journal

import (
	"slices"
	"strings"
)

// eraseEntry takes them out of an entry: the mention, and the names in all its
// texts. It tells whether the entry named them, whether a name stood in plain
// words, and whether anything changed. A former state keeps the names of others
// as they were read then, so these are looked at too.
func (p *forgetPlan) eraseEntry(s *stored, former bool) (linked, plain, changed bool) {
	gone := func(r Ref) bool { return p.ids[string(r.ID)] }
	if p.noun == NounProject {
		if linked = slices.Contains(p.rids, s.project) || gone(s.Project); linked {
			s.project, s.Project = 0, Ref{}
		}
	} else {
		linked = slices.ContainsFunc(s.people, p.has) || slices.ContainsFunc(s.People, gone)
		source := s.Kind == Feedback && linked && (len(s.people) > 0 && p.has(s.people[0]) || len(s.People) > 0 && gone(s.People[0]))
		s.people = slices.DeleteFunc(slices.Clone(s.people), p.has)
		s.People = slices.DeleteFunc(slices.Clone(s.People), gone)
		if source { // the first named said it: nobody else may be taken for that
			s.people, s.People = nil, nil
		}
		if len(s.People) == 0 {
			s.People = nil
		}
	}
	e := p.own
	if linked && !slices.ContainsFunc(s.people, func(rid int64) bool { return slices.Contains(p.rivals, rid) }) {
		e = p.all
	}
	signed := *e
	signed.mentions = true
	count, mentions := 0, 0
	each := func(t *string, sentence bool) {
		_, m := signed.erase(*t, sentence)
		out, n := e.erase(*t, sentence)
		*t, count, mentions = out, count+n, mentions+m
	}
	for _, t := range s.texts() {
		each(t, true)
	}
	s.Tags = slices.Clone(s.Tags)
	for i := range s.Tags {
		each(&s.Tags[i], false)
	}
	s.Tags = distinct(s.Tags, Fold)
	each(&s.Source.Key, false)
	if former && p.noun == NounPerson {
		each(&s.Project.Name, false)
		for i := range s.People {
			each(&s.People[i].Name, false)
		}
	}
	return linked, count > mentions, linked || count > 0
}

// texts are all the texts of an entry.
func (e *Entry) texts() []*string {
	o, s := &e.Outcome, &e.Story
	return []*string{
		&e.Body, &o.Text, &o.Unit, &o.Period, &o.Otherwise, &o.Comparison, &o.MyPart, &o.TheirPart,
		&s.Situation, &s.Task, &s.Action, &s.Result, &e.Said.Channel, &e.Said.Quote, &e.Asked.Prompt, &e.Asked.Text,
	}
}

// sample is where the entry changes first, with some words around it.
func (e *plannedEntry) sample() ForgetSample {
	out := ForgetSample{ID: e.former.ID, Day: e.former.Day, Binned: !e.former.Deleted.IsZero()}
	was, now := e.former.texts(), e.after.texts()
	for i := range was {
		if *was[i] != *now[i] {
			out.Before, out.After = around(*was[i], *now[i])
			return out
		}
	}
	out.Before, out.After = around(strings.Join(e.former.Tags, ", "), strings.Join(e.after.Tags, ", "))
	if out.Before == out.After { // only the mention beside the words
		out.Before, _ = around(e.former.Body, "")
		out.After = out.Before
	}
	return out
}

// around cuts two texts to what stands near their first difference.
func around(a, b string) (string, string) {
	const before, room = 60, 160
	x, y := []rune(a), []rune(b)
	k := 0
	for k < len(x) && k < len(y) && x[k] == y[k] {
		k++
	}
	from := max(0, k-before)
	cut := func(r []rune) string {
		s := string(r[from:min(len(r), from+room)])
		if from > 0 {
			s = "…" + s
		}
		if len(r) > from+room {
			s += "…"
		}
		return s
	}
	return cut(x), cut(y)
}
