package journal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FoldVersion changes whenever Fold gives another result for any text; what is
// stored folded remembers it, so that it can be folded anew.
const FoldVersion = 1

// foldLetters are letters that decompose into nothing but are read as others.
var foldLetters = map[rune]string{
	'ß': "ss", 'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe",
	'ħ': "h", 'ı': "i", 'ĸ': "k", 'ŋ': "n", 'ŧ': "t", 'ſ': "s", 'ə': "e", 'ς': "σ",
	'’': "'", '‘': "'", 'ʼ': "'", '‐': "-", '‑': "-",
}

// Fold is the form in which words and names are compared: lower case, without
// diacritics, full-width and ligature forms made plain, ł→l, ß→ss, ø→o. It is
// idempotent, keeps the order of words and never fails: bytes that are not
// UTF-8 become U+FFFD.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	// Lower case first: İ and ẞ decompose differently afterwards; once more
	// after decomposing, where full-width or ligature forms were upper case.
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
			continue
		}
		// Marks of other scripts (vowel signs, which are Mc or belong to the
		// letter) carry meaning: only the combining diacritics go.
		if diacritic(r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := foldLetters[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

// diacritic tells combining marks written over or under Latin, Greek, Cyrillic,
// Hebrew and Arabic letters, which readers leave out when searching.
func diacritic(r rune) bool {
	switch {
	case r >= 0x0300 && r <= 0x036f, r >= 0x1ab0 && r <= 0x1aff, r >= 0x1dc0 && r <= 0x1dff,
		r >= 0x20d0 && r <= 0x20ff, r >= 0xfe20 && r <= 0xfe2f:
		return true
	case r >= 0x0591 && r <= 0x05c7, r >= 0x064b && r <= 0x065f, r == 0x0670:
		return unicode.Is(unicode.Mn, r)
	}
	return r == 0x00ad || r == 0x200d || r == 0x200c || r == 0xfe0f
}

// isFolded answers quickly for plain lower-case ASCII.
func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
