package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// healed holds what RefreshAll has been through while it runs, so that each
// part is drawn again once however it is reached.
var healed map[fyne.CanvasObject]bool

// RefreshAll draws everything below o again in the look of now, whether it is
// shown or was taken off the window while the look changed. The toolkit tells
// only what is shown of a new theme.
func RefreshAll(o fyne.CanvasObject) {
	if o == nil {
		return
	}
	if healed != nil {
		heal(o)
		return
	}
	healed = map[fyne.CanvasObject]bool{}
	defer func() { healed = nil }()
	heal(o)
	canvas.Refresh(o)
}

// heal goes from the leaves up, so that everything is measured before it is
// placed.
func heal(o fyne.CanvasObject) {
	if o == nil || healed[o] {
		return
	}
	healed[o] = true
	for _, child := range childrenOf(o) {
		heal(child)
	}
	if c, ok := o.(*fyne.Container); ok {
		if c.Layout != nil {
			c.Layout.Layout(c.Objects, c.Size())
		}
		return
	}
	o.Refresh()
}

// healInside is called by renderers as they refresh: what a part holds inside
// is reached only through them.
func healInside(objects []fyne.CanvasObject) {
	if healed == nil {
		return
	}
	for _, o := range objects {
		switch o.(type) {
		case fyne.Widget, *fyne.Container:
			heal(o)
		}
	}
}

// LookStamp tells looks apart.
type LookStamp struct {
	look    Look
	variant fyne.ThemeVariant
}

// LookNow is the look that is on. What was last drawn in another needs
// RefreshAll before it is shown again.
func LookNow() LookStamp {
	if t, ok := theme.Current().(*Theme); ok {
		return LookStamp{t.look, fyne.CurrentApp().Settings().ThemeVariant()}
	}
	return LookStamp{}
}
