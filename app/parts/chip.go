package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ChipKind colours a chip by what it stands for; a shape or icon always says
// the same.
type ChipKind int

// The kinds of chip. An unknown chip has a dotted outline: kept as text.
const (
	NeutralChip ChipKind = iota
	PersonChip
	TeamChip
	ProjectChip
	SupportChip
	TraitChip
	LaborChip
	TimeChip
	LoadChip
	VisibilityChip
	TagChip
	UnknownChip
)

var chipLooks = map[ChipKind]struct {
	icon fyne.ThemeIconName
	ink  fyne.ThemeColorName
}{
	NeutralChip:    {"", Ink},
	PersonChip:     {IconPerson, Recognition},
	TeamChip:       {IconTeam, Recognition},
	ProjectChip:    {IconProject, Recovery},
	SupportChip:    {"", AccentText},
	TraitChip:      {IconTrait, AccentText},
	LaborChip:      {IconLabor, Load},
	TimeChip:       {IconClock, Secondary},
	LoadChip:       {IconLoad, Load},
	VisibilityChip: {IconEye, Secondary},
	TagChip:        {IconTag, Secondary},
	UnknownChip:    {"", Secondary},
}

// Chip is one small fact. It can be tapped and removed where callbacks are
// given; then it also takes the keyboard: Enter taps, Delete and Backspace
// remove.
type Chip struct {
	pressable
	kind     ChipKind
	text     string
	icon     fyne.ThemeIconName
	hint     string
	selected bool
	steady   bool // as wide unchosen as chosen: the tick moves nothing
	OnTapped func()
	OnRemove func()
	maxWidth float32
	shown    string
}

// NewChip makes a chip that only shows.
func NewChip(kind ChipKind, text string) *Chip {
	c := &Chip{kind: kind, text: text, icon: chipLooks[kind].icon, maxWidth: 260}
	c.become(c)
	c.onPress = func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	}
	c.onKey = c.key
	c.tip = func() string {
		if c.shown != c.text {
			return c.text
		}
		return c.hint
	}
	return c
}

// WithTap makes the chip tappable.
func (c *Chip) WithTap(f func()) *Chip { c.OnTapped = f; return c }

// WithRemove makes the chip removable.
func (c *Chip) WithRemove(f func()) *Chip { c.OnRemove = f; return c }

// WithIcon gives another icon than the kind's; "" for none.
func (c *Chip) WithIcon(n fyne.ThemeIconName) *Chip { c.icon = n; return c }

// WithHint gives words to show on hover.
func (c *Chip) WithHint(s string) *Chip { c.hint = s; return c }

// Steady keeps the chip as wide unchosen as chosen, so that choosing it moves
// nothing beside it.
func (c *Chip) Steady() *Chip { c.steady = true; return c }

// Text returns the chip's words.
func (c *Chip) Text() string { return c.text }

// Set replaces kind and words, for rows that are used again.
func (c *Chip) Set(kind ChipKind, text string) {
	if c.kind == kind && c.text == text {
		return
	}
	if c.icon == chipLooks[c.kind].icon {
		c.icon = chipLooks[kind].icon
	}
	c.kind, c.text = kind, text
	c.Refresh()
}

// SetSelected marks the chip as chosen: filled, with a check.
func (c *Chip) SetSelected(on bool) {
	if c.selected != on {
		c.selected = on
		c.Refresh()
	}
}

// Selected reports whether the chip is chosen.
func (c *Chip) Selected() bool { return c.selected }

// Disabled keeps a chip that only shows out of the Tab order.
func (c *Chip) Disabled() bool {
	return c.disabled || c.OnTapped == nil && c.OnRemove == nil
}

// Tapped removes on the cross, taps elsewhere.
func (c *Chip) Tapped(ev *fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	c.takeFocus()
	if c.OnRemove != nil && (c.OnTapped == nil || ev.Position.X > c.Size().Width-c.cross()-Space2) {
		c.OnRemove()
		return
	}
	c.press()
}

func (c *Chip) key(ev *fyne.KeyEvent) bool {
	if c.OnRemove != nil && (ev.Name == fyne.KeyDelete || ev.Name == fyne.KeyBackspace) {
		c.OnRemove()
		return true
	}
	return false
}

func (c *Chip) cross() float32 { return 14 * Scale() }

func (c *Chip) leading() fyne.ThemeIconName {
	if c.selected {
		return IconCheck
	}
	return c.icon
}

// roomy tells that a chip keeps room for the tick at its sides, where there is
// no icon the tick could take the place of.
func (c *Chip) roomy() bool { return c.steady && c.icon == "" }

// around is the width of everything but the words.
func (c *Chip) around() float32 {
	w := 2 * float32(10)
	switch {
	case c.roomy():
		w += 12 * Scale()
	case c.leading() != "":
		w += 15*Scale() + 5
	}
	if c.OnRemove != nil {
		w += c.cross() + 5
	}
	return w
}

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	fill, focus := roundRect(), roundRect()
	img, cross, text := picture(nil), picture(nil), newLine("")
	dots := &dotted{}
	d := &drawing{of: c.outer, objects: []fyne.CanvasObject{fill, focus, img, text, cross}}
	d.paint = func() {
		look := chipLooks[c.kind]
		ink := look.ink
		fill.FillColor, fill.StrokeColor, fill.StrokeWidth = Color(Quiet), color.Transparent, 0
		if c.selected {
			fill.FillColor, fill.StrokeColor, fill.StrokeWidth = Color(Selection), Color(Accent), 1
		}
		if c.kind == UnknownChip {
			fill.FillColor = color.Transparent
		}
		if c.hovered && !c.Disabled() {
			fill.StrokeColor, fill.StrokeWidth = Color(Border), 1
		}
		ring(focus, c.focused)
		size := 13 * Scale()
		c.shown = shorten(c.text, c.maxWidth*Scale()-c.around(), false, func(s string) float32 {
			return measureText(s, size, fyne.TextStyle{}).Width
		})
		text.Text, text.TextSize, text.Color = c.shown, size, Color(Ink)
		if c.kind == UnknownChip {
			text.Color = Color(Secondary)
		}
		lead := c.leading()
		setVisible(img, lead != "")
		if lead != "" {
			setPicture(img, TintedIcon(lead, ink))
		}
		setVisible(cross, c.OnRemove != nil)
		if c.OnRemove != nil {
			setPicture(cross, TintedIcon(IconClose, Secondary))
		}
	}
	d.min = func() fyne.Size {
		m := text.MinSize()
		return fyne.NewSize(m.Width+c.around(), m.Height+8)
	}
	d.layout = func(s fyne.Size) {
		c.arrange(s, fill, focus, text, img, cross)
		if c.kind == UnknownChip {
			d.objects = append(d.objects[:5], dots.around(s)...)
		} else {
			d.objects = d.objects[:5]
		}
	}
	return newDrawing(d)
}

func (c *Chip) arrange(s fyne.Size, fill, focus *canvas.Rectangle, text *canvas.Text, img, cross *canvas.Image) {
	fill.CornerRadius, focus.CornerRadius = s.Height/2, s.Height/2
	fill.Resize(s)
	focus.Resize(s)
	x := float32(10)
	m := text.MinSize()
	switch {
	case c.roomy() && c.selected:
		side := 13 * Scale()
		x = (s.Width - m.Width - side - 3) / 2
		place(img, x, (s.Height-side)/2, side, side)
		x += side + 3
	case c.roomy():
		x = (s.Width - m.Width) / 2
	case c.leading() != "":
		side := 15 * Scale()
		place(img, x-2, (s.Height-side)/2, side, side)
		x += side + 3
	}
	place(text, x, (s.Height-m.Height)/2, m.Width, m.Height)
	if c.OnRemove != nil {
		side := c.cross()
		place(cross, s.Width-side-7, (s.Height-side)/2, side, side)
	}
}
