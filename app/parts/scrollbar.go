package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// scrollBar is the list's own bar: narrow, wider under the pointer.
type scrollBar struct {
	widget.BaseWidget
	list    *FastList
	thumb   *canvas.Rectangle
	hovered bool
}

var (
	_ fyne.Draggable    = (*scrollBar)(nil)
	_ fyne.Tappable     = (*scrollBar)(nil)
	_ desktop.Hoverable = (*scrollBar)(nil)
)

const barWidth float32 = 12

func newScrollBar(l *FastList) *scrollBar {
	b := &scrollBar{list: l, thumb: canvas.NewRectangle(color.Transparent)}
	b.ExtendBaseWidget(b)
	return b
}

// share is the part of all rows that is visible; 1 or more hides the bar.
func (b *scrollBar) share() float64 {
	all := float64(b.list.length) * b.list.height()
	if all <= 0 {
		return 1
	}
	return float64(b.list.Size().Height) / all
}

func (b *scrollBar) thumbHeight(track float32) float32 {
	return max(float32(b.share())*track, 28)
}

// follow places bar and thumb for the list's present offset.
func (b *scrollBar) follow(size fyne.Size) {
	on := b.share() < 1
	setVisible(b, on)
	if !on {
		return
	}
	place(b, size.Width-barWidth, 0, barWidth, size.Height)
	h := b.thumbHeight(size.Height)
	y := float32(0)
	if m := b.list.maxOffset(); m > 0 {
		y = float32(b.list.offset/m) * (size.Height - h)
	}
	w := float32(5)
	if b.hovered {
		w = 8
	}
	place(b.thumb, barWidth-w-2, y, w, h)
}

func (b *scrollBar) to(y float32) {
	track := b.Size().Height
	h := b.thumbHeight(track)
	if track <= h {
		return
	}
	b.list.scrollTo(float64((y-h/2)/(track-h)) * b.list.maxOffset())
}

// Tapped jumps.
func (b *scrollBar) Tapped(ev *fyne.PointEvent) { b.to(ev.Position.Y) }

// Dragged implements fyne.Draggable.
func (b *scrollBar) Dragged(ev *fyne.DragEvent) { b.to(ev.Position.Y) }

// DragEnd implements fyne.Draggable.
func (b *scrollBar) DragEnd() {}

// MouseIn implements desktop.Hoverable.
func (b *scrollBar) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.list.arrange() }

// MouseMoved implements desktop.Hoverable.
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *scrollBar) MouseOut() { b.hovered = false; b.list.arrange() }

// CreateRenderer implements fyne.Widget.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: b, objects: []fyne.CanvasObject{b.thumb}}
	d.paint = func() {
		b.thumb.FillColor = Color(Border)
		b.thumb.CornerRadius = 3
	}
	d.min = func() fyne.Size { return fyne.NewSize(barWidth, 28) }
	d.layout = func(fyne.Size) {}
	return newDrawing(d)
}
