package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what every part that can be pressed shares: it takes the focus
// by Tab and by click, answers Enter, Space and click alike, and hands Escape
// on to the sheet it stands in.
type pressable struct {
	widget.BaseWidget
	outer            fyne.Widget // the part that embeds this
	onPress          func()
	onKey            func(*fyne.KeyEvent) bool // looked at first; true when used
	tip              func() string             // words to show on hover; nil or "" for none
	hovered, focused bool
	disabled         bool
}

var (
	_ fyne.Tappable      = (*pressable)(nil)
	_ fyne.Focusable     = (*pressable)(nil)
	_ fyne.Disableable   = (*pressable)(nil)
	_ desktop.Hoverable  = (*pressable)(nil)
	_ desktop.Cursorable = (*pressable)(nil)
)

// become tells the pressable whose it is; every constructor calls it first.
func (p *pressable) become(outer fyne.Widget) {
	p.outer = outer
	p.ExtendBaseWidget(outer)
}

func (p *pressable) self() fyne.CanvasObject { return p.outer }

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if p.disabled {
		return
	}
	p.takeFocus()
	p.press()
}

func (p *pressable) takeFocus() {
	f, ok := p.self().(fyne.Focusable)
	if c := canvasOf(p.self()); ok && c != nil && c.Focused() != f {
		c.Focus(f)
	}
}

func (p *pressable) press() {
	if !p.disabled && p.onPress != nil {
		p.onPress()
	}
}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.focused = true
	revealFocused(p.self())
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() {
	p.focused = false
	p.Refresh()
}

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(ev *fyne.KeyEvent) {
	if p.disabled {
		return
	}
	if p.onKey != nil && p.onKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.press()
	default:
		passKey(p.self(), ev)
	}
}

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(ev *desktop.MouseEvent) {
	p.hovered = true
	if p.tip != nil {
		ShowTip(p.self(), p.tip())
	}
	p.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() {
	p.hovered = false
	if p.tip != nil {
		HideTip(p.self())
	}
	p.Refresh()
}

// Cursor implements desktop.Cursorable.
func (p *pressable) Cursor() desktop.Cursor {
	if p.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable implements fyne.Disableable.
func (p *pressable) Enable() { p.setDisabled(false) }

// Disable implements fyne.Disableable.
func (p *pressable) Disable() { p.setDisabled(true) }

// Disabled implements fyne.Disableable.
func (p *pressable) Disabled() bool { return p.disabled }

func (p *pressable) setDisabled(off bool) {
	if p.disabled != off {
		p.disabled = off
		p.Refresh()
	}
}
