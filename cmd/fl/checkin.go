package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching/checkin"
	"footlight/journal"
	"footlight/journal/capture"
)

// checkIn is what the command's flags say.
type checkIn struct {
	marks             map[string]*int
	note, date        string
	away, awaySaid    bool
	from, until, days string // of a stretch; days is D..D
}

const notGiven = -1 << 31

func (c *fl) checkinCommand() *cobra.Command {
	in := checkIn{marks: map[string]*int{}}
	cmd := &cobra.Command{Use: "checkin [D..D]"}
	for _, name := range checkin.Sliders {
		in.marks[name] = cmd.Flags().Int(name, notGiven, "N")
	}
	cmd.Flags().StringVar(&in.note, "note", "", "TEXT")
	cmd.Flags().StringVar(&in.date, "date", "", "DATE")
	cmd.Flags().BoolVar(&in.away, "away", false, "")
	cmd.Flags().StringVar(&in.from, "from", "", "DATE")
	cmd.Flags().StringVar(&in.until, "until", "", "DATE")
	_ = cmd.Flags().SetAnnotation("from", ownWords, []string{"cli.flag.away-from"})
	_ = cmd.Flags().SetAnnotation("until", ownWords, []string{"cli.flag.away-until"})
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := arguments(0, 1)(cmd, args); err != nil {
			return err
		}
		in.days = strings.Join(args, "")
		in.awaySaid = cmd.Flags().Changed("away")
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
		if in.stretched() {
			return c.checkInAway(ctx, in)
		}
		return c.checkInDay(ctx, in)
	})
	return cmd
}

// marked tells whether the flags say a mark or a note.
func (in checkIn) marked() bool {
	for _, n := range in.marks {
		if *n != notGiven {
			return true
		}
	}
	return in.note != ""
}

// stretched tells whether several days are meant.
func (in checkIn) stretched() bool { return in.from != "" || in.until != "" || in.days != "" }

// given tells whether the flags say anything to keep.
func (in checkIn) given() bool { return in.marked() || in.awaySaid || in.stretched() }

// check refuses marks outside 0–10, notes that are no text, and several days
// for anything but being away.
func (in checkIn) check() error {
	for _, name := range checkin.Sliders {
		if n := *in.marks[name]; n != notGiven && (n < 0 || n > 10) {
			return usage("cli.usage.mark", "Flag", "--"+name, "Value", strconv.Itoa(n))
		}
	}
	if in.stretched() && (!in.awaySaid || in.marked() || in.date != "" || in.days != "" && (in.from != "" || in.until != "")) {
		return usage("cli.usage.checkin.days")
	}
	return journal.CheckText("body", in.note)
}

// checkInDay writes what was said into the one check-in of the day, as the
// window does, and says the day as it stands then.
func (c *fl) checkInDay(ctx context.Context, in checkIn) error {
	when, err := c.dated(in.date)
	if err != nil {
		return err
	}
	var a checkin.Answers
	for _, name := range checkin.Sliders {
		if n := *in.marks[name]; n != notGiven {
			a = a.Set(name, journal.MarkOf(n))
		}
	}
	if in.note != "" {
		a.Note = &in.note
	}
	if in.awaySaid {
		a.Away = &in.away
	}
	kept, err := checkin.Keep(ctx, c.j, when.Day, a)
	if err != nil {
		return err
	}
	if kept.ID == "" {
		return c.told("cli.checkin.gone")
	}
	return c.acknowledge(ctx, "cli.add.kept", []journal.Entry{kept}, []capture.Line{{}}, nil)
}

// checkInAway declares a stretch of days away, or takes that back.
func (c *fl) checkInAway(ctx context.Context, in checkIn) error {
	s, err := c.stretch(in)
	if err != nil {
		return err
	}
	said := s.Say(c.words, c.j.Today())
	if !in.away {
		if err := checkin.TakeBackAway(ctx, c.j, s); err != nil {
			return err
		}
		return c.told("cli.checkin.back", "Days", said)
	}
	kept, err := checkin.KeepAway(ctx, c.j, s)
	if err != nil {
		return err
	}
	if c.json {
		for _, e := range kept {
			if err := c.out.object(flatten(e)); err != nil {
				return err
			}
		}
		return nil
	}
	if len(kept) == 0 {
		return c.told("checkin.notice.none")
	}
	text := c.words.T("checkin.notice.away", "Days", said)
	if stood := s.Days() - len(kept); stood > 0 {
		text += " · " + c.words.N("checkin.notice.stood", stood)
	}
	fmt.Fprintln(c.out, text)
	return nil
}

// stretch is the days the flags name; one end alone is one day.
func (c *fl) stretch(in checkIn) (checkin.Stretch, error) {
	from, until := in.from, in.until
	if in.days != "" {
		var ok bool
		if from, until, ok = strings.Cut(in.days, ".."); !ok {
			until = from
		}
	}
	if from == "" {
		from = until
	}
	if until == "" {
		until = from
	}
	first, err := c.dated(from)
	if err != nil {
		return checkin.Stretch{}, err
	}
	last, err := c.dated(until)
	return checkin.Between(first.Day, last.Day), err
}

// told says one sentence to a person; scripts read what is kept, not this.
func (c *fl) told(key string, data ...any) error {
	if !c.json {
		fmt.Fprintln(c.out, c.words.T(key, data...))
	}
	return nil
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

// askMarks asks for energy and strain on a terminal, and for the three others
// of who wants to say more; an empty answer leaves one out.
func (c *fl) askMarks(ctx context.Context, in *checkIn) error {
	lines := typedLines(ctx, c.m.in)
	if err := c.askEach(ctx, lines, in, checkin.Sliders[:2]); err != nil {
		return err
	}
	more, _, err := c.askLine(ctx, lines, "cli.checkin.ask.more")
	if err == nil && c.isYes(more) {
		err = c.askEach(ctx, lines, in, checkin.Sliders[2:])
	}
	if err == nil && !in.given() {
		err = usage("cli.usage.checkin")
	}
	return err
}

// askEach asks for some marks one by one, again after an answer that is none.
func (c *fl) askEach(ctx context.Context, lines <-chan typed, in *checkIn, names []string) error {
	for _, name := range names {
		for {
			text, more, err := c.askLine(ctx, lines, "cli.checkin.ask."+name)
			if err != nil {
				return err
			}
			if !more || text == "" {
				break
			}
			n, err := strconv.Atoi(text)
			if err == nil && n >= 0 && n <= 10 {
				*in.marks[name] = n
				break
			}
			fmt.Fprintln(c.m.err, plainLine(c.words.T("cli.checkin.range", "Value", cut(text, 20))))
		}
	}
	return nil
}

// askLine asks one thing and waits for the line; more is false at the end of
// the input.
func (c *fl) askLine(ctx context.Context, lines <-chan typed, key string) (text string, more bool, err error) {
	fmt.Fprint(c.m.err, c.words.T(key), " ")
	select {
	case <-ctx.Done():
		return "", false, ctx.Err()
	case t, ok := <-lines:
		return strings.TrimSpace(t.text), ok, nil
	}
}

// isYes tells a yes in the language that is spoken, or in English.
func (c *fl) isYes(text string) bool {
	text = strings.ToLower(text)
	return text != "" && (strings.HasPrefix(c.words.T("cli.checkin.yes"), text) || strings.HasPrefix("yes", text))
}
