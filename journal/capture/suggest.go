package capture

import "footlight/journal"

// suggest is the known word nearest to word, at most two slips away and fewer
// than half of its letters; empty if there is none. The word is one of the
// language shown where that is as near.
func (lx *Lexicon) suggest(field journal.Field, word string) string {
	w := []rune(squeeze(word))
	most := min(2, (len(w)-1)/2)
	if most < 1 || len(w) > maxWord {
		return ""
	}
	v := lx.of(field)
	if v == nil {
		return ""
	}
	best, bestID := most+1, ""
	for _, id := range v.list {
		for _, known := range v.byID[id] {
			if n := distance(w, []rune(known), best); n < best {
				best, bestID = n, id
			}
		}
	}
	if bestID == "" {
		return ""
	}
	return lx.Word(field, bestID)
}

// distance is how many letters must be changed, added, dropped or swapped with
// their neighbour to turn a into b; limit or more are not told apart.
func distance(a, b []rune, limit int) int {
	if d := len(a) - len(b); d >= limit || -d >= limit {
		return limit
	}
	var before []int
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, prev = prev, row
	}
	return min(prev[len(b)], limit)
}
