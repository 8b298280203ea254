package app

import (
	"slices"

	"footlight/app/parts"
	"footlight/journal"
)

// checkIn is the page of a state: five scales, none of them asked for.
func (f *entryForm) checkIn() {
	v := f.v
	for _, m := range []struct {
		id  string
		ink string
		at  func(*journal.Entry) *journal.Mark
	}{
		{"strain", "load", func(e *journal.Entry) *journal.Mark { return &e.Strain }},
		{"energy", "recovery", func(e *journal.Entry) *journal.Mark { return &e.Energy }},
		{"recovery", "recovery", func(e *journal.Entry) *journal.Mark { return &e.Recovery }},
		{"clarity", "recognition", func(e *journal.Entry) *journal.Mark { return &e.Clarity }},
		{"valued", "recognition", func(e *journal.Entry) *journal.Mark { return &e.Valued }},
	} {
		ink := parts.Recovery
		switch m.ink {
		case "load":
			ink = parts.Load
		case "recognition":
			ink = parts.Recognition
		}
		f.add("", newMarkField(v, m.id, ink, false,
			func(e journal.Entry) journal.Mark { return *m.at(&e) },
			func(e *journal.Entry, to journal.Mark) { *m.at(e) = to }))
	}
	f.add("", newCheckField(v, "away",
		func(e journal.Entry) bool { return e.Away }, func(e *journal.Entry, on bool) { e.Away = on }))
	f.words("entry.words.checkin")
	f.section("entry.section.more", v.saidMore, (*entrySection).moreOfRest)
	f.section("entry.section.history", v.saidHistory, (*entrySection).history)
}

// reflection is an answer under the question as it was asked.
func (f *entryForm) reflection() {
	v := f.v
	prompt := newTextField(v, textAt("asked.text", 1, func(e *journal.Entry) *string { return &e.Asked.Text }))
	f.fields = append(f.fields, prompt)
	f.column.Add(parts.Column(parts.Space1, parts.NewCaption(v.d.t("entry.field.asked.text")), prompt.object()))
	f.words("entry.words.reflection")
	f.section("entry.section.more", v.saidMore, (*entrySection).moreOfRest)
	f.section("entry.section.history", v.saidHistory, (*entrySection).history)
}

// feedback is what somebody said or did in return.
func (f *entryForm) feedback() {
	v := f.v
	given := newChoiceField(v, "said.given", false, []parts.Option{
		{Value: "received", Label: v.d.t("entry.said.received")}, {Value: "given", Label: v.d.t("entry.said.given")},
	}, func(e journal.Entry) []string {
		if e.Said.Given {
			return []string{"given"}
		}
		return []string{"received"}
	}, func(e *journal.Entry, values []string) { e.Said.Given = slices.Contains(values, "given") })
	f.add("entry.label.said.given", given)
	f.add("entry.field.said.from", v.peopleField())
	f.add("entry.field.said.kind", pick(v, "said.kind", journal.FeedbackKinds, v.d.words.FeedbackKind, "feedback",
		func(e *journal.Entry) *journal.FeedbackKind { return &e.Said.Kind }))
	f.words("entry.words.feedback")
	quote := newTextField(v, textAt("said.quote", 2, func(e *journal.Entry) *string { return &e.Said.Quote }))
	f.add("", titled(v, "entry.field.said.quote", quote))
	f.add("", newCheckField(v, "said.quotable",
		func(e journal.Entry) bool { return e.Said.Quotable }, func(e *journal.Entry, on bool) { e.Said.Quotable = on }))
	f.add("entry.field.said.channel", newTextField(v, textAt("said.channel", 0, func(e *journal.Entry) *string { return &e.Said.Channel })))
	f.add("entry.field.said.about", v.linksField())
	f.section("entry.section.more", v.saidMore, (*entrySection).moreOfFeedback)
	f.section("entry.section.history", v.saidHistory, (*entrySection).history)
}

// plain is the page of a note.
func (f *entryForm) plain() {
	f.words("")
	f.section("entry.section.more", f.v.saidMore, (*entrySection).moreOfRest)
	f.section("entry.section.history", f.v.saidHistory, (*entrySection).history)
}

// moreOfRest holds what a check-in, a reflection or a note may also say.
func (s *entrySection) moreOfRest() {
	v := s.form.v
	s.add("entry.field.people.named", v.peopleField())
	s.add("entry.field.project", v.projectField())
	s.add("entry.field.tags", v.tagsField())
	s.add("entry.field.links", v.linksField())
	s.sharing()
}

func (s *entrySection) moreOfFeedback() {
	v := s.form.v
	s.add("entry.field.project", v.projectField())
	s.add("entry.field.tags", v.tagsField())
	s.sharing()
}

// binned is the page of an entry in the bin: everything it says, and the way
// back.
func (f *entryForm) binned() {
	v := f.v
	left := parts.NewBody("")
	restore := parts.NewButton(v.d.t("entry.restore"), parts.AccentButton, func() {
		v.d.do(Restore{IDs: []journal.ID{v.entry.ID}}, nil)
	}).WithIcon(parts.IconRestore)
	words := newLongOrShort()
	said := parts.Column(parts.Space2)
	f.first = restore
	f.column.Add(parts.NewCard(parts.Column(parts.Space3, left, parts.Row(0, restore))))
	f.column.Add(words.box)
	f.column.Add(said)
	f.extra = append(f.extra, func(e journal.Entry, _ []journal.Revision) {
		left.SetText(v.d.n("entry.bin.left", binDaysLeft(e, v.d.moment().Now)))
		words.show(entryWords(e))
		said.Objects = nil
		for _, a := range whatChanged(v.d.words, journal.Entry{Kind: e.Kind}, e) {
			if a.Field == "body" || a.Field == "bin" || a.Field == "when" || a.After == "" {
				continue
			}
			text := parts.NewBody(a.After)
			if a.Now != nil {
				text = parts.NewWords(a.After)
			}
			said.Add(labelledLine(fieldLabel(v.d.words, e.Kind, a.Field), text))
		}
	})
	f.section("entry.section.history", v.saidHistory, (*entrySection).history)
}
