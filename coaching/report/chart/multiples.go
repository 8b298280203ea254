package chart

// Spark is a line without axes beside a name or a figure: its course, and a
// dot on the last value. It answers as a whole.
type Spark struct {
	About
	From, To int
	Series   Series
	Low      float64 // fix the scale where they differ
	High     float64
	Key, Say string
}

func (c *Spark) draw(s *sketch, height float64) {
	if height == 0 {
		height = 2 * s.m.Line
	}
	axis := &dayAxis{from: tameDay(c.From), to: max(tameDay(c.From), tameDay(c.To)), x: 4 * s.k(), w: max(s.w-8*s.k(), 1)}
	lines := Lines{Series: []Series{c.Series}, Low: c.Low, High: c.High}
	sc := lines.scale(3)
	sc.from, sc.to = height-5*s.k(), 5*s.k()
	s.Height = height
	drawUsual(s, axis, &sc, &c.Series)
	pieces := runs(c.Series.shown(axis), c.Series.Join, axis, &sc)
	for _, p := range pieces {
		if len(p) > 1 {
			s.put(Polyline{Points: p, Role: c.Series.Role, Width: 1.5 * s.k()})
		} else {
			s.put(Mark{At: p[0], R: 1.5 * s.k(), Form: Dot, Role: c.Series.Role})
		}
	}
	if n := len(pieces); n > 0 {
		last := pieces[n-1]
		s.put(Mark{At: last[len(last)-1], R: 3 * s.k(), Form: Dot, Role: c.Series.Role})
	} else {
		s.put(Polyline{Points: []Point{{4, height / 2}, {s.w - 4, height / 2}}, Role: Axis, Width: 1, Dash: []float64{2, 4}})
	}
	s.hit(Box{0, 0, s.w, height}, Box{0, 0, s.w, height}, c.Say, c.Key)
}

// Table implements Chart.
func (c *Spark) Table() Table {
	l := Lines{About: c.About, From: c.From, To: c.To, Series: []Series{c.Series}}
	return l.Table()
}

// Multiples are charts of one kind side by side, each under its own title.
type Multiples struct {
	About
	Panels []Chart
	// Least is the narrowest a panel may be, at 12.5 points of text; 0 is 260.
	// Stacked puts all under each other, their plots flush.
	Least   float64
	Stacked bool
}

func (c *Multiples) draw(s *sketch, height float64) {
	n := len(c.Panels)
	if n == 0 {
		s.nothing(Box{0, 0, s.w, 3 * s.m.Line})
		s.Height = 3 * s.m.Line
		return
	}
	least := c.Least
	if !(least > 0) {
		least = 260
	}
	gap := 1.6 * s.m.Size
	across := min(max(int((s.w+gap)/(least*s.m.Size/12.5+gap)), 1), n)
	if c.Stacked {
		across = 1
	}
	rows := (n + across - 1) / across
	w := (s.w - gap*float64(across-1)) / float64(across)
	each := max(height-float64(rows-1)*gap, 0) / float64(rows)
	left, right := c.gutters(s, w, each)
	y := 0.0
	for r := range rows {
		from, to := r*across, min((r+1)*across, n)
		top, tallest := c.titles(s, c.Panels[from:to], y, w, gap), 0.0
		tall := max(each-(top-y), 0)
		level := s.levelOf(c.Panels[from:to], w, tall, left, right)
		for i, p := range c.Panels[from:to] {
			sub := s.panel(p, w, left, right, level)
			p.draw(sub, tall)
			s.add(sub.Scene, float64(i)*(w+gap), top)
			tallest = max(tallest, sub.Height)
		}
		y = top + tallest + gap
	}
	s.Height = y - gap
}

// titles writes the titles of one row of panels and returns where all end.
func (c *Multiples) titles(s *sketch, panels []Chart, y, w, gap float64) float64 {
	most := 0
	for i, p := range panels {
		lines := s.m.wrap(p.about().Title, true, w, 2)
		for k, words := range lines {
			s.text(float64(i)*(w+gap), y+float64(k)*s.m.Line, words, Start, Ink, true, w)
		}
		most = max(most, len(lines))
	}
	return y + float64(most)*s.m.Line
}

// panel is a sketch for one of the panels.
func (s *sketch) panel(p Chart, w, left, right float64, l level) *sketch {
	return &sketch{m: s.m, w: max(w, 40), a: p.about(), gutterLeft: left, gutterRight: right, level: l}
}

// gutters are the widest of the panels, so that their plots stand flush.
func (c *Multiples) gutters(s *sketch, w, h float64) (left, right float64) {
	if !c.Stacked {
		return 0, 0
	}
	for _, p := range c.Panels {
		if p, ok := p.(framed); ok {
			sub := s.panel(p, w, 0, 0, level{})
			p.frame(sub, h)
			left, right = max(left, sub.plot.X), max(right, sub.w-sub.plot.X-sub.plot.W)
		}
	}
	return left, right
}

// Table implements Chart: the tables under each other, each row begins with
// its panel's title.
func (c *Multiples) Table() Table {
	out := Table{Head: []string{c.Heading}}
	for _, p := range c.Panels {
		t := p.Table()
		if len(t.Head)+1 > len(out.Head) {
			out.Head = append([]string{c.Heading}, t.Head...)
		}
		for i, row := range t.Rows {
			keys := t.Keys[i]
			if len(keys) > 0 { // the row's own stays first, the others move with their cells
				keys = append([]string{keys[0], ""}, keys[1:]...)
			}
			out.add(append([]string{p.about().Title}, row...), keys...)
		}
	}
	for i, row := range out.Rows {
		for len(row) < len(out.Head) {
			row = append(row, "")
		}
		out.Rows[i] = row
	}
	return out
}
