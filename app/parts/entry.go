package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// typing is what both text fields share: edits by the person are told apart
// from SetText, a paste above the limit is refused, Escape travels on, and the
// focus ring is clear.
type typing struct {
	widget.Entry
	outer   fyne.Widget
	focused bool
	silent  bool
	// SelectOnFocus marks the whole text when the keyboard comes, so that
	// typing replaces it: for short values like dates.
	SelectOnFocus bool
	// OnEdited is called at once for every edit of the person, never for SetText.
	OnEdited func(text string)
	// Limit is the largest paste, in bytes, that reaches the field; 0 for none.
	Limit int
	// OnOversize gets a paste above Limit. The field stays as it was.
	OnOversize func(text string)
	// OnKey is looked at before anything else; true when it used the key.
	OnKey func(*fyne.KeyEvent) bool
	// OnFocus tells when the keyboard comes and goes.
	OnFocus func(gained bool)
}

func (t *typing) become(outer fyne.Widget) {
	t.outer = outer
	t.OnChanged = func(s string) {
		meetEmoji(s)
		if !t.silent && t.OnEdited != nil {
			t.OnEdited(s)
		}
	}
	t.ExtendBaseWidget(outer)
}

// SetText shows words without calling OnEdited.
func (t *typing) SetText(s string) {
	if t.Text == s {
		return
	}
	if t.SelectedText() != "" { // else what is typed next would replace itself
		t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	t.silent = true
	t.Entry.SetText(s)
	t.silent = false
	t.selectAll()
}

func (t *typing) selectAll() {
	if t.SelectOnFocus && t.focused && t.Text != "" {
		t.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// SetTextEnd is SetText with the cursor behind the last character.
func (t *typing) SetTextEnd(s string) {
	t.SetText(s)
	t.CursorToEnd()
}

// CursorToEnd puts the cursor behind the last character.
func (t *typing) CursorToEnd() {
	t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}

// FocusGained implements fyne.Focusable.
func (t *typing) FocusGained() {
	t.focused = true
	t.Entry.FocusGained()
	revealFocused(t.outer)
	t.selectAll()
	if t.OnFocus != nil {
		t.OnFocus(true)
	}
}

// FocusLost implements fyne.Focusable.
func (t *typing) FocusLost() {
	t.focused = false
	t.Entry.FocusLost()
	if t.OnFocus != nil {
		t.OnFocus(false)
	}
}

// refuses reports a paste above the limit, after telling about it.
func (t *typing) refuses(s fyne.Shortcut) bool {
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok || t.Limit <= 0 || paste.Clipboard == nil {
		return false
	}
	text := paste.Clipboard.Content()
	if len(text) <= t.Limit {
		return false
	}
	if t.OnOversize != nil {
		t.OnOversize(text)
	}
	return true
}

// TypedShortcut implements fyne.Shortcutable.
func (t *typing) TypedShortcut(s fyne.Shortcut) {
	if !t.refuses(s) {
		t.Entry.TypedShortcut(s)
	}
}

// Content is the words in the field.
func (t *typing) Content() string { return t.Text }

// AcceptsTab leaves Tab to the window, so that it always moves on.
func (t *typing) AcceptsTab() bool { return false }

// CreateRenderer implements fyne.Widget.
func (t *typing) CreateRenderer() fyne.WidgetRenderer {
	r := &ringed{WidgetRenderer: t.Entry.CreateRenderer(), of: t, ring: roundRect()}
	r.wheel = newWheel(t, r.WidgetRenderer.Objects())
	r.objects = r.with(r.WidgetRenderer.Objects())
	ring(r.ring, t.focused)
	if s := t.Size(); s.Width > 0 && s.Height > 0 {
		r.Layout(s) // a field that was away for a while; see newDrawing
	}
	return r
}

// ringed adds our focus ring to the toolkit's field, and hands on the wheel.
type ringed struct {
	fyne.WidgetRenderer
	of      *typing
	ring    *canvas.Rectangle
	wheel   *wheel
	objects []fyne.CanvasObject
}

func (r *ringed) with(inner []fyne.CanvasObject) []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, inner...), r.ring, r.wheel)
}

func (r *ringed) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	r.ring.Resize(s)
	r.wheel.Resize(s)
}

func (r *ringed) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	if len(inner) != len(r.objects)-2 {
		r.objects = r.with(inner)
	}
	return r.objects
}

func (r *ringed) Refresh() {
	ring(r.ring, r.of.focused)
	r.ring.Refresh()
	r.WidgetRenderer.Refresh()
	if healed != nil {
		r.Layout(r.of.Size())
	}
}

// LineEntry is one line of text with hooks for the keys around it. A hook that
// is nil leaves its key to the field; Escape and Enter then go to the sheet
// the field stands in.
type LineEntry struct {
	typing
	OnEnter  func(text string)
	OnEscape func() bool // true when used
	OnUp     func() bool
	OnDown   func() bool
	// TakesTab sends the next Tab to OnKey instead of to the next part: set
	// while a completion is offered.
	TakesTab bool
}

// AcceptsTab implements fyne.Tabbable.
func (e *LineEntry) AcceptsTab() bool { return e.TakesTab }

// NewLineEntry makes an empty line.
func NewLineEntry(placeholder string) *LineEntry {
	e := &LineEntry{}
	e.PlaceHolder = placeholder
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.become(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *LineEntry) TypedKey(ev *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.OnEnter != nil {
			e.OnEnter(e.Text)
			return
		}
		passKey(e, ev)
	case fyne.KeyEscape:
		if e.OnEscape == nil || !e.OnEscape() {
			passKey(e, ev)
		}
	case fyne.KeyUp:
		if e.OnUp == nil || !e.OnUp() {
			e.Entry.TypedKey(ev)
		}
	case fyne.KeyDown:
		if e.OnDown == nil || !e.OnDown() {
			e.Entry.TypedKey(ev)
		}
	default:
		if isFunctionKey(ev.Name) {
			passKey(e, ev)
			return
		}
		e.Entry.TypedKey(ev)
	}
}

// isFunctionKey tells the keys no text field has a use for: they belong to the
// window.
func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}

// TextArea is several lines of the writer's own words, in the serif. Tab moves
// on; Ctrl+Enter (or Cmd) submits.
type TextArea struct {
	typing
	OnSubmit func(text string)
	OnEscape func() bool
}

// NewTextArea makes an empty area that shows a number of rows.
func NewTextArea(placeholder string, rows int) *TextArea {
	a := &TextArea{}
	a.MultiLine = true
	a.Wrapping = fyne.TextWrapWord
	a.TextStyle = WritersStyle
	a.PlaceHolder = placeholder
	a.become(a)
	a.SetMinRowsVisible(rows)
	return a
}

// TypedKey implements fyne.Focusable.
func (a *TextArea) TypedKey(ev *fyne.KeyEvent) {
	if a.OnKey != nil && a.OnKey(ev) {
		return
	}
	if ev.Name == fyne.KeyEscape {
		if a.OnEscape == nil || !a.OnEscape() {
			passKey(a, ev)
		}
		return
	}
	if isFunctionKey(ev.Name) {
		passKey(a, ev)
		return
	}
	a.Entry.TypedKey(ev)
}

// TypedShortcut implements fyne.Shortcutable.
func (a *TextArea) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && a.OnSubmit != nil &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) &&
		c.Modifier == fyne.KeyModifierShortcutDefault {
		a.OnSubmit(a.Text)
		return
	}
	a.typing.TypedShortcut(s)
}
