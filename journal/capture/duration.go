package capture

import (
	"strconv"
	"strings"

	"footlight/journal"
)

// Units of time, lower case. A single letter must be written small and joined
// to its number.
var (
	hourUnits   = unitSet("h hr hrs hour hours std stunde stunden")
	minuteUnits = unitSet("m min mins minute minutes minuten")
)

func unitSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// lexDuration reads minutes at i: 45m, 45min, 1h, 1h30, 1h30m, 1h 30m, 1.5h,
// 1,5h, 90 min, 1 h 15 min. What has a space before its first unit is spaced.
func lexDuration(text string, i int) (piece, bool) {
	n, end, spaced := duration(text, i)
	if end < 0 {
		return piece{}, false
	}
	return piece{
		start: i, end: end, esc: -1, field: journal.FieldMinutes, raw: text[i:end],
		num: n, spaced: spaced,
	}, true
}

// duration is the minutes written at i and where they end; end is -1 where
// none are.
func duration(text string, i int) (minutes, end int, spaced bool) {
	tenths, j, whole := number(text, i)
	if j < 0 {
		return 0, -1, false
	}
	unit, k, spaced := unitAt(text, j)
	switch {
	case minuteUnits[unit] && whole && closes(text, k):
		return tenths / 100, k, spaced
	case !hourUnits[unit]:
		return 0, -1, false
	}
	minutes = (tenths*60 + 50) / 100
	if !whole {
		if closes(text, k) {
			return minutes, k, spaced
		}
		return 0, -1, false
	}
	if m, e := minutesAfter(text, k); e >= 0 {
		return minutes + m, e, spaced
	}
	if closes(text, k) {
		return minutes, k, spaced
	}
	return 0, -1, false
}

// minutesAfter reads the minutes that follow hours: joined ("30", "30m") or
// after one space ("30m", "30 min").
func minutesAfter(text string, i int) (minutes, end int) {
	apart := i < len(text) && text[i] == ' '
	if apart {
		i++
	}
	hundredths, j, whole := number(text, i)
	if j < 0 || !whole || hundredths >= 6000 {
		return 0, -1
	}
	unit, k, _ := unitAt(text, j)
	if minuteUnits[unit] && closes(text, k) {
		return hundredths / 100, k
	}
	if !apart && closes(text, j) {
		return hundredths / 100, j
	}
	return 0, -1
}

// number reads up to five digits and up to two decimals, in hundredths.
func number(text string, i int) (hundredths, end int, whole bool) {
	digits := func(i int) int {
		for i < len(text) && '0' <= text[i] && text[i] <= '9' {
			i++
		}
		return i
	}
	j := digits(i)
	if j == i || j-i > 5 {
		return 0, -1, false
	}
	n, _ := strconv.Atoi(text[i:j])
	hundredths, whole = n*100, true
	if j < len(text) && (text[j] == '.' || text[j] == ',') {
		if k := digits(j + 1); k > j+1 && k-j <= 3 {
			f, _ := strconv.Atoi((text[j+1:k] + "0")[:2])
			hundredths, j, whole = hundredths+f, k, false
		}
	}
	return hundredths, j, whole
}

// unitAt reads a unit at i or after one space.
func unitAt(text string, i int) (unit string, end int, spaced bool) {
	spaced = i < len(text) && text[i] == ' '
	if spaced {
		i++
	}
	end = i
	for end < len(text) && end-i < 9 && 'a' <= text[end]|0x20 && text[end]|0x20 <= 'z' {
		end++
	}
	unit = text[i:end]
	if len(unit) > 1 {
		unit = strings.ToLower(unit)
	}
	if unit == "m" && spaced {
		unit = ""
	}
	return unit, end, spaced
}

// formatMinutes is the canonical way to write minutes: 45m, 1h, 1h05.
func formatMinutes(n int) string {
	h, m := n/60, n%60
	switch {
	case h == 0:
		return strconv.Itoa(m) + "m"
	case m == 0:
		return strconv.Itoa(h) + "h"
	}
	return strconv.Itoa(h) + "h" + strconv.Itoa(m/10) + strconv.Itoa(m%10)
}
