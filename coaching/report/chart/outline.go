package chart

// outline is the polygon of a mark with corners; nil for the round ones.
func (m *Mark) outline() []Point {
	x, y, r := m.At.X, m.At.Y, m.R
	switch m.Form {
	case Diamond, HollowDiamond:
		r *= 1.2
		return []Point{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}
	case Square, HollowSquare:
		r *= 0.9
		return []Point{{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}}
	case Triangle, HollowTriangle:
		r *= 1.15
		return []Point{{x, y - r}, {x + r, y + 0.8*r}, {x - r, y + 0.8*r}}
	case ArrowRight:
		return []Point{{x - r, y - r}, {x + r, y}, {x - r, y + r}}
	case ArrowLeft:
		return []Point{{x + r, y - r}, {x - r, y}, {x + r, y + r}}
	}
	return nil
}

func (m *Mark) hollow() bool {
	switch m.Form {
	case Ring, HollowDiamond, HollowSquare, HollowTriangle:
		return true
	}
	return false
}

// Strokes of outlines and of hatching.
const (
	outlineWidth = 1.5
	hatchWidth   = 1.2
	hatchStep    = 5
)

var dashedOutline = []float64{4, 3}

// hatching are diagonal strokes inside a box, two points each.
func hatching(b Box) (lines [][2]Point) {
	for k := float64(hatchStep); k < b.W+b.H; k += hatchStep {
		from, to := max(0, k-b.H), min(b.W, k)
		lines = append(lines, [2]Point{{b.X + from, b.Y + k - from}, {b.X + to, b.Y + k - to}})
	}
	return lines
}

// inner is where the stroke of an outline runs, so that it stays in the box.
func (r *Rect) inner() Box { return r.Box.grown(-min(outlineWidth/2, r.Box.W/2, r.Box.H/2)) }

func corners(b Box) []Point {
	return []Point{{b.X, b.Y}, {b.X + b.W, b.Y}, {b.X + b.W, b.Y + b.H}, {b.X, b.Y + b.H}, {b.X, b.Y}}
}
