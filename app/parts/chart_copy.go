package parts

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"footlight/coaching/report/chart"
)

// Copies of a chart are alike whatever the window's size and look: dark on
// white at 100 % text, with the title, at a width that suits a page.
const (
	copyWidth  = 900
	copyText   = 12.5
	copyMargin = 20
	copyScale  = 2 // pixels to a unit in a PNG
)

func copyScene(c chart.Chart) chart.Scene {
	return chart.Framed(chart.Titled(chart.Layout(c, copyWidth-2*copyMargin, 0, chart.Plain(copyText))), copyMargin)
}

// CopySVG is the chart as a picture of its own, as SVG.
func (v *ChartView) CopySVG() string { return chart.SVG(copyScene(v.of), chart.Paper) }

// PNG is the same picture in pixels. It needs no display: the toolkit's
// software painter sets the words.
func (v *ChartView) PNG() ([]byte, error) {
	s := copyScene(v.of)
	paper := chart.Paper
	shapes := canvas.NewRaster(func(w, h int) image.Image {
		return paintScene(&s, &paper, w, h, float64(w)/s.Width)
	})
	all := container.NewWithoutLayout(shapes)
	size := fyne.NewSize(float32(s.Width), float32(s.Height))
	shapes.Resize(size)
	for _, shape := range s.Shapes {
		if t, ok := shape.(chart.Text); ok {
			c := newLine("")
			setChartText(c, t, &s, &paper)
			switch t.Anchor { // the font's own widths differ a little from those planned
			case chart.Middle:
				c.Alignment = fyne.TextAlignCenter
			case chart.End:
				c.Alignment = fyne.TextAlignTrailing
			}
			all.Add(c)
		}
	}
	paintedOn := software.NewCanvas()
	paintedOn.SetPadded(false)
	paintedOn.SetScale(copyScale)
	paintedOn.SetContent(all)
	paintedOn.Resize(size)
	var b bytes.Buffer
	if err := png.Encode(&b, paintedOn.Capture()); err != nil {
		return nil, fmt.Errorf("copy chart: %w", err)
	}
	return b.Bytes(), nil
}
