package app

import (
	"strings"
	"time"

	"footlight/coaching/words"
	"footlight/journal"
)

// What a closed section says of itself: the facts in it, short.

func (v *entryEditor) saidMore(e journal.Entry) string { return moreSummary(v.d.words, e) }

func moreSummary(w *words.Words, e journal.Entry) string {
	said := []string{e.Project.Name, hashed(e.Tags)}
	if e.Kind != journal.Action && e.Kind != journal.Feedback {
		said = append(said, refNames(e.People))
	}
	said = append(said, listed(e.Labor, w.Labor), w.Origin(e.Origin), w.Authority(e.Authority), w.Mode(e.Mode), w.Part(e.Part))
	switch {
	case e.StillHeld() && e.Until != journal.NoDay:
		said = append(said, w.T("entry.held.until", "Day", w.Date(e.Until)))
	case e.StillHeld():
		said = append(said, w.T("entry.held.open"))
	}
	if e.Kind != journal.Feedback {
		said = append(said, counted(w, "entry.links.count", len(e.Links)))
	}
	if e.Kind != journal.Action && sharingOf(e) != journal.Private {
		said = append(said, w.Sharing(e.Sharing))
	}
	return joined(said)
}

func (v *entryEditor) saidOutcome(e journal.Entry) string {
	return outcomeSummary(v.d.words, e, v.d.moment().Today())
}

func outcomeSummary(w *words.Words, e journal.Entry, today journal.Day) string {
	var said []string
	if e.AskBack != journal.NoDay {
		said = append(said, w.T("entry.askback.on", "Day", w.ShortDay(e.AskBack, today)))
	}
	o := e.Outcome
	if o.Before != nil && o.After != nil {
		said = append(said, strings.TrimSpace(w.T("entry.outcome.moved", "Before", w.Number(*o.Before), "After", w.Number(*o.After), "Unit", o.Unit)))
	}
	said = append(said, firstLine(o.Text))
	return joined(said)
}

func (v *entryEditor) saidReview(e journal.Entry) string { return reviewSummary(v.d.words, e) }

func reviewSummary(w *words.Words, e journal.Entry) string {
	var said []string
	if sharingOf(e) != journal.Private {
		said = append(said, w.Sharing(e.Sharing))
	}
	for _, part := range []string{e.Story.Result, e.Story.Action, e.Story.Situation, e.Story.Task} {
		if strings.TrimSpace(part) != "" {
			said = append(said, firstLine(part))
			break
		}
	}
	return joined(said)
}

func (v *entryEditor) saidHistory(e journal.Entry) string {
	if e.Rev <= 1 {
		return v.d.t("entry.history.once", "Day", v.d.words.ShortDay(journal.DayOf(v.local(e.Created)), v.d.moment().Today()))
	}
	return v.d.n("entry.history.times", e.Rev-1)
}

// local is an instant on the clock of now.
func (v *entryEditor) local(t time.Time) time.Time { return t.In(v.d.moment().Now.Location()) }

// binDays is how long an entry lies in the bin at least.
const binDays = 30

// binDaysLeft is how many of them are left at now; never less than none.
func binDaysLeft(e journal.Entry, now time.Time) int {
	gone := int(now.Sub(e.Deleted).Hours() / 24)
	return min(max(binDays-gone, 0), binDays)
}

// entryWords is what an entry is known by in a list: its words, or what stands
// for them.
func entryWords(e journal.Entry) string {
	for _, s := range []string{e.Body, e.Said.Quote, e.Asked.Text} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
