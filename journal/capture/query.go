package capture

import (
	"strings"
	"unicode/utf8"

	"footlight/journal"
)

// ParseQuery reads a query. Terms stand side by side and must all hold;
// between alternatives stands OR, commas list several values of one field,
// parentheses may hold alternatives, and a minus turns a term round. Sigils
// and aliases are those of the capture line; further: since: until: before:
// after: day: has: is: id: family: feedback:, ranges ("load:7..", "min:>=30", "2026-10..2026-11"),
// "phrases" and word*. What is not understood is looked for as words, and a
// Remark says so.
func ParseQuery(text string, lx *Lexicon, m Moment) QueryLine {
	q := queryReader{text: text, lx: lx, m: m}
	for i := skipSpace(text, 0); i < len(text); i = skipSpace(text, i) {
		if end := q.operator(i); end > i {
			q.lonelyOr(i, end)
			i = end
			continue
		}
		i = q.term(i)
	}
	return q.out
}

// lonelyOr points at an OR before a minus, which cannot be asked.
func (q *queryReader) lonelyOr(i, end int) {
	next := skipSpace(q.text, end)
	if len(q.out.Query.Terms) > 0 && !strings.HasSuffix(q.text[i:end], "ND") && negated(q.text, next) {
		to := chunkEnd(q.text, next)
		q.point(Remark{Start: i, End: to, Key: "capture.query.or", Word: clip(q.text[next:to])})
	}
}

type queryReader struct {
	text string
	lx   *Lexicon
	m    Moment
	out  QueryLine
}

// operators join terms; only as whole words in capitals, so that the words
// themselves can be looked for.
var operators = []string{"OR", "ODER", "|", "AND", "UND"}

// operator is the end of an operator at i, or i.
func (q *queryReader) operator(i int) int {
	for _, op := range operators {
		if strings.HasPrefix(q.text[i:], op) && (i+len(op) == len(q.text) || skipSpace(q.text, i+len(op)) > i+len(op)) {
			return i + len(op)
		}
	}
	return i
}

// or is where the alternative after OR at i begins, or -1.
func (q *queryReader) or(i int) int {
	i = skipSpace(q.text, i)
	end := q.operator(i)
	if end == i || q.text[i:end] == "AND" || q.text[i:end] == "UND" {
		return -1
	}
	next := skipSpace(q.text, end)
	if next >= len(q.text) || q.operator(next) > next || negated(q.text, next) {
		return -1
	}
	return next
}

func negated(text string, i int) bool {
	return i+1 < len(text) && text[i] == '-' && skipSpace(text, i+1) == i+1
}

// term reads one term with its alternatives and returns where it ends.
func (q *queryReader) term(i int) int {
	start, not := i, negated(q.text, i)
	if not {
		i++
	}
	var tests []journal.Test
	for {
		ts, end := q.group(i)
		if end < 0 {
			var tok Token
			ts, tok, end = q.atom(i, false)
			if not {
				tok.Start = start
			}
			q.token(tok)
		}
		tests = append(tests, ts...)
		i = end
		next := q.or(i)
		if next < 0 {
			break
		}
		if not {
			q.point(Remark{Start: start, End: next, Key: "capture.query.or", Word: clip(q.text[start:i])})
			break
		}
		i = next
	}
	if not { // neither of them: each on its own
		for _, t := range tests {
			q.out.Query.Terms = append(q.out.Query.Terms, journal.Term{Not: true, Tests: []journal.Test{t}})
		}
	} else if len(tests) > 0 {
		q.out.Query.Terms = append(q.out.Query.Terms, journal.Term{Tests: tests})
	}
	return i
}

// group reads (a OR b) at i; end is -1 if it is none, and then nothing has
// been said about it.
func (q *queryReader) group(i int) (tests []journal.Test, end int) {
	if i >= len(q.text) || q.text[i] != '(' {
		return nil, -1
	}
	try := queryReader{text: q.text, lx: q.lx, m: q.m}
	for n := 0; n < maxGroup; n++ {
		i = skipSpace(q.text, i+1)
		if i >= len(q.text) || q.text[i] == ')' || negated(q.text, i) || try.operator(i) > i {
			return nil, -1
		}
		ts, tok, at := try.atom(i, true)
		try.token(tok)
		tests = append(tests, ts...)
		i = skipSpace(q.text, at)
		if i < len(q.text) && q.text[i] == ')' {
			q.out.Tokens = append(q.out.Tokens, try.out.Tokens...)
			for _, r := range try.out.Remarks {
				q.point(r)
			}
			return tests, i + 1
		}
		op := try.operator(i)
		if i >= len(q.text) || op == i || strings.HasSuffix(q.text[i:op], "ND") {
			return nil, -1
		}
		i = op - 1
	}
	return nil, -1
}

// maxGroup bounds the alternatives in parentheses, and with them the reading
// of many that are never closed.
const maxGroup = 30

func (q *queryReader) token(t Token) {
	if t.Field != "" {
		q.out.Tokens = append(q.out.Tokens, t)
	}
}

func (q *queryReader) point(r Remark) {
	if len(q.out.Remarks) < maxRemarks {
		q.out.Remarks = append(q.out.Remarks, r)
	}
}

// atom reads one term without its minus. Inside a group a word ends before the
// closing parenthesis.
func (q *queryReader) atom(i int, grouped bool) ([]journal.Test, Token, int) {
	text := q.text
	if r, _ := utf8.DecodeRuneInString(text[i:]); closers[r] != "" {
		s, end := quotedAny(text, i)
		if s == "" {
			return nil, Token{}, end
		}
		return one(journal.Test{Field: journal.FieldWords, Text: s, Phrase: true}),
			Token{i, end, journal.FieldWords, s, true}, end
	}
	if v, field := queryKey(text, i); field != "" {
		return q.fielded(i, v, field, grouped)
	}
	end := wordEnd(text, i, grouped)
	if text[i] == '\\' && end > i+1 {
		return q.word(text[i+1:end], i, end)
	}
	w := text[i:end]
	if n, e, spaced := duration(w, 0); e == len(w) && !spaced && n <= maxLength {
		return one(journal.Test{Field: journal.FieldMinutes, From: n, To: n}),
			Token{i, end, journal.FieldMinutes, formatMinutes(n), true}, end
	}
	if w[0] >= '0' && w[0] <= '9' && len(w) > 4 {
		if p, ok := rangeOf(w, numericPeriod); ok && p.from <= p.to && writable(p.from) && writable(p.to) {
			return one(journal.Test{Field: journal.FieldDay, From: p.from, To: p.to}),
				Token{i, end, journal.FieldDay, w, true}, end
		}
	}
	q.unknownKey(w, i)
	return q.word(w, i, end)
}

// word is a plain word: a star at its end makes it the beginning of one, a
// backslash before the star does not.
func (q *queryReader) word(w string, start, end int) ([]journal.Test, Token, int) {
	t := journal.Test{Field: journal.FieldWords, Text: w}
	if s, ok := strings.CutSuffix(w, `\*`); ok {
		t.Text = s + "*"
	} else if s, ok := strings.CutSuffix(w, "*"); ok && s != "" {
		t.Text, t.Prefix = s, true
	}
	return one(t), Token{start, end, journal.FieldWords, t.Text, true}, end
}

func one(t journal.Test) []journal.Test { return []journal.Test{t} }

// wordEnd is the next white space, or in a group the next parenthesis.
func wordEnd(text string, i int, grouped bool) int {
	end := chunkEnd(text, i)
	if grouped {
		if k := strings.IndexByte(text[i:end], ')'); k >= 0 {
			return i + k
		}
	}
	return end
}

// quotedAny reads a quoted text of any length at i; one that is never closed
// goes to the end, because it is being typed.
func quotedAny(text string, i int) (string, int) {
	open, w := utf8.DecodeRuneInString(text[i:])
	closer := closers[open]
	var b strings.Builder
	j := i + w
	for j < len(text) {
		r, w := utf8.DecodeRuneInString(text[j:])
		if r == '\\' && j+1 < len(text) && (text[j+1] == '"' || text[j+1] == '\\') {
			b.WriteByte(text[j+1])
			j += 2
			continue
		}
		if r != utf8.RuneError && strings.ContainsRune(closer, r) {
			return strings.Join(strings.Fields(b.String()), " "), j + w
		}
		b.WriteString(text[j : j+w])
		j += w
	}
	return strings.Join(strings.Fields(b.String()), " "), j
}
