package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
)

// put writes a subject as changed and says so.
func (g group) put(ctx context.Context, s subject, key string, data ...any) error {
	var err error
	if g.noun == journal.NounPerson {
		_, err = g.j.PutPerson(ctx, s.person)
	} else {
		_, err = g.j.PutProject(ctx, s.project)
	}
	if err != nil {
		return err
	}
	return g.done(ctx, s.ID, key, data...)
}

// done says what was done; for scripts it is how the subject stands now.
func (g group) done(ctx context.Context, id journal.ID, key string, data ...any) error {
	if !g.json {
		fmt.Fprintln(g.out, plainLine(g.words.T(key, data...)))
		return nil
	}
	s, err := g.find(ctx, string(id), false)
	if err != nil {
		return err
	}
	return g.out.object(s.flatName)
}

func (g group) renameCommand() *cobra.Command {
	var keep bool
	cmd := &cobra.Command{Use: "rename OLD NEW", Args: arguments(2, 2), ValidArgsFunction: g.complete}
	if g.noun == journal.NounPerson {
		cmd.Flags().BoolVar(&keep, "keep-old", false, "")
	}
	cmd.RunE = g.withJournal(func(ctx context.Context, args []string) error {
		s, err := g.find(ctx, args[0], false)
		if err != nil {
			return err
		}
		old, name := s.Name, journal.NormalName(strings.TrimPrefix(args[1], g.sign))
		if err := g.free(ctx, s, name); err != nil {
			return err
		}
		s.person.Name, s.project.Name = name, name
		key := "cli.names.renamed"
		if keep && !slices.Contains(s.person.Nick, old) {
			s.person.Nick = append(slices.Clone(s.person.Nick), old)
			key = "cli.names.renamed.kept"
		}
		return g.put(ctx, s, key, "Old", g.sign+old, "New", g.sign+name)
	})
	return cmd
}

// free refuses a name that is already another's: two of one name could not be
// told apart.
func (g group) free(ctx context.Context, s subject, name string) error {
	all, err := g.all(ctx)
	if err != nil {
		return err
	}
	for _, x := range all {
		if x.ID != s.ID && x.mergedIn == "" && journal.Fold(x.Name) == journal.Fold(name) {
			return usage("cli.names.taken", "Name", g.sign+x.Name, "Use", "fl "+g.use+" merge")
		}
	}
	return nil
}

func (g group) mergeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "merge FROM INTO", Args: arguments(2, 2), ValidArgsFunction: g.complete,
		RunE: g.withJournal(func(ctx context.Context, args []string) error {
			from, err := g.find(ctx, args[0], false)
			if err != nil {
				return err
			}
			into, err := g.find(ctx, args[1], false)
			if err != nil {
				return err
			}
			merge := g.j.MergePeople
			if g.noun == journal.NounProject {
				merge = g.j.MergeProjects
			}
			if err := merge(ctx, from.ID, into.ID); err != nil {
				return err
			}
			return g.done(ctx, into.ID, "cli.names.merged", "From", g.sign+from.Name, "Into", g.sign+into.Name)
		}),
	}
}

func (g group) unmergeCommand() *cobra.Command {
	return &cobra.Command{
		Use: "unmerge NAME", Args: arguments(1, 1), ValidArgsFunction: g.complete,
		RunE: g.withJournal(func(ctx context.Context, args []string) error {
			s, err := g.find(ctx, args[0], true)
			if err != nil {
				return err
			}
			unmerge := g.j.UnmergePerson
			if g.noun == journal.NounProject {
				unmerge = g.j.UnmergeProject
			}
			if err := unmerge(ctx, s.ID); err != nil {
				return err
			}
			return g.done(ctx, s.ID, "cli.names.parted", "Name", g.sign+s.Name)
		}),
	}
}

func (g group) setCommand() *cobra.Command {
	var relation, alias, quotable, team, own, closed string
	var nicks, teams []string
	cmd := &cobra.Command{Use: "set NAME", Args: arguments(1, 1), ValidArgsFunction: g.complete}
	f := cmd.Flags()
	if g.noun == journal.NounPerson {
		f.StringVar(&relation, "relation", "", "R")
		f.StringVar(&alias, "alias", "", "A")
		f.StringVar(&quotable, "quotable", "", "yes|no")
		f.StringArrayVar(&nicks, "nick", nil, "N")
		f.StringArrayVar(&teams, "team", nil, "T")
		f.StringVar(&team, "is-team", "", "yes|no")
	} else {
		f.StringVar(&own, "own", "", "yes|no")
		f.StringVar(&closed, "closed", "", "yes|no")
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if f.NFlag() == 0 || !slices.ContainsFunc([]string{"relation", "alias", "quotable", "nick", "team", "is-team", "own", "closed"}, f.Changed) {
			return usage("cli.usage.set", "Use", useLine(cmd))
		}
		return g.withJournal(func(ctx context.Context, args []string) error {
			s, err := g.find(ctx, args[0], false)
			if err != nil {
				return err
			}
			p := &s.person
			if f.Changed("relation") {
				if p.Relation, err = g.relation(relation); err != nil {
					return err
				}
			}
			if f.Changed("alias") {
				p.Alias = alias
			}
			p.Nick = more(p.Nick, nicks)
			for _, t := range teams {
				t = strings.TrimPrefix(t, "@")
				if t == "" {
					p.MemberOf = nil
				} else {
					p.MemberOf = append(slices.Clone(p.MemberOf), journal.Ref{Name: t})
				}
			}
			for _, b := range []struct {
				flag, said string
				to         *bool
			}{{"quotable", quotable, &p.Quotable}, {"is-team", team, &p.Team}, {"own", own, &s.project.Own}, {"closed", closed, &s.project.Closed}} {
				if f.Changed(b.flag) {
					if *b.to, err = yesNo(b.flag, b.said); err != nil {
						return err
					}
				}
			}
			return g.put(ctx, s, "cli.names.set", "Name", g.sign+s.Name)
		})(cmd, args)
	}
	return cmd
}

// more adds to a list; an empty word empties it first.
func more(list, words []string) []string {
	for _, w := range words {
		if strings.TrimSpace(w) == "" {
			list = nil
		} else {
			list = append(slices.Clone(list), w)
		}
	}
	return list
}

// relation reads a relation by its id or its word.
func (g group) relation(word string) (journal.Relation, error) {
	if word == "" {
		return "", nil
	}
	var known []string
	for _, r := range journal.Relations {
		if journal.Fold(word) == string(r) || journal.Fold(word) == journal.Fold(g.words.Relation(r)) {
			return r, nil
		}
		known = append(known, string(r))
	}
	return "", usage("cli.usage.relation", "Value", cut(word, 40), "Relations", strings.Join(known, ", "))
}

func yesNo(flag, word string) (bool, error) {
	switch journal.Fold(word) {
	case "yes", "y", "ja", "j", "true":
		return true, nil
	case "no", "n", "nein", "false":
		return false, nil
	}
	return false, usage("cli.usage.bad-value", "Flag", "--"+flag, "Value", cut(word, 40))
}
