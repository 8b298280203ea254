package app

import (
	"reflect"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// todayRows is the most entries of one day the screen lists; the rest is one
// step away in the timeline.
const todayRows = 60

// heldRows is the most of what is still held that the screen lists, the most
// urgent first; the rest is one step away too.
const heldRows = 5

// today is the day now: what was given, how it is, what is due to be asked
// back, and what is still held.
type today struct {
	d     desk
	last  TodayState
	shown bool

	title, sum *parts.Text
	line       *todayLine
	rows       *fyne.Container
	made       map[journal.ID]madeRow // rows as they stand, to be shown again
	back       *askBack
	held       *fyne.Container
	checkin    *checkinCard
	page       *fyne.Container
	object     *parts.Scroller
}

func newToday(d desk) *today {
	t := &today{d: d}
	t.title = parts.NewTitle("")
	t.sum = parts.NewSecondary("")
	t.line = newTodayLine(d)
	t.rows = parts.Column(0)
	t.held = parts.Column(parts.Space2)
	t.back = newAskBack(d, func() { t.page.Refresh() })
	t.checkin = newCheckinCard(d, func() { t.page.Refresh() })
	t.layout()
	return t
}

func (t *today) layout() {
	given := parts.Column(parts.Space3, t.title, t.sum, t.line.object, t.rows)
	left := parts.Column(parts.Space5, given, t.back.object, t.held)
	both := parts.Beside(parts.Space5, 560, 320, left, t.checkin.object)
	t.page = parts.PadXY(parts.Space5, parts.Space5, parts.Page(1080, both))
	t.object = parts.NewScroller(t.page)
}

// Object implements screenView.
func (t *today) Object() fyne.CanvasObject { return t.object }

// settle implements settled.
func (t *today) settle() { t.checkin.note.settle() }

// Focus implements screenView.
func (t *today) Focus() {
	if len(t.rows.Objects) > 0 {
		parts.FocusFirst(t.rows)
	}
}

// Show implements screenView.
func (t *today) Show(s State) {
	t.checkin.show(s)
	t.line.show(s)
	if t.shown && reflect.DeepEqual(t.last, s.Today) {
		return
	}
	if t.shown && len(s.Today.Entries) > len(t.last.Entries) {
		t.object.ScrollToTop() // what was just kept is to be seen
	}
	t.shown, t.last = true, s.Today
	t.title.SetText(t.d.words.FullDay(s.Today.Day, s.Today.Day))
	t.sum.SetText(t.summary(s.Today))
	t.showRows(s.Today)
	t.back.show(s.Today.AskBack, s.Drafts)
	t.showHeld(s.Today.Held)
	t.object.Refresh()
}

// summary says the day side by side: minutes, the peak, heavy actions. They
// are never multiplied or added into one figure.
func (t *today) summary(s TodayState) string {
	if s.Empty {
		return t.d.t("today.first")
	}
	if len(s.Entries) == 0 {
		return t.d.t("today.none")
	}
	parts := []string{t.d.n("today.sum.entries", len(s.Entries))}
	if s.Minutes > 0 {
		parts = append(parts, t.d.t("today.sum.minutes", "Time", t.d.words.Minutes(s.Minutes)))
	}
	if s.Heaviest.Given() {
		parts = append(parts, t.d.t("today.sum.heaviest", "Load", s.Heaviest.Value()))
	}
	if s.Heavy > 1 {
		parts = append(parts, t.d.n("today.sum.heavy", s.Heavy))
	}
	return joined(parts)
}

// joined sets short facts side by side.
func joined(facts []string) string {
	out := ""
	for _, f := range facts {
		if f == "" {
			continue
		}
		if out != "" {
			out += "  ·  "
		}
		out += f
	}
	return out
}

func (t *today) showRows(s TodayState) {
	var rows []fyne.CanvasObject
	made := map[journal.ID]madeRow{}
	switch {
	case s.Empty:
		rows = append(rows, parts.NewCard(t.lesson()))
	case len(s.Entries) == 0:
		rows = append(rows, parts.NewCard(parts.NewEmptyState(parts.IconToday, t.d.t("today.empty"), "", nil)))
	}
	for i, e := range s.Entries {
		if i == todayRows {
			more := parts.NewButton(t.d.n("today.more", len(s.Entries)-todayRows), parts.BareButton, func() {
				t.d.do(Find{Text: "day:" + s.Day.String()}, nil)
				t.d.do(Open{Screen: ScreenTimeline}, nil)
			})
			rows = append(rows, more)
			break
		}
		if i > 0 {
			rows = append(rows, parts.NewHairline())
		}
		row, ok := t.made[e.ID]
		if !ok || !reflect.DeepEqual(row.entry, e) {
			row = madeRow{e, t.row(e)}
		}
		made[e.ID] = row
		rows = append(rows, row.object)
	}
	t.made = made
	t.rows.Objects = rows
	t.rows.Refresh()
}

// lesson is what an empty journal shows: one line to try, nothing to fill in.
func (t *today) lesson() fyne.CanvasObject {
	return parts.Column(parts.Space3,
		parts.NewHeading(t.d.t("today.lesson.title")),
		parts.NewBody(t.d.t("today.lesson.words")),
		parts.NewWords(t.d.t("today.lesson.example")),
		parts.NewSecondary(t.d.t("today.lesson.you")),
		parts.NewSecondary(t.d.t("today.lesson.employer")),
	)
}

// showHeld lists what is still on the writer's shoulders.
func (t *today) showHeld(held []journal.Entry) {
	t.held.Objects = nil
	if len(held) > 0 {
		t.held.Add(parts.NewHeading(t.d.t("today.held.title")))
		var rows []fyne.CanvasObject
		for i, e := range held {
			if i == heldRows {
				rows = append(rows, parts.NewButton(t.d.n("today.held.more", len(held)-heldRows), parts.BareButton, func() {
					t.d.do(Find{Text: "has:held"}, nil)
					t.d.do(Open{Screen: ScreenTimeline}, nil)
				}))
				break
			}
			if i > 0 {
				rows = append(rows, parts.NewHairline())
			}
			rows = append(rows, t.heldRow(e))
		}
		t.held.Add(parts.Column(0, rows...))
	}
	t.held.Refresh()
}

func (t *today) heldRow(e journal.Entry) fyne.CanvasObject {
	when := t.d.t("today.held.open")
	over := e.Until != journal.NoDay && e.Until < t.last.Day
	switch {
	case over:
		when = t.d.t("today.held.over", "Day", t.d.words.ShortDay(e.Until, t.last.Day))
	case e.Until != journal.NoDay:
		when = t.d.t("today.held.until", "Day", t.d.words.ShortDay(e.Until, t.last.Day))
	}
	due := parts.NewCaption(when)
	if over {
		due.Tint(parts.Load)
	}
	words := parts.Column(2, parts.NewBody(firstLine(e.Body)).Ellipsis(2), due)
	give := parts.NewButton(t.d.t("today.held.back"), parts.QuietButton, func() {
		back := e
		back.Released = t.last.Day
		t.d.do(Change{Entry: back, Say: "shell.notice.handedback"}, nil)
	})
	icon := parts.NewPicture(parts.IconHold, parts.Secondary, 20)
	body := parts.PadXY(parts.Space2, parts.Space2, parts.RowFill(parts.Space3, 1, icon, words))
	leaf := parts.NewLeaf(firstLine(e.Body), body, func() { t.d.do(Reveal{ID: e.ID}, nil) })
	return parts.RowFill(parts.Space3, 0, leaf, give)
}
