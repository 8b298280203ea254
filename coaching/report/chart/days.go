package chart

import (
	"math"
	"time"
)

// Step is the distance of ticks on an axis of days.
type Step uint8

// The steps.
const (
	Daily Step = iota
	Weekly
	Monthly
	Quarterly
	Yearly
)

// farDay bounds days to some ten thousand years around 1970, within which
// calendar arithmetic is safe.
const farDay = 4_000_000

func tameDay(d int) int { return min(max(d, -farDay), farDay) }

func dateOf(day int) time.Time { return time.Unix(int64(tameDay(day))*86400, 0).UTC() }

func dayOf(t time.Time) int { return int(math.Floor(float64(t.Unix()) / 86400)) }

func (w *Words) tick(day int, step Step) string {
	if w.Tick != nil {
		return w.Tick(day, step)
	}
	t := dateOf(day)
	switch {
	case step == Yearly || step != Daily && step != Weekly && t.Month() == time.January:
		return t.Format("2006")
	case step == Monthly || step == Quarterly:
		return t.Format("01")
	}
	return t.Format("01-02")
}

// rhythm is a distance of ticks: every n-th Step.
type rhythm struct {
	step Step
	n    int
	days float64 // about
}

var rhythms = []rhythm{
	{Daily, 1, 1},
	{Daily, 2, 2},
	{Weekly, 1, 7},
	{Weekly, 2, 14},
	{Monthly, 1, 30},
	{Monthly, 2, 61},
	{Quarterly, 1, 91},
	{Quarterly, 2, 182},
	{Yearly, 1, 365},
	{Yearly, 2, 730},
	{Yearly, 5, 1826},
	{Yearly, 10, 3652},
	{Yearly, 25, 9131},
	{Yearly, 100, 36524},
	{Yearly, 500, 182621},
	{Yearly, 2500, 913106},
}

// first is the first tick from a day on.
func (r rhythm) first(from int) int {
	t := dateOf(from)
	switch r.step {
	case Daily:
		return from
	case Weekly:
		return from + (8-int(t.Weekday()))%7
	}
	months := r.months()
	index := t.Year()*12 + int(t.Month()) - 1
	if t.Day() > 1 {
		index++
	}
	index = int(math.Ceil(float64(index)/float64(months))) * months
	return dayOf(time.Date(0, time.Month(index+1), 1, 0, 0, 0, 0, time.UTC))
}

func (r rhythm) months() int {
	switch r.step {
	case Quarterly:
		return 3 * r.n
	case Yearly:
		return 12 * r.n
	}
	return r.n
}

func (r rhythm) next(day int) int {
	switch r.step {
	case Daily:
		return day + r.n
	case Weekly:
		return day + 7*r.n
	}
	t := dateOf(day)
	return dayOf(time.Date(t.Year(), t.Month()+time.Month(r.months()), 1, 0, 0, 0, 0, time.UTC))
}

// dayAxis maps days to places; a day is a column, its place the middle.
type dayAxis struct {
	from, to int
	x, w     float64
}

func (a *dayAxis) pitch() float64     { return a.w / float64(a.to-a.from+1) }
func (a *dayAxis) at(day int) float64 { return a.x + (float64(day-a.from)+0.5)*a.pitch() }

type dayTick struct {
	day   int
	words string
}

// ticks picks the closest rhythm whose labels have room, else the two ends,
// else nothing.
func (a *dayAxis) ticks(s *sketch) []dayTick {
	for _, r := range rhythms {
		if r.days*a.pitch() < 1.6*s.m.Size {
			continue
		}
		if ticks, fit := a.tryTicks(s, r); fit {
			if len(ticks) > 1 || r.days >= 365 && len(ticks) == 1 {
				return ticks
			}
			break
		}
	}
	ends := []dayTick{{a.from, s.a.Words.tick(a.from, Daily)}, {a.to, s.a.Words.tick(a.to, Daily)}}
	if a.from == a.to {
		ends = ends[:1]
	}
	if _, fit := a.fitting(s, ends); fit {
		return ends
	}
	return nil
}

func (a *dayAxis) tryTicks(s *sketch, r rhythm) (ticks []dayTick, fit bool) {
	for d := r.first(a.from); d <= a.to; d = r.next(d) {
		ticks = append(ticks, dayTick{d, s.a.Words.tick(d, r.step)})
	}
	return a.fitting(s, ticks)
}

// fitting tells whether the labels stay apart.
func (a *dayAxis) fitting(s *sketch, ticks []dayTick) ([]dayTick, bool) {
	free := math.Inf(-1)
	for _, t := range ticks {
		w := s.m.Width(t.words, false)
		x := a.labelAt(s, t.day, w)
		if x < free || w > s.w {
			return nil, false
		}
		free = x + w + 0.6*s.m.Size
	}
	return ticks, true
}

// labelAt is where a label of a width starts: under its day, inside the scene.
func (a *dayAxis) labelAt(s *sketch, day int, w float64) float64 {
	return max(min(a.at(day)-w/2, s.w-w), 0)
}

// draw puts ticks under a plot.
func (a *dayAxis) draw(s *sketch, plot Box) {
	bottom := plot.Y + plot.H
	for _, t := range a.ticks(s) {
		x := crisp(a.at(t.day))
		s.put(Polyline{Points: []Point{{x, bottom}, {x, bottom + 4}}, Role: Axis, Width: 1})
		w := s.m.Width(t.words, false)
		s.text(a.labelAt(s, t.day, w), bottom+s.below(), t.words, Start, Secondary, false, w)
	}
}
