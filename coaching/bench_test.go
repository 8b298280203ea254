package coaching

import (
	"crypto/sha256"
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

func readAll(kept [][]byte) []DayFigures {
	var r Reader
	read := make([]DayFigures, len(kept))
	for i, k := range kept {
		_ = r.Read(k, &read[i])
	}
	return read
}

// BenchmarkCalibration is work that never changes, so that the others can be
// compared between machines and hours as multiples of it.
func BenchmarkCalibration(b *testing.B) {
	block := make([]byte, 1<<20)
	for b.Loop() {
		sha256.Sum256(block)
	}
}

func BenchmarkTenYears(b *testing.B) {
	days, kept, roster := tenYears(b)
	b.Run("from kept bytes", func(b *testing.B) {
		size := 0
		for _, k := range kept {
			size += len(k)
		}
		for b.Loop() {
			if everything(NewHistory(readAll(kept)), roster) == 0 {
				b.Fatal()
			}
		}
		b.ReportMetric(float64(size)/1024, "KB")
	})
	b.Run("reading kept bytes", func(b *testing.B) {
		for b.Loop() {
			readAll(kept)
		}
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
