package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// entryField is one field of an entry, edited in place.
type entryField interface {
	// show shows the entry's value; another tells that it is another entry
	// than before. The same entry never overwrites what is being typed.
	show(e journal.Entry, another bool)
	// flush sends what was typed and not yet sent.
	flush()
	object() fyne.CanvasObject
}

// fieldOf is the id of the fact a field of typed words holds, "" of others.
func fieldOf(f entryField) string {
	switch f := f.(type) {
	case *textField:
		return f.spec.id
	case titledField:
		return f.spec.id
	case *dayField:
		return f.id
	}
	return ""
}

// choiceField is a closed vocabulary as pills: one value or several.
type choiceField struct {
	v      *entryEditor
	id     string
	choice *parts.Choice
	get    func(journal.Entry) []string
	set    func(*journal.Entry, []string)
	note   *entryNote
	after  func(journal.Entry) // further things that follow the value; may be nil
	stuck  bool                // the journal refused it; it stays as chosen
	box    fyne.CanvasObject
}

func newChoiceField(v *entryEditor, id string, many bool, options []parts.Option,
	get func(journal.Entry) []string, set func(*journal.Entry, []string),
) *choiceField {
	f := &choiceField{v: v, id: id, get: get, set: set}
	if many {
		f.choice = parts.NewMultiPills(options, func(values []string) { f.chosen(values) })
	} else {
		f.choice = parts.NewPills(options, func(value string) {
			if value == "" {
				f.chosen(nil)
				return
			}
			f.chosen([]string{value})
		})
	}
	f.note = newEntryNote(v.relayout)
	f.box = parts.Column(parts.Space1, f.choice, f.note.box)
	return f
}

func (f *choiceField) object() fyne.CanvasObject { return f.box }
func (f *choiceField) flush()                    {}

func (f *choiceField) show(e journal.Entry, another bool) {
	if another {
		f.stuck = false
		f.note.clear()
	}
	if !f.stuck {
		f.choice.SetValues(f.get(e))
	}
	if f.after != nil {
		f.after(e)
	}
}

func (f *choiceField) chosen(values []string) {
	f.v.choose(f.id, func(e *journal.Entry) { f.set(e, values) }, func(sentence string) {
		f.stuck = sentence != ""
		f.v.sayChoice(f.note, sentence, func() { f.chosen(values) })
	})
}

// checkField is one yes or no.
type checkField struct {
	v     *entryEditor
	id    string
	check *parts.Check
	get   func(journal.Entry) bool
	note  *entryNote
	stuck bool
	box   fyne.CanvasObject
}

func newCheckField(v *entryEditor, id string, get func(journal.Entry) bool, set func(*journal.Entry, bool)) *checkField {
	f := &checkField{v: v, id: id, get: get, note: newEntryNote(v.relayout)}
	var chosen func(on bool)
	chosen = func(on bool) {
		v.choose(id, func(e *journal.Entry) { set(e, on) }, func(sentence string) {
			f.stuck = sentence != ""
			v.sayChoice(f.note, sentence, func() { chosen(on) })
		})
	}
	f.check = parts.NewCheck(v.d.t("entry.check."+id), chosen)
	f.box = parts.Column(parts.Space1, f.check, f.note.box)
	return f
}

func (f *checkField) object() fyne.CanvasObject { return f.box }
func (f *checkField) flush()                    {}

func (f *checkField) show(e journal.Entry, another bool) {
	if another {
		f.stuck = false
		f.note.clear()
	}
	if !f.stuck {
		f.check.SetOn(f.get(e))
	}
}

// markField is a scale from 0 to 10.
type markField struct {
	v     *entryEditor
	id    string
	scale *parts.Scale0to10
	get   func(journal.Entry) journal.Mark
	set   func(*journal.Entry, journal.Mark)
	note  *entryNote
	stuck bool
	box   fyne.CanvasObject
}

// newMarkField makes a scale; beside tells that its name stands beside it
// already.
func newMarkField(v *entryEditor, id string, ink fyne.ThemeColorName, beside bool,
	get func(journal.Entry) journal.Mark, set func(*journal.Entry, journal.Mark),
) *markField {
	f := &markField{v: v, id: id, get: get, set: set, note: newEntryNote(v.relayout)}
	t := v.d.t
	name := t("entry.field." + id)
	if beside {
		name = ""
	}
	f.scale = parts.NewScale0to10(parts.ScaleLabels{
		Name: name, Low: t("entry.scale." + id + ".low"), High: t("entry.scale." + id + ".high"),
		Unset: t("entry.scale.unset"), Clear: t("entry.scale.clear"),
		Say: func(n int) string { return t("entry.scale.say", "Value", n) },
	}, ink, f.chosen)
	f.box = parts.Column(parts.Space1, f.scale, f.note.box)
	return f
}

func (f *markField) object() fyne.CanvasObject { return f.box }
func (f *markField) flush()                    {}

func (f *markField) show(e journal.Entry, another bool) {
	if another {
		f.stuck = false
		f.note.clear()
	}
	if !f.stuck {
		m := f.get(e)
		f.scale.SetValue(m.Value(), m.Given())
	}
}

func (f *markField) chosen(n int, given bool) {
	m := journal.Mark(0)
	if given {
		m = journal.MarkOf(n)
	}
	f.v.choose(f.id, func(e *journal.Entry) { f.set(e, m) }, func(sentence string) {
		f.stuck = sentence != ""
		f.v.sayChoice(f.note, sentence, func() { f.chosen(n, given) })
	})
}
