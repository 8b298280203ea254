package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// column stacks its objects, giving each the whole width before asking how
// high it is, so that wrapped text gets its lines in one pass.
type column struct{ gap float32 }

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height
		n++
	}
	if n > 1 {
		size.Height += c.gap * float32(n-1)
	}
	return size
}

func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := fitHeight(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		y += h + c.gap
	}
}

// fitHeight gives o a width and the height it needs there, and returns that.
func fitHeight(o fyne.CanvasObject, width float32) float32 {
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(width, h))
	if after := o.MinSize().Height; after != h {
		h = after
		o.Resize(fyne.NewSize(width, h))
	}
	return h
}

// row puts objects side by side, centred on the line; fill (−1 for none) takes
// the room that is left.
type row struct {
	gap  float32
	fill int
	top  bool
}

func (r row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size.Width += m.Width
		size.Height = max(size.Height, m.Height)
		n++
	}
	if n > 1 {
		size.Width += r.gap * float32(n-1)
	}
	return size
}

func (r row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := size.Width - r.MinSize(objects).Width
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if i == r.fill {
			m.Width = max(m.Width+spare, 0)
		}
		h := fitHeight(o, m.Width)
		y := (size.Height - h) / 2
		if r.top || y < 0 {
			y = 0
		}
		o.Move(fyne.NewPos(x, y))
		x += m.Width + r.gap
	}
}

// inset keeps a margin around its one object.
type inset struct{ top, right, bottom, left float32 }

func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	inner := size.SubtractWidthHeight(i.left+i.right, i.top+i.bottom)
	for _, o := range objects {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(inner)
	}
}

// page holds one column no wider than limit, in the middle or at the left.
type page struct {
	limit  float32
	middle bool
}

func (p page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (p page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width, max(p.limit*Scale(), p.MinSize(objects).Width))
	x := float32(0)
	if p.middle {
		x = (size.Width - w) / 2
	}
	for _, o := range objects {
		place(o, x, 0, w, size.Height)
	}
}

// Column stacks parts with a gap.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column{gap}, objects...)
}

// Row puts parts side by side, centred on their line.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap: gap, fill: -1}, objects...)
}

// RowFill is a Row in which the object at index fill takes the room left.
func RowFill(gap float32, fill int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap: gap, fill: fill}, objects...)
}

// RowTop is RowFill with everything aligned at the top.
func RowTop(gap float32, fill int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap: gap, fill: fill, top: true}, objects...)
}

// Pad keeps the same margin on all sides.
func Pad(by float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(inset{by, by, by, by}, o)
}

// PadXY keeps one margin left and right and another above and below.
func PadXY(x, y float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(inset{y, x, y, x}, o)
}

// Page keeps content no wider than limit (at 100 % text), at the left; Middle
// in the middle.
func Page(limit float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(page{limit: limit}, o)
}

// Middle is Page, centred.
func Middle(limit float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(page{limit: limit, middle: true}, o)
}

// tall is a row whose objects all have the full height.
type tall struct{ row }

func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := size.Width - t.MinSize(objects).Width
	x := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		w := o.MinSize().Width
		if i == t.fill {
			w = max(w+spare, 0)
		}
		place(o, x, 0, w, size.Height)
		x += w + t.gap
	}
}

// RowFillTall is RowFill with everything as high as the row, for rails, lists
// and strips beside each other.
func RowFillTall(gap float32, fill int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(tall{row{gap: gap, fill: fill}}, objects...)
}
