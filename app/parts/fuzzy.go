package parts

import (
	"slices"
	"strings"
	"unicode"
)

// Fuzzy keeps the items in which the letters of query occur in order, best
// first: word beginnings and runs count more, gaps less; what is in keywords
// or detail only counts as words. An empty query keeps everything as it is.
func Fuzzy(query string, items []PaletteItem) []PaletteItem {
	q := []rune(strings.ToLower(strings.Join(strings.Fields(query), " ")))
	if len(q) == 0 {
		return slices.Clone(items)
	}
	type scored struct {
		item  PaletteItem
		score int
		order int
	}
	var found []scored
	for i, it := range items {
		if s := scoreItem(q, it); s > 0 {
			found = append(found, scored{it, s, i})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		if a.score != b.score {
			return b.score - a.score
		}
		return a.order - b.order
	})
	out := make([]PaletteItem, len(found))
	for i, f := range found {
		out[i] = f.item
	}
	return out
}

func scoreItem(q []rune, it PaletteItem) int {
	best := scoreText(q, it.Title)
	more := strings.ToLower(it.Keywords + " " + it.Detail)
	if at := strings.Index(more, string(q)); at >= 0 {
		s := 6
		if at == 0 || more[at-1] == ' ' {
			s = 12
		}
		best = max(best, s)
	}
	return best
}

// scoreText is 0 where the letters do not occur in order.
func scoreText(q []rune, text string) int {
	score, at, run := 1, 0, 0
	start := true
	for _, r := range text {
		if at == len(q) {
			break
		}
		if unicode.ToLower(r) == q[at] {
			score += 2 + 3*run
			if start {
				score += 8
			}
			at++
			run++
		} else {
			run = 0
		}
		start = !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	if at < len(q) {
		return 0
	}
	return score*4 - min(len(text)/8, 3)
}
