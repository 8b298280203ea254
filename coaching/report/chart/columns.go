package chart

import "slices"

// Column is one period: what stands above the line and what below. Below is
// for charts of two kinds; leave it 0 for one.
type Column struct {
	Label    string
	Up, Down float64 // ≥ 0; None was not logged
	Key, Say string
	DownKey  string
	DownSay  string
}

// Columns is a chart of periods side by side, oldest first: one quantity, or
// two kinds against each other, such as help for now and help that lasts.
type Columns struct {
	About
	Items            []Column
	Up, Down         string // the names; Down is "" for one quantity
	UpRole, DownRole Role
	Whole            bool
}

func (c *Columns) both() bool { return c.Down != "" }

func amount(v float64) float64 {
	if !logged(v) {
		return 0
	}
	return tame(max(v, 0))
}

func (c *Columns) draw(s *sketch, height float64) {
	f := c.frame(s, height)
	f.sc.upright(s, f.plot, f.words, true)
	if f.beside {
		for i := range f.tags {
			f.tags[i].y = (f.sc.at(0) + f.sc.at(f.tags[i].y)) / 2
		}
		s.tagsBeside(f.tags, f.plot)
	}
	if !slices.ContainsFunc(c.Items, func(i Column) bool { return logged(i.Up) || c.both() && logged(i.Down) }) {
		s.nothing(f.plot)
	}
	c.bars(s, &f.sc, f.plot)
}

func (c *Columns) frame(s *sketch, height float64) frame {
	up, down := 0.0, 0.0
	for _, i := range c.Items {
		up = max(up, amount(i.Up))
		if c.both() {
			down = max(down, amount(i.Down))
		}
	}
	return s.frame(height, 0, c.tags(), true, func(n int) scale { return newScale(-down, up, n, c.Whole, false) })
}

func (c *Columns) tags() (tags []tag) {
	if c.Up != "" {
		tags = append(tags, tag{c.Up, extreme, fillSample(c.UpRole, Solid)})
	}
	if c.both() {
		tags = append(tags, tag{c.Down, -extreme, fillSample(c.DownRole, Hatched)})
	}
	return tags
}

// bars draws the columns and the names of the periods.
func (c *Columns) bars(s *sketch, sc *scale, plot Box) {
	if len(c.Items) == 0 {
		return
	}
	pitch := plot.W / float64(len(c.Items))
	w := min(0.62*pitch, 40)
	zero := sc.at(0)
	for i, it := range c.Items {
		x := plot.X + (float64(i)+0.5)*pitch
		top, bottom := sc.at(amount(it.Up)), sc.at(-amount(it.Down))
		c.bar(s, Box{x - w/2, top, w, zero - top}, Box{x - pitch/2, plot.Y, pitch, zero - plot.Y}, logged(it.Up), it.Say, it.Key)
		if c.both() {
			s.down(Box{x - w/2, zero, w, bottom - zero}, Box{x - pitch/2, zero, pitch, plot.Y + plot.H - zero}, c.DownRole, logged(it.Down), it.DownSay, it.DownKey)
		}
	}
	c.periods(s, plot, pitch)
}

// periods names every n-th period, with the least n at which the names stay
// apart; the newest always has its name.
func (c *Columns) periods(s *sketch, plot Box, pitch float64) {
	last := len(c.Items) - 1
	widths := make([]float64, len(c.Items))
	for i, it := range c.Items {
		widths[i] = s.m.Width(it.Label, false)
	}
	at := func(i int) float64 {
		return max(min(plot.X+(float64(i)+0.5)*pitch-widths[i]/2, s.w-widths[i]), 0)
	}
	n := 1
	for i := last; i-n >= 0; {
		if at(i-n)+widths[i-n]+0.5*s.m.Size > at(i) {
			n, i = n+1, last
			continue
		}
		i -= n
	}
	for i := last; i >= 0; i -= n {
		s.text(at(i), plot.Y+plot.H+s.below(), c.Items[i].Label, Start, Secondary, false, s.w)
	}
}

func (c *Columns) bar(s *sketch, b, slot Box, known bool, say, key string) {
	if known && b.H > 0 {
		s.put(Rect{Box: b, Role: c.UpRole, Radius: min(2, b.W/4, b.H/2)})
	}
	s.hit(slot.reachable(), Box{b.X - 2, b.Y - 2, b.W + 4, b.H + 4}, say, key)
}

func (s *sketch) down(b, slot Box, role Role, known bool, say, key string) {
	if known && b.H > 0 {
		s.put(Rect{Box: b, Role: role, Fill: Hatched, Radius: min(2, b.W/4, b.H/2)})
	}
	s.hit(slot.reachable(), Box{b.X - 2, b.Y - 2, b.W + 4, b.H + 4}, say, key)
}

// Table implements Chart.
func (c *Columns) Table() Table {
	t := Table{Head: []string{c.Heading, c.Up}}
	if c.both() {
		t.Head = append(t.Head, c.Down)
	}
	for _, i := range c.Items {
		if !c.both() {
			t.add([]string{i.Label, c.Words.number(i.Up)}, i.Key)
			continue
		}
		t.add([]string{i.Label, c.Words.number(i.Up), c.Words.number(i.Down)}, "", i.Key, i.DownKey)
	}
	return t
}
