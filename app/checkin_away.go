package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// checkinAway says "I was away": one tap for the day on the card, a form for
// several days, and the way to take it back.
type checkinAway struct {
	c      *checkinCard
	tap    *parts.Button // the day on the card
	many   *parts.Button // opens the form
	said   *parts.Text   // "Away 3–14 Nov"
	back   *parts.Button // takes the whole stretch back
	one    *parts.Button // only the day on the card
	form   *fyne.Container
	from   *parts.DateField
	until  *parts.DateField
	wrong  *parts.Text
	stands *fyne.Container
	ask    *fyne.Container
	object fyne.CanvasObject
}

func newCheckinAway(c *checkinCard) *checkinAway {
	a := &checkinAway{c: c}
	t := c.d.t
	a.tap = parts.NewButton("", parts.BareButton, func() { a.set(true) })
	a.many = parts.NewButton(t("checkin.away.many"), parts.BareButton, func() { a.turn(a.form.Hidden) })
	other := parts.NewButton(t("checkin.pick"), parts.BareButton, func() { c.days.turn(c.days.pick.Hidden) })
	a.ask = parts.Flow(a.tap, a.many, other)
	a.said = parts.NewBody("")
	a.back = parts.NewButton("", parts.BareButton, a.takeBack)
	a.one = parts.NewButton(t("checkin.away.one"), parts.BareButton, func() { a.set(false) })
	a.stands = parts.Column(parts.Space1, a.said, parts.Flow(a.back, a.one))
	a.stands.Hide()
	a.layout()
	return a
}

// layout of the form for several days.
func (a *checkinAway) layout() {
	t := a.c.d.t
	a.from = a.c.dayField(func(journal.Day) { a.complain("") })
	a.until = a.c.dayField(func(journal.Day) { a.complain("") })
	a.wrong = parts.NewBody("").Tint(parts.Load)
	a.wrong.Hide()
	keep := parts.NewButton(t("checkin.away.keep"), parts.AccentButton, a.keep)
	not := parts.NewButton(t("checkin.away.not"), parts.BareButton, func() { a.turn(false) })
	a.form = parts.Column(parts.Space2,
		parts.NewSecondary(t("checkin.away.about")),
		parts.Column(parts.Space1, parts.NewCaption(t("checkin.away.from")), a.from),
		parts.Column(parts.Space1, parts.NewCaption(t("checkin.away.until")), a.until),
		a.wrong,
		parts.Flow(keep, not),
	)
	a.form.Hide()
	a.object = parts.Column(parts.Space2, a.stands, a.ask, a.form, a.c.days.pick)
}

func (a *checkinAway) show(in CheckInState, another bool) {
	d := a.c.d
	label := d.t("checkin.away.day")
	if in.Day == in.Today {
		label = d.t("checkin.away.today")
	}
	a.tap.SetLabel(label)
	away := in.Entry.Away
	a.tap.Hidden, a.many.Hidden, a.stands.Hidden = away, away, !away
	a.said.SetText(d.t("checkin.away.said", "Days", in.Away.Say(d.words, in.Today)))
	several := in.Away.Days() > 1
	a.one.Hidden = !several
	a.back.SetLabel(d.t("checkin.away.back"))
	if several {
		a.back.SetLabel(d.t("checkin.away.back.all"))
	}
	if another && a.form.Hidden {
		a.complain("")
	}
}

// set says that the person was away on the day of the card, or was not.
func (a *checkinAway) set(away bool) {
	a.c.keep(KeepCheckIn{Away: &away}, func(bool) { a.refocus() })
}

func (a *checkinAway) takeBack() {
	a.c.d.do(TakeBackAway{Stretch: a.c.last.Away}, func(sentence string) {
		a.c.say(sentence)
		a.refocus()
	})
}

// refocus gives the keyboard to what stands where the pressed button was.
func (a *checkinAway) refocus() {
	if a.stands.Visible() {
		parts.FocusOn(a.back)
		return
	}
	parts.FocusOn(a.tap)
}

// turn opens or closes the form. It begins with the days nothing is known of,
// up to yesterday.
func (a *checkinAway) turn(open bool) {
	a.form.Hidden = !open
	if open {
		s := gapBefore(a.c.last)
		a.from.SetValue(dateOf(s.From))
		a.until.SetValue(dateOf(s.To))
		a.complain("")
	}
	a.c.relayout()
	if open {
		parts.FocusOn(a.from.Entry())
		return
	}
	a.refocus()
}

// gapBefore is the run of days before today on which nothing was said, as far
// as the strip shows; without one, no days.
func gapBefore(in CheckInState) checkin.Stretch {
	var s checkin.Stretch
	for i := len(in.Recent) - 2; i >= 0 && in.Recent[i].ID == ""; i-- {
		if s.From = in.Recent[i].Day; s.To == journal.NoDay {
			s.To = s.From
		}
	}
	return s
}

// keep declares the stretch of the form away.
func (a *checkinAway) keep() {
	from, gotFrom := a.from.Value()
	until, gotUntil := a.until.Value()
	first, last := dayOf(from, gotFrom), dayOf(until, gotUntil)
	switch {
	case a.from.Problem() != "" || a.until.Problem() != "":
		a.complain("")
		return // the sentence stands at the field
	case first == journal.NoDay && last == journal.NoDay:
		a.complain(a.c.d.t("checkin.away.none"))
		return
	case first == journal.NoDay:
		first = last
	case last == journal.NoDay:
		last = first
	}
	if !a.c.isPast(a.from, first) || !a.c.isPast(a.until, last) {
		return
	}
	a.c.d.do(KeepAway{Stretch: checkin.Between(first, last)}, func(sentence string) {
		if sentence != "" {
			a.complain(sentence)
			return
		}
		a.turn(false)
	})
}

func (a *checkinAway) complain(sentence string) {
	if a.wrong.Text() == sentence {
		return
	}
	a.wrong.SetText(sentence)
	a.wrong.Hidden = sentence == ""
	a.c.relayout()
}
