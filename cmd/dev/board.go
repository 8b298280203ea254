package main

import (
	"bufio"
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// board collects the figures of a bench.
type board struct {
	calibration time.Duration
	figures     []figure
}

// figure is a measured value. At most is its target; 0 is none.
type figure struct {
	name   string
	value  float64
	unit   string
	atMost float64
}

func (b *board) target(name string, value float64, unit string, atMost float64) {
	b.figures = append(b.figures, figure{name, value, unit, atMost})
}

func (b *board) note(name string, value float64, unit string) { b.target(name, value, unit, 0) }

// verdict is "pass", "over", or nothing where there is no target.
func (f figure) verdict() string {
	switch {
	case f.atMost == 0:
		return ""
	case f.value <= f.atMost:
		return "pass"
	}
	return "over"
}

// ratio gives a time in units of the calibration, by which machines of
// different speed can be compared; other figures have none.
func (b *board) ratio(f figure) string {
	t := map[string]time.Duration{"ms": time.Millisecond, "s": time.Second}[f.unit]
	if t == 0 || b.calibration == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", f.value*float64(t)/float64(b.calibration))
}

// String is the table, and one line that counts.
func (b *board) String() string {
	rows := [][]string{{"figure", "measured", "", "target", "", "per calibration"}}
	passed, over := 0, 0
	for _, f := range b.figures {
		atMost := ""
		if f.atMost != 0 {
			atMost = "≤ " + number(f.atMost)
		}
		switch f.verdict() {
		case "pass":
			passed++
		case "over":
			over++
		}
		rows = append(rows, []string{f.name, number(f.value), f.unit, atMost, f.verdict(), b.ratio(f)})
	}
	return fmt.Sprintf("calibration %d ns\n%s%d within target, %d over\n",
		b.calibration.Nanoseconds(), table(rows, map[int]bool{1: true, 3: true, 5: true}), passed, over)
}

// number writes three significant figures, and whole numbers whole.
func number(v float64) string {
	switch {
	case v >= 100 || v == float64(int64(v)):
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

func ms(t time.Duration) float64 { return float64(t) / float64(time.Millisecond) }

// median of at least one value; of an even number the lower middle.
func median[T int | int64 | float64 | time.Duration](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)-1)/2]
}

// readFigures reads lines of a name and a number.
func readFigures(out []byte) (map[string]float64, error) {
	figures := map[string]float64{}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		name, value, _ := strings.Cut(lines.Text(), " ")
		v, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return nil, fmt.Errorf("read figure %q: %w", lines.Text(), err)
		}
		figures[name] = v
	}
	return figures, nil
}

// calibrate times a fixed piece of work on one core: arithmetic that depends
// on the step before, over a table that leaves the first cache. The best of
// seven runs stands for the machine at rest.
func calibrate() time.Duration {
	memory := make([]uint64, 1<<17) // 1 MiB
	best := time.Duration(1 << 62)
	for range 7 {
		x := uint64(88172645463325252)
		start := time.Now()
		for range 10_000_000 {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			memory[x&(1<<17-1)] += x
		}
		best = min(best, time.Since(start))
	}
	return best
}
