package parts

import "fyne.io/fyne/v2"

// pair puts two columns side by side where there is room for both, and one
// below the other where there is not. Widths are at 100 % text.
type pair struct{ gap, left, right float32 }

// Beside is that layout: left grows, right keeps its width.
func Beside(gap, left, right float32, a, b fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: &pair{gap: gap, left: left, right: right}}
	c.Objects = []fyne.CanvasObject{a, b}
	return c
}

func (l *pair) wide(width float32) bool { return width >= (l.left+l.right)*Scale()+l.gap }

// MinSize asks for the height that the width of the last layout needs.
func (l *pair) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0], objects[1]
	am, bm := a.MinSize(), b.MinSize()
	width := max(am.Width, bm.Width)
	if l.wide(a.Size().Width+b.Size().Width+l.gap) && a.Position().Y == b.Position().Y && b.Position().X > 0 {
		return fyne.NewSize(width, max(am.Height, bm.Height))
	}
	return fyne.NewSize(width, am.Height+l.gap+bm.Height)
}

// Layout implements fyne.Layout.
func (l *pair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a, b := objects[0], objects[1]
	if l.wide(size.Width) {
		right := l.right * Scale()
		fitHeight(a, size.Width-right-l.gap)
		fitHeight(b, right)
		a.Move(fyne.NewPos(0, 0))
		b.Move(fyne.NewPos(size.Width-right, 0))
		return
	}
	h := fitHeight(a, size.Width)
	fitHeight(b, size.Width)
	a.Move(fyne.NewPos(0, 0))
	b.Move(fyne.NewPos(0, h+l.gap))
}
