package coaching

import (
	"slices"
	"sort"

	"footlight/journal"
)

// History holds the figures of all days and sums any stretch of them. Whole
// chunks of 32 days are summed once and again only after one of their days
// changed, so that one new entry costs next to nothing. It is not for use by
// several goroutines at once.
type History struct {
	days   []*DayFigures // by day, days without entries left out
	chunks map[journal.Day]*Figures
	sums   map[span]*Figures           // of stretches that are asked for again and again
	came   map[journal.Day][]ResultRow // what came of a day's actions, once read

	roster *Roster                   // as which the following were read
	teams  map[journal.Day]*teamSums // of whole chunks
	mets   map[journal.Day][]met
	reads  map[readOf]reading
}

const chunkDays = 32

// NewHistory takes days in any order; of two of the same day the later counts,
// and days without entries are left out.
func NewHistory(days []DayFigures) *History {
	h := &History{days: make([]*DayFigures, 0, len(days)), chunks: map[journal.Day]*Figures{}, sums: map[span]*Figures{}}
	sorted := true
	for i := range days {
		if d := &days[i]; d.Entries > 0 {
			if n := len(h.days); n > 0 && h.days[n-1].Day >= d.Day {
				sorted = false
			}
			h.days = append(h.days, d)
		}
	}
	if !sorted {
		slices.SortStableFunc(h.days, func(a, b *DayFigures) int { return int(a.Day) - int(b.Day) })
		out := h.days[:0]
		for i, d := range h.days {
			if i+1 < len(h.days) && h.days[i+1].Day == d.Day {
				continue
			}
			out = append(out, d)
		}
		h.days = out
	}
	return h
}

// Set puts d in the place of its day; without entries it removes the day.
func (h *History) Set(d DayFigures) {
	delete(h.chunks, chunkOf(d.Day))
	delete(h.teams, chunkOf(d.Day))
	delete(h.mets, d.Day)
	delete(h.came, d.Day)
	for s := range h.sums {
		if s.has(d.Day) {
			delete(h.sums, s)
		}
	}
	for r := range h.reads {
		if r.has(d.Day) {
			delete(h.reads, r)
		}
	}
	i := h.at(d.Day)
	there := i < len(h.days) && h.days[i].Day == d.Day
	switch {
	case there && d.Entries == 0:
		h.days = slices.Delete(h.days, i, i+1)
	case there:
		h.days[i] = &d
	case d.Entries > 0:
		h.days = slices.Insert(h.days, i, &d)
	}
}

// First is the first day with an entry; NoDay where there is none.
func (h *History) First() journal.Day {
	if len(h.days) == 0 {
		return journal.NoDay
	}
	return h.days[0].Day
}

// at is where the first day from day on stands.
func (h *History) at(day journal.Day) int {
	return sort.Search(len(h.days), func(i int) bool { return h.days[i].Day >= day })
}

// between gives the days with entries from–to, both included.
func (h *History) between(from, to journal.Day) []*DayFigures {
	i := h.at(from)
	return h.days[i:max(i, h.at(to+1))]
}

// Sum adds up the days from–to, both included.
func (h *History) Sum(from, to journal.Day) Figures {
	var sum Figures
	for i, end := h.at(from), h.at(to+1); i < end; {
		c := chunkOf(h.days[i].Day)
		first, last := c*chunkDays, c*chunkDays+chunkDays-1
		if first < from || last > to {
			sum.Add(&h.days[i].Figures)
			i++
			continue
		}
		sum.Add(h.chunk(c))
		i = h.at(last + 1)
	}
	return sum
}

func (h *History) chunk(c journal.Day) *Figures {
	if f, ok := h.chunks[c]; ok {
		return f
	}
	f := new(Figures)
	for _, d := range h.between(c*chunkDays, c*chunkDays+chunkDays-1) {
		f.Add(&d.Figures)
	}
	h.chunks[c] = f
	return f
}

// keptSums is how many stretches are remembered; weeks counted back from today
// are other stretches every day.
const keptSums = 2000

// sum adds up some days, each stretch once until one of its days changes.
func (h *History) sum(s span) *Figures {
	if f, ok := h.sums[s]; ok {
		return f
	}
	if len(h.sums) >= keptSums {
		clear(h.sums)
	}
	f := h.Sum(s.from, s.to)
	h.sums[s] = &f
	return &f
}

// results are what came of the actions of a day; reading them takes longer than
// all else of a card, and a day with any seldom changes.
func (h *History) results(d *DayFigures) []ResultRow {
	if d.Outcomes == 0 {
		return nil
	}
	rows, ok := h.came[d.Day]
	if !ok {
		d.results(func(k key, r Result) {
			r.ID = k.id()
			rows = append(rows, ResultRow{d.Day, r})
		})
		if h.came == nil {
			h.came = map[journal.Day][]ResultRow{}
		}
		h.came[d.Day] = rows
	}
	return rows
}

// chunkOf rounds down, before 1970 too.
func chunkOf(d journal.Day) journal.Day {
	if d < 0 {
		return (d - chunkDays + 1) / chunkDays
	}
	return d / chunkDays
}
