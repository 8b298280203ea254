package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroller scrolls one column of content and keeps the part that has the
// keyboard in view. Leave a margin of Space1 inside it: what stands at its very
// edge has its focus ring clipped.
type Scroller struct {
	container.Scroll
}

// NewScroller makes a vertical scroller.
func NewScroller(content fyne.CanvasObject) *Scroller {
	s := &Scroller{}
	s.Direction = container.ScrollVerticalOnly
	s.Content = content
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *Scroller) CreateRenderer() fyne.WidgetRenderer {
	r := &scrolling{s.Scroll.CreateRenderer(), s}
	if size := s.Size(); size.Height > 0 {
		r.Layout(size) // a page that was away for a while; see newDrawing
	}
	return r
}

// scrolling is the toolkit's renderer; every move of the page comes by here.
type scrolling struct {
	fyne.WidgetRenderer
	of *Scroller
}

func (r *scrolling) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.of.spare()
}

func (r *scrolling) Refresh() {
	r.WidgetRenderer.Refresh()
	r.of.spare()
}

// farAway is a part that need not be drawn while it is far out of view.
type farAway interface {
	fyne.CanvasObject
	setFar(far bool)
}

// spare tells what is more than a page away from view: the toolkit paints all
// there is, in every frame.
func (s *Scroller) spare() {
	view := s.Size().Height
	if view <= 0 {
		return
	}
	var walk func(o fyne.CanvasObject, y float32)
	walk = func(o fyne.CanvasObject, y float32) {
		if o == nil || !o.Visible() {
			return
		}
		y += o.Position().Y
		if part, ok := o.(farAway); ok {
			part.setFar(y+o.Size().Height < -view || y > 2*view)
			return
		}
		for _, child := range childrenOf(o) {
			walk(child, y)
		}
	}
	walk(s.Content, 0)
}

func (s *Scroller) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.Content} }

func (s *Scroller) reveal(o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	y := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	h, view := o.Size().Height, s.Size().Height
	if view <= 0 || h > view {
		return
	}
	to := s.Offset.Y
	switch {
	case y < Space2:
		to += y - Space4
	case y+h > view-Space2:
		to += y + h - view + Space4
	default:
		return
	}
	limit := max(s.Content.MinSize().Height-view, 0)
	s.ScrollToOffset(fyne.NewPos(0, min(max(to, 0), limit)))
}

// scrollerAround finds the innermost Scroller that holds o.
func scrollerAround(root, o fyne.CanvasObject) *Scroller {
	var found *Scroller
	var walk func(at fyne.CanvasObject, in *Scroller) bool
	walk = func(at fyne.CanvasObject, in *Scroller) bool {
		if at == nil || !at.Visible() {
			return false
		}
		if at == o {
			found = in
			return true
		}
		if s, ok := at.(*Scroller); ok {
			in = s
		}
		for _, child := range childrenOf(at) {
			if walk(child, in) {
				return true
			}
		}
		return false
	}
	walk(root, nil)
	return found
}
