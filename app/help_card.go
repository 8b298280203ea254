package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
)

// SlotCard is the draft of the writer's own card.
const SlotCard = "card"

// cardEditor writes the own card in place: people and how to reach them, a
// doctor, what helps, a line to oneself. What is typed is a draft until it is
// kept, and survives leaving the page, or the program.
type cardEditor struct {
	d        desk
	open     bool
	draft    string // as the journal has it
	people   []cardRow
	helps    []*parts.LineEntry
	doctor   *parts.LineEntry
	note     *parts.LineEntry
	lines    [2]*fyne.Container // the rows of people and of what helps
	more     [2]*parts.Button
	sentence *parts.Text
	left     func() // the editor was closed
	grown    func()
	object   *fyne.Container
}

type cardRow struct{ name, how *parts.LineEntry }

func newCardEditor(d desk, left, grown func()) *cardEditor {
	e := &cardEditor{d: d, left: left, grown: grown, object: parts.Column(parts.Space4)}
	e.sentence = parts.NewBody("").Tint(parts.Load)
	return e
}

// drafted takes over what was typed before and not kept, and tells whether that
// was news; while the editor is open its own words count.
func (e *cardEditor) drafted(draft string) bool {
	if e.open || e.draft == draft {
		return false
	}
	e.draft = draft
	return true
}

// begin opens the editor with a draft left behind, or with the card.
func (e *cardEditor) begin(card coaching.OwnCard) {
	if e.draft != "" {
		var left coaching.OwnCard
		if json.Unmarshal([]byte(e.draft), &left) == nil {
			card = left
		}
	}
	e.open = true
	e.say("")
	says := coaching.CardSays
	e.people, e.helps = nil, nil
	e.lines = [2]*fyne.Container{parts.Column(parts.Space2), parts.Column(parts.Space2)}
	e.more[0] = parts.NewButton(e.d.t("pattern.card.more.people"), parts.BareButton, func() { e.addPerson(coaching.CardPerson{}, true) }).WithIcon(parts.IconAdd)
	e.more[1] = parts.NewButton(e.d.t("pattern.card.more.helps"), parts.BareButton, func() { e.addHelp("", true) }).WithIcon(parts.IconAdd)
	for _, p := range card.People {
		e.addPerson(p, false)
	}
	if len(e.people) == 0 {
		e.addPerson(coaching.CardPerson{}, false)
	}
	for _, h := range card.Helps {
		e.addHelp(h, false)
	}
	if len(e.helps) == 0 {
		e.addHelp("", false)
	}
	e.doctor = e.line(says.How, card.Doctor)
	e.note = e.line(coaching.Sentence{}, card.Note)
	part := func(title coaching.Sentence, what ...fyne.CanvasObject) fyne.CanvasObject {
		return parts.Column(parts.Space2, append([]fyne.CanvasObject{parts.NewStrong(title.Say(e.d.words))}, what...)...)
	}
	e.object.Objects = []fyne.CanvasObject{
		parts.Column(parts.Space1, parts.NewHeading(says.Title.Say(e.d.words)), parts.NewSecondary(says.About.Say(e.d.words))),
		part(says.People, e.lines[0], parts.Flow(e.more[0])),
		part(says.Doctor, e.doctor),
		part(says.Helps, e.lines[1], parts.Flow(e.more[1])),
		part(says.Note, e.note),
		e.sentence,
		parts.Flow(
			parts.NewButton(e.d.t("pattern.card.keep"), parts.AccentButton, e.keep),
			parts.NewButton(e.d.t("pattern.card.cancel"), parts.BareButton, e.cancel),
		),
	}
	e.object.Refresh()
}

// line is one line of the card, never longer than fits a bad hour.
func (e *cardEditor) line(hint coaching.Sentence, text string) *parts.LineEntry {
	f := parts.NewLineEntry(hint.Say(e.d.words))
	f.SetText(text)
	f.OnEdited = func(string) { e.edited() }
	f.OnEnter = func(string) { e.keep() }
	return f
}

func (e *cardEditor) addPerson(p coaching.CardPerson, keyboard bool) {
	row := cardRow{parts.NewLineEntry(e.d.t("pattern.card.name")), e.line(coaching.CardSays.How, p.How)}
	row.name.SetText(p.Name)
	row.name.OnEdited = func(string) { e.edited() }
	row.name.OnEnter = func(string) { parts.FocusOn(row.how) }
	e.people = append(e.people, row)
	e.lines[0].Add(parts.Column(parts.Space1, row.name, row.how))
	shownIf(e.more[0], len(e.people) < coaching.MaxCardPeople)
	e.added(row.name, keyboard)
}

func (e *cardEditor) addHelp(text string, keyboard bool) {
	f := parts.NewLineEntry(e.d.t("pattern.card.help"))
	f.SetText(text)
	f.OnEdited = func(string) { e.edited() }
	f.OnEnter = func(string) {
		if len(e.helps) < coaching.MaxCardHelps && f == e.helps[len(e.helps)-1] && f.Text != "" {
			e.addHelp("", true)
		}
	}
	e.helps = append(e.helps, f)
	e.lines[1].Add(f)
	shownIf(e.more[1], len(e.helps) < coaching.MaxCardHelps)
	e.added(f, keyboard)
}

// added gives a new line its place and, if asked for, the keyboard.
func (e *cardEditor) added(f *parts.LineEntry, keyboard bool) {
	e.object.Refresh()
	e.grown()
	if keyboard {
		parts.FocusOn(f)
	}
}

// card is what stands in the fields.
func (e *cardEditor) card() coaching.OwnCard {
	c := coaching.OwnCard{Doctor: e.doctor.Text, Note: e.note.Text}
	for _, p := range e.people {
		c.People = append(c.People, coaching.CardPerson{Name: p.name.Text, How: p.how.Text})
	}
	for _, h := range e.helps {
		c.Helps = append(c.Helps, h.Text)
	}
	return c
}

// edited keeps what is typed as a draft.
func (e *cardEditor) edited() {
	if text, err := json.Marshal(e.card()); err == nil {
		e.draft = string(text)
		e.d.do(Draft{Slot: SlotCard, Text: e.draft}, nil)
	}
}

// keep writes the card; only then the draft goes and the editor closes.
func (e *cardEditor) keep() {
	e.d.do(KeepCard{Card: e.card()}, func(sentence string) {
		e.say(sentence)
		if sentence == "" {
			e.close()
		}
	})
}

// cancel leaves the card as it was and forgets the draft.
func (e *cardEditor) cancel() { e.close() }

func (e *cardEditor) close() {
	e.open, e.draft = false, ""
	e.d.do(Draft{Slot: SlotCard}, nil)
	e.left()
}

// say puts a sentence above the buttons, or takes it away.
func (e *cardEditor) say(sentence string) {
	e.sentence.SetText(sentence)
	shownIf(e.sentence, sentence != "")
	e.object.Refresh()
	e.grown()
}
