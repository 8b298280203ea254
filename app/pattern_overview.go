package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// drawOverview draws where the writer stands: the level in words, what is open,
// what was, and the twelve challenges with one sentence each.
func (s *patternScreen) drawOverview(st State) {
	d := s.d
	standing := st.Standing.Standing
	head := s.head(d.t("pattern.where.title"), "").(*fyne.Container)
	var people fyne.CanvasObject
	if s.stop {
		head = s.head(d.t("pattern.people.title"), "").(*fyne.Container)
		people = parts.Column(parts.Space5, s.peopleFirst(st), s.answerable(&stopReplies{d: d}).object)
	} else {
		head.Add(parts.NewSecondary(d.t("pattern.where.lead")))
	}
	name, why := d.told().Standing(standing.Status)
	level := parts.NewHeading(name)
	where := parts.Column(parts.Space2, level, patternWords(why...))
	switch {
	case standing.Status.Level == warning.TooLittle:
		where.Add(parts.Flow(parts.NewButton(d.t("pattern.where.checkin"), parts.QuietButton, func() { d.open(ScreenToday) })))
	case standing.Status.Level >= warning.Watch:
		level.Tint(parts.Load)
		where = parts.RowTop(parts.Space3, 1, parts.NewPicture(parts.IconNotice, parts.Load, 22), where)
	}
	var open, earlier []fyne.CanvasObject
	for i := len(standing.Warnings) - 1; i >= 0; i-- {
		w := standing.Warnings[i]
		row := s.warningRow(w)
		if w.End == warning.Open {
			open = append(open, row)
		} else {
			earlier = append(earlier, row)
		}
	}
	s.fill(head, people, parts.NewCard(where),
		rowsUnder(d.t("pattern.open.title"), open), s.remarks(standing.Notices, standing.Day),
		s.twelve(standing.Signals), rowsUnder(d.t("pattern.earlier.title"), earlier),
	)
}

// rowsUnder is a heading with rows, or nil without any.
func rowsUnder(title string, rows []fyne.CanvasObject, before ...fyne.CanvasObject) fyne.CanvasObject {
	if len(rows) == 0 {
		return nil
	}
	list := parts.Column(0)
	for i, r := range rows {
		if i > 0 {
			list.Add(parts.NewHairline())
		}
		list.Add(r)
	}
	return patternSection(title, append(before, list)...)
}

// row is a line that opens something: what it is, and a sentence about it.
func patternRow(title, about string, clay bool, open func()) fyne.CanvasObject {
	words := parts.Column(2, parts.NewStrong(title).Wide(), parts.NewSecondary(about).Wide())
	ink := parts.Secondary
	if clay {
		ink = parts.Load
	}
	icon := parts.NewPicture(parts.IconChevronRight, ink, 16)
	if clay {
		icon = parts.NewPicture(parts.IconNotice, ink, 18)
	}
	return parts.NewLeaf(title, parts.PadXY(parts.Space2, parts.Space3, parts.RowTop(parts.Space3, 1, icon, words)), open)
}

func (s *patternScreen) warningRow(w warning.Warning) fyne.CanvasObject {
	about := s.d.told().Ending(w)
	if about == "" {
		about = s.d.t("pattern.raised", "Day", w.Day)
	}
	if noted := s.d.told().Noted(w); noted != "" {
		about += " " + noted
	}
	return patternRow(s.d.told().Subject(w), about, w.End == warning.Open, func() { s.openFrom(OpenPattern{Warning: w.ID()}) })
}

// openFrom opens a page that leads back here.
func (s *patternScreen) openFrom(in OpenPattern) {
	s.d.do(in, func(sentence string) {
		if sentence == "" {
			s.through = true
			s.Focus()
		}
	})
}

// remarkDays is for how long a remark is listed.
const remarkDays = 28

// remarks are the notices of the last weeks, which are no warnings.
func (s *patternScreen) remarks(all []warning.Notice, today journal.Day) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i := len(all) - 1; i >= 0; i-- {
		n := all[i]
		if today-n.Day >= remarkDays {
			break
		}
		rows = append(rows, parts.PadXY(parts.Space2, parts.Space2, parts.Column(2,
			parts.NewBody(s.d.told().Notice(n)), parts.NewCaption(s.d.words.ShortDay(n.Day, today)))))
	}
	return rowsUnder(s.d.t("pattern.remark.title"), rows)
}

// twelve lists the challenges, each with what is to be said of it.
func (s *patternScreen) twelve(signals []coaching.Signal) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, g := range signals {
		rows = append(rows, patternRow(g.Challenge.Name().Say(s.d.words), capital(s.d.told().Challenge(g)), g.Level == coaching.WorthALook,
			func() { s.openFrom(OpenPattern{Challenge: g.Challenge}) }))
	}
	return rowsUnder(s.d.t("pattern.twelve.title"), rows, parts.NewSecondary(s.d.t("pattern.twelve.lead")))
}

// stopReplies answer stop-and-talk itself, which stays until it was answered.
type stopReplies struct {
	d    desk
	said string
}

func (r *stopReplies) options(State) []parts.Option {
	return []parts.Option{
		{Value: string(warning.Helpful), Label: r.d.t("pattern.answer.read")},
		{Value: string(warning.NotRight), Label: coaching.NotRight.Name().Say(r.d.words)},
	}
}

func (r *stopReplies) effects(State) string { return r.d.t("pattern.effect.stop") }

func (r *stopReplies) answer(st State) (value, noted string) {
	if r.said == "" || st.Standing.Status.Level == warning.StopAndTalk {
		return "", ""
	}
	return r.said, r.d.t("pattern.did." + r.said)
}

func (r *stopReplies) reply(value string, _, _ journal.Day, then Reply) {
	was := r.said
	r.said = value
	r.d.do(AnswerWarning{warning.Answer{On: r.d.moment().Today(), Reply: warning.Reply(value)}}, func(sentence string) {
		if sentence != "" {
			r.said = was
		}
		then(sentence)
	})
}
