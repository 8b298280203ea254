package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"footlight/journal"
)

// showWeeks is how far back the picture of one person or project goes.
const showWeeks = 26

// picture is how somebody, or a project, ran through the last weeks.
type picture struct {
	flatName
	WeeksFrom journal.Day    `json:"weeks_from"` // a Monday
	Weeks     []int          `json:"weeks"`      // actions in each, the last is this week
	Kinds     map[string]int `json:"kinds"`      // of support, in these weeks
}

// show prints one person or project: what is known of them, the actions of each
// of the last weeks, and their kinds.
func (g group) show(ctx context.Context, word string) error {
	s, err := g.find(ctx, word, false)
	if err != nil {
		return err
	}
	p, err := g.picture(ctx, s)
	if err != nil {
		return err
	}
	if g.json {
		return g.out.object(p)
	}
	fmt.Fprintln(g.out, g.paint(accent, plainLine(g.sign+s.Name)))
	l := fieldList{}
	w := g.words
	if s.Team {
		l.add("is", w.T("cli.names.team"))
	}
	if s.Relation != "" {
		l.add("relation", w.Relation(s.Relation))
	}
	l.add("nick", plainLine(strings.Join(s.Nick, ", ")))
	l.add("alias", plainLine(s.Alias))
	l.add("teams", plainLine(strings.Join(s.MemberOf, ", ")))
	l.add("merged", plainLine(strings.Join(s.Merged, ", ")))
	l.add("quotable", g.yes(s.Quotable))
	l.add("own", g.yes(s.Own))
	l.add("closed", g.yes(s.Closed))
	l.add("entries", w.Integer(s.Entries))
	l.add("minutes", w.Minutes(s.Minutes))
	l.add("last", w.Date(s.Last))
	g.printFields(l.fields)
	return g.draw(p)
}

func (g group) picture(ctx context.Context, s subject) (picture, error) {
	today := g.j.Today()
	monday := today - journal.Day((int(today.Weekday())+6)%7)
	p := picture{flatName: s.flatName, WeeksFrom: monday - 7*(showWeeks-1), Weeks: make([]int, showWeeks), Kinds: map[string]int{}}
	field := journal.FieldPerson
	if g.noun == journal.NounProject {
		field = journal.FieldProject
	}
	q := journal.Query{}
	for _, t := range []journal.Test{
		{Field: field, Text: string(s.ID)},
		{Field: journal.FieldKind, Text: string(journal.Action)},
		{Field: journal.FieldDay, From: int(p.WeeksFrom), To: int(monday + 6)},
	} {
		q.Terms = append(q.Terms, journal.Term{Tests: []journal.Test{t}})
	}
	for e, err := range g.j.Each(ctx, q) {
		if err != nil {
			return p, err
		}
		p.Weeks[int(e.Day-p.WeeksFrom)/7]++
		p.Kinds[string(e.Support)]++
	}
	return p, nil
}

// draw prints the weeks as a line and the kinds as bars, in the catalogue's
// order.
func (g group) draw(p picture) error {
	total, top := 0, 0
	values := make([]float64, len(p.Weeks))
	for i, n := range p.Weeks {
		values[i] = float64(n)
		total += n
	}
	fmt.Fprintln(g.out)
	if total == 0 {
		fmt.Fprintln(g.out, g.words.T("cli.names.quiet", "Weeks", showWeeks))
		return nil
	}
	from := g.words.Date(p.WeeksFrom)
	fmt.Fprintln(g.out, g.paint(faint, g.words.N("cli.names.weeks", total, "From", from)))
	fmt.Fprintln(g.out, g.m.spark(values))
	var kinds []journal.SupportKind
	wide := 0
	for _, k := range append(slices.Clone(journal.SupportKinds), "") {
		if n := p.Kinds[string(k)]; n > 0 {
			kinds = append(kinds, k)
			wide, top = max(wide, textWidth(g.kindName(k))), max(top, n)
		}
	}
	fmt.Fprintln(g.out)
	for _, k := range kinds {
		n := p.Kinds[string(k)]
		fmt.Fprintf(g.out, "%s  %s  %s\n", padRight(g.kindName(k), wide), g.m.bar(float64(n), float64(top), 24), strconv.Itoa(n))
	}
	return nil
}

func (g group) kindName(k journal.SupportKind) string {
	if k == "" {
		return g.words.T("cli.names.no-kind")
	}
	return g.words.Support(k)
}
