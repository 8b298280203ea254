package app

import (
	"slices"
	"strings"

	"footlight/app/parts"
	"footlight/journal"
)

// action is the page of one supportive act.
func (f *entryForm) action() {
	v := f.v
	f.words("")
	f.add("entry.field.people", v.peopleField())
	f.kindAndTraits()
	f.add("entry.field.minutes", v.minutesField())
	f.add("entry.field.load", newMarkField(v, "load", parts.Load, true,
		func(e journal.Entry) journal.Mark { return e.Load }, func(e *journal.Entry, m journal.Mark) { e.Load = m }))
	f.add("entry.label.energised", newCheckField(v, "energised",
		func(e journal.Entry) bool { return e.Energised }, func(e *journal.Entry, on bool) { e.Energised = on }))
	f.add("entry.field.visibility", pick(v, "visibility", journal.Visibilities, v.d.words.Visibility, "visibility",
		func(e *journal.Entry) *journal.Visibility { return &e.Visibility }))
	f.section("entry.section.more", v.saidMore, (*entrySection).moreOfAction)
	f.section("entry.section.outcome", v.saidOutcome, (*entrySection).outcome)
	f.section("entry.section.review", v.saidReview, (*entrySection).review)
	f.section("entry.section.history", v.saidHistory, (*entrySection).history)
}

// shownKinds is the kinds of support, those that help now before those that
// build something for later.
func shownKinds() (now, later []journal.SupportKind) {
	for _, k := range journal.SupportKinds {
		if k.Later() {
			later = append(later, k)
		} else {
			now = append(now, k)
		}
	}
	return now, later
}

// kindAndTraits puts the kind and the traits on the page: what is chosen is
// seen, the whole list opens.
func (f *entryForm) kindAndTraits() {
	v := f.v
	now, later := shownKinds()
	kind := pick(v, "support", slices.Concat(now, later), v.d.words.Support, "support",
		func(e *journal.Entry) *journal.SupportKind { return &e.Support })
	f.add("entry.field.support", newFoldedChoice(v, kind, func(e journal.Entry) []parts.Option {
		if e.Support == "" {
			return nil
		}
		return options(v, []journal.SupportKind{e.Support}, v.d.words.Support, "support")
	}))
	traits := pickMany(v, "traits", journal.Traits, v.d.words.Trait, "trait",
		func(e *journal.Entry) *[]journal.Trait { return &e.Traits })
	f.add("entry.field.traits", newFoldedChoice(v, traits, func(e journal.Entry) []parts.Option {
		return options(v, nearTraits(e), v.d.words.Trait, "trait")
	}))
}

// nearTraits are the traits chosen and, after them, those typical of the kind
// of support: offered, never forced.
func nearTraits(e journal.Entry) []journal.Trait {
	out := slices.Clone(e.Traits)
	for _, t := range e.Support.TypicalTraits() {
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// minutesField is the time it took, typed as people write it.
func (v *entryEditor) minutesField() *textField {
	return newTextField(v, textSpec{
		id:  "minutes",
		get: func(e journal.Entry) string { return v.d.words.Minutes(e.Minutes) },
		read: func(text string) string {
			if _, ok := readMinutes(text, v.d.words.Lexicon(), v.d.moment()); !ok && strings.TrimSpace(text) != "" {
				return v.d.t("entry.minutes.problem")
			}
			return ""
		},
		set: func(e *journal.Entry, text string) {
			e.Minutes = 0
			if n, ok := readMinutes(text, v.d.words.Lexicon(), v.d.moment()); ok {
				e.Minutes = n
			}
		},
	}).short(140)
}

// moreOfAction holds what seldom needs saying.
func (s *entrySection) moreOfAction() {
	v := s.form.v
	s.add("entry.field.project", v.projectField())
	s.add("entry.field.tags", v.tagsField())
	s.add("entry.field.labor", pickMany(v, "labor", journal.Labors, v.d.words.Labor, "labor",
		func(e *journal.Entry) *[]journal.Labor { return &e.Labor }))
	s.add("entry.field.origin", pick(v, "origin", journal.Origins, v.d.words.Origin, "origin",
		func(e *journal.Entry) *journal.Origin { return &e.Origin }))
	s.add("entry.field.authority", pick(v, "authority", journal.Authorities, v.d.words.Authority, "authority",
		func(e *journal.Entry) *journal.Authority { return &e.Authority }))
	s.add("entry.field.mode", pick(v, "mode", journal.Modes, v.d.words.Mode, "mode",
		func(e *journal.Entry) *journal.Mode { return &e.Mode }))
	s.add("entry.field.part", pick(v, "part", journal.Parts, v.d.words.Part, "part",
		func(e *journal.Entry) *journal.Part { return &e.Part }))
	s.holding()
	s.add("entry.field.links", v.linksField())
}

// holding is what was taken on and not yet given back.
func (s *entrySection) holding() {
	v := s.form.v
	s.add("entry.label.held", newCheckField(v, "held",
		func(e journal.Entry) bool { return e.Held },
		func(e *journal.Entry, on bool) {
			e.Held = on
			if !on {
				e.Until, e.Released = journal.NoDay, journal.NoDay
			}
		}))
	until := newDayField(v, "until", true,
		func(e journal.Entry) journal.Day { return e.Until }, func(e *journal.Entry, d journal.Day) { e.Until = d })
	released := newDayField(v, "released", false,
		func(e journal.Entry) journal.Day { return e.Released }, func(e *journal.Entry, d journal.Day) { e.Released = d })
	back := parts.NewButton(v.d.t("entry.held.back"), parts.QuietButton, func() {
		today := v.d.moment().Today()
		v.choose("released", func(e *journal.Entry) { e.Released = today }, func(sentence string) {
			v.sayChoice(released.note, sentence, nil)
		})
	})
	s.form.fields = append(s.form.fields, until, released)
	box := parts.Column(parts.Space3,
		v.labelled("entry.field.until", until.object()),
		v.labelled("entry.field.released", parts.Column(parts.Space2, released.object(), parts.Row(0, back))))
	s.inside.Add(box)
	s.form.extra = append(s.form.extra, func(e journal.Entry, _ []journal.Revision) {
		box.Hidden = !e.Held
		back.Hidden = e.Released != journal.NoDay
	})
}
