package app

import (
	"sort"
	"time"

	"footlight/app/parts"
	"footlight/journal"
)

// monthsOf fills the months nothing was written in, newest first, so that the
// strip is a true picture of time.
func monthsOf(months []journal.Month) []parts.MonthCount {
	var out []parts.MonthCount
	for _, m := range months {
		if len(out) > 0 {
			last := out[len(out)-1]
			for y, mo := before(last.Year, last.Month); y > m.Year || (y == m.Year && mo > m.Month); y, mo = before(y, mo) {
				out = append(out, parts.MonthCount{Year: y, Month: mo})
			}
		}
		out = append(out, parts.MonthCount{Year: m.Year, Month: m.Month, Count: m.Count})
	}
	return out
}

func before(year int, m time.Month) (int, time.Month) {
	if m == time.January {
		return year - 1, time.December
	}
	return year, m - 1
}

// rowOfMonth is the first row that is not after the month: its newest entry,
// or, where it has none, the next older one. Beyond the rows it is false.
func rowOfMonth(rows []journal.Row, year int, m time.Month) (int, bool) {
	last := journal.Date(year, m+1, 0)
	i := sort.Search(len(rows), func(i int) bool { return rows[i].Day <= last })
	return i, i < len(rows)
}

// yearsOf lists the years with entries, newest first, and how many each has.
func yearsOf(months []journal.Month) []parts.MonthCount {
	var out []parts.MonthCount
	for _, m := range months {
		if n := len(out); n > 0 && out[n-1].Year == m.Year {
			out[n-1].Count += m.Count
			continue
		}
		out = append(out, parts.MonthCount{Year: m.Year, Month: time.December, Count: m.Count})
	}
	return out
}

// rowOf is where an entry stands; −1 where it does not.
func rowOf(rows []journal.Row, at int64, id journal.ID) int {
	if id == "" {
		return -1
	}
	from := sort.Search(len(rows), func(i int) bool { return rows[i].At <= at })
	for i := from; i < len(rows) && rows[i].At == at; i++ {
		if rows[i].ID() == id {
			return i
		}
	}
	return -1
}

// rowNear is where a row that may be gone stands or would stand.
func rowNear(rows []journal.Row, was journal.Row) int {
	return sort.Search(len(rows), func(i int) bool {
		return rows[i].At < was.At || (rows[i].At == was.At && rows[i].ID() <= was.ID())
	})
}
