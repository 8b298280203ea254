package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
)

// group is what the commands people and projects have in common: the same
// commands over two nouns.
type group struct {
	*fl
	use  string // people, projects
	sign string
	noun journal.Noun
}

func (c *fl) peopleCommand() *cobra.Command {
	return group{c, "people", "@", journal.NounPerson}.command()
}

func (c *fl) projectsCommand() *cobra.Command {
	return group{c, "projects", "%", journal.NounProject}.command()
}

func (g group) command() *cobra.Command {
	cmd := &cobra.Command{
		Use: g.use + " [NAME]", Args: arguments(0, 1), ValidArgsFunction: g.complete,
		RunE: g.reading(func(ctx context.Context, args []string) error {
			if len(args) == 1 {
				return g.show(ctx, args[0])
			}
			return g.list(ctx)
		}),
	}
	cmd.AddCommand(g.renameCommand(), g.mergeCommand(), g.unmergeCommand(), g.setCommand(), g.forgetCommand())
	return cmd
}

// subject is a person, a team or a project with its figures; one of person and
// project is there.
type subject struct {
	flatName
	person   journal.Person
	project  journal.Project
	mergedIn journal.ID
}

func (s subject) names() []string {
	return append([]string{s.Name, s.Alias}, s.Nick...)
}

// all reads everybody, or every project, those merged into another included, by
// name: nobody stands above another.
func (g group) all(ctx context.Context) ([]subject, error) {
	var out []subject
	var counts []journal.Count
	if g.noun == journal.NounPerson {
		people, err := g.j.People(ctx)
		if err != nil {
			return nil, err
		}
		for _, p := range people {
			out = append(out, subject{person: p, mergedIn: p.MergedIn, flatName: flatName{
				ID: p.ID, Name: p.Name, Team: p.Team, Relation: p.Relation, Nick: p.Nick, Alias: p.Alias,
				Quotable: p.Quotable, MemberOf: refNames(p.MemberOf),
			}})
		}
		if counts, err = g.j.PeopleCounts(ctx); err != nil {
			return nil, err
		}
	} else {
		projects, err := g.j.Projects(ctx)
		if err != nil {
			return nil, err
		}
		for _, p := range projects {
			out = append(out, subject{project: p, mergedIn: p.MergedIn, flatName: flatName{ID: p.ID, Name: p.Name, Own: p.Own, Closed: p.Closed}})
		}
		if counts, err = g.j.ProjectCounts(ctx); err != nil {
			return nil, err
		}
	}
	by := byID(counts)
	merged := map[journal.ID][]string{}
	for _, s := range out {
		merged[s.mergedIn] = append(merged[s.mergedIn], s.Name)
	}
	for i := range out {
		out[i].count(by[out[i].ID])
		out[i].Merged = merged[out[i].ID]
	}
	slices.SortStableFunc(out, func(a, b subject) int {
		return cmp.Or(cmp.Compare(journal.Fold(a.Name), journal.Fold(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

func (g group) list(ctx context.Context) error {
	all, err := g.all(ctx)
	if err != nil {
		return err
	}
	var names []flatName
	for _, s := range all {
		if s.mergedIn == "" {
			names = append(names, s.flatName)
		}
	}
	return g.names(g.use, g.sign, names)
}

// find is the one that word names: whose name, nickname, alias or id it is, else
// a word of a name. Who was merged is found as who they are now, unless asked
// for as they were.
func (g group) find(ctx context.Context, word string, asWere bool) (subject, error) {
	all, err := g.all(ctx)
	if err != nil {
		return subject{}, err
	}
	name := journal.NormalName(strings.TrimPrefix(word, g.sign))
	asked := journal.Fold(name)
	hit := func(fits func(name string) bool) []subject {
		var found []subject
		for _, s := range all {
			if !slices.ContainsFunc(s.names(), fits) && !strings.EqualFold(string(s.ID), name) {
				continue
			}
			if asWere {
				if s.mergedIn != "" {
					found = append(found, s)
				}
				continue
			}
			if s.mergedIn != "" {
				s = all[slices.IndexFunc(all, func(x subject) bool { return x.ID == s.mergedIn })]
			}
			if !slices.ContainsFunc(found, func(x subject) bool { return x.ID == s.ID }) {
				found = append(found, s)
			}
		}
		return found
	}
	found := hit(func(n string) bool { return n != "" && journal.Fold(n) == asked })
	if len(found) == 0 && asked != "" {
		found = hit(func(n string) bool { return slices.Contains(strings.Fields(journal.Fold(n)), asked) })
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0 && asWere:
		return subject{}, g.fault(exitNotFound, journal.NotFound, "cli.names.unmerged", word)
	case len(found) == 0:
		return subject{}, g.fault(exitNotFound, journal.NotFound, "cli."+g.use+".unknown", word)
	}
	choices := make([]string, len(found))
	for i, s := range found {
		choices[i] = g.sign + s.Name
	}
	return subject{}, &fault{
		code: exitAmbiguous, kind: journal.Ambiguous.String(), key: "cli.names.several",
		data: []any{"Name", cut(word, 40), "Choices", strings.Join(choices, ", ")},
	}
}

func (g group) fault(code int, kind journal.Kind, key, word string) error {
	return &fault{code: code, kind: kind.String(), key: key, data: []any{"Name", cut(word, 40)}}
}

// complete offers names where a command takes one.
func (g group) complete(cmd *cobra.Command, _ []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return g.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
		all, err := g.all(ctx)
		if err != nil {
			return nil
		}
		var out []cobra.Completion
		for _, s := range all {
			if strings.HasPrefix(journal.Fold(s.Name), journal.Fold(strings.TrimPrefix(word, g.sign))) {
				out = append(out, s.Name)
			}
		}
		return out
	}), noFiles
}
