package main

import (
	"math"
	"strings"
)

// Eight heights and nine lengths, for terminals that show them and for those
// that show ASCII only.
var (
	heights      = []rune("▁▂▃▄▅▆▇█")
	plainHeights = []rune("_.:-=+*#")
	lengths      = []rune("▏▎▍▌▋▊▉█")
)

// spark draws one column a value, from nothing to the greatest of them: only
// what is zero stands on the lowest step, and NaN, where nothing is known, is a
// gap.
func (m machine) spark(values []float64) string { return m.sparkTo(values, 0) }

// sparkTo is spark on a scale that ends at top, so that several can be compared;
// 0 is the greatest of the values.
func (m machine) sparkTo(values []float64, top float64) string {
	steps := plainHeights
	if m.unicode() {
		steps = heights
	}
	if top <= 0 {
		for _, v := range values {
			if v > top && !math.IsInf(v, 1) {
				top = v
			}
		}
	}
	var b strings.Builder
	for _, v := range values {
		switch last := len(steps) - 1; {
		case math.IsNaN(v):
			b.WriteByte(' ')
		case v <= 0 || top == 0:
			b.WriteRune(steps[0])
		default:
			b.WriteRune(steps[max(1, min(last, int(math.Round(v/top*float64(last)))))])
		}
	}
	return b.String()
}

// bar draws v as a share of top in at most width columns; what is more than
// nothing is seen. It is not filled up with spaces.
func (m machine) bar(v, top float64, width int) string {
	if !(v > 0) || !(top > 0) || width < 1 {
		return ""
	}
	share := min(v/top, 1) * float64(width)
	if !m.unicode() {
		return strings.Repeat("#", max(1, int(math.Round(share))))
	}
	eighths := max(1, int(math.Round(share*8)))
	s := strings.Repeat(string(lengths[7]), eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string(lengths[rest-1])
	}
	return s
}

// unicode tells whether standard output shows more than ASCII. Windows consoles
// do; elsewhere the locale says so, as it says everything about text.
func (m machine) unicode() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(m.env(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return alwaysUnicode
}
