package chart

import (
	"math"
	"slices"
)

// Value is what was logged on a day.
type Value struct {
	Day   int // whole days since 1970-01-01
	Value float64
}

// Range is what was usual on a day: the mean and its spread.
type Range struct {
	Day             int
	Low, Mean, High float64
}

// Series is one line over days. Days that are absent were not logged: the line
// breaks there.
type Series struct {
	Name   string
	Role   Role
	Values []Value // days ascending
	Join   int     // days apart that are still joined; 0 is 1
	// Usual is drawn behind the line, with a name of its own.
	Usual     []Range
	UsualName string
}

// Note is a mark on a day: a warning, a goal.
type Note struct {
	Day   int
	Label string
	Form  Form
	Role  Role
	Key   string
	Say   string
}

// Lines is a chart of series over days on one axis of values.
type Lines struct {
	About
	From, To int // the days shown
	Series   []Series
	Notes    []Note
	// Low and High fix the axis where they differ; else it fits the values and
	// includes 0.
	Low, High float64
	Whole     bool // the values are counts
	// Dense says, after the unit, what is drawn where days share pixels: the
	// mean as a line, and from the least to the most as a shade.
	Dense string
	// Say and Key give the words and the id of a day; nil says each series'
	// name and value, and opens nothing.
	Say func(day int) string
	Key func(day int) string
}

// dashes and forms tell the first, second, … series apart.
var (
	dashes = [][]float64{nil, {7, 4}, {2, 4}, {10, 4, 2, 4}}
	forms  = []Form{Dot, Diamond, Square, Triangle}
)

func (c *Lines) draw(s *sketch, height float64) {
	axis := c.days()
	dense := float64(axis.to-axis.from) > 0.5*s.w
	if dense {
		s.a = c.withDense()
	}
	f := c.frame(s, height)
	plot, sc := f.plot, &f.sc
	axis.x, axis.w = plot.X, plot.W
	sc.upright(s, plot, f.words, false)
	axis.draw(s, plot)
	for i := range c.Series {
		drawUsual(s, axis, sc, &c.Series[i])
	}
	for i := range c.Series {
		if dense {
			drawShade(s, axis, sc, &c.Series[i], i)
		} else {
			drawLine(s, axis, sc, &c.Series[i], i)
		}
	}
	if f.beside {
		for i := range f.tags {
			f.tags[i].y = sc.at(f.tags[i].y)
		}
		s.tagsBeside(f.tags, plot)
	}
	if c.empty(axis) {
		s.nothing(Box{plot.X, plot.Y, plot.W, plot.H})
	}
	c.drawNotes(s, axis, plot)
	c.hits(s, axis, sc, plot)
}

// frame is what stands around the plane; notes have a line above it.
func (c *Lines) frame(s *sketch, height float64) frame {
	notes := 0.0
	if len(c.Notes) > 0 {
		notes = s.m.Line + noteGap
	}
	return s.frame(height, notes, c.tags(c.days()), false, c.scale)
}

// days is the axis of the days shown, without a place yet.
func (c *Lines) days() *dayAxis {
	from := tameDay(c.From)
	return &dayAxis{from: from, to: max(from, tameDay(c.To))}
}

// withDense is what the chart says of itself where days share pixels.
func (c *Lines) withDense() *About {
	a := c.About
	if a.Unit != "" && c.Dense != "" {
		a.Unit += " · "
	}
	a.Unit += c.Dense
	return &a
}

// empty tells whether no day shown was logged.
func (c *Lines) empty(a *dayAxis) bool {
	for i := range c.Series {
		for _, v := range c.Series[i].shown(a) {
			if logged(v.Value) {
				return false
			}
		}
	}
	return true
}

// shown are the values within an axis.
func (r *Series) shown(a *dayAxis) []Value {
	from, _ := slices.BinarySearchFunc(r.Values, a.from, func(v Value, d int) int { return v.Day - d })
	to, _ := slices.BinarySearchFunc(r.Values, a.to+1, func(v Value, d int) int { return v.Day - d })
	return r.Values[from:max(from, to)]
}

func (c *Lines) scale(n int) scale {
	if c.Low != c.High && logged(c.Low) && logged(c.High) {
		return newScale(c.Low, c.High, n, c.Whole, true)
	}
	low, high := 0.0, 0.0
	for i := range c.Series {
		for _, v := range c.Series[i].Values {
			if logged(v.Value) {
				low, high = min(low, v.Value), max(high, v.Value)
			}
		}
		for _, u := range c.Series[i].Usual {
			if logged(u.Low) && logged(u.High) {
				low, high = min(low, u.Low), max(high, u.High)
			}
		}
	}
	return newScale(low, high, n, c.Whole, false)
}

// tags name the series at their last value and the usual at its last mean.
func (c *Lines) tags(a *dayAxis) (tags []tag) {
	for i := range c.Series {
		r := &c.Series[i]
		last := math.NaN()
		for _, v := range r.shown(a) {
			if logged(v.Value) {
				last = tame(v.Value)
			}
		}
		if !logged(last) {
			continue
		}
		if r.Name != "" {
			tags = append(tags, tag{r.Name, last, lineSample(r.Role, i)})
		}
		if len(r.Usual) > 0 && r.UsualName != "" {
			mean := last
			if m := r.Usual[len(r.Usual)-1].Mean; logged(m) {
				mean = tame(m)
			}
			tags = append(tags, tag{r.UsualName, mean, usualSample(r.Role)})
		}
	}
	return tags
}

// hits are one place for each logged day and one for each note, by day.
func (c *Lines) hits(s *sketch, a *dayAxis, sc *scale, plot Box) {
	var logs []Value
	for i := range c.Series {
		for _, v := range c.Series[i].shown(a) {
			if logged(v.Value) {
				logs = append(logs, v)
			}
		}
	}
	slices.SortStableFunc(logs, func(x, y Value) int { return x.Day - y.Day })
	logs = slices.CompactFunc(logs, func(x, y Value) bool { return x.Day == y.Day })
	marked := s.Hits
	s.Hits = make([]Hit, 0, len(logs)+len(marked))
	day := 0
	for _, v := range logs {
		for len(marked) > 0 && c.Notes[marked[0].at].Day <= v.Day {
			s.Hits, marked = append(s.Hits, marked[0]), marked[1:]
		}
		x, w := a.at(v.Day), max(a.pitch(), 1)
		day = v.Day
		s.Hits = append(s.Hits, Hit{
			Box:  Box{x - w/2, plot.Y, w, plot.H},
			Spot: around(Point{x, sc.at(tame(v.Value))}, 5), of: lineDays{c}, at: day,
		})
	}
	s.Hits = append(s.Hits, marked...)
}

// lineDays and lineNotes word what a chart of lines shows.
type (
	lineDays  struct{ of *Lines }
	lineNotes struct{ of *Lines }
)

func (l lineDays) say(day int) string {
	c := l.of
	if c.Say != nil {
		return c.Say(day)
	}
	words := c.Words.day(day)
	for i := range c.Series {
		if v, ok := c.Series[i].on(day); ok {
			words += " · " + c.Series[i].Name + " " + c.Words.number(v)
		}
	}
	return words
}

func (l lineDays) key(day int) string {
	if l.of.Key == nil {
		return ""
	}
	return l.of.Key(day)
}

func (l lineNotes) say(i int) string { return l.of.Notes[i].Say }
func (l lineNotes) key(i int) string { return l.of.Notes[i].Key }

// on finds what was logged on a day.
func (r *Series) on(day int) (float64, bool) {
	i, found := slices.BinarySearchFunc(r.Values, day, func(v Value, d int) int { return v.Day - d })
	if !found || !logged(r.Values[i].Value) {
		return 0, false
	}
	return r.Values[i].Value, true
}

// Table implements Chart: a row for each day with something logged.
func (c *Lines) Table() Table {
	t := Table{Head: []string{c.Heading}}
	days := map[int]bool{}
	for i := range c.Series {
		t.Head = append(t.Head, c.Series[i].Name)
		for _, v := range c.Series[i].Values {
			if logged(v.Value) && v.Day >= c.From && v.Day <= c.To {
				days[v.Day] = true
			}
		}
	}
	order := make([]int, 0, len(days))
	for d := range days {
		order = append(order, d)
	}
	slices.Sort(order)
	for _, d := range order {
		row := []string{c.Words.day(d)}
		for i := range c.Series {
			v, ok := c.Series[i].on(d)
			if !ok {
				v = None()
			}
			row = append(row, c.Words.number(v))
		}
		t.add(row, lineDays{c}.key(d))
	}
	return t
}
