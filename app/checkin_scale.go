package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// checkinScale is one of the five. While answers are on their way, it shows
// what the person chose last and not what is being kept.
type checkinScale struct {
	scale   *parts.Scale0to10
	waiting int
	stands  journal.Mark // as kept
}

var checkinInks = map[string]fyne.ThemeColorName{
	"energy": parts.Recovery, "strain": parts.Load, "recovery": parts.Recovery, "clarity": parts.Recognition, "valued": parts.Recognition,
}

func newCheckinScale(c *checkinCard, name string) *checkinScale {
	t := func(key string) string { return c.d.t("checkin." + name + key) }
	s := &checkinScale{}
	s.scale = parts.NewScale0to10(parts.ScaleLabels{
		Name: t(""), Low: t(".low"), High: t(".high"), Unset: c.d.t("checkin.unset"), Clear: c.d.t("checkin.clear"),
		Say: func(n int) string { return c.d.t("checkin.say", "Value", n) },
	}, checkinInks[name], func(n int, set bool) {
		s.waiting++
		a := checkin.Answers{}.Set(name, *mark(n, set))
		c.keep(KeepCheckIn{Strain: a.Strain, Energy: a.Energy, Recovery: a.Recovery, Clarity: a.Clarity, Valued: a.Valued}, func(bool) {
			if s.waiting--; s.waiting == 0 {
				s.scale.SetValue(s.stands.Value(), s.stands.Given())
			}
		})
	})
	return s
}

// mark is an answer as an intent carries it: unmarked takes an answer back.
func mark(n int, set bool) *journal.Mark {
	var m journal.Mark
	if set {
		m = journal.MarkOf(n)
	}
	return &m
}

func (s *checkinScale) show(m journal.Mark, another bool) {
	s.stands = m
	if another {
		s.waiting = 0
	}
	if s.waiting > 0 {
		return
	}
	s.scale.SetValue(m.Value(), m.Given())
}
