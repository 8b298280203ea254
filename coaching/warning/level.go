package warning

import (
	"math"
	"slices"

	"footlight/journal"
)

// level speaks for the very high whatever is usual for the person: the one
// rule that needs no baseline. Beside WARNINGS.md's bounds the mean must lie
// above levelSure with some certainty, which lets few but clear check-ins
// count and many borderline ones not.
func (s *State) level() {
	age := int(s.k.Now - s.k.First)
	back, least := 28, levelLogs
	if age < levelEarly {
		back, least = 21, levelEarlyLogs
	}
	if age < levelFrom {
		return
	}
	v := s.buf[0][:0]
	high, sum := 0, 0.0
	for a := range back {
		x, ok := levelView(s.felt(s.k.Now - journal.Day(a)))
		if !ok {
			continue
		}
		v = append(v, x)
		sum += x
		if x >= levelHigh {
			high++
		}
	}
	s.buf[0] = v
	n := float64(len(v))
	if len(v) < least || float64(high) < levelShare*n {
		return
	}
	if m, k := s.mean(levelView, 0, 13); k == 0 || m < levelMean {
		return
	}
	if slices.Sort(v); middle(v) < levelMedian {
		return
	}
	if sum/n-z80*standardError(v, sum/n) < levelSure {
		return
	}
	s.raise(KindLevel, func() Evidence { return s.levelEvidence(back) })
}

const (
	z80 = 1.2816 // 80 % of a normal distribution lies within ± z80

	// What is assumed of the variance before the values say so, and how many
	// values that weighs; the short memory of daily values makes n of them worth
	// n/1.5.
	assumedVariance, assumedWeight, memory = 1.33, 3., 1.5
)

// standardError of the mean of daily values.
func standardError(v []float64, mean float64) float64 {
	squares := 0.0
	for _, x := range v {
		squares += (x - mean) * (x - mean)
	}
	n := float64(len(v))
	if n == 0 {
		return math.Sqrt(assumedVariance * memory)
	}
	return math.Sqrt((squares + assumedVariance*assumedWeight) / (n + assumedWeight) * memory / n)
}
