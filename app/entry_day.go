package app

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
	"footlight/journal/capture"
)

// dayField is a day of the calendar that may be none.
type dayField struct {
	v     *entryEditor
	id    string
	field *parts.DateField
	get   func(journal.Entry) journal.Day
	note  *entryNote
	stuck bool
	slot  string
	box   fyne.CanvasObject
}

// newDayField makes the field of fact id. Ahead reads "friday" as the next one
// rather than the last.
func newDayField(v *entryEditor, id string, ahead bool,
	get func(journal.Entry) journal.Day, set func(*journal.Entry, journal.Day),
) *dayField {
	f := &dayField{v: v, id: id, get: get, note: newEntryNote(v.relayout)}
	var chosen func(d journal.Day)
	chosen = func(d journal.Day) {
		v.choose(id, func(e *journal.Entry) { set(e, d) }, func(sentence string) {
			f.stuck = sentence != ""
			v.sayChoice(f.note, sentence, func() { chosen(d) })
		})
	}
	f.field = parts.NewDateField(v.d.dateSpec(ahead), func(d parts.Date, given bool) { chosen(dayOf(d, given)) })
	f.field.OnProblem = func(text, sentence string) { v.keepBad(f.slot, text, sentence) }
	f.box = parts.Column(parts.Space1, narrowed(260, f.field), f.note.box)
	return f
}

func (f *dayField) object() fyne.CanvasObject { return f.box }
func (f *dayField) flush()                    {}

func (f *dayField) show(e journal.Entry, another bool) {
	if another {
		f.stuck = false
		f.note.clear()
	}
	f.slot = f.v.slot(e.ID, f.id)
	day := f.get(e)
	if f.v.bad(f.slot, f.field, another) {
		return
	}
	if now, given := f.field.Value(); !f.stuck && (another || dayOf(now, given) != day) {
		f.field.SetValue(dateOf(day))
	}
}

func dayOf(d parts.Date, given bool) journal.Day {
	if !given {
		return journal.NoDay
	}
	return journal.Date(d.Year, d.Month, d.Day)
}

func dateOf(d journal.Day) (parts.Date, bool) {
	if d == journal.NoDay {
		return parts.Date{}, false
	}
	y, m, day := d.Midnight().Date()
	return parts.Date{Year: y, Month: m, Day: day}, true
}

// dateSpec is how days are read and written in the person's language.
func (d desk) dateSpec(ahead bool) parts.DateSpec {
	s := parts.DateSpec{
		Placeholder: d.t("entry.date.hint"), Problem: d.t("entry.date.problem"),
		Open: d.t("entry.date.open"), Previous: d.t("entry.date.previous"), Next: d.t("entry.date.next"),
		Parse: func(text string) (parts.Date, bool) {
			day, ok := readDay(text, ahead, d.words.Lexicon(), d.moment())
			if !ok {
				return parts.Date{}, false
			}
			return dateOf(day)
		},
		Format: func(date parts.Date) string { return d.words.Date(dayOf(date, true)) },
		Month:  d.words.Month,
		Today: func() parts.Date {
			today, _ := dateOf(d.moment().Today())
			return today
		},
	}
	if ahead {
		s.Placeholder = d.t("entry.date.ahead")
	}
	for i := range s.Weekdays {
		s.Weekdays[i] = d.words.ShortWeekday(time.Weekday((i + 1) % 7))
	}
	return s
}

// readDay understands a day as the capture line does: 2026-11-22, yesterday,
// friday, last friday, 22 November 2026.
func readDay(text string, ahead bool, lx *capture.Lexicon, m capture.Moment) (journal.Day, bool) {
	text = strings.TrimSpace(text)
	if d, err := journal.ParseDay(text); err == nil && d != journal.NoDay {
		return d, true
	}
	if d, ok := capture.ReadDay(text, ahead, m); ok && d != journal.NoDay {
		return d, true
	}
	text = strings.NewReplacer(`"`, "", `\`, "", "\n", " ").Replace(text)
	if ahead {
		d := capture.Parse(`x until:"`+text+`"`, lx, m).Entry.Until
		return d, d != journal.NoDay
	}
	line := capture.Parse(`x day:"`+text+`"`, lx, m)
	for _, t := range line.Tokens {
		if t.Field == capture.FieldAt && t.Known {
			return line.Entry.Day, true
		}
	}
	return journal.NoDay, false
}

// readMinutes understands a length of time: 45, 45m, 1h30, 1:30, 1 h 30 min.
func readMinutes(text string, lx *capture.Lexicon, m capture.Moment) (int, bool) {
	text = strings.ReplaceAll(withoutDots(strings.TrimSpace(text)), " ", "")
	if n, err := strconv.Atoi(text); err == nil {
		return n, n >= 0 && n <= journal.MaxMinutes
	}
	if h, min, ok := strings.Cut(text, ":"); ok {
		text = h + "h" + min
	}
	text = strings.NewReplacer(`"`, "", `\`, "").Replace(text)
	n := capture.Parse(`x min:"`+text+`"`, lx, m).Entry.Minutes
	return n, n > 0
}

// withoutDots takes the dots off abbreviations ("Min.") and leaves those of
// numbers.
func withoutDots(s string) string {
	var b strings.Builder
	letter := false
	for _, r := range s {
		if r != '.' || !letter {
			b.WriteRune(r)
		}
		letter = unicode.IsLetter(r)
	}
	return b.String()
}

// readNumber understands a number in either notation: 8.5 and 8,5.
func readNumber(text string) (*float64, bool) {
	text = strings.TrimSpace(strings.ReplaceAll(text, ",", "."))
	if text == "" {
		return nil, true
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || f != f || f > 1e15 || f < -1e15 {
		return nil, false
	}
	return &f, true
}

// shownNumber writes a number so that readNumber reads the same one back.
func shownNumber(f *float64, point string) string {
	if f == nil {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(*f, 'f', -1, 64), ".", point, 1)
}

// movedTo is the entry at another wall-clock time, in another zone; the
// writer's day is found anew by the journal.
func movedTo(e journal.Entry, day journal.Day, clock, zone string) (journal.Entry, string) {
	loc, err := time.LoadLocation(strings.TrimSpace(zone))
	if err != nil || strings.TrimSpace(zone) == "" || zone == "Local" {
		return e, "entry.when.badzone"
	}
	t, ok := readClock(clock)
	if !ok {
		return e, "entry.when.badclock"
	}
	y, m, d := day.Midnight().Date()
	at := time.Date(y, m, d, t/60, t%60, 0, 0, loc).UTC()
	if e.In().Truncate(time.Minute).Equal(at) && e.Zone == loc.String() {
		return e, ""
	}
	e.At, e.Zone, e.Day = at, loc.String(), journal.NoDay
	return e, ""
}

// readClock reads 9:05, 09.05, 905 and 9 as minutes after midnight.
func readClock(text string) (int, bool) {
	text = strings.TrimSpace(text)
	h, m, found := strings.Cut(strings.NewReplacer(".", ":", "h", ":", " ", "").Replace(text), ":")
	if !found && len(h) > 2 {
		h, m = h[:len(h)-2], h[len(h)-2:]
	}
	hour, err := strconv.Atoi(h)
	if err != nil || hour < 0 || hour > 23 {
		return 0, false
	}
	minute := 0
	if m != "" {
		if minute, err = strconv.Atoi(m); err != nil || minute < 0 || minute > 59 || len(m) != 2 {
			return 0, false
		}
	}
	return hour*60 + minute, true
}
