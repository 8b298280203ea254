package app

import (
	"footlight/coaching/checkin"
	"footlight/journal"
)

// CheckInState is the check-in that Today shows, and the days around it.
type CheckInState struct {
	Today  journal.Day
	Day    journal.Day     // the day shown; today unless another was chosen
	Entry  journal.Entry   // its answers; without ID when there are none
	Away   checkin.Stretch // the days away that Day lies in; zero if none
	Recent []journal.Entry // each of the last two weeks, today last; without ID where nothing was said
	Asked  journal.Day     // when the three last opened by themselves
}

type (
	// ShowCheckIn shows the check-in of another day until the person goes on;
	// NoDay goes back to today.
	ShowCheckIn struct{ Day journal.Day }
	// KeepAway declares the days of a stretch away that have no check-in.
	KeepAway struct{ Stretch checkin.Stretch }
	// TakeBackAway says that the person was not away in a stretch after all.
	TakeBackAway struct{ Stretch checkin.Stretch }
	// ReviewAsked tells that the three of the weekly review opened by themselves.
	ReviewAsked struct{ Day journal.Day }
)

func (ShowCheckIn) intent()  {}
func (KeepAway) intent()     {}
func (TakeBackAway) intent() {}
func (ReviewAsked) intent()  {}

// reviewKey is the setting that remembers when the weekly questions opened.
const reviewKey = "checkin.review"

// recentDays is how far back the strip of days goes, today included.
const recentDays = 14

// applyCheckIn carries out what is said about check-ins.
func (h *Hub) applyCheckIn(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case KeepCheckIn:
		return true, h.keepCheckIn(in)
	case ShowCheckIn:
		h.state.CheckIn.Day = in.Day
		if in.Day >= h.j.Today() {
			h.state.CheckIn.Day = journal.NoDay
		}
		return true, h.loadCheckIn()
	case KeepAway:
		return true, h.keepAway(in.Stretch)
	case TakeBackAway:
		err := checkin.TakeBackAway(h.ctx, h.j, in.Stretch)
		if err == nil {
			h.did(h.words.N("checkin.notice.back", in.Stretch.Days()))
		}
		return true, err
	case ReviewAsked:
		if h.state.CheckIn.Asked == in.Day {
			return true, nil
		}
		if err := h.j.SetSetting(h.ctx, reviewKey, in.Day.String()); err != nil {
			return true, err
		}
		return true, h.loadCheckIn()
	}
	return false, nil
}

// keepCheckIn writes answers into the day's check-in as it stands now, so that
// what the terminal or another window answered meanwhile is kept.
func (h *Hub) keepCheckIn(in KeepCheckIn) error {
	_, err := checkin.Keep(h.ctx, h.j, in.Day, checkin.Answers{
		Strain: in.Strain, Energy: in.Energy, Recovery: in.Recovery, Clarity: in.Clarity, Valued: in.Valued,
		Away: in.Away, Note: in.Note, Over: in.Over,
	})
	if err == nil && in.Note != nil {
		h.forgetDraft(SlotCheckIn(in.Day))
	}
	if err == nil && h.state.Status.Notice.Text != "" {
		h.notice(Notice{}) // what it offered to undo is no longer the last thing done
	}
	return err
}

func (h *Hub) keepAway(s checkin.Stretch) error {
	kept, err := checkin.KeepAway(h.ctx, h.j, s)
	if err != nil {
		return err
	}
	if len(kept) == 0 {
		h.notice(Notice{Text: h.words.T("checkin.notice.none")})
		return nil
	}
	text := h.words.T("checkin.notice.away", "Days", s.Say(h.words, h.j.Today()))
	if stood := s.Days() - len(kept); stood > 0 {
		text += " · " + h.words.N("checkin.notice.stood", stood)
	}
	h.did(text)
	return nil
}

// followToday lets Today show the day that is, once the person has gone
// elsewhere.
func (h *Hub) followToday() {
	c := &h.state.CheckIn
	if c.Day != c.Today {
		c.Day = journal.NoDay
		h.stale[ScreenToday] = true
	}
}

// loadCheckIn reads the check-in that Today shows: of today, unless the person
// chose another day.
func (h *Hub) loadCheckIn() error {
	c, today := h.state.CheckIn, h.j.Today()
	if c.Day == journal.NoDay || c.Day == c.Today || c.Day > today {
		c.Day = today
	}
	c.Today, c.Away, c.Asked = today, checkin.Stretch{}, journal.NoDay
	recent, err := checkin.Recent(h.ctx, h.j, checkin.Stretch{From: today - recentDays + 1, To: today})
	if err != nil {
		return err
	}
	c.Recent = recent
	if at := int(c.Day-today) + recentDays - 1; at >= 0 {
		c.Entry = recent[at]
	} else if c.Entry, err = checkin.Of(h.ctx, h.j, c.Day); err != nil {
		return err
	}
	if c.Entry.Away {
		if c.Away, err = checkin.AwayAround(h.ctx, h.j, c.Day); err != nil {
			return err
		}
	}
	asked, err := h.j.Setting(h.ctx, reviewKey)
	if err != nil {
		return err
	}
	if d, err := journal.ParseDay(asked); err == nil {
		c.Asked = d
	}
	h.state.CheckIn = c
	h.changed()
	return nil
}
