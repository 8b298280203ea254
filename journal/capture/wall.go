package capture

import "time"

// wall is the instant at which clocks in loc show minute of that date. A time
// the clocks skip is the first instant after the gap; a time they show twice
// is the first.
func wall(year int, month time.Month, day, minute int, loc *time.Location) time.Time {
	naive := time.Date(year, month, day, 0, minute, 0, 0, time.UTC)
	_, before := naive.Add(-24 * time.Hour).In(loc).Zone()
	_, after := naive.Add(24 * time.Hour).In(loc).Zone()
	var first time.Time
	for _, offset := range []int{before, after} {
		t := naive.Add(-time.Duration(offset) * time.Second).In(loc)
		if _, o := t.Zone(); o == offset && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	if !first.IsZero() {
		return first
	}
	gone := naive.Add(-time.Duration(before) * time.Second).In(loc)
	start, end := gone.ZoneBounds()
	if after > before && !start.IsZero() {
		return start
	}
	if !end.IsZero() {
		return end
	}
	return gone
}
