package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Leaf is content that opens something: the whole surface answers click,
// Enter and Space. Parts inside it that can be pressed keep their own answer.
type Leaf struct {
	pressable
	content fyne.CanvasObject
	name    string
}

// NewLeaf wraps content; name says what opens, for whoever cannot see it.
func NewLeaf(name string, content fyne.CanvasObject, pressed func()) *Leaf {
	l := &Leaf{content: content, name: name}
	l.become(l)
	l.onPress = pressed
	return l
}

// OnKey gives a handler that is asked before Enter and Space; it tells whether
// it used the key.
func (l *Leaf) OnKey(f func(*fyne.KeyEvent) bool) *Leaf { l.onKey = f; return l }

// Label is the name.
func (l *Leaf) Label() string { return l.name }

func (l *Leaf) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.content} }

// CreateRenderer implements fyne.Widget.
func (l *Leaf) CreateRenderer() fyne.WidgetRenderer {
	over, focus := roundRect(), roundRect()
	d := &drawing{of: l.outer, objects: []fyne.CanvasObject{over, l.content, focus}}
	d.paint = func() {
		over.FillColor = color.Transparent
		if l.hovered {
			over.FillColor = Color(Hover)
		}
		ring(focus, l.focused)
	}
	d.min = func() fyne.Size { return l.content.MinSize() }
	d.layout = func(s fyne.Size) {
		over.Resize(s)
		focus.Resize(s)
		l.content.Resize(s)
	}
	return newDrawing(d)
}
