package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"footlight/journal"
	"footlight/journal/capture"
)

// checkin is what the command's flags say.
type checkin struct {
	marks map[string]*int
	note  string
	date  string
	away  bool
}

// marksOfCheckin in the order they are asked.
var marksOfCheckin = []string{"strain", "energy", "recovery", "clarity", "valued"}

const notGiven = -1 << 31

func (c *fl) checkinCommand() *cobra.Command {
	in := checkin{marks: map[string]*int{}}
	cmd := &cobra.Command{Use: "checkin"}
	for _, name := range marksOfCheckin {
		in.marks[name] = cmd.Flags().Int(name, notGiven, "N")
	}
	cmd.Flags().StringVar(&in.note, "note", "", "TEXT")
	cmd.Flags().StringVar(&in.date, "date", "", "DATE")
	cmd.Flags().BoolVar(&in.away, "away", false, "")
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := arguments(0, 0)(cmd, args); err != nil {
			return err
		}
		if !in.given() && !c.m.inTerminal {
			return usage("cli.usage.checkin")
		}
		return in.check()
	}
	cmd.RunE = c.withJournal(func(ctx context.Context, _ []string) error {
		if !in.given() {
			if err := c.askMarks(ctx, &in); err != nil {
				return err
			}
		}
		return c.checkIn(ctx, in)
	})
	return cmd
}

// given tells whether the flags say anything to keep.
func (in checkin) given() bool {
	for _, n := range in.marks {
		if *n != notGiven {
			return true
		}
	}
	return in.away || in.note != ""
}

// check refuses marks outside 0–10, and notes that are no text.
func (in checkin) check() error {
	for _, name := range marksOfCheckin {
		if n := *in.marks[name]; n != notGiven && (n < 0 || n > 10) {
			return usage("cli.usage.mark", "Flag", "--"+name, "Value", strconv.Itoa(n))
		}
	}
	return journal.CheckText("body", in.note)
}

func (c *fl) checkIn(ctx context.Context, in checkin) error {
	e, err := c.dated(in.date)
	if err != nil {
		return err
	}
	e.Kind, e.Body, e.Away = journal.CheckIn, in.note, in.away
	e.Strain, e.Energy, e.Recovery = mark(in.marks["strain"]), mark(in.marks["energy"]), mark(in.marks["recovery"])
	e.Clarity, e.Valued = mark(in.marks["clarity"]), mark(in.marks["valued"])
	return c.keep(ctx, e)
}

func mark(n *int) journal.Mark {
	if *n == notGiven {
		return 0
	}
	return journal.MarkOf(*n)
}

// keep adds an entry that no capture line made, and acknowledges it.
func (c *fl) keep(ctx context.Context, e journal.Entry) error {
	kept, err := c.j.Add(ctx, e)
	if err != nil {
		return err
	}
	return c.acknowledge(ctx, "cli.add.kept", []journal.Entry{kept}, []capture.Line{{}}, nil)
}

// dated is an entry at the moment date names in the words of the capture line,
// or now.
func (c *fl) dated(date string) (journal.Entry, error) {
	date = strings.TrimSuffix(strings.TrimSpace(date), ":")
	line := "x"
	if date != "" {
		line = date + ": x"
	}
	l := capture.Parse(line, c.words.Lexicon(), c.moment())
	if date != "" && (l.Entry.Body != "x" || !saysWhen(line, l)) {
		return journal.Entry{}, usage("cli.usage.date", "Value", cut(date, 40))
	}
	return journal.Entry{At: l.Entry.At, Zone: l.Entry.Zone, Day: l.Entry.Day}, nil
}

// askMarks asks for the marks one by one on a terminal; an empty answer leaves
// one out.
func (c *fl) askMarks(ctx context.Context, in *checkin) error {
	lines := typedLines(ctx, c.m.in)
	for _, name := range marksOfCheckin {
		for asked := false; !asked; {
			fmt.Fprint(c.m.err, c.words.T("cli.checkin.ask."+name), " ")
			select {
			case <-ctx.Done():
				return ctx.Err()
			case t, ok := <-lines:
				text := strings.TrimSpace(t.text)
				if !ok || text == "" {
					asked = true
					break
				}
				n, err := strconv.Atoi(text)
				if err != nil || n < 0 || n > 10 {
					fmt.Fprintln(c.m.err, plainLine(c.words.T("cli.checkin.range", "Value", cut(text, 20))))
					break
				}
				*in.marks[name], asked = n, true
			}
		}
	}
	if !in.given() {
		return usage("cli.usage.checkin")
	}
	return nil
}
