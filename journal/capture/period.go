package capture

import (
	"strings"
	"time"

	"footlight/journal"
)

// span is the days of a query, both ends included, or an unbounded end.
type span struct{ from, to int }

func days(from, to journal.Day) span { return span{int(from), int(to)} }

// periodOf reads what a query may call a stretch of days: 2026, 2026-10,
// 2026-Q3, October, October 2026, last week, diesen Monat, and every day a line
// can name; "2w" is the day two weeks ago.
func periodOf(s string, m Moment) (span, bool) {
	if p, ok := numericPeriod(s); ok {
		return p, true
	}
	today, d := m.Today(), allDates()
	ws := strings.Fields(fold(s))
	if len(ws) == 2 {
		u, isUnit := d.units[ws[1]]
		switch {
		case isUnit && d.this[ws[0]]:
			return unitSpan(u, today, 0)
		case isUnit && d.last[ws[0]]:
			return unitSpan(u, today, -1)
		}
	}
	if len(ws) > 0 {
		if mo, ok := d.months[strings.TrimSuffix(ws[0], ".")]; ok {
			y, t := today.Midnight().Year(), today.Midnight()
			if time.Month(mo) > t.Month() {
				y--
			}
			if len(ws) == 2 {
				y, ok = small(ws[1], 4)
				ok = ok && y >= 1900
			}
			if ok && len(ws) <= 2 {
				return monthSpan(y, time.Month(mo), 1), true
			}
		}
	}
	if w, ok := momentOf(s, m); ok {
		return days(w.day, w.day), true
	}
	return span{}, false
}

// numericPeriod reads 2026, 2026-10, 2026-Q3, 2026-W46 and 2026-10-05.
func numericPeriod(s string) (span, bool) {
	y, ok := small(s[:min(4, len(s))], 4)
	if !ok || len(s) < 4 || y < 1000 {
		return span{}, false
	}
	switch rest := s[4:]; {
	case rest == "":
		return monthSpan(y, time.January, 12), true
	case len(rest) == 3 && rest[0] == '-' && (rest[1]|0x20) == 'q':
		if q, ok := small(rest[2:], 1); ok && 1 <= q && q <= 4 {
			return monthSpan(y, time.Month(3*q-2), 3), true
		}
	case len(rest) == 4 && rest[0] == '-' && (rest[1]|0x20) == 'w':
		if w, ok := small(rest[2:], 2); ok && 1 <= w && w <= 53 {
			fourth := journal.Date(y, time.January, 4) // always in week 1
			monday := fourth - journal.Day((fourth.Weekday()+6)%7) + journal.Day(7*(w-1))
			return days(monday, monday+6), true
		}
	case len(rest) == 3 && rest[0] == '-':
		if mo, ok := small(rest[1:], 2); ok && 1 <= mo && mo <= 12 {
			return monthSpan(y, time.Month(mo), 1), true
		}
	case len(rest) == 6:
		if t, err := time.Parse("2006-01-02", s); err == nil {
			return days(journal.DayOf(t), journal.DayOf(t)), true
		}
	}
	return span{}, false
}

func monthSpan(y int, first time.Month, n int) span {
	return days(journal.Date(y, first, 1), journal.Date(y, first+time.Month(n), 1)-1)
}

// unitSpan is the calendar's day, week, month, quarter or year that holds
// today, or the one step before.
func unitSpan(u unit, today journal.Day, step int) (span, bool) {
	y, mo, _ := today.Midnight().Date()
	switch {
	case u.days == 1:
		return days(today+journal.Day(step), today+journal.Day(step)), true
	case u.days == 7:
		monday := today - journal.Day((today.Weekday()+6)%7) + journal.Day(7*step)
		return days(monday, monday+6), true
	case u.months == 1:
		return monthSpan(y, mo+time.Month(step), 1), true
	case u.months == 3:
		return monthSpan(y, (mo-1)/3*3+1+time.Month(3*step), 3), true
	case u.months == 12:
		return monthSpan(y+step, time.January, 12), true
	}
	return span{}, false
}

// rangeOf reads 7, 7.., ..3, 3..5, >=7, >7, <=3, <3 and 7+. Each end is itself
// a span read by one; an end left out is unbounded. Ends the wrong way round
// are turned.
func rangeOf(s string, one func(string) (span, bool)) (span, bool) {
	s = strings.ReplaceAll(s, "…", "..")
	if a, b, ok := strings.Cut(s, ".."); ok {
		b = strings.TrimPrefix(b, ".")
		lo, hi := span{from: journal.Lowest}, span{to: journal.Highest}
		okA, okB := true, true
		if a = strings.TrimSpace(a); a != "" {
			lo, okA = one(a)
		}
		if b = strings.TrimSpace(b); b != "" {
			hi, okB = one(b)
		}
		if a != "" && b != "" && lo.from > hi.to {
			lo, hi = hi, lo
		}
		return span{lo.from, hi.to}, okA && okB
	}
	for _, c := range []struct{ op string }{{">="}, {"<="}, {">"}, {"<"}} {
		rest, ok := strings.CutPrefix(s, c.op)
		if !ok {
			continue
		}
		p, ok := one(strings.TrimSpace(rest))
		switch c.op {
		case ">=":
			return span{p.from, journal.Highest}, ok
		case "<=":
			return span{journal.Lowest, p.to}, ok
		case ">":
			return span{p.to + 1, journal.Highest}, ok
		}
		return span{journal.Lowest, p.from - 1}, ok
	}
	if rest, ok := strings.CutSuffix(s, "+"); ok {
		p, ok := one(rest)
		return span{p.from, journal.Highest}, ok
	}
	return one(s)
}
