package chart

// Point is a place in a Scene: x to the right, y down.
type Point struct{ X, Y float64 }

// Box is an upright rectangle.
type Box struct{ X, Y, W, H float64 }

// Holds tells whether a point lies in the box.
func (b Box) Holds(p Point) bool {
	return p.X >= b.X && p.X < b.X+b.W && p.Y >= b.Y && p.Y < b.Y+b.H
}

// Middle of the box.
func (b Box) Middle() Point { return Point{b.X + b.W/2, b.Y + b.H/2} }

// reachable is the box at least 6 high.
func (b Box) reachable() Box {
	if b.H < 6 {
		b.Y, b.H = b.Y+b.H/2-3, 6
	}
	return b
}

func (b Box) grown(by float64) Box { return Box{b.X - by, b.Y - by, b.W + 2*by, b.H + 2*by} }

// around is a square box with p in its middle.
func around(p Point, r float64) Box { return Box{p.X - r, p.Y - r, 2 * r, 2 * r} }

// Shape is one of Polyline, Area, Rect, Mark and Text.
type Shape interface{ moved(dx, dy float64) Shape }

// Polyline is a stroke with round joins. Dash lists strokes and gaps in turn;
// none is a whole line.
type Polyline struct {
	Points []Point
	Role   Role
	Width  float64
	Dash   []float64
}

// Area is a filled polygon; Alpha is its opacity, 0 to 1.
type Area struct {
	Points []Point
	Role   Role
	Alpha  float64
}

// Fill is how the inside of a Rect is told from others without colour.
type Fill uint8

// The fills: all of it, diagonal strokes, the outline alone, an outline that is
// dashed.
const (
	Solid Fill = iota
	Hatched
	Open
	Dashed
)

// Rect is a rectangle with round corners.
type Rect struct {
	Box    Box
	Role   Role
	Fill   Fill
	Radius float64
}

// Form is the shape of a Mark.
type Form uint8

// The forms, solid and hollow.
const (
	Dot Form = iota
	Diamond
	Square
	Triangle
	Ring
	HollowDiamond
	HollowSquare
	HollowTriangle
	ArrowRight
	ArrowLeft
)

// Mark is a small sign around a place; R is half its size.
type Mark struct {
	At   Point
	R    float64
	Form Form
	Role Role
}

// Anchor says which part of a Text stands at its place.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of words; At.Y is the top of the line.
type Text struct {
	At     Point
	Words  string
	Anchor Anchor
	Role   Role
	Bold   bool
	Width  float64 // as measured when it was laid out
}

func movedPoints(points []Point, dx, dy float64) []Point {
	out := make([]Point, len(points))
	for i, p := range points {
		out[i] = Point{p.X + dx, p.Y + dy}
	}
	return out
}

func (s Polyline) moved(dx, dy float64) Shape { s.Points = movedPoints(s.Points, dx, dy); return s }
func (s Area) moved(dx, dy float64) Shape     { s.Points = movedPoints(s.Points, dx, dy); return s }
func (s Rect) moved(dx, dy float64) Shape     { s.Box.X += dx; s.Box.Y += dy; return s }
func (s Mark) moved(dx, dy float64) Shape     { s.At.X += dx; s.At.Y += dy; return s }
func (s Text) moved(dx, dy float64) Shape     { s.At.X += dx; s.At.Y += dy; return s }

// Box is what the line of words covers; line is the height of a line.
func (s Text) Box(line float64) Box {
	b := Box{s.At.X, s.At.Y, s.Width, line}
	switch s.Anchor {
	case Middle:
		b.X -= s.Width / 2
	case End:
		b.X -= s.Width
	}
	return b
}

// Hit is a place that answers the pointer and the keyboard.
type Hit struct {
	Box  Box // answers the pointer
	Spot Box // what a focus ring goes around
	of   wording
	at   int
}

// wording gives the words of the i-th thing only when somebody asks: a chart of
// ten years has thousands.
type wording interface {
	say(i int) string
	key(i int) string
}

// Say is what is here, in the caller's words.
func (h Hit) Say() string { return h.of.say(h.at) }

// Key is the caller's id of what is here; "" opens nothing.
func (h Hit) Key() string { return h.of.key(h.at) }

// said is the wording of a single thing.
type said struct{ words, id string }

func (s said) say(int) string { return s.words }
func (s said) key(int) string { return s.id }

// Scene is a chart laid out. Hits are in the order of the keyboard.
type Scene struct {
	Title, Desc   string
	Width, Height float64
	Metrics       Metrics
	Shapes        []Shape
	Hits          []Hit
}

// At finds what answers at a point, −1 for nothing: the smallest box.
func (s *Scene) At(p Point) int {
	found, least := -1, 0.0
	for i := range s.Hits {
		b := s.Hits[i].Box
		if b.Holds(p) && (found < 0 || b.W*b.H < least) {
			found, least = i, b.W*b.H
		}
	}
	return found
}

// add puts another scene into this one at a place.
func (s *Scene) add(other Scene, dx, dy float64) {
	for _, shape := range other.Shapes {
		s.Shapes = append(s.Shapes, shape.moved(dx, dy))
	}
	for _, h := range other.Hits {
		h.Box.X, h.Box.Y = h.Box.X+dx, h.Box.Y+dy
		h.Spot.X, h.Spot.Y = h.Spot.X+dx, h.Spot.Y+dy
		s.Hits = append(s.Hits, h)
	}
}
