package chart

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// SVG writes a scene as a picture that needs nothing beside itself: fonts by
// family name, no styles, no scripts, no ids that could meet others in one
// page. The same scene and palette give the same bytes.
func SVG(s Scene, p Palette) string {
	w := &svgWriter{p: p, m: s.Metrics.whole()}
	w.tag("<svg", "xmlns", "http://www.w3.org/2000/svg", "width", num(s.Width), "height", num(s.Height),
		"viewBox", "0 0 "+num(s.Width)+" "+num(s.Height), "role", "img",
		"font-family", "'Atkinson Hyperlegible', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif", "font-size", num(w.m.Size))
	w.b.WriteString(">\n<title>" + escape(s.Title) + "</title>\n")
	if s.Desc != "" {
		w.b.WriteString("<desc>" + escape(s.Desc) + "</desc>\n")
	}
	w.tag("<rect", "width", num(s.Width), "height", num(s.Height), "fill", w.color(Ground))
	w.b.WriteString("/>\n")
	for _, shape := range s.Shapes {
		w.shape(shape)
	}
	w.b.WriteString("</svg>\n")
	return w.b.String()
}

type svgWriter struct {
	b strings.Builder
	p Palette
	m Metrics
}

// num writes a number with at most two decimals and never as NaN or −0.
func num(v float64) string {
	v = math.Round(v*100) / 100
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// escape makes any text fit for XML, foreign bytes included.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func (w *svgWriter) color(r Role) string { return hex(w.p[min(r, roles-1)]) }

// tag writes the beginning of an element; names and values in turn.
func (w *svgWriter) tag(open string, attributes ...string) {
	w.b.WriteString(open)
	for i := 0; i+1 < len(attributes); i += 2 {
		w.b.WriteString(" " + attributes[i] + `="` + attributes[i+1] + `"`)
	}
}

func (w *svgWriter) shape(shape Shape) {
	switch s := shape.(type) {
	case Polyline:
		w.stroke(path(s.Points, false), s.Role, s.Width, s.Dash)
	case Area:
		w.tag("<path", "d", path(s.Points, true), "fill", w.color(s.Role), "fill-opacity", num(s.Alpha))
		w.b.WriteString("/>\n")
	case Rect:
		w.rect(s)
	case Mark:
		w.mark(s)
	case Text:
		w.text(s)
	}
}

func path(points []Point, closed bool) string {
	var b strings.Builder
	for i, p := range points {
		if i == 0 {
			b.WriteString("M")
		} else {
			b.WriteString("L")
		}
		b.WriteString(num(p.X) + " " + num(p.Y))
	}
	if closed {
		b.WriteString("Z")
	}
	return b.String()
}

func (w *svgWriter) stroke(d string, role Role, width float64, dash []float64) {
	w.tag("<path", "d", d, "fill", "none", "stroke", w.color(role), "stroke-width", num(width), "stroke-linejoin", "round")
	if len(dash) > 0 {
		parts := make([]string, len(dash))
		for i, v := range dash {
			parts[i] = num(v)
		}
		w.tag("", "stroke-dasharray", strings.Join(parts, " "))
	}
	w.b.WriteString("/>\n")
}

func (w *svgWriter) rect(r Rect) {
	b := r.Box
	if r.Fill == Solid {
		w.tag("<rect", "x", num(b.X), "y", num(b.Y), "width", num(b.W), "height", num(b.H), "rx", num(r.Radius), "fill", w.color(r.Role))
		w.b.WriteString("/>\n")
		return
	}
	b = r.inner()
	if r.Fill == Hatched {
		var d strings.Builder
		for _, l := range hatching(b) {
			d.WriteString(path(l[:], false))
		}
		w.stroke(d.String(), r.Role, hatchWidth, nil)
	}
	w.tag("<rect", "x", num(b.X), "y", num(b.Y), "width", num(b.W), "height", num(b.H), "rx", num(r.Radius),
		"fill", "none", "stroke", w.color(r.Role), "stroke-width", num(outlineWidth))
	if r.Fill == Dashed {
		w.tag("", "stroke-dasharray", "4 3")
	}
	w.b.WriteString("/>\n")
}

func (w *svgWriter) mark(m Mark) {
	fill, stroke := w.color(m.Role), []string(nil)
	if m.hollow() {
		fill, stroke = w.color(Ground), []string{"stroke", w.color(m.Role), "stroke-width", num(outlineWidth)}
	}
	if points := m.outline(); points != nil {
		w.tag("<path", append([]string{"d", path(points, true), "fill", fill}, stroke...)...)
	} else {
		w.tag("<circle", append([]string{"cx", num(m.At.X), "cy", num(m.At.Y), "r", num(m.R), "fill", fill}, stroke...)...)
	}
	w.b.WriteString("/>\n")
}

func (w *svgWriter) text(t Text) {
	w.tag("<text", "x", num(t.At.X), "y", num(t.At.Y+w.m.Ascent), "fill", w.color(t.Role))
	switch t.Anchor {
	case Middle:
		w.tag("", "text-anchor", "middle")
	case End:
		w.tag("", "text-anchor", "end")
	}
	if t.Bold {
		w.tag("", "font-weight", "700")
	}
	w.b.WriteString(">" + escape(t.Words) + "</text>\n")
}
