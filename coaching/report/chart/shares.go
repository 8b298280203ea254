package chart

import "slices"

// Part is one share of a whole. A part that stands apart, such as what was not
// marked, is drawn beside the others with a gap and as an outline: it belongs
// to the whole and says nothing of them.
type Part struct {
	Label    string
	Value    float64 // ≥ 0
	Role     Role
	Fill     Fill
	Apart    bool
	Key, Say string
}

// ShareRow is one whole. Rows of one chart list the same parts in one order.
type ShareRow struct {
	Label string
	Parts []Part
}

// Shares shows wholes by their parts. All rows have one scale, so that a row
// of 7 is a third of a row of 21.
type Shares struct {
	About
	Rows []ShareRow
}

func (r *ShareRow) sum() (total float64, apart bool) {
	for _, p := range r.Parts {
		total += amount(p.Value)
		apart = apart || p.Apart && amount(p.Value) > 0
	}
	return total, apart
}

func (c *Shares) draw(s *sketch, _ float64) {
	line := s.m.Line
	y := s.unit(0)
	most := 0.0
	names := make([]string, len(c.Rows))
	for i := range c.Rows {
		total, _ := c.Rows[i].sum()
		most, names[i] = max(most, total), c.Rows[i].Label
	}
	if most == 0 {
		s.nothing(Box{0, y, s.w, 3 * line})
		s.Height = y + 3*line
		return
	}
	single := len(c.Rows) == 1
	if !single {
		y = s.tagsAbove(c.tags(), y) + 6
	}
	l := labelled{}
	if !single || names[0] != "" {
		l = s.labelled(names, 0.3)
	}
	thick := 1.25 * line
	for i := range c.Rows {
		if l.names != nil {
			y += l.name(s, i, y, thick)
		}
		total, _ := c.Rows[i].sum()
		lane := Box{l.x, y, max(s.w-l.x, 8), thick}
		boxes := c.Rows[i].boxes(lane, most)
		c.row(s, &c.Rows[i], boxes, !single)
		y += thick + 4
		if single {
			y = c.names(s, &c.Rows[i], boxes, y+2) - 0.4*line
		} else if total == 0 {
			s.text(l.x, lane.Y+(thick-line)/2, c.Words.number(0), Start, Secondary, false, lane.W)
		}
		y += 0.4 * line
	}
	s.Height = y
}

// gapApart stands between the parts and what stands apart.
const gapApart = 10

// boxes divides a lane among the parts.
func (r *ShareRow) boxes(lane Box, most float64) []Box {
	room := lane.W
	_, apart := r.sum()
	if apart {
		room = max(room-gapApart, 4)
	}
	boxes := make([]Box, len(r.Parts))
	x, moved := lane.X, false
	for i, p := range r.Parts {
		if p.Apart && amount(p.Value) > 0 && !moved {
			x, moved = x+gapApart, true
		}
		w := room * amount(p.Value) / most
		boxes[i] = Box{x, lane.Y, w, lane.H}
		x += w
	}
	return boxes
}

// row draws the parts; figures inside where they fit on an open part.
func (c *Shares) row(s *sketch, r *ShareRow, boxes []Box, figures bool) {
	for i, p := range r.Parts {
		b := boxes[i]
		if b.W <= 0 {
			continue
		}
		if b.W > 3 {
			b.W -= 1.5 // a hair of ground between parts
		}
		s.put(Rect{Box: b, Role: p.Role, Fill: p.fill(), Radius: min(3, b.W/2)})
		words := c.Words.number(p.Value)
		if w := s.m.Width(words, true); figures && w+10 <= b.W {
			m := b.Middle()
			s.put(Rect{Box: Box{m.X - w/2 - 4, m.Y - s.m.Line/2, w + 8, s.m.Line}, Role: Ground, Radius: 3})
			s.text(m.X, m.Y-s.m.Line/2, words, Middle, Ink, true, w)
		}
		s.hit(b, b.grown(1), p.Say, p.Key)
	}
}

func (p *Part) fill() Fill {
	if p.Apart && p.Fill == Solid {
		return Dashed
	}
	return p.Fill
}

func (p *Part) words(a *About) string { return p.Label + " " + a.Words.number(p.Value) }

// names writes label and figure under each part of a single whole; where they
// do not fit under it, in lines with a sample of each.
func (c *Shares) names(s *sketch, r *ShareRow, boxes []Box, y float64) float64 {
	fit, free := true, 0.0
	for i := range r.Parts {
		w := s.m.Width(r.Parts[i].words(&c.About), false)
		fit = fit && boxes[i].X >= free && boxes[i].X+w <= s.w
		free = boxes[i].X + w + s.m.Size
	}
	if !fit {
		return s.tagsAbove(c.tags(), y)
	}
	for i := range r.Parts {
		s.text(boxes[i].X, y, r.Parts[i].words(&c.About), Start, Ink, false, s.w)
	}
	return y + s.m.Line
}

// tags name the parts, of a single whole with their figures.
func (c *Shares) tags() (tags []tag) {
	longest := slices.MaxFunc(c.Rows, func(a, b ShareRow) int { return len(a.Parts) - len(b.Parts) })
	for _, p := range longest.Parts {
		words := p.Label
		if len(c.Rows) == 1 {
			words = p.words(&c.About)
		}
		tags = append(tags, tag{words, 0, fillSample(p.Role, p.fill())})
	}
	return tags
}

// Table implements Chart: a row for each part of each whole.
func (c *Shares) Table() Table {
	t := Table{Head: []string{c.Heading, "", c.Unit}}
	for _, r := range c.Rows {
		for _, p := range r.Parts {
			t.add([]string{r.Label, p.Label, c.Words.number(p.Value)}, p.Key)
		}
	}
	if len(c.Rows) == 1 && c.Rows[0].Label == "" {
		t.Head = []string{c.Heading, c.Unit}
		for i := range t.Rows {
			t.Rows[i] = t.Rows[i][1:]
		}
	}
	return t
}
