package chart

// framed is a chart with a plane of values.
type framed interface {
	Chart
	frame(s *sketch, height float64) frame
}

// frame is a plane of values and what stands around it: the unit and tags
// above, or the tags beside it, the axis' labels at the left.
type frame struct {
	plot   Box
	sc     scale
	words  []string // at the ticks
	tags   []tag
	beside bool // the tags have room right of the plane, and are still to be drawn
}

// level is what panels of one row agree on: whether all their tags stand above,
// and where their planes begin and end; 0 leaves that to each.
type level struct {
	above       bool
	top, bottom float64
}

// frame lays a plane out, notes below the line of tags, and draws what stands
// above it. fit makes a scale with at most n ticks; abs leaves out its minus.
func (s *sketch) frame(height, notes float64, tags []tag, abs bool, fit func(n int) scale) frame {
	line := s.m.Line
	y := s.unit(0)
	least := 4.5 * line
	auto := height == 0
	if auto {
		height = y + notes + 3*line + max(least, min(0.26*s.w, 230))
	}
	right := 0.0
	if !s.level.above {
		right = s.tagsWidth(tags, max(height-y-notes-2.5*line, least))
	}
	if right == 0 {
		above := s.tagsAbove(tags, y) + 4
		if auto { // names above take nothing from the plane
			height += above - y
		}
		y = above
	}
	plot := Box{Y: max(y+notes+line/2, s.level.top)}
	end := height - line - s.below() - 1
	if s.level.bottom > 0 {
		end = s.level.bottom
	}
	plot.H = max(end-plot.Y, least)
	f := frame{sc: fit(int(plot.H/(1.7*line)) + 1), tags: tags, beside: right > 0}
	words, left := f.sc.labels(s, abs)
	plot.X = max(left+8, s.gutterLeft)
	plot.W = max(s.w-plot.X-max(right, s.gutterRight, 6), 10)
	f.sc.from, f.sc.to = plot.Y+plot.H, plot.Y
	f.plot, f.words, s.plot = plot, words, plot
	s.Height = plot.Y + plot.H + line + s.below() + 1
	return f
}

// levelOf is what panels of a row agree on. Tags stand above in all of them as
// soon as one has no room beside its plane.
func (s *sketch) levelOf(panels []Chart, w, height, left, right float64) (l level) {
	frames := func() (all []frame) {
		for _, p := range panels {
			if p, ok := p.(framed); ok {
				sub := s.panel(p, w, left, right, level{above: l.above})
				all = append(all, p.frame(sub, height))
			}
		}
		return all
	}
	all := frames()
	for _, f := range all {
		l.above = l.above || len(f.tags) > 0 && !f.beside
	}
	if l.above {
		all = frames()
	}
	for _, f := range all {
		l.top, l.bottom = max(l.top, f.plot.Y), max(l.bottom, f.plot.Y+f.plot.H)
	}
	return l
}
