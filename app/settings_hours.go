package app

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
)

// week is the order of the days on screen.
var week = [7]time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
}

// hoursPage holds the writer's own hours. They are kept at once, as soon as
// days and times make sense together.
type hoursPage struct {
	d    desk
	page *settingsColumn
	kept coaching.Hours // as the journal has them
	seen bool

	says     *parts.Text
	usual    *parts.Button
	days     *parts.Choice
	from, to *parts.MinutesField
	night    *parts.Text
	note     *entryNote
	clear    *parts.Button
}

func newHoursPage(d desk) *hoursPage {
	p := &hoursPage{d: d}
	t := d.t
	p.says = parts.NewStrong("")
	p.usual = parts.NewButton(t("settings.hours.usual"), parts.QuietButton, p.fillUsual)
	options := make([]parts.Option, len(week))
	for i, day := range week {
		options[i] = parts.Option{Value: strconv.Itoa(int(day)), Label: d.words.WeekdayName(day)}
	}
	p.days = parts.NewMultiPills(options, func([]string) { p.changed() })
	clock := func(placeholder string) *parts.MinutesField {
		var f *parts.MinutesField
		f = parts.NewMinutesField(parts.MinutesSpec{
			Placeholder: placeholder, Problem: t("settings.hours.clock"), Parse: parseClock, Format: formatClock,
		}, func(n int, set bool) {
			if n > wholeDay {
				f.SetValue(wholeDay, set)
			}
			p.changed()
		})
		return f
	}
	p.from, p.to = clock(formatClock(9*60)), clock(formatClock(17*60))
	p.night = parts.NewCaption(t("settings.hours.night"))
	p.note = newEntryNote(func() { p.page.relayout() })
	p.clear = parts.NewButton(t("settings.hours.clear"), parts.BareButton, p.takeBack)
	p.page = newSettingsColumn(parts.Space4,
		parts.Column(parts.Space2, parts.NewTitle(t("settings.section.hours")), parts.NewBody(t("settings.hours.why"))),
		p.says,
		parts.Flow(p.usual),
		parts.Column(parts.Space3,
			labelledLine(t("settings.hours.days"), parts.Column(parts.Space1, p.days, parts.NewCaption(t("settings.hours.rest")))),
			labelledLine(t("settings.hours.from"), narrowed(140, p.from)),
			labelledLine(t("settings.hours.to"), parts.Column(parts.Space1, narrowed(140, p.to), p.night)),
			p.note.box,
		),
		parts.Flow(p.clear),
	)
	return p
}

// Object implements settingsPage.
func (p *hoursPage) Object() fyne.CanvasObject { return p.page.scroll }

// Focus implements settingsPage.
func (p *hoursPage) Focus() { parts.FocusFirst(p.page.scroll) }

// Show implements settingsPage.
func (p *hoursPage) Show(st State) {
	if !st.Standing.Loaded {
		return
	}
	now := st.Standing.Hours
	if !p.seen || now != p.kept {
		p.seen, p.kept = true, now
		if now != p.typed() {
			p.put(now)
		}
	}
	p.tell()
}

// put shows hours in the fields.
func (p *hoursPage) put(h coaching.Hours) {
	var days []string
	for _, day := range week {
		if h.Days[day] {
			days = append(days, strconv.Itoa(int(day)))
		}
	}
	p.days.SetValues(days)
	p.from.SetValue(int(h.From/time.Minute), h.Known())
	p.to.SetValue(int(h.To/time.Minute), h.Known())
}

// typed are the hours as the fields say them; the zero Hours while something
// is missing.
func (p *hoursPage) typed() coaching.Hours {
	from, a := p.from.Value()
	to, b := p.to.Value()
	var h coaching.Hours
	for _, v := range p.days.Values() {
		n, _ := strconv.Atoi(v)
		h.Days[n] = true
	}
	if !a || !b || !h.Known() {
		return coaching.Hours{}
	}
	h.From, h.To = time.Duration(from)*time.Minute, time.Duration(to)*time.Minute
	return h
}

// changed keeps the hours once they are whole, and says what is missing.
func (p *hoursPage) changed() {
	from, a := p.from.Value()
	to, b := p.to.Value()
	days := len(p.days.Values())
	switch {
	case days == 0 && !a && !b:
		p.keep(coaching.Hours{})
	case days == 0:
		p.note.hint(p.d.t("settings.hours.missing.days"))
	case !a || !b:
		p.note.hint(p.d.t("settings.hours.missing.times"))
	case from == to:
		p.note.problem(p.d.t("settings.hours.same"))
	default:
		p.keep(p.typed())
	}
	p.tell()
}

func (p *hoursPage) keep(h coaching.Hours) {
	p.note.clear()
	if h == p.kept {
		return
	}
	p.d.do(SetHours{Hours: h}, func(sentence string) {
		if sentence != "" {
			p.note.problem(sentence)
		}
	})
}

func (p *hoursPage) fillUsual() {
	h := coaching.Hours{From: 9 * time.Hour, To: 17 * time.Hour}
	for _, day := range week[:5] {
		h.Days[day] = true
	}
	p.put(h)
	p.changed()
	parts.FocusFirst(p.days)
}

func (p *hoursPage) takeBack() {
	p.put(coaching.Hours{})
	p.changed()
	parts.FocusFirst(p.page.scroll)
}

// tell says what is kept, in a sentence.
func (p *hoursPage) tell() {
	h := p.kept
	p.usual.Hidden, p.clear.Hidden = h.Known(), !h.Known()
	from, a := p.from.Value()
	to, b := p.to.Value()
	p.night.Hidden = !a || !b || to >= from
	if !h.Known() {
		p.says.SetText(p.d.t("settings.hours.unsaid"))
	} else {
		key := "settings.hours.kept"
		rest := p.runs(h, false)
		if rest == "" {
			key = "settings.hours.kept.all"
		}
		p.says.SetText(p.d.t(key, "Days", p.runs(h, true), "Rest", rest,
			"From", clockOf(h.From), "To", clockOf(h.To)))
	}
	p.page.relayout()
}

// runs names the days with hours, or those without: three and more in a row as
// "Monday to Wednesday".
func (p *hoursPage) runs(h coaching.Hours, with bool) string {
	var out []string
	for i := 0; i < len(week); i++ {
		if h.Days[week[i]] != with {
			continue
		}
		end := i
		for end+1 < len(week) && h.Days[week[end+1]] == with {
			end++
		}
		if end-i < 2 {
			end = i
			out = append(out, p.d.words.WeekdayName(week[i]))
		} else {
			out = append(out, p.d.t("settings.hours.run", "From", p.d.words.WeekdayName(week[i]), "To", p.d.words.WeekdayName(week[end])))
		}
		i = end
	}
	return strings.Join(out, ", ")
}

const wholeDay = 24 * 60 // minutes

func formatClock(minutes int) string { return clockOf(time.Duration(minutes) * time.Minute) }

// parseClock reads a time of day as people write it: 9, 9:30, 09.30, 0930,
// 9 am, 17 Uhr. 24:00 is the end of the day.
func parseClock(text string) (minutes int, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	shift, noon := 0, false
	for _, tail := range []string{"uhr", "h", "am", "pm"} {
		if rest, found := strings.CutSuffix(text, tail); found {
			text = strings.TrimSpace(rest)
			if noon = tail == "am" || tail == "pm"; tail == "pm" {
				shift = 12
			}
			break
		}
	}
	hours, mins := text, "0"
	if i := strings.IndexAny(text, ":.h"); i >= 0 {
		hours, mins = text[:i], text[i+1:]
		if len(mins) != 2 {
			return 0, false
		}
	} else if len(text) == 3 || len(text) == 4 {
		hours, mins = text[:len(text)-2], text[len(text)-2:]
	}
	h, err1 := strconv.ParseUint(hours, 10, 8)
	m, err2 := strconv.ParseUint(mins, 10, 8)
	if err1 != nil || err2 != nil || m > 59 || noon && (h == 0 || h > 12) {
		return 0, false
	}
	if noon {
		h %= 12
	}
	minutes = (int(h)+shift)*60 + int(m)
	return minutes, minutes <= wholeDay
}
