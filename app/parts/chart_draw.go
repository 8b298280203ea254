package parts

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"footlight/coaching/report/chart"
)

// chartPalette gives the roles of charts the colours of the present look.
func chartPalette(ground fyne.ThemeColorName) *chart.Palette {
	p := &chart.Palette{}
	for role, name := range map[chart.Role]fyne.ThemeColorName{
		chart.Ink: Ink, chart.Secondary: Secondary, chart.Hairline: Line, chart.Axis: Border, chart.Accent: Accent,
		chart.Load: Load, chart.Recovery: Recovery, chart.Recognition: Recognition, chart.Quiet: Quiet, chart.Ground: ground,
	} {
		p[role] = color.NRGBAModel.Convert(Color(name)).(color.NRGBA)
	}
	steps := Sequence()
	copy(p[chart.Step0:], steps[:])
	return p
}

// chartDrawing is the renderer of a ChartView.
type chartDrawing struct {
	of      *ChartView
	shapes  *canvas.Raster
	texts   []*canvas.Text
	guide   *canvas.Rectangle
	hover   *canvas.Rectangle
	focus   *canvas.Rectangle
	palette *chart.Palette
	objects []fyne.CanvasObject
	shown   chartSize
}

// CreateRenderer implements fyne.Widget.
func (v *ChartView) CreateRenderer() fyne.WidgetRenderer {
	d := &chartDrawing{
		of: v, guide: canvas.NewRectangle(color.Transparent), hover: roundRect(), focus: roundRect(),
		palette: chartPalette(v.ground),
	}
	d.shapes = canvas.NewRaster(d.paint)
	v.draw = d
	d.objects = []fyne.CanvasObject{d.shapes, d.guide, d.hover, d.focus}
	if s := v.Size(); s.Width > 0 && s.Height > 0 { // made anew for a chart that was away
		d.Layout(s)
	}
	return d
}

func (d *chartDrawing) Destroy()                     {}
func (d *chartDrawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *chartDrawing) MinSize() fyne.Size           { return d.of.MinSize() }

// paint draws the shapes in the pixels of the screen.
func (d *chartDrawing) paint(w, h int) image.Image {
	size := d.shapes.Size()
	return paintScene(&d.of.scene, d.palette, w, h, float64(w)/float64(max(size.Width, 1)))
}

// paintScene draws a scene's shapes on its ground.
func paintScene(s *chart.Scene, p *chart.Palette, w, h int, scale float64) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	g := p[chart.Ground]
	for i := 0; i < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = g.R, g.G, g.B, 0xff
	}
	chart.Paint(img, s, p, scale)
	return img
}

// Layout lays out again where the width is another.
func (d *chartDrawing) Layout(size fyne.Size) {
	d.of.layFor(size.Width)
	if d.shown != d.of.laid {
		d.fill()
	}
	place(d.shapes, 0, 0, size.Width, float32(d.of.scene.Height))
	d.marks()
}

// Refresh follows a change of chart or look.
func (d *chartDrawing) Refresh() {
	d.palette = chartPalette(d.of.ground)
	d.of.layFor(d.of.Size().Width)
	d.fill()
	place(d.shapes, 0, 0, d.of.Size().Width, float32(d.of.scene.Height))
	d.shapes.Refresh()
	d.marks()
	canvas.Refresh(d.of)
}

// fill sets the words of the scene into text objects, which are kept.
func (d *chartDrawing) fill() {
	d.shown = d.of.laid
	s := &d.of.scene
	n := 0
	for _, shape := range s.Shapes {
		t, ok := shape.(chart.Text)
		if !ok {
			continue
		}
		if n == len(d.texts) {
			d.texts = append(d.texts, newLine(""))
		}
		setChartText(d.texts[n], t, s, d.palette)
		n++
	}
	d.texts = d.texts[:n]
	d.objects = append(d.objects[:0], d.shapes)
	for _, t := range d.texts {
		d.objects = append(d.objects, t)
	}
	d.objects = append(d.objects, d.guide, d.hover, d.focus)
}

func setChartText(c *canvas.Text, t chart.Text, s *chart.Scene, p *chart.Palette) {
	b := t.Box(s.Metrics.Line)
	c.Text, c.TextSize, c.TextStyle.Bold = t.Words, float32(s.Metrics.Size), t.Bold
	c.Color = p[t.Role]
	place(c, float32(b.X), float32(b.Y), float32(b.W)+1, float32(b.H))
}

// marks shows the pointer's place with a soft ring and a line down, and the
// keyboard's with the focus ring; around the whole chart while it is nowhere.
func (d *chartDrawing) marks() {
	v := d.of
	hits := v.scene.Hits
	over := v.over >= 0 && v.over < len(hits)
	setVisible(d.hover, over)
	guided := over && hits[v.over].Box.H > 3*hits[v.over].Spot.H
	setVisible(d.guide, guided)
	if over {
		h := &hits[v.over]
		d.hover.StrokeColor, d.hover.StrokeWidth = Color(Secondary), 1.5
		ringAround(d.hover, h.Spot, 2)
		if guided {
			d.guide.FillColor = Color(Border)
			place(d.guide, float32(h.Spot.X+h.Spot.W/2)-0.5, float32(h.Box.Y), 1, float32(h.Box.H))
			d.guide.Refresh()
		}
		d.hover.Refresh()
	}
	setVisible(d.focus, v.focused)
	if v.focused {
		ring(d.focus, true)
		if v.at >= 0 && v.at < len(hits) {
			ringAround(d.focus, hits[v.at].Spot, 3)
		} else {
			d.focus.CornerRadius = 6
			place(d.focus, -Space1, -Space1, v.Size().Width+2*Space1, float32(v.scene.Height)+2*Space1)
		}
		d.focus.Refresh()
	}
}

// ringAround places a ring a little outside a box; round around a point.
func ringAround(r *canvas.Rectangle, b chart.Box, by float32) {
	w, h := float32(b.W)+2*by, float32(b.H)+2*by
	r.CornerRadius = min(6, w/2, h/2)
	if w == h && w < 24 {
		r.CornerRadius = w / 2
	}
	place(r, float32(b.X)-by, float32(b.Y)-by, w, h)
}
