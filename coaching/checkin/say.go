package checkin

import (
	"strconv"
	"strings"

	"footlight/coaching/words"
	"footlight/journal"
)

// Say is a stretch in words, short, seen from today: "3–14 Nov", with the year
// where it is another.
func (s Stretch) Say(w *words.Words, today journal.Day) string {
	if s.IsZero() {
		return ""
	}
	from, to := s.From.Midnight(), s.To.Midnight()
	said := []any{
		"From", strconv.Itoa(from.Day()), "To", strconv.Itoa(to.Day()),
		"First", w.ShortMonth(from.Month()), "Last", w.ShortMonth(to.Month()), "Year", strconv.Itoa(to.Year()),
	}
	days := ""
	switch {
	case from.Year() != to.Year():
		return w.T("checkin.days.years", "From", w.Date(s.From), "To", w.Date(s.To))
	case s.From == s.To:
		days = w.T("checkin.days.one", said...)
	case from.Month() == to.Month():
		days = w.T("checkin.days.month", said...)
	default:
		days = w.T("checkin.days.months", said...)
	}
	if to.Year() != today.Midnight().Year() {
		return w.T("checkin.days.year", "Days", days, "Year", strconv.Itoa(to.Year()))
	}
	return days
}

// Sliders are the names of the five marks, in the order they are asked.
var Sliders = [5]string{"energy", "strain", "recovery", "clarity", "valued"}

// Mark is where a check-in keeps the mark of a slider.
func Mark(e *journal.Entry, slider string) *journal.Mark {
	switch slider {
	case "energy":
		return &e.Energy
	case "strain":
		return &e.Strain
	case "recovery":
		return &e.Recovery
	case "clarity":
		return &e.Clarity
	}
	return &e.Valued
}

// Set is Answers with one more mark in it.
func (a Answers) Set(slider string, m journal.Mark) Answers {
	switch slider {
	case "energy":
		a.Energy = &m
	case "strain":
		a.Strain = &m
	case "recovery":
		a.Recovery = &m
	case "clarity":
		a.Clarity = &m
	case "valued":
		a.Valued = &m
	}
	return a
}

// Say is what a check-in marks, in few words: "energy 6, strain 4, a note".
func Say(w *words.Words, e journal.Entry) string {
	var out []string
	if e.Away {
		out = append(out, w.T("checkin.said.away"))
	}
	for _, s := range Sliders {
		if m := *Mark(&e, s); m.Given() {
			out = append(out, w.T("checkin.said."+s, "Value", m.Value()))
		}
	}
	if strings.TrimSpace(e.Body) != "" {
		out = append(out, w.T("checkin.said.note"))
	}
	if len(out) == 0 {
		return w.T("checkin.said.nothing")
	}
	return strings.Join(out, ", ")
}
