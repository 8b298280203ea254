package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// nameOffer is a name that completion offers.
type nameOffer struct {
	Value string // what is added
	Label string // what is shown; "" for Value
	Kind  parts.ChipKind
}

// namesSpec describes a field that holds names: people, tags, a project, the
// entries one is about.
type namesSpec struct {
	id   string
	most int // 1 for a single name
	get  func(journal.Entry) []nameOffer
	add  func(e *journal.Entry, value string)
	drop func(e *journal.Entry, value string)
	// offers gives completions of what is typed, best first.
	offers func(typed string) []nameOffer
	fresh  bool                // a name nobody knows may be added
	open   func(value string)  // tapping a chip; may be nil
	tidy   func(string) string // a typed name as it is added; may be nil
}

// mostOffers is how many completions are shown at once.
const mostOffers = 6

// namesField shows names as chips and adds one by completion. What is typed is
// a draft like any text, and is added on leaving the field if it is a name.
type namesField struct {
	v     *entryEditor
	spec  namesSpec
	chips *fyne.Container
	line  *parts.LineEntry
	given *fyne.Container // offers
	note  *entryNote
	box   *fyne.Container
	entry journal.Entry
	at    int // the offer Enter takes, −1 for what was typed
	now   []nameOffer
	shown []nameOffer // as chips
}

func newNamesField(v *entryEditor, spec namesSpec) *namesField {
	f := &namesField{v: v, spec: spec, chips: parts.Flow(), given: parts.Flow(), note: newEntryNote(v.relayout)}
	f.line = parts.NewLineEntry(v.d.t("entry.hint." + spec.id))
	f.line.Limit = journal.MaxName * 4
	f.line.OnEdited = f.typed
	f.line.OnEnter = func(string) { f.take() }
	f.line.OnDown = func() bool { return f.step(1) }
	f.line.OnUp = func() bool { return f.step(-1) }
	f.line.OnEscape = f.escape
	f.line.OnFocus = f.focus
	f.line.OnKey = f.key
	f.given.Hide()
	f.box = parts.Column(parts.Space1, f.chips, narrowed(300, f.line), f.given, f.note.box)
	return f
}

func (f *namesField) object() fyne.CanvasObject { return f.box }

func (f *namesField) slot() string { return f.v.slot(f.entry.ID, f.spec.id) }

func (f *namesField) show(e journal.Entry, another bool) {
	f.entry = e
	if another {
		f.note.clear()
		f.line.SetText(f.v.drafts[f.slot()])
		f.offer(nil)
	}
	f.showChips(f.spec.get(e))
}

func (f *namesField) showChips(names []nameOffer) {
	was := f.chips.Objects
	at := focusedOf(f.v.d.canvas(), was)
	chips := make([]fyne.CanvasObject, len(names))
	for i, n := range names {
		if old := slices.IndexFunc(f.shown, func(o nameOffer) bool { return o.Value == n.Value }); old >= 0 {
			was[old].(*parts.Chip).Set(n.Kind, n.label())
			chips[i] = was[old]
			continue
		}
		c := parts.NewChip(n.Kind, n.label()).WithRemove(func() { f.remove(n.Value) })
		if f.spec.open != nil {
			c.WithTap(func() { f.spec.open(n.Value) })
		}
		chips[i] = c
	}
	f.shown, f.chips.Objects = names, chips
	f.chips.Hidden = len(names) == 0
	full := f.spec.most > 0 && len(names) >= f.spec.most
	if full != f.box.Objects[1].(*fyne.Container).Hidden {
		f.box.Objects[1].(*fyne.Container).Hidden = full
	}
	f.v.relayout()
	switch {
	case at < 0 || slices.Contains(chips, was[at]):
	case len(chips) > 0:
		parts.FocusOn(chips[min(at, len(chips)-1)].(*parts.Chip))
	default:
		parts.FocusOn(f.line)
	}
}

// focusedOf is which of the objects has the keyboard, −1 for none.
func focusedOf(c fyne.Canvas, objects []fyne.CanvasObject) int {
	if c == nil {
		return -1
	}
	return slices.IndexFunc(objects, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		return ok && c.Focused() == f
	})
}

func (n nameOffer) label() string {
	if n.Label != "" {
		return n.Label
	}
	return n.Value
}

func (f *namesField) typed(text string) {
	f.note.clear()
	f.v.draft(f.slot(), text)
	f.at = -1
	text = strings.TrimSpace(text)
	if text == "" {
		f.offer(nil)
		return
	}
	offers := slices.DeleteFunc(f.spec.offers(text), func(o nameOffer) bool {
		return slices.ContainsFunc(f.spec.get(f.entry), func(n nameOffer) bool { return n.Value == o.Value })
	})
	if len(offers) > mostOffers {
		offers = offers[:mostOffers]
	}
	if len(offers) > 0 {
		f.at = 0
	}
	known := slices.ContainsFunc(offers, func(o nameOffer) bool { return journal.Fold(o.Value) == journal.Fold(text) })
	if f.spec.fresh && !known {
		offers = append(offers, nameOffer{Value: f.tidied(text), Label: f.v.d.t("entry.names.new", "Name", f.tidied(text)), Kind: parts.NeutralChip})
		f.at = max(f.at, 0)
	}
	f.offer(offers)
}

func (f *namesField) tidied(text string) string {
	if f.spec.tidy != nil {
		text = f.spec.tidy(text)
	}
	return journal.NormalName(text)
}

func (f *namesField) offer(offers []nameOffer) {
	f.now = offers
	f.given.Objects = nil
	for i, o := range offers {
		c := parts.NewChip(o.Kind, o.label()).WithTap(func() { f.add(o.Value) })
		c.SetSelected(i == f.at)
		f.given.Add(c)
	}
	f.given.Hidden = len(offers) == 0
	f.v.relayout()
}

// step moves among the offers; it tells whether there were any.
func (f *namesField) step(by int) bool {
	if len(f.now) == 0 {
		return false
	}
	f.at = (f.at + by + len(f.now)) % len(f.now)
	for i, o := range f.given.Objects {
		o.(*parts.Chip).SetSelected(i == f.at)
	}
	return true
}

// key lets Backspace in an empty line take the last name back.
func (f *namesField) key(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyBackspace || f.line.Text != "" {
		return false
	}
	names := f.spec.get(f.entry)
	if len(names) == 0 {
		return false
	}
	f.remove(names[len(names)-1].Value)
	return true
}

func (f *namesField) take() {
	if f.at >= 0 && f.at < len(f.now) {
		f.add(f.now[f.at].Value)
	}
}

func (f *namesField) focus(gained bool) {
	if !gained {
		f.flush()
	}
}

// flush adds a typed name that is already known. A new one waits for Enter or
// a tap: leaving the field may be the way to one of the offers.
func (f *namesField) flush() {
	text := f.tidied(strings.TrimSpace(f.line.Text))
	if text == "" {
		return
	}
	for _, o := range f.now {
		if journal.Fold(o.Value) == journal.Fold(text) && o.Kind != parts.NeutralChip {
			f.add(o.Value)
			return
		}
	}
	f.note.hint(f.v.d.t("entry.names.waiting"))
}

func (f *namesField) escape() bool {
	if len(f.now) > 0 {
		f.line.SetText("")
		f.v.forget(f.slot())
		f.note.clear()
		f.offer(nil)
		return true
	}
	return f.v.leave()
}

func (f *namesField) add(value string) {
	typed, slot := f.line.Text, f.slot()
	f.note.clear()
	f.line.SetText("")
	f.offer(nil)
	f.v.choose(f.spec.id, func(e *journal.Entry) { f.spec.add(e, value) }, func(sentence string) {
		if sentence == "" {
			f.v.forget(slot)
		} else if f.line.Text == "" && f.slot() == slot {
			f.line.SetText(typed)
		}
		f.v.sayChoice(f.note, sentence, func() { f.add(value) })
	})
}

func (f *namesField) remove(value string) {
	f.v.choose(f.spec.id, func(e *journal.Entry) { f.spec.drop(e, value) }, func(sentence string) {
		f.v.sayChoice(f.note, sentence, func() { f.remove(value) })
	})
}
