package app

import (
	"footlight/journal"
)

// keepCheckIn merges answers into the day's check-in as it stands now, so that
// what the terminal or another window answered meanwhile is kept.
func (h *Hub) keepCheckIn(in KeepCheckIn) error {
	e, err := h.checkInOf(in.Day)
	if err != nil {
		return err
	}
	for _, a := range []struct {
		to   *journal.Mark
		from *journal.Mark
	}{{&e.Strain, in.Strain}, {&e.Energy, in.Energy}, {&e.Recovery, in.Recovery}, {&e.Clarity, in.Clarity}, {&e.Valued, in.Valued}} {
		if a.from != nil {
			*a.to = *a.from
		}
	}
	if in.Note != nil {
		e.Body = *in.Note
	}
	if in.Away != nil {
		e.Away = *in.Away
	}
	empty := e.Strain == 0 && e.Energy == 0 && e.Recovery == 0 && e.Clarity == 0 && e.Valued == 0 && !e.Away && e.Body == ""
	switch {
	case empty && e.ID == "":
		return nil
	case empty:
		err = h.j.Remove(h.ctx, e.ID)
	case e.ID == "":
		e.Kind, e.Day = journal.CheckIn, in.Day
		_, err = h.j.Add(h.ctx, e)
	default:
		_, err = h.j.Edit(h.ctx, e)
	}
	if err == nil && in.Note != nil {
		h.forgetDraft(SlotCheckIn)
	}
	return err
}

// checkInOf is the day's check-in, or an entry without ID.
func (h *Hub) checkInOf(day journal.Day) (journal.Entry, error) {
	q := journal.Query{Terms: []journal.Term{
		{Tests: []journal.Test{{Field: journal.FieldDay, From: int(day), To: int(day)}}},
		{Tests: []journal.Test{{Field: journal.FieldKind, Text: string(journal.CheckIn)}}},
	}}
	found, err := h.j.List(h.ctx, q, journal.Page{Size: 1})
	if err != nil || len(found) == 0 {
		return journal.Entry{}, err
	}
	return found[0], nil
}
