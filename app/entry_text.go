package app

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// longestEdited is the longest text that is edited in place; the toolkit's
// field takes ever longer for a key beyond it, so longer ones are only read.
const longestEdited = 15_000

// textSpec describes a field of typed text.
type textSpec struct {
	id   string // of its fact; its hint stands under entry.hint.ID
	rows int    // lines shown at least; 0 is a single line
	get  func(journal.Entry) string
	// set takes what was typed; the sentence says why it cannot be read.
	set  func(e *journal.Entry, text string)
	read func(text string) (sentence string) // nil: everything can be read
}

// textField is typed text: kept on leaving it, on Enter or Ctrl+Enter, saved
// as a draft while typing, and never thrown away by an error.
type textField struct {
	v     *entryEditor
	spec  textSpec
	line  *parts.LineEntry // one of the two
	area  *parts.TextArea
	long  *longText
	note  *entryNote
	whole *fyne.Container // the area at the height of its words
	body  *fyne.Container
	box   *fyne.Container
	entry journal.Entry // shown
	seen  journal.Entry // as it stood when typing began
	dirty bool          // typed and not kept yet
	sent  *string       // on its way into the journal
	rows  int
}

func newTextField(v *entryEditor, spec textSpec) *textField {
	f := &textField{v: v, spec: spec, note: newEntryNote(v.relayout)}
	hint := ""
	if key := "entry.hint." + spec.id; v.d.words.Has(key) {
		hint = v.d.t(key)
	}
	if spec.rows == 0 {
		f.line = parts.NewLineEntry(hint)
		f.line.OnEdited, f.line.OnFocus = f.edited, f.focus
		f.line.OnEnter = func(string) { f.flush() }
		f.line.OnEscape = f.escape
		f.line.Limit = journal.MaxText
		f.line.SelectOnFocus = spec.read != nil // a value rather than words
		f.body = parts.Column(0, f.line)
	} else {
		f.area = parts.NewTextArea(hint, spec.rows)
		f.area.OnEdited, f.area.OnFocus = f.edited, f.focus
		f.area.OnSubmit = func(string) { f.flush() }
		f.area.OnEscape = f.escape
		f.area.Limit = longestEdited
		f.area.OnOversize = func(string) { f.note.problem(v.d.t("entry.long.paste")) }
		f.whole = &fyne.Container{Layout: growing{f}, Objects: []fyne.CanvasObject{f.area}}
		f.body = parts.Column(0, f.whole)
		f.rows = spec.rows
	}
	f.box = parts.Column(parts.Space1, f.body, f.note.box)
	return f
}

func (f *textField) object() fyne.CanvasObject { return f.box }

// short keeps the field from taking the whole line; width at 100 % text.
func (f *textField) short(width float32) *textField {
	f.box.Objects[0] = narrowed(width, f.body)
	return f
}

// focusable is what takes the keyboard.
func (f *textField) focusable() fyne.Focusable {
	if f.line != nil {
		return f.line
	}
	return f.area
}

func (f *textField) text() string {
	if f.line != nil {
		return f.line.Text
	}
	return f.area.Text
}

func (f *textField) put(s string) {
	if f.line != nil {
		f.line.SetText(s)
		return
	}
	f.area.SetText(s)
	f.grow()
}

func (f *textField) show(e journal.Entry, another bool) {
	stored := f.spec.get(e)
	f.entry = e
	if another {
		f.dirty, f.sent = false, nil
		f.note.clear()
		if draft, ok := f.v.drafts[f.slot()]; ok && draft != stored {
			f.takeDraft(draft)
			return
		}
	}
	if f.dirty {
		return
	}
	if f.area != nil && f.readOnly(stored) {
		return
	}
	f.put(stored)
}

// readOnly shows a text too long to edit in a reader instead; it tells whether
// it did.
func (f *textField) readOnly(stored string) bool {
	if utf8.RuneCountInString(stored) <= longestEdited {
		if f.long != nil {
			f.long = nil
			f.body.Objects = []fyne.CanvasObject{f.whole}
			f.v.relayout()
		}
		return false
	}
	if f.long == nil {
		f.long = newLongText()
		f.body.Objects = []fyne.CanvasObject{f.long, parts.NewCaption(f.v.d.t("entry.long", "N", longestEdited))}
		f.v.relayout()
	}
	f.long.SetText(stored)
	return true
}

// takeDraft brings back what was typed and never kept.
func (f *textField) takeDraft(draft string) {
	f.put(draft)
	f.dirty, f.seen = true, f.entry
	t := f.v.d.t
	keep := parts.NewButton(t("entry.draft.keep"), parts.QuietButton, f.flush)
	drop := parts.NewButton(t("entry.draft.drop"), parts.BareButton, f.giveUp)
	if sentence := f.v.failed[f.slot()]; sentence != "" {
		f.note.problem(sentence, parts.Row(parts.Space2, keep, drop))
		return
	}
	f.note.hint(t("entry.draft"), parts.Row(parts.Space2, keep, drop))
}

// giveUp forgets the draft and shows what is kept.
func (f *textField) giveUp() {
	f.dirty = false
	f.v.forget(f.slot())
	f.note.clear()
	f.put(f.spec.get(f.entry))
}

func (f *textField) slot() string { return f.v.slot(f.entry.ID, f.spec.id) }

func (f *textField) edited(text string) {
	if !f.dirty {
		f.dirty, f.seen = true, f.entry
	}
	f.v.draft(f.slot(), text)
	f.grow()
}

// grow keeps an area as high as its words need, within reason.
func (f *textField) grow() {
	if f.setRows() {
		f.v.relayout()
	}
}

// mostRows is how high an area may grow before it scrolls.
const mostRows = 16

// setRows tells whether the height changed.
func (f *textField) setRows() bool {
	if f.area == nil {
		return false
	}
	room := f.area.Size().Width - 2*parts.Space3
	rows := min(max(textRows(f.area.Text, room), f.spec.rows), mostRows)
	if rows == f.rows {
		return false
	}
	f.rows = rows
	f.area.SetMinRowsVisible(rows)
	return true
}

// textRows is how many lines a text takes in a width of the writer's type, no
// more than are shown.
func textRows(s string, room float32) int {
	if room <= 0 {
		room = fyne.MeasureText("n", parts.TextSize(), parts.WritersStyle).Width * parts.Measure
	}
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if len(line) > 4000 {
			line = line[:byteOf(line, 1000)]
		}
		// words break before the end of a line: a little less than the room
		n += 1 + int(fyne.MeasureText(line, parts.TextSize(), parts.WritersStyle).Width/(room*0.96))
		if n > mostRows {
			break
		}
	}
	return n
}

// growing gives the area the rows its words need at the width it has.
type growing struct{ field *textField }

// MinSize implements fyne.Layout.
func (g growing) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout implements fyne.Layout.
func (g growing) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	o[0].Move(fyne.NewPos(0, 0))
	if g.field.setRows() {
		o[0].Resize(fyne.NewSize(s.Width, o[0].MinSize().Height))
	}
}

func (f *textField) focus(gained bool) {
	if !gained {
		f.flush()
	}
}

func (f *textField) escape() bool {
	f.flush()
	return f.v.leave()
}

// flush sends what was typed. The words stay in the field whatever happens.
func (f *textField) flush() { f.flushAs(false) }

func (f *textField) flushAs(lasting bool) {
	text := f.text()
	if !f.dirty || (f.sent != nil && *f.sent == text) {
		return
	}
	if f.spec.read != nil {
		if sentence := f.spec.read(text); sentence != "" {
			f.note.problem(sentence)
			f.v.fail(f.slot(), text, sentence)
			return
		}
	}
	slot, id := f.slot(), f.entry.ID
	f.sent = &text
	f.v.send(&entryEdit{
		field: f.spec.id, seen: f.seen, lasting: lasting,
		set: func(e *journal.Entry) { f.spec.set(e, text) },
		done: func(sentence string, other *journal.Entry) {
			here := f.entry.ID == id
			if f.sent == &text {
				f.sent = nil
			}
			switch {
			case other != nil && here:
				f.conflict(text, *other)
			case other != nil:
				f.v.fail(slot, text, f.v.d.t("entry.conflict"))
			case sentence != "" && here:
				f.note.problem(sentence, parts.Row(parts.Space2, parts.NewButton(f.v.d.t("entry.again"), parts.QuietButton, f.flush)))
				f.v.fail(slot, text, sentence)
			case sentence != "":
				f.v.fail(slot, text, sentence)
			default:
				f.kept(slot, text, here)
			}
		},
	})
}

// kept follows a success: the field is clean unless more was typed meanwhile.
func (f *textField) kept(slot, text string, here bool) {
	if here {
		f.entry = f.v.saver.base
	}
	if here && f.text() != text {
		f.seen = f.entry
		return
	}
	f.v.forget(slot)
	if here {
		f.dirty = false
		f.note.clear()
		f.put(f.spec.get(f.entry))
	}
}

// conflict shows what somebody else wrote beside what the person wrote.
// Whatever they choose, the other text stays in the history.
func (f *textField) conflict(mine string, other journal.Entry) {
	t := f.v.d.t
	theirs := f.spec.get(other)
	shown := fyne.CanvasObject(parts.NewWords(theirs).Ellipsis(12))
	if strings.TrimSpace(theirs) == "" {
		shown = parts.NewSecondary(t("entry.conflict.empty"))
	}
	keepMine := parts.NewButton(t("entry.conflict.mine"), parts.QuietButton, func() {
		f.seen = other
		f.flush()
	})
	takeTheirs := parts.NewButton(t("entry.conflict.theirs"), parts.QuietButton, func() {
		f.seen = other
		f.flushAs(true) // so that the history holds what the person wrote
		f.put(theirs)
		f.dirty, f.seen = true, other
		f.flush()
	})
	f.note.problem(t("entry.conflict"), parts.NewCard(shown).Padded(parts.Space3), parts.Flow(keepMine, takeTheirs))
	f.v.fail(f.slot(), mine, t("entry.conflict"))
}
