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
	r := s.Scroll.CreateRenderer()
	if size := s.Size(); size.Height > 0 {
		r.Layout(size) // a page that was away for a while; see newDrawing
	}
	return r
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
