package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// patternTries are the remedies a page offers, each to be tried for two weeks.
// Which they are is settled when the page is opened, so that trying one does
// not shuffle the others.
type patternTries struct {
	d      desk
	cards  []*tryCard
	object *fyne.Container
}

// tryCard is one remedy with where its trial stands.
type tryCard struct {
	d        desk
	remedy   coaching.Remedy
	running  journal.ID // of the trial being tried, if any
	asked    journal.ID // of one whose two weeks are over and that was not answered
	until    *parts.Text
	act      *parts.Button
	dids     *parts.Choice
	sentence *parts.Text
	foot     *fyne.Container
	object   fyne.CanvasObject
}

// withTried puts what is being tried now, or has just been, before what is
// offered: the rules offer neither again, and it must not be out of sight.
func withTried(offered []coaching.Remedy, s mirror.Standing) []coaching.Remedy {
	var out []coaching.Remedy
	for _, k := range s.Trials {
		r, known := coaching.RemedyOf(k.Of.Remedy)
		same := func(o coaching.Remedy) bool { return o.ID == r.ID }
		if !known || slices.ContainsFunc(offered, same) || slices.ContainsFunc(out, same) {
			continue
		}
		if _, state := s.Trying(r.ID); state == coaching.Trying || state == coaching.AskNow {
			out = append(out, r)
		}
	}
	return append(out, offered...)
}

// newPatternTries makes the cards; without a title they stand alone.
func newPatternTries(d desk, title string, offered []coaching.Remedy) *patternTries {
	t := &patternTries{d: d, object: parts.Column(parts.Space3)}
	if title != "" {
		t.object.Add(parts.NewHeading(title))
	}
	t.object.Add(parts.NewSecondary(d.t("pattern.help.lead")))
	for _, r := range offered {
		c := newTryCard(d, r)
		t.cards = append(t.cards, c)
		t.object.Add(c.object)
	}
	return t
}

func newTryCard(d desk, r coaching.Remedy) *tryCard {
	c := &tryCard{d: d, remedy: r, until: parts.NewBody(""), sentence: parts.NewBody("").Tint(parts.Load)}
	c.until.Hide()
	c.sentence.Hide()
	c.act = parts.NewButton("", parts.QuietButton, c.press)
	var options []parts.Option
	for _, did := range coaching.Dids {
		options = append(options, parts.Option{Value: string(did), Label: did.Name().Say(d.words)})
	}
	c.dids = parts.NewPills(options, func(value string) {
		if value != "" {
			d.do(AnswerTrial{ID: c.asked, Did: coaching.Did(value)}, c.say)
		}
	})
	c.dids.Hide()
	said := func(title coaching.Sentence, words coaching.Sentence) fyne.CanvasObject {
		return parts.Column(2, parts.NewCaption(title.Say(d.words)), parts.NewBody(words.Say(d.words)))
	}
	c.foot = parts.Flow(c.act)
	c.object = parts.NewCard(parts.Beside(parts.Space5, 340, 320,
		parts.Column(parts.Space3,
			parts.Column(2, parts.NewStrong(r.Name().Say(d.words)), parts.NewCaption(d.t("pattern.help.who", "Who", r.Who.Name().Say(d.words)))),
			parts.NewBody(r.Do().Say(d.words)),
			c.until, c.dids, c.sentence, c.foot,
		),
		parts.Column(parts.Space3, said(coaching.RemedySays.Cost, r.Cost()), said(coaching.RemedySays.First, r.First())),
	))
	return c
}

// show brings the cards to where the trials stand today.
func (t *patternTries) show(st State) {
	for _, c := range t.cards {
		c.show(st.Standing.Standing)
	}
	t.object.Refresh()
}

// show follows the latest trial of the remedy.
func (c *tryCard) show(s mirror.Standing) {
	k, state := s.Trying(c.remedy.ID)
	words, ask := c.d.told().Trial(k, state), false
	c.running, c.asked = "", ""
	switch state {
	case coaching.Trying:
		c.running = k.ID
	case coaching.AskNow, coaching.Passed:
		c.asked, ask = k.ID, true
	}
	c.until.SetText(words)
	shownIf(c.until, words != "")
	shownIf(c.dids, ask)
	label := coaching.RemedySays.Try.Say(c.d.words)
	if c.running != "" {
		label = c.d.t("pattern.try.stop")
	}
	c.act.SetLabel(label)
	c.foot.Refresh()
	c.object.Refresh()
}

// press begins the two weeks, or gives them up.
func (c *tryCard) press() {
	if c.running != "" {
		c.d.do(StopTrial{ID: c.running}, c.say)
		return
	}
	c.d.do(TryRemedy{Remedy: c.remedy.ID}, c.say)
}

// say puts a sentence beside the button, or takes it away.
func (c *tryCard) say(sentence string) {
	c.sentence.SetText(sentence)
	shownIf(c.sentence, sentence != "")
	c.object.Refresh()
}

// shownIf shows or hides a part.
func shownIf(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
