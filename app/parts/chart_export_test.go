package parts

import (
	"testing"

	"fyne.io/fyne/v2"

	"footlight/coaching/report/chart"
)

// GalleryLines is the gallery's chart of state over so many days.
func GalleryLines(days int) chart.Chart { return sampleState(days).Panels[0] }

// DrawPixels draws a chart's shapes as the painter of a window would.
func DrawPixels(r fyne.WidgetRenderer) {
	d := r.(*chartDrawing)
	size := d.shapes.Size()
	d.paint(int(size.Width), int(size.Height))
}

// TestPaperIsTheLightLook: what leaves the window has the window's colours.
func TestPaperIsTheLightLook(t *testing.T) {
	p := &chart.Paper
	for role, want := range map[chart.Role]any{
		chart.Ink: light.ink, chart.Secondary: light.secondary, chart.Hairline: light.line, chart.Axis: light.border,
		chart.Accent: light.accent, chart.Load: light.load, chart.Recovery: light.recovery, chart.Recognition: light.recognition,
		chart.Quiet: light.quiet, chart.Ground: light.surface,
	} {
		if p[role] != want {
			t.Errorf("role %d is %v, the look has %v", role, p[role], want)
		}
	}
	for i, step := range light.steps {
		if p[int(chart.Step0)+i] != step {
			t.Errorf("step %d is %v, the look has %v", i, p[int(chart.Step0)+i], step)
		}
	}
}
