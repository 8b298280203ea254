package main

import (
	"context"
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
		r := reader{fl: c, in: in, names: m.Names(), queries: queries, scores: scoresOf(m), today: c.j.Today()}
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
	unit        string  // actions, minutes, load, mean, feedback, outcomes, outcome, score
	of          int     // what now rests on, where that is another number
	open        coaching.Open
	course      []float64
	low, high   float64 // ends of the scale of a mean or a score
	outcome     *coaching.Result
	note        string // said in place of the number
	ofKey       string // the words for a number and what it rests on
	noBar       bool
}

// reader prints the cards of one period.
type reader struct {
	*fl
	in      coaching.Insights
	names   map[journal.ID]string
	queries bool
	scores  []coaching.Score
	today   journal.Day
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
	Before *float64   `json:"before,omitempty"` // the same in the period before
	Of     int        `json:"of,omitempty"`
	Low    *float64   `json:"low,omitempty"`
	High   *float64   `json:"high,omitempty"`
	Query  string     `json:"query,omitempty"`
	Course []*float64 `json:"course,omitempty"`

	OutcomeBefore *float64 `json:"outcome_before,omitempty"`
	OutcomeAfter  *float64 `json:"outcome_after,omitempty"`
	OutcomeUnit   string   `json:"outcome_unit,omitempty"`
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
	r.lines(0, "", w.T("cli.insights.period", "Name", p.Name().Say(w), "From", w.Date(p.From), "To", w.Date(p.To)))
	if r.in.HasBefore {
		r.lines(0, faint, w.T("cli.insights.before", "From", w.Date(r.in.Before.From), "To", w.Date(r.in.Before.To)))
	}
}

func (r *reader) card(name string, of func(*reader) (coaching.Card, []figure)) {
	card, figures := of(r)
	reason := ""
	if card.TooLittle {
		reason = card.Reason.Say(r.words)
	}
	title := card.Title.Say(r.words)
	if r.json {
		from, to := r.in.Period.From, r.in.Period.To
		if days := r.in.Heat.Days; name == "heat" && len(days) > 0 { // always the year
			from, to = days[0].Day, days[len(days)-1].Day
		}
		r.object(flatCard{name, title, reason, from.String(), to.String()})
		for _, f := range figures {
			r.object(r.flat(name, f))
		}
		return
	}
	r.heading(0, title)
	switch {
	case reason != "":
		r.lines(2, "", reason)
	case name == "heat":
		r.heat()
	case name == "traits":
		r.traits(figures)
	default:
		r.figures(figures)
	}
}

func (r *reader) flat(card string, f figure) flatFigure {
	flat := flatFigure{Card: card, Figure: f.id, Unit: f.unit, Value: known(f.now), Of: f.of}
	if r.in.HasBefore {
		flat.Before = known(f.before)
	}
	if f.high > f.low {
		flat.Low, flat.High = &f.low, &f.high
	}
	if o := f.outcome; o != nil {
		flat.OutcomeBefore, flat.OutcomeAfter, flat.OutcomeUnit = known(o.Before), known(o.After), o.Unit
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
