package words

import (
	"strconv"
	"strings"
	"time"

	"footlight/journal"
)

// Day names a day the way people do, seen from today: "today", "yesterday",
// "Sunday 22 November", with the year where it is another.
func (w *Words) Day(d, today journal.Day) string {
	switch {
	case d == journal.NoDay:
		return ""
	case today == journal.NoDay:
		return w.Date(d)
	case d == today:
		return w.T("common.day.today")
	case d == today-1:
		return w.T("common.day.yesterday")
	case d == today+1:
		return w.T("common.day.tomorrow")
	}
	return w.FullDay(d, today)
}

// FullDay is the day by its date even if it is today: "Sunday 22 November".
func (w *Words) FullDay(d, today journal.Day) string {
	return w.dated("common.day.full", "common.day.full.year", d, today)
}

// ShortDay is short enough for a column: "Sun 22 Nov", the year where it is
// not today's.
func (w *Words) ShortDay(d, today journal.Day) string {
	return w.dated("common.day.short", "common.day.short.year", d, today)
}

// Date is the date alone, always with its year: "22 November 2026".
func (w *Words) Date(d journal.Day) string {
	if d == journal.NoDay {
		return ""
	}
	return w.T("common.date", w.pieces(d)...)
}

// dated says d by key, or with its year where that is not today's.
func (w *Words) dated(key, yearKey string, d, today journal.Day) string {
	if d == journal.NoDay {
		return ""
	}
	if d.Midnight().Year() != today.Midnight().Year() {
		key = yearKey
	}
	return w.T(key, w.pieces(d)...)
}

// Month is a month of a year: "November 2026".
func (w *Words) Month(year int, m time.Month) string {
	return w.T("common.month.year", "Month", w.MonthName(m), "Year", strconv.Itoa(year))
}

// MonthName and WeekdayName are the names alone; the short ones have two to
// four letters.
func (w *Words) MonthName(m time.Month) string  { return w.T("common.month." + strconv.Itoa(int(m))) }
func (w *Words) ShortMonth(m time.Month) string { return w.T("common.mon." + strconv.Itoa(int(m))) }
func (w *Words) WeekdayName(d time.Weekday) string {
	return w.T("common.weekday." + strconv.Itoa(int(d)))
}

func (w *Words) ShortWeekday(d time.Weekday) string {
	return w.T("common.wday." + strconv.Itoa(int(d)))
}

func (w *Words) pieces(d journal.Day) []any {
	t := d.Midnight()
	return []any{
		"Weekday", w.WeekdayName(t.Weekday()), "Wday", w.ShortWeekday(t.Weekday()),
		"Day", strconv.Itoa(t.Day()), "Month", w.MonthName(t.Month()), "Mon", w.ShortMonth(t.Month()),
		"Year", strconv.Itoa(t.Year()),
	}
}

// Ago says how far d lies from today in whole days, weeks, months or years.
func (w *Words) Ago(d, today journal.Day) string {
	n := int(today - d)
	key := "common.ago."
	if n < 0 {
		n, key = -n, "common.ahead."
	}
	switch {
	case n < 2:
		return w.Day(d, today)
	case n < 14:
		return w.N(key+"days", n)
	case n < 60:
		return w.N(key+"weeks", n/7)
	case n < 730:
		return w.N(key+"months", n/30)
	}
	return w.N(key+"years", n/365)
}

// Clock is the time of day in t's own zone: "14:05".
func (w *Words) Clock(t time.Time) string { return t.Format("15:04") }

// Minutes is a length of time: "45 min", "1 h", "1 h 15 min"; empty for none.
func (w *Words) Minutes(n int) string {
	h, m := n/60, n%60
	switch {
	case n <= 0:
		return ""
	case h == 0:
		return w.T("common.minutes", "M", m)
	case m == 0:
		return w.T("common.hours", "H", h)
	}
	return w.T("common.hours.minutes", "H", h, "M", m)
}

// Number writes f with the language's separators and at most two decimals.
func (w *Words) Number(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		s = "0"
	}
	whole, frac, _ := strings.Cut(s, ".")
	point, group := w.separators()
	whole = grouped(whole, group)
	if frac == "" {
		return whole
	}
	return whole + point + frac
}

// Integer writes n with the language's separators.
func (w *Words) Integer(n int) string {
	if -10000 < n && n < 10000 {
		return strconv.Itoa(n)
	}
	_, group := w.separators()
	return grouped(strconv.Itoa(n), group)
}

// separators are the decimal point and the mark between thousands.
func (w *Words) separators() (point, group string) {
	if w.lang == "de" {
		return ",", "."
	}
	return ".", ","
}

// grouped puts sep between thousands; numbers of four figures stay whole.
func grouped(s, sep string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	if len(s) <= 4 {
		return sign + s
	}
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteRune(r)
	}
	return sign + b.String()
}
