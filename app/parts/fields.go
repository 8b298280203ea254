package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// problemField is a line with its own small message under it, shown only after
// the person left the field or pressed Enter, and gone with the next edit.
type problemField struct {
	widget.BaseWidget
	entry   *LineEntry
	message *Text
	box     *fyne.Container
	commit  func(text string) string // the problem in words, "" for none
	edited  bool
	// OnProblem tells what could not be read and why; "" and "" once it is.
	OnProblem func(text, sentence string)
}

func (f *problemField) become(outer fyne.Widget, placeholder string, side fyne.CanvasObject, commit func(string) string) {
	f.entry = NewLineEntry(placeholder)
	f.entry.SelectOnFocus = true
	f.commit = commit
	f.message = NewCaption("").Tint(Load)
	icon := NewPicture(IconNotice, Load, 15)
	line := fyne.CanvasObject(f.entry)
	if side != nil {
		line = RowFill(Space1, 0, f.entry, side)
	}
	note := RowTop(Space1, 1, icon, f.message)
	note.Hide()
	f.box = Column(Space1, line, note)
	f.entry.OnEdited = func(string) { f.edited = true; f.problem("") }
	f.entry.OnFocus = func(gained bool) {
		if !gained {
			f.finish()
		}
	}
	f.entry.OnEnter = func(string) {
		f.finish()
		passKey(f.entry, &fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	f.ExtendBaseWidget(outer)
}

func (f *problemField) finish() {
	if f.edited {
		f.edited = false
		text := f.entry.Text
		sentence := f.commit(text)
		f.problem(sentence)
		if sentence == "" {
			text = ""
		}
		if f.OnProblem != nil {
			f.OnProblem(text, sentence)
		}
	}
}

// ShowProblem shows again what could not be read, and why.
func (f *problemField) ShowProblem(text, sentence string) {
	f.entry.SetText(text)
	f.edited = false
	f.problem(sentence)
}

func (f *problemField) problem(words string) {
	note := f.box.Objects[1]
	if (words != "") == note.Visible() && f.message.Text() == words {
		return
	}
	f.message.SetText(words)
	setVisible(note, words != "")
	f.box.Refresh()
}

// Problem is the message shown now, "" for none.
func (f *problemField) Problem() string {
	if !f.box.Objects[1].Visible() {
		return ""
	}
	return f.message.Text()
}

// Entry is the line itself, for the focus.
func (f *problemField) Entry() *LineEntry { return f.entry }

func (f *problemField) parts() []fyne.CanvasObject { return []fyne.CanvasObject{f.box} }

// MinSize follows the message.
func (f *problemField) MinSize() fyne.Size {
	m := f.box.MinSize()
	m.Width = max(m.Width, 110*Scale())
	return m
}

// CreateRenderer implements fyne.Widget.
func (f *problemField) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.box)
}

// MinutesSpec tells a MinutesField how durations are read and written. Problem
// is said when Parse understands nothing.
type MinutesSpec struct {
	Placeholder, Problem string
	Parse                func(text string) (minutes int, ok bool)
	Format               func(minutes int) string
}

// MinutesField takes a duration as people write it: 45m, 1h30. An empty field
// means none. Up and Down change it by five minutes.
type MinutesField struct {
	problemField
	spec    MinutesSpec
	minutes int
	set     bool
	changed func(minutes int, set bool)
}

// NewMinutesField makes an empty field that tells when the duration changed:
// on Enter, on leaving, and with the arrows.
func NewMinutesField(spec MinutesSpec, changed func(minutes int, set bool)) *MinutesField {
	f := &MinutesField{spec: spec, changed: changed}
	f.become(f, spec.Placeholder, nil, f.take)
	f.entry.OnUp = func() bool { f.nudge(5); return true }
	f.entry.OnDown = func() bool { f.nudge(-5); return true }
	return f
}

// Value returns the duration and whether there is one.
func (f *MinutesField) Value() (int, bool) { return f.minutes, f.set }

// SetValue shows a duration, or none, without telling.
func (f *MinutesField) SetValue(minutes int, set bool) {
	f.minutes, f.set, f.edited = minutes, set, false
	f.problem("")
	text := ""
	if set {
		text = f.spec.Format(minutes)
	}
	f.entry.SetText(text)
}

func (f *MinutesField) take(text string) string {
	if text == "" {
		f.put(0, false)
		return ""
	}
	n, ok := f.spec.Parse(text)
	if !ok {
		return f.spec.Problem
	}
	f.put(n, true)
	return ""
}

func (f *MinutesField) put(n int, set bool) {
	changed := f.minutes != n || f.set != set
	f.SetValue(n, set)
	if changed && f.changed != nil {
		f.changed(n, set)
	}
}

func (f *MinutesField) nudge(by int) {
	f.finish()
	f.put(max(f.minutes+by, 0), true)
}
