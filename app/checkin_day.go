package app

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/checkin"
	"footlight/journal"
)

// checkinHead says which day the card is about, and steps to the day before
// and after.
type checkinHead struct {
	c            *checkinCard
	title        *parts.Text
	before, next *parts.Button
	label        *parts.Chip // where the marks go
	other        *fyne.Container
	object       fyne.CanvasObject
}

func newCheckinHead(c *checkinCard) *checkinHead {
	h := &checkinHead{c: c, title: parts.NewHeading(c.d.t("checkin.title.today"))}
	h.before = parts.NewIconButton(parts.IconChevronLeft, c.d.t("checkin.before"), func() { c.goTo(c.day - 1) })
	h.next = parts.NewIconButton(parts.IconChevronRight, c.d.t("checkin.after"), func() { c.goTo(c.day + 1) })
	h.label = parts.NewChip(parts.NeutralChip, "").WithIcon(parts.IconCalendar)
	back := parts.NewButton(c.d.t("checkin.today"), parts.LinkButton, func() {
		c.goTo(c.last.Today)
		parts.FocusOn(c.scales["energy"].scale)
	})
	h.other = parts.Flow(h.label, back)
	h.other.Hide()
	h.object = parts.Column(parts.Space2, parts.RowFill(parts.Space1, 0, h.title, h.before, h.next), h.other)
	return h
}

func (h *checkinHead) show(in CheckInState) {
	d := h.c.d
	day := d.words.FullDay(in.Day, in.Today)
	switch in.Day {
	case in.Today:
		h.title.SetText(d.t("checkin.title.today"))
	case in.Today - 1:
		h.title.SetText(d.t("checkin.title.yesterday"))
	default:
		h.title.SetText(d.t("checkin.title.day", "Day", day))
	}
	h.label.Set(parts.NeutralChip, d.t("checkin.other", "Day", d.words.ShortDay(in.Day, in.Today)))
	h.other.Hidden = in.Day == in.Today
	if in.Day == in.Today {
		h.next.Disable()
	} else {
		h.next.Enable()
	}
}

// checkinDays is the quiet strip of the last two weeks, and the field for a day
// before them.
type checkinDays struct {
	c       *checkinCard
	recent  []journal.Entry
	strip   *parts.DayStrip
	waiting *fyne.Container // days with words that were not kept
	asked   string          // what waiting shows
	field   *parts.DateField
	pick    *fyne.Container // the field, once it is asked for
	object  fyne.CanvasObject
}

func newCheckinDays(c *checkinCard) *checkinDays {
	s := &checkinDays{c: c}
	s.strip = parts.NewDayStrip(c.d.t("checkin.strip"), func(i int) {
		if i < len(s.recent) {
			c.goTo(s.recent[i].Day)
		}
	})
	s.waiting = parts.Column(parts.Space1)
	s.waiting.Hide()
	s.field = c.dayField(func(to journal.Day) {
		if to != journal.NoDay && c.isPast(s.field, to) {
			s.turn(false)
			c.goTo(to)
			parts.FocusOn(c.scales["energy"].scale)
		}
	})
	s.pick = parts.Column(parts.Space1, parts.NewCaption(c.d.t("checkin.pick.about")), s.field)
	s.pick.Hide()
	s.object = parts.Column(parts.Space2, parts.NewCaption(c.d.t("checkin.strip.about")), s.strip, s.waiting)
	return s
}

func (s *checkinDays) show(in CheckInState) {
	s.recent = in.Recent
	days := make([]parts.StripDay, len(in.Recent))
	for i, e := range in.Recent {
		days[i] = parts.StripDay{
			Label: strconv.Itoa(e.Day.Midnight().Day()), Mark: stripMark(e),
			Words: s.c.d.t("checkin.strip.day", "Day", s.c.d.words.ShortDay(e.Day, in.Today), "Said", checkin.Say(s.c.d.words, e)),
		}
	}
	current := slices.IndexFunc(in.Recent, func(e journal.Entry) bool { return e.Day == in.Day })
	s.strip.SetDays(days, current)
}

// turn opens or closes the field for a day.
func (s *checkinDays) turn(open bool) {
	s.pick.Hidden = !open
	s.c.relayout()
	if open {
		s.field.SetValue(parts.Date{}, false)
		parts.FocusOn(s.field.Entry())
	}
}

func stripMark(e journal.Entry) parts.StripMark {
	switch {
	case checkin.Says(e):
		return parts.StripDot
	case e.Away:
		return parts.StripBar
	}
	return parts.StripNothing
}

// showWaiting names days with words that were typed and never kept: a program
// that fell, a day that ended meanwhile.
func (s *checkinDays) showWaiting(drafts map[string]string) {
	var days []string
	for slot, text := range drafts {
		if day, ok := strings.CutPrefix(slot, slotCheckIn); ok && text != "" && day != s.c.day.String() {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	all := strings.Join(days, " ")
	if all == s.asked {
		return
	}
	s.asked = all
	s.waiting.Objects = nil
	for _, name := range days {
		day, err := journal.ParseDay(name)
		if err != nil {
			continue
		}
		words := s.c.d.t("checkin.waiting", "Day", s.c.d.words.ShortDay(day, s.c.last.Today))
		s.waiting.Add(parts.NewLeaf(words, parts.PadXY(parts.Space1, parts.Space1, parts.NewBody(words).Tint(parts.AccentText)), func() { s.c.goTo(day) }))
	}
	s.waiting.Hidden = len(s.waiting.Objects) == 0
	s.c.relayout()
}

// pastDays is how days up to today are read.
func (d desk) pastDays() parts.DateSpec {
	spec := d.dateSpec(false)
	spec.Problem = d.t("checkin.day.problem")
	read := spec.Parse
	spec.Parse = func(text string) (parts.Date, bool) {
		day, ok := read(text)
		return day, ok && dayOf(day, true) <= d.moment().Today()
	}
	return spec
}

// dayField is a field for a day up to today, with room for what is wrong.
func (c *checkinCard) dayField(changed func(journal.Day)) *parts.DateField {
	f := parts.NewDateField(c.d.pastDays(), func(day parts.Date, set bool) { changed(dayOf(day, set)) })
	f.OnProblem = func(string, string) { c.relayout() }
	return f
}

// isPast tells that a day is not still to come, and says so at the field if it
// is: the calendar and the arrows lead there.
func (c *checkinCard) isPast(field *parts.DateField, day journal.Day) bool {
	if day <= c.d.moment().Today() {
		return true
	}
	field.ShowProblem(c.d.words.Date(day), c.d.t("checkin.day.ahead"))
	c.relayout()
	return false
}
