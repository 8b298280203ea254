package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"footlight/app/parts"
)

// tight takes the toolkit's own margin off a rich text, so that its words
// stand in line with ours.
type tight struct{}

// MinSize implements fyne.Layout.
func (tight) MinSize(o []fyne.CanvasObject) fyne.Size {
	p := theme.InnerPadding()
	return o[0].MinSize().SubtractWidthHeight(2*p, 2*p)
}

// Layout implements fyne.Layout.
func (tight) Layout(o []fyne.CanvasObject, s fyne.Size) {
	p := theme.InnerPadding()
	o[0].Move(fyne.NewPos(-p, -p))
	o[0].Resize(s.AddWidthHeight(2*p, 2*p))
}

func newTight(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: tight{}, Objects: []fyne.CanvasObject{o}}
}

// longOrShort shows words to be read, however long they are.
type longOrShort struct {
	long *longText
	box  *fyne.Container
}

func newLongOrShort() *longOrShort { return &longOrShort{box: parts.Column(0)} }

func (l *longOrShort) show(s string) {
	if longer(s, longestEdited) {
		if l.long == nil {
			l.long = newLongText()
		}
		l.long.SetText(s)
		l.box.Objects = []fyne.CanvasObject{l.long}
		return
	}
	l.box.Objects = []fyne.CanvasObject{parts.NewWords(s)}
}
