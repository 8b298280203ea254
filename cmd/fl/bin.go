package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"footlight/journal"
)

func (c *fl) rmCommand() *cobra.Command {
	return &cobra.Command{
		Use: "rm ID…", Args: arguments(1, -1), ValidArgsFunction: c.completeID(false),
		RunE: c.withJournal(func(ctx context.Context, args []string) error {
			return c.move(ctx, args, c.j.Remove, "cli.rm.done")
		}),
	}
}

func (c *fl) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use: "restore ID…", Args: arguments(1, -1), ValidArgsFunction: c.completeID(true),
		RunE: c.withJournal(func(ctx context.Context, args []string) error {
			return c.move(ctx, args, c.j.Restore, "cli.restore.done")
		}),
	}
}

// move takes entries into the bin or out of it, all or none, and says which.
func (c *fl) move(ctx context.Context, prefixes []string, by func(context.Context, ...journal.ID) error, key string) error {
	ids := make([]journal.ID, len(prefixes))
	for i, p := range prefixes {
		id, err := c.find(ctx, p)
		if err != nil {
			return err
		}
		ids[i] = id
	}
	if err := by(ctx, ids...); err != nil {
		return err
	}
	entries, err := c.j.ByID(ctx, ids)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if c.json {
			if err := c.out.object(flatten(e)); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintln(c.out, c.words.T(key, "Line", excerpt(c.firstWords(e))))
	}
	return nil
}

func (c *fl) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use: "undo", Args: arguments(0, 0),
		RunE: c.withJournal(func(ctx context.Context, _ []string) error {
			step, err := c.j.Undo(ctx)
			if err != nil {
				return err
			}
			if c.json {
				return c.out.object(struct {
					Verb  string       `json:"verb"`
					Noun  journal.Noun `json:"noun"`
					Count int          `json:"count"`
					IDs   []journal.ID `json:"ids"`
				}{step.Verb, step.Noun, step.Count, step.IDs})
			}
			what, err := c.whatOf(ctx, step)
			if err != nil {
				return err
			}
			fmt.Fprintln(c.out, c.words.T(c.undoKey(step.Verb), "What", what))
			return nil
		}),
	}
}

func (c *fl) undoKey(verb string) string {
	if key := "cli.undo." + verb; c.words.Has(key) {
		return key
	}
	return "cli.undo.other"
}

// whatOf names what a step touched: the words of a single entry, or how many.
func (c *fl) whatOf(ctx context.Context, s journal.Step) (string, error) {
	if s.Noun == journal.NounEntry && s.Count == 1 && len(s.IDs) == 1 {
		entries, err := c.j.ByID(ctx, s.IDs)
		if err != nil {
			return "", err
		}
		if len(entries) == 1 {
			return c.words.T("cli.undo.quoted", "Words", excerpt(c.firstWords(entries[0]))), nil
		}
	}
	if s.Noun != journal.NounEntry {
		return c.words.T("cli.undo.noun." + string(s.Noun)), nil
	}
	return c.words.N("cli.undo.entries", s.Count), nil
}
