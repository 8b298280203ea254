package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
)

func (c *fl) feedbackCommand() *cobra.Command {
	var from, kind, date string
	var about []string
	cmd := &cobra.Command{Use: "feedback --from NAME TEXT"}
	cmd.Flags().StringVar(&from, "from", "", "NAME")
	cmd.Flags().StringVar(&kind, "kind", "", "KIND")
	cmd.Flags().StringVar(&date, "date", "", "DATE")
	cmd.Flags().StringArrayVar(&about, "about", nil, "ID")
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		from = strings.Trim(strings.TrimPrefix(strings.TrimSpace(from), "@"), `"`)
		if from == "" {
			return usage("cli.usage.from")
		}
		if said := journal.FeedbackKind(kind); kind != "" && !slices.Contains(journal.FeedbackKinds, said) {
			return usage("cli.usage.feedback-kind", "Value", cut(kind, 40), "Kinds", joined(journal.FeedbackKinds))
		}
		if len(args) == 0 {
			return arguments(1, -1)(cmd, args)
		}
		return lineArguments(append([]string{from}, args...))
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, args []string) error {
		e, err := c.dated(date)
		if err != nil {
			return err
		}
		for _, word := range about {
			id, err := c.find(ctx, word)
			if err != nil {
				return err
			}
			e.Links = append(e.Links, id)
		}
		e.Kind, e.Body, e.People = journal.Feedback, strings.Join(args, " "), []journal.Ref{{Name: from}}
		e.Said.Kind = journal.FeedbackKind(kind)
		return c.keep(ctx, e)
	})
	return cmd
}

func joined[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}
