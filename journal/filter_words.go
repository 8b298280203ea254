package journal

import (
	"database/sql/driver"
	"strings"
	"unicode"
	"unicode/utf8"

	"modernc.org/sqlite"
)

// How a text is looked for among the words.
const (
	anywhere   = 0 // also inside a word
	beginsWord = 1
	wholeWords = 2
)

// Words that stand in enough of the last entries written fill a page soon on a
// walk; for others every entry's words are looked through once.
const (
	wordsLook   = 2000
	wordsCommon = 100
)

func (c *conn) wordsTest(t Test, f *filter, alone bool) (string, []any, error) {
	text := foldWords(t.Text)
	if text == "" {
		return "1", nil, nil
	}
	how := anywhere
	switch {
	case t.Phrase:
		how = wholeWords
	case t.Prefix:
		how = beginsWord
	}
	match := "instr(folded, ?) > 0"
	args := []any{text}
	if how != anywhere {
		match += " AND fl_words(folded, ?, ?)"
		args = append(args, text, how)
	}
	all := "+e.rid IN (SELECT entry FROM words WHERE " + match + ")"
	each := "EXISTS (SELECT 1 FROM words WHERE entry = e.rid AND " + match + ")"
	switch {
	case f.driven:
		return each, args, nil // few are looked at
	case !f.page || !alone || f.bin:
		return all, args, nil
	}
	r, err := c.queryOnce(bg, "SELECT count(*) FROM (SELECT folded FROM words ORDER BY entry DESC LIMIT ?) WHERE "+match,
		append([]any{wordsLook}, args...)...)
	if err != nil {
		return "", nil, err
	}
	r.next()
	if asInt(r.vals[0]) >= wordsCommon {
		all = each
	}
	return all, args, r.close()
}

// sqlWords is containsWords for SQLite, asked only where instr has found the
// text already.
func sqlWords(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	return bit(containsWords(asText(args[0]), asText(args[1]), int(asInt(args[2])))), nil
}

// containsWords tells whether folded text holds the folded words, at the start
// of a word or as whole words. Letters, digits and marks make words.
func containsWords(text, words string, how int) bool {
	if words == "" {
		return true
	}
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(words)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[end:])
		switch {
		case how == anywhere:
			return true
		case at > 0 && inWord(before):
		case how == wholeWords && end < len(text) && inWord(after):
		default:
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
