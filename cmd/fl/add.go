package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"footlight/journal"
	"footlight/journal/capture"
)

func (c *fl) addCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "add LINE…",
		ValidArgsFunction: c.completeLine,
		Args:              func(_ *cobra.Command, args []string) error { return lineArguments(args) },
		RunE: c.withJournal(func(ctx context.Context, args []string) error {
			if len(args) == 1 && args[0] == "-" {
				return c.addMany(ctx)
			}
			line, err := c.lineFrom(ctx, args, "cli.add.prompt")
			if err != nil {
				return err
			}
			return c.addOne(ctx, line)
		}),
	}
}

// lineFrom is the line a command was given: its arguments, or else one line
// from standard input, asked for only if a person sits there.
func (c *fl) lineFrom(ctx context.Context, args []string, prompt string) (string, error) {
	line, err := c.typedLine(ctx, args, prompt)
	if err != nil {
		return "", err
	}
	return line, checkLine(line)
}

func (c *fl) typedLine(ctx context.Context, args []string, prompt string) (string, error) {
	line := strings.Join(args, " ")
	if len(args) == 0 {
		if c.m.inTerminal {
			fmt.Fprint(c.m.err, c.words.T(prompt), " ")
		}
		select {
		case t := <-typedLines(ctx, c.m.in):
			if err := errors.Join(t.bad, t.err); err != nil {
				return "", err
			}
			line = t.text
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	return line, nil
}

// lineArguments looks at a line given as arguments before the journal opens.
func lineArguments(args []string) error {
	if len(args) == 0 {
		return nil
	}
	return checkLine(strings.Join(args, " "))
}

func checkLine(line string) error {
	if err := journal.CheckText("body", line); err != nil {
		return err
	}
	if strings.TrimSpace(line) == "" {
		return usage("cli.usage.no-line")
	}
	return nil
}

func (c *fl) addOne(ctx context.Context, line string) error {
	read := capture.Parse(line, c.words.Lexicon(), c.moment())
	kept, err := c.j.Add(ctx, read.Entry)
	if err != nil {
		return err
	}
	return c.acknowledge(ctx, "cli.add.kept", []journal.Entry{kept}, []capture.Line{read}, nil)
}

// acknowledge prints what is safely kept, one line each, and what in the lines
// deserves a look. numbers are the lines' places in the input, if they have any.
func (c *fl) acknowledge(ctx context.Context, key string, kept []journal.Entry, read []capture.Line, numbers []int) error {
	short, err := c.shortIDs(ctx, kept)
	if err != nil {
		return err
	}
	for i, e := range kept {
		if c.json {
			if err := c.out.object(captured{flatten(e), c.flatRemarks(read[i].Remarks)}); err != nil {
				return err
			}
			continue
		}
		day := c.words.Day(e.Day, c.j.Today()) + " " + c.words.Clock(e.In())
		fmt.Fprintln(c.out, c.words.T(key, "ID", short[i], "When", day, "Line", cut(c.line(e, false), lineWidth)))
	}
	if err := c.out.Flush(); err != nil {
		return err
	}
	if c.json {
		return nil
	}
	for i, l := range read {
		place := ""
		if numbers != nil {
			place = c.words.T("cli.add.place", "N", strconv.Itoa(numbers[i])) + " "
		}
		c.remark(place, l.Remarks)
	}
	return nil
}

// remark points out on stderr what was not understood.
func (c *fl) remark(place string, remarks []capture.Remark) {
	for _, r := range remarks {
		fmt.Fprintln(c.m.err, plainLine(place+c.words.Remark(r, c.j.Today())))
	}
}

// captured is an entry as `add --json` prints it.
type captured struct {
	flatEntry
	Remarks []flatRemark `json:"remarks,omitempty"`
}

type flatRemark struct {
	Word     string `json:"word"`
	Suggest  string `json:"suggest,omitempty"`
	Sentence string `json:"sentence"`
}

func (c *fl) flatRemarks(remarks []capture.Remark) []flatRemark {
	var out []flatRemark
	for _, r := range remarks {
		out = append(out, flatRemark{Word: r.Word, Suggest: r.Suggest, Sentence: c.words.Remark(r, c.j.Today())})
	}
	return out
}

// addMany keeps the lines of standard input, one capture each. Lines that
// arrive together are kept in one step, one undo takes them back; what is
// echoed is safe. A line that cannot be kept is named and the others go on.
func (c *fl) addMany(ctx context.Context) error {
	a := adder{fl: c}
	lines := typedLines(ctx, c.m.in)
	for open := true; open; {
		var group []typed
		group, open = gather(ctx, lines)
		if err := ctx.Err(); err != nil {
			return a.stopped(err)
		}
		if err := a.keep(ctx, group); err != nil {
			return a.stopped(err)
		}
	}
	if a.refused > 0 {
		return told{exitUsage}
	}
	if a.kept == 0 {
		return usage("cli.usage.no-line")
	}
	return nil
}

// gather waits for a line and takes those that follow without a pause.
func gather(ctx context.Context, lines <-chan typed) (group []typed, open bool) {
	quiet := time.NewTimer(pause)
	defer quiet.Stop()
	for size := 0; len(group) < batch && size < 1<<20; {
		var idle <-chan time.Time
		if len(group) > 0 {
			quiet.Reset(pause)
			idle = quiet.C
		}
		select {
		case t, ok := <-lines:
			if !ok {
				return group, false
			}
			group, size = append(group, t), size+len(t.text)
		case <-idle:
			return group, true
		case <-ctx.Done():
			return nil, false
		}
	}
	return group, true
}

// adder counts what became of the lines of one input.
type adder struct {
	*fl
	kept, refused int
}

func (a *adder) keep(ctx context.Context, group []typed) error {
	lexicon, now := a.words.Lexicon(), a.moment()
	var entries []journal.Entry
	var read []capture.Line
	var numbers []int
	var broken error
	for _, t := range group {
		if t.bad != nil {
			a.refuse(t.n, t.bad)
			continue
		}
		if strings.TrimSpace(t.text) != "" {
			l := capture.Parse(t.text, lexicon, now)
			entries, read, numbers = append(entries, l.Entry), append(read, l), append(numbers, t.n)
		}
		broken = t.err
	}
	if len(entries) == 0 {
		return broken
	}
	kept, err := a.j.AddAll(ctx, entries)
	switch {
	case journal.KindOf(err) == journal.Invalid:
		err = a.keepEach(ctx, entries, read, numbers)
	case err == nil:
		a.kept += len(kept)
		err = a.acknowledge(ctx, "cli.add.kept", kept, read, numbers)
	}
	if err != nil {
		return err
	}
	return broken
}

// keepEach keeps line by line where one of them breaks a rule.
func (a *adder) keepEach(ctx context.Context, entries []journal.Entry, read []capture.Line, numbers []int) error {
	for i, e := range entries {
		kept, err := a.j.Add(ctx, e)
		switch {
		case journal.KindOf(err) == journal.Invalid:
			a.refuse(numbers[i], err)
			continue
		case err != nil:
			return err
		}
		a.kept++
		if err := a.acknowledge(ctx, "cli.add.kept", []journal.Entry{kept}, read[i:i+1], numbers[i:i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (a *adder) refuse(n int, err error) {
	a.refused++
	a.print(err, a.words.T("cli.add.place", "N", strconv.Itoa(n))+" ")
}

// stopped says how many lines are safe before the error that ended it.
func (a *adder) stopped(err error) error {
	if a.kept > 0 && !a.json {
		fmt.Fprintln(a.m.err, a.words.N("cli.add.stopped", a.kept))
	}
	return err
}
