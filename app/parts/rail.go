package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// RailItem is one screen of the rail. Foot items stand at the bottom.
type RailItem struct {
	ID, Label, Hint string
	Icon            fyne.ThemeIconName
	Foot            bool
}

// RailLabels are the words of the rail's own button.
type RailLabels struct{ Collapse, Expand string }

// Rail is the way between screens: icons and words, or icons alone. The
// current one has a bar at its side, bold words and a surface, besides colour.
type Rail struct {
	widget.BaseWidget
	buttons   []*railButton
	fold      *railButton
	labels    RailLabels
	collapsed bool
	current   string
	chosen    func(id string)
	// OnCollapsed tells that the person folded or unfolded the rail.
	OnCollapsed func(collapsed bool)
}

// NewRail makes a rail that tells the id of the item chosen; the current one
// changes only by SetCurrent.
func NewRail(items []RailItem, labels RailLabels, chosen func(id string)) *Rail {
	r := &Rail{labels: labels, chosen: chosen}
	for i, item := range items {
		b := &railButton{rail: r, item: item, index: i}
		b.become(b)
		b.onPress = func() {
			if r.chosen != nil {
				r.chosen(item.ID)
			}
		}
		b.onKey = b.move
		b.tip = b.hint
		r.buttons = append(r.buttons, b)
	}
	r.fold = &railButton{rail: r, index: len(items)}
	r.fold.become(r.fold)
	r.fold.onKey = r.fold.move
	r.fold.tip = r.fold.hint
	r.fold.onPress = func() {
		r.SetCollapsed(!r.collapsed)
		if r.OnCollapsed != nil {
			r.OnCollapsed(r.collapsed)
		}
	}
	r.name()
	r.ExtendBaseWidget(r)
	return r
}

// SetCurrent marks where the person is.
func (r *Rail) SetCurrent(id string) {
	if r.current == id {
		return
	}
	r.current = id
	for _, b := range r.buttons {
		b.Refresh()
	}
}

// Current is the marked id.
func (r *Rail) Current() string { return r.current }

// Collapsed reports whether only icons show.
func (r *Rail) Collapsed() bool { return r.collapsed }

// SetCollapsed shows icons alone, or with words, without telling.
func (r *Rail) SetCollapsed(on bool) {
	if r.collapsed == on {
		return
	}
	r.collapsed = on
	r.name()
	r.Refresh()
}

func (r *Rail) name() {
	r.fold.item = RailItem{Label: r.labels.Collapse, Icon: IconChevronLeft}
	if r.collapsed {
		r.fold.item = RailItem{Label: r.labels.Expand, Icon: IconChevronRight}
	}
}

func (r *Rail) all() []*railButton { return append(r.buttons[:len(r.buttons):len(r.buttons)], r.fold) }

func (r *Rail) parts() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range r.all() {
		out = append(out, b)
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	line := NewUpright()
	d := &drawing{of: r, objects: append([]fyne.CanvasObject{line}, r.parts()...)}
	d.paint = func() {
		for _, b := range r.all() {
			b.Refresh()
		}
	}
	d.min = func() fyne.Size {
		var s fyne.Size
		for _, b := range r.all() {
			m := b.MinSize()
			s.Width = max(s.Width, m.Width)
			s.Height += m.Height + Space1
		}
		return s.AddWidthHeight(2*Space2+1, 2*Space3)
	}
	d.layout = func(s fyne.Size) {
		place(line, s.Width-1, 0, 1, s.Height)
		top, foot := Space3, s.Height-Space3
		w := s.Width - 2*Space2 - 1
		for _, b := range r.buttons {
			if h := b.MinSize().Height; !b.item.Foot {
				place(b, Space2, top, w, h)
				top += h + Space1
			}
		}
		all := r.all()
		for i := len(all) - 1; i >= 0; i-- {
			if b := all[i]; b.item.Foot || b == r.fold {
				h := b.MinSize().Height
				foot -= h
				place(b, Space2, foot, w, h)
				foot -= Space1
			}
		}
	}
	return newDrawing(d)
}

type railButton struct {
	pressable
	rail  *Rail
	item  RailItem
	index int
}

func (b *railButton) hint() string {
	switch {
	case b.rail.collapsed && b.item.Hint != "":
		return b.item.Label + "  ·  " + b.item.Hint
	case b.rail.collapsed:
		return b.item.Label
	}
	return b.item.Hint
}

func (b *railButton) move(ev *fyne.KeyEvent) bool {
	all := b.rail.all()
	switch {
	case ev.Name == fyne.KeyUp && b.index > 0:
		FocusOn(all[b.index-1])
	case ev.Name == fyne.KeyDown && b.index < len(all)-1:
		FocusOn(all[b.index+1])
	default:
		return false
	}
	return true
}

// CreateRenderer implements fyne.Widget.
func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	back, mark := roundRect(), canvas.NewRectangle(color.Transparent)
	mark.CornerRadius = MarkWidth / 2
	img, text := picture(nil), newLine("")
	d := &drawing{of: b, objects: []fyne.CanvasObject{back, mark, img, text}}
	here := func() bool { return b.item.ID != "" && b.item.ID == b.rail.current }
	d.paint = func() {
		back.FillColor = color.Transparent
		ink := Secondary
		if b.hovered {
			back.FillColor, ink = Color(Hover), Ink
		}
		if here() {
			back.FillColor, ink = Color(Selection), Ink
		}
		ring(back, b.focused)
		mark.FillColor = Color(Accent)
		setVisible(mark, here())
		text.Text, text.TextSize, text.Color = b.item.Label, TextSize(), Color(ink)
		text.TextStyle.Bold = here()
		setVisible(text, !b.rail.collapsed)
		if here() {
			ink = Accent
		}
		setPicture(img, TintedIcon(b.item.Icon, ink))
	}
	side := func() float32 { return 20 * Scale() }
	d.min = func() fyne.Size {
		w, h := side()+2*Space3, max(text.MinSize().Height, side())+2*Space2
		if !b.rail.collapsed {
			w += Space3 + measureText(b.item.Label, TextSize(), fyne.TextStyle{Bold: true}).Width
		}
		return fyne.NewSize(w, h)
	}
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		place(mark, 2, 9, MarkWidth, s.Height-18)
		a := side()
		place(img, Space3, (s.Height-a)/2, a, a)
		m := text.MinSize()
		place(text, 2*Space3+a, (s.Height-m.Height)/2, m.Width, m.Height)
	}
	return newDrawing(d)
}
