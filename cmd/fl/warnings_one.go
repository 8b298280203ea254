package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// stopWord stands for stop-and-talk as such where an id is asked for.
const stopWord = "stop-and-talk"

// about is what a word names: a warning, a challenge, or stop-and-talk itself.
type about struct {
	warning   *warning.Warning
	challenge *coaching.Signal
}

// find is what word names: the id of a warning as printed, a challenge, or the
// beginning of one; of several warnings the one that is open.
func (p *patterns) find(word string) (about, error) {
	word = strings.ToLower(strings.TrimSpace(word))
	for i := range p.s.Signals {
		if string(p.s.Signals[i].Challenge) == word {
			return about{challenge: &p.s.Signals[i]}, nil
		}
	}
	var found, open []about
	var choices []string
	for i := range p.s.Warnings {
		w := &p.s.Warnings[i]
		if id := patternID(w.ID()); word != "" && strings.HasPrefix(id, word) {
			found, choices = append(found, about{warning: w}), append(choices, id)
			if w.End == warning.Open {
				open = append(open, about{warning: w})
			}
		}
	}
	if len(open) == 1 {
		found = open
	}
	if len(choices) == 0 {
		for i := range p.s.Signals {
			if id := string(p.s.Signals[i].Challenge); word != "" && strings.HasPrefix(id, word) {
				found, choices = append(found, about{challenge: &p.s.Signals[i]}), append(choices, id)
			}
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return about{}, &fault{code: exitNotFound, kind: journal.NotFound.String(), key: "cli.warnings.unknown", data: []any{"Word", cut(word, 40)}}
	}
	return about{}, &fault{
		code: exitAmbiguous, kind: journal.Ambiguous.String(), key: "cli.warnings.several",
		data: []any{"Word", cut(word, 40), "Choices", strings.Join(choices, ", ")},
	}
}

// one prints a pattern in full.
func (p *patterns) one(ctx context.Context, word string) error {
	a, err := p.find(word)
	if err == nil {
		err = p.seen(ctx)
	}
	if err != nil {
		return err
	}
	if p.json {
		return p.objectOf(a)
	}
	stop := p.s.Status.Level == warning.StopAndTalk
	switch {
	case a.challenge != nil:
		if stop {
			p.peopleFirst()
		}
		p.challenge(*a.challenge)
	default:
		if stop && a.warning.End == warning.Open {
			p.peopleFirst()
			p.lines(0, faint, p.words.T("pattern.people.then"))
			fmt.Fprintln(p.out)
		}
		p.warning(*a.warning, true)
	}
	return nil
}

// warning prints a pattern: what the entries show, how sure it is, what would
// end it, what might help; in full with the weeks around it.
func (p *patterns) warning(w warning.Warning, full bool) {
	t, id, open := p.words, patternID(w.ID()), w.End == warning.Open
	p.lines(0, bold, p.told.Subject(w))
	p.lines(2, faint, id)
	p.lines(2, "", t.T("pattern.raised", "Day", w.Day), p.told.Ending(w), p.told.Noted(w))
	p.section(t.T("pattern.what.title"), p.told.Evidence(w)...)
	if lately := p.told.Lately(w, p.of.Days(p.s.Day-28, p.s.Day), p.s.Day); lately != "" {
		p.section(t.T("pattern.lately.title"), lately)
	}
	if full {
		p.weeks(w)
	}
	p.lines(2, accent, t.T("pattern.behind.title"))
	if q := mirror.Behind(w); len(q.Terms) > 0 {
		p.lines(4, "", t.N("cli.warnings.days", len(w.Evidence.Behind)))
		p.behind(4, q)
	}
	p.section(t.T("pattern.sure.title"), p.told.Sureness(w)...)
	if open {
		p.section(t.T("pattern.clear.title"), p.told.Clearing(w))
	}
	if open || full {
		p.remedies(t.T("pattern.help.title"), mirror.Offers(w, p.s))
		p.lines(2, accent, t.T("pattern.answer.title"))
		p.lines(4, "", t.T("pattern.answer.lead"))
		p.command(4, "fl warnings answer "+id+" "+strings.ReplaceAll(joined(mirror.Replies(w, p.s)), ", ", "|"))
	}
}

// section is a small heading with sentences under it.
func (p *patterns) section(title string, sentences ...string) {
	p.lines(2, accent, title)
	p.lines(4, "", sentences...)
}

// weeks draws what the warning is about and what moved with it, by weeks; what
// is usual is said in words.
func (p *patterns) weeks(w warning.Warning) {
	from, to := mirror.Span(w, p.s.Day)
	days := p.of.Days(from, to)
	p.lines(2, accent, p.words.T("pattern.chart.title"))
	for i, c := range mirror.Pictured(w) {
		weeks := mirror.Weeks(c.Measure, days, from, to, w.Day)
		if len(weeks) == 0 {
			continue
		}
		if i == 0 {
			key := "cli.warnings.weeks"
			if mirror.Top(c.Measure) == 10 {
				key = "cli.warnings.weeks.scale"
			}
			p.lines(4, faint, p.words.T(key, "From", weeks[0].From, "To", weeks[len(weeks)-1].To))
		}
		values := make([]float64, len(weeks))
		for i, x := range weeks {
			if values[i] = x.Value; !x.OK {
				values[i] = math.NaN()
			}
		}
		said := p.told.Measure(c.Measure)
		if c.Spread > 0 {
			said += ". " + p.told.Usual(c)
		}
		p.drawn(p.m.sparkTo(lately(values, p.sparkRoom()), mirror.Top(c.Measure)), said)
	}
}

// sparkRoom is how many weeks a line of them may hold.
func (p *patterns) sparkRoom() int {
	if p.m.width <= 0 {
		return 60
	}
	return max(8, min(p.m.width, pageWidth)-8)
}

// drawn is a line of weeks with what it is beside it, or below where there is
// no room beside.
func (p *patterns) drawn(line, said string) {
	if wide := textWidth(line) + 6; p.m.width > 0 && wide+24 > min(p.m.width, pageWidth) {
		p.lines(4, "", said)
		fmt.Fprintf(p.out, "    %s\n", p.paint(accent, line))
		return
	}
	for i, text := range p.wrapped(plainLine(said), textWidth(line)+6) {
		left := strings.Repeat(" ", textWidth(line))
		if i == 0 {
			left = p.paint(accent, line)
		}
		fmt.Fprintf(p.out, "    %s  %s\n", left, text)
	}
}

// remedies prints what might help: what to do, what it may cost, a safer first
// step, and where a trial of it stands.
func (p *patterns) remedies(title string, all []coaching.Remedy) {
	t := p.words
	p.lines(2, accent, title)
	p.lines(4, "", t.T("pattern.help.lead"))
	for _, r := range all {
		p.lines(4, bold, r.Name().Say(t))
		p.lines(6, "", t.T("pattern.help.who", "Who", r.Who.Name().Say(t))+".", r.Do().Say(t),
			coaching.RemedySays.Cost.Say(t)+": "+r.Cost().Say(t), coaching.RemedySays.First.Say(t)+": "+r.First().Say(t))
		k, state := p.s.Trying(r.ID)
		p.lines(6, accent, p.told.Trial(k, state))
		switch state {
		case coaching.Trying:
			p.command(6, "fl warnings stop "+r.ID)
		case coaching.AskNow, coaching.Passed:
			p.command(6, "fl warnings helped "+r.ID+" "+dids())
		default:
			p.command(6, "fl warnings try "+r.ID)
		}
	}
}

// challenge prints a challenge: in the form of a warning where something moved,
// else what it looks at.
func (p *patterns) challenge(g coaching.Signal) {
	t := p.words
	p.lines(0, bold, g.Challenge.Name().Say(t))
	p.lines(2, faint, string(g.Challenge))
	p.lines(2, "", p.told.NotedLine(p.s, g.Challenge))
	p.section(t.T("pattern.challenge.feels"), g.Challenge.About().Say(t))
	if g.Level == coaching.None {
		says := t.T("pattern.challenge.quiet")
		if !g.Enough {
			says = t.T("pattern.challenge.few")
		}
		p.lines(2, "", says)
		p.lines(2, accent, t.T("pattern.challenge.looks"))
		for _, r := range g.Readings {
			p.reading(r)
		}
		p.lines(4, "", g.Limit.Say(t))
		p.remedies(t.T("pattern.help.ideas"), mirror.OffersFor(g, p.s))
		return
	}
	p.lines(2, accent, t.T("pattern.challenge.moved"))
	moved := g.Moved()
	for _, m := range moved {
		for _, r := range g.Readings {
			if r.Measure == m {
				p.reading(r)
			}
		}
	}
	if len(moved) < len(g.Readings) {
		p.lines(2, accent, t.T("pattern.challenge.still"))
		for _, r := range g.Readings {
			if !slices.Contains(moved, r.Measure) {
				p.reading(r)
			}
		}
	}
	p.section(t.T("pattern.sure.title"), t.T("pattern.sure.challenge"), g.Limit.Say(t))
	p.remedies(t.T("pattern.help.title"), mirror.OffersFor(g, p.s))
	p.lines(2, accent, t.T("pattern.answer.title"))
	p.command(4, "fl warnings answer "+string(g.Challenge)+" "+lineReplies())
}

// reading prints one of the series of a challenge.
func (p *patterns) reading(r coaching.Reading) {
	p.lines(4, bold, capital(r.Measure.Name().Say(p.words)))
	p.lines(6, "", r.Why.Say(p.words), r.When.Say(p.words))
	if !r.Enough {
		return
	}
	var values []float64
	for _, x := range r.Series {
		v := x.Value
		if !x.OK {
			v = math.NaN()
		}
		if x.OK || len(values) > 0 {
			values = append(values, v)
		}
	}
	if len(values) > 1 {
		last := r.Series[len(r.Series)-1]
		fmt.Fprintf(p.out, "      %s\n", p.paint(accent, p.m.spark(lately(values, p.sparkRoom()))))
		p.lines(6, faint, p.words.T("cli.warnings.series", "From", r.Series[len(r.Series)-len(lately(values, p.sparkRoom()))].From, "To", last.To))
	}
	if r.Moved && !r.Open.IsZero() {
		p.behind(6, r.Open.Query())
	}
}
