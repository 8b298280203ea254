package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
)

// flatName is a person, team, project or tag for scripts.
type flatName struct {
	ID       journal.ID       `json:"id,omitempty"`
	Name     string           `json:"name"`
	Team     bool             `json:"team,omitempty"`
	Relation journal.Relation `json:"relation,omitempty"`
	Nick     []string         `json:"nick,omitempty"`
	Alias    string           `json:"alias,omitempty"`
	Quotable bool             `json:"quotable,omitempty"`
	MemberOf []string         `json:"member_of,omitempty"`
	Own      bool             `json:"own,omitempty"`
	Closed   bool             `json:"closed,omitempty"`
	Entries  int              `json:"entries"`
	Minutes  int              `json:"minutes"`
	Last     journal.Day      `json:"last,omitzero"`
}

func (n *flatName) count(k journal.Count) {
	n.Entries, n.Minutes, n.Last = k.Entries, k.Minutes, k.Last
}

func (c *fl) peopleCommand() *cobra.Command {
	return c.namesCommand("people", "@", func(ctx context.Context) ([]flatName, error) {
		people, err := c.j.People(ctx)
		if err != nil {
			return nil, err
		}
		counts, err := c.j.PeopleCounts(ctx)
		if err != nil {
			return nil, err
		}
		by := byID(counts)
		var out []flatName
		for _, p := range people {
			if p.MergedIn != "" {
				continue
			}
			n := flatName{
				ID: p.ID, Name: p.Name, Team: p.Team, Relation: p.Relation, Nick: p.Nick, Alias: p.Alias,
				Quotable: p.Quotable, MemberOf: refNames(p.MemberOf),
			}
			n.count(by[p.ID])
			out = append(out, n)
		}
		return out, nil
	})
}

func (c *fl) projectsCommand() *cobra.Command {
	return c.namesCommand("projects", "%", func(ctx context.Context) ([]flatName, error) {
		projects, err := c.j.Projects(ctx)
		if err != nil {
			return nil, err
		}
		counts, err := c.j.ProjectCounts(ctx)
		if err != nil {
			return nil, err
		}
		by := byID(counts)
		var out []flatName
		for _, p := range projects {
			n := flatName{ID: p.ID, Name: p.Name, Own: p.Own, Closed: p.Closed}
			n.count(by[p.ID])
			out = append(out, n)
		}
		return out, nil
	})
}

func (c *fl) tagsCommand() *cobra.Command {
	return c.namesCommand("tags", "#", func(ctx context.Context) ([]flatName, error) {
		counts, err := c.j.TagCounts(ctx)
		if err != nil {
			return nil, err
		}
		var out []flatName
		for _, k := range counts {
			n := flatName{Name: k.Ref.Name}
			n.count(k)
			out = append(out, n)
		}
		return out, nil
	})
}

// namesCommand lists names, the one used last on top.
func (c *fl) namesCommand(use, sigil string, read func(context.Context) ([]flatName, error)) *cobra.Command {
	return &cobra.Command{
		Use: use, Args: arguments(0, 0),
		RunE: c.reading(func(ctx context.Context, _ []string) error {
			names, err := read(ctx)
			if err != nil {
				return err
			}
			slices.SortStableFunc(names, func(a, b flatName) int {
				if a.Last != b.Last {
					return int(b.Last) - int(a.Last)
				}
				return b.Entries - a.Entries
			})
			return c.names(use, sigil, names)
		}),
	}
}

func (c *fl) names(use, sigil string, names []flatName) error {
	if len(names) == 0 && !c.json {
		fmt.Fprintln(c.m.err, c.words.T("cli."+use+".none"))
	}
	wide, counts := 0, 0
	many := make([]string, len(names))
	for i, n := range names {
		many[i] = c.words.N("cli.names.entries", n.Entries)
		wide, counts = max(wide, textWidth(plainLine(n.Name))+1), max(counts, textWidth(many[i]))
	}
	wide = min(wide, 40)
	for i, n := range names {
		if c.json {
			if err := c.out.object(n); err != nil {
				return err
			}
			continue
		}
		name := padRight(cut(sigil+plainLine(n.Name), wide), wide)
		left := fmt.Sprintf("%s  %s  %s", name, padRight(many[i], counts), c.aboutName(n))
		_, _ = c.out.WriteString(strings.TrimRight(left, " ") + "\n")
	}
	return nil
}

// aboutName is what else is known of a name, in few words.
func (c *fl) aboutName(n flatName) string {
	var out []string
	if n.Last != journal.NoDay {
		out = append(out, c.words.ShortDay(n.Last, c.j.Today()))
	}
	if n.Team {
		out = append(out, c.words.T("cli.names.team"))
	}
	if n.Relation != "" {
		out = append(out, c.words.Relation(n.Relation))
	}
	if len(n.MemberOf) > 0 {
		out = append(out, strings.Join(n.MemberOf, ", "))
	}
	if n.Own {
		out = append(out, c.words.T("cli.names.own"))
	}
	if n.Closed {
		out = append(out, c.words.T("cli.names.closed"))
	}
	return plainLine(strings.Join(out, " · "))
}

func byID(counts []journal.Count) map[journal.ID]journal.Count {
	m := make(map[journal.ID]journal.Count, len(counts))
	for _, k := range counts {
		m[k.Ref.ID] = k
	}
	return m
}
