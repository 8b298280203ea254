package main

import (
	"strconv"
	"strings"

	"footlight/journal"
)

// field is one thing an entry says, in words: name is the end of its
// translation key.
type field struct{ name, value string }

// fields are all that e says, its words first, in the order a person would tell
// it. What was not said is not there.
func (c *fl) fields(e journal.Entry) []field {
	l := fieldList{}
	w := c.words
	l.add("body", plainText(e.Body))
	l.add("people", strings.Join(refNames(e.People), ", "))
	l.add("project", e.Project.Name)
	l.add("tags", hashed(e.Tags))
	l.add("support", w.Support(e.Support))
	l.add("traits", each(e.Traits, w.Trait))
	l.add("labor", each(e.Labor, w.Labor))
	l.add("minutes", w.Minutes(e.Minutes))
	l.add("load", e.Load.String())
	l.add("energised", c.yes(e.Energised))
	l.add("visibility", w.Visibility(e.Visibility))
	l.add("origin", w.Origin(e.Origin))
	l.add("authority", w.Authority(e.Authority))
	l.add("mode", w.Mode(e.Mode))
	l.add("part", w.Part(e.Part))
	l.add("held", c.yes(e.Held))
	l.add("until", w.Date(e.Until))
	l.add("released", w.Date(e.Released))
	l.add("ask-back", w.Date(e.AskBack))
	l.add("strain", e.Strain.String())
	l.add("energy", e.Energy.String())
	l.add("recovery", e.Recovery.String())
	l.add("clarity", e.Clarity.String())
	l.add("valued", e.Valued.String())
	l.add("away", c.yes(e.Away))
	c.outcomeFields(&l, e.Outcome)
	l.add("situation", plainText(e.Story.Situation))
	l.add("task", plainText(e.Story.Task))
	l.add("action", plainText(e.Story.Action))
	l.add("result", plainText(e.Story.Result))
	l.add("feedback", w.FeedbackKind(e.Said.Kind))
	l.add("channel", e.Said.Channel)
	l.add("quote", plainText(e.Said.Quote))
	l.add("quotable", c.yes(e.Said.Quotable))
	l.add("given", c.yes(e.Said.Given))
	l.add("asked", plainText(e.Asked.Text))
	l.add("about", each(e.Links, func(id journal.ID) string { return string(id) }))
	l.add("sharing", w.Sharing(e.Sharing))
	return l.fields
}

func (c *fl) outcomeFields(l *fieldList, o journal.Outcome) {
	l.add("outcome", plainText(o.Text))
	if o.Before != nil || o.After != nil {
		l.add("change", strings.TrimSpace(c.number(o.Before)+" → "+c.number(o.After)+" "+o.Unit+" "+o.Period))
	}
	l.add("family", c.words.Family(o.Family))
	l.add("otherwise", plainText(o.Otherwise))
	l.add("comparison", plainText(o.Comparison))
	l.add("my-part", plainText(o.MyPart))
	l.add("their-part", plainText(o.TheirPart))
	l.add("outcome-on", c.words.Date(o.On))
}

func (c *fl) number(f *float64) string {
	if f == nil {
		return "?"
	}
	return c.words.Number(*f)
}

func (c *fl) yes(b bool) string {
	if b {
		return c.words.T("cli.yes")
	}
	return ""
}

type fieldList struct{ fields []field }

func (l *fieldList) add(name, value string) {
	if value = strings.TrimSpace(value); value != "" {
		l.fields = append(l.fields, field{name, value})
	}
}

func hashed(tags []string) string {
	if len(tags) == 0 {
		return ""
	}
	return "#" + strings.Join(tags, " #")
}

func each[T any](list []T, word func(T) string) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = word(v)
	}
	return strings.Join(words, ", ")
}

// printFields prints names and values in two columns; a value of several lines
// goes on below its first.
func (c *fl) printFields(fields []field) {
	wide := 0
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = c.words.T("cli.field." + f.name)
		wide = max(wide, textWidth(names[i]))
	}
	gap := "\n" + strings.Repeat(" ", wide+2)
	for i, f := range fields {
		_, _ = c.out.WriteString(c.paint(faint, padRight(names[i], wide)) + "  " + strings.ReplaceAll(f.value, "\n", gap) + "\n")
	}
}

// changes tells in words what differs between two states of an entry.
func (c *fl) changes(before, after journal.Entry) []string {
	was := map[string]string{}
	for _, f := range c.fields(before) {
		was[f.name] = f.value
	}
	var out []string
	for _, f := range c.fields(after) {
		if old, ok := was[f.name]; !ok || old != f.value {
			out = append(out, c.change(f.name, old, f.value))
		}
		delete(was, f.name)
	}
	for _, f := range c.fields(before) {
		if old, gone := was[f.name]; gone {
			out = append(out, c.change(f.name, old, ""))
		}
	}
	if !before.At.Equal(after.At) || before.Zone != after.Zone {
		out = append(out, c.change("when", c.when(before), c.when(after)))
	}
	switch {
	case before.Deleted.IsZero() && !after.Deleted.IsZero():
		out = append(out, c.words.T("cli.history.removed"))
	case !before.Deleted.IsZero() && after.Deleted.IsZero():
		out = append(out, c.words.T("cli.history.restored"))
	}
	return out
}

func (c *fl) change(name, from, to string) string {
	field := c.words.T("cli.field." + name)
	switch {
	case from == "":
		return c.words.T("cli.history.set", "Field", field, "To", excerpt(to))
	case to == "":
		return c.words.T("cli.history.cleared", "Field", field, "From", excerpt(from))
	}
	return c.words.T("cli.history.changed", "Field", field, "From", excerpt(from), "To", excerpt(to))
}

// revision is how far an entry has come, counted from 1.
func (c *fl) revision(n int) string { return c.words.T("cli.history.rev", "N", strconv.Itoa(n)) }
