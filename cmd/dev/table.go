package main

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// table lines up rows in columns two spaces apart. Columns named in right are
// set flush right; the last column of a row is never padded.
func table(rows [][]string, right map[int]bool) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if right[i] {
				cell = pad + cell
			} else {
				cell += pad
			}
			if i > 0 {
				line.WriteString("  ")
			}
			line.WriteString(cell)
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// span says a duration the way a person reads it: "0.4 s", "48 s", "3 min 20 s".
func span(t time.Duration) string {
	switch {
	case t < 10*time.Second:
		return fmt.Sprintf("%.1f s", t.Seconds())
	case t < time.Minute:
		return fmt.Sprintf("%.0f s", t.Seconds())
	}
	t = t.Round(time.Second)
	return fmt.Sprintf("%d min %02d s", int(t.Minutes()), int(t.Seconds())%60)
}

// plural gives "1 entry", "2 entries".
func plural(n int, one, other string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, other)
}
