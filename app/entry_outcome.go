package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// outcome is what came of an action, asked for now or in two weeks.
func (s *entrySection) outcome() {
	v := s.form.v
	s.askBack()
	s.add("", titled(v, "entry.field.outcome", newTextField(v, textSpec{
		id: "outcome", rows: 2,
		get: func(e journal.Entry) string { return e.Outcome.Text },
		set: func(e *journal.Entry, text string) {
			if strings.TrimSpace(e.Outcome.Text) == "" && strings.TrimSpace(text) != "" {
				e.AskBack = journal.NoDay
				if e.Outcome.On == journal.NoDay {
					e.Outcome.On = v.d.moment().Today()
				}
			}
			e.Outcome.Text = text
		},
	})))
	s.measure()
	s.add("entry.field.outcome.on", newDayField(v, "outcome.on", false,
		func(e journal.Entry) journal.Day { return e.Outcome.On },
		func(e *journal.Entry, d journal.Day) { e.Outcome.On = d }))
	s.add("entry.field.outcome.family", pick(v, "outcome.family", journal.Families, v.d.words.Family, "family",
		func(e *journal.Entry) *journal.Family { return &e.Outcome.Family }))
	for _, t := range []struct {
		id string
		at func(*journal.Entry) *string
	}{
		{"outcome.otherwise", func(e *journal.Entry) *string { return &e.Outcome.Otherwise }},
		{"outcome.comparison", func(e *journal.Entry) *string { return &e.Outcome.Comparison }},
		{"outcome.mine", func(e *journal.Entry) *string { return &e.Outcome.MyPart }},
		{"outcome.theirs", func(e *journal.Entry) *string { return &e.Outcome.TheirPart }},
	} {
		s.add("", titled(v, "entry.field."+t.id, newTextField(v, textAt(t.id, 1, t.at))))
	}
}

// textAt describes a text that lies at one place of an entry.
func textAt(id string, rows int, at func(*journal.Entry) *string) textSpec {
	return textSpec{
		id: id, rows: rows,
		get: func(e journal.Entry) string { return *at(&e) },
		set: func(e *journal.Entry, text string) { *at(e) = text },
	}
}

// titledField is a text with its label above: long texts need the width.
type titledField struct {
	*textField
	whole fyne.CanvasObject
}

func titled(v *entryEditor, label string, f *textField) titledField {
	return titledField{f, parts.Column(parts.Space1, parts.NewCaption(v.d.t(label)), f.box)}
}

func (f titledField) object() fyne.CanvasObject { return f.whole }

// askBack sets the day to be asked.
func (s *entrySection) askBack() {
	v := s.form.v
	day := newDayField(v, "askback", true,
		func(e journal.Entry) journal.Day { return e.AskBack },
		func(e *journal.Entry, d journal.Day) { e.AskBack = d })
	then := journal.NoDay // to be asked again on, rather than in two weeks
	soon := parts.NewButton(v.d.t("entry.askback.weeks"), parts.QuietButton, func() {
		ask := then
		if ask == journal.NoDay || strings.TrimSpace(v.entry.Outcome.Text) == "" {
			ask = v.d.moment().Today() + askAgainIn
		}
		v.choose("askback", func(e *journal.Entry) { e.AskBack = ask }, func(sentence string) {
			v.sayChoice(day.note, sentence, nil)
		})
	}).WithIcon(parts.IconHistory)
	never := parts.NewButton(v.d.t("entry.askback.never"), parts.BareButton, func() {
		v.choose("askback", func(e *journal.Entry) { e.AskBack = journal.NoDay }, func(sentence string) {
			v.sayChoice(day.note, sentence, nil)
		})
	})
	s.form.fields = append(s.form.fields, day)
	s.inside.Add(v.labelled("entry.label.askback", parts.Column(parts.Space2, day.object(), parts.Flow(soon, never))))
	var last journal.Entry
	s.form.extra = append(s.form.extra, func(e journal.Entry, _ []journal.Revision) {
		if e.ID != last.ID {
			then = journal.NoDay
		}
		if e.ID == last.ID && e.AskBack == journal.NoDay && last.AskBack > v.d.moment().Today() {
			then = last.AskBack // what was agreed before the first word came
		}
		last = e
		switch answered := strings.TrimSpace(e.Outcome.Text) != ""; {
		case answered && then != journal.NoDay:
			soon.SetLabel(v.d.t("entry.askback.again.on", "Day", v.d.words.ShortDay(then, v.d.moment().Today())))
		case answered:
			soon.SetLabel(v.d.t("entry.askback.again"))
		default:
			soon.SetLabel(v.d.t("entry.askback.weeks"))
		}
		soon.Hidden = e.AskBack != journal.NoDay
		never.Hidden = e.AskBack == journal.NoDay
	})
}

// measure is before and after, in a unit, over a period.
func (s *entrySection) measure() {
	v := s.form.v
	point := strings.Trim(v.d.words.Number(0.5), "05")
	number := func(id string, at func(*journal.Entry) **float64) *textField {
		return newTextField(v, textSpec{
			id:  id,
			get: func(e journal.Entry) string { return shownNumber(*at(&e), point) },
			read: func(text string) string {
				if _, ok := readNumber(text); !ok {
					return v.d.t("entry.number.problem")
				}
				return ""
			},
			set: func(e *journal.Entry, text string) { *at(e), _ = readNumber(text) },
		})
	}
	before := number("outcome.before", func(e *journal.Entry) **float64 { return &e.Outcome.Before })
	after := number("outcome.after", func(e *journal.Entry) **float64 { return &e.Outcome.After })
	unit := newTextField(v, textAt("outcome.unit", 0, func(e *journal.Entry) *string { return &e.Outcome.Unit }))
	period := newTextField(v, textAt("outcome.period", 0, func(e *journal.Entry) *string { return &e.Outcome.Period }))
	s.form.fields = append(s.form.fields, before, after, unit, period)
	s.inside.Add(grid(
		titled(v, "entry.field.outcome.before", before).whole,
		titled(v, "entry.field.outcome.after", after).whole,
		titled(v, "entry.field.outcome.unit", unit).whole,
		titled(v, "entry.field.outcome.period", period).whole,
	))
}

// review is the text for a review and how far the entry may travel.
func (s *entrySection) review() {
	s.sharing()
	s.note("entry.story.about")
	for _, t := range []struct {
		id string
		at func(*journal.Entry) *string
	}{
		{"story.situation", func(e *journal.Entry) *string { return &e.Story.Situation }},
		{"story.task", func(e *journal.Entry) *string { return &e.Story.Task }},
		{"story.action", func(e *journal.Entry) *string { return &e.Story.Action }},
		{"story.result", func(e *journal.Entry) *string { return &e.Story.Result }},
	} {
		s.add("", titled(s.form.v, "entry.field."+t.id, newTextField(s.form.v, textAt(t.id, 2, t.at))))
	}
}

// sharing says how far the entry may travel, and what that means.
func (s *entrySection) sharing() {
	v := s.form.v
	meaning := parts.NewCaption("")
	field := newChoiceField(v, "sharing", false, options(v, journal.Sharings, v.d.words.Sharing, ""),
		func(e journal.Entry) []string { return []string{string(sharingOf(e))} },
		func(e *journal.Entry, values []string) {
			e.Sharing = journal.Private
			if len(values) > 0 {
				e.Sharing = journal.Sharing(values[0])
			}
		})
	field.after = func(e journal.Entry) { meaning.SetText(v.d.t("entry.sharing." + string(sharingOf(e)))) }
	s.form.fields = append(s.form.fields, field)
	s.inside.Add(v.labelled("entry.field.sharing", parts.Column(parts.Space1, field.object(), meaning)))
}
