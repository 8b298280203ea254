package app

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
	"footlight/journal"
)

// rowSummary is an entry as a list shows it: what was written, when, and the
// short facts in the order a person asks for them.
type rowSummary struct {
	Icon  fyne.ThemeIconName // of the kind of entry; "" for an action
	Ink   fyne.ThemeColorName
	Words string
	Clock string
	Facts []rowFact
}

// rowFact is one short fact with the icon that says what it is.
type rowFact struct {
	Icon fyne.ThemeIconName
	Ink  fyne.ThemeColorName
	Text string
}

// summarise puts an entry into one row. teams tells teams from persons; now
// counts the days an entry stays in the bin.
func summarise(w *words.Words, e journal.Entry, teams map[journal.ID]bool, now time.Time) rowSummary {
	s := rowSummary{Words: rowWords(w, e), Clock: w.Clock(e.In())}
	add := func(icon fyne.ThemeIconName, ink fyne.ThemeColorName, text string) {
		if text != "" {
			s.Facts = append(s.Facts, rowFact{icon, ink, text})
		}
	}
	if !e.Deleted.IsZero() {
		add(parts.IconBin, parts.Load, w.N("timeline.bin.left", binDaysLeft(e, now)))
	}
	if e.Kind != journal.Action {
		s.Icon, s.Ink = kindIcon(e)
		add("", parts.Ink, w.EntryKind(e.Kind))
	}
	switch e.Kind {
	case journal.Action:
		add("", parts.Ink, w.Support(e.Support))
	case journal.Feedback:
		add("", parts.Ink, w.FeedbackKind(e.Said.Kind))
	}
	for i, p := range e.People {
		if i == 2 {
			add("", parts.Secondary, "+"+strconv.Itoa(len(e.People)-2))
			break
		}
		icon := parts.IconPerson
		if teams[p.ID] {
			icon = parts.IconTeam
		}
		add(icon, parts.Recognition, p.Name)
	}
	add(parts.IconClock, parts.Secondary, w.Minutes(e.Minutes))
	if e.Load.Given() {
		ink := parts.Secondary
		if e.Heavy() {
			ink = parts.Load
		}
		add(parts.IconLoad, ink, w.T("timeline.load", "Load", e.Load.Value()))
	}
	if e.Energised {
		add(parts.IconEnergyOn, parts.Recovery, w.T("timeline.energy"))
	}
	add(visibilityIcon(e.Visibility), parts.Secondary, w.Visibility(e.Visibility))
	if !e.Outcome.Zero() {
		add(parts.IconOutcome, parts.Recovery, w.T("timeline.outcome"))
	}
	if e.StillHeld() {
		add(parts.IconHold, parts.Secondary, w.T("timeline.held"))
	}
	add(parts.IconProject, parts.Recovery, e.Project.Name)
	return s
}

// rowWords is the line an entry is known by. A check-in without words says its
// marks, a feedback without words its quote.
func rowWords(w *words.Words, e journal.Entry) string {
	if line := firstLine(e.Body); line != "" {
		return line
	}
	switch e.Kind {
	case journal.CheckIn:
		if e.Away {
			return w.T("timeline.away")
		}
		var said []string
		for _, m := range []struct {
			id   string
			mark journal.Mark
		}{{"strain", e.Strain}, {"energy", e.Energy}, {"recovery", e.Recovery}, {"clarity", e.Clarity}, {"valued", e.Valued}} {
			if m.mark.Given() {
				said = append(said, w.T("timeline.mark", "Name", w.T("entry.field."+m.id), "Value", m.mark.Value()))
			}
		}
		return strings.Join(said, ", ")
	case journal.Feedback:
		return w.T("timeline.quote", "Quote", firstLine(e.Said.Quote))
	}
	return firstLine(entryWords(e))
}

// kindIcon is the icon and colour of a kind of entry.
func kindIcon(e journal.Entry) (fyne.ThemeIconName, fyne.ThemeColorName) {
	switch e.Kind {
	case journal.CheckIn:
		return parts.IconHeart, parts.Recovery
	case journal.Reflection:
		return parts.IconGrowth, parts.AccentText
	case journal.Feedback:
		return parts.IconQuote, parts.Recognition
	case journal.Note:
		return parts.IconEdit, parts.Secondary
	}
	return parts.IconCheck, parts.AccentText
}

func visibilityIcon(v journal.Visibility) fyne.ThemeIconName {
	if v == journal.Unseen || v == journal.Quiet {
		return parts.IconEyeOff
	}
	return parts.IconEye
}
