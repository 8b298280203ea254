package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/warning"
	"footlight/journal"
)

// standingHead is the compact line on where the writer stands, with the open
// patterns as links, and the patterns so far behind it. It is never green and
// never praises.
type standingHead struct {
	s      *insightsScreen
	level  *parts.Text
	links  *fyne.Container
	rows   *fyne.Container
	past   *parts.Expander
	object *fyne.Container
}

func newStandingHead(s *insightsScreen) *standingHead {
	h := &standingHead{s: s, level: parts.NewBody(""), links: parts.Column(0), rows: parts.Column(0)}
	h.past = parts.NewExpander("", h.rows, false)
	h.past.OnToggled = func(bool) { s.relayout() }
	h.object = parts.Column(parts.Space1, h.level, h.links, h.past)
	return h
}

func (h *standingHead) show(t *teller, empty bool) {
	h.object.Hidden = empty
	if empty {
		return
	}
	h.level.SetText(t.stand())
	h.links.Objects = nil
	if t.of.Status.Level == warning.StopAndTalk {
		h.links.Add(h.link(parts.IconHeart, t.t("cards.stand.people"), func() { h.s.d.open(ScreenHelp) }))
	}
	var past []fyne.CanvasObject
	for _, w := range slices.Backward(t.of.Warnings) {
		open := func() { h.s.open(opening{warning: w.ID()}) }
		if w.End == warning.Open {
			h.links.Add(h.link(parts.IconNotice, t.openPattern(w), open))
		}
		past = append(past, h.row(t, w, open))
	}
	h.links.Hidden = len(h.links.Objects) == 0
	h.past.Hidden = len(past) == 0
	h.past.SetTitle(t.n("cards.past", len(past)))
	h.rows.Objects = past
	h.object.Refresh()
}

func (h *standingHead) link(icon fyne.ThemeIconName, words string, do func()) fyne.CanvasObject {
	line := parts.RowFill(parts.Space2, 1, parts.NewPicture(icon, parts.Load, 0), parts.NewBody(words).Tint(parts.AccentText))
	return parts.NewLeaf(words, parts.PadXY(parts.Space1, parts.Space1, line), do)
}

// row is one pattern of the list: its day and name, how it ended, and what the
// writer said to it.
func (h *standingHead) row(t *teller, w warning.Warning, do func()) fyne.CanvasObject {
	first := dots(t.w.Date(w.Day), t.pattern(w.Kind))
	words := parts.Column(2, parts.NewBody(first), parts.NewCaption(t.wentOn(w)))
	return parts.NewLeaf(first, parts.PadXY(parts.Space1, parts.Space1, words), do)
}

// stand says where the writer stands, with on how much that rests.
func (t *teller) stand() string {
	s := t.of.Status
	switch s.Level {
	case warning.NoPattern:
		return t.n("cards.stand.none", s.CheckIns)
	case warning.TooLittle:
		return t.tooLittle()
	}
	return t.t("cards.stand." + s.Level.String())
}

func (t *teller) tooLittle() string {
	s := t.of.Status
	said := t.n("cards.stand.few", s.CheckIns)
	for _, why := range s.Triggers {
		switch why {
		case warning.FewLately:
			said = t.n("cards.stand.lately", s.RecentCheckIns)
		case warning.FewUsual:
			said = t.n("cards.stand.usual", s.UsualCheckIns)
		case warning.NewUsual:
			said = t.t("cards.stand.anew")
		}
	}
	if s.ActionsOnly {
		said += " " + t.t("cards.stand.actions")
	}
	return said
}

// openPattern is a link to a pattern that is open.
func (t *teller) openPattern(w warning.Warning) string {
	since := w.Evidence.Since
	if since == journal.NoDay {
		since = w.Day
	}
	return t.t("cards.stand.since", "Pattern", t.pattern(w.Kind), "Day", t.w.Date(since))
}

// wentOn says what became of a pattern, and what the writer answered.
func (t *teller) wentOn(w warning.Warning) string {
	said := t.t("cards.end.open")
	if w.End != warning.Open {
		said = t.t("cards.end."+string(w.End), "Day", t.w.Date(w.EndDay))
	} else if t.of.Status.Level > warning.NoPattern {
		said = dots(said, t.t("cards.level."+t.of.Status.Level.String()))
	}
	for _, a := range w.Answers {
		said = dots(said, t.t("cards.reply."+string(a.Reply), "Day", t.w.Date(a.On)))
	}
	return said
}

// periods says which days are shown, and which stand beside them.
func (t *teller) periods() string {
	p := t.in.Period
	if !t.in.HasBefore {
		return t.t("cards.days", "Days", t.span(p.From, p.To))
	}
	return t.t("cards.days.beside", "Days", t.span(p.From, p.To), "Before", t.span(t.in.Before.From, t.in.Before.To))
}
