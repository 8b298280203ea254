package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// answerDays are the days an answer may need.
type answerDays struct{ from, until string }

func (c *fl) answerCommand() *cobra.Command {
	var d answerDays
	cmd := &cobra.Command{Use: "answer ID ANSWER", ValidArgsFunction: c.completeAnswer}
	cmd.Flags().StringVar(&d.from, "from", "", "DATE")
	cmd.Flags().StringVar(&d.until, "until", "", "DATE")
	_ = cmd.Flags().SetAnnotation("from", ownWords, []string{"cli.flag.answer-from"})
	_ = cmd.Flags().SetAnnotation("until", ownWords, []string{"cli.flag.answer-until"})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := arguments(2, 2)(cmd, args); err != nil {
			return err
		}
		return d.check(args[1])
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, args []string) error {
		p, err := c.patterns(ctx)
		if err != nil {
			return err
		}
		return p.answer(ctx, args[0], warning.Reply(args[1]), d)
	})
	return cmd
}

// allReplies are the words of every answer there is.
var allReplies = []warning.Reply{warning.Helpful, warning.NotRight, warning.Later, warning.Changed, warning.WasAway}

// check refuses a word that is no answer, and days that do not belong to it.
func (d answerDays) check(reply string) error {
	r := warning.Reply(reply)
	switch {
	case !slices.Contains(allReplies, r):
		return usage("cli.usage.answer", "Value", cut(reply, 40), "Answers", joined(allReplies))
	case r == warning.WasAway && (d.from == "" || d.until == ""):
		return usage("cli.usage.away")
	case r != warning.WasAway && d.until != "" || r != warning.WasAway && r != warning.Changed && d.from != "":
		return usage("cli.usage.answer-days")
	}
	return nil
}

// answer keeps a reply to a warning, to a challenge's line, or to stop-and-talk
// itself, and says it back.
func (p *patterns) answer(ctx context.Context, word string, reply warning.Reply, d answerDays) error {
	if strings.EqualFold(word, stopWord) {
		return p.answerStop(ctx, reply)
	}
	a, err := p.find(word)
	if err != nil {
		return err
	}
	if a.challenge != nil {
		return p.answerLine(ctx, a.challenge.Challenge, reply)
	}
	if offered := mirror.Replies(*a.warning, p.s); !slices.Contains(offered, reply) {
		return notOffered(reply, joined(offered))
	}
	said := warning.Answer{To: a.warning.ID(), On: p.s.Day, Reply: reply}
	if said.From, err = p.dayOf(d.from); err != nil {
		return err
	}
	if said.Until, err = p.dayOf(d.until); err != nil {
		return err
	}
	if reply == warning.WasAway && said.Until < said.From {
		return usage("cli.usage.away")
	}
	if err = p.of.Answer(ctx, said); err == nil {
		err = p.stand(ctx)
	}
	if err != nil {
		return err
	}
	w, ok := p.s.Warning(said.To)
	if p.json {
		return p.objectOf(about{warning: &w})
	}
	text := p.words.T("pattern.did." + string(reply))
	if noted := p.told.Noted(w); ok && noted != "" {
		text = noted
	}
	p.lines(0, "", text)
	return nil
}

// dayOf is the day a flag names, none where it was not given.
func (p *patterns) dayOf(text string) (journal.Day, error) {
	if text == "" {
		return journal.NoDay, nil
	}
	e, err := p.dated(text)
	return e.Day, err
}

func notOffered(reply warning.Reply, offered string) error {
	return &fault{
		code: exitFailed, kind: journal.Conflict.String(), key: "cli.warnings.not-offered",
		data: []any{"Answer", string(reply), "Answers", offered},
	}
}

// answerStop answers stop-and-talk as such, which stays until it was.
func (p *patterns) answerStop(ctx context.Context, reply warning.Reply) error {
	if p.s.Status.Level != warning.StopAndTalk {
		return &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.warnings.unknown", data: []any{"Word", stopWord}}
	}
	if reply != warning.Helpful && reply != warning.NotRight {
		return notOffered(reply, joined([]warning.Reply{warning.Helpful, warning.NotRight}))
	}
	err := p.of.Answer(ctx, warning.Answer{On: p.s.Day, Reply: reply})
	if err == nil {
		err = p.stand(ctx)
	}
	if err != nil {
		return err
	}
	if p.json {
		return p.out.object(p.flatStanding())
	}
	p.lines(0, "", p.words.T("pattern.did."+string(reply)))
	return nil
}

func lineReplies() string { return strings.ReplaceAll(joined(mirror.LineReplies), ", ", "|") }

// answerLine answers the line of a challenge: one that says something now, or
// said something once.
func (p *patterns) answerLine(ctx context.Context, of coaching.Challenge, reply warning.Reply) error {
	if !slices.Contains(mirror.LineReplies, coaching.Answer(reply)) {
		return notOffered(reply, joined(mirror.LineReplies))
	}
	if g, ok := p.s.Signal(of); ok && g.Level == coaching.None && p.s.LineOn(of).Day == journal.NoDay {
		return &fault{
			code: exitFailed, kind: journal.Conflict.String(), key: "cli.warnings.nothing-said",
			data: []any{"Name", g.Challenge.Name().Say(p.words)},
		}
	}
	err := p.of.AnswerLine(ctx, coaching.Shown{Challenge: of}, coaching.Answer(reply), p.s.Day)
	if err == nil {
		err = p.stand(ctx)
	}
	if err != nil {
		return err
	}
	if p.json {
		g, _ := p.s.Signal(of)
		return p.objectOf(about{challenge: &g})
	}
	p.lines(0, "", p.words.T("pattern.did."+string(reply)))
	return nil
}

// completePattern offers warnings, the newest first, and challenges.
func (c *fl) completePattern(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, noFiles
	}
	return c.looking(cmd.Context(), func(ctx context.Context) []cobra.Completion {
		p, err := c.patterns(ctx)
		if err != nil {
			return nil
		}
		var out []cobra.Completion
		offer := func(id, about string) {
			if strings.HasPrefix(id, strings.ToLower(word)) {
				out = append(out, cobra.CompletionWithDesc(id, plainLine(about)))
			}
		}
		for i := len(p.s.Warnings) - 1; i >= 0; i-- {
			offer(patternID(p.s.Warnings[i].ID()), p.told.Subject(p.s.Warnings[i]))
		}
		for _, g := range p.s.Signals {
			offer(string(g.Challenge), g.Challenge.Name().Say(c.words))
		}
		return out
	}), noFiles
}

// completeAnswer offers a pattern, and then the answers.
func (c *fl) completeAnswer(cmd *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return c.completePattern(cmd, args, word)
	}
	return beginning(len(args) == 1, allReplies, word), noFiles
}

// beginning are the words of a list that begin with word.
func beginning[T ~string](when bool, list []T, word string) (out []cobra.Completion) {
	for _, x := range list {
		if when && strings.HasPrefix(string(x), word) {
			out = append(out, string(x))
		}
	}
	return out
}

// acknowledged prints a trial as it stands: a sentence, or an object.
func (p *patterns) acknowledged(ctx context.Context, remedy coaching.Remedy, sentence string) error {
	if err := p.stand(ctx); err != nil {
		return err
	}
	if p.json {
		k, state := p.s.Trying(remedy.ID)
		return p.out.object(flattenTrial(k.Of, state))
	}
	fmt.Fprintln(p.out, plainLine(sentence))
	return nil
}
