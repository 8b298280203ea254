package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// MenuItem is one line of a menu; Separator is a line between.
type MenuItem struct {
	Label, Shortcut string
	Icon            fyne.ThemeIconName
	Disabled        bool
	Separator       bool
	Do              func()
}

// ShowMenu opens a menu at a place in the window. Up and Down move, Enter
// does, Escape and a click beside it close.
func ShowMenu(c fyne.Canvas, at fyne.Position, items []MenuItem) {
	showMenu(c, items, func(window, least fyne.Size) (fyne.Position, fyne.Size) {
		return beside(window, least, at, 0, 0)
	})
}

func showMenu(c fyne.Canvas, items []MenuItem, put func(window, least fyne.Size) (fyne.Position, fyne.Size)) {
	col := Column(0)
	var o *overlay
	var lines []*menuLine
	for _, item := range items {
		if item.Separator {
			col.Add(PadXY(Space2, Space1, NewHairline()))
			continue
		}
		l := newMenuLine(item)
		l.onPress = func() {
			o.close()
			if item.Do != nil {
				item.Do()
			}
		}
		if item.Disabled {
			l.Disable()
		} else {
			lines = append(lines, l)
		}
		col.Add(l)
	}
	for i, l := range lines {
		l.onKey = func(ev *fyne.KeyEvent) bool { return moveAmong(lines, i, ev) }
	}
	card := NewCard(NewScroller(Pad(menuPad, col))).Padded(1)
	o = newOverlay(c, card)
	o.outside = true
	o.put = func(window, _ fyne.Size) (fyne.Position, fyne.Size) {
		return put(window, col.MinSize().AddWidthHeight(2*menuPad+2, 2*menuPad+2))
	}
	o.show(nil)
}

// menuPad keeps the focus ring of a line inside the menu's scroller.
const menuPad float32 = 6

func moveAmong(lines []*menuLine, i int, ev *fyne.KeyEvent) bool {
	n := len(lines)
	switch ev.Name {
	case fyne.KeyDown:
		i = (i + 1) % n
	case fyne.KeyUp:
		i = (i + n - 1) % n
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = n - 1
	default:
		return false
	}
	FocusOn(lines[i])
	return true
}

// NewMenuButton is a button that opens a menu under it. Without a label it is
// an icon, and name shows on hover.
func NewMenuButton(label, name string, icon fyne.ThemeIconName, items func() []MenuItem) *Button {
	kind := QuietButton
	if label == "" {
		kind = BareButton
	}
	b := NewButton(label, kind, nil).WithIcon(icon).Hint(name)
	b.onPress = func() {
		if c := canvasOf(b); c != nil {
			showMenu(c, items(), below(b, 0))
		}
	}
	return b
}

// menuLine is one line of a menu.
type menuLine struct {
	pressable
	item MenuItem
}

func newMenuLine(item MenuItem) *menuLine {
	l := &menuLine{item: item}
	l.become(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *menuLine) CreateRenderer() fyne.WidgetRenderer {
	back := roundRect()
	back.CornerRadius = 6
	img, text, keys := picture(nil), newLine(l.item.Label), newLine(l.item.Shortcut)
	d := &drawing{of: l, objects: []fyne.CanvasObject{back, img, text, keys}}
	d.paint = func() {
		ink := Ink
		if l.disabled {
			ink = Disabled
		}
		back.FillColor = color.Transparent
		if (l.hovered || l.focused) && !l.disabled {
			back.FillColor = Color(Selection)
		}
		ring(back, l.focused)
		for _, t := range []*canvas.Text{text, keys} {
			t.TextSize = TextSize()
		}
		text.Color, keys.Color = Color(ink), Color(Secondary)
		setVisible(img, l.item.Icon != "")
		if l.item.Icon != "" {
			setPicture(img, TintedIcon(l.item.Icon, Secondary))
		}
	}
	lead := func() float32 { return Space2 + iconSide() + Space2 }
	d.min = func() fyne.Size {
		w := lead() + text.MinSize().Width + Space3
		if l.item.Shortcut != "" {
			w += Space5 + keys.MinSize().Width
		}
		return fyne.NewSize(max(w, 160*Scale()), text.MinSize().Height+Space3)
	}
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		a := iconSide()
		place(img, Space2, (s.Height-a)/2, a, a)
		m, k := text.MinSize(), keys.MinSize()
		place(text, lead(), (s.Height-m.Height)/2, m.Width, m.Height)
		place(keys, s.Width-k.Width-Space3, (s.Height-k.Height)/2, k.Width, k.Height)
	}
	return newDrawing(d)
}
