package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// checkinCard asks how the day is: two short scales with worded ends, without
// a handle until touched. One tap is enough; each answer is kept at once.
type checkinCard struct {
	d              desk
	today          journal.Entry // what is kept, or without ID
	energy, strain *parts.Scale0to10
	note           *parts.TextArea
	noteFocused    bool
	sentence       *parts.Text
	object         fyne.CanvasObject
}

func newCheckinCard(d desk) *checkinCard {
	c := &checkinCard{d: d}
	c.energy = parts.NewScale0to10(c.labels("energy"), parts.Recovery, func(n int, set bool) {
		c.keep(KeepCheckIn{Energy: mark(n, set)})
	})
	c.strain = parts.NewScale0to10(c.labels("strain"), parts.Load, func(n int, set bool) {
		c.keep(KeepCheckIn{Strain: mark(n, set)})
	})
	c.sentence = parts.NewBody("").Tint(parts.Load)
	c.sentence.Hide()
	c.note = parts.NewTextArea(d.t("today.checkin.note"), 2)
	c.note.OnEdited = func(text string) { d.do(Draft{Slot: SlotCheckIn, Text: text}, nil) }
	c.note.OnSubmit = func(text string) { c.keepNote(text) }
	c.note.OnFocus = func(gained bool) {
		c.noteFocused = gained
		if !gained {
			c.keepNote(c.note.Text)
		}
	}
	c.object = parts.NewCard(parts.Column(parts.Space3,
		parts.NewHeading(d.t("today.checkin.title")),
		c.energy,
		c.strain,
		c.note,
		c.sentence,
	))
	return c
}

func (c *checkinCard) labels(scale string) parts.ScaleLabels {
	return parts.ScaleLabels{
		Name: c.d.t("today.checkin." + scale), Low: c.d.t("today.checkin." + scale + ".low"),
		High: c.d.t("today.checkin." + scale + ".high"), Unset: c.d.t("today.checkin.unset"),
		Clear: c.d.t("today.checkin.clear"),
		Say:   func(n int) string { return c.d.t("today.checkin.say", "Value", n) },
	}
}

// mark is an answer as an intent carries it: unmarked takes an answer back.
func mark(n int, set bool) *journal.Mark {
	var m journal.Mark
	if set {
		m = journal.MarkOf(n)
	}
	return &m
}

func (c *checkinCard) show(e journal.Entry, draft string) {
	first := c.today.ID != e.ID
	c.today = e
	c.energy.SetValue(e.Energy.Value(), e.Energy.Given())
	c.strain.SetValue(e.Strain.Value(), e.Strain.Given())
	if first && !c.noteFocused {
		text := e.Body
		if draft != "" {
			text = draft
		}
		c.note.SetText(text)
	}
}

// keep sends one answer; what was answered elsewhere meanwhile stays.
func (c *checkinCard) keep(in KeepCheckIn) {
	in.Day = c.d.moment().Today()
	c.d.do(in, func(sentence string) {
		if sentence != "" {
			c.show(c.today, "")
		}
		c.say(sentence)
	})
}

func (c *checkinCard) keepNote(text string) {
	if text == c.today.Body {
		return
	}
	c.keep(KeepCheckIn{Note: &text})
}

func (c *checkinCard) say(sentence string) {
	c.sentence.SetText(sentence)
	if sentence == "" {
		c.sentence.Hide()
	} else {
		c.sentence.Show()
	}
}
