package mirror

import (
	"math"

	"footlight/coaching/warning"
	"footlight/journal"
)

// latelyAfter is how many days after a warning was raised it is worth saying
// how it went on.
const latelyAfter = 7

// fewLately is under how many days with a check-in a fortnight says too little.
const fewLately = 3

// Lately says how a warning that is open goes on: its measure over the latest
// days, computed as the evidence was. The evidence itself stays as it was
// shown. Empty for a week after it was raised, and once it has ended.
func (t Told) Lately(w warning.Warning, days []warning.Day, today journal.Day) string {
	if w.End != warning.Open || today-w.Day < latelyAfter {
		return ""
	}
	m := w.Evidence.Main.Measure
	if ofCheckIns(m) {
		sum, n := 0.0, 0
		for _, d := range days {
			if v, ok := ValueOfDay(m, d); ok && !d.Away && today-14 < d.Day && d.Day <= today {
				sum, n = sum+v, n+1
			}
		}
		if n < fewLately {
			return t.N("pattern.lately.few", n)
		}
		return t.N("pattern.lately.check-ins", n, "Recent", t.Measured(m, sum/float64(n)))
	}
	weeks := journal.Day(3)
	if m == warning.MeasureUnseen {
		weeks = 4
	}
	v, ok := valueOfWeek(m, days, today-7*weeks+1, today)
	switch {
	case !ok:
		return t.T("pattern.lately.none")
	case m == warning.MeasureUnseen:
		return t.T("pattern.lately.unseen", "Recent", int(math.Round(v)))
	case m == warning.MeasureKinds:
		return t.T("pattern.lately.kinds", "Recent", Tenth(v))
	}
	return t.T("pattern.lately.actions", "Recent", t.Measured(m, v/float64(weeks)))
}
