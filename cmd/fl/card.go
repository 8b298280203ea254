package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// "I am not all right": the writer's own card and kinds of human help. It names
// no numbers, asks nothing, makes no journal and writes nothing down. Whatever
// may be wrong with the journal, the kinds of help are printed.

func (c *fl) cardCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "card", Aliases: []string{"not-all-right"}, Args: arguments(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			card, err := c.ownCard(cmd.Context())
			if c.json {
				if err != nil {
					return err
				}
				return c.out.object(flattenCard(card))
			}
			c.lines(0, bold, coaching.HelpSays.Title.Say(c.words))
			c.lines(0, "", coaching.HelpSays.Lead.Say(c.words))
			c.people(card)
			if err == nil && card.IsZero() {
				c.heading(0, coaching.CardSays.Title.Say(c.words))
				c.lines(2, "", c.words.T("pattern.card.offer"))
				c.command(2, "fl card set --person '"+c.words.T("cli.card.example")+"'")
			}
			fmt.Fprintln(c.out)
			c.lines(0, faint, coaching.HelpSays.Privacy.Say(c.words))
			return err
		},
	}
	cmd.AddCommand(c.cardSetCommand())
	return cmd
}

// ownCard reads the card without leaving a trace; where there is no journal
// there is no card.
func (c *fl) ownCard(ctx context.Context) (card coaching.OwnCard, err error) {
	err = c.open(ctx, true)
	if journal.KindOf(err) == journal.NotFound {
		return card, nil
	}
	if err != nil {
		return card, err
	}
	defer c.close(&err)
	return mirror.CardOf(ctx, c.j)
}

// people prints the card, if there is one, and the kinds of human help; what to
// do in danger stands where it cannot be overlooked.
func (c *fl) people(card coaching.OwnCard) {
	if !card.IsZero() {
		fmt.Fprintln(c.out)
		c.card(card)
	}
	fmt.Fprintln(c.out)
	c.lines(0, bold, coaching.HelpSays.Now.Say(c.words))
	for _, k := range coaching.HelpKinds {
		c.heading(0, k.Name().Say(c.words))
		c.lines(2, "", k.About().Say(c.words), k.First().Say(c.words))
	}
}

// card prints what is on the card, in the writer's own words.
func (c *fl) card(card coaching.OwnCard) {
	w, says := c.words, coaching.CardSays
	c.lines(0, bold, says.Title.Say(w))
	part := func(title coaching.Sentence, lines ...string) {
		if len(lines) > 0 && lines[0] != "" {
			c.lines(2, accent, title.Say(w))
			c.lines(4, "", lines...)
		}
	}
	var people []string
	for _, p := range card.People {
		if p.How != "" {
			p.Name += ": " + p.How
		}
		people = append(people, p.Name)
	}
	part(says.People, people...)
	part(says.Doctor, card.Doctor)
	part(says.Helps, card.Helps...)
	part(says.Note, card.Note)
}

// peopleFirst is what stop-and-talk begins with. No number and nothing about
// certainty stands here.
func (p *patterns) peopleFirst() {
	p.lines(0, bold, p.words.T("pattern.people.title"))
	p.lines(0, "", p.words.T("pattern.people.lead"))
	p.people(p.s.Card)
	fmt.Fprintln(p.out)
}

// flatPerson and flatOwnCard are the card for scripts.
type flatPerson struct {
	Name string `json:"name"`
	How  string `json:"how,omitempty"`
}

type flatOwnCard struct {
	Type    string       `json:"type"` // card
	People  []flatPerson `json:"people"`
	Doctor  string       `json:"doctor,omitempty"`
	Helps   []string     `json:"helps"`
	Note    string       `json:"note,omitempty"`
	Written journal.Day  `json:"written,omitzero"`
}

func flattenCard(c coaching.OwnCard) flatOwnCard {
	f := flatOwnCard{Type: "card", People: []flatPerson{}, Doctor: c.Doctor, Helps: append([]string{}, c.Helps...), Note: c.Note, Written: c.Written}
	for _, p := range c.People {
		f.People = append(f.People, flatPerson(p))
	}
	return f
}
