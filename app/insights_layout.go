package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

// halves sets its objects in two columns of one width where there is room, each
// where it stands highest, and else under each other.
type halves struct {
	gap, least float32 // least is of a column, at 100 % text
	width      float32 // last laid out for
}

// MinSize implements fyne.Layout: the height is that of the width last given.
func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := float32(0)
	for _, o := range objects {
		least = max(least, o.MinSize().Width)
	}
	return fyne.NewSize(least, h.run(objects, nil))
}

// Layout implements fyne.Layout.
func (h *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h.width = size.Width
	_, each := h.columns()
	for _, o := range objects { // the width first: the height follows it
		for range 2 {
			o.Resize(fyne.NewSize(each, o.MinSize().Height))
		}
	}
	h.run(objects, func(o fyne.CanvasObject, x, y float32) { o.Move(fyne.NewPos(x, y)) })
}

func (h *halves) columns() (n int, each float32) {
	if h.width >= 2*h.least*parts.Scale()+h.gap {
		return 2, (h.width - h.gap) / 2
	}
	return 1, h.width
}

// run hands every object its place and returns the height of all.
func (h *halves) run(objects []fyne.CanvasObject, put func(o fyne.CanvasObject, x, y float32)) float32 {
	n, each := h.columns()
	var y [2]float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		at := 0
		if n == 2 && y[1] < y[0] {
			at = 1
		}
		if put != nil {
			put(o, float32(at)*(each+h.gap), y[at])
		}
		y[at] += o.MinSize().Height + h.gap
	}
	return max(y[0], y[1], h.gap) - h.gap
}
