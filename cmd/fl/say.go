package main

import (
	"strings"

	"footlight/journal"
)

// facts are what an entry says beside its words, in few words each and in the
// order of the capture line. Names that stand in the words are not repeated
// when brief.
func (c *fl) facts(e journal.Entry, brief bool) []string {
	w := c.words
	var out []string
	say := func(s string) {
		if s != "" {
			out = append(out, plainLine(s))
		}
	}
	say(strings.Join(c.peopleOf(e, brief), ", "))
	if e.Project.Name != "" && !(brief && mentions(e.Body, '%', e.Project.Name)) {
		say("%" + e.Project.Name)
	}
	say(w.Support(e.Support))
	if e.Kind == journal.Feedback {
		say(w.FeedbackKind(e.Said.Kind))
	}
	if !brief {
		for _, t := range e.Traits {
			say(w.Trait(t))
		}
		for _, l := range e.Labor {
			say(w.Labor(l))
		}
	}
	say(w.Minutes(e.Minutes))
	c.marks(e, say)
	say(w.Visibility(e.Visibility))
	if !brief {
		if e.Sharing != journal.Private {
			say(w.Sharing(e.Sharing))
		}
		say(w.Origin(e.Origin))
		say(w.Authority(e.Authority))
		say(w.Mode(e.Mode))
		say(w.Part(e.Part))
	}
	if e.StillHeld() {
		say(w.T("cli.fact.held"))
	}
	for _, t := range e.Tags {
		if !brief || !mentions(e.Body, '#', t) {
			say("#" + t)
		}
	}
	return out
}

// marks says the numbers from 0 to 10.
func (c *fl) marks(e journal.Entry, say func(string)) {
	for _, m := range []struct {
		name string
		mark journal.Mark
	}{
		{"load", e.Load},
		{"strain", e.Strain},
		{"energy", e.Energy},
		{"recovery", e.Recovery},
		{"clarity", e.Clarity},
		{"valued", e.Valued},
	} {
		if m.mark.Given() {
			say(c.words.T("cli.fact."+m.name, "N", m.mark.Value()))
		}
	}
	if e.Energised {
		say(c.words.T("cli.fact.energised"))
	}
	if e.Away {
		say(c.words.T("cli.fact.away"))
	}
}

func (c *fl) peopleOf(e journal.Entry, brief bool) []string {
	var names []string
	for _, p := range e.People {
		if !brief || !mentions(e.Body, '@', p.Name) {
			names = append(names, "@"+p.Name)
		}
	}
	return names
}

// mentions tells whether the words already bear the name after its sigil.
func mentions(body string, sigil byte, name string) bool {
	return strings.Contains(body, string(sigil)+name) || strings.Contains(body, string(sigil)+`"`+name+`"`)
}

// line is an entry on one line: its words, then its facts.
func (c *fl) line(e journal.Entry, brief bool) string {
	parts := c.facts(e, brief)
	if body := plainLine(c.firstWords(e)); body != "" {
		parts = append([]string{c.isolate(body)}, parts...)
	}
	return strings.Join(parts, " · ")
}

// firstWords are the entry's words, or what stands for them where it has none.
func (c *fl) firstWords(e journal.Entry) string {
	switch {
	case e.Body != "":
		return e.Body
	case e.Said.Quote != "":
		return e.Said.Quote
	}
	return c.words.EntryKind(e.Kind)
}

// when is the day and clock of an entry, in the zone it was written in.
func (c *fl) when(e journal.Entry) string {
	return c.words.ShortDay(e.Day, c.j.Today()) + " " + c.words.Clock(e.In())
}
