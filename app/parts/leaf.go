package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Leaf is content that opens something: the whole surface answers click,
// Enter and Space, whatever lies on it. Parts with an answer of their own stand
// beside a leaf, not in it.
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
	cover := &leafCover{leaf: l}
	cover.ExtendBaseWidget(cover)
	d := &drawing{of: l.outer, objects: []fyne.CanvasObject{over, l.content, focus, cover}}
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
		cover.Resize(s)
	}
	return newDrawing(d)
}

// leafCover lies over the content and hands the pointer to the leaf, so that
// chips and words on it do not swallow a click.
type leafCover struct {
	widget.BaseWidget
	leaf *Leaf
}

var (
	_ fyne.Tappable      = (*leafCover)(nil)
	_ desktop.Hoverable  = (*leafCover)(nil)
	_ desktop.Cursorable = (*leafCover)(nil)
)

// CreateRenderer implements fyne.Widget.
func (c *leafCover) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Tapped implements fyne.Tappable.
func (c *leafCover) Tapped(ev *fyne.PointEvent) { c.leaf.Tapped(ev) }

// MouseIn implements desktop.Hoverable.
func (c *leafCover) MouseIn(ev *desktop.MouseEvent) { c.leaf.MouseIn(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *leafCover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *leafCover) MouseOut() { c.leaf.MouseOut() }

// Cursor implements desktop.Cursorable.
func (c *leafCover) Cursor() desktop.Cursor { return c.leaf.Cursor() }
