package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"footlight/journal"
)

func (c *fl) showCommand() *cobra.Command {
	return &cobra.Command{
		Use: "show ID", Args: arguments(1, 1), ValidArgsFunction: c.completeID(false),
		RunE: c.reading(func(ctx context.Context, args []string) error {
			e, err := c.entry(ctx, args[0])
			if err != nil {
				return err
			}
			if c.json {
				return c.out.object(flatten(e))
			}
			c.show(e)
			return nil
		}),
	}
}

// entry is the one that word names, in the bin or not.
func (c *fl) entry(ctx context.Context, word string) (journal.Entry, error) {
	id, err := c.find(ctx, word)
	if err != nil {
		return journal.Entry{}, err
	}
	return c.j.Entry(ctx, id)
}

func (c *fl) show(e journal.Entry) {
	w := c.words
	day := w.Day(e.Day, c.j.Today())
	fmt.Fprintln(c.out, w.T("cli.show.title", "Kind", w.EntryKind(e.Kind), "Day", day, "Clock", w.Clock(e.In()), "Zone", e.Zone))
	fields := append(c.fields(e), field{"id", string(e.ID)})
	if e.Rev > 1 {
		fields = append(fields, field{"rev", c.revision(e.Rev)})
	}
	if e.Source.Name != "" {
		fields = append(fields, field{"source", plainLine(e.Source.Name)})
	}
	c.printFields(fields)
	if e.Source.Inbox {
		fmt.Fprintln(c.out, w.T("cli.show.inbox"))
	}
	if !e.Deleted.IsZero() {
		fmt.Fprintln(c.out, w.T("cli.show.bin", "Day", w.Date(journal.DayOf(e.Deleted.In(c.now().Location())))))
	}
}

func (c *fl) historyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "history ID", Args: arguments(1, 1), ValidArgsFunction: c.completeID(false),
		RunE: c.reading(func(ctx context.Context, args []string) error {
			e, err := c.entry(ctx, args[0])
			if err != nil {
				return err
			}
			revisions, err := c.j.History(ctx, e.ID)
			if err != nil {
				return err
			}
			return c.history(e, revisions)
		}),
	}
}

// history prints how e came to be as it is, oldest state first. Each line says
// what changed against the one before.
func (c *fl) history(e journal.Entry, revisions []journal.Revision) error {
	states := make([]journal.Entry, 0, len(revisions)+1)
	for _, r := range revisions {
		states = append(states, r.Entry)
	}
	states = append(states, e)
	for i, s := range states {
		if c.json {
			if err := c.out.object(flatten(s)); err != nil {
				return err
			}
			continue
		}
		at := s.Updated.In(c.now().Location())
		when := c.words.ShortDay(journal.DayOf(at), c.j.Today()) + " " + c.words.Clock(at)
		fmt.Fprintf(c.out, "%s  %s\n", c.revision(s.Rev), c.paint(faint, when))
		if i == 0 {
			fmt.Fprintf(c.out, "  %s\n", cut(c.line(s, false), 400))
			continue
		}
		for _, change := range c.changes(states[i-1], s) {
			fmt.Fprintf(c.out, "  %s\n", change)
		}
	}
	return nil
}
