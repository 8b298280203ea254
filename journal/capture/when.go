package capture

import (
	"strings"
	"time"

	"footlight/journal"
)

// when is a date or time read from the beginning of a text.
type when struct {
	end int // bytes used, the colon included
	at  time.Time
	day journal.Day
}

// dword is one word of a date: folded, without its comma or colon.
type dword struct {
	text       string
	start, end int
	colon      bool
	bare       string // text without a full stop
}

// maxDateWords bounds the words of a date: "on the day before yesterday at 9".
const maxDateWords = 8

// leading reads the date or time a line begins with at i. It counts only if it
// cannot be the beginning of a sentence: a colon follows, or it is a full date
// in figures, or it ends in a clock like 14:30. Dates in figures with slashes
// are read only with the year first: 11/12 means two days in two countries.
func leading(text string, i int, m Moment) (when, bool) {
	if i >= len(text) || !mayBeginDate(text[i]) {
		return when{}, false
	}
	if w, ok := canonical(text, i, m); ok {
		return w, true
	}
	ws := dateSplit(text, i)
	for _, ahead := range []bool{false, true} {
		x := expr{words: ws, d: allDates(), ahead: ahead}
		n := x.read(true)
		if n == 0 {
			continue
		}
		if w, ok := x.moment(m); ok {
			w.end = ws[n-1].end
			return w, true
		}
	}
	return when{}, false
}

// moment is what an entry's own date or time comes to: of days ahead those that
// words name as such, "tomorrow" or "next Friday".
func (x *expr) moment(m Moment) (when, bool) {
	w, ok := x.resolve(m, x.ahead)
	if !ok || !x.ahead {
		return w, ok
	}
	if !x.timed {
		w.at = clockOn(w.day, 12*60, m.Now.Location())
	}
	return w, w.day > m.Today()
}

// mayBeginDate is a quick look: dates begin with a letter or figure.
func mayBeginDate(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}

// momentOf reads a date or time standing alone: the value of at: and day:.
func momentOf(s string, m Moment) (when, bool) {
	if w, ok := canonical(s, 0, m); ok && w.end == len(s) {
		return w, true
	}
	ws := dateSplit(s, 0)
	for _, ahead := range []bool{false, true} {
		x := expr{words: ws, d: allDates(), alone: true, ahead: ahead}
		if n := x.read(false); n == 0 || n < len(ws) {
			continue
		}
		if w, ok := x.moment(m); ok {
			return w, true
		}
	}
	return when{}, false
}

// dayAhead reads the value of until: and ask:, where weekdays and lengths of
// time ("2w", "3 days") lie ahead.
func dayAhead(s string, m Moment) (journal.Day, bool) {
	x := expr{words: dateSplit(s, 0), d: allDates(), alone: true, ahead: true}
	if n := x.read(false); n == 0 || n < len(x.words) {
		return journal.NoDay, false
	}
	w, ok := x.resolve(m, true)
	return w.day, ok && w.day != journal.NoDay
}

// canonical reads what Format writes: 2026-11-20 14:30 with or without an
// offset, a T in place of the space, and a colon behind. It needs the clock.
func canonical(text string, i int, m Moment) (when, bool) {
	loc := m.Now.Location()
	s := text[i:]
	if len(s) < len(stamp) || s[4] != '-' || s[13] != ':' {
		return when{}, false
	}
	head := s[:len(stamp)]
	if head[10] == 'T' {
		head = head[:10] + " " + head[11:]
	}
	t, err := time.Parse(stamp, head)
	if err != nil {
		return when{}, false
	}
	end := len(stamp)
	y, mo, d := t.Date()
	at := wall(y, mo, d, t.Hour()*60+t.Minute(), loc)
	if n := len(stampOffset); len(s) >= n {
		if z, err := time.Parse(stampOffset, head+s[len(stamp):n]); err == nil && offsetOK(z) {
			at, end = z.In(loc), n
		}
	}
	if strings.HasPrefix(s[end:], "Z") {
		at, end = t.In(loc), end+1
	}
	if strings.HasPrefix(s[end:], ":") {
		end++
	}
	if at.Truncate(time.Minute).Equal(m.Now.Truncate(time.Minute)) {
		at = m.Now
	}
	day := journal.DayOf(at)
	return when{end: i + end, at: at, day: day}, chunkEnd(s, end) == end && tellable(day) && tellable(journal.Date(y, mo, d))
}

// dateSplit cuts the first words of text at i; nothing follows a colon.
func dateSplit(text string, i int) []dword {
	ws := make([]dword, 0, maxDateWords)
	for len(ws) < maxDateWords {
		start := skipSpace(text, i)
		if start >= len(text) {
			break
		}
		i = chunkEnd(text, start)
		if i-start > 24 {
			break
		}
		w := dword{start: start, end: i}
		s := text[start:i]
		if strings.HasSuffix(s, ":") {
			w.colon, s = true, s[:len(s)-1]
		}
		w.text = fold(strings.TrimSuffix(s, ","))
		w.bare = strings.TrimSuffix(w.text, ".")
		ws = append(ws, w)
		if w.colon {
			break
		}
	}
	return ws
}

// offsetOK tells an offset of some zone from the end of a span ("-15:30").
func offsetOK(t time.Time) bool {
	_, o := t.Zone()
	return -12*3600 <= o && o <= 14*3600
}
