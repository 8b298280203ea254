package coaching

import (
	"testing"

	"footlight/coaching/sample"
	"footlight/journal"
)

// tenYears are the kept days of 100,000 entries over ten years.
func tenYears(tb testing.TB) ([]DayFigures, [][]byte, *Roster) {
	tb.Helper()
	entries, roster := sampled(100_000, 10, 1)
	days := byDay(entries)
	var kept [][]byte
	for i := range days {
		b, err := days[i].MarshalBinary()
		if err != nil {
			tb.Fatal(err)
		}
		kept = append(kept, b)
	}
	return days, kept, roster
}

func everything(h *History, roster *Roster) int {
	n := len(Signals(h, sample.LastDay, Context{Roster: roster}))
	for _, k := range PeriodKinds {
		in := InsightsOf(h, k, sample.LastDay, roster)
		n += len(in.State.Exposure)
	}
	return n
}

func BenchmarkTenYears(b *testing.B) {
	days, kept, roster := tenYears(b)
	b.Run("from kept bytes", func(b *testing.B) {
		size := 0
		for _, k := range kept {
			size += len(k)
		}
		for b.Loop() {
			var r Reader
			read := make([]DayFigures, len(kept))
			for i, k := range kept {
				read[i], _ = r.Day(k)
			}
			if everything(NewHistory(read), roster) == 0 {
				b.Fatal()
			}
		}
		b.ReportMetric(float64(size)/1024, "KB")
	})
	b.Run("all periods and signals", func(b *testing.B) {
		for b.Loop() {
			everything(NewHistory(days), roster)
		}
	})
	h := NewHistory(days)
	everything(h, roster)
	for _, k := range PeriodKinds {
		b.Run("one changed day, signals and "+string(k), func(b *testing.B) {
			for b.Loop() {
				h.Set(days[len(days)-1])
				Signals(h, sample.LastDay, Context{Roster: roster})
				InsightsOf(h, k, sample.LastDay, roster)
			}
		})
	}
	b.Run("signals", func(b *testing.B) {
		for b.Loop() {
			Signals(h, sample.LastDay, Context{Roster: roster})
		}
	})
}

func BenchmarkDayOf(b *testing.B) {
	entries, _ := sampled(100_000, 10, 1)
	by := map[journal.Day][]journal.Entry{}
	for _, e := range entries {
		by[e.Day] = append(by[e.Day], e)
	}
	b.ResetTimer()
	for b.Loop() {
		for day, list := range by {
			DayOf(day, list, workday)
		}
	}
}
