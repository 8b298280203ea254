package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyLine is one shortcut and what it does. Keys are joined by "+".
type KeyLine struct{ Keys, Words string }

// KeyGroup is shortcuts that belong together.
type KeyGroup struct {
	Name  string
	Lines []KeyLine
}

// ShowKeySheet opens the table of shortcuts.
func ShowKeySheet(c fyne.Canvas, title, closeLabel string, groups []KeyGroup) *Sheet {
	return ShowSheet(c, SheetSpec{
		Title: title, Body: NewKeyTable(groups), Width: 620,
		Buttons: []SheetButton{{Label: closeLabel, Kind: QuietButton, Default: true}},
	})
}

// NewKeyTable lays shortcuts out in groups.
func NewKeyTable(groups []KeyGroup) fyne.CanvasObject {
	col := Column(Space4)
	for _, g := range groups {
		part := Column(6, NewStrong(g.Name).Tint(AccentText))
		for _, l := range g.Lines {
			part.Add(RowFill(Space4, 0, NewBody(l.Words), NewKeys(l.Keys)))
		}
		col.Add(part)
	}
	return col
}

// Keys shows a shortcut as small caps of a keyboard.
type Keys struct {
	widget.BaseWidget
	names []string
}

// NewKeys shows keys joined by "+", "Ctrl+K" for example.
func NewKeys(joined string) *Keys {
	k := &Keys{names: keyNames(joined)}
	k.ExtendBaseWidget(k)
	return k
}

// keyNames takes the modifiers off the front; what is left is one key, which
// may be "+" itself.
func keyNames(joined string) []string {
	var names []string
	for again := true; again; {
		again = false
		for _, mod := range []string{"Ctrl", "Alt", "Shift"} {
			if rest, ok := strings.CutPrefix(joined, mod+"+"); ok && rest != "" {
				names, joined, again = append(names, mod), rest, true
			}
		}
	}
	return append(names, joined)
}

// CreateRenderer implements fyne.Widget.
func (k *Keys) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{of: k}
	var texts []*canvas.Text
	var caps []*canvas.Rectangle
	for _, n := range k.names {
		r := roundRect()
		t := newLine(n)
		caps, texts = append(caps, r), append(texts, t)
		d.objects = append(d.objects, r, t)
	}
	d.paint = func() {
		for i, t := range texts {
			t.TextSize, t.Color = 12.5*Scale(), Color(Ink)
			caps[i].FillColor, caps[i].StrokeColor = Color(Quiet), Color(Line)
			caps[i].StrokeWidth, caps[i].CornerRadius = 1, 5
		}
	}
	width := func(t *canvas.Text) float32 { return max(t.MinSize().Width+Space2*1.5, t.MinSize().Height+Space1) }
	d.min = func() fyne.Size {
		var s fyne.Size
		for _, t := range texts {
			s.Width += width(t) + Space1
			s.Height = max(s.Height, t.MinSize().Height+Space1)
		}
		return s
	}
	d.layout = func(s fyne.Size) {
		x := s.Width - d.min().Width
		for i, t := range texts {
			m, w := t.MinSize(), width(t)
			place(caps[i], x, (s.Height-m.Height)/2-2, w, m.Height+4)
			place(t, x+(w-m.Width)/2, (s.Height-m.Height)/2, m.Width, m.Height)
			x += w + Space1
		}
	}
	return newDrawing(d)
}
