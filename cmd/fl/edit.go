package main

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"footlight/journal"
	"footlight/journal/capture"
)

func (c *fl) editCommand() *cobra.Command {
	return &cobra.Command{
		Use: "edit ID LINE…", Args: arguments(1, -1), ValidArgsFunction: c.completeEdit,
		RunE: c.withJournal(func(ctx context.Context, args []string) error {
			e, err := c.entry(ctx, args[0])
			if err != nil {
				return err
			}
			return c.editWith(ctx, e, args[1:])
		}),
	}
}

// editWith takes the line from the arguments, or on a terminal from the
// person's editor, or else from one line typed.
func (c *fl) editWith(ctx context.Context, e journal.Entry, args []string) error {
	now := c.moment() // minutes spent in an editor move nothing
	was := capture.Format(e, now)
	if editor := c.m.editor(); len(args) == 0 && c.m.inTerminal && editor != nil {
		line, err := c.inEditor(ctx, editor, was)
		if err == nil {
			err = checkEdit(line)
		}
		if err != nil {
			return err
		}
		if line == was {
			fmt.Fprintln(c.m.err, c.words.T("cli.edit.same"))
			return nil
		}
		if err = c.edit(ctx, e, line, now); err != nil { // the file is gone, the words are not
			fmt.Fprintln(c.m.err, c.words.T("cli.edit.yours"))
			fmt.Fprintln(c.m.err, plainText(line))
		}
		return err
	}
	if len(args) == 0 && c.m.inTerminal {
		fmt.Fprintln(c.m.err, c.words.T("cli.edit.was"))
		fmt.Fprintln(c.m.err, plainLine(was))
	}
	line, err := c.typedLine(ctx, args, "cli.edit.prompt")
	if err == nil {
		err = checkEdit(line)
	}
	if err != nil {
		return err
	}
	return c.edit(ctx, e, line, now)
}

// checkEdit refuses what cannot be the new line of an entry.
func checkEdit(line string) error {
	if strings.TrimSpace(line) == "" {
		return usage("cli.usage.no-edit")
	}
	return checkLine(line)
}

// edit lets line replace all that a line can say; a time it does not name, and
// what no line can say, stays as it was.
func (c *fl) edit(ctx context.Context, e journal.Entry, line string, now capture.Moment) error {
	read := c.reread(e, line, now)
	said := read.Entry
	if saysWhen(line, read) && !said.At.Equal(e.At.Truncate(time.Minute)) {
		e.At, e.Zone, e.Day = said.At, said.Zone, said.Day
	}
	e.Body, e.People, e.Project, e.Tags, e.Sharing = said.Body, said.People, said.Project, said.Tags, said.Sharing
	if e.Kind == journal.Action {
		e.Support, e.Traits, e.Labor, e.Minutes, e.Load = said.Support, said.Traits, said.Labor, said.Minutes, said.Load
		e.Visibility, e.Energised = said.Visibility, said.Energised
		e.Origin, e.Authority, e.Mode, e.Part = said.Origin, said.Authority, said.Mode, said.Part
		e.Held, e.Until, e.Released, e.AskBack = said.Held, said.Until, said.Released, said.AskBack
	}
	kept, err := c.j.Edit(ctx, e)
	if err != nil {
		return err
	}
	return c.acknowledge(ctx, "cli.edit.kept", []journal.Entry{kept}, []capture.Line{read}, nil)
}

// reread understands line as said now; a clock without a day means the day of
// the entry.
func (c *fl) reread(e journal.Entry, line string, now capture.Moment) capture.Line {
	lexicon, start := c.words.Lexicon(), c.j.DayStart()
	read := capture.Parse(line, lexicon, now)
	text, ok := whenText(line, read)
	if !ok || !clockWords(text) {
		return read
	}
	// The last minute of the entry's day, and of the day before: what moves
	// with the moment is a clock, what does not is a date in figures.
	last := func(d journal.Day) capture.Moment {
		y, m, day := (d + 1).Midnight().Date()
		now := time.Date(y, m, day, 0, 0, 0, 0, e.In().Location()).Add(start - time.Minute)
		return capture.Moment{Now: now, DayStart: start}
	}
	then := capture.Parse(line, lexicon, last(e.Day))
	if then.Entry.Day == capture.Parse(line, lexicon, last(e.Day-1)).Entry.Day {
		return read
	}
	return then
}

// whenText is the part of a line that says when.
func whenText(line string, read capture.Line) (string, bool) {
	for _, t := range read.Tokens {
		if t.Field == capture.FieldAt && t.Known {
			return line[t.Start:t.End], true
		}
	}
	return "", false
}

// saysWhen tells whether the line names a day or a time.
func saysWhen(line string, read capture.Line) bool {
	_, ok := whenText(line, read)
	return ok
}

// clockWords tells whether text has no letters but those of a time of day.
func clockWords(text string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "at", "um", "gegen", "uhr", "h", "am", "pm", "a", "p", "m":
		default:
			return false
		}
	}
	return true
}
