package coaching

import "footlight/journal"

// PeriodKind is what the switch of Insights offers. Four weeks, a quarter and
// a year are whole weeks (28, 91 and 364 days) up to and including today, so
// that the period before holds the same weekdays; they are days of the writer
// and do not know clock changes or zones.
type PeriodKind string

const (
	FourWeeks PeriodKind = "four-weeks"
	Quarter   PeriodKind = "quarter"
	Year      PeriodKind = "year"
	Always    PeriodKind = "all"
)

// PeriodKinds lists them in the order of the switch.
var PeriodKinds = []PeriodKind{FourWeeks, Quarter, Year, Always}

var periodDays = map[PeriodKind]journal.Day{FourWeeks: 28, Quarter: 91, Year: 364}

// Period is some days, both ends included.
type Period struct {
	Kind PeriodKind  `json:"kind"`
	From journal.Day `json:"from"`
	To   journal.Day `json:"to"`
}

// PeriodOf is the period of that kind that ends today; all begins with the
// first day of the journal.
func PeriodOf(kind PeriodKind, today, first journal.Day) Period {
	if n, ok := periodDays[kind]; ok {
		return Period{kind, today - n + 1, today}
	}
	if first == journal.NoDay || first > today {
		first = today
	}
	return Period{Always, first, today}
}

// Name is the word of the switch.
func (k PeriodKind) Name() Sentence { return say("insights.period." + string(k)) }

// Days in the period.
func (p Period) Days() int { return int(p.To-p.From) + 1 }

// Before is what the period is compared with: the one of the same length just
// before; of a calendar period the calendar period before, and while it is
// still running as many days of that one. There is none before all.
func (p Period) Before() (Period, bool) {
	n := journal.Day(p.Days())
	if p.Kind == Always || n < 1 {
		return Period{}, false
	}
	months, calendar := calendarMonths[p.Kind]
	if !calendar {
		return Period{p.Kind, p.From - n, p.To - n}, true
	}
	b := Period{p.Kind, p.From.AddMonths(-months), p.From - 1}
	if running := p.To < p.From.AddMonths(months)-1; running {
		b.To = min(b.To, b.From+n-1)
	}
	return b, true
}

// Buckets cuts the period into weeks counted back from its end, the first one
// perhaps shorter, or, beyond two years, into calendar months.
func (p Period) Buckets() []Period {
	var out []Period
	if p.Days() <= 2*366 {
		for to := p.To; to >= p.From; to -= 7 {
			out = append(out, Period{p.Kind, max(p.From, to-6), to})
		}
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
		return out
	}
	for from := p.From; from <= p.To; {
		y, m, _ := from.Midnight().Date()
		to := min(p.To, journal.Date(y, m+1, 0))
		out = append(out, Period{p.Kind, from, to})
		from = to + 1
	}
	return out
}

func (p Period) span() span { return span{p.From, p.To} }

// opens selects entries of the period, or nothing if there are none.
func (p Period) opens(n int, what What, word string) Open { return opens(n, what, word, p.From, p.To) }
