package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ButtonKind says how loudly a button speaks. One accent button at most in a
// view.
type ButtonKind int

// The kinds of button.
const (
	QuietButton ButtonKind = iota
	AccentButton
	DestructiveButton
	BareButton // words or an icon only, a surface on hover
	LinkButton // as bare, in the accent's words: what one may want to do next
)

// Button is pressed by click, Enter or Space.
type Button struct {
	pressable
	kind  ButtonKind
	label string
	icon  fyne.ThemeIconName
	hint  string
}

// NewButton makes a button with words.
func NewButton(label string, kind ButtonKind, pressed func()) *Button {
	b := &Button{kind: kind, label: label}
	b.become(b)
	b.onPress = pressed
	b.tip = func() string { return b.hint }
	return b
}

// NewIconButton makes a bare button with an icon; name says what it does and
// shows on hover.
func NewIconButton(icon fyne.ThemeIconName, name string, pressed func()) *Button {
	b := NewButton("", BareButton, pressed)
	b.icon, b.hint = icon, name
	return b
}

// WithIcon puts an icon before the words.
func (b *Button) WithIcon(n fyne.ThemeIconName) *Button { b.icon = n; return b }

// Hint sets words shown on hover, a shortcut for example.
func (b *Button) Hint(s string) *Button { b.hint = s; return b }

// SetLabel replaces the words.
func (b *Button) SetLabel(s string) {
	if b.label != s {
		b.label = s
		b.Refresh()
	}
}

// SetIcon replaces the icon.
func (b *Button) SetIcon(n fyne.ThemeIconName) {
	if b.icon != n {
		b.icon = n
		b.Refresh()
	}
}

// Label returns the words, or what the icon says on hover.
func (b *Button) Label() string {
	if b.label == "" {
		return b.hint
	}
	return b.label
}

// inks are the fill, edge and word colours of the present state.
func (b *Button) inks() (fill, edge color.Color, ink fyne.ThemeColorName) {
	none := color.Color(color.Transparent)
	switch {
	case b.disabled && b.kind >= BareButton:
		return none, none, Disabled
	case b.disabled:
		return Color(Quiet), none, Disabled
	case b.kind == AccentButton:
		return Color(AccentText), none, OnAccent
	case b.kind == DestructiveButton:
		return none, Color(Load), Load
	case b.kind == BareButton:
		return none, none, Secondary
	case b.kind == LinkButton:
		return none, none, AccentText
	}
	return Color(Quiet), none, Ink
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	fill, over, focus := roundRect(), roundRect(), roundRect()
	text, img := newLine(""), picture(nil)
	d := &drawing{of: b.outer, objects: []fyne.CanvasObject{fill, over, focus, img, text}}
	d.paint = func() {
		bg, edge, ink := b.inks()
		fill.FillColor, fill.StrokeColor = bg, edge
		fill.StrokeWidth = 1
		over.FillColor = color.Transparent
		if b.hovered && !b.disabled {
			over.FillColor = Color(Hover)
			if ink == Secondary {
				ink = Ink
			}
		}
		ring(focus, b.focused)
		text.Text, text.Color, text.TextSize = b.label, Color(ink), TextSize()
		text.TextStyle.Bold = b.kind == AccentButton || b.kind == LinkButton
		setVisible(img, b.icon != "")
		if b.icon != "" {
			setPicture(img, TintedIcon(b.icon, ink))
		}
	}
	d.min = func() fyne.Size { return b.measure(text) }
	d.layout = func(s fyne.Size) { b.arrange(s, fill, over, focus, text, img) }
	return newDrawing(d)
}

func (b *Button) measure(text *canvas.Text) fyne.Size {
	h := text.MinSize().Height + 2*6
	if b.label == "" {
		return fyne.NewSquareSize(max(h, iconSide()+2*Space2))
	}
	w := text.MinSize().Width + 2*Space3
	if b.icon != "" {
		w += iconSide() + Space2
	}
	return fyne.NewSize(w, max(h, iconSide()+Space2+2))
}

func (b *Button) arrange(s fyne.Size, fill, over, focus *canvas.Rectangle, text *canvas.Text, img *canvas.Image) {
	for _, r := range []*canvas.Rectangle{fill, over, focus} {
		r.Resize(s)
	}
	side := iconSide()
	m := text.MinSize()
	w := m.Width
	if b.label == "" {
		place(img, (s.Width-side)/2, (s.Height-side)/2, side, side)
		return
	}
	if b.icon != "" {
		w += side + Space2
	}
	x := (s.Width - w) / 2
	if b.icon != "" {
		place(img, x, (s.Height-side)/2, side, side)
		x += side + Space2
	}
	place(text, x, (s.Height-m.Height)/2, m.Width, m.Height)
}
