package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
)

// forgetCommand shows what forgetting would change, and does it only when told
// so by a flag or by the name, typed on a terminal.
func (g group) forgetCommand() *cobra.Command {
	var o journal.ForgetOptions
	var yes bool
	cmd := &cobra.Command{Use: "forget NAME", Args: arguments(1, 1), ValidArgsFunction: g.complete}
	f := cmd.Flags()
	f.StringVar(&o.Word, "word", "", "W")
	f.BoolVar(&o.OnlyMentions, "only-mentions", false, "")
	f.StringArrayVar(&o.Also, "also", nil, "N")
	f.BoolVar(&yes, "yes", false, "")
	cmd.RunE = g.withJournal(func(ctx context.Context, args []string) error {
		s, err := g.find(ctx, args[0], false)
		if journal.KindOf(err) == 0 && exitCode(err) == exitNotFound {
			s, err = g.remembered(ctx, args[0], err)
		}
		if err != nil {
			return err
		}
		if o.Word == "" {
			o.Word = g.neutral(s)
		}
		preview, err := g.j.ForgetPreview(ctx, s.ID, o)
		if err != nil {
			return err
		}
		if !g.json {
			g.preview(preview)
		}
		if !yes {
			if yes, err = g.agreed(ctx, s); err != nil {
				return err
			}
		}
		if yes {
			if g.m.errTerminal && !g.json {
				fmt.Fprintln(g.m.err, g.words.T("cli.forget.working"))
			}
			if err := g.j.Forget(ctx, preview); err != nil {
				return err
			}
		}
		if g.json {
			return g.out.object(flatForgetting(preview, yes))
		}
		key := "cli.forget.not"
		if yes {
			key = "cli.forget.done"
		}
		fmt.Fprintln(g.out, plainLine(g.words.T(key, "Name", g.sign+s.Name)))
		return nil
	})
	return cmd
}

// remembered finds somebody whom only the bin, or a former version of an entry,
// still names; none says that there is nobody.
func (g group) remembered(ctx context.Context, word string, none error) (subject, error) {
	people, projects, err := g.j.Known(ctx)
	if err != nil {
		return subject{}, err
	}
	asked := journal.Fold(journal.NormalName(strings.TrimPrefix(word, g.sign)))
	if g.noun == journal.NounPerson {
		for _, p := range people {
			if journal.Fold(p.Name) == asked {
				return subject{person: p, flatName: flatName{ID: p.ID, Name: p.Name, Team: p.Team}}, nil
			}
		}
		return subject{}, none
	}
	for _, p := range projects {
		if journal.Fold(p.Name) == asked {
			return subject{project: p, flatName: flatName{ID: p.ID, Name: p.Name}}, nil
		}
	}
	return subject{}, none
}

// neutral is the word that stands for somebody who is not named.
func (g group) neutral(s subject) string {
	switch {
	case g.noun == journal.NounProject:
		return g.words.T("cli.forget.word.project")
	case s.Team:
		return g.words.T("cli.forget.word.team")
	}
	return g.words.T("cli.forget.word.person")
}

// agreed asks on a terminal for the name; nowhere else is anything asked.
func (g group) agreed(ctx context.Context, s subject) (bool, error) {
	if !g.m.inTerminal || g.json {
		return false, nil
	}
	if err := g.out.Flush(); err != nil {
		return false, err
	}
	fmt.Fprint(g.m.err, plainLine(g.words.T("cli.forget.ask", "Name", s.Name)), " ")
	select {
	case t := <-typedLines(ctx, g.m.in):
		typed := journal.NormalName(strings.TrimPrefix(t.text, g.sign))
		return typed != "" && journal.Fold(typed) == journal.Fold(s.Name), t.err
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// preview prints what would change.
func (g group) preview(f journal.Forgetting) {
	w := g.words
	line := func(s string) { fmt.Fprintln(g.out, plainLine(s)) }
	item := func(key string, n int) {
		if n > 0 {
			fmt.Fprintln(g.out, "  "+w.N(key, n))
		}
	}
	line(w.T("cli.forget.title", "Name", g.sign+f.Name, "Word", f.Word, "Names", strings.Join(f.Names, ", ")))
	fmt.Fprintln(g.out, "  "+w.N("cli.forget.entries", f.Entries, "Binned", f.Binned, "Linked", f.Linked, "Plain", f.Plain))
	item("cli.forget.revisions", f.Revisions)
	item("cli.forget.drafts", f.Drafts)
	item("cli.forget.records", f.Records)
	item("cli.forget.settings", f.Settings)
	item("cli.forget.steps", f.Steps)
	for _, r := range f.Renamed {
		line("  " + w.T("cli.forget.renamed", "Old", r.Before, "New", r.After))
	}
	if len(f.Samples) > 0 {
		fmt.Fprintln(g.out)
	}
	wide := 0
	for _, s := range f.Samples {
		wide = max(wide, textWidth(w.ShortDay(s.Day, g.j.Today())))
	}
	for _, s := range f.Samples {
		fmt.Fprintf(g.out, "  %s  %s\n", padRight(w.ShortDay(s.Day, g.j.Today()), wide), plainLine(s.Before))
		if s.After != s.Before {
			fmt.Fprintf(g.out, "  %s→  %s\n", strings.Repeat(" ", max(wide-1, 0)), g.paint(accent, plainLine(s.After)))
		}
	}
	if len(f.Parts)+len(f.Others)+len(f.Backups) > 0 {
		fmt.Fprintln(g.out)
	}
	for _, p := range f.Parts {
		line(w.N("cli.forget.part", p.Entries, "Word", p.Word))
	}
	if len(f.Others) > 0 {
		line(w.T("cli.forget.others", "Names", strings.Join(refNames(f.Others), ", ")))
	}
	if n := len(f.Backups); n > 0 {
		line(w.N("cli.forget.backups", n))
		for _, b := range f.Backups {
			line("  " + b.Name + "  " + w.Date(journal.DayOf(b.At)))
		}
	}
	fmt.Fprintln(g.out)
}

// flatForget is a preview for scripts.
type flatForget struct {
	ID        journal.ID     `json:"id"`
	Name      string         `json:"name"`
	Word      string         `json:"word"`
	Names     []string       `json:"names"`
	Entries   int            `json:"entries"`
	Binned    int            `json:"binned"`
	Linked    int            `json:"linked"`
	Plain     int            `json:"plain"`
	Revisions int            `json:"revisions"`
	Drafts    int            `json:"drafts"`
	Records   int            `json:"records"`
	Settings  int            `json:"settings"`
	Steps     int            `json:"steps"`
	Renamed   []flatRenamed  `json:"renamed,omitempty"`
	Parts     []flatPart     `json:"parts,omitempty"`
	Others    []string       `json:"others,omitempty"`
	Backups   []string       `json:"backups,omitempty"`
	Samples   []flatExchange `json:"samples,omitempty"`
	Done      bool           `json:"done"`
}

type flatPart struct {
	Word    string `json:"word"`
	Entries int    `json:"entries"`
}

type flatRenamed struct {
	Before string `json:"before"`
	After  string `json:"after"`
}

type flatExchange struct {
	ID     journal.ID  `json:"id"`
	Day    journal.Day `json:"day"`
	Before string      `json:"before"`
	After  string      `json:"after"`
}

func flatForgetting(f journal.Forgetting, done bool) flatForget {
	out := flatForget{
		ID: f.ID, Name: f.Name, Word: f.Word, Names: f.Names, Entries: f.Entries, Binned: f.Binned, Linked: f.Linked, Plain: f.Plain,
		Revisions: f.Revisions, Drafts: f.Drafts, Records: f.Records, Settings: f.Settings, Steps: f.Steps, Others: refNames(f.Others), Done: done,
	}
	for _, p := range f.Parts {
		out.Parts = append(out.Parts, flatPart(p))
	}
	for _, r := range f.Renamed {
		out.Renamed = append(out.Renamed, flatRenamed{r.Before, r.After})
	}
	for _, b := range f.Backups {
		out.Backups = append(out.Backups, b.Name)
	}
	for _, s := range f.Samples {
		out.Samples = append(out.Samples, flatExchange{s.ID, s.Day, s.Before, s.After})
	}
	return out
}
