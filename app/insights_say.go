package app

import (
	"math"
	"strings"
	"time"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/coaching/words"
	"footlight/journal"
)

// teller puts the insights of one State into charts and words.
type teller struct {
	w     *words.Words
	in    coaching.Insights
	of    StandingState
	said  map[journal.ID]string
	today journal.Day
}

func newTeller(w *words.Words, st State) *teller {
	return &teller{w: w, in: st.Insights.Insights, of: st.Standing, said: st.Insights.Said, today: st.Insights.Day}
}

func (t *teller) t(key string, data ...any) string        { return t.w.T(key, data...) }
func (t *teller) n(key string, n int, data ...any) string { return t.w.N(key, n, data...) }

// now and before name the period and the one beside it; before is "" where
// there is none.
func (t *teller) now() string { return t.t("cards.now." + string(t.in.Period.Kind)) }

func (t *teller) before() string {
	if !t.in.HasBefore {
		return ""
	}
	return t.t("cards.before." + string(t.in.Period.Kind))
}

// tenths rounds to a decimal, as all means are said.
func tenths(v float64) float64 { return math.Round(v*10) / 10 }

func (t *teller) number(v float64) string { return t.w.Number(tenths(v)) }

// about is what a chart says of itself. The title is what a copy is headed
// with; it says which days it is of.
func (t *teller) about(title, unit, heading string) chart.About {
	return chart.About{
		Title: title, Desc: t.t("cards.desc", "Title", title, "From", t.in.Period.From, "To", t.in.Period.To),
		Unit: unit, Heading: heading, Empty: t.t("cards.nothing"),
		Words: chart.Words{
			Number: t.number, Missing: t.t("cards.missing"),
			Day:  func(d int) string { return t.w.ShortDay(journal.Day(d), journal.NoDay) },
			Tick: func(d int, step chart.Step) string { return t.tick(journal.Day(d), step) },
		},
	}
}

// dated is a title with the days it is about.
func (t *teller) dated(title string) string {
	return t.t("cards.dated", "Title", title, "Days", t.span(t.in.Period.From, t.in.Period.To))
}

// tick is a day as short as an axis needs it.
func (t *teller) tick(d journal.Day, step chart.Step) string {
	m := d.Midnight()
	switch {
	case step == chart.Yearly || step > chart.Weekly && m.Month() == time.January:
		return m.Format("2006")
	case step > chart.Weekly:
		return t.w.ShortMonth(m.Month())
	}
	return t.shortDate(d)
}

func (t *teller) shortDate(d journal.Day) string {
	m := d.Midnight()
	return t.t("cards.date", "Day", m.Day(), "Mon", t.w.ShortMonth(m.Month()))
}

// span names days, both included: a day, a month, or from when to when.
func (t *teller) span(from, to journal.Day) string {
	a, b := from.Midnight(), to.Midnight()
	switch {
	case from == to:
		return t.w.ShortDay(from, journal.NoDay)
	case a.Day() == 1 && to == journal.Date(a.Year(), a.Month()+1, 0):
		return t.w.Month(a.Year(), a.Month())
	case a.Year() == b.Year() && a.Month() == b.Month():
		return t.t("cards.span.month", "From", a.Day(), "To", t.w.Date(to))
	case a.Year() == b.Year():
		return t.t("cards.span", "From", t.t("cards.date.long", "Day", a.Day(), "Month", t.w.MonthName(a.Month())), "To", t.w.Date(to))
	}
	return t.t("cards.span", "From", t.w.Date(from), "To", t.w.Date(to))
}

// label is a bucket at the foot of its column.
func (t *teller) label(p coaching.Period) string {
	if p.Days() > 7 {
		m := p.From.Midnight()
		return t.t("cards.month", "Mon", t.w.ShortMonth(m.Month()), "Year", m.Format("2006"))
	}
	return t.shortDate(p.From)
}

// dots joins what stands beside each other in one line of words.
func dots(said ...string) string {
	var out []string
	for _, s := range said {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}

// minutes says a length of time, none included.
func (t *teller) minutes(n int) string {
	if n <= 0 {
		return t.t("insights.no-time")
	}
	return t.w.Minutes(n)
}

// beside puts what was before behind what is now.
func (t *teller) beside(title, now, before string) string {
	if !t.in.HasBefore {
		return t.t("cards.with", "Title", title, "Now", now)
	}
	return t.t("cards.with.before", "Title", title, "Now", now, "Before", before)
}

// buckets are the columns of the period: days where it is short, else weeks or
// months.
func (t *teller) buckets() []coaching.Period {
	p := t.in.Period
	if p.Days() > 31 {
		return p.Buckets()
	}
	var out []coaching.Period
	for d := p.From; d <= p.To; d++ {
		out = append(out, coaching.Period{Kind: p.Kind, From: d, To: d})
	}
	return out
}

// heading names the first column of a table of buckets.
func (t *teller) heading() string { return t.t("cards.heading.days") }
