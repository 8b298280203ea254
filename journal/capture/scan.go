package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"footlight/journal"
)

// piece is a stretch of text that looks like a token, whatever it turns out to
// mean, or a lone slash, or an escape. What is a piece depends on the text
// alone and never on a Lexicon, so that Format and Parse agree without sharing
// one.
type piece struct {
	start, end int // without the backslash
	from, to   int // the chunk between white space it stands in
	esc        int // the backslash that took its meaning away, or -1
	field      journal.Field
	raw        string // the name, word or number as written, quotes undone
	pure       bool   // fills its chunk, so that it can be taken out of the words
	slash      bool   // a lone slash: separates words from mentions
	open       bool   // a sigil and an opening quote that nothing closes
	spaced     bool   // means something only after the last word ("90 min")

	ok     bool // it is understood
	kept   bool // Format leaves it its meaning
	value  string
	num    int
	remark string
}

// mention tells pieces that read as part of a sentence.
func (p *piece) mention() bool {
	return p.pure && p.esc < 0 && (p.field == journal.FieldPerson || p.field == journal.FieldProject)
}

// scan finds the pieces of text from at on. plainEnd is the end of the last
// chunk that is certainly words, or -1.
func scan(text string, at int) (ps []piece, plainEnd int) {
	plainEnd = -1
	for i := skipSpace(text, at); i < len(text); i = skipSpace(text, i) {
		n := len(ps)
		var to int
		ps, to = scanChunk(text, i, ps)
		if len(ps) == n || !ps[n].pure {
			plainEnd = to
		}
		i = to
	}
	return ps, plainEnd
}

// scanChunk reads one chunk beginning at from and returns where it ends. A
// chunk may begin with opening punctuation, and mentions may follow each other
// in it without a space ("@Mina/@Sam").
func scanChunk(text string, from int, ps []piece) ([]piece, int) {
	n := len(ps)
	i := skipOpening(text, from)
	for {
		k := i
		for k < len(text) && text[k] == '\\' {
			k++
		}
		p, ok := lex(text, k)
		if !ok {
			break
		}
		if k > i && !p.open {
			p.esc = k - 1
		}
		ps = append(ps, p)
		i = p.end
		if !joined(text, i) {
			break
		}
		i++
	}
	to := chunkEnd(text, i)
	for j := n; j < len(ps); j++ {
		ps[j].from, ps[j].to = from, to
	}
	if len(ps) == n+1 {
		p := &ps[n]
		p.pure = p.start == from && p.end == to && p.esc < 0 && !p.open
	}
	return ps, to
}

// joined tells whether another mention, escaped or not, follows at once:
// "@Mina,@Sam".
func joined(text string, i int) bool {
	if i >= len(text) || strings.IndexByte(",;/&+", text[i]) < 0 {
		return false
	}
	for i++; i < len(text) && text[i] == '\\'; i++ {
	}
	return i < len(text) && (text[i] == '@' || text[i] == '%')
}

func skipSpace(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if c != ' ' && (c < '\t' || c > '\r') {
				return i
			}
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			return i
		}
		i += w
	}
	return i
}

// chunkEnd is the next white space at or after i, or the end.
func chunkEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if c == ' ' || '\t' <= c && c <= '\r' {
				return i
			}
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			return i
		}
		i += w
	}
	return i
}

const opening = "([{<\"'„“”‚‘«»¿¡"

func skipOpening(text string, i int) int {
	for i < len(text) {
		r, w := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(opening, r) || r == utf8.RuneError {
			return i
		}
		i += w
	}
	return i
}

const closing = ",.;:!?)]}>\"'”“’‘»«…"

// closes tells whether at i the chunk ends, but for closing punctuation.
func closes(text string, i int) bool {
	for i < len(text) {
		r, w := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			return true
		}
		if !strings.ContainsRune(closing, r) || r == utf8.RuneError {
			return false
		}
		i += w
	}
	return true
}
