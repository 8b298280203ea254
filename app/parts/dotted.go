package parts

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// dotted is an outline of small dots along a pill, which the toolkit has no
// stroke for.
type dotted struct {
	size fyne.Size
	dots []fyne.CanvasObject
}

const (
	dotStep float32 = 4.5
	dotSize float32 = 1.8
)

// around returns the dots for a pill of the given size.
func (d *dotted) around(s fyne.Size) []fyne.CanvasObject {
	if d.size != s {
		d.size = s
		d.build(s)
	}
	ink := Color(Border)
	for _, o := range d.dots {
		o.(*canvas.Circle).FillColor = ink
	}
	return d.dots
}

func (d *dotted) build(s fyne.Size) {
	d.dots = d.dots[:0]
	r := s.Height/2 - dotSize/2
	straight := max(s.Width-s.Height, 0)
	total := 2*straight + 2*math.Pi*r
	n := max(int(total/dotStep), 8)
	for i := range n {
		x, y := pillPoint(total*float32(i)/float32(n), straight, r)
		dot := canvas.NewCircle(Color(Border))
		place(dot, x+s.Height/2-dotSize/2, y+s.Height/2-dotSize/2, dotSize, dotSize)
		d.dots = append(d.dots, dot)
	}
}

// pillPoint walks the outline clockwise from the upper left end of the
// straight top; the origin is the centre of the left half circle.
func pillPoint(at, straight, r float32) (x, y float32) {
	half := float32(math.Pi) * r
	arc := func(a float32) (float32, float32) {
		s, c := math.Sincos(float64(a / r))
		return float32(s) * r, float32(c) * r
	}
	switch {
	case at < straight:
		return at, -r
	case at < straight+half:
		dx, dy := arc(at - straight)
		return straight + dx, -dy
	case at < 2*straight+half:
		return straight - (at - straight - half), r
	}
	dx, dy := arc(at - 2*straight - half)
	return -dx, dy
}
