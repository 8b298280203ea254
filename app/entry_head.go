package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// entryHead is the top of an entry: what it is and when, with the fields to
// move it behind the date, and the way to the bin.
type entryHead struct {
	v      *entryEditor
	icon   *parts.Picture
	kind   *parts.Text
	when   *parts.Button
	counts *parts.Text
	bin    *parts.Button
	move   *fyne.Container
	date   *parts.DateField
	clock  *textField
	zone   *textField
	note   *entryNote
	stuck  bool
	object fyne.CanvasObject
}

func newEntryHead(v *entryEditor) *entryHead {
	h := &entryHead{v: v, note: newEntryNote(v.relayout)}
	t := v.d.t
	h.icon = parts.NewPicture(parts.IconEdit, parts.Secondary, 0)
	h.kind = parts.NewSecondary("").Natural()
	h.when = parts.NewButton("", parts.BareButton, h.toggle).Hint(t("entry.when.move"))
	h.bin = parts.NewIconButton(parts.IconBin, t("entry.remove"), func() {
		v.flush()
		v.d.do(Remove{IDs: []journal.ID{v.entry.ID}}, nil)
	})
	h.counts = parts.NewCaption("")
	h.date = parts.NewDateField(v.d.dateSpec(false), func(parts.Date, bool) { h.moved() })
	h.date.OnProblem = func(text, sentence string) { v.keepBad(h.slot(), text, sentence) }
	h.clock = h.textPart("clock", func(e journal.Entry) string { return v.d.words.Clock(e.In()) })
	h.zone = h.textPart("zone", func(e journal.Entry) string { return e.Zone })
	h.move = parts.Column(parts.Space2,
		labelledLine(t("entry.when.date"), narrowed(260, h.date)),
		labelledLine(t("entry.when.clock"), narrowed(120, h.clock.object())),
		labelledLine(t("entry.when.zone"), narrowed(260, h.zone.object())),
		h.note.box,
	)
	h.move.Hide()
	line := parts.RowFill(parts.Space2, 1, h.icon, parts.Flow(h.kind, h.when), h.bin)
	h.object = parts.Column(parts.Space1, line, h.counts, h.move)
	return h
}

// textPart is the clock or the zone: both are read together with the date.
func (h *entryHead) textPart(id string, get func(journal.Entry) string) *textField {
	f := newTextField(h.v, textSpec{
		id: "when." + id, get: get,
		read: func(text string) string {
			_, problem := h.target(id, text)
			if problem != "" {
				return h.v.d.t(problem)
			}
			return ""
		},
		set: func(e *journal.Entry, text string) {
			day, clock, zone := h.parts(*e)
			if id == "clock" {
				clock = text
			} else {
				zone = text
			}
			*e, _ = movedTo(*e, day, clock, zone)
		},
	})
	return f
}

// parts are the wall clock of an entry as it stands.
func (h *entryHead) parts(e journal.Entry) (journal.Day, string, string) {
	return journal.DayOf(e.In()), h.v.d.words.Clock(e.In()), e.Zone
}

// target is the entry moved by one of its parts.
func (h *entryHead) target(id, text string) (journal.Entry, string) {
	day, clock, zone := h.parts(h.v.entry)
	if id == "clock" {
		clock = text
	} else {
		zone = text
	}
	return movedTo(h.v.entry, day, clock, zone)
}

// moved takes another day of the calendar.
func (h *entryHead) moved() {
	date, given := h.date.Value()
	if !given {
		h.date.SetValue(dateOf(journal.DayOf(h.v.entry.In()))) // an entry has a day
		return
	}
	day := dayOf(date, true)
	h.v.choose("when", func(e *journal.Entry) {
		_, clock, zone := h.parts(*e)
		*e, _ = movedTo(*e, day, clock, zone)
	}, func(sentence string) {
		h.stuck = sentence != ""
		h.v.sayChoice(h.note, sentence, h.moved)
	})
}

func (h *entryHead) toggle() {
	h.move.Hidden = !h.move.Hidden
	h.v.relayout()
	if h.move.Visible() {
		parts.FocusOn(h.date.Entry())
	}
}

func (h *entryHead) show(e journal.Entry, another bool) {
	icon, ink := kindIcon(e)
	h.icon.Set(icon, ink)
	w := h.v.d.words
	h.kind.SetText(w.EntryKind(e.Kind))
	at := e.In()
	today := h.v.d.moment().Today()
	when := w.FullDay(journal.DayOf(at), today) + ", " + w.Clock(at)
	if here := h.v.d.moment().Now.Location().String(); e.Zone != here && e.Zone != "" {
		when += " · " + e.Zone
	}
	h.when.SetLabel(when)
	counts := ""
	if e.Day != journal.DayOf(at) {
		counts = h.v.d.t("entry.when.counts", "Day", w.FullDay(e.Day, today))
	}
	h.counts.SetText(counts)
	h.counts.Hidden = counts == ""
	binned := !e.Deleted.IsZero()
	h.bin.Hidden = binned
	if binned {
		h.when.Disable()
		h.move.Hidden = true
	}
	if another {
		h.move.Hidden = true
		h.stuck = false
		h.note.clear()
	}
	bad := h.v.bad(h.slot(), h.date, another)
	if !h.stuck && !bad {
		h.date.SetValue(dateOf(journal.DayOf(at)))
	}
	h.clock.show(e, another)
	h.zone.show(e, another)
	if !binned && another && (bad || h.clock.dirty || h.zone.dirty) {
		h.move.Hidden = false // what waits there is not to be missed
	}
}

func (h *entryHead) slot() string { return h.v.slot(h.v.entry.ID, "when") }
