package coaching

import (
	"strings"
	"unicode/utf8"

	"footlight/journal"
)

// HelpKind is a kind of human help. The words name no numbers and no
// addresses: those are of the place the person is in, and an invented one
// would be worse than none.
type HelpKind string

const (
	Trusted   HelpKind = "trusted"   // someone the writer trusts
	Doctor    HelpKind = "doctor"    // a doctor or therapist
	Workplace HelpKind = "workplace" // employee assistance, works council, company doctor
	Crisis    HelpKind = "crisis"    // a crisis line, at any hour
)

// HelpKinds lists them in the order the page shows them, after the writer's
// own card. They are always all shown, whatever the numbers say.
var HelpKinds = []HelpKind{Trusted, Doctor, Workplace, Crisis}

// Name, About and First are what is said of a kind of help: its name, what it
// is for, and words to begin with.
func (k HelpKind) Name() Sentence  { return say("help.kind." + string(k) + ".name") }
func (k HelpKind) About() Sentence { return say("help.kind." + string(k) + ".about") }
func (k HelpKind) First() Sentence { return say("help.kind." + string(k) + ".first") }

// HelpSays are the words of the page, in the order it shows them: Now stands
// where it cannot be overlooked.
var HelpSays = struct{ Title, Lead, Now, Privacy Sentence }{
	say("help.title"), say("help.lead"), say("help.now"), say("help.privacy"),
}

// CardSays are the words around the writer's own card.
var CardSays = struct{ Title, About, People, How, Doctor, Helps, Note, Empty Sentence }{
	say("help.card.title"), say("help.card.about"), say("help.card.people"), say("help.card.how"),
	say("help.card.doctor"), say("help.card.helps"), say("help.card.note"), say("help.card.empty"),
}

// CardOldAfter is after how many days a card is offered for a look.
const CardOldAfter = 365

// Old asks whether the card still holds; zero if it is empty or young.
func (c OwnCard) Old(today journal.Day) Sentence {
	if c.IsZero() || c.Written == journal.NoDay || today-c.Written < CardOldAfter {
		return Sentence{}
	}
	return say("help.card.old", "Day", c.Written)
}

// Limits of the writer's own card: short enough to read in a bad hour.
const (
	MaxCardPeople = 5
	MaxCardHelps  = 7
	MaxCardLine   = 200 // characters
)

// OwnCard is what the writer wrote in calm times for others: my people, my
// doctor, what helps. It is shown before anything else on the page of help,
// and never leaves the journal.
type OwnCard struct {
	People []CardPerson `json:"people,omitempty"`
	Doctor string       `json:"doctor,omitempty"` // a name and how to reach them
	Helps  []string     `json:"helps,omitempty"`
	Note   string       `json:"note,omitempty"` // a line to oneself
	// Written is the day it was last looked through; an old card is offered
	// for a look, never emptied.
	Written journal.Day `json:"written,omitzero"`
}

// CardPerson is somebody to turn to.
type CardPerson struct {
	Name string `json:"name"`
	How  string `json:"how,omitempty"` // a number, "after eight", "just knock"
}

// IsZero tells that nothing is written on the card.
func (c OwnCard) IsZero() bool {
	return len(c.People) == 0 && c.Doctor == "" && len(c.Helps) == 0 && c.Note == ""
}

// Normal trims the lines and leaves out the empty ones.
func (c OwnCard) Normal() OwnCard {
	var people []CardPerson
	for _, p := range c.People {
		p.Name, p.How = strings.TrimSpace(p.Name), strings.TrimSpace(p.How)
		if p.Name != "" || p.How != "" {
			people = append(people, p)
		}
	}
	var helps []string
	for _, h := range c.Helps {
		if h = strings.TrimSpace(h); h != "" {
			helps = append(helps, h)
		}
	}
	c.People, c.Helps = people, helps
	c.Doctor, c.Note = strings.TrimSpace(c.Doctor), strings.TrimSpace(c.Note)
	return c
}

// Check tells the first rule the card breaks, as an Invalid error.
func (c OwnCard) Check() error {
	if len(c.People) > MaxCardPeople {
		return &journal.Error{Kind: journal.Invalid, Field: "people", Detail: journal.DetailMany}
	}
	if len(c.Helps) > MaxCardHelps {
		return &journal.Error{Kind: journal.Invalid, Field: "card", Detail: journal.DetailMany}
	}
	lines := append([]string{c.Doctor, c.Note}, c.Helps...)
	for _, p := range c.People {
		if err := journal.CheckName("people", p.Name); err != nil {
			return err
		}
		lines = append(lines, p.How)
	}
	for _, l := range lines {
		if err := journal.CheckText("card", l); err != nil {
			return err
		}
		if utf8.RuneCountInString(l) > MaxCardLine {
			return &journal.Error{Kind: journal.Invalid, Field: "card", Detail: journal.DetailLong}
		}
	}
	return nil
}
