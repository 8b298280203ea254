package coaching

import (
	"strconv"
	"strings"
	"time"

	"footlight/journal"
)

// Kinds of period beside those of the switch: what a person can name.
const (
	SomeDays        PeriodKind = "days" // a number of days up to today
	CalendarMonth   PeriodKind = "month"
	CalendarQuarter PeriodKind = "calendar-quarter"
	CalendarYear    PeriodKind = "calendar-year"
)

var calendarMonths = map[PeriodKind]int{CalendarMonth: 1, CalendarQuarter: 3, CalendarYear: 12}

// maxPeriodDays keeps a slip of the keyboard within a hundred years.
const maxPeriodDays = 36_525

// PeriodFor reads the name of a period as people type it: 90d and 4w for that
// many days up to today, 2026, 2026-Q3 and 2026-03 for calendar periods, and
// the words of the switch (four-weeks, quarter, year, all). A calendar period
// that is not over ends today; one that has not begun is refused, as is what
// cannot be read: an Invalid error of the field "period". first is the first
// day of the journal, where "all" begins.
func PeriodFor(text string, today, first journal.Day) (Period, error) {
	s := strings.ToLower(strings.TrimSpace(text))
	for _, k := range PeriodKinds {
		if s == string(k) {
			return PeriodOf(k, today, first), nil
		}
	}
	if n, ok := countOf(s); ok {
		if n < 1 || n > maxPeriodDays {
			return Period{}, &journal.Error{Kind: journal.Invalid, Field: "period", Detail: journal.DetailRange}
		}
		for k, days := range periodDays {
			if n == int(days) {
				return PeriodOf(k, today, first), nil
			}
		}
		return Period{SomeDays, today - journal.Day(n) + 1, today}, nil
	}
	p, ok := calendarPeriod(s)
	if !ok {
		return Period{}, &journal.Error{Kind: journal.Invalid, Field: "period", Detail: text}
	}
	if p.From > today {
		return Period{}, &journal.Error{Kind: journal.Invalid, Field: "period", Detail: journal.DetailRange}
	}
	p.To = min(p.To, today)
	return p, nil
}

// countOf reads 90d and 4w as a number of days; far too many are -1.
func countOf(s string) (days int, ok bool) {
	digits, times := strings.CutSuffix(s, "w")
	each := 7
	if !times {
		if digits, times = strings.CutSuffix(s, "d"); !times {
			return 0, false
		}
		each = 1
	}
	if !isDigits(digits) {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n > maxPeriodDays {
		return -1, true
	}
	return n * each, true
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// calendarPeriod reads 2026, 2026-q3 and 2026-03.
func calendarPeriod(s string) (Period, bool) {
	year, rest, cut := strings.Cut(s, "-")
	y, _ := strconv.Atoi(year)
	if !isDigits(year) || len(year) != 4 || y < 1900 || y > 2200 {
		return Period{}, false
	}
	kind, from, to := CalendarYear, 1, 12
	if cut {
		q, quarter := strings.CutPrefix(rest, "q")
		n, _ := strconv.Atoi(q)
		switch {
		case !isDigits(q) || n < 1:
			return Period{}, false
		case quarter && len(q) == 1 && n <= 4:
			kind, from, to = CalendarQuarter, 3*n-2, 3*n
		case !quarter && len(q) == 2 && n <= 12:
			kind, from, to = CalendarMonth, n, n
		default:
			return Period{}, false
		}
	}
	return Period{kind, journal.Date(y, time.Month(from), 1), journal.Date(y, time.Month(to)+1, 0)}, true
}

// Name is what the period is called.
func (p Period) Name() Sentence {
	t := p.From.Midnight()
	year := strconv.Itoa(t.Year())
	switch p.Kind {
	case SomeDays:
		return sayN("insights.period.days", p.Days())
	case CalendarMonth:
		return say("insights.period.month", "Month", Word("common.month."+strconv.Itoa(int(t.Month()))), "Year", year)
	case CalendarQuarter:
		return say("insights.period.calendar-quarter", "Quarter", strconv.Itoa((int(t.Month())+2)/3), "Year", year)
	case CalendarYear:
		return say("insights.period.calendar-year", "Year", year)
	}
	return p.Kind.Name()
}
