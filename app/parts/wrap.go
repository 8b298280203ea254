package parts

import (
	"strings"
	"unicode/utf8"
)

const ellipsis = "…"

// wrapLines breaks text at spaces into lines no wider than limit; a word wider
// than a line is broken inside. With most > 0 no more lines are returned; what
// is left over is cut on the last one with an ellipsis, and cut is true. Every
// word is measured once, so the work grows with the text and not faster.
func wrapLines(text string, limit float32, most int, width func(string) float32) (lines []string, cut bool) {
	space := width(" ")
	paras := strings.Split(strings.TrimRight(text, "\n "), "\n")
	for at, para := range paras {
		words := strings.Fields(para)
		for first := true; first || len(words) > 0; first = false {
			if most > 0 && len(lines) == most-1 {
				more := at < len(paras)-1
				line, cut := lastLine(words, limit, more, width)
				return append(lines, line), cut
			}
			var line string
			line, words = takeLine(words, limit, space, width)
			lines = append(lines, line)
		}
	}
	return lines, false
}

// takeLine takes the words that fit on one line, at least a part of one.
func takeLine(words []string, limit, space float32, width func(string) float32) (string, []string) {
	if len(words) == 0 {
		return "", nil
	}
	at := width(words[0])
	if at > limit && utf8.RuneCountInString(words[0]) > 1 {
		n := fitPrefix(words[0], limit, width)
		rest := append([]string{words[0][n:]}, words[1:]...)
		return words[0][:n], rest
	}
	n := 1
	for ; n < len(words); n++ {
		w := width(words[n])
		if at+space+w > limit {
			break
		}
		at += space + w
	}
	return strings.Join(words[:n], " "), words[n:]
}

// lastLine puts what is left on one line, cut where it does not fit.
func lastLine(words []string, limit float32, more bool, width func(string) float32) (string, bool) {
	room := int(limit/2) + 8 // more characters than could ever fit
	var line strings.Builder
	for i, w := range words {
		if line.Len() > room*utf8.UTFMax {
			more = true
			break
		}
		if i > 0 {
			line.WriteByte(' ')
		}
		line.WriteString(w)
	}
	s := line.String()
	if r := []rune(s); len(r) > room {
		s, more = string(r[:room]), true
	}
	if !more && width(s) <= limit {
		return s, false
	}
	return shorten(s, limit, true, width), true
}

// fitPrefix is the number of bytes of word, at least one rune, that fit.
func fitPrefix(word string, limit float32, width func(string) float32) int {
	cuts := make([]int, 0, len(word))
	for i := range word {
		if i > 0 {
			cuts = append(cuts, i)
		}
	}
	lo, hi := 0, len(cuts)-1
	best := cuts[0]
	for lo <= hi {
		mid := (lo + hi) / 2
		if width(word[:cuts[mid]]) <= limit {
			best, lo = cuts[mid], mid+1
		} else {
			hi = mid - 1
		}
	}
	return best
}

// shorten cuts s to fit limit with an ellipsis at its end; always when more
// text followed, else only when s is too wide.
func shorten(s string, limit float32, more bool, width func(string) float32) string {
	if !more && width(s) <= limit {
		return s
	}
	if width(s+ellipsis) <= limit {
		return s + ellipsis
	}
	if utf8.RuneCountInString(s) < 2 {
		return ellipsis
	}
	n := fitPrefix(s, limit-width(ellipsis), width)
	return strings.TrimRight(s[:n], " ") + ellipsis
}
