package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// weekly are the sliders that change slowly and are asked once a week.
var weekly = [3]string{"recovery", "clarity", "valued"}

// checkinMore holds the three of the weekly review behind a quiet "more". Once
// a week they open by themselves, with one sentence why.
type checkinMore struct {
	c      *checkinCard
	toggle *parts.Button
	said   *parts.Text // the three in words, while they are closed
	why    *parts.Text
	box    *fyne.Container
	open   bool
	asked  journal.Day // opened by itself on this day
	object *fyne.Container
}

func newCheckinMore(c *checkinCard) *checkinMore {
	m := &checkinMore{c: c}
	m.toggle = parts.NewButton("", parts.BareButton, func() { m.turn(!m.open) })
	m.why = parts.NewSecondary(c.d.t("checkin.why"))
	m.box = parts.Column(parts.Space3, m.why)
	for _, name := range weekly {
		m.box.Add(c.scales[name].scale)
	}
	m.said = parts.NewCaption("")
	m.object = parts.Column(parts.Space2, parts.Row(0, m.toggle), parts.PadXY(parts.Space2, 0, m.said), m.box)
	m.why.Hide()
	m.set(false)
	return m
}

// show opens the three where they are asked this week. What the person opened
// or closed on this day stays so.
func (m *checkinMore) show(s State, another bool) {
	in := s.CheckIn
	if another {
		m.why.Hide()
		m.set(false)
	}
	due := in.Day == in.Today && s.Standing.Loaded && checkin.ReviewDue(in.Today, s.Standing.Hours, in.Recent, in.Asked)
	if due && m.asked != in.Day {
		m.asked = in.Day
		m.why.Show()
		m.set(true)
		m.c.d.do(ReviewAsked{Day: in.Day}, nil)
	}
	m.label()
}

// turn is the person opening or closing it.
func (m *checkinMore) turn(open bool) {
	m.asked = m.c.day
	m.set(open)
	m.label()
}

func (m *checkinMore) set(open bool) {
	m.open = open
	m.box.Hidden = !open
	m.object.Refresh()
	m.c.relayout()
}

// saidBox holds the words with their margin.
func (m *checkinMore) saidBox() *fyne.Container { return m.object.Objects[1].(*fyne.Container) }

// label says under the closed button what is behind it.
func (m *checkinMore) label() {
	icon, label, said := parts.IconChevronRight, m.c.d.t("checkin.more"), ""
	e := m.c.last.Entry
	switch {
	case m.open:
		icon, label = parts.IconChevronDown, m.c.d.t("checkin.less")
	case checkin.Reviewed(e):
		said = checkin.Say(m.c.d.words, journal.Entry{Recovery: e.Recovery, Clarity: e.Clarity, Valued: e.Valued})
		said = m.c.d.t("checkin.more.marked", "Marks", said)
	}
	m.toggle.SetIcon(icon)
	m.toggle.SetLabel(label)
	if m.said.Text() != said || m.saidBox().Hidden != (said == "") {
		m.said.SetText(said)
		m.saidBox().Hidden = said == ""
		m.c.relayout()
	}
}
