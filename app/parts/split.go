package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// SplitSpec are the widths of a split at 100 % text: the least of each side,
// the width below which only one side shows, and the list's share of the rest.
// Back is said on the button that leads back from the detail while collapsed.
type SplitSpec struct {
	ListMin, DetailMin, CollapseBelow, Share float32
	Back                                     string
}

// SplitPane shows a list and a detail side by side, or one of them where there
// is no room for both.
type SplitPane struct {
	widget.BaseWidget
	list, detail fyne.CanvasObject
	spec         SplitSpec
	handle       *splitHandle
	back         *Button
	collapsed    bool
	onDetail     bool
	// OnCollapsed tells that room came or went.
	OnCollapsed func(collapsed bool)
	// OnBack tells that the person went back to the list.
	OnBack func()
}

// NewSplitPane makes a split; zero values of spec get sensible ones.
func NewSplitPane(list, detail fyne.CanvasObject, spec SplitSpec) *SplitPane {
	for _, v := range []struct {
		of *float32
		or float32
	}{{&spec.ListMin, 300}, {&spec.DetailMin, 340}, {&spec.CollapseBelow, 700}, {&spec.Share, 0.44}} {
		if *v.of == 0 {
			*v.of = v.or
		}
	}
	p := &SplitPane{list: list, detail: detail, spec: spec}
	p.handle = newSplitHandle(p)
	p.back = NewButton(spec.Back, BareButton, func() {
		p.ShowDetail(false)
		if p.OnBack != nil {
			p.OnBack()
		}
	}).WithIcon(IconChevronLeft)
	p.ExtendBaseWidget(p)
	return p
}

// ShowDetail says which side shows while there is room for one only.
func (p *SplitPane) ShowDetail(on bool) {
	if p.onDetail != on {
		p.onDetail = on
		p.Refresh()
	}
}

// Collapsed reports whether only one side shows.
func (p *SplitPane) Collapsed() bool { return p.collapsed }

// SetDetail replaces the detail.
func (p *SplitPane) SetDetail(o fyne.CanvasObject) {
	p.detail = o
	p.Refresh()
}

func (p *SplitPane) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.list, p.back, p.detail}
}

// MinSize lets the pane give way: neither what is chosen nor a larger text may
// make the window grow or push what stands below out of it.
func (p *SplitPane) MinSize() fyne.Size { return fyne.NewSize(leastPane, leastPane/2) }

const leastPane float32 = 240

// CreateRenderer implements fyne.Widget.
func (p *SplitPane) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: p, min: p.MinSize, layout: p.arrange}
	d.paint = func() { d.objects = []fyne.CanvasObject{p.list, p.handle, p.back, p.detail} }
	return newDrawing(d)
}

func (p *SplitPane) arrange(s fyne.Size) {
	was := p.collapsed
	p.collapsed = s.Width < p.spec.CollapseBelow || s.Width < (p.spec.ListMin+p.spec.DetailMin)*Scale()+handleWidth
	single := p.collapsed
	setVisible(p.handle, !single)
	setVisible(p.back, single && p.onDetail && p.spec.Back != "")
	setVisible(p.list, !single || !p.onDetail)
	setVisible(p.detail, !single || p.onDetail)
	switch {
	case !single:
		w := p.listWidth(s.Width)
		place(p.list, 0, 0, w, s.Height)
		place(p.handle, w, 0, handleWidth, s.Height)
		place(p.detail, w+handleWidth, 0, s.Width-w-handleWidth, s.Height)
	case p.onDetail:
		top := float32(0)
		if p.back.Visible() {
			m := p.back.MinSize()
			place(p.back, 0, 0, m.Width, m.Height)
			top = m.Height + Space1
		}
		place(p.detail, 0, top, s.Width, s.Height-top)
	default:
		place(p.list, 0, 0, s.Width, s.Height)
	}
	if was != p.collapsed && p.OnCollapsed != nil {
		p.OnCollapsed(p.collapsed)
	}
}

func (p *SplitPane) listWidth(all float32) float32 {
	room := all - handleWidth
	return min(max(room*p.spec.Share, p.spec.ListMin*Scale()), room-p.spec.DetailMin*Scale())
}

const handleWidth float32 = 17

// splitHandle is the hairline between the sides; it can be dragged.
type splitHandle struct {
	widget.BaseWidget
	pane    *SplitPane
	hovered bool
}

var (
	_ fyne.Draggable     = (*splitHandle)(nil)
	_ desktop.Hoverable  = (*splitHandle)(nil)
	_ desktop.Cursorable = (*splitHandle)(nil)
)

func newSplitHandle(p *SplitPane) *splitHandle {
	h := &splitHandle{pane: p}
	h.ExtendBaseWidget(h)
	return h
}

// Dragged implements fyne.Draggable.
func (h *splitHandle) Dragged(ev *fyne.DragEvent) {
	room := h.pane.Size().Width - handleWidth
	if room > 0 {
		h.pane.spec.Share = min(max((h.Position().X+ev.Dragged.DX)/room, 0.2), 0.8)
		h.pane.arrange(h.pane.Size())
	}
}

// DragEnd implements fyne.Draggable.
func (h *splitHandle) DragEnd() {}

// Cursor implements desktop.Cursorable.
func (h *splitHandle) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn implements desktop.Hoverable.
func (h *splitHandle) MouseIn(*desktop.MouseEvent) { h.hovered = true; h.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (h *splitHandle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *splitHandle) MouseOut() { h.hovered = false; h.Refresh() }

// CreateRenderer implements fyne.Widget.
func (h *splitHandle) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(color.Transparent)
	d := &drawing{of: h, objects: []fyne.CanvasObject{line}}
	d.paint = func() {
		line.FillColor = Color(Line)
		if h.hovered {
			line.FillColor = Color(Border)
		}
	}
	d.min = func() fyne.Size { return fyne.NewSize(handleWidth, 20) }
	d.layout = func(s fyne.Size) { place(line, (s.Width-1)/2, 0, 1, s.Height) }
	return newDrawing(d)
}
