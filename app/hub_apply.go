package app

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"footlight/journal"
	"footlight/journal/capture"
)

// moment is now as the grammar wants it.
func (h *Hub) moment() capture.Moment {
	return capture.Moment{Now: h.now(), DayStart: h.j.DayStart()}
}

// apply carries one intent to the journal. What it changed is found by the
// change table in refresh, never guessed here.
func (h *Hub) apply(in Intent) error {
	switch in := in.(type) {
	case Open:
		if h.state.Screen != in.Screen {
			h.state.Screen = in.Screen
			h.followToday()
			h.changed()
		}
	case Capture:
		return h.capture(in.Line)
	case Keep:
		e, err := h.addTyped(in.Entry, in.Slot, "")
		if err == nil {
			if in.Slot != "" {
				h.forgetDraft(in.Slot)
			}
			h.did(h.kept(e))
		}
		return err
	case Change:
		e, err := h.j.Edit(h.ctx, in.Entry)
		switch {
		case err != nil:
		case in.Say != "":
			h.did(h.words.T(in.Say, "Words", excerpt(e), "Day", h.words.ShortDay(e.AskBack, h.j.Today())))
		case h.state.Status.Notice.Text != "":
			h.notice(Notice{}) // what it offered to undo is no longer the last thing done
		}
		return err
	case Remove:
		err := h.j.Remove(h.ctx, in.IDs...)
		if err == nil {
			h.did(h.words.N("shell.notice.removed", len(in.IDs)))
			if slices.Contains(in.IDs, h.state.Timeline.Selected) && !h.state.Timeline.InBin {
				h.state.Timeline.Selected = ""
			}
		}
		return err
	case Restore:
		err := h.j.Restore(h.ctx, in.IDs...)
		if err == nil {
			h.did(h.words.N("shell.notice.restored", len(in.IDs)))
		}
		return err
	case Revert:
		return h.revert(in)
	case Undo:
		step, err := h.undo(in.Step)
		if err == nil {
			key := "shell.undone." + step.Verb
			if !h.words.Has(key) {
				key = "shell.undone.other"
			}
			h.notice(Notice{Text: h.words.T(key)})
		}
		return err
	case Redo:
		_, err := h.j.Redo(h.ctx)
		if err == nil {
			h.did(h.words.T("shell.notice.redone"))
		}
		return err
	case Find:
		h.find(in.Text)
	case Select:
		h.sel(in.ID)
	case Reveal:
		return h.reveal(in.ID)
	case Need:
		return h.need(in.From, in.To)
	case Draft:
		return h.saveDraft(in.Slot, in.Text)
	case SetLook:
		return h.setLook(in.Look)
	case SetDayStart:
		if err := h.j.SetDayStart(h.ctx, in.After); err != nil {
			return err
		}
		h.stale[ScreenToday] = true
		h.notice(Notice{Text: h.words.T("shell.notice.daystart", "Clock", clockOf(in.After))})
	case speak:
		h.words = in.words
	case LookAround, OpenJournal, settle:
	default:
		for _, room := range []func(Intent) (bool, error){h.applyCheckIn, h.applyStanding, h.applyInsights, h.applyPattern, h.applySettings} {
			if mine, err := room(in); mine {
				return err
			}
		}
		return errors.New("app: an intent nobody carries out")
	}
	return nil
}

// capture keeps a line; the draft of the capture line goes with it.
func (h *Hub) capture(line string) error {
	parsed := capture.Parse(line, h.words.Lexicon(), h.moment())
	rest, same := strings.CutPrefix(h.state.Drafts[SlotCapture], line)
	if !same {
		rest = h.saved[SlotCapture]
	}
	e, err := h.addTyped(parsed.Entry, SlotCapture, rest)
	if err != nil {
		return err
	}
	h.forgetLine(line)
	h.did(h.kept(e))
	return nil
}

func (h *Hub) revert(in Revert) error {
	history, err := h.j.History(h.ctx, in.ID)
	if err != nil {
		return err
	}
	now, err := h.j.Entry(h.ctx, in.ID)
	if err != nil {
		return err
	}
	for _, r := range history {
		if r.Entry.Rev == in.Rev {
			back := r.Entry
			back.Rev = now.Rev
			_, err := h.j.Edit(h.ctx, back)
			if err == nil {
				h.did(h.words.T("shell.notice.reverted"))
			}
			return err
		}
	}
	return &journal.Error{Kind: journal.NotFound, Field: "revision"}
}

// Slots of drafts.
const (
	SlotCapture = "capture"
	SlotNote    = "note"
)

// SlotCheckIn is the draft of the words of a day's check-in.
func SlotCheckIn(day journal.Day) string { return slotCheckIn + day.String() }

const slotCheckIn = "checkin:"

// SlotEntry is the draft of one field of an entry being edited.
func SlotEntry(id journal.ID, field string) string { return "entry:" + string(id) + ":" + field }

// clockOf is a time of day as the toolkit's words say it: "04:00".
func clockOf(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60)
}

// undo takes a certain step back, or the last, with the team it founded.
func (h *Hub) undo(seq int64) (step journal.Step, err error) {
	if seq != 0 {
		step, err = h.j.UndoStep(h.ctx, seq)
	} else {
		step, err = h.j.Undo(h.ctx)
	}
	if err == nil {
		h.unfound(step.Seq)
	}
	return step, err
}

// kept says what was kept, and where, if that is not today.
func (h *Hub) kept(e journal.Entry) string {
	if today := h.j.Today(); e.Day != today {
		return h.words.T("shell.notice.kept.on", "Words", excerpt(e), "Day", h.words.ShortDay(e.Day, today))
	}
	return h.words.T("shell.notice.kept", "Words", excerpt(e))
}

// excerpt is the beginning of an entry's words, enough to know it by.
func excerpt(e journal.Entry) string {
	line := firstLine(e.Body)
	if runes := []rune(line); len(runes) > 48 {
		return strings.TrimSpace(string(runes[:47])) + "…"
	}
	return line
}
