package capture

import (
	"strings"
	"unicode/utf8"
)

// slip points at a beginning of the words that is nearly a date: one that needs
// its colon, one no calendar has. Whoever reads the line then knows why it is
// filed under today.
func (out *Line) slip(text string, start int, m Moment) {
	if start >= len(text) || !mayBeginDate(text[start]) {
		return
	}
	ws := dateSplit(text, start)
	if len(ws) == 0 || skipSpace(text, ws[0].end) >= len(text) {
		return
	}
	end := 0
	if missingDay(ws, m, &end) {
		out.point(remarkOn(text, start, end, "capture.remark.noday"))
		return
	}
	out.missingColon(text, start, ws, m)
}

func remarkOn(text string, start, end int, key string) Remark {
	end = start + len(strings.TrimRight(text[start:end], ":"))
	return Remark{Start: start, End: end, Key: key, Word: clip(text[start:end])}
}

// missingDay tells a date that is written as one and that no calendar has:
// 2026-11-31, 31.4.:, 30 February:.
func missingDay(ws []dword, m Moment, end *int) bool {
	*end = ws[0].end
	s := ws[0].text
	if strings.Trim(s, "0123456789-/.") == "" {
		p := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
		full := len(p) == 3 && (len(p[0]) == 4 || strings.Contains(s, "."))
		short := len(p) == 2 && strings.Count(s, ".") == 2 && ws[0].colon
		if (full || short) && looksLikeDay(p) {
			_, _, _, kind := figures(s, false)
			return kind == noDay
		}
	}
	x := expr{words: ws, d: allDates()}
	n := x.read(true)
	if n == 0 || !ws[n-1].colon {
		return false
	}
	*end = ws[n-1].end
	_, yearless := yearless(x.mo, x.dd, m.Today(), false)
	return x.kind == fullDay && !isDate(x.y, x.mo, x.dd) || x.kind == yearlessDay && !yearless
}

// looksLikeDay tells figures that somebody meant as a date, so that versions
// and addresses are left in peace: two of them small, the year of this age.
func looksLikeDay(p []string) bool {
	year := ""
	for i, s := range p {
		switch n, ok := small(s, 4); {
		case !ok:
			return false
		case len(s) == 4 && year == "" && (i == 0 || i == 2):
			year = s
			if n < 1900 || n > 2199 {
				return false
			}
		case len(s) > 2 || n > 31 && i < 2:
			return false
		}
	}
	return len(p) == 2 || year != ""
}

// missingColon points at a day before today that only lacks its colon. A short
// weekday ("Sat with Lee") and a day behind an article ("The Monday meeting")
// are a sentence's own.
func (out *Line) missingColon(text string, start int, ws []dword, m Moment) {
	x := expr{words: ws, d: allDates()}
	n := x.read(false)
	if n == 0 {
		return
	}
	end := ws[n-1].end
	named := x.kind == weekDay || x.kind == yearlessDay
	if named && articles[ws[0].bare] || x.kind == weekDay && utf8.RuneCountInString(x.weekdayWord()) < 6 {
		return
	}
	w, ok := x.resolve(m, false)
	if !ok || w.day >= m.Today() || skipSpace(text, end) >= len(text) {
		return
	}
	r := remarkOn(text, start, end, "capture.remark.colon.suggest")
	r.Word = strings.TrimSuffix(r.Word, ",")
	r.Suggest, r.Day = r.Word+":", w.day
	out.point(r)
}

var articles = set1("the", "a", "den", "der", "dem")

// weekdayWord is the weekday as written.
func (x *expr) weekdayWord() string {
	for _, w := range x.words {
		if _, ok := x.d.weekdays[w.bare]; ok {
			return w.bare
		}
	}
	return ""
}
