package journal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// eraser finds names in texts and puts a word in their place. A name counts
// where it stands as whole words, folded, with or without the s of a genitive
// behind it; a name of one letter, or of none, only where it is a mention.
type eraser struct {
	names    []string // folded, with single spaces
	others   []string // folded names of others that hold one of names, and stay
	word     string
	sign     byte   // of a mention: @ or %
	long     string // and its long form: person: or project:
	mentions bool   // only mentions are erased
}

// near tells whether a name could stand in the text.
func (e *eraser) near(text string) bool {
	folded := foldWords(text)
	for _, n := range e.names {
		if strings.Contains(folded, n) {
			return true
		}
	}
	return false
}

// erase gives the text without the names, and how many there were. sentence
// tells that the text is one, so that its beginning is written large.
func (e *eraser) erase(text string, sentence bool) (string, int) {
	if len(e.names) == 0 || text == "" || !e.near(text) {
		return text, 0
	}
	out, n := e.replace(text, e.word, sentence)
	if len(out) > MaxText {
		out, n = e.replace(text, "*", false) // never longer than a name
	}
	return out, n
}

func (e *eraser) replace(text, word string, sentence bool) (string, int) {
	f, at := foldMapped(text)
	kept := e.spans(f, at)
	next := make([]int, len(e.names)) // where each name stands next, or the end
	seek := func(k, from int) {
		next[k] = len(f)
		if i := strings.Index(f[from:], e.names[k]); i >= 0 {
			next[k] = from + i
		}
	}
	for k := range e.names {
		seek(k, 0)
	}
	var b strings.Builder
	done, count := 0, 0
	for {
		k := 0
		for i := range next {
			if next[i] < next[k] || next[i] == next[k] && len(e.names[i]) > len(e.names[k]) {
				k = i
			}
		}
		from := next[k]
		if from == len(f) {
			break
		}
		end := from + len(e.names[k])
		start, stop, mention := e.around(text, at[from], at[end])
		if !wholeName(f, at, from, end) || inside(kept, from, end) || start < done ||
			!mention && (e.mentions || needsSign(e.names[k])) {
			_, size := utf8.DecodeRuneInString(f[from:])
			seek(k, from+size)
			continue
		}
		b.WriteString(text[done:start])
		if sentence && begins(text[:start]) {
			r, size := utf8.DecodeRuneInString(word)
			b.WriteString(string(unicode.ToUpper(r)) + word[size:])
		} else {
			b.WriteString(word)
		}
		done, count = stop, count+1
		for end < len(f) && at[end] < stop {
			end++
		}
		for i := range next {
			if next[i] < end {
				seek(i, end)
			}
		}
	}
	b.WriteString(text[done:])
	return b.String(), count
}

// spans are where names of others stand.
func (e *eraser) spans(f string, at []int) [][2]int {
	var out [][2]int
	for _, n := range e.others {
		for i := 0; i < len(f); {
			k := strings.Index(f[i:], n)
			if k < 0 {
				break
			}
			from, end := i+k, i+k+len(n)
			if wholeName(f, at, from, end) {
				out = append(out, [2]int{from, end})
			}
			_, size := utf8.DecodeRuneInString(f[from:])
			i = from + size
		}
	}
	return out
}

func inside(spans [][2]int, from, end int) bool {
	for _, s := range spans {
		if s[0] <= from && end <= s[1] {
			return true
		}
	}
	return false
}

// wholeName tells whether f[from:end] stands by itself.
func wholeName(f string, at []int, from, end int) bool {
	if from > 0 && at[from] == at[from-1] || end < len(f) && at[end] == at[end-1] {
		return false // in the middle of a letter
	}
	first, _ := utf8.DecodeRuneInString(f[from:])
	if before, _ := utf8.DecodeLastRuneInString(f[:from]); from > 0 && inWord(before) && !unspaced(first) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(f[:end])
	next := func(i int) bool { // a word goes on at i
		r, _ := utf8.DecodeRuneInString(f[i:])
		return i < len(f) && inWord(r)
	}
	return unspaced(last) || !next(end) || f[end] == 's' && !next(end+1)
}

// unspaced tells letters of scripts that put no spaces between words.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// needsSign tells names so short or plain that they count only as mentions.
func needsSign(name string) bool {
	r, size := utf8.DecodeRuneInString(name)
	return size == len(name) && !unspaced(r) || strings.IndexFunc(name, unicode.IsLetter) < 0
}

// nameQuotes stand around names with spaces.
const nameQuotes = "\"“”„«»"

// around widens a name at text[s:e] by the sign, the long form and the quotes
// that make a mention of it.
func (e *eraser) around(text string, s, end int) (start, stop int, mention bool) {
	signed := func(i int) (int, bool) {
		if i > 0 && text[i-1] == e.sign {
			if r, _ := utf8.DecodeLastRuneInString(text[:i-1]); i == 1 || !inWord(r) {
				return i - 1, true
			}
		}
		if k := i - len(e.long); k >= 0 && strings.EqualFold(text[k:i], e.long) {
			return k, true
		}
		return i, false
	}
	if start, ok := signed(s); ok {
		return start, end, true
	}
	open, size := utf8.DecodeLastRuneInString(text[:s])
	if s == 0 || !strings.ContainsRune(nameQuotes, open) {
		return s, end, false
	}
	start, ok := signed(s - size)
	shut, width := utf8.DecodeRuneInString(text[end:])
	if !ok || end == len(text) || !strings.ContainsRune(nameQuotes, shut) {
		return s, end, false
	}
	return start, end + width, true
}

// begins tells whether a sentence begins behind before.
func begins(before string) bool {
	cut := strings.TrimRightFunc(before, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(nameQuotes, r) })
	if cut == "" || strings.Contains(before[len(cut):], "\n") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(cut)
	return strings.ContainsRune(".!?…", last)
}

// foldMapped folds a text as foldWords does but for spaces at its ends, and
// says of every byte of the result where in the text it comes from; behind the
// last stands the end.
func foldMapped(s string) (folded string, at []int) {
	var b strings.Builder
	at = make([]int, 0, len(s)+1)
	space := false
	for i := 0; i < len(s); {
		n := 1
		if s[i] >= utf8.RuneSelf || i+1 < len(s) && s[i+1] >= utf8.RuneSelf {
			n = max(1, norm.NFKC.NextBoundaryInString(s[i:], true))
		}
		part := Fold(s[i : i+n])
		if blank := part != "" && strings.TrimSpace(part) == ""; blank {
			part = " "
			if space {
				part = ""
			}
			space = true
		} else if part != "" {
			space = false
		}
		b.WriteString(part)
		for range len(part) {
			at = append(at, i)
		}
		i += n
	}
	return b.String(), append(at, len(s))
}
