package trial

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync"
)

// Try makes the world's people for the seeds first … first+n−1 and scores each
// detector on them, as many seeds at a time as there are processors. The
// outer index is the detector's, the inner one the seed's.
func (w World) Try(first uint64, n int, detectors ...Detector) [][]Report {
	out := make([][]Report, len(detectors))
	for i := range out {
		out[i] = make([]Report, n)
	}
	seeds := make(chan int)
	var busy sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		busy.Go(func() {
			for k := range seeds {
				people, truth := w.People(first + uint64(k))
				for i, d := range detectors {
					out[i][k] = Score(truth, d.All(people))
				}
			}
		})
	}
	for k := range n {
		seeds <- k
	}
	close(seeds)
	busy.Wait()
	return out
}

// Worth is how a detector does on one bar over several seeds.
type Worth struct {
	Mean, SD float64 // of the value; a delay that is infinite counts as 99 days
	Passes   int
	Seeds    int
}

// Worth of the reports on the bar.
func (b Bar) Worth(rs []Report) Worth {
	w := Worth{Seeds: len(rs)}
	n := float64(max(1, len(rs)))
	value := func(r Report) float64 { return min(99, b.Value(r)) }
	for _, r := range rs {
		w.Mean += value(r) / n
		if b.Met(r) {
			w.Passes++
		}
	}
	for _, r := range rs {
		w.SD += (value(r) - w.Mean) * (value(r) - w.Mean) / n
	}
	w.SD = math.Sqrt(w.SD)
	return w
}

// Good tells whether the mean lies on the good side of the bound.
func (b Bar) Good(w Worth) bool {
	if b.Most {
		return w.Mean <= b.Bound
	}
	return w.Mean >= b.Bound
}

// Sigmas is how many standard deviations of one seed the mean lies on the good
// side of the bound.
func (b Bar) Sigmas(w Worth) float64 {
	d := w.Mean - b.Bound
	if b.Most {
		d = -d
	}
	return max(-99, min(99, d/max(w.SD, 1e-9)))
}

// MarginTable is a Markdown table: one line a bar, the engine beside the
// reference, over seeds.
func MarginTable(bars []Bar, own, ref []Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| bar | bound | engine, mean ± sd | margin | passes of %d | reference | passes |\n|---|---|---|---|---|---|---|\n", len(own))
	for _, bar := range bars {
		o, r := bar.Worth(own), bar.Worth(ref)
		sign := "≥"
		if bar.Most {
			sign = "≤"
		}
		fmt.Fprintf(&b, "| %s | %s %s | %.3f ± %.3f | %+.1f sd | %d | %.3f ± %.3f | %d |\n",
			bar.Name, sign, bound(bar.Bound), o.Mean, o.SD, bar.Sigmas(o), o.Passes, r.Mean, r.SD, r.Passes)
	}
	fmt.Fprintf(&b, "| **bars met, mean** | %d | %.2f | | | %.2f | |\n", len(bars), MeanMet(bars, own), MeanMet(bars, ref))
	return b.String()
}

// MeanMet is the mean number of bars met.
func MeanMet(bars []Bar, rs []Report) (n float64) {
	for _, r := range rs {
		n += float64(Met(bars, r)) / float64(len(rs))
	}
	return n
}

// Line is one world's line of a Markdown table: bars met, and which bars the
// means miss.
func (n Named) Line(own, ref []Report) string {
	missed := func(rs []Report) string {
		var out []string
		for _, b := range n.Bars {
			if w := b.Worth(rs); !b.Good(w) {
				out = append(out, fmt.Sprintf("%s %.3g", short(b.Name), w.Mean))
			}
		}
		if out == nil {
			return "none"
		}
		return fmt.Sprintf("%d: %s", len(out), strings.Join(out, ", "))
	}
	return fmt.Sprintf("| %s | %.1f of %d | %.1f | %s | %s |\n", n.Name, MeanMet(n.Bars, own), len(n.Bars), MeanMet(n.Bars, ref), missed(own), missed(ref))
}

// LineHead is the heading over Lines.
const LineHead = "| world | engine meets | reference meets | missed by the engine (mean) | missed by the reference |\n|---|---|---|---|---|\n"

func short(name string) string {
	for _, cut := range [...]string{" /person-year", " warned", " answered", " days after", " at 15"} {
		if i := strings.Index(name, cut); i > 0 {
			rest := ""
			if strings.Contains(name, "median") || strings.Contains(name, "p90") {
				rest = " delay"
			}
			return strings.Replace(name[:i], " false alarms", "", 1) + rest
		}
	}
	return name
}
