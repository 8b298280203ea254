package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// pickerSpec says what a picker holds and what choosing does.
type pickerSpec struct {
	hint   string
	offers func(typed string) []nameOffer // completions, best first
	fresh  func(name string) string       // words of the offer to add what nobody knows; "" for none
	add    func(value string, reply Reply)
	drop   func(value string, reply Reply) // nil: chips cannot be taken out
	open   func(value string)              // tapping a chip; may be nil
}

// picker shows names as chips and adds one by completion. What is typed stays
// until it was kept.
type picker struct {
	spec  pickerSpec
	d     desk
	chips *fyne.Container
	line  *parts.LineEntry
	given *fyne.Container
	note  *entryNote
	box   *fyne.Container
	grown func()
	shown []nameOffer
	now   []nameOffer
	at    int
}

func newPicker(d desk, spec pickerSpec, grown func()) *picker {
	p := &picker{d: d, spec: spec, chips: parts.Flow(), given: parts.Flow(), grown: grown}
	p.note = newEntryNote(grown)
	p.line = parts.NewLineEntry(spec.hint)
	p.line.Limit = journal.MaxName * 4
	p.line.OnEdited = p.typed
	p.line.OnEnter = func(string) { p.take() }
	p.line.OnDown = func() bool { return p.step(1) }
	p.line.OnUp = func() bool { return p.step(-1) }
	p.line.OnEscape = p.escape
	p.chips.Hide()
	p.given.Hide()
	p.box = parts.Column(parts.Space1, p.chips, narrowed(320, p.line), p.given, p.note.box)
	return p
}

// show puts up the names held; another tells that they are another person's.
func (p *picker) show(names []nameOffer, another bool) {
	if another {
		p.line.SetText("")
		p.offer(nil)
		p.note.clear()
	}
	if slices.Equal(names, p.shown) {
		return
	}
	at := focusedOf(p.d.canvas(), p.chips.Objects)
	p.shown, p.chips.Objects = slices.Clone(names), nil
	for _, n := range names {
		chip := parts.NewChip(n.Kind, n.label())
		if p.spec.drop != nil {
			chip.WithRemove(func() { p.spec.drop(n.Value, p.said) })
		}
		if p.spec.open != nil {
			chip.WithTap(func() { p.spec.open(n.Value) })
		}
		p.chips.Add(chip)
	}
	p.chips.Hidden = len(names) == 0
	p.grown()
	switch {
	case at >= 0 && len(names) > 0:
		parts.FocusOn(p.chips.Objects[min(at, len(names)-1)].(*parts.Chip))
	case at >= 0:
		parts.FocusOn(p.line)
	}
}

func (p *picker) typed(text string) {
	p.note.clear()
	text = strings.TrimSpace(text)
	if text == "" {
		p.offer(nil)
		return
	}
	offers := slices.DeleteFunc(p.spec.offers(text), func(o nameOffer) bool {
		return slices.ContainsFunc(p.shown, func(n nameOffer) bool { return n.Value == o.Value })
	})
	offers = offers[:min(len(offers), mostOffers)]
	if p.spec.fresh != nil {
		name := journal.NormalName(text)
		if words := p.spec.fresh(name); words != "" {
			offers = append(offers, nameOffer{Value: name, Label: words, Kind: parts.NeutralChip})
		}
	}
	p.offer(offers)
}

func (p *picker) offer(offers []nameOffer) {
	if len(offers) == 0 && len(p.now) == 0 {
		return
	}
	p.now, p.at, p.given.Objects = offers, 0, nil
	for i, o := range offers {
		chip := parts.NewChip(o.Kind, o.label()).WithTap(func() { p.add(o.Value) })
		chip.SetSelected(i == 0)
		p.given.Add(chip)
	}
	p.given.Hidden = len(offers) == 0
	p.grown()
}

// step moves among the offers; it tells whether there were any.
func (p *picker) step(by int) bool {
	if len(p.now) == 0 {
		return false
	}
	p.at = (p.at + by + len(p.now)) % len(p.now)
	for i, o := range p.given.Objects {
		o.(*parts.Chip).SetSelected(i == p.at)
	}
	return true
}

func (p *picker) take() {
	switch {
	case p.at < len(p.now):
		p.add(p.now[p.at].Value)
	case strings.TrimSpace(p.line.Text) != "":
		p.note.hint(p.d.t("settings.pick.nobody"))
	}
}

func (p *picker) escape() bool {
	if p.line.Text == "" {
		return false
	}
	p.line.SetText("")
	p.offer(nil)
	p.note.clear()
	return true
}

// add hands a name on; the words leave the line once it was kept.
func (p *picker) add(value string) {
	typed := p.line.Text
	p.offer(nil)
	p.spec.add(value, func(sentence string) {
		if sentence == "" && p.line.Text == typed {
			p.line.SetText("")
		}
		p.said(sentence)
	})
	parts.FocusOn(p.line)
}

func (p *picker) said(sentence string) {
	if sentence == "" {
		p.note.clear()
		return
	}
	p.note.problem(sentence)
}
