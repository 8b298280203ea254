package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
	"footlight/journal/capture"
)

// The commands that say where the writer stands. The sentences are those of the
// window (mirror.Told); only their order on a page of text is made here. At
// stop-and-talk people come before everything else, in text as in JSON.

func (c *fl) warningsCommand() *cobra.Command {
	var challenges bool
	cmd := &cobra.Command{Use: "warnings [ID]", Args: arguments(0, 1), ValidArgsFunction: c.completePattern}
	cmd.Flags().BoolVar(&challenges, "challenges", false, "")
	cmd.RunE = c.reading(func(ctx context.Context, args []string) error {
		p, err := c.patterns(ctx)
		if err != nil {
			return err
		}
		if len(args) == 1 {
			return p.one(ctx, args[0])
		}
		if err := p.seen(ctx); err != nil {
			return err
		}
		if c.json {
			return p.objects()
		}
		p.overview(challenges)
		return nil
	})
	cmd.AddCommand(c.answerCommand(), c.tryCommand(), c.stopCommand(), c.helpedCommand())
	return cmd
}

// patterns is where the writer stands, with what it takes to say it.
type patterns struct {
	*fl
	of   *mirror.Mirror
	s    mirror.Standing
	told mirror.Told
}

func (c *fl) patterns(ctx context.Context) (*patterns, error) {
	p := &patterns{fl: c, told: mirror.Told{Words: c.words}}
	var err error
	if p.of, err = c.mirror(ctx); err == nil {
		err = p.stand(ctx)
	}
	return p, err
}

// stand reads where the writer stands now.
func (p *patterns) stand(ctx context.Context) (err error) {
	if err = p.of.Refresh(ctx); err == nil {
		p.s, err = p.of.Standing(ctx, p.j.Today())
	}
	return err
}

// seen writes down that what is about to be printed was shown, so that it stays
// as it is; a journal that cannot be written is read all the same.
func (p *patterns) seen(ctx context.Context) error {
	err := p.of.MarkSeen(ctx, p.s.Day)
	if kind := journal.KindOf(err); kind == journal.ReadOnly || kind == journal.Full {
		return nil
	}
	return err
}

// overview prints the level, what is open, what was tried, and what was.
func (p *patterns) overview(challenges bool) {
	t := p.words
	if p.s.Status.Level == warning.StopAndTalk {
		p.peopleFirst()
	}
	p.lines(0, bold, t.T("pattern.where.title"))
	p.standing()
	var earlier []warning.Warning
	for i := len(p.s.Warnings) - 1; i >= 0; i-- {
		w := p.s.Warnings[i]
		if w.End != warning.Open {
			earlier = append(earlier, w)
			continue
		}
		fmt.Fprintln(p.out)
		p.warning(w, false)
	}
	p.tries()
	p.notices()
	if challenges {
		p.twelve()
	}
	if len(earlier) > 0 {
		p.heading(0, t.T("pattern.earlier.title"))
		for _, w := range earlier {
			p.row(patternID(w.ID()), strings.Join([]string{p.told.Subject(w) + ".", p.told.Ending(w), p.told.Noted(w)}, " "))
		}
	}
	if !challenges {
		fmt.Fprintln(p.out)
		p.lines(0, faint, t.T("cli.warnings.challenges"))
	}
}

// standing prints the level and why it is what it is.
func (p *patterns) standing() {
	name, why := p.told.Standing(p.s.Status)
	p.lines(2, accent, name)
	p.lines(2, "", why...)
	switch p.s.Status.Level {
	case warning.TooLittle:
		p.command(2, "fl checkin")
	case warning.StopAndTalk:
		p.lines(2, accent, p.words.T("pattern.answer.title"))
		p.lines(4, "", p.words.T("pattern.answer.read")+":")
		p.command(4, "fl warnings answer "+stopWord+" "+string(warning.Helpful))
		p.lines(4, "", p.told.Reply(warning.NotRight)+":")
		p.command(4, "fl warnings answer "+stopWord+" "+string(warning.NotRight))
	}
}

// row is an id with a sentence about it; on a narrow terminal the sentence goes
// below.
func (p *patterns) row(id, sentence string) {
	wide := 2 + textWidth(id) + 2
	if p.m.width > 0 && wide > p.m.width/2 {
		p.lines(2, faint, id)
		p.lines(4, "", sentence)
		return
	}
	for i, line := range p.wrapped(plainLine(sentence), wide) {
		left := strings.Repeat(" ", textWidth(id))
		if i == 0 {
			left = p.paint(faint, id)
		}
		fmt.Fprintf(p.out, "  %s  %s\n", left, line)
	}
}

// remarkDays is for how long a remark is listed.
const remarkDays = 28

// notices are the remarks of the last weeks, the newest first.
func (p *patterns) notices() {
	titled := false
	for i := len(p.s.Notices) - 1; i >= 0; i-- {
		n := p.s.Notices[i]
		if p.s.Day-n.Day >= remarkDays {
			break
		}
		if !titled {
			p.heading(0, p.words.T("pattern.remark.title"))
			titled = true
		}
		p.row(p.words.ShortDay(n.Day, p.s.Day), p.told.Notice(n))
	}
}

// tries lists the remedies being tried, and those to be asked about.
func (p *patterns) tries() {
	titled := false
	for _, k := range p.s.Trials {
		latest, state := p.s.Trying(k.Of.Remedy)
		if latest.ID != k.ID || state == coaching.Done {
			continue
		}
		r, ok := coaching.RemedyOf(k.Of.Remedy)
		if !ok {
			continue
		}
		if !titled {
			p.heading(0, p.words.T("cli.warnings.tries"))
			titled = true
		}
		p.row(r.ID, r.Name().Say(p.words)+". "+p.told.Trial(k, state))
		if state != coaching.Trying {
			p.command(4, "fl warnings helped "+r.ID+" "+dids())
		}
	}
}

// twelve lists the challenges with what is to be said of each.
func (p *patterns) twelve() {
	p.heading(0, p.words.T("pattern.twelve.title"))
	p.lines(2, "", p.words.T("pattern.twelve.lead"))
	wide := 0
	for _, g := range p.s.Signals {
		wide = max(wide, textWidth(string(g.Challenge)))
	}
	for _, g := range p.s.Signals {
		p.row(padRight(string(g.Challenge), wide), g.Challenge.Name().Say(p.words)+": "+p.told.Challenge(g))
	}
}

// behind prints what lists the entries a pattern rests on.
func (p *patterns) behind(indent int, q journal.Query) {
	p.command(indent, "fl list '"+capture.FormatQuery(q)+"' --last 0")
}

// patternID is how a warning is called in the terminal.
func patternID(id warning.ID) string { return string(id.Kind) + "/" + id.Day.String() }
