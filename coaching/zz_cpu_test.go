package coaching

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	"footlight/coaching/sample"
)

func cpu() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func TestZZ(t *testing.T) {
	days, kept, roster := tenYears(t)
	bench := func(name string, n int, f func()) {
		f()
		best := time.Hour
		a := cpu()
		for range n {
			w := time.Now()
			f()
			best = min(best, time.Since(w))
		}
		fmt.Printf("%-40s cpu %8.2f ms  best wall %8.2f ms\n", name, float64(cpu()-a)/float64(n)/1e6, best.Seconds()*1e3)
	}
	var read []DayFigures
	bench("decode", 40, func() {
		var r Reader
		read = make([]DayFigures, len(kept))
		for i, k := range kept {
			_ = r.Read(k, &read[i])
		}
	})
	bench("signals cold", 40, func() { Signals(NewHistory(days), sample.LastDay, Context{Roster: roster}) })
	for _, k := range PeriodKinds {
		bench("insights cold "+string(k), 40, func() { InsightsOf(NewHistory(days), k, sample.LastDay, roster) })
	}
	bench("everything", 40, func() { everything(NewHistory(days), roster) })
	bench("decode and everything", 40, func() {
		var r Reader
		read = make([]DayFigures, len(kept))
		for i, k := range kept {
			_ = r.Read(k, &read[i])
		}
		everything(NewHistory(read), roster)
	})
	h := NewHistory(days)
	everything(h, roster)
	for _, k := range PeriodKinds {
		bench("changed "+string(k), 100, func() {
			h.Set(days[len(days)-1])
			Signals(h, sample.LastDay, Context{Roster: roster})
			InsightsOf(h, k, sample.LastDay, roster)
		})
	}
}
