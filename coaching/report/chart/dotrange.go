package chart

import (
	"cmp"
	"slices"
)

// Change is one outcome: a value before and after, in a unit of its own, and
// where it may have begun.
type Change struct {
	Label         string
	Before, After float64 // None where nobody measured
	Baseline      float64 // None for none: what was usual, or another team's
	// The values in words, with their unit: "10 days".
	BeforeWords, AfterWords, BaselineWords string
	Key, Say                               string
}

// DotRange shows changes from before to after, a row each. Each row has a
// scale of its own that begins at 0, for the units differ.
type DotRange struct {
	About
	Rows          []Change
	Before, After string // the names of the two, and of the baseline
	Baseline      string
	Role          Role
}

func (c *DotRange) draw(s *sketch, _ float64) {
	line := s.m.Line
	y := s.unit(0)
	if len(c.Rows) == 0 {
		s.nothing(Box{0, y, s.w, 3 * line})
		s.Height = y + 3*line
		return
	}
	y = s.tagsAbove(c.tags(), y) + 8
	names := make([]string, len(c.Rows))
	for i := range c.Rows {
		names[i] = c.Rows[i].Label
	}
	l := s.labelled(names, 0.36)
	for i := range c.Rows {
		y += l.name(s, i, y, line)
		y += c.row(s, &c.Rows[i], Box{l.x, y, max(s.w-l.x, 8), line}) + 0.4*line
	}
	s.Height = y - 0.3*line
}

func (c *DotRange) tags() (tags []tag) {
	mark := func(f Form) func(*sketch, Box) {
		return func(s *sketch, at Box) { s.put(Mark{At: at.Middle(), R: 4.5 * s.k(), Form: f, Role: c.Role}) }
	}
	if c.Before != "" {
		tags = append(tags, tag{c.Before, 0, mark(Ring)})
	}
	if c.After != "" {
		tags = append(tags, tag{c.After, 0, mark(Dot)})
	}
	for _, r := range c.Rows {
		if c.Baseline != "" && logged(r.Baseline) {
			return append(tags, tag{c.Baseline, 0, func(s *sketch, at Box) {
				m := at.Middle()
				s.put(Polyline{Points: []Point{{m.X, m.Y - 6*s.k()}, {m.X, m.Y + 6*s.k()}}, Role: Secondary, Width: 2})
			}})
		}
	}
	return tags
}

// row draws one change and returns its height: the track in its lane, the
// baseline, the two dots and the way between them; the words stand under their
// dots, all of them.
func (c *DotRange) row(s *sketch, r *Change, lane Box) float64 {
	line := s.m.Line
	low, high := 0.0, 0.0
	for _, v := range []float64{r.Before, r.After, r.Baseline} {
		if logged(v) {
			low, high = min(low, tame(v)), max(high, tame(v))
		}
	}
	if low == high {
		high = low + 1
	}
	sc := scale{low: low, high: high, from: lane.X + 5*s.k() + 3, to: lane.X + max(lane.W-5*s.k()-3, 5*s.k()+4)}
	mid := crisp(lane.Middle().Y)
	s.put(Polyline{Points: []Point{{sc.from, mid}, {sc.to, mid}}, Role: Hairline, Width: 1})
	s.put(Polyline{Points: []Point{{crisp(sc.at(0)), mid - 4}, {crisp(sc.at(0)), mid + 4}}, Role: Axis, Width: 1})
	if logged(r.Baseline) {
		x := sc.at(tame(r.Baseline))
		s.put(Polyline{Points: []Point{{x, max(mid-8*s.k(), 0)}, {x, mid + 8*s.k()}}, Role: Secondary, Width: 2})
	}
	words := []placed{}
	if logged(r.Before) && logged(r.After) {
		c.way(s, sc.at(tame(r.Before)), sc.at(tame(r.After)), mid)
	}
	if logged(r.Before) {
		s.put(Mark{At: Point{sc.at(tame(r.Before)), mid}, R: 5 * s.k(), Form: Ring, Role: c.Role})
		words = append(words, placed{sc.at(tame(r.Before)), r.BeforeWords, Secondary, false})
	}
	if logged(r.After) {
		s.put(Mark{At: Point{sc.at(tame(r.After)), mid}, R: 5 * s.k(), Form: Dot, Role: c.Role})
		words = append(words, placed{sc.at(tame(r.After)), r.AfterWords, Ink, true})
	}
	if logged(r.Baseline) && r.BaselineWords != "" {
		words = append(words, placed{sc.at(tame(r.Baseline)), r.BaselineWords, Secondary, false})
	}
	if len(words) == 0 {
		words = append(words, placed{lane.X, c.Words.Missing, Secondary, false})
	}
	lane.H += 0.1*line + s.under(words, lane.X, lane.Y+line+2)
	s.hit(lane, Box{lane.X - 4, lane.Y - 3, lane.W + 4, lane.H + 5}, r.Say, r.Key)
	return lane.H
}

// way is the stroke from before to after, with a head where there is room.
func (c *DotRange) way(s *sketch, from, to, y float64) {
	gap, form := 7*s.k(), ArrowRight
	if to < from {
		gap, form = -gap, ArrowLeft
	}
	if (to-from)/gap < 3 {
		return
	}
	s.put(Polyline{Points: []Point{{from + gap, y}, {to - 2*gap, y}}, Role: c.Role, Width: 2 * s.k()})
	s.put(Mark{At: Point{to - 1.6*gap, y}, R: 4 * s.k(), Form: form, Role: c.Role})
}

// placed are words that belong to a place on a line.
type placed struct {
	x     float64
	words string
	role  Role
	bold  bool
}

// under writes words below their places and returns the height they took: all
// in one line where they fit beside each other, moved aside as little as that
// needs and in the order of their places; else each in a line of its own.
func (s *sketch) under(words []placed, left, y float64) float64 {
	gap := 0.5 * s.m.Size
	room := s.w - left + gap
	words = slices.DeleteFunc(words, func(p placed) bool { return p.words == "" })
	for _, p := range words {
		room -= s.m.Width(p.words, p.bold) + gap
	}
	if room < 0 {
		for i := range words {
			s.beneath(words[i:i+1], left, y+float64(i)*s.m.Line)
		}
		return float64(len(words)) * s.m.Line
	}
	slices.SortStableFunc(words, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
	s.beneath(words, left, y)
	return s.m.Line
}

// beneath writes words that fit into one line.
func (s *sketch) beneath(words []placed, left, y float64) {
	gap := 0.5 * s.m.Size
	xs, ws := make([]float64, len(words)), make([]float64, len(words))
	free := left
	for i, p := range words {
		ws[i] = min(s.m.Width(p.words, p.bold), s.w-left)
		xs[i] = max(p.x-ws[i]/2, free)
		free = xs[i] + ws[i] + gap
	}
	limit := s.w
	for i := len(words) - 1; i >= 0; i-- {
		xs[i] = max(min(xs[i], limit-ws[i]), left)
		limit = xs[i] - gap
	}
	for i, p := range words {
		s.text(xs[i], y, p.words, Start, p.role, p.bold, ws[i]+0.01)
	}
}

// Table implements Chart.
func (c *DotRange) Table() Table {
	t := Table{Head: []string{c.Heading, c.Before, c.After}}
	withBase := c.Baseline != ""
	if withBase {
		t.Head = append(t.Head, c.Baseline)
	}
	say := func(v float64, words string) string {
		if logged(v) && words != "" {
			return words
		}
		return c.Words.number(v)
	}
	for _, r := range c.Rows {
		row := []string{r.Label, say(r.Before, r.BeforeWords), say(r.After, r.AfterWords)}
		if withBase {
			row = append(row, say(r.Baseline, r.BaselineWords))
		}
		t.add(row, r.Key)
	}
	return t
}
