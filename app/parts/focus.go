package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// canvasOf finds where a part is shown; nil while it is not.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	if o == nil || fyne.CurrentApp() == nil {
		return nil
	}
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// FocusOn gives a part the keyboard, if it is shown.
func FocusOn(o fyne.Focusable) {
	co, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	c := canvasOf(co)
	if c == nil {
		c = windowAround(co) // placed, but not painted yet
	}
	if c != nil {
		c.Focus(o)
	}
}

// windowAround finds the window in whose content or overlays a part stands
// that has never been painted, and so is not yet known to the toolkit.
func windowAround(o fyne.CanvasObject) fyne.Canvas {
	if fyne.CurrentApp() == nil {
		return nil
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		roots := append([]fyne.CanvasObject{w.Canvas().Content()}, w.Canvas().Overlays().List()...)
		for _, root := range roots {
			if holds(root, o) {
				return w.Canvas()
			}
		}
	}
	return nil
}

func holds(root, o fyne.CanvasObject) bool {
	if root == nil || root == o {
		return root == o
	}
	for _, child := range childrenOf(root) {
		if holds(child, o) {
			return true
		}
	}
	return false
}

// FocusFirst gives the keyboard to the first part below o that takes it.
func FocusFirst(o fyne.CanvasObject) {
	if f := firstFocusable(o); f != nil {
		FocusOn(f)
	}
}

// keyTaker is an overlay that wants the keys its content did not use.
type keyTaker interface {
	takeKey(*fyne.KeyEvent) bool
}

// passKey hands a key nobody used to the overlay on top, else to the window's
// content if it takes keys. It reports whether somebody used it.
func passKey(from fyne.CanvasObject, ev *fyne.KeyEvent) bool {
	c := canvasOf(from)
	if c == nil {
		return false
	}
	if top := c.Overlays().Top(); top != nil {
		if k, ok := top.(keyTaker); ok {
			return k.takeKey(ev)
		}
		return false
	}
	if k, ok := c.Content().(keyTaker); ok && k.takeKey(ev) {
		return true
	}
	if f := c.OnTypedKey(); f != nil {
		f(ev)
		return true
	}
	return false
}

// firstFocusable finds the first part below o that the keyboard can reach.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	if f, ok := o.(fyne.Focusable); ok {
		if d, can := o.(fyne.Disableable); !can || !d.Disabled() {
			return f
		}
	}
	for _, child := range childrenOf(o) {
		if f := firstFocusable(child); f != nil {
			return f
		}
	}
	return nil
}

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case interface{ parts() []fyne.CanvasObject }:
		return o.parts()
	case interface{ Parts() []fyne.CanvasObject }:
		return o.Parts()
	}
	return nil
}

// revealFocused scrolls the nearest Scroller around a part, so that Tab never
// leaves the visible page.
func revealFocused(o fyne.CanvasObject) {
	if s := scrollerOf(o); s != nil {
		s.reveal(o)
	}
}

// scrollerOf is the Scroller a part stands in; nil for none.
func scrollerOf(o fyne.CanvasObject) *Scroller {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		return scrollerAround(top, o)
	}
	return scrollerAround(c.Content(), o)
}
