package chart

import (
	"image"
	"image/color"
	"math"
)

// Paint draws everything of a scene but its texts over dst, scale pixels to a
// unit, with smooth edges. Texts are left to a painter that has fonts.
func Paint(dst *image.RGBA, s *Scene, p *Palette, scale float64) {
	b := &brush{dst: dst, p: p, k: scale}
	for _, shape := range s.Shapes {
		switch s := shape.(type) {
		case Polyline:
			b.polyline(s.Points, p[s.Role], s.Width, s.Dash)
		case Area:
			b.polygon(s.Points, p[s.Role], s.Alpha)
		case Rect:
			b.rect(&s)
		case Mark:
			b.mark(&s)
		}
	}
}

// brush draws in pixels: a pixel's share of a shape is taken from the distance
// of its middle to the edge, which is right to the eye at these sizes.
type brush struct {
	dst *image.RGBA
	p   *Palette
	k   float64
	acc []float32 // of polygon
}

// blend lays a colour over a pixel.
func (b *brush) blend(x, y int, c color.NRGBA, cover float64) {
	if cover > 0.004 {
		i := b.dst.PixOffset(x, y)
		over(b.dst.Pix[i:i+4:i+4], c, uint32(min(cover, 1)*256+0.5))
	}
}

// over lays a colour over one pixel with an opacity of a 256ths.
func over(px []uint8, c color.NRGBA, a uint32) {
	_, under := px[3], 256-a
	px[0] = uint8((uint32(c.R)*a + uint32(px[0])*under) >> 8)
	px[1] = uint8((uint32(c.G)*a + uint32(px[1])*under) >> 8)
	px[2] = uint8((uint32(c.B)*a + uint32(px[2])*under) >> 8)
	px[3] = uint8((255*a + uint32(px[3])*under) >> 8)
}

// within cuts a range of rows or columns to the picture.
func within(low, high float64, from, to int) (int, int) {
	return max(int(math.Floor(min(max(low, -1e6), 1e6))), from), min(int(math.Ceil(min(max(high, -1e6), 1e6))), to)
}

// segment draws a stroke with round ends from p to q, in pixels.
func (b *brush) segment(p, q Point, c color.NRGBA, r float64) {
	area := b.dst.Rect
	reach := r + 1
	dx, dy := q.X-p.X, q.Y-p.Y
	per := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		per = 1 / length
	}
	inside, outside := max(r-0.5, 0)*max(r-0.5, 0), (r+0.5)*(r+0.5)
	top, bottom := within(min(p.Y, q.Y)-reach, max(p.Y, q.Y)+reach, area.Min.Y, area.Max.Y)
	for y := top; y < bottom; y++ {
		cy := float64(y) + 0.5 - p.Y
		low, high := min(p.X, q.X), max(p.X, q.X)
		if math.Abs(dy) > 2*reach { // only the piece near this row
			t0, t1 := min(max((cy-reach)/dy, 0), 1), min(max((cy+reach)/dy, 0), 1)
			low, high = p.X+min(t0*dx, t1*dx), p.X+max(t0*dx, t1*dx)
		}
		from, to := within(low-reach, high+reach, area.Min.X, area.Max.X)
		if from >= to {
			continue
		}
		start := b.dst.PixOffset(from, y)
		row := b.dst.Pix[start : start+4*(to-from)]
		for x := from; x < to; x++ {
			cx := float64(x) + 0.5 - p.X
			t := min(max((cx*dx+cy*dy)*per, 0), 1)
			ex, ey := cx-t*dx, cy-t*dy
			d := ex*ex + ey*ey
			switch i := 4 * (x - from); {
			case d <= inside:
				over(row[i:i+4:i+4], c, 256)
			case d < outside:
				over(row[i:i+4:i+4], c, uint32(min(r+0.5-math.Sqrt(d), 1)*256))
			}
		}
	}
}

// polyline draws strokes, dashed ones piece by piece.
func (b *brush) polyline(points []Point, c color.NRGBA, width float64, dash []float64) {
	r := width * b.k / 2
	period := 0.0
	for _, d := range dash {
		period += d * b.k
	}
	piece, left, on := 0, 0.0, true
	if period > 0 {
		left = dash[0] * b.k
	}
	fresh := true // a stroke begins here
	for i := 1; i < len(points); i++ {
		p, q := b.px(points[i-1]), b.px(points[i])
		if period <= 0 {
			b.segment(p, q, c, r)
			continue
		}
		length := math.Hypot(q.X-p.X, q.Y-p.Y)
		for done := 0.0; done < length; {
			step := min(left, length-done)
			if on {
				t0, t1 := done/length, (done+step)/length
				end := min(r, step/2) / length // the round ends lie within the stroke
				if fresh {
					t0 += end
				}
				if step == left {
					t1 -= end
				}
				b.segment(Point{p.X + t0*(q.X-p.X), p.Y + t0*(q.Y-p.Y)}, Point{p.X + t1*(q.X-p.X), p.Y + t1*(q.Y-p.Y)}, c, r)
			}
			done, fresh = done+max(step, 1e-3), false
			if left -= step; left <= 1e-9 {
				piece = (piece + 1) % len(dash)
				left, on = max(dash[piece]*b.k, 1e-3), !on
				fresh = true
			}
		}
	}
}

func (b *brush) px(p Point) Point { return Point{p.X * b.k, p.Y * b.k} }

// polygon fills by accumulating signed areas along each row, as font
// rasterisers do; the winding of all polygons here is simple.
func (b *brush) polygon(points []Point, c color.NRGBA, alpha float64) {
	if len(points) < 3 {
		return
	}
	low, high := b.px(points[0]), b.px(points[0])
	for _, p := range points {
		p = b.px(p)
		low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	x0, x1 := within(low.X, high.X, b.dst.Rect.Min.X, b.dst.Rect.Max.X)
	y0, y1 := within(low.Y, high.Y, b.dst.Rect.Min.Y, b.dst.Rect.Max.Y)
	w, h := x1-x0+2, y1-y0
	if w <= 2 || h <= 0 {
		return
	}
	if cap(b.acc) < w*h {
		b.acc = make([]float32, w*h)
	}
	b.acc = b.acc[:w*h]
	clear(b.acc)
	for i, p := range points {
		p, q := b.px(p), b.px(points[(i+1)%len(points)])
		b.edge(Point{p.X - float64(x0), p.Y - float64(y0)}, Point{q.X - float64(x0), q.Y - float64(y0)}, w, h)
	}
	for y := range h {
		start := b.dst.PixOffset(x0, y0+y)
		fillRow(b.dst.Pix[start:start+4*(w-2)], b.acc[y*w:y*w+w-2], c, float32(256*alpha))
	}
}

// fillRow lays a colour over a row by the areas accumulated for it; most
// neighbours have the same cover.
func fillRow(row []uint8, acc []float32, c color.NRGBA, alpha float32) {
	sum, a := float32(0), uint32(0)
	for x, v := range acc {
		if v != 0 {
			sum += v
			a = uint32(min(max(sum, -sum), 1)*alpha + 0.5)
		}
		if a > 0 {
			over(row[4*x:4*x+4:4*x+4], c, a)
		}
	}
}

// edge adds what one side of a polygon covers to the rows it passes.
func (b *brush) edge(p, q Point, w, h int) {
	if p.Y == q.Y {
		return
	}
	sign := 1.0
	if p.Y > q.Y {
		p, q, sign = q, p, -1
	}
	slope := (q.X - p.X) / (q.Y - p.Y)
	from, to := within(p.Y, q.Y, 0, h)
	for y := from; y < to; y++ {
		top, bottom := max(p.Y, float64(y)), min(q.Y, float64(y+1))
		if bottom <= top {
			continue
		}
		n := math.Ceil(min(math.Abs(slope)*(bottom-top), 4096) + 0.01) // a column each, about
		step := (bottom - top) / n
		for i := range int(n) {
			middle := top + (float64(i)+0.5)*step
			x := min(max(p.X+(middle-p.Y)*slope, 0), float64(w-2))
			col := int(x)
			part := float32(sign * step * (1 - (x - float64(col))))
			b.acc[y*w+col] += part
			b.acc[y*w+col+1] += float32(sign*step) - part
		}
	}
}

// rect fills or outlines a rectangle with round corners.
func (b *brush) rect(r *Rect) {
	c := b.p[r.Role]
	switch r.Fill {
	case Solid:
		b.rounded(r.Box, r.Radius, func(x, y int, d float64) { b.blend(x, y, c, 0.5-d) })
	case Dashed:
		b.polyline(corners(r.inner()), c, outlineWidth, dashedOutline)
	default:
		if r.Fill == Hatched {
			for _, l := range hatching(r.inner()) {
				b.segment(b.px(l[0]), b.px(l[1]), c, hatchWidth*b.k/2)
			}
		}
		half := outlineWidth * b.k / 2
		b.rounded(r.inner(), r.Radius, func(x, y int, d float64) { b.blend(x, y, c, half+0.5-math.Abs(d)) })
	}
}

// rounded tells each pixel near a rectangle its distance to the edge, less
// than 0 inside.
func (b *brush) rounded(box Box, radius float64, at func(x, y int, d float64)) {
	m, w, h := b.px(box.Middle()), box.W*b.k/2, box.H*b.k/2
	r := min(radius*b.k, w, h)
	x0, x1 := within(m.X-w-2, m.X+w+2, b.dst.Rect.Min.X, b.dst.Rect.Max.X)
	y0, y1 := within(m.Y-h-2, m.Y+h+2, b.dst.Rect.Min.Y, b.dst.Rect.Max.Y)
	for y := y0; y < y1; y++ {
		dy := math.Abs(float64(y)+0.5-m.Y) - h + r
		for x := x0; x < x1; x++ {
			dx := math.Abs(float64(x)+0.5-m.X) - w + r
			d := max(dx, dy) - r
			if dx > 0 && dy > 0 {
				d = math.Sqrt(dx*dx+dy*dy) - r
			}
			at(x, y, d)
		}
	}
}

// mark draws a small sign; a hollow one covers what is behind it.
func (b *brush) mark(m *Mark) {
	c, inside := b.p[m.Role], b.p[m.Role]
	if m.hollow() {
		inside = b.p[Ground]
	}
	points := m.outline()
	if points != nil {
		b.polygon(points, inside, 1)
		if m.hollow() {
			b.polyline(append(points, points[0]), c, outlineWidth, nil)
		}
		return
	}
	box := around(m.At, m.R)
	b.rounded(box, m.R, func(x, y int, d float64) { b.blend(x, y, inside, 0.5-d) })
	if m.hollow() {
		half := outlineWidth * b.k / 2
		b.rounded(box, m.R, func(x, y int, d float64) { b.blend(x, y, c, half+0.5-math.Abs(d)) })
	}
}
