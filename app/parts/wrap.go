package parts

import (
	"strings"
	"unicode/utf8"
)

const ellipsis = "…"

// wrapLines breaks text at spaces into lines no wider than limit; a word wider
// than a line is broken inside. With most > 0 no more lines are returned, the
// last ends in an ellipsis, and cut is true. Every word is measured once.
func wrapLines(text string, limit float32, most int, width func(string) float32) (lines []string, cut bool) {
	space := width(" ")
	full := func() bool { return most > 0 && len(lines) >= most }
	for _, para := range strings.Split(text, "\n") {
		var line strings.Builder
		var at float32
		for _, word := range strings.Fields(para) {
			w := width(word)
			if line.Len() > 0 && at+space+w > limit {
				lines = append(lines, line.String())
				line.Reset()
				at = 0
			}
			for w > limit && utf8.RuneCountInString(word) > 1 && !full() {
				n := fitPrefix(word, limit, width)
				lines = append(lines, word[:n])
				word = word[n:]
				w = width(word)
			}
			if full() {
				break
			}
			if line.Len() > 0 {
				line.WriteByte(' ')
				at += space
			}
			line.WriteString(word)
			at += w
		}
		if full() {
			break
		}
		lines = append(lines, line.String())
	}
	if most > 0 && lost(text, lines, most) {
		lines = lines[:min(most, len(lines))]
		last := len(lines) - 1
		lines[last] = shorten(lines[last], limit, true, width)
		return lines, true
	}
	return lines, false
}

// lost reports whether lines hold less than the text.
func lost(text string, lines []string, most int) bool {
	if len(lines) > most {
		return true
	}
	kept := 0
	for _, l := range lines {
		kept += len(l) - strings.Count(l, " ")
	}
	all := 0
	for _, f := range strings.Fields(text) {
		all += len(f)
	}
	return kept < all
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
