package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

func (c *fl) tryCommand() *cobra.Command {
	return &cobra.Command{
		Use: "try REMEDY", Args: arguments(1, 1), ValidArgsFunction: c.completeRemedy(false),
		RunE: c.trial(func(ctx context.Context, p *patterns, args []string) error {
			r, err := p.remedy(args[0])
			if err != nil {
				return err
			}
			if k, state := p.s.Trying(r.ID); state == coaching.Trying {
				return &fault{
					code: exitFailed, kind: journal.Conflict.String(), key: "cli.warnings.trying",
					data: []any{"Name", r.Name().Say(c.words), "Day", k.Of.From + coaching.TrialDays - 1},
				}
			}
			if err := p.of.Try(ctx, r.ID, p.s.Day); err != nil {
				return err
			}
			return p.acknowledged(ctx, r, c.words.T("pattern.did.try", "Name", r.Name().Say(c.words), "Day", p.s.Day+coaching.TrialDays-1))
		}),
	}
}

func (c *fl) stopCommand() *cobra.Command {
	return &cobra.Command{
		Use: "stop [REMEDY]", Args: arguments(0, 1), ValidArgsFunction: c.completeRemedy(true),
		RunE: c.trial(func(ctx context.Context, p *patterns, args []string) error {
			r, k, err := p.tried(args, func(s coaching.TrialState) bool { return s == coaching.Trying })
			if err == nil {
				err = p.of.StopTrial(ctx, k.ID, p.s.Day)
			}
			if err != nil {
				return err
			}
			return p.acknowledged(ctx, r, r.Name().Say(c.words)+". "+c.words.T("pattern.did.stop"))
		}),
	}
}

func (c *fl) helpedCommand() *cobra.Command {
	return &cobra.Command{
		Use: "helped REMEDY " + dids(),
		Args: func(cmd *cobra.Command, args []string) error {
			if err := arguments(2, 2)(cmd, args); err != nil {
				return err
			}
			if !slices.Contains(coaching.Dids, coaching.Did(args[1])) {
				return usage("cli.usage.helped", "Value", cut(args[1], 40), "Answers", joined(coaching.Dids))
			}
			return nil
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return c.completeRemedy(true)(cmd, args, word)
			}
			return beginning(len(args) == 1, coaching.Dids, word), noFiles
		},
		RunE: c.trial(func(ctx context.Context, p *patterns, args []string) error {
			r, k, err := p.tried(args[:1], func(s coaching.TrialState) bool { return s != 0 })
			did := coaching.Did(args[1])
			if err == nil {
				err = p.of.AnswerTrial(ctx, k.ID, did, p.s.Day)
			}
			if err != nil {
				return err
			}
			return p.acknowledged(ctx, r, c.words.T("pattern.did.trial", "Answer", did.Name().Say(c.words)))
		}),
	}
}

// dids are the answers to "did it help?" as they are typed.
func dids() string { return strings.ReplaceAll(joined(coaching.Dids), ", ", "|") }

// trial is a command over where the writer stands that writes.
func (c *fl) trial(run func(ctx context.Context, p *patterns, args []string) error) func(*cobra.Command, []string) error {
	return c.withJournal(func(ctx context.Context, args []string) error {
		p, err := c.patterns(ctx)
		if err != nil {
			return err
		}
		return run(ctx, p, args)
	})
}

// allRemedies are those of every challenge, each once.
func allRemedies() (out []coaching.Remedy) {
	for _, ch := range coaching.Challenges {
		for _, r := range coaching.Remedies(ch) {
			if !slices.ContainsFunc(out, func(x coaching.Remedy) bool { return x.ID == r.ID }) {
				out = append(out, r)
			}
		}
	}
	return out
}

// remedy is the one that word names, by its id or a beginning of it.
func (p *patterns) remedy(word string) (coaching.Remedy, error) {
	word = strings.ToLower(strings.TrimSpace(word))
	if r, ok := coaching.RemedyOf(word); ok {
		return r, nil
	}
	var found []coaching.Remedy
	var choices []string
	for _, r := range allRemedies() {
		if word != "" && strings.HasPrefix(r.ID, word) {
			found, choices = append(found, r), append(choices, r.ID)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return coaching.Remedy{}, &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.warnings.no-remedy", data: []any{"Word", cut(word, 40)}}
	}
	return coaching.Remedy{}, several(word, choices)
}

func several(word string, choices []string) error {
	return &fault{
		code: exitAmbiguous, kind: journal.Ambiguous.String(), key: "cli.warnings.several",
		data: []any{"Word", cut(word, 40), "Choices", strings.Join(choices, ", ")},
	}
}

// tried is the latest trial of the remedy named, or the only one there is where
// none is named, if it stands as wanted.
func (p *patterns) tried(args []string, want func(coaching.TrialState) bool) (r coaching.Remedy, k mirror.Kept[coaching.Trial], err error) {
	none := &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.warnings.not-tried"}
	if len(args) == 0 {
		var ids []string
		for _, t := range p.s.Trials {
			if latest, state := p.s.Trying(t.Of.Remedy); latest.ID == t.ID && want(state) {
				ids = append(ids, t.Of.Remedy)
			}
		}
		switch len(ids) {
		case 0:
			return r, k, none
		case 1:
			args = ids
		default:
			return r, k, &fault{
				code: exitAmbiguous, kind: journal.Ambiguous.String(), key: "cli.warnings.which",
				data: []any{"Choices", strings.Join(ids, ", ")},
			}
		}
	}
	if r, err = p.remedy(args[0]); err != nil {
		return r, k, err
	}
	k, state := p.s.Trying(r.ID)
	if !want(state) {
		return r, k, none
	}
	return r, k, nil
}

// completeRemedy offers remedies, of those tried or of all.
func (c *fl) completeRemedy(tried bool) completer {
	return func(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, noFiles
		}
		offer := func(all []coaching.Remedy) (out []cobra.Completion) {
			for _, r := range all {
				if strings.HasPrefix(r.ID, strings.ToLower(word)) {
					out = append(out, cobra.CompletionWithDesc(r.ID, r.Name().Say(c.words)))
				}
			}
			return out
		}
		if !tried {
			return offer(allRemedies()), noFiles
		}
		return c.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
			p, err := c.patterns(ctx)
			if err != nil {
				return nil
			}
			var all []coaching.Remedy
			for _, k := range p.s.Trials {
				if r, ok := coaching.RemedyOf(k.Of.Remedy); ok && !slices.ContainsFunc(all, func(x coaching.Remedy) bool { return x.ID == r.ID }) {
					all = append(all, r)
				}
			}
			return offer(all)
		}), noFiles
	}
}
