package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// flow lays parts out like words: side by side, and on to the next line. With
// end every line stands at the right.
type flow struct {
	gap, lead float32
	end       bool
	width     float32 // the last width laid out for; the height follows it
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	return fyne.NewSize(widest, f.run(objects, f.width, nil))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.run(objects, size.Width, func(line []fyne.CanvasObject, y, width, height float32) {
		x := float32(0)
		if f.end {
			x = max(size.Width-width, 0)
		}
		for _, o := range line {
			m := o.MinSize()
			place(o, x, y+(height-m.Height)/2, m.Width, m.Height)
			x += m.Width + f.gap
		}
	})
}

// run walks the lines, hands each to put, and returns their height together.
func (f *flow) run(objects []fyne.CanvasObject, width float32, put func(line []fyne.CanvasObject, y, w, h float32)) float32 {
	var line []fyne.CanvasObject
	var x, y, high float32
	flush := func() {
		if put != nil && len(line) > 0 {
			put(line, y, x-f.gap, high)
		}
		line = line[:0]
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && width > 0 && x+m.Width > width+0.5 {
			flush()
			x, y, high = 0, y+high+f.lead, 0
		}
		line = append(line, o)
		x += m.Width + f.gap
		high = max(high, m.Height)
	}
	flush()
	return y + high
}

// Flow wraps parts, chips above all, over as many lines as they need.
func Flow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: 6, lead: 6}, objects...)
}

// FlowEnd is Flow with the lines at the right, for the buttons of a sheet.
func FlowEnd(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: Space2, lead: Space2, end: true}, objects...)
}
