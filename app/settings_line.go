package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// keptLine is one line of words that is kept on Enter and on leaving it. What
// could not be kept stays in the field, with the reason below.
type keptLine struct {
	line    *parts.LineEntry
	note    *entryNote
	box     fyne.CanvasObject
	value   string // as the journal has it
	dirty   bool
	sending bool
	turn    int // counts whose value was shown
	keep    func(text string, reply Reply)
}

func newKeptLine(hint string, width float32, grown func(), keep func(text string, reply Reply)) *keptLine {
	f := &keptLine{note: newEntryNote(grown), keep: keep}
	f.line = parts.NewLineEntry(hint)
	f.line.Limit, f.line.SelectOnFocus = journal.MaxName*4, true
	f.line.OnEdited = func(string) { f.dirty = true; f.note.clear() }
	f.line.OnEnter = func(string) { f.flush() }
	f.line.OnFocus = func(gained bool) {
		if !gained {
			f.flush()
		}
	}
	f.line.OnEscape = func() bool {
		if !f.dirty {
			return false
		}
		f.dirty = false
		f.line.SetText(f.value)
		f.note.clear()
		return true
	}
	f.box = parts.Column(parts.Space1, narrowed(width, f.line), f.note.box)
	return f
}

// show shows a value; what is being typed is never overwritten, unless it is
// another person's.
func (f *keptLine) show(value string, another bool) {
	f.value = value
	if another {
		f.dirty, f.sending, f.turn = false, false, f.turn+1
		f.note.clear()
	}
	if !f.dirty {
		f.line.SetText(value)
	}
}

// flush keeps what was typed. The words stand until they were kept.
func (f *keptLine) flush() {
	if !f.dirty || f.sending {
		return
	}
	sent := f.line.Text
	if journal.NormalName(sent) == f.value {
		f.dirty = false
		f.line.SetText(f.value)
		return
	}
	f.sending = true
	turn := f.turn
	f.keep(sent, func(sentence string) {
		if f.turn != turn {
			return // somebody else stands here by now
		}
		f.sending = false
		switch {
		case sentence != "":
			f.note.problem(sentence)
		case f.line.Text == sent:
			f.dirty = false
			f.line.SetText(f.value)
		}
	})
}
