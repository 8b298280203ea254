package capture

import (
	"maps"
	"sync"
)

// dateWords are the words of dates in one language, or of all together.
type dateWords struct {
	days, weekdays, months, parts, numbers            map[string]int
	times                                             map[string][2]int
	units                                             map[string]unit
	last, this, next, ago, before, in, on, at, oclock map[string]bool
}

// unit is a stretch of time: one of its fields is set.
type unit struct{ minutes, days, months int }

func set1(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// allDates holds the words of every language shipped: people mix them, and a
// line must mean the same in both.
var allDates = sync.OnceValue(func() *dateWords {
	all := &dateWords{}
	for _, d := range []dateWords{datesEN(), datesDE()} {
		merge(&all.days, d.days)
		merge(&all.weekdays, d.weekdays)
		merge(&all.months, d.months)
		merge(&all.parts, d.parts)
		merge(&all.numbers, d.numbers)
		merge(&all.times, d.times)
		merge(&all.units, d.units)
		merge(&all.last, d.last)
		merge(&all.this, d.this)
		merge(&all.next, d.next)
		merge(&all.ago, d.ago)
		merge(&all.before, d.before)
		merge(&all.in, d.in)
		merge(&all.on, d.on)
		merge(&all.at, d.at)
		merge(&all.oclock, d.oclock)
	}
	return all
})

func merge[V any](into *map[string]V, from map[string]V) {
	if *into == nil {
		*into = make(map[string]V, len(from))
	}
	maps.Copy(*into, from)
}
