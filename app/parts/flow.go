package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// flow lays parts out like words: side by side, and on to the next line.
type flow struct {
	gap, lead float32
	width     float32 // the last width laid out for; the height follows it
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	return fyne.NewSize(widest, f.run(objects, f.width, false))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.run(objects, size.Width, true)
}

// run walks the lines and returns their height together.
func (f *flow) run(objects []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if width > 0 {
			m.Width = min(m.Width, max(width, m.Width/4))
		}
		if x > 0 && width > 0 && x+m.Width > width {
			x, y = 0, y+line+f.lead
			line = 0
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(m)
		}
		x += m.Width + f.gap
		line = max(line, m.Height)
	}
	return y + line
}

// Flow wraps parts, chips above all, over as many lines as they need.
func Flow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: 6, lead: 6}, objects...)
}
