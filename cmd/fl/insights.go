package main

import (
	"context"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
	"footlight/journal/capture"
)

func (c *fl) insightsCommand() *cobra.Command {
	var period string
	var queries bool
	cmd := &cobra.Command{Use: "insights [CARD…]"}
	cmd.Flags().StringVar(&period, "period", string(coaching.Quarter), "PERIOD")
	cmd.Flags().BoolVar(&queries, "queries", false, "")
	cmd.ValidArgs = cardNames
	cmd.Args = func(_ *cobra.Command, args []string) error {
		for _, a := range args {
			if _, ok := cardOf[a]; !ok {
				return usage("cli.usage.card", "Word", a)
			}
		}
		return nil
	}
	cmd.RunE = c.reading(func(ctx context.Context, args []string) error {
		m, err := c.mirror(ctx)
		if err != nil {
			return err
		}
		p, err := m.Period(period, c.j.Today())
		if err != nil {
			return usage("cli.usage.period", "Value", period)
		}
		in := m.InsightsFor(p, c.j.Today())
		if len(args) == 0 {
			args = cardNames
		}
		r := reader{fl: c, in: in, names: m.Names(), queries: queries}
		r.head()
		for _, name := range args {
			r.card(name, cardOf[name])
		}
		return r.err
	})
	return cmd
}

// mirror is the journal as the rules read it.
func (c *fl) mirror(ctx context.Context) (*mirror.Mirror, error) {
	m := mirror.New(c.j)
	return m, m.Refresh(ctx)
}

// figure is one number of a card: what it is, now and in the period before,
// what its entries are, and its course by weeks or months where it has one.
type figure struct {
	id, label   string
	now, before float64 // NaN: nothing to say
	unit        string  // actions, minutes, days, mean, feedback, outcomes
	of          int     // what now rests on, where that is another number
	open        coaching.Open
	course      []float64
	noBar       bool
}

// reader prints the cards of one period.
type reader struct {
	*fl
	in      coaching.Insights
	names   map[journal.ID]string
	queries bool
	err     error
}

// flatCard is a card for scripts, and flatFigure one number of it. Query selects
// exactly the entries that were counted.
type flatCard struct {
	Card      string `json:"card"`
	Title     string `json:"title"`
	TooLittle string `json:"too_little,omitempty"`
	From      string `json:"from"`
	To        string `json:"to"`
}

type flatFigure struct {
	Card   string     `json:"card"`
	Figure string     `json:"figure"`
	Unit   string     `json:"unit"`
	Value  *float64   `json:"value"`
	Before *float64   `json:"before,omitempty"`
	Of     int        `json:"of,omitempty"`
	Query  string     `json:"query,omitempty"`
	Course []*float64 `json:"course,omitempty"`
}

func (r *reader) object(v any) {
	if r.err == nil {
		r.err = r.out.object(v)
	}
}

func (r *reader) head() {
	if r.json {
		return
	}
	w, p := r.words, r.in.Period
	line := w.T("cli.insights.period", "Name", p.Name().Say(w), "From", w.Date(p.From), "To", w.Date(p.To))
	if r.in.HasBefore {
		line += r.paint(faint, "  "+w.T("cli.insights.before", "From", w.Date(r.in.Before.From), "To", w.Date(r.in.Before.To)))
	}
	fmt.Fprintln(r.out, line)
}

func (r *reader) card(name string, of func(*reader) (coaching.Card, []figure)) {
	card, figures := of(r)
	reason := ""
	if card.TooLittle {
		reason = card.Reason.Say(r.words)
	}
	title := card.Title.Say(r.words)
	if r.json {
		r.object(flatCard{name, title, reason, r.in.Period.From.String(), r.in.Period.To.String()})
		for _, f := range figures {
			r.object(r.flat(name, f))
		}
		return
	}
	fmt.Fprintf(r.out, "\n%s\n", r.paint(bold, title))
	if reason != "" {
		fmt.Fprintf(r.out, "  %s\n", reason)
		return
	}
	if name == "heat" {
		r.heat()
		return
	}
	r.figures(figures)
}

func (r *reader) flat(card string, f figure) flatFigure {
	flat := flatFigure{Card: card, Figure: f.id, Unit: f.unit, Value: known(f.now), Of: f.of}
	if r.in.HasBefore {
		flat.Before = known(f.before)
	}
	if !f.open.IsZero() {
		flat.Query = capture.FormatQuery(f.open.Query())
	}
	for _, v := range f.course {
		flat.Course = append(flat.Course, known(v))
	}
	return flat
}

// known is a number for JSON, which has no NaN.
func known(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}

// figures prints one line a number: its name, its course or its length, its
// value, and what it was before.
func (r *reader) figures(all []figure) {
	labels, top := 0, map[string]float64{}
	for _, f := range all {
		labels = max(labels, textWidth(f.label))
		if !f.noBar {
			top[f.unit] = max(top[f.unit], f.now, f.before)
		}
	}
	room := 24
	if r.m.width > 0 {
		room = max(8, min(room, r.m.width-labels-30))
	}
	for _, f := range all {
		drawn := ""
		switch {
		case len(f.course) > 0:
			drawn = r.m.spark(lately(f.course, room))
		case !f.noBar:
			drawn = r.m.bar(f.now, top[f.unit], room)
		}
		value := r.value(f, f.now)
		if f.of > 0 {
			value = r.words.T("cli.insights.of", "Value", value, "Of", f.of)
		}
		line := "  " + padRight(f.label, labels) + "  " + r.paint(accent, padRight(drawn, room)) + "  " + value
		if r.in.HasBefore && !math.IsNaN(f.before) {
			line += r.paint(faint, "  "+r.words.T("cli.insights.was", "Value", r.value(f, f.before)))
		}
		fmt.Fprintln(r.out, line)
		if r.queries && !f.open.IsZero() {
			fmt.Fprintf(r.out, "  %s  %s\n", padRight("", labels), r.paint(faint, "fl list '"+capture.FormatQuery(f.open.Query())+"'"))
		}
	}
}

// lately is the end of a course that fits the room.
func lately(course []float64, room int) []float64 {
	return course[max(0, len(course)-room):]
}

func (r *reader) value(f figure, v float64) string {
	switch {
	case math.IsNaN(v):
		return r.words.T("cli.insights.unmarked")
	case f.unit == "minutes":
		if v == 0 {
			return r.words.Number(0)
		}
		return r.words.Minutes(int(v))
	case f.unit == "mean":
		return r.words.Number(math.Round(v*10) / 10)
	}
	return r.words.Number(v)
}
