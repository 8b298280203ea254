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
	Merged   []string         `json:"merged,omitempty"`
	Entries  int              `json:"entries"`
	Minutes  int              `json:"minutes"`
	Last     journal.Day      `json:"last,omitzero"`
}

func (n *flatName) count(k journal.Count) {
	n.Entries, n.Minutes, n.Last = k.Entries, k.Minutes, k.Last
}

// tagsCommand lists tags, the one used last on top.
func (c *fl) tagsCommand() *cobra.Command {
	return &cobra.Command{
		Use: "tags", Args: arguments(0, 0),
		RunE: c.reading(func(ctx context.Context, _ []string) error {
			counts, err := c.j.TagCounts(ctx)
			if err != nil {
				return err
			}
			var names []flatName
			for _, k := range counts {
				n := flatName{Name: k.Ref.Name}
				n.count(k)
				names = append(names, n)
			}
			slices.SortStableFunc(names, func(a, b flatName) int {
				if a.Last != b.Last {
					return int(b.Last) - int(a.Last)
				}
				return b.Entries - a.Entries
			})
			return c.names("tags", "#", names)
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
	if n.Minutes > 0 {
		out = append(out, c.words.Minutes(n.Minutes))
	}
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
	if n.Alias != "" {
		out = append(out, c.words.T("cli.names.alias", "Alias", n.Alias))
	}
	if n.Quotable {
		out = append(out, c.words.T("cli.names.quotable"))
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
