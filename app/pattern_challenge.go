package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
)

// drawChallenge draws the page of a challenge: in the form of a warning where
// something moved; else what it looks at, and that nothing stands out.
func (s *patternScreen) drawChallenge(st State, g coaching.Signal) {
	d := s.d
	if g.Level == coaching.None {
		s.drawQuiet(st, g)
		return
	}
	moved, still := parts.Column(parts.Space3), parts.Column(parts.Space3)
	for _, m := range g.Moved() {
		for _, r := range g.Readings {
			if r.Measure == m {
				moved.Add(parts.Column(parts.Space1, parts.NewBody(r.Why.Say(d.words)), saidOrNot(r.When.Say(d.words))))
			}
		}
	}
	for _, r := range g.Readings {
		if !r.Moved {
			still.Add(d.readingRow(r))
		}
	}
	s.tries = newPatternTries(d, d.t("pattern.help.title"), withTried(mirror.OffersFor(g, st.Standing.Standing), st.Standing.Standing))
	s.answerable(lineReplies{d, g.Challenge})
	head := s.head(d.t("pattern.title"), d.t("pattern.challenge.subject",
		"What", capital(g.Measure.Name().Say(d.words)), "Since", g.Since)).(*fyne.Container)
	head.Add(parts.NewStrong(g.Challenge.Name().Say(d.words)))
	head.Add(d.howItFeels(g.Challenge))
	what := patternSection(d.t("pattern.challenge.moved"), moved)
	var picture fyne.CanvasObject
	if c := d.signalChart(g); c != nil {
		s.chart = newPatternChart(d, string(g.Challenge), c, s.grow)
		picture = parts.NewCard(patternSection(d.t("pattern.chart.title"), parts.NewCaption(d.t("pattern.chart.marks.one")), s.chart.object))
	}
	var rest fyne.CanvasObject
	if len(still.Objects) > 0 {
		rest = patternSection(d.t("pattern.challenge.still"), still)
	}
	s.fill(head, what, picture, rest, s.behind("", st.Pattern.Behind),
		patternSection(d.t("pattern.sure.title"), patternWords(d.t("pattern.sure.challenge"), g.Limit.Say(d.words))),
		s.tries.object, s.answers.object,
	)
}

// drawQuiet draws a challenge of which nothing is to be said: no praise, and
// no all-clear.
func (s *patternScreen) drawQuiet(st State, g coaching.Signal) {
	d := s.d
	head := s.head(g.Challenge.Name().Say(d.words), "").(*fyne.Container)
	head.Add(d.howItFeels(g.Challenge))
	says := d.t("pattern.challenge.quiet")
	if !g.Enough {
		says = d.t("pattern.challenge.few")
	}
	head.Add(parts.NewBody(says))
	looks := parts.Column(parts.Space3)
	for _, r := range g.Readings {
		looks.Add(d.readingRow(r))
	}
	if !g.Limit.IsZero() {
		looks.Add(parts.NewBody(g.Limit.Say(d.words)))
	}
	s.tries = newPatternTries(d, "", withTried(mirror.OffersFor(g, st.Standing.Standing), st.Standing.Standing))
	ideas := parts.NewExpander(d.t("pattern.help.ideas"), s.tries.object, false)
	ideas.OnToggled = func(bool) { s.grow() }
	s.fill(head, patternSection(d.t("pattern.challenge.looks"), looks), ideas)
}

// howItFeels says what a challenge is about: how those in it tell of it, not
// what is so for the writer.
func (d desk) howItFeels(c coaching.Challenge) fyne.CanvasObject {
	return parts.Column(2, parts.NewCaption(d.t("pattern.challenge.feels")), parts.NewSecondary(c.About().Say(d.words)))
}

// readingRow is one reading that did not move, or too little to tell.
func (d desk) readingRow(r coaching.Reading) fyne.CanvasObject {
	return parts.Column(2, parts.NewStrong(capital(r.Measure.Name().Say(d.words))), parts.NewSecondary(r.Why.Say(d.words)))
}

// saidOrNot is a sentence, or nothing that takes room.
func saidOrNot(sentence string) fyne.CanvasObject {
	t := parts.NewSecondary(sentence)
	if sentence == "" {
		t.Hide()
	}
	return t
}
