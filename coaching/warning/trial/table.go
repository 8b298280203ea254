package trial

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Table is what score.py prints for a report: one line a bar, then how many
// are met.
func Table(bars []Bar, r Report) string {
	var b strings.Builder
	met := 0
	for _, bar := range bars {
		word, op := "FAIL", ">="
		if bar.Met(r) {
			word = "PASS"
			met++
		}
		if bar.Most {
			op = "<="
		}
		fmt.Fprintf(&b, "%-4s %-45s %s (bar %s %s)\n", word, bar.Name, decimal(round(bar.Value(r), 3)), op, bound(bar.Bound))
	}
	fmt.Fprintf(&b, "%d of %d met\n", met, len(bars))
	return b.String()
}

// decimal writes a number as Python does: the shortest that reads back, with
// at least one decimal.
func decimal(x float64) string {
	if math.IsInf(x, 1) {
		return "inf"
	}
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// bound writes bounds in days as whole numbers.
func bound(x float64) string {
	if x >= 10 {
		return strconv.Itoa(int(x))
	}
	return decimal(x)
}

// Met counts the bars a report reaches.
func Met(bars []Bar, r Report) int {
	n := 0
	for _, b := range bars {
		if b.Met(r) {
			n++
		}
	}
	return n
}

// Resample draws as many people as there are, with replacement.
func Resample(people []Person, truth []Truth, seed uint64) ([]Person, []Truth) {
	r := newRand(seed)
	outP, outT := make([]Person, len(people)), make([]Truth, len(truth))
	for i := range outP {
		k := r.IntN(len(people))
		outP[i], outT[i] = people[k], truth[k]
		outP[i].Name = fmt.Sprintf("%s/%d", people[k].Name, i)
		outT[i].Person = outP[i].Name
	}
	return outP, outT
}
