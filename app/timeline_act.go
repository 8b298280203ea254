package app

import (
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
	"footlight/journal/capture"
)

func formatQuery(q journal.Query) string { return capture.FormatQuery(q) }

func formatTerm(t journal.Term) string {
	return capture.FormatQuery(journal.Query{Terms: []journal.Term{t}})
}

// edited searches as the person types; the hub keeps only the latest of
// searches that wait.
func (t *timeline) edited(text string) {
	t.sent = text
	t.asking++
	t.d.do(t.finding(text), func(string) { t.asking-- })
}

// look searches for another text than the one typed.
func (t *timeline) look(text string) {
	t.search.SetTextEnd(text)
	t.edited(text)
}

func (t *timeline) escape() bool {
	if t.search.Text != "" {
		t.look("")
		return true
	}
	if t.last.Behind.Title != "" {
		t.unbind()
		return true
	}
	t.toList(false)
	return true
}

// toList gives the keyboard to the list; choose takes the first row if none is
// chosen yet.
func (t *timeline) toList(choose bool) {
	if t.list.Length() == 0 {
		return
	}
	parts.FocusOn(t.list)
	if choose && t.list.Selected() < 0 {
		t.list.Select(t.list.FirstVisible())
	}
}

// typed carries a character typed on the list into the search.
func (t *timeline) typed(r rune) {
	parts.FocusOn(t.search)
	t.search.CursorToEnd()
	t.search.TypedRune(r)
}

// key handles what the list itself does not.
func (t *timeline) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDelete:
		t.remove()
	case fyne.KeyEscape, fyne.KeyBackspace:
		parts.FocusOn(t.search)
		t.search.CursorToEnd()
	case fyne.KeyLeft:
		parts.FocusOn(t.strip)
	case fyne.KeyRight:
		t.openDetail()
	default:
		return false
	}
	return true
}

// selected asks for the entry of a row. Moving on with the keyboard asks for
// many; the hub carries out the last.
func (t *timeline) selected(i int) {
	if i < 0 || i >= len(t.last.Rows) {
		return
	}
	row := t.last.Rows[i]
	t.wanted = row
	t.d.do(Select{ID: row.ID()}, func(string) {
		if t.wanted == row {
			t.wanted = journal.Row{}
		}
	})
}

// tapped opens the entry's page where list and entry take turns.
func (t *timeline) tapped(int) {
	if t.split.Collapsed() {
		t.openDetail()
	}
}

// openDetail goes to the entry: beside the list to its words, in a narrow
// window to its page.
func (t *timeline) openDetail() {
	at := t.list.Selected()
	if at < 0 || at >= len(t.last.Rows) {
		return
	}
	t.d.do(Select{ID: t.last.Rows[at].ID()}, func(string) {
		t.split.ShowDetail(true)
		t.editor.focus()
	})
}

// back leads from the entry to the list.
func (t *timeline) back() {
	t.editor.flush()
	t.split.ShowDetail(false)
	if t.list.Length() > 0 {
		parts.FocusOn(t.list)
		return
	}
	parts.FocusOn(t.search)
}

// remove puts the chosen entry into the bin and chooses its neighbour.
func (t *timeline) remove() {
	at := t.list.Selected()
	if at < 0 || at >= len(t.last.Rows) || t.last.InBin {
		return
	}
	t.editor.flush()
	t.d.do(Remove{IDs: []journal.ID{t.last.Rows[at].ID()}}, func(sentence string) {
		if sentence == "" && t.list.Length() > 0 {
			t.list.ShowSelected(-1)
			t.list.Select(min(at, t.list.Length()-1))
		}
	})
}

// menu offers what can be done with a row.
func (t *timeline) menu(i int, at fyne.Position) {
	if i < 0 || i >= len(t.last.Rows) {
		return
	}
	id := t.last.Rows[i].ID()
	items := []parts.MenuItem{{Label: t.d.t("timeline.menu.open"), Icon: parts.IconEdit, Do: t.openDetail}}
	if e, ok := t.last.Row(i); ok && e.Kind == journal.Action && e.Deleted.IsZero() {
		items = append(items, parts.MenuItem{Label: t.d.t("timeline.menu.energy"), Icon: parts.IconEnergy, Do: func() {
			t.d.do(energy(e), nil)
		}})
	}
	if t.last.InBin {
		items = append(items, parts.MenuItem{Label: t.d.t("entry.restore"), Icon: parts.IconRestore, Do: func() {
			t.d.do(Restore{IDs: []journal.ID{id}}, nil)
		}})
	} else {
		items = append(items, parts.MenuItem{Label: t.d.t("entry.remove"), Icon: parts.IconBin, Shortcut: t.d.t("timeline.menu.delete"), Do: t.remove})
	}
	parts.ShowMenu(t.d.canvas(), at, items)
}

// bind fills a row, or shows that it is on its way.
func (t *timeline) bind(i int, row fyne.CanvasObject) {
	line := row.(*entryLine)
	e, ok := t.last.Row(i)
	if !ok {
		line.wait()
		return
	}
	line.set(summarise(t.d.words, e, t.teams, t.d.moment().Now))
}

func (t *timeline) dayOfRow(i int) int64 {
	if i < 0 || i >= len(t.last.Rows) {
		return 0
	}
	return int64(t.last.Rows[i].Day)
}

// dayLabel is the day in the gutter: its number and weekday, and the month
// where the day is the first one of it or its year is another.
func (t *timeline) dayLabel(i int) (string, string) {
	if i < 0 || i >= len(t.last.Rows) {
		return "", ""
	}
	day := t.last.Rows[i].Day.Midnight()
	w := t.d.words
	return w.ShortWeekday(day.Weekday()) + " " + day.Format("2"), w.ShortMonth(day.Month()) + " " + day.Format("’06")
}

// scrolled follows the list: the strip shows the month in view, and the rows
// around are asked for.
func (t *timeline) scrolled(i int) {
	t.showMonth(i)
	t.ask()
}

func (t *timeline) showMonth(i int) {
	if i >= 0 && i < len(t.last.Rows) {
		y, m, _ := t.last.Rows[i].Day.Midnight().Date()
		t.strip.SetCurrent(y, m)
	}
}

// readAhead is how many rows beyond the visible ones are asked for, so that
// a slow scroll never meets a placeholder.
const readAhead = 30

// ask asks once for the rows in view that are not in memory.
func (t *timeline) ask() {
	if len(t.last.Rows) == 0 {
		return
	}
	first := max(t.list.FirstVisible(), 0)
	shown := int(t.list.Size().Height/(rowHeight*parts.Scale())) + 2
	from, to := max(first-readAhead, 0), min(first+shown+readAhead, len(t.last.Rows))
	missing := false
	for p := from / PageSize; p*PageSize < to; p++ {
		if _, ok := t.last.Pages[p]; !ok {
			missing = true
		}
	}
	if want := (Need{From: from, To: to}); missing && want != t.need {
		t.need = want
		t.d.do(want, nil)
	}
}

func (t *timeline) monthTip(m parts.MonthCount) string {
	return t.d.t("timeline.month", "Month", t.d.words.Month(m.Year, m.Month), "Entries", t.d.n("timeline.count", m.Count))
}

// toMonth jumps to a month; one beyond the rows of the list is asked for by
// its year.
func (t *timeline) toMonth(year int, m time.Month) {
	if i, ok := rowOfMonth(t.last.Rows, year, m); ok {
		t.list.ScrollToIndex(i)
		return
	}
	t.look(yearQuery(t.last.Query.Query, year))
}

// yearMenu lists the years to jump to.
func (t *timeline) yearMenu() []parts.MenuItem {
	var items []parts.MenuItem
	for _, y := range yearsOf(t.last.Months) {
		label := t.d.t("timeline.year", "Year", y.Year, "Entries", t.d.n("timeline.count", y.Count))
		items = append(items, parts.MenuItem{Label: label, Do: func() { t.toMonth(y.Year, time.December) }})
	}
	return items
}
