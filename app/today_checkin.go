package app

import (
	"reflect"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// checkinCard asks how a day is: two short scales with worded ends, without a
// handle until touched, and three more that open once a week or when wanted.
// One tap is enough; each answer is kept at once. The card is about today,
// unless the person chose another day.
type checkinCard struct {
	d     desk
	shown bool
	last  CheckInState
	day   journal.Day // the day on the card: what is marked goes there

	head   *checkinHead
	scales map[string]*checkinScale
	more   *checkinMore
	note   *checkinNote
	days   *checkinDays
	away   *checkinAway

	sentence *parts.Text
	content  *fyne.Container
	object   fyne.CanvasObject
	grown    func() // the page needs another height
}

func newCheckinCard(d desk, grown func()) *checkinCard {
	c := &checkinCard{d: d, grown: grown, scales: map[string]*checkinScale{}}
	for _, name := range checkin.Sliders {
		c.scales[name] = newCheckinScale(c, name)
	}
	c.head = newCheckinHead(c)
	c.more = newCheckinMore(c)
	c.note = newCheckinNote(c)
	c.days = newCheckinDays(c)
	c.away = newCheckinAway(c)
	c.sentence = parts.NewBody("").Tint(parts.Load)
	c.sentence.Hide()
	c.layout()
	return c
}

// layout orders the parts as Tab should meet them.
func (c *checkinCard) layout() {
	c.content = parts.Column(parts.Space3,
		c.head.object,
		c.scales["energy"].scale,
		c.scales["strain"].scale,
		c.more.object,
		c.note.object,
		c.sentence,
		parts.NewHairline(),
		c.days.object,
		c.away.object,
	)
	c.object = parts.NewCard(c.content)
}

// show takes in a new State; what did not change is left alone.
func (c *checkinCard) show(s State) {
	in := s.CheckIn
	if in.Today == journal.NoDay {
		return
	}
	if c.stays(in) {
		c.d.do(ShowCheckIn{Day: c.day}, nil)
		in.Day, in.Entry, in.Away = c.day, c.last.Entry, c.last.Away
	}
	another := in.Day != c.day
	same := c.shown && reflect.DeepEqual(in, c.last)
	c.shown, c.last, c.day = true, in, in.Day
	if another {
		c.say("")
	}
	c.note.show(in, s.Drafts, another)
	c.more.show(s, another)
	c.days.showWaiting(s.Drafts)
	if same {
		return
	}
	c.head.show(in)
	for name, scale := range c.scales {
		m := *checkin.Mark(&in.Entry, name)
		scale.show(m, another)
	}
	c.days.show(in)
	c.away.show(in, another)
	c.relayout()
}

// stays tells that a new day began while words are being written about the one
// on the card: it stays until the person is done.
func (c *checkinCard) stays(in CheckInState) bool {
	return c.shown && in.Day == in.Today && c.last.Day == c.last.Today && in.Today > c.day && c.note.busy()
}

// focus gives the keyboard to the first scale of today.
func (c *checkinCard) focus() {
	if c.day != c.last.Today {
		c.goTo(c.last.Today)
	}
	parts.FocusOn(c.scales["energy"].scale)
}

// goTo shows another day; words being written are kept for theirs first.
func (c *checkinCard) goTo(day journal.Day) {
	if day > c.last.Today || day == c.day {
		return
	}
	c.note.flush()
	c.d.do(ShowCheckIn{Day: day}, nil)
}

// keep sends answers about the day on the card; done, if given, runs after.
func (c *checkinCard) keep(in KeepCheckIn, done func(ok bool)) {
	in.Day = c.day
	c.d.do(in, func(sentence string) {
		if done != nil {
			done(sentence == "")
		}
		if in.Day == c.day {
			c.say(sentence)
		}
	})
}

// say puts a sentence under the answers, or takes it away.
func (c *checkinCard) say(sentence string) {
	if c.sentence.Text() == sentence {
		return
	}
	c.sentence.SetText(sentence)
	c.sentence.Hidden = sentence == ""
	c.relayout()
}

// relayout gives the card the height it needs now.
func (c *checkinCard) relayout() {
	if !c.shown {
		return
	}
	c.content.Refresh()
	c.object.Refresh()
	c.grown()
}
