package capture

import (
	"strconv"
	"strings"
	"time"
)

// figures reads a day written in figures: 2026-11-20, 2026/11/20, 20.11.2026,
// 20.11.26, 20.11. and, standing alone, 20.11. Other slashes are refused.
func figures(s string, alone bool) (y int, mo time.Month, d int, kind dayKind) {
	if len(s) == 0 || s[0] < '0' || s[0] > '9' {
		return 0, 0, 0, noDay
	}
	for _, sep := range []string{"-", "/"} {
		if p := strings.Split(s, sep); len(p) == 3 && len(p[0]) == 4 {
			return dayFrom(p[0], p[1], p[2])
		}
	}
	p := strings.Split(s, ".")
	switch {
	case len(p) == 3 && p[2] == "" || len(p) == 2 && alone && p[1] != "":
		_, mo, d, kind = dayFrom("2000", p[1], p[0])
		if kind == fullDay {
			kind = yearlessDay
		}
		return 0, mo, d, kind
	case len(p) == 3 && len(p[2]) == 2:
		return dayFrom("20"+p[2], p[1], p[0])
	case len(p) == 3 && len(p[2]) == 4:
		return dayFrom(p[2], p[1], p[0])
	}
	return 0, 0, 0, noDay
}

// dayFrom refuses days no calendar has.
func dayFrom(ys, ms, ds string) (int, time.Month, int, dayKind) {
	y, ok1 := small(ys, 4)
	m, ok2 := small(ms, 2)
	d, ok3 := small(ds, 2)
	if !ok1 || !ok2 || !ok3 || y < 1900 || !isDate(y, time.Month(m), d) {
		return 0, 0, 0, noDay
	}
	return y, time.Month(m), d, fullDay
}

func isDate(y int, m time.Month, d int) bool {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return m >= 1 && m <= 12 && t.Month() == m && t.Day() == d
}

// small reads at most n digits and nothing else.
func small(s string, n int) (int, bool) {
	if len(s) == 0 || len(s) > n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	v, _ := strconv.Atoi(s)
	return v, true
}

// ordinal reads a day of the month: 20, 20., 1st, 22nd.
func ordinal(s string) (int, bool) {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	d, ok := small(s, 2)
	return d, ok && 1 <= d && d <= 31
}

// time reads a time of day at i: 14:30, 14:30 Uhr, 14.30 Uhr, 9 Uhr, 9am,
// 9:30 pm, and a bare hour behind "at" or alone.
func (x *expr) time(i int, afterAt bool) (k int, exact bool) {
	s := x.words[i].bare
	k = i + 1
	suffix := ""
	for _, a := range []string{"am", "pm", "uhr"} {
		if t, ok := strings.CutSuffix(s, a); ok && t != "" {
			s, suffix = t, a
		}
	}
	if suffix == "" && k < len(x.words) && !x.words[i].colon {
		if n := x.words[k].bare; n == "am" && x.mayBeAM(k) || n == "pm" || x.d.oclock[n] {
			suffix = n
			k++
		}
	}
	hs, ms, colon := strings.Cut(s, ":")
	if !colon && suffix != "" {
		hs, ms, colon = strings.Cut(s, ".")
	}
	h, ok := small(hs, 2)
	m, okm := small(ms, 2)
	switch {
	case !ok || h > 24:
		return i, false
	case colon && (!okm || len(ms) != 2 || m > 59):
		return i, false
	case !colon && suffix == "" && !afterAt && (!x.alone || len(x.words) > 1 || x.ahead):
		return i, false
	}
	switch suffix {
	case "am", "pm":
		if h < 1 || h > 12 {
			return i, false
		}
		if h %= 12; suffix == "pm" {
			h += 12
		}
	}
	if h == 24 && m > 0 {
		return i, false
	}
	x.clock = h*60 + m
	return k, colon
}

// mayBeAM tells the English "9 am" from the German "9:00 am Montag".
func (x *expr) mayBeAM(k int) bool {
	if k+1 >= len(x.words) {
		return true
	}
	_, weekday := x.d.weekdays[x.words[k+1].bare]
	return x.words[k].colon || !weekday
}
