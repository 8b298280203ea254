package trial

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"footlight/coaching/warning"
	"footlight/journal"
)

// WriteSeries writes people as a series file, with its heading.
func WriteSeries(w *bufio.Writer, people []Person) error {
	fmt.Fprintln(w, strings.Join(columnNames[:], ","))
	for _, p := range people {
		for _, d := range p.Days {
			exhaustion, away := d.Energy, 0
			if d.Energy.Given() {
				exhaustion = warning.ScoreOf(10 - d.Energy.Value())
			}
			if d.Away {
				away = 1
			}
			fmt.Fprintf(w, "%s,%s,%s,%s,%s,%s,%s,%d\n", quoted(p.Name), d.Day, d.Strain, exhaustion, d.Recovery, d.Clarity, d.Valued, away)
		}
	}
	return w.Flush()
}

// WriteTruth writes of a truth file what scoring reads.
func WriteTruth(w *bufio.Writer, truth []Truth) error {
	fmt.Fprintln(w, "person,family,must_warn,first,last,onset,cross1sd,peak,ramp_days,crunches")
	for _, t := range truth {
		must := 0
		if slices.Contains(movingFamilies, t.Family) {
			must = 1
		}
		crunches := make([]string, len(t.Crunches))
		for i, c := range t.Crunches {
			crunches[i] = c[0].String() + "/" + c[1].String()
		}
		fmt.Fprintf(w, "%s,%s,%d,%s,%s,%s,%s,%s,%d,%s\n", quoted(t.Person), t.Family, must,
			t.First, t.Last, orEmpty(t.Onset), orEmpty(t.Cross), orEmpty(t.Peak), t.Ramp, strings.Join(crunches, ";"))
	}
	return w.Flush()
}

func orEmpty(d journal.Day) string {
	if d == journal.NoDay {
		return ""
	}
	return d.String()
}
