package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
	"footlight/journal/capture"
)

func (c *fl) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use: "completion SHELL", Args: arguments(1, 1), ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(c.out, true)
			case "zsh":
				return root.GenZshCompletion(c.out)
			case "fish":
				return root.GenFishCompletion(c.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(c.out)
			}
			return usage("cli.usage.shell", "Word", cut(args[0], 40), "Shells", strings.Join(shells, ", "))
		},
	}
}

type completer = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective)

const noFiles = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder

// looking opens the journal for a completion: quickly, without changing
// anything, and without a word if it cannot.
func (c *fl) looking(ctx context.Context, look func(context.Context) []cobra.Completion) []cobra.Completion {
	if ctx == nil {
		ctx = context.Background()
	}
	if c.open(ctx, true) != nil {
		return nil
	}
	defer c.j.Close()
	return look(ctx)
}

// completeLine offers names and words after their sigils, by habit.
func (c *fl) completeLine(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before := strings.Join(args, " ")
	if before != "" {
		before += " "
	}
	return c.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
		text := before + word
		got := capture.Complete(text, len(text), c.words.Lexicon(), c.habits(ctx, word))
		if got.From < len(before) || got.From > len(text) {
			return nil
		}
		var out []cobra.Completion
		for _, o := range got.Options {
			out = append(out, cobra.CompletionWithDesc(text[len(before):got.From]+o.Insert, plainLine(o.Label)))
		}
		return out
	}), noFiles
}

// habits is what the journal knows of the writer's words, as far as word can
// ask for it; what cannot be read is left out.
func (c *fl) habits(ctx context.Context, word string) capture.Habits {
	h := capture.Habits{Today: c.j.Today()}
	if strings.Contains(word, "@") || strings.Contains(word, "person:") {
		h.People, _ = c.j.PeopleCounts(ctx)
	}
	if strings.Contains(word, "%") || strings.Contains(word, "project:") {
		h.Projects, _ = c.j.ProjectCounts(ctx)
	}
	if strings.Contains(word, "#") || strings.Contains(word, "tag:") {
		h.Tags, _ = c.j.TagCounts(ctx)
	}
	return h
}

// completeID offers the newest entries, of the bin or of the rest.
func (c *fl) completeID(bin bool) completer {
	q := journal.Query{}
	if bin {
		q = journal.Query{Terms: []journal.Term{{Tests: []journal.Test{{Field: journal.FieldBin}}}}}
	}
	return func(cmd *cobra.Command, _ []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return c.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
			entries, err := c.j.List(ctx, q, journal.Page{Size: 20})
			if err != nil {
				return nil
			}
			short, err := c.shortIDs(ctx, entries)
			if err != nil {
				return nil
			}
			var out []cobra.Completion
			for i, e := range entries {
				if strings.HasPrefix(string(e.ID), strings.ToLower(word)) {
					id := short[i]
					if len(id) < len(word) {
						id = string(e.ID)
					}
					out = append(out, cobra.CompletionWithDesc(id, excerpt(c.firstWords(e))))
				}
			}
			return out
		}), noFiles
	}
}

// completeEdit offers ids first, and after the id what a line can say.
func (c *fl) completeEdit(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return c.completeID(false)(cmd, args, word)
	}
	return c.completeLine(cmd, args[1:], word)
}
