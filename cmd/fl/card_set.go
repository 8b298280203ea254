package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching"
)

// cardFlags are what fl card set can say; what was not given stays.
type cardFlags struct {
	people, helps []string
	doctor, note  string
	given         map[string]bool
}

func (c *fl) cardSetCommand() *cobra.Command {
	in := cardFlags{given: map[string]bool{}}
	cmd := &cobra.Command{Use: "set"}
	cmd.Flags().StringArrayVar(&in.people, "person", nil, "'NAME: HOW'")
	cmd.Flags().StringVar(&in.doctor, "doctor", "", "TEXT")
	cmd.Flags().StringArrayVar(&in.helps, "helps", nil, "TEXT")
	cmd.Flags().StringVar(&in.note, "note", "", "TEXT")
	_ = cmd.Flags().SetAnnotation("note", ownWords, []string{"cli.flag.card-note"})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		for _, name := range []string{"person", "doctor", "helps", "note"} {
			if cmd.Flags().Changed(name) {
				in.given[name] = true
			}
		}
		if len(in.given) == 0 && !c.m.inTerminal {
			return usage("cli.usage.card-set", "Use", useLine(cmd))
		}
		return arguments(0, 0)(cmd, args)
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, _ []string) error {
		p, err := c.patterns(ctx)
		if err != nil {
			return err
		}
		card := p.s.Card
		if len(in.given) == 0 {
			if card, err = c.askCard(ctx, card); err != nil {
				return err
			}
		} else {
			card = in.on(card)
		}
		if err := p.of.PutCard(ctx, card, p.s.Day); err != nil {
			return err
		}
		if err := p.stand(ctx); err != nil {
			return err
		}
		if c.json {
			return c.out.object(flattenCard(p.s.Card))
		}
		if p.s.Card.IsZero() {
			fmt.Fprintln(c.out, coaching.CardSays.Empty.Say(c.words))
			return nil
		}
		c.card(p.s.Card)
		return nil
	})
	return cmd
}

// on is the card with what the flags say; an empty one clears its part.
func (f cardFlags) on(card coaching.OwnCard) coaching.OwnCard {
	if f.given["person"] {
		card.People = nil
		for _, text := range f.people {
			card.People = append(card.People, personOf(text))
		}
	}
	if f.given["helps"] {
		card.Helps = f.helps
	}
	if f.given["doctor"] {
		card.Doctor = f.doctor
	}
	if f.given["note"] {
		card.Note = f.note
	}
	return card
}

// personOf reads "Name: how to reach them"; the second half may be missing.
func personOf(text string) coaching.CardPerson {
	name, how, _ := strings.Cut(text, ":")
	return coaching.CardPerson{Name: strings.TrimSpace(name), How: strings.TrimSpace(how)}
}

// askCard asks for the parts of the card one by one. A part that is left out
// with Enter stays as it was.
func (c *fl) askCard(ctx context.Context, card coaching.OwnCard) (coaching.OwnCard, error) {
	lines := typedLines(ctx, c.m.in)
	if !card.IsZero() {
		fmt.Fprintln(c.m.err, c.words.T("cli.card.stays"))
	}
	people, err := c.askSeveral(ctx, lines, "cli.card.ask.people")
	if err != nil {
		return card, err
	}
	if len(people) > 0 {
		card.People = nil
		for _, text := range people {
			card.People = append(card.People, personOf(text))
		}
	}
	doctor, _, err := c.askLine(ctx, lines, "cli.card.ask.doctor")
	if err != nil {
		return card, err
	}
	if doctor != "" {
		card.Doctor = doctor
	}
	helps, err := c.askSeveral(ctx, lines, "cli.card.ask.helps")
	if err != nil {
		return card, err
	}
	if len(helps) > 0 {
		card.Helps = helps
	}
	note, _, err := c.askLine(ctx, lines, "cli.card.ask.note")
	if note != "" {
		card.Note = note
	}
	return card, err
}

// askSeveral asks the same until the answer is empty.
func (c *fl) askSeveral(ctx context.Context, lines <-chan typed, key string) (out []string, err error) {
	for {
		text, more, err := c.askLine(ctx, lines, key)
		if err != nil || !more || text == "" {
			return out, err
		}
		out = append(out, text)
	}
}
