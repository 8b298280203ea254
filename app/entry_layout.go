package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

// Widths of a labelled line of the entry, at 100 % text.
const (
	labelWidth = 116 // the column of labels
	labelRoom  = 430 // below it the label stands above its control
	firstLineH = 36  // the label is centred on the control's first line
	pillHeight = 25
)

// labelled puts a label beside its control, or above it where the room is
// small or the text large. Its height follows the width it was last given.
type labelled struct {
	width float32
}

func (l *labelled) beside() bool { return l.width >= labelRoom*parts.Scale() }

// MinSize implements fyne.Layout.
func (l *labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	label, control := o[0].MinSize(), o[1].MinSize()
	if l.beside() {
		return fyne.NewSize(control.Width, max(label.Height, control.Height))
	}
	return fyne.NewSize(control.Width, label.Height+parts.Space1+control.Height)
}

// Layout implements fyne.Layout.
func (l *labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	label, control := o[0], o[1]
	if !l.beside() {
		label.Resize(fyne.NewSize(size.Width, label.MinSize().Height))
		label.Move(fyne.NewPos(0, 0))
		setHeight(control, size.Width)
		control.Move(fyne.NewPos(0, label.MinSize().Height+parts.Space1))
		return
	}
	left := labelWidth * parts.Scale()
	label.Resize(fyne.NewSize(left, label.MinSize().Height))
	right := size.Width - left - parts.Space3
	setHeight(control, right)
	control.Move(fyne.NewPos(left+parts.Space3, 0))
	line := min(leadHeight(control), firstLineH*parts.Scale())
	label.Move(fyne.NewPos(0, max((line-label.MinSize().Height)/2, 0)))
}

// leadHeight is the height of the first line of a control: that of one pill
// where pills wrap.
func leadHeight(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *fyne.Container:
		for _, x := range o.Objects {
			if x.Visible() {
				return leadHeight(x)
			}
		}
	case *parts.Choice:
		return pillHeight * parts.Scale()
	}
	return o.MinSize().Height
}

// setHeight gives o a width and the height it needs at that width.
func setHeight(o fyne.CanvasObject, width float32) float32 {
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(width, h))
	if again := o.MinSize().Height; again != h {
		h = again
		o.Resize(fyne.NewSize(width, h))
	}
	return h
}

// labelledLine is a label with its control.
func labelledLine(label string, control fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: &labelled{}}
	c.Objects = []fyne.CanvasObject{parts.NewCaption(label), control}
	return c
}

// narrowed keeps a short field from stretching over the whole line. Width is
// at 100 % text.
func narrowed(width float32, o fyne.CanvasObject) *fyne.Container { return parts.Page(width, o) }

// cells sets short fields side by side in equal columns: four, two or one.
type cells struct{ width float32 }

const cellWidth = 118 // the least width of a column, at 100 % text

func (c *cells) columns(n int) int {
	for cols := n; cols > 1; cols /= 2 {
		if c.width >= (cellWidth*parts.Scale()+parts.Space3)*float32(cols)-parts.Space3 {
			return cols
		}
	}
	return 1
}

// MinSize implements fyne.Layout.
func (c *cells) MinSize(o []fyne.CanvasObject) fyne.Size {
	cols := c.columns(len(o))
	size := fyne.NewSize(0, 0)
	for from := 0; from < len(o); from += cols {
		var line float32
		for _, x := range o[from:min(from+cols, len(o))] {
			m := x.MinSize()
			line = max(line, m.Height)
			size.Width = max(size.Width, m.Width)
		}
		if from > 0 {
			size.Height += parts.Space3
		}
		size.Height += line
	}
	return size
}

// Layout implements fyne.Layout.
func (c *cells) Layout(o []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	cols := c.columns(len(o))
	width := (size.Width - parts.Space3*float32(cols-1)) / float32(cols)
	y := float32(0)
	for from := 0; from < len(o); from += cols {
		var line float32
		for i, x := range o[from:min(from+cols, len(o))] {
			line = max(line, setHeight(x, width))
			x.Move(fyne.NewPos(float32(i)*(width+parts.Space3), y))
		}
		y += line + parts.Space3
	}
}

func grid(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &cells{}, Objects: objects}
}
