package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a text field and takes nothing but the mouse wheel: the
// toolkit's field keeps it even where there is nothing to scroll, and the page
// would stop under the pointer. It goes to the field's own text while that
// can move, and else to the page around.
type wheel struct {
	widget.BaseWidget
	of   *typing
	text *container.Scroll // inside the field; nil for none
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(of *typing, inside []fyne.CanvasObject) *wheel {
	w := &wheel{of: of}
	for _, o := range inside {
		if s, ok := o.(*container.Scroll); ok {
			w.text = s
		}
	}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.text != nil && w.text.Content != nil && (!w.of.MultiLine && ev.Scrolled.DY == 0 || w.moves(ev.Scrolled.DY)) {
		w.text.Scrolled(ev)
		return
	}
	if s := scrollerOf(w.of.outer); s != nil {
		s.Scrolled(ev)
	}
}

// moves tells whether several lines of text can go on in a direction. Less
// than half a line out of view is the field's own margin.
func (w *wheel) moves(dy float32) bool {
	if !w.of.MultiLine {
		return false
	}
	line := measureText("Mg", TextSize(), w.of.TextStyle).Height
	rest := w.text.Content.MinSize().Height - w.text.Size().Height
	switch {
	case rest < line/2:
		return false
	case dy > 0:
		return w.text.Offset.Y > 0
	}
	return w.text.Offset.Y < rest
}
