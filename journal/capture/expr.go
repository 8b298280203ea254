package capture

import (
	"strconv"
	"strings"
	"time"
)

// expr reads the words of a date: a day, a time of day, or both in either
// order. Words are tried as the longest phrase first.
type expr struct {
	words []dword
	d     *dateWords
	alone bool // nothing but the date stands here: shorter forms count
	ahead bool // "2w" and weekdays lie in the future

	sum
}

// sum is what has been read.
type sum struct {
	kind   dayKind
	y      int
	mo     time.Month
	dd     int
	off    unit // of relDay; of ago its minutes
	wd     time.Weekday
	this   bool
	clock  int // minute of the day
	timed  bool
	vague  bool // "in the evening"
	plain  bool // no preposition so far
	figure bool // a full date in figures
}

type dayKind uint8

const (
	noDay       dayKind = iota
	fullDay             // year, month, day: meant literally
	yearlessDay         // month and day
	relDay              // days or months from today
	weekDay
	ago // minutes before now
)

// read gives the number of words used. When leading, the date must end with a
// colon or be sure by itself; otherwise whatever was understood counts.
func (x *expr) read(leading bool) int {
	x.plain = true
	best, sure := 0, sum{}
	i := 0
	for i < len(x.words) {
		j := x.skip(i)
		if j < len(x.words) {
			x.plain = x.plain && j == i
		}
		k, exact := x.next(j, j > i && x.d.at[x.words[j-1].bare])
		if k == j {
			break
		}
		i = k
		if x.words[k-1].colon {
			return k
		}
		if x.plain && (exact || x.figure && !x.timed) {
			best, sure = k, x.sum
		}
	}
	if !leading {
		return i
	}
	x.sum = sure
	return best
}

// skip passes over prepositions and articles.
func (x *expr) skip(i int) int {
	for i < len(x.words) && !x.words[i].colon && (x.d.on[x.words[i].bare] || x.d.at[x.words[i].bare]) {
		i++
	}
	return i
}

// next reads a day or a time at i and returns the word after it; exact is a
// clock like 14:30.
func (x *expr) next(i int, afterAt bool) (k int, exact bool) {
	if i >= len(x.words) {
		return i, false
	}
	if x.kind == noDay {
		if k := x.phrase(i); k > i {
			return k, false
		}
		if k := x.day(i); k > i {
			return k, false
		}
	}
	if x.timed {
		return i, false
	}
	if k, exact := x.time(i, afterAt); k > i {
		x.timed = true
		return k, exact
	}
	if m, ok := x.d.parts[x.words[i].bare]; ok && x.kind != noDay {
		x.clock, x.timed, x.vague = m, true, true
		return i + 1, false
	}
	return i, false
}

// join is the phrase of n words at i, or empty.
func (x *expr) join(i, n int) string {
	if i+n > len(x.words) {
		return ""
	}
	if n == 1 {
		return x.words[i].bare
	}
	parts := make([]string, n)
	for j := range n {
		if j < n-1 && x.words[i+j].colon {
			return ""
		}
		parts[j] = x.words[i+j].bare
	}
	return strings.Join(parts, " ")
}

// phrase reads the fixed ones: yesterday, last night, vorgestern.
func (x *expr) phrase(i int) int {
	for n := 4; n > 0; n-- {
		s := x.join(i, n)
		if s == "" {
			continue
		}
		if t, ok := x.d.times[s]; ok && !x.timed {
			x.kind, x.off, x.clock, x.timed, x.vague = relDay, unit{days: t[0]}, t[1], true, true
			return i + n
		}
		if d, ok := x.d.days[s]; ok {
			x.kind, x.off = relDay, unit{days: d}
			return i + n
		}
	}
	return i
}

// day reads every other form of a day.
func (x *expr) day(i int) int {
	w := x.words[i]
	if y, mo, d, kind := figures(w.text, x.alone); kind != noDay {
		x.kind, x.y, x.mo, x.dd, x.figure = kind, y, mo, d, kind == fullDay
		return i + 1
	}
	if k := x.monthDay(i); k > i {
		return k
	}
	if k := x.weekday(i); k > i {
		return k
	}
	return x.distance(i)
}

// weekday reads Monday, last Friday, diesen Montag.
func (x *expr) weekday(i int) int {
	k := i
	this, next := x.d.this[x.words[i].bare], x.d.next[x.words[i].bare]
	if (this || next && x.ahead || x.d.last[x.words[i].bare] && !x.ahead) && i+1 < len(x.words) && !x.words[i].colon {
		k++
	}
	wd, ok := x.d.weekdays[x.words[k].text]
	if !ok {
		wd, ok = x.d.weekdays[x.words[k].bare]
	}
	if !ok {
		return i
	}
	x.kind, x.wd, x.this = weekDay, time.Weekday(wd), this
	return k + 1
}

// monthDay reads 20 Nov, 20. November 2026, 1st of November, Nov 20, 2026.
func (x *expr) monthDay(i int) int {
	at := func(k int) (string, bool) {
		if k < len(x.words) && (k == i || !x.words[k-1].colon) {
			return x.words[k].bare, true
		}
		return "", false
	}
	first, _ := at(i)
	k := i + 1
	d, isDay := ordinal(first)
	mo, isMonth := x.d.months[first]
	switch {
	case isDay:
		if s, ok := at(k); ok && x.d.on[s] {
			k++
		}
		s, _ := at(k)
		if mo, isMonth = x.d.months[s]; !isMonth {
			return i
		}
	case isMonth:
		s, _ := at(k)
		if d, isDay = ordinal(s); !isDay {
			return i
		}
	default:
		return i
	}
	k++
	x.kind, x.mo, x.dd = yearlessDay, time.Month(mo), d
	if s, ok := at(k); ok && len(s) == 4 {
		if y, err := strconv.Atoi(s); err == nil && y >= 1900 {
			x.kind, x.y = fullDay, y
			return k + 1
		}
	}
	return k
}

// distance reads 3 days ago, vor zwei Wochen, in 2 weeks, and alone 2w.
func (x *expr) distance(i int) int {
	w := x.words[i].bare
	sign, k := 0, i
	switch {
	case x.d.before[w] && !x.ahead:
		sign, k = -1, i+1
	case x.d.in[w] && x.ahead:
		sign, k = 1, i+1
	}
	n, u, end := x.amount(k)
	if end == k {
		return i
	}
	if sign == 0 && end < len(x.words) && x.d.ago[x.words[end].bare] && !x.words[end-1].colon {
		sign = -1
		end++
	}
	if sign == 0 && x.alone {
		if sign = -1; x.ahead {
			sign = 1
		}
	}
	if sign == 0 || n > 5000 {
		return i
	}
	n *= sign
	x.kind, x.off = relDay, unit{days: n * u.days, months: n * u.months}
	if u.minutes > 0 {
		if x.ahead {
			x.kind = noDay
			return i
		}
		x.kind, x.off = ago, unit{minutes: -n * u.minutes}
	}
	return end
}

// amount reads a number and a unit, apart or joined.
func (x *expr) amount(i int) (int, unit, int) {
	if i >= len(x.words) {
		return 0, unit{}, i
	}
	w := x.words[i].bare
	if n, ok := x.count(w); ok && i+1 < len(x.words) && !x.words[i].colon {
		if u, ok := x.d.units[x.words[i+1].bare]; ok {
			return n, u, i + 2
		}
	}
	cut := strings.IndexFunc(w, func(r rune) bool { return r < '0' || r > '9' })
	if cut > 0 {
		n, err := strconv.Atoi(w[:cut])
		u, ok := x.d.units[w[cut:]]
		if w[cut:] == "m" && x.alone {
			u, ok = unit{months: 1}, true
		}
		if err == nil && ok {
			return n, u, i + 1
		}
	}
	return 0, unit{}, i
}

func (x *expr) count(w string) (int, bool) {
	if n, ok := x.d.numbers[w]; ok {
		return n, true
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 0 && len(w) <= 4
}
