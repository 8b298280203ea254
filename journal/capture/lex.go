package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"footlight/journal"
)

// sigils and the fields they name.
var sigils = map[byte]journal.Field{
	'@': journal.FieldPerson, '%': journal.FieldProject, '#': journal.FieldTag,
	'/': journal.FieldKind, '+': journal.FieldTrait, '=': journal.FieldLabor, '~': journal.FieldVis,
	'^': journal.FieldLoad,
}

// lex reads the piece that begins at i, where a word could begin.
func lex(text string, i int) (piece, bool) {
	if i >= len(text) {
		return piece{}, false
	}
	c := text[i]
	switch {
	case '0' <= c && c <= '9':
		return lexDuration(text, i)
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		return lexAlias(text, i)
	case c == '/' && skipSpace(text, i+1) != i+1, c == '/' && i+1 == len(text):
		return piece{start: i, end: i + 1, esc: -1, slash: true}, true
	}
	field, ok := sigils[c]
	if !ok {
		return piece{}, false
	}
	return lexValue(text, i, i+1, field)
}

// lexValue reads what follows a sigil or the colon of an alias at v; the piece
// began at start.
func lexValue(text string, start, v int, field journal.Field) (piece, bool) {
	p := piece{start: start, esc: -1, field: field}
	if q, esc, ok := quoteAt(text, v); ok {
		if esc < 0 {
			if raw, end, ok := quoted(text, v); ok {
				p.raw, p.end = raw, end
				if ok = p.named(); ok {
					return p, true
				}
			}
		}
		p.open, p.end, p.esc = true, q, esc
		return p, true
	}
	switch field {
	case journal.FieldPerson, journal.FieldProject, journal.FieldTag:
		p.raw, p.end = bareName(text, v, field == journal.FieldTag)
	case journal.FieldLoad:
		p.raw, p.end = bareNumber(text, v)
	case journal.FieldKind, journal.FieldTrait, journal.FieldLabor, journal.FieldVis,
		journal.FieldSharing, FieldOrigin, FieldAuthority, FieldMode, FieldPart:
		p.raw, p.end = bareWord(text, v)
	default:
		p.raw, p.end = bareRun(text, v)
	}
	return p, p.raw != "" && p.named()
}

// named brings a name into the form it is kept in and tells whether one is
// left and not too long. Pieces that are no names pass.
func (p *piece) named() bool {
	switch p.field {
	case journal.FieldTag:
		p.raw = strings.TrimLeft(p.raw, "# ")
	case journal.FieldPerson, journal.FieldProject:
	default:
		return true
	}
	p.raw = journal.NormalName(p.raw)
	return p.raw != "" && utf8.RuneCountInString(p.raw) <= journal.MaxName
}

// bareName reads a name without quotes: letters, digits and symbols, with
// single joiners inside ("jean-luc", "o'brien", "R&D"). An English possessive
// is not part of it. A person or project needs a letter, a tag does not.
func bareName(text string, i int, anyStart bool) (string, int) {
	start, end, count, letter := i, i, 0, anyStart
	for i < len(text) {
		r, w := utf8.DecodeRuneInString(text[i:])
		switch {
		case nameRune(r, w):
			letter = letter || !unicode.IsDigit(r)
			count++
			i += w
			end = i
			continue
		case end == i && i > start && joiner(r):
			count++
			i += w
			continue
		}
		break
	}
	name := text[start:end]
	if s, ok := strings.CutSuffix(name, "'s"); ok && s != "" {
		name = s
	} else if s, ok := strings.CutSuffix(name, "’s"); ok && s != "" {
		name = s
	}
	if !letter || count > journal.MaxName {
		return "", start
	}
	return name, start + len(name)
}

func nameRune(r rune, w int) bool {
	if r < utf8.RuneSelf {
		return r == '_' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	if r == utf8.RuneError && w == 1 {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.Nl, unicode.No)
}

// joiner tells runes that may stand between two letters of a name. Invisible
// joiners are among them; as the last rune they are not part of it.
func joiner(r rune) bool {
	return strings.ContainsRune("-.'’‐‑·&", r) && r != utf8.RuneError || unicode.Is(unicode.Cf, r)
}

// quoteAt tells whether an opening quote stands at i, behind any number of
// backslashes; after is the byte behind the quote and esc the last backslash,
// or -1.
func quoteAt(text string, i int) (after, esc int, ok bool) {
	k := i
	for k < len(text) && text[k] == '\\' {
		k++
	}
	r, w := utf8.DecodeRuneInString(text[k:])
	if _, ok := closers[r]; !ok {
		return 0, 0, false
	}
	if k == i {
		return k + w, -1, true
	}
	return k + w, k - 1, true
}

// closers are the closing quotes that answer an opening one.
var closers = map[rune]string{'"': `"`, '“': "”“", '„': "“”", '”': "”", '«': "»", '»': "«"}

// maxQuoted bounds the bytes between two quotes, so that a line of opening
// quotes is still read in linear time.
const maxQuoted = 4*journal.MaxName + 64

// quoted reads a quoted value at i: `\"` and `\\` stand for themselves, white
// space is made single. It must hold something, fit a name and end on the same
// line.
func quoted(text string, i int) (string, int, bool) {
	open, w := utf8.DecodeRuneInString(text[i:])
	closer := closers[open]
	var b strings.Builder
	for j := i + w; j < len(text) && j-i <= maxQuoted; {
		r, w := utf8.DecodeRuneInString(text[j:])
		switch {
		case r == utf8.RuneError && w == 1, r != '\t' && unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return "", 0, false
		case r == '\\' && j+1 < len(text) && (text[j+1] == '"' || text[j+1] == '\\'):
			b.WriteByte(text[j+1])
			j += 2
			continue
		case strings.ContainsRune(closer, r):
			s := strings.Join(strings.Fields(b.String()), " ")
			return s, j + w, s != "" && utf8.RuneCountInString(s) <= journal.MaxName
		}
		b.WriteString(text[j : j+w])
		j += w
	}
	return "", 0, false
}

// maxWord bounds a word of the catalogue in bytes.
const maxWord = 60

// bareWord reads a word that could be of the catalogue: it begins with a
// letter and ends its chunk, so that paths and formulas are none.
func bareWord(text string, i int) (string, int) {
	end := wordRun(text, i)
	if end == i || !closes(text, end) {
		return "", i
	}
	return text[i:end], end
}

// wordRun is the end of the letters at i, with digits, marks and hyphens behind
// the first; i where there are none or too many.
func wordRun(text string, i int) int {
	start := i
	for i < len(text) && i-start <= maxWord {
		r, w := utf8.DecodeRuneInString(text[i:])
		inner := i > start && (r == '-' || r == '_' || unicode.IsDigit(r) || unicode.IsMark(r))
		if !inner && (!unicode.IsLetter(r) || r == utf8.RuneError) {
			break
		}
		i += w
	}
	if i-start > maxWord {
		return start
	}
	return i
}

// bareNumber reads up to three digits that end their chunk.
func bareNumber(text string, i int) (string, int) {
	start := i
	for i < len(text) && i-start < 4 && '0' <= text[i] && text[i] <= '9' {
		i++
	}
	if i == start || i-start > 3 || !closes(text, i) {
		return "", start
	}
	return text[start:i], i
}

// bareRun reads everything up to the next white space but closing punctuation.
func bareRun(text string, i int) (string, int) {
	end := i
	for end < len(text) && end-i <= maxWord {
		r, w := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError && w == 1 {
			break
		}
		end += w
	}
	if end-i > maxWord {
		return "", i
	}
	s := strings.TrimRight(text[i:end], closing)
	return s, i + len(s)
}
