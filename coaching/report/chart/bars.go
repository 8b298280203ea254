package chart

import "math"

// Bar is one value of an item.
type Bar struct {
	Value    float64 // ≥ 0; None was not logged
	Key, Say string
}

// Item is one row of Bars: now, and the period before.
type Item struct {
	Label       string
	Now, Before Bar
}

// Bars compares items by length, now against before, in the order given.
type Bars struct {
	About
	Items       []Item
	Now, Before string // names of the periods; Before is "" for one alone
	Role        Role
}

// labelled is how rows with names share the width: names left of the values,
// or above them where the names are long or the room is small.
type labelled struct {
	above bool
	x     float64    // where values begin
	names [][]string // the lines of each name
}

func (s *sketch) labelled(names []string, share float64) labelled {
	widest := 0.0
	for _, n := range names {
		widest = max(widest, s.m.Width(n, false))
	}
	l := labelled{above: widest > share*s.w || s.w < 22*s.m.Size}
	room := s.w
	if !l.above {
		l.x, room = math.Ceil(widest)+10, widest+1
	}
	for _, n := range names {
		l.names = append(l.names, s.m.wrap(n, false, room, 2))
	}
	return l
}

// name writes the name of row i: above returns how far the values move down.
func (l *labelled) name(s *sketch, i int, y, height float64) float64 {
	if !l.above {
		for _, words := range l.names[i][:min(1, len(l.names[i]))] {
			s.text(0, y+(height-s.m.Line)/2, words, Start, Ink, false, l.x)
		}
		return 0
	}
	for k, words := range l.names[i] {
		s.text(0, y+float64(k)*s.m.Line, words, Start, Ink, false, s.w)
	}
	return float64(len(l.names[i])) * s.m.Line
}

func (c *Bars) draw(s *sketch, _ float64) {
	line := s.m.Line
	y := s.unit(0)
	if len(c.Items) == 0 {
		s.nothing(Box{0, y, s.w, 3 * line})
		s.Height = y + 3*line
		return
	}
	names, most, widest := make([]string, len(c.Items)), 0.0, 0.0
	for i, it := range c.Items {
		names[i] = it.Label
		most = max(most, amount(it.Now.Value), c.beforeOf(it))
		for _, v := range []float64{it.Now.Value, it.Before.Value} {
			widest = max(widest, s.m.Width(c.Words.number(v), false))
		}
	}
	if c.Before != "" {
		y = s.tagsAbove([]tag{{c.Now, 0, fillSample(c.Role, Solid)}, {c.Before, 0, fillSample(c.Role, Open)}}, y) + 6
	}
	l := s.labelled(names, 0.36)
	room := max(s.w-l.x-min(widest, 0.4*s.w)-10, 8)
	thick := line
	start := y
	for i, it := range c.Items {
		rows := thick
		if c.Before != "" {
			rows += 2 + thick
		}
		y += l.name(s, i, y, rows)
		c.one(s, Box{l.x, y, room, thick}, it.Now, Solid, most)
		if c.Before != "" {
			c.one(s, Box{l.x, y + thick + 2, room, thick}, it.Before, Open, most)
		}
		y += rows + 0.6*line
	}
	y -= 0.6 * line
	if !l.above {
		s.put(Polyline{Points: []Point{{crisp(l.x), start}, {crisp(l.x), y + 2}}, Role: Axis, Width: 1})
	}
	s.Height = y + 3
}

func (c *Bars) beforeOf(it Item) float64 {
	if c.Before == "" {
		return 0
	}
	return amount(it.Before.Value)
}

// one draws a bar in its lane and its value behind it. A zero is a bar of no
// length with its value; what was not logged has words and no bar.
func (c *Bars) one(s *sketch, lane Box, b Bar, fill Fill, most float64) {
	v := amount(b.Value)
	w := 0.0
	if most > 0 {
		w = lane.W * v / most
	}
	bar := Box{lane.X, lane.Y + 0.18*lane.H, w, 0.64 * lane.H}
	role := Ink
	switch {
	case !logged(b.Value):
		role = Secondary
	case v > 0:
		bar.W = max(w, 1.5)
		s.put(Rect{Box: bar, Role: c.Role, Fill: fill, Radius: min(2, bar.W/2)})
	}
	if fill != Solid {
		role = Secondary
	}
	x := bar.X + bar.W + 6
	got := s.text(x, lane.Y+(lane.H-s.m.Line)/2, c.Words.number(b.Value), Start, role, false, s.w-x)
	s.hit(Box{lane.X, lane.Y, s.w - lane.X, lane.H}, Box{bar.X - 2, lane.Y, bar.W + got + 10, lane.H}, b.Say, b.Key)
}

// Table implements Chart.
func (c *Bars) Table() Table {
	t := Table{Head: []string{c.Heading, c.Now}}
	if c.Before != "" {
		t.Head = append(t.Head, c.Before)
	}
	for _, it := range c.Items {
		if c.Before == "" {
			t.add([]string{it.Label, c.Words.number(it.Now.Value)}, it.Now.Key)
			continue
		}
		t.add([]string{it.Label, c.Words.number(it.Now.Value), c.Words.number(it.Before.Value)}, "", it.Now.Key, it.Before.Key)
	}
	return t
}
