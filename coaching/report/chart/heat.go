package chart

import (
	"math"
	"time"
)

// Heat shows how much was on each day, weeks side by side, in seven steps from
// nothing to most. A day that was not logged is a dot, a day of nothing a pale
// square; days outside From and To are absent.
type Heat struct {
	About
	From, To int
	Values   []Value                     // days ascending
	Most     float64                     // the value of the last step and above; 0 for the largest
	Monday   bool                        // weeks begin on Monday, else on Sunday
	Month    func(day int) string        // short
	Weekday  func(d time.Weekday) string // short
	// NotLogged names the dot in the key; Less and More its two ends.
	NotLogged, Less, More string
	// Noted tells the days without a value on which there is something else: they
	// are rings and no dots, which Unvalued names in the key. Nil for none.
	Noted    func(day int) bool
	Unvalued string
	Say      func(day int) string // also of days not logged
	Key      func(day int) string
}

// grid is the geometry of a heat map: blocks of weeks under each other.
type grid struct {
	first, weeks int // the first column's first day
	per, blocks  int // columns in a block
	cell         float64
	left, top    float64 // of a block's cells
	height       float64 // of a block
	y            float64
}

func (c *Heat) weekStart(day int) int {
	w := int(dateOf(day).Weekday())
	if c.Monday {
		w = (w + 6) % 7
	}
	return day - w
}

// grid finds the fewest blocks whose cells are large enough to point at.
func (c *Heat) grid(s *sketch, from, to int, y float64) grid {
	g := grid{first: c.weekStart(from), y: y}
	g.weeks = (c.weekStart(to)-g.first)/7 + 1
	for d := 0; d < 7; d++ {
		g.left = max(g.left, s.m.Width(c.weekday(d), false))
	}
	g.left = min(g.left+8, 0.4*s.w)
	g.top = s.m.Line + 2
	least := max(11, 0.85*s.m.Size)
	for g.blocks = 1; ; g.blocks++ {
		g.per = (g.weeks + g.blocks - 1) / g.blocks
		g.cell = math.Floor((s.w-g.left)/float64(g.per)*2) / 2
		if g.cell >= least || g.per <= 8 {
			break
		}
	}
	g.cell = max(min(g.cell, 1.5*s.m.Line), 3)
	g.blocks = (g.weeks + g.per - 1) / g.per
	g.height = g.top + 7*g.cell + 0.7*s.m.Line
	return g
}

func (c *Heat) weekday(row int) string {
	if c.Weekday == nil {
		return ""
	}
	if c.Monday {
		row++
	}
	return c.Weekday(time.Weekday(row % 7))
}

func (g *grid) box(day int) Box {
	week := (day - g.first) / 7
	row := (day - g.first) % 7
	return Box{
		g.left + float64(week%g.per)*g.cell, g.y + float64(week/g.per)*g.height + g.top + float64(row)*g.cell,
		g.cell - 1.5, g.cell - 1.5,
	}
}

// furthest is the most days a heat map shows: ten years.
const furthest = 3660

func (c *Heat) draw(s *sketch, _ float64) {
	from, to := tameDay(c.From), tameDay(c.To)
	to = max(min(to, from+furthest), from)
	y := s.unit(0)
	g := c.grid(s, from, to, y)
	values := map[int]float64{}
	most := amount(c.Most)
	for _, v := range c.Values {
		if logged(v.Value) && v.Day >= from && v.Day <= to {
			values[v.Day] = amount(v.Value)
			if amount(c.Most) == 0 {
				most = max(most, amount(v.Value))
			}
		}
	}
	c.frame(s, &g, from, to)
	for d := from; d <= to; d++ {
		b := g.box(d)
		if v, ok := values[d]; ok {
			s.put(Rect{Box: b, Role: stepOf(v, most), Radius: min(2, b.W/4)})
		} else {
			c.empty(s, d, b)
		}
		if c.Say != nil || values[d] > 0 {
			s.Hits = append(s.Hits, Hit{Box: Box{b.X, b.Y, g.cell, g.cell}, Spot: b.grown(1), of: heatDays{c}, at: d})
		}
	}
	y += float64(g.blocks) * g.height
	if len(values) == 0 && c.Empty != "" {
		for _, l := range s.m.wrap(c.Empty, false, s.w, 3) {
			s.text(0, y, l, Start, Secondary, false, s.w)
			y += s.m.Line
		}
		s.Height = y
		return
	}
	s.Height = c.scale(s, y, most)
}

// empty marks a day without a value.
func (c *Heat) empty(s *sketch, day int, b Box) {
	if c.Noted != nil && c.Noted(day) {
		s.put(Mark{At: b.Middle(), R: max(0.22*b.W, 2), Form: Ring, Role: Axis})
		return
	}
	s.put(Mark{At: b.Middle(), R: max(0.1*b.W, 1), Form: Dot, Role: Axis})
}

// stepOf is the step of a value: nothing is the first, anything more is not.
func stepOf(v, most float64) Role {
	if v <= 0 || most <= 0 {
		return Step0
	}
	return Step0 + Role(min(max(math.Ceil(6*v/most), 1), 6))
}

// frame writes weekdays beside each block and months above it.
func (c *Heat) frame(s *sketch, g *grid, from, to int) {
	every := int(math.Ceil(s.m.Line / g.cell))
	for block := range g.blocks {
		top := g.y + float64(block)*g.height
		for row := 0; row < 7; row += every {
			y := top + g.top + (float64(row)+0.5)*g.cell - s.m.Line/2 - 0.75
			if y+s.m.Line <= top+g.height {
				s.text(0, y, c.weekday(row), Start, Secondary, false, g.left-6)
			}
		}
		free := g.left
		for col := range g.per {
			day := g.first + 7*(block*g.per+col)
			month, ok := monthIn(max(day, from), min(day+6, to), col == 0)
			if !ok || c.Month == nil {
				continue
			}
			x := g.left + float64(col)*g.cell
			words := c.Month(month)
			w := s.m.Width(words, false)
			if next := g.nextMonth(day, from, to, block, col); x < free || x+w > s.w || x+w+0.5*s.m.Size > next && col == 0 {
				continue
			}
			s.text(x, top, words, Start, Secondary, false, w)
			free = x + w + 0.5*s.m.Size
		}
	}
}

// nextMonth is where the next month after a column begins.
func (g *grid) nextMonth(day, from, to, block, col int) float64 {
	for next := col + 1; next < g.per; next++ {
		day += 7
		if _, ok := monthIn(max(day, from), min(day+6, to), false); ok {
			return g.left + float64(next)*g.cell
		}
	}
	return math.Inf(1)
}

// monthIn tells whether a month begins between two days, or names that of the
// first day where any will do.
func monthIn(from, to int, any bool) (day int, ok bool) {
	for d := from; d <= to; d++ {
		if dateOf(d).Day() == 1 {
			return d, true
		}
	}
	return from, any && from <= to
}

// scale draws the key: the dot, the ring, then the seven steps between their ends.
func (c *Heat) scale(s *sketch, y, most float64) float64 {
	side := 0.9 * s.m.Size
	x := 0.0
	line := func(need float64) {
		if x > 0 && x+need > s.w {
			x, y = 0, y+s.m.Line
		}
	}
	if c.NotLogged != "" {
		s.put(Mark{At: Point{side / 2, y + s.m.Line/2}, R: max(0.1*side, 1.3), Form: Dot, Role: Axis})
		x = side + 4 + s.text(side+4, y, c.NotLogged, Start, Secondary, false, s.w-side-4) + 1.5*s.m.Size
	}
	if c.Noted != nil && c.Unvalued != "" {
		line(side + 4 + s.m.Width(c.Unvalued, false))
		s.put(Mark{At: Point{x + side/2, y + s.m.Line/2}, R: max(0.22*side, 2), Form: Ring, Role: Axis})
		x += side + 4
		x += s.text(x, y, c.Unvalued, Start, Secondary, false, s.w-x) + 1.5*s.m.Size
	}
	less, more := c.Less, c.More
	if less == "" {
		less = c.Words.number(0)
	}
	if more == "" {
		more = c.Words.number(most)
	}
	line(s.m.Width(less, false) + 7*(side+2) + 12 + s.m.Width(more, false))
	x += s.text(x, y, less, Start, Secondary, false, 0.4*s.w)
	x += 6
	line(7 * (side + 2))
	for i := range 7 {
		s.put(Rect{Box: Box{x, y + (s.m.Line-side)/2, side, side}, Role: Step0 + Role(i), Radius: 2})
		x += side + 2
	}
	x += 4
	if room := s.w - x; room < s.m.Width(more, false) {
		x, y = 0, y+s.m.Line
	}
	s.text(x, y, more, Start, Secondary, false, s.w-x)
	return y + s.m.Line
}

// heatDays words the days of a heat map.
type heatDays struct{ of *Heat }

func (h heatDays) say(day int) string {
	if h.of.Say != nil {
		return h.of.Say(day)
	}
	for _, v := range h.of.Values {
		if v.Day == day {
			return h.of.Words.day(day) + " · " + h.of.Words.number(v.Value)
		}
	}
	return ""
}

func (h heatDays) key(day int) string {
	if h.of.Key == nil {
		return ""
	}
	return h.of.Key(day)
}

// Table implements Chart: a row for each day with something logged.
func (c *Heat) Table() Table {
	t := Table{Head: []string{c.Heading, c.Unit}}
	for _, v := range c.Values {
		if logged(v.Value) && v.Day >= c.From && v.Day <= c.To {
			t.add([]string{c.Words.day(v.Day), c.Words.number(v.Value)}, heatDays{c}.key(v.Day))
		}
	}
	return t
}
