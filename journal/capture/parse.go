package capture

import (
	"sort"
	"strings"
	"time"

	"footlight/journal"
)

// maxRemarks bounds what is pointed out about one text.
const maxRemarks = 20

// Parse reads a capture line; it never fails and loses nothing: whatever means
// nothing stays in the words, and what looks like a slip gets a Remark.
func Parse(line string, lx *Lexicon, m Moment) Line {
	r := reader{lx: lx, m: m}
	text := strings.TrimRightFunc(line, isSpace)
	start := skipSpace(text, 0)

	var out Line
	var s said
	var ats []string
	h := out.head(text, start, m)
	l := layout(text, h.scan, h.words, &r)
	l.loosen()
	from, to := l.words(h.begin, len(text))
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.spaced && p.start < l.plainEnd {
			continue
		}
		if p.remark != "" || p.open && p.esc < 0 {
			out.remark(p, text, lx)
		}
		if p.field == "" || p.esc >= 0 || p.open {
			continue
		}
		out.Tokens = append(out.Tokens, Token{p.start, p.end, p.field, p.value, p.ok})
		if !p.ok {
			out.Tokens[len(out.Tokens)-1].Value = p.raw
			continue
		}
		if p.field == FieldAt {
			ats = append(ats, p.value)
			continue
		}
		if old := s.add(p, i); old >= 0 {
			q := &l.pieces[old]
			out.point(Remark{Start: q.start, End: q.end, Key: "capture.remark.twice", Word: clip(text[q.start:q.end])})
		}
	}
	if w, word, ok := together(ats, m); ok {
		h.at = w.at
		out.remarkTime(w, m, word, h.begin)
	} else if h.begin == start && h.esc < 0 {
		out.slip(text, start, m)
	}
	e := s.settle()
	e.Kind = journal.Action
	e.Body = unescape(text, from, to, h.esc, l.pieces) + l.left(text, to)
	e.At = h.at.UTC().Truncate(time.Millisecond)
	if e.Zone = m.Now.Location().String(); e.Zone == "Local" {
		e.Zone = "" // not a name: the store knows the machine's
	}
	e.Day = journal.LocalDay(h.at, m.Now.Location(), m.DayStart)
	out.Entry = e
	sort.SliceStable(out.Remarks, func(i, j int) bool { return out.Remarks[i].Start < out.Remarks[j].Start })
	return out
}

// head is what the beginning of a line comes to.
type head struct {
	at    time.Time
	begin int // where the entry's words begin
	scan  int // where to look for tokens
	words int // the end of a date that is words after all, or -1
	esc   int // the backslash that made it so, or -1
}

// head reads the date or time a line begins with. Escaped, or with nothing
// behind it, it is words.
func (out *Line) head(text string, start int, m Moment) head {
	h := head{at: m.Now, begin: start, scan: start, words: -1, esc: -1}
	k := start
	for k < len(text) && text[k] == '\\' {
		k++
	}
	w, ok := leading(text, k, m)
	if !ok {
		return h
	}
	rest := skipSpace(text, w.end)
	if k > start || rest >= len(text) {
		h.scan, h.words = w.end, w.end
		if k > start {
			h.esc = k - 1
		}
		return h
	}
	h.at, h.begin, h.scan = w.at, rest, rest
	out.Tokens = append(out.Tokens, Token{start, w.end, FieldAt, w.at.Format(stamp), true})
	out.remarkTime(w, m, text[start:w.end], start)
	return h
}

func isSpace(r rune) bool { return skipSpace(string(r), 0) > 0 }

// lay is the pieces of a text and where its words end.
type lay struct {
	pieces   []piece
	plainEnd int // end of the last chunk that is words; -1 without any
	certain  int // the same without lone slashes
	plain    int // the same without signs that mean nothing, slashes neither
}

// layout reads text from at on; words up to plain are known already, or -1.
func layout(text string, at, plain int, r *reader) lay {
	l := lay{}
	l.pieces, l.plainEnd = scan(text, at)
	l.plainEnd = max(l.plainEnd, plain)
	l.plain = l.plainEnd
	for i := range l.pieces {
		p := &l.pieces[i]
		r.understand(p)
		if p.pure && !p.slash && !p.ok {
			l.plainEnd = max(l.plainEnd, p.to)
		}
	}
	l.certain = l.plainEnd
	l.slashes()
	return l
}

// slashes makes the first lone slash a word if there is no other, and the last
// one if no token follows it: only between the two does one separate.
func (l *lay) slashes() {
	for i := range l.pieces {
		if p := &l.pieces[i]; p.slash && p.pure && l.plainEnd < 0 {
			l.plainEnd = p.to
		}
	}
	if n := len(l.pieces); n > 0 {
		if p := &l.pieces[n-1]; p.slash && p.pure {
			l.plainEnd = max(l.plainEnd, p.to)
		}
	}
}

// loosen lets signs that mean nothing stand among the tokens behind the words
// without making words of those before them. Where there are no other words,
// the first of them is one; a lone slash with no token behind it is one too.
func (l *lay) loosen() {
	end, last := l.plain, -1
	for i := range l.pieces {
		switch p := &l.pieces[i]; {
		case p.ok && p.pure:
			last = i
		case p.unknown() && end < 0:
			end = p.to
		}
	}
	for i := range l.pieces {
		if p := &l.pieces[i]; p.slash && p.pure && (end < 0 || i > last) {
			end = max(end, p.to)
		}
	}
	l.plainEnd = end
}

// unknown tells signs that could be taken out of the words and mean nothing.
func (p *piece) unknown() bool { return p.pure && !p.slash && !p.ok }

// left is the signs behind the words that mean nothing, each after a space.
func (l *lay) left(text string, to int) string {
	if l.plainEnd < 0 {
		return ""
	}
	var b strings.Builder
	for i := range l.pieces {
		if p := &l.pieces[i]; p.from >= to && p.unknown() {
			b.WriteByte(' ')
			b.WriteString(text[p.start:p.end])
		}
	}
	return b.String()
}

// words is the stretch of text, begun at from, that is the entry's words: up
// to the last plain word and what follows it of mentions and of signs that mean
// nothing. Text that is tokens only is words as a whole.
func (l *lay) words(from, to int) (int, int) {
	if l.plainEnd < 0 {
		return from, to
	}
	end := l.plainEnd
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.from < l.plainEnd {
			continue
		}
		if !p.mention() && !p.unknown() {
			break
		}
		end = p.to
	}
	return from, end
}

// unescape is text[from:to] without the backslashes that took a meaning away;
// first is one that scan did not see, or -1.
func unescape(text string, from, to, first int, ps []piece) string {
	var b strings.Builder
	at := from
	cut := func(i int) {
		if i >= at && i < to {
			b.WriteString(text[at:i])
			at = i + 1
		}
	}
	if first >= 0 {
		cut(first)
	}
	for i := range ps {
		if ps[i].esc >= 0 {
			cut(ps[i].esc)
		}
	}
	if at == from {
		return text[from:to]
	}
	b.WriteString(text[at:to])
	return b.String()
}

// together is the moment that at: and day: name: day and time where they fit
// together, else the last of them.
func together(ats []string, m Moment) (when, string, bool) {
	if len(ats) == 0 {
		return when{}, "", false
	}
	last := ats[len(ats)-1]
	if len(ats) == 2 {
		if w, ok := momentOf(ats[0]+" "+last, m); ok {
			return w, last, true
		}
	}
	w, ok := momentOf(last, m)
	return w, last, ok
}
