package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// askAgainIn is how far "not yet" moves the question, in days.
const askAgainIn = 14

// askBack asks what came of actions, on the day the writer wanted to be
// asked. A form that is open keeps its words whatever else changes.
type askBack struct {
	d      desk
	forms  map[journal.ID]*askForm
	list   *fyne.Container
	object *fyne.Container
	grown  func() // the page needs another height
}

type askForm struct {
	entry    journal.Entry
	answer   *parts.TextArea
	keep     *parts.Button
	sentence *parts.Text
	fields   *fyne.Container // the room for an answer, once opened
	write    *parts.Button
	bar      *fyne.Container
	grown    func()
	object   fyne.CanvasObject
}

// asked is the most questions shown at once; more would be a heap.
const asked = 3

func newAskBack(d desk, grown func()) *askBack {
	a := &askBack{d: d, grown: grown, forms: map[journal.ID]*askForm{}, list: parts.Column(0)}
	a.object = parts.Column(parts.Space2)
	return a
}

func (a *askBack) show(due []journal.Entry, drafts map[string]string) {
	forms := map[journal.ID]*askForm{}
	a.list.Objects = nil
	for i, e := range due {
		if i == asked {
			break
		}
		f := a.forms[e.ID]
		if f == nil {
			f = a.form(e, drafts[SlotEntry(e.ID, "outcome")])
		}
		f.entry = e
		forms[e.ID] = f
		if i > 0 {
			a.list.Add(parts.NewHairline())
		}
		a.list.Add(f.object)
	}
	a.forms = forms
	a.object.Objects = nil
	if len(due) > 0 {
		a.object.Add(parts.NewHeading(a.d.t("today.ask.title")))
		a.object.Add(a.list)
		if len(due) > asked {
			a.object.Add(parts.NewSecondary(a.d.n("today.ask.more", len(due)-asked)))
		}
	}
	a.list.Refresh()
	a.object.Refresh()
}

func (a *askBack) form(e journal.Entry, draft string) *askForm {
	f := &askForm{entry: e, grown: a.grown}
	f.sentence = parts.NewBody("").Tint(parts.Load)
	f.sentence.Hide()
	f.answer = parts.NewTextArea(a.d.t("today.ask.hint"), 2)
	f.keep = parts.NewButton(a.d.t("today.ask.keep"), parts.QuietButton, func() { a.answer(f) })
	f.answer.OnEdited = func(text string) {
		f.ready()
		a.d.do(Draft{Slot: SlotEntry(f.entry.ID, "outcome"), Text: text}, nil)
	}
	f.answer.OnSubmit = func(string) { a.answer(f) }
	f.answer.SetText(draft)
	f.ready()
	more := parts.NewButton(a.d.t("today.ask.more.fields"), parts.BareButton, func() { a.d.do(Reveal{ID: f.entry.ID}, nil) })
	f.fields = parts.Column(parts.Space2, f.answer, parts.Flow(f.keep, more))
	f.write = parts.NewButton(a.d.t("today.ask.write"), parts.QuietButton, func() { f.open() })
	f.bar = parts.Flow(
		f.write,
		parts.NewButton(a.d.t("today.ask.later"), parts.BareButton, func() { a.later(f) }),
		parts.NewButton(a.d.t("today.ask.never"), parts.BareButton, func() { a.never(f) }),
	)
	if draft == "" {
		f.fields.Hide()
	} else {
		f.write.Hide()
	}
	words := parts.Column(2, parts.NewBody(firstLine(e.Body)).Ellipsis(2).Wide(), parts.NewCaption(a.d.words.ShortDay(e.Day, a.d.moment().Today())))
	f.object = parts.PadXY(parts.Space2, parts.Space2, parts.Column(parts.Space2,
		parts.NewLeaf(firstLine(e.Body), words, func() { f.open() }), f.fields, f.sentence, f.bar))
	return f
}

// open shows the room for an answer and gives it the keyboard.
func (f *askForm) open() {
	f.fields.Show()
	f.write.Hide()
	f.grown()
	parts.FocusOn(f.answer)
}

// ready lets an answer be kept once there are words.
func (f *askForm) ready() {
	if f.answer.Text == "" {
		f.keep.Disable()
	} else {
		f.keep.Enable()
	}
}

func (a *askBack) answer(f *askForm) {
	if f.answer.Text == "" {
		return
	}
	e := f.entry
	e.Outcome.Text, e.AskBack = f.answer.Text, journal.NoDay
	if e.Outcome.On == journal.NoDay {
		e.Outcome.On = a.d.moment().Today()
	}
	slot := SlotEntry(e.ID, "outcome")
	a.d.do(Change{Entry: e}, func(sentence string) {
		f.say(sentence)
		if sentence == "" {
			a.d.do(Draft{Slot: slot}, nil)
		}
	})
}

func (a *askBack) later(f *askForm) {
	e := f.entry
	e.AskBack = a.d.moment().Today() + askAgainIn
	a.d.do(Change{Entry: e}, f.say)
}

func (a *askBack) never(f *askForm) {
	e := f.entry
	e.AskBack = journal.NoDay
	a.d.do(Change{Entry: e}, f.say)
}

// say puts a sentence beside the button, or takes it away.
func (f *askForm) say(sentence string) {
	f.sentence.SetText(sentence)
	if sentence == "" {
		f.sentence.Hide()
	} else {
		f.sentence.Show()
	}
	f.grown()
}
