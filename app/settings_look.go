package app

import (
	"math"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

// lookPage holds when the day starts and how the window looks. Every choice is
// the same as the menu's and counts at once.
type lookPage struct {
	d     desk
	page  *settingsColumn
	look  LookState
	start time.Duration

	day     *segments
	other   *parts.MinutesField
	more    *fyne.Container
	opened  bool // another start of the day is being typed
	dayNote *entryNote
	theme   *segments
	size    *segments
	sizes   []float32
	lang    *segments
	note    *entryNote
}

// textSizes are offered beside the one that is on.
var textSizes = []float32{1, 1.25, 1.5, 1.75, 2}

const otherStart = "other"

func newLookPage(d desk) *lookPage {
	p := &lookPage{d: d}
	t := d.t
	grown := func() { p.page.relayout() }
	p.dayNote, p.note = newEntryNote(grown), newEntryNote(grown)
	p.day = newSegments([]parts.Option{
		{Value: clockOf(0), Label: t("settings.day.midnight")},
		{Value: clockOf(4 * time.Hour), Label: clockOf(4 * time.Hour)},
		{Value: otherStart, Label: t("settings.day.other")},
	}, p.chooseDay)
	p.other = parts.NewMinutesField(parts.MinutesSpec{
		Placeholder: clockOf(5 * time.Hour), Problem: t("settings.hours.clock"), Parse: parseClock, Format: formatClock,
	}, func(n int, set bool) {
		if set {
			p.setDay(time.Duration(n) * time.Minute)
		}
	})
	p.more = narrowed(140, p.other)
	p.theme = newSegments([]parts.Option{
		{Value: "system", Label: t("settings.look.system")},
		{Value: "light", Label: t("settings.look.light")},
		{Value: "dark", Label: t("settings.look.dark")},
		{Value: "contrast", Label: t("settings.look.contrast")},
	}, func(v string) { p.set(func(l *LookState) { l.Variant = v }) })
	p.size = newSegments(nil, func(v string) {
		n, _ := strconv.Atoi(v)
		p.set(func(l *LookState) { l.Scale = float32(n) / 1000 })
	})
	p.lang = newSegments([]parts.Option{
		{Value: "system", Label: t("settings.lang.system")},
		{Value: "en", Label: t("settings.lang.en")},
		{Value: "de", Label: t("settings.lang.de")},
	}, func(v string) {
		if v == "system" {
			v = ""
		}
		p.set(func(l *LookState) { l.Lang = v })
	})
	p.page = newSettingsColumn(parts.Space5,
		parts.NewTitle(t("settings.section.look")),
		group(t("settings.day"), parts.NewCaption(t("settings.day.about")), p.day.Choice, p.more, p.dayNote.box),
		group(t("settings.look"), p.theme.Choice),
		group(t("settings.size"), parts.NewCaption(t("settings.size.about")), p.size.Choice, sizeSample(d), p.note.box),
		group(t("settings.lang"), p.lang.Choice),
	)
	return p
}

// sizeSample shows the text size on words of both kinds.
func sizeSample(d desk) fyne.CanvasObject {
	return parts.NewCard(parts.Column(parts.Space2,
		parts.NewWords(d.t("settings.size.sample.words")),
		parts.Flow(parts.NewChip(parts.SupportChip, d.words.Support("listen")), parts.NewChip(parts.TimeChip, d.words.Minutes(25))),
		parts.NewCaption(d.t("settings.size.sample.caption")),
	))
}

// Object implements settingsPage.
func (p *lookPage) Object() fyne.CanvasObject { return p.page.scroll }

// Focus implements settingsPage.
func (p *lookPage) Focus() { parts.FocusFirst(p.page.scroll) }

// Show implements settingsPage.
func (p *lookPage) Show(st State) {
	p.look, p.start = st.Look, st.Settings.DayStart
	p.showDay()
	p.theme.set(p.look.Variant)
	sizes := textSizes
	if !slices.Contains(sizes, p.look.Scale) {
		sizes = slices.Sorted(slices.Values(append([]float32{p.look.Scale}, sizes...)))
	}
	if !slices.Equal(sizes, p.sizes) {
		p.sizes = slices.Clone(sizes)
		options := make([]parts.Option, len(sizes))
		for i, size := range sizes {
			options[i] = parts.Option{Value: thousandths(size), Label: p.d.t("settings.size.percent", "N", int(math.Round(float64(size)*100)))}
		}
		p.size.SetOptions(options)
	}
	p.size.set(thousandths(p.look.Scale))
	lang := p.look.Lang
	if lang == "" {
		lang = "system"
	}
	p.lang.set(lang)
	p.page.relayout()
}

func thousandths(f float32) string { return strconv.Itoa(int(math.Round(float64(f) * 1000))) }

func (p *lookPage) showDay() {
	usual := p.start == 0 || p.start == 4*time.Hour
	if !p.opened {
		p.more.Hidden = usual
		if usual {
			p.day.set(clockOf(p.start))
		} else {
			p.day.set(otherStart)
			p.other.SetValue(int(p.start/time.Minute), true)
		}
	}
}

func (p *lookPage) chooseDay(v string) {
	p.dayNote.clear()
	p.opened = v == otherStart
	if p.opened {
		p.more.Show()
		p.page.relayout()
		parts.FocusOn(p.other.Entry())
		return
	}
	p.more.Hide()
	start := time.Duration(0)
	if v != clockOf(0) {
		start = 4 * time.Hour
	}
	p.setDay(start)
}

func (p *lookPage) setDay(start time.Duration) {
	p.d.do(SetDayStart{After: start}, func(sentence string) {
		if sentence != "" {
			p.dayNote.problem(sentence)
			return
		}
		p.opened = false
		p.dayNote.clear()
	})
}

// set changes the look at once.
func (p *lookPage) set(change func(*LookState)) {
	look := p.look
	change(&look)
	p.d.do(SetLook{Look: look}, func(sentence string) {
		if sentence != "" {
			p.note.problem(sentence)
		}
	})
}
