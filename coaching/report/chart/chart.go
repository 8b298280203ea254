package chart

import (
	"math"
	"slices"
	"strconv"
)

// Chart is one of Lines, Columns, Bars, Shares, Heat, DotRange, Spark and
// Multiples. A Chart must not be changed while it is shown.
type Chart interface {
	about() *About
	draw(s *sketch, height float64)
	// Table is the same data in words, the form that needs no eyes for shapes.
	Table() Table
}

// About is what every chart says of itself.
type About struct {
	Title   string // a sentence
	Desc    string // what a person hears who cannot see it
	Unit    string // at the axis: "minutes", "load, 0 to 10"
	Heading string // of the table's first column
	Empty   string // said instead of values where there are none
	Words   Words
}

func (a *About) about() *About { return a }

// Words are how values and days are said. What is left nil is said in digits.
type Words struct {
	Number  func(v float64) string
	Day     func(day int) string            // in full, for Say and tables
	Tick    func(day int, step Step) string // short, at an axis
	Missing string                          // in a table: nothing was logged
}

func (w *Words) number(v float64) string {
	if !logged(v) {
		return w.Missing
	}
	v = tame(v)
	if w.Number != nil {
		return w.Number(v)
	}
	return strconv.FormatFloat(v, 'g', 6, 64)
}

func (w *Words) day(day int) string {
	if w.Day != nil {
		return w.Day(day)
	}
	return dateOf(day).Format("2006-01-02")
}

// Table is a chart's data as words. Keys has, for each row, the ids of what its
// cells open, "" for nothing: at 0 what the row as a whole opens, at others what
// stands in that column, such as now and before.
type Table struct {
	Head []string
	Rows [][]string
	Keys [][]string
}

// Opens are the columns of a row that open something.
func (t *Table) Opens(row int) (columns []int) {
	if row < 0 || row >= len(t.Keys) {
		return nil
	}
	for i, key := range t.Keys[row] {
		if key != "" {
			columns = append(columns, i)
		}
	}
	return columns
}

// Key is what a cell opens: its own, else the first that the row opens.
func (t *Table) Key(row, column int) string {
	of := t.Opens(row)
	switch {
	case len(of) == 0:
		return ""
	case slices.Contains(of, column):
		return t.Keys[row][column]
	}
	return t.Keys[row][of[0]]
}

// add puts a row of words under the others.
func (t *Table) add(row []string, keys ...string) {
	t.Rows, t.Keys = append(t.Rows, row), append(t.Keys, keys)
}

// None is a value that was not logged.
func None() float64 { return math.NaN() }

func logged(v float64) bool { return v == v }

const extreme = 1e12

// tame keeps a value where arithmetic on it stays finite.
func tame(v float64) float64 { return min(max(v, -extreme), extreme) }

// Layout lays a chart out. Charts with a plane of their own fill the height
// asked for, unless it is too little to read; charts of rows take the height
// they need. A height of 0 is what suits the width. The Scene says its size.
func Layout(c Chart, width, height float64, m Metrics) Scene {
	m = m.whole()
	if !(width >= 40) {
		width = 40
	}
	if !(height >= 0) {
		height = 0
	}
	a := c.about()
	s := &sketch{m: m, w: min(width, 20000), a: a, Scene: Scene{Title: a.Title, Desc: a.Desc, Metrics: m}}
	s.Width = s.w
	c.draw(s, min(height, 20000))
	s.Height = math.Ceil(max(s.Height, 1))
	return s.Scene
}

// Titled puts the title above a scene, for pictures that stand alone.
func Titled(s Scene) Scene {
	lines := s.Metrics.wrap(s.Title, true, s.Width, 3)
	if len(lines) == 0 {
		return s
	}
	out := s
	out.Shapes, out.Hits = nil, nil
	y := 0.0
	for _, l := range lines {
		out.Shapes = append(out.Shapes, Text{At: Point{0, y}, Words: l, Role: Ink, Bold: true, Width: s.Metrics.Width(l, true)})
		y += s.Metrics.Line
	}
	y = math.Ceil(y + s.Metrics.Line/2)
	out.add(s, 0, y)
	out.Height = s.Height + y
	return out
}

// Framed leaves a margin around a scene.
func Framed(s Scene, margin float64) Scene {
	out := s
	out.Shapes, out.Hits = nil, nil
	out.Width, out.Height = s.Width+2*margin, s.Height+2*margin
	out.add(s, margin, margin)
	return out
}

// sketch is a scene in the making.
type sketch struct {
	Scene
	m Metrics
	w float64
	a *About

	plot                    Box     // the plane of values, where there is one
	gutterLeft, gutterRight float64 // at least; charts under each other agree
	level                   level   // charts beside each other agree
}

func (s *sketch) put(shapes ...Shape) { s.Shapes = append(s.Shapes, shapes...) }

// text puts a line of words down, shortened to a width, and returns its width.
func (s *sketch) text(x, y float64, words string, to Anchor, role Role, bold bool, width float64) float64 {
	words = s.m.elide(words, bold, width)
	if words == "" {
		return 0
	}
	w := s.m.Width(words, bold)
	s.put(Text{At: Point{x, y}, Words: words, Anchor: to, Role: role, Bold: bold, Width: w})
	return w
}

func (s *sketch) hit(box, spot Box, words, key string) {
	if words != "" || key != "" {
		s.Hits = append(s.Hits, Hit{Box: box, Spot: spot, of: said{words, key}})
	}
}

// nothing says in the middle of a box that there is nothing to show.
func (s *sketch) nothing(in Box) {
	lines := s.m.wrap(s.a.Empty, false, in.W, max(int(in.H/s.m.Line), 1))
	y := in.Y + (in.H-float64(len(lines))*s.m.Line)/2
	for _, l := range lines {
		s.text(in.X+in.W/2, y, l, Middle, Secondary, false, in.W)
		y += s.m.Line
	}
}

// unit writes the unit at the top and returns where the rest begins.
func (s *sketch) unit(y float64) float64 {
	if s.a.Unit == "" {
		return y
	}
	s.text(0, y, s.a.Unit, Start, Secondary, false, s.w)
	return y + s.m.Line + 4
}

// below is the distance of an axis' words from its line: clear of the value
// axis' lowest label.
func (s *sketch) below() float64 { return math.Ceil(s.m.Line/2) + 1 }

func crisp(v float64) float64 { return math.Floor(v) + 0.5 }
