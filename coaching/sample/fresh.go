package sample

import (
	"unicode"
	"unicode/utf8"
)

// lately remembers the words of the last actions, so that the same run of words
// does not come up too often even where a bank is short.
type lately struct {
	counts map[uint64]uint8
	ring   [][]uint64
	at     int
	run    []uint64 // of the words looked at last
}

const (
	latelySpan = 1000 // how many actions are remembered
	runLength  = 6    // words in a run
	runLimit   = 4    // how often a run may occur among them
)

func newLately() *lately {
	return &lately{counts: map[uint64]uint8{}, ring: make([][]uint64, latelySpan-1)}
}

// stale tells whether the words, or too common a run of them, were used lately.
func (l *lately) stale(words string) bool {
	l.run = runs(l.run[:0], words)
	for i, h := range l.run {
		if n := l.counts[h]; n >= runLimit || i == 0 && n > 0 {
			return true
		}
	}
	return false
}

// keep remembers the words stale looked at last and forgets the oldest.
func (l *lately) keep() {
	for _, h := range l.ring[l.at] {
		if l.counts[h]--; l.counts[h] == 0 {
			delete(l.counts, h)
		}
	}
	l.ring[l.at] = append(l.ring[l.at][:0], l.run...)
	for _, h := range l.run {
		l.counts[h]++
	}
	l.at = (l.at + 1) % len(l.ring)
}

// runs appends a number for the words as a whole, then one for every run of
// letters-only words in them; each once.
func runs(out []uint64, words string) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	var last [runLength]uint64
	whole, word := uint64(offset), uint64(offset)
	n := 0
	out = append(out, 0)
	end := func() {
		if word == offset {
			return
		}
		last[n%runLength] = word
		n++
		word = offset
		if n < runLength {
			return
		}
		h := uint64(offset)
		for k := range runLength {
			h = (h ^ last[(n+k)%runLength]) * prime
		}
		for _, known := range out[1:] {
			if known == h {
				return
			}
		}
		out = append(out, h)
	}
	for i := 0; i < len(words); {
		r, size := utf8.DecodeRuneInString(words[i:])
		i += size
		whole = (whole ^ uint64(r)) * prime
		if r == '\'' || unicode.IsLetter(r) {
			word = (word ^ uint64(unicode.ToLower(r))) * prime
			continue
		}
		end()
	}
	end()
	out[0] = whole
	return out
}
