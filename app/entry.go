package app

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// entryEditor shows one entry with every field of its kind, edited in place.
// A field is kept when it is left; what could not be kept stays where it was
// typed, and as a draft, until it is kept or given up.
type entryEditor struct {
	d     desk
	leave func() bool // gives the keyboard back to the list; tells whether it did

	entry   journal.Entry
	history []journal.Revision
	linked  []journal.Entry
	pages   map[int][]journal.Entry
	habits  capture.Habits
	teams   map[journal.ID]bool

	saver  *entrySaver
	drafts map[string]string // typed and not kept, by slot
	failed map[string]string // why, by slot

	forms   map[journal.EntryKind]*entryForm
	form    *entryForm // shown; nil for none
	waiting *fyne.Container
	column  *fyne.Container
	scroll  *parts.Scroller
	object  fyne.CanvasObject
	settled bool // relayout may run
}

func newEntryEditor(d desk, leave func() bool) *entryEditor {
	v := &entryEditor{d: d, leave: leave, forms: map[journal.EntryKind]*entryForm{}, failed: map[string]string{}}
	v.waiting = parts.Column(parts.Space2)
	v.waiting.Hide()
	v.column = parts.Column(parts.Space4)
	v.scroll = parts.NewScroller(parts.PadXY(parts.Space5, parts.Space4, parts.Page(720, v.column)))
	v.object = v.scroll
	return v
}

// show takes a State in. The same entry never loses what is being typed.
func (v *entryEditor) show(s State) {
	v.remember(s.Drafts)
	v.habitsFrom(s.Habits)
	t := s.Timeline
	v.pages = t.Pages
	if v.entry.ID == t.Entry.ID && len(v.history) == len(t.History) && reflect.DeepEqual(v.entry, t.Entry) &&
		reflect.DeepEqual(v.linked, t.Linked) {
		return
	}
	another := v.entry.ID != t.Entry.ID || v.entry.Kind != t.Entry.Kind || v.entry.Deleted.IsZero() != t.Entry.Deleted.IsZero()
	if another {
		v.flush()
	}
	v.entry, v.history, v.linked = t.Entry, t.History, t.Linked
	if v.saver == nil || another {
		v.saver = &entrySaver{do: v.d.do}
	}
	v.saver.base = t.Entry
	v.settled = false
	if another {
		v.open()
	}
	if v.form != nil {
		v.form.show(t.Entry, t.History, another)
	}
	v.settled = true
	v.showWaiting()
	v.relayout()
	if another {
		v.scroll.ScrollToTop()
	}
}

// open puts the form for the entry in place; forms are built once per kind.
func (v *entryEditor) open() {
	v.form = nil
	v.column.Objects = nil
	if v.entry.ID == "" {
		return
	}
	key := v.entry.Kind
	if !v.entry.Deleted.IsZero() {
		key = binnedForm
	}
	f := v.forms[key]
	if f == nil {
		f = v.newForm(key)
		v.forms[key] = f
	}
	v.form = f
	v.column.Objects = []fyne.CanvasObject{v.waiting, f.object}
}

// flush sends what is typed and not yet sent.
func (v *entryEditor) flush() {
	if v.form == nil {
		return
	}
	for _, f := range v.form.fields {
		f.flush()
	}
}

// focus gives the keyboard to the words.
func (v *entryEditor) focus() {
	if v.form != nil && v.form.first != nil {
		parts.FocusOn(v.form.first)
	}
}

// relayout gives everything its room again after something came or went.
func (v *entryEditor) relayout() {
	if v.settled {
		v.scroll.Content.Refresh()
		v.scroll.Refresh()
	}
}

// send hands an edit on, filling in how its field compares.
func (v *entryEditor) send(x *entryEdit) {
	if x.value == nil {
		x.value = func(e journal.Entry) string { return fieldValue(v.d.words, x.field, e) }
	}
	v.saver.save(x)
}

// choose sends a choice, which is a decision of this moment. If somebody else
// changed the field meanwhile, both values are said and theirs stands.
func (v *entryEditor) choose(field string, set func(*journal.Entry), done func(sentence string)) {
	v.send(&entryEdit{field: field, seen: v.entry, set: set, done: func(sentence string, other *journal.Entry) {
		if other != nil {
			sentence = v.d.t("entry.conflict.choice")
		}
		done(sentence)
	}})
}

// sayChoice puts a sentence under a choice, with a way to try again if there
// is one.
func (v *entryEditor) sayChoice(n *entryNote, sentence string, again func()) {
	if sentence == "" {
		n.clear()
		return
	}
	if again == nil {
		n.problem(sentence)
		return
	}
	n.problem(sentence, parts.Row(parts.Space2, parts.NewButton(v.d.t("entry.again"), parts.QuietButton, again)))
}

// slot names the draft of a field. What came of an action shares its draft
// with the question on Today.
func (v *entryEditor) slot(id journal.ID, field string) string { return SlotEntry(id, field) }

// remember takes over the drafts of a former run, once.
func (v *entryEditor) remember(drafts map[string]string) {
	if v.drafts != nil || drafts == nil {
		return
	}
	v.drafts = map[string]string{}
	for slot, text := range drafts {
		if strings.HasPrefix(slot, "entry:") {
			v.drafts[slot] = text
		}
	}
}

// draft keeps what is being typed.
func (v *entryEditor) draft(slot, text string) {
	if v.drafts == nil {
		v.drafts = map[string]string{}
	}
	v.drafts[slot] = text
	v.d.do(Draft{Slot: slot, Text: text}, nil)
}

// forget drops a draft that is kept or given up.
func (v *entryEditor) forget(slot string) {
	_, had := v.drafts[slot]
	delete(v.drafts, slot)
	if _, failed := v.failed[slot]; failed {
		delete(v.failed, slot)
		v.showWaiting()
	}
	if had {
		v.d.do(Draft{Slot: slot}, nil)
	}
}

// fail remembers that words of a field, perhaps of an entry no longer shown,
// could not be kept.
func (v *entryEditor) fail(slot, text, sentence string) {
	if v.drafts == nil {
		v.drafts = map[string]string{}
	}
	v.drafts[slot], v.failed[slot] = text, sentence
	v.showWaiting()
}

// keepBad remembers what was typed where it says nothing that can be read; a
// text of "" tells that it is mended.
func (v *entryEditor) keepBad(slot, text, sentence string) {
	if sentence == "" {
		if _, bad := v.failed[slot]; bad {
			v.forget(slot)
		}
		return
	}
	v.draft(slot, text)
	v.fail(slot, text, sentence)
}

// bad shows again what keepBad remembers of a day, if it does; another tells
// that another entry was shown before.
func (v *entryEditor) bad(slot string, field *parts.DateField, another bool) bool {
	sentence, bad := v.failed[slot]
	if bad && another {
		field.ShowProblem(v.drafts[slot], sentence)
	}
	return bad
}

// failedHere tells whether words of a field of the entry shown wait to be
// mended.
func (v *entryEditor) failedHere(field string) bool {
	_, bad := v.failed[v.slot(v.entry.ID, field)]
	return bad
}

// showWaiting points at other entries whose words could not be kept.
func (v *entryEditor) showWaiting() {
	var objects []fyne.CanvasObject
	seen := map[journal.ID]bool{v.entry.ID: true}
	for slot := range v.failed {
		id := slotEntry(slot)
		if seen[id] {
			continue
		}
		seen[id] = true
		objects = append(objects,
			parts.NewBody(v.d.t("entry.elsewhere")).Tint(parts.Load),
			parts.Row(parts.Space2, parts.NewButton(v.d.t("entry.elsewhere.go"), parts.QuietButton, func() { v.d.do(Reveal{ID: id}, nil) })))
	}
	if len(objects) == 0 && len(v.waiting.Objects) == 0 {
		return
	}
	v.waiting.Objects = objects
	v.waiting.Hidden = len(objects) == 0
	v.relayout()
}

// slotEntry is the entry a slot belongs to.
func slotEntry(slot string) journal.ID {
	id, _, _ := strings.Cut(strings.TrimPrefix(slot, "entry:"), ":")
	return journal.ID(id)
}

func (v *entryEditor) habitsFrom(h capture.Habits) {
	if len(v.habits.People) == len(h.People) && len(h.People) > 0 && &v.habits.People[0] == &h.People[0] {
		v.habits = h
		return
	}
	v.habits = h
	v.teams = map[journal.ID]bool{}
	for _, c := range h.People {
		if c.Team {
			v.teams[c.Ref.ID] = true
		}
	}
}

// fieldValue is a field as it is compared: its words, but for those whose
// words round or count.
func fieldValue(w *words.Words, field string, e journal.Entry) string {
	switch field {
	case "when.clock", "when.zone":
		field = "when"
	case "links":
		ids := make([]string, len(e.Links))
		for i, id := range e.Links {
			ids[i] = string(id)
		}
		return strings.Join(ids, " ")
	case "outcome.before":
		return shownNumber(e.Outcome.Before, ".")
	case "outcome.after":
		return shownNumber(e.Outcome.After, ".")
	case "minutes":
		return w.Integer(e.Minutes)
	}
	for _, f := range facts {
		if f.field == field {
			return f.say(w, e)
		}
	}
	return ""
}
