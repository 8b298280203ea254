package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// binnedForm is the form of an entry in the bin, whatever its kind: it can be
// read and restored.
const binnedForm journal.EntryKind = "bin"

// entryForm is the page of one kind of entry: what is always seen, then
// sections that open.
type entryForm struct {
	v        *entryEditor
	head     *entryHead
	fields   []entryField
	sections []*entrySection
	extra    []func(journal.Entry, []journal.Revision)
	first    fyne.Focusable
	column   *fyne.Container
	object   fyne.CanvasObject
}

// entrySection is a part of the page behind its title. It is built when first
// opened; while closed it says in a line what is in it.
type entrySection struct {
	form    *entryForm
	title   string
	exp     *parts.Expander
	inside  *fyne.Container
	summary *parts.Text
	under   *fyne.Container // holds the summary
	said    func(journal.Entry) string
	build   func(*entrySection)
	built   bool
	fields  []string // ids of those in it
	box     fyne.CanvasObject
}

func (v *entryEditor) newForm(kind journal.EntryKind) *entryForm {
	f := &entryForm{v: v}
	f.head = newEntryHead(v)
	f.column = parts.Column(parts.Space4, f.head.object)
	f.object = f.column
	switch kind {
	case journal.Action:
		f.action()
	case journal.CheckIn:
		f.checkIn()
	case journal.Reflection:
		f.reflection()
	case journal.Feedback:
		f.feedback()
	case binnedForm:
		f.binned()
	default:
		f.plain()
	}
	return f
}

func (f *entryForm) show(e journal.Entry, history []journal.Revision, another bool) {
	f.head.show(e, another)
	for _, field := range f.fields {
		field.show(e, another)
	}
	for _, s := range f.sections {
		s.show(e)
	}
	for _, x := range f.extra {
		x(e, history)
	}
}

// add puts a field on the page, under a label unless label is "".
func (f *entryForm) add(label string, field entryField) {
	f.fields = append(f.fields, field)
	f.column.Add(f.v.labelled(label, field.object()))
}

// words adds the entry's own words, which take the keyboard first.
func (f *entryForm) words(label string) {
	body := newTextField(f.v, textSpec{
		id: "body", rows: 2,
		get: func(e journal.Entry) string { return e.Body },
		set: func(e *journal.Entry, s string) { e.Body = s },
	})
	if f.first == nil {
		f.first = body.focusable()
	}
	f.fields = append(f.fields, body)
	if label != "" {
		f.column.Add(parts.Column(parts.Space1, parts.NewCaption(f.v.d.t(label)), body.object()))
		return
	}
	f.column.Add(body.object())
}

func (v *entryEditor) labelled(label string, o fyne.CanvasObject) fyne.CanvasObject {
	if label == "" {
		return o
	}
	return labelledLine(v.d.t(label), o)
}

// section adds a part that opens. said sums it up while it is closed.
func (f *entryForm) section(title string, said func(journal.Entry) string, build func(*entrySection)) *entrySection {
	s := &entrySection{form: f, title: title, said: said, build: build, inside: parts.Column(parts.Space4)}
	s.exp = parts.NewExpander(f.v.d.t(title), parts.PadXY(parts.Space2, parts.Space1, s.inside), false)
	s.summary = parts.NewSecondary("").Ellipsis(2)
	s.exp.OnToggled = func(open bool) {
		s.ensure(open)
		s.showSummary(f.v.entry)
		f.v.relayout()
	}
	s.under = parts.PadXY(parts.Space5, 0, s.summary)
	s.box = parts.Column(parts.Space1, s.exp, s.under)
	f.sections = append(f.sections, s)
	f.column.Add(parts.Column(parts.Space3, parts.NewHairline(), s.box))
	return s
}

// ensure builds the section and shows the entry in it.
func (s *entrySection) ensure(open bool) {
	if !open || s.built {
		return
	}
	s.built = true
	from := len(s.form.fields)
	more := len(s.form.extra)
	s.build(s)
	for _, f := range s.form.fields[from:] {
		s.fields = append(s.fields, fieldOf(f))
		f.show(s.form.v.entry, true)
	}
	for _, x := range s.form.extra[more:] {
		x(s.form.v.entry, s.form.v.history)
	}
}

// add puts a field into the section.
func (s *entrySection) add(label string, field entryField) {
	s.form.fields = append(s.form.fields, field)
	s.inside.Add(s.form.v.labelled(label, field.object()))
}

// note puts a sentence into the section.
func (s *entrySection) note(key string) { s.inside.Add(parts.NewCaption(s.form.v.d.t(key))) }

func (s *entrySection) show(e journal.Entry) {
	s.ensure(s.exp.Opened())
	if s.built && !s.exp.Opened() && slices.ContainsFunc(s.fields, func(f string) bool { return s.form.v.failedHere(f) }) {
		s.exp.SetOpen(true) // what waits in it is not to be missed
	}
	s.showSummary(e)
}

func (s *entrySection) showSummary(e journal.Entry) {
	text := ""
	if !s.exp.Opened() && s.said != nil {
		text = s.said(e)
	}
	s.summary.SetText(text)
	s.under.Hidden = text == ""
}

// options are a closed vocabulary as pills; about is the list of the catalogue
// that explains each.
func options[T ~string](v *entryEditor, list []T, say func(T) string, about string) []parts.Option {
	out := make([]parts.Option, len(list))
	for i, id := range list {
		out[i] = parts.Option{Value: string(id), Label: say(id)}
		if key := "catalogue." + about + "." + string(id) + ".about"; about != "" && v.d.words.Has(key) {
			out[i].Hint = v.d.t(key)
		}
	}
	return out
}

// pick makes a choice of one value of a closed vocabulary.
func pick[T ~string](v *entryEditor, id string, list []T, say func(T) string, about string, at func(*journal.Entry) *T) *choiceField {
	return newChoiceField(v, id, false, options(v, list, say, about),
		func(e journal.Entry) []string {
			if s := string(*at(&e)); s != "" {
				return []string{s}
			}
			return nil
		},
		func(e *journal.Entry, values []string) {
			*at(e) = ""
			if len(values) > 0 {
				*at(e) = T(values[0])
			}
		})
}

// pickMany makes a choice of several values.
func pickMany[T ~string](v *entryEditor, id string, list []T, say func(T) string, about string, at func(*journal.Entry) *[]T) *choiceField {
	return newChoiceField(v, id, true, options(v, list, say, about),
		func(e journal.Entry) []string {
			out := make([]string, len(*at(&e)))
			for i, x := range *at(&e) {
				out[i] = string(x)
			}
			return out
		},
		func(e *journal.Entry, values []string) {
			var out []T
			for _, s := range values {
				out = append(out, T(s))
			}
			*at(e) = out
		})
}
