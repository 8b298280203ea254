package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"footlight/app/parts"
	"footlight/journal"
)

// mostRevisions is how many former readings are listed at once.
const mostRevisions = 12

// history lists what the entry said before, newest change first, with the way
// back to each, and where the entry came from.
func (s *entrySection) history() {
	v := s.form.v
	list := parts.Column(parts.Space4)
	about := parts.Column(parts.Space1)
	whole := false
	var shown []journal.Revision
	var fill func(e journal.Entry, past []journal.Revision)
	fill = func(e journal.Entry, past []journal.Revision) {
		if len(shown) > 0 && len(past) > 0 && shown[0].Entry.ID != past[0].Entry.ID {
			whole = false
		}
		shown = past
		list.Objects = nil
		newest := newestFirst(past)
		for i, r := range newest {
			if i == mostRevisions && !whole {
				list.Add(parts.Row(0, parts.NewButton(v.d.n("entry.history.all", len(newest)-i), parts.BareButton, func() {
					whole = true
					fill(v.entry, v.history)
					v.relayout()
				})))
				break
			}
			after := e
			if i > 0 {
				after = newest[i-1].Entry
			}
			list.Add(v.revision(r, after))
		}
		if len(past) == 0 {
			list.Add(parts.NewSecondary(v.d.t("entry.history.none")))
		}
		about.Objects = nil
		for _, line := range v.provenance(e) {
			about.Add(parts.NewCaption(line))
		}
	}
	s.inside.Add(list)
	s.inside.Add(about)
	s.form.extra = append(s.form.extra, fill)
}

// newestFirst orders revisions by the moment they ended, whatever order the
// journal gives them in.
func newestFirst(past []journal.Revision) []journal.Revision {
	out := slices.Clone(past)
	slices.SortFunc(out, func(a, b journal.Revision) int { return b.Entry.Rev - a.Entry.Rev })
	return out
}

// revision says one change: when, what, and the way back to how it read.
func (v *entryEditor) revision(r journal.Revision, after journal.Entry) fyne.CanvasObject {
	w := v.d.words
	at := v.local(r.Until)
	when := v.d.t("entry.history.at", "Day", w.Day(journal.DayOf(at), v.d.moment().Today()), "Clock", w.Clock(at))
	box := parts.Column(parts.Space1, parts.NewStrong(when))
	for _, a := range whatChanged(w, r.Entry, after) {
		if a.Was == nil && a.Now == nil {
			box.Add(parts.NewBody(a.sentence(w, after.Kind)))
			continue
		}
		box.Add(parts.NewCaption(v.d.t("entry.change.text", "Field", fieldLabel(w, after.Kind, a.Field))))
		if a.Before != "" {
			box.Add(parts.RowTop(parts.Space2, 1, parts.NewCaption(v.d.t("entry.change.was")).Natural(), runsText(a.Was, parts.Load)))
		}
		if a.After != "" {
			box.Add(parts.RowTop(parts.Space2, 1, parts.NewCaption(v.d.t("entry.change.now")).Natural(), runsText(a.Now, parts.Recovery)))
		}
	}
	if v.entry.Deleted.IsZero() {
		box.Add(parts.Row(0, parts.NewButton(v.d.t("entry.history.revert"), parts.BareButton, func() {
			v.flush()
			v.d.do(Revert{ID: r.Entry.ID, Rev: r.Entry.Rev}, nil)
		}).WithIcon(parts.IconUndo)))
	}
	return box
}

// runsText sets runs of words, the fresh ones bold and coloured.
func runsText(list []run, ink fyne.ThemeColorName) fyne.CanvasObject {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for i, r := range list {
		style := widget.RichTextStyle{Inline: true, SizeName: theme.SizeNameText, ColorName: parts.Secondary}
		s := r.Text
		switch {
		case r.Gap:
			s = "…"
		case r.Fresh:
			style.TextStyle.Bold, style.ColorName = true, ink
		}
		if i > 0 {
			s = " " + s
		}
		text.Segments = append(text.Segments, &widget.TextSegment{Text: s, Style: style})
	}
	return newTight(text)
}

// provenance says where the entry came from, when it was written, and its id.
func (v *entryEditor) provenance(e journal.Entry) []string {
	w := v.d.words
	today := v.d.moment().Today()
	moment := func(key string, e journal.Entry, created bool) string {
		at := v.local(e.Updated)
		if created {
			at = v.local(e.Created)
		}
		return v.d.t(key, "Day", w.FullDay(journal.DayOf(at), today), "Clock", w.Clock(at))
	}
	var out []string
	if e.Source.Name != "" {
		out = append(out, v.d.t("entry.source.import", "Name", e.Source.Name))
	}
	if e.Source.Inbox {
		out = append(out, v.d.t("entry.source.inbox"))
	}
	out = append(out, moment("entry.created", e, true))
	if e.Rev > 1 {
		out = append(out, moment("entry.updated", e, false))
	}
	return append(out, v.d.t("entry.id", "ID", string(e.ID)))
}
