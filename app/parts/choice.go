package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Option is one of several values: what it is, how it is called, and words to
// show on hover.
type Option struct {
	Value, Label, Hint string
	Icon               fyne.ThemeIconName
}

// Choice is a group of pills of which one, or none, or several are chosen. Tab
// enters the group at one pill; arrows move inside, Enter and Space choose.
// Choosing the chosen one again takes it back.
type Choice struct {
	widget.BaseWidget
	box       *fyne.Container
	at        int // the pill Tab comes to
	many      bool
	options   []Option
	chips     []*pill
	chosen    map[string]bool
	OnChanged func(values []string)
}

// pill is a Chip that knows its group.
type pill struct {
	Chip
	group *Choice
	index int
}

// NewPills is a choice of one value or none.
func NewPills(options []Option, changed func(value string)) *Choice {
	c := newChoice(options, false)
	c.OnChanged = func(v []string) {
		if changed == nil {
			return
		}
		if len(v) == 0 {
			changed("")
			return
		}
		changed(v[0])
	}
	return c
}

// NewMultiPills is a choice of any number of values, in the options' order.
func NewMultiPills(options []Option, changed func(values []string)) *Choice {
	c := newChoice(options, true)
	c.OnChanged = changed
	return c
}

func newChoice(options []Option, many bool) *Choice {
	c := &Choice{box: Flow(), many: many, chosen: map[string]bool{}}
	c.ExtendBaseWidget(c)
	c.SetOptions(options)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }

// MinSize follows the lines the pills need at the present width.
func (c *Choice) MinSize() fyne.Size { return c.box.MinSize() }

func (c *Choice) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.box} }

// SetOptions replaces what can be chosen; values no longer offered go.
func (c *Choice) SetOptions(options []Option) {
	c.options, c.chips, c.box.Objects, c.at = options, nil, nil, 0
	keep := map[string]bool{}
	for i, o := range options {
		if c.chosen[o.Value] {
			keep[o.Value] = true
		}
		p := &pill{group: c, index: i}
		p.Chip = Chip{kind: NeutralChip, text: o.Label, icon: o.Icon, hint: o.Hint, maxWidth: 320, steady: true}
		p.become(p)
		p.OnTapped = func() { c.toggle(o.Value) }
		p.onPress = p.OnTapped
		p.onKey = p.move
		p.tip = func() string { return p.hint }
		p.selected = keep[o.Value]
		c.chips = append(c.chips, p)
		c.box.Add(p)
	}
	c.chosen = keep
}

// Value is the chosen value of a single choice, "" for none.
func (c *Choice) Value() string {
	if v := c.Values(); len(v) > 0 {
		return v[0]
	}
	return ""
}

// Values are the chosen values in the options' order.
func (c *Choice) Values() []string {
	var out []string
	for _, o := range c.options {
		if c.chosen[o.Value] {
			out = append(out, o.Value)
		}
	}
	return out
}

// Focused tells that one of the pills has the keyboard.
func (c *Choice) Focused() bool {
	return slices.ContainsFunc(c.chips, func(p *pill) bool { return p.focused })
}

// SetValue chooses one value, "" for none, without calling OnChanged.
func (c *Choice) SetValue(v string) {
	if v == "" {
		c.SetValues(nil)
		return
	}
	c.SetValues([]string{v})
}

// SetValues chooses values without calling OnChanged.
func (c *Choice) SetValues(values []string) {
	c.chosen = map[string]bool{}
	for _, v := range values {
		c.chosen[v] = true
	}
	c.show()
}

func (c *Choice) show() {
	for i, o := range c.options {
		c.chips[i].SetSelected(c.chosen[o.Value])
		if c.chosen[o.Value] && !c.many {
			c.at = i
		}
	}
	c.box.Refresh()
}

func (c *Choice) toggle(v string) {
	was := c.chosen[v]
	if !c.many {
		c.chosen = map[string]bool{}
	}
	c.chosen[v] = !was
	c.show()
	if c.OnChanged != nil {
		c.OnChanged(c.Values())
	}
}

// Disabled leaves one pill of the group in the Tab order.
func (p *pill) Disabled() bool { return p.disabled || p.index != p.group.at }

// Tapped brings the Tab order along.
func (p *pill) Tapped(ev *fyne.PointEvent) {
	p.group.at = p.index
	p.Chip.Tapped(ev)
}

func (p *pill) move(ev *fyne.KeyEvent) bool {
	to := p.index
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		to--
	case fyne.KeyRight, fyne.KeyDown:
		to++
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(p.group.chips) - 1
	default:
		return false
	}
	if to >= 0 && to < len(p.group.chips) {
		p.group.at = to
		FocusOn(p.group.chips[to])
	}
	return true
}
