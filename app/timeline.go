package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"footlight/app/parts"
	"footlight/journal"
)

// timeline is everything written, newest first: a search, the list with its
// months, and beside it the entry, edited in place.
type timeline struct {
	d    desk
	last TimelineState
	seen bool

	search  *parts.LineEntry
	sent    string // the query last asked for or shown
	asking  int    // searches on their way
	filters *fyne.Container
	remarks *fyne.Container
	count   *parts.Text
	years   *parts.Button
	list    *parts.FastList
	strip   *parts.MonthStrip
	rows    fyne.CanvasObject // list and strip
	place   *fyne.Container   // rows, or why there are none
	header  *fyne.Container
	left    *fyne.Container

	wanted journal.Row     // chosen here and not shown yet
	begun  bool            // an entry was chosen, by somebody or by itself
	coming bool            // the list gets the keyboard once it has rows
	drawn  parts.LookStamp // when last shown
	need   Need            // rows last asked for
	teams  map[journal.ID]bool

	editor *entryEditor
	right  *fyne.Container
	none   fyne.CanvasObject
	split  *parts.SplitPane
}

func newTimeline(d desk) *timeline {
	t := &timeline{d: d}
	t.search = parts.NewLineEntry(d.t("timeline.search"))
	t.search.Limit = 4 << 10
	t.search.OnEdited = t.edited
	t.search.OnEnter = func(string) { t.toList(true) }
	t.search.OnDown = func() bool { t.toList(true); return true }
	t.search.OnEscape = t.escape
	t.filters, t.remarks = parts.Flow(), parts.Column(parts.Space1)
	t.count = parts.NewSecondary("").Ellipsis(3)
	t.years = parts.NewMenuButton(d.t("timeline.years"), d.t("timeline.years.name"), parts.IconCalendar, t.yearMenu)
	t.list = parts.NewFastList(func() fyne.CanvasObject { return newEntryLine() }, t.bind)
	t.list.SetRowHeight(rowHeight).SetGroups(62, t.dayOfRow, t.dayLabel)
	t.list.OnSelected = t.selected
	t.list.OnActivated = func(int) { t.openDetail() }
	t.list.OnTyped = t.typed
	t.list.OnTapped = t.tapped
	t.list.OnKey = t.key
	t.list.OnContext = t.menu
	t.list.OnFirstVisible = t.scrolled
	t.strip = parts.NewMonthStrip(t.monthTip, t.toMonth)
	t.editor = newEntryEditor(d, func() bool { t.back(); return true })
	t.layout()
	return t
}

func (t *timeline) layout() {
	t.rows = &fyne.Container{Layout: &beside{}, Objects: []fyne.CanvasObject{t.list, t.strip}}
	t.place = container.NewStack(t.rows)
	t.header = parts.Column(parts.Space2, t.search, t.filters, t.remarks, parts.RowFill(parts.Space2, 0, t.count, t.years))
	t.left = &fyne.Container{Layout: &headed{}, Objects: []fyne.CanvasObject{parts.PadXY(parts.Space4, parts.Space3, t.header), t.place}}
	t.none = parts.NewEmptyState(parts.IconTimeline, t.d.t("timeline.none.chosen"), "", nil)
	t.right = container.NewStack(t.none)
	t.split = parts.NewSplitPane(t.left, t.right, parts.SplitSpec{
		ListMin: 320, DetailMin: 380, CollapseBelow: 760, Share: 0.46, Back: t.d.t("timeline.back"),
	})
	t.split.OnBack = t.back
}

// Object implements screenView.
func (t *timeline) Object() fyne.CanvasObject { return t.split }

// Focus implements screenView.
func (t *timeline) Focus() {
	t.split.ShowDetail(false)
	parts.FocusOn(t.search)
}

// Arrive gives the list the keyboard when the screen is opened, unless words
// are being typed somewhere.
func (t *timeline) Arrive() {
	if f, ok := t.d.canvas().Focused().(interface{ Content() string }); ok && f.Content() != "" {
		return
	}
	t.coming = t.list.Length() == 0
	t.toList(false)
}

// dress draws in the look of now what was not shown when it changed.
func (t *timeline) dress() {
	was := t.drawn
	if t.drawn = parts.LookNow(); !t.seen || t.drawn == was {
		return
	}
	for _, o := range []fyne.CanvasObject{t.rows, t.none, t.editor.object} {
		parts.RefreshAll(o)
	}
	for _, f := range t.editor.forms {
		parts.RefreshAll(f.object)
	}
}

// begin shows the newest entry beside the list where there is room and nothing
// was chosen yet.
func (t *timeline) begin(now TimelineState) {
	if now.Selected != "" {
		t.begun = true
	}
	if !t.begun && len(now.Rows) > 0 && !t.split.Collapsed() && !t.d.narrow() {
		t.begun = true
		t.list.ShowSelected(0)
		t.selected(0)
	}
	if t.coming && len(now.Rows) > 0 {
		t.Arrive()
	}
}

// Show implements screenView.
func (t *timeline) Show(s State) {
	t.dress()
	was, now := t.last, s.Timeline
	first := !t.seen
	t.seen, t.last = true, now
	t.need = Need{}
	if !sameBehind(was, now) {
		t.begun = false
		t.split.ShowDetail(false) // the list first: it is what was asked for
	}
	teams := t.editor.teams
	t.showQuery(was, now, first)
	t.editor.show(s)
	if first || !sameRows(was.Rows, now.Rows) || !samePages(was.Pages, now.Pages) || len(teams) != len(t.editor.teams) {
		t.teams = t.editor.teams
		t.showRows(was, now)
	}
	if first || !slices.Equal(was.Months, now.Months) {
		t.strip.SetMonths(monthsOf(now.Months))
		t.showMonth(t.list.FirstVisible())
		t.years.Hidden = len(yearsOf(now.Months)) < 2
	}
	t.showSelected(was, now)
	t.showPlace(s)
	t.begin(now)
	t.ask()
}

func sameRows(a, b []journal.Row) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// samePages compares by identity: pages are never written to again.
func samePages(a, b map[int][]journal.Entry) bool {
	if len(a) != len(b) {
		return false
	}
	for i, page := range a {
		other, ok := b[i]
		if !ok || len(page) != len(other) || (len(page) > 0 && &page[0] != &other[0]) {
			return false
		}
	}
	return true
}

// showQuery shows how the query was understood. The field itself is left alone
// while the person types.
func (t *timeline) showQuery(was, now TimelineState, first bool) {
	if t.asking == 0 && now.Text != t.sent {
		t.sent = now.Text
		t.search.SetText(now.Text)
	}
	t.count.SetText(countLine(t.d.words, now))
	if !first && was.Text == now.Text && sameBehind(was, now) {
		return
	}
	t.filters.Objects = nil
	if chip := t.behindChip(now); chip != nil {
		t.filters.Add(chip)
	}
	for _, f := range filtersOf(t.d.words, now.Query.Query) {
		t.filters.Add(parts.NewChip(parts.NeutralChip, f.Label).WithRemove(func() { t.look(f.Without) }))
	}
	t.filters.Hidden = len(t.filters.Objects) == 0
	t.remarks.Objects = nil
	for _, r := range now.Query.Remarks {
		t.remarks.Add(t.remarkLine(now.Text, r))
	}
	t.remarks.Hidden = len(t.remarks.Objects) == 0
	t.left.Refresh()
}

// showRows takes other rows or newly read pages in. What the person looks at
// stays where it is, unless they asked for something else.
func (t *timeline) showRows(was, now TimelineState) {
	top := t.list.FirstVisible()
	moved := -1
	switch {
	case was.Text != now.Text || !sameBehind(was, now):
		moved = 0
	case top > 0 && top < len(was.Rows) && !sameRows(was.Rows, now.Rows):
		if at := rowNear(now.Rows, was.Rows[top]); at != top {
			moved = at
		}
	}
	t.list.SetLength(len(now.Rows))
	if moved >= 0 {
		t.list.ScrollToIndex(moved)
	}
	t.list.ShowSelected(t.chosen(now))
}

// chosen is the row of the entry chosen, even before the State follows; −1 for
// none.
func (t *timeline) chosen(now TimelineState) int {
	if t.wanted != (journal.Row{}) {
		return rowOf(now.Rows, t.wanted.At, t.wanted.ID())
	}
	return rowOf(now.Rows, now.Entry.At.UnixMilli(), now.Entry.ID)
}

// showSelected follows a choice made elsewhere: the palette, Today, undo.
func (t *timeline) showSelected(was, now TimelineState) {
	if t.wanted != (journal.Row{}) {
		return
	}
	at := t.chosen(now)
	if at != t.list.Selected() {
		t.list.ShowSelected(at)
	}
	if now.Selected != "" && now.Selected != was.Selected {
		if at >= 0 {
			t.list.Reveal(at)
		}
		t.split.ShowDetail(true)
	}
}

// showPlace puts the rows, or the reason why there are none, in their place,
// and the entry, or a word about it, beside them.
func (t *timeline) showPlace(s State) {
	now := s.Timeline
	left := t.rows
	if len(now.Rows) == 0 && now.Loaded {
		left = parts.NewScroller(t.emptyState(s))
	}
	if t.place.Objects[0] != left {
		t.place.Objects = []fyne.CanvasObject{left}
		t.place.Refresh()
	}
	right := t.editor.object
	if now.Entry.ID == "" {
		right = t.none
		if t.wanted == (journal.Row{}) {
			t.split.ShowDetail(false)
		}
	}
	if t.right.Objects[0] != right {
		t.right.Objects = []fyne.CanvasObject{right}
		t.right.Refresh()
	}
}

// emptyState says why the list is empty and what leads on.
func (t *timeline) emptyState(s State) fyne.CanvasObject {
	now := s.Timeline
	switch {
	case s.Status.Trouble != "":
		return parts.NewErrorState(s.Status.Trouble, t.d.t("timeline.again"), func() { t.look(t.search.Text) })
	case strings.TrimSpace(now.Text) == "" && len(now.Behind.Query.Terms) > 0:
		return parts.NewEmptyState(parts.IconSearch, t.d.t("timeline.nothing"), t.d.t("timeline.all"), t.everything)
	case strings.TrimSpace(now.Text) == "":
		return parts.NewEmptyState(parts.IconTimeline, t.d.t("timeline.empty"), t.d.t("timeline.empty.today"), func() {
			t.d.do(Open{Screen: ScreenToday}, nil)
		})
	case now.InBin && len(now.Query.Query.Terms) == 1:
		return parts.NewEmptyState(parts.IconBin, t.d.t("timeline.bin.empty"), t.d.t("timeline.all"), func() { t.look("") })
	case len(now.Emptied) == 0:
		return parts.NewEmptyState(parts.IconSearch, t.d.t("timeline.nothing"), t.d.t("timeline.all"), t.everything)
	}
	return t.emptiedState(now)
}

// emptiedState names the filters each of which alone empties the result, and
// offers to drop one.
func (t *timeline) emptiedState(now TimelineState) fyne.CanvasObject {
	centred := func(o fyne.CanvasObject) fyne.CanvasObject { return parts.Middle(0, o) }
	col := parts.Column(parts.Space3, centred(parts.NewPicture(parts.IconSearch, parts.Accent, 40)),
		parts.NewBody(t.d.n("timeline.emptied", len(now.Emptied))).Tint(parts.Secondary).Centered())
	for _, term := range now.Emptied {
		label, rest := t.emptiedBy(now, term)
		col.Add(centred(parts.NewButton(t.d.t("timeline.emptied.drop", "Term", label), parts.QuietButton, func() { t.look(rest) })))
	}
	col.Add(centred(parts.NewButton(t.d.t("timeline.all"), parts.BareButton, t.everything)))
	return parts.Pad(parts.Space5, parts.Middle(380, col))
}

// emptiedBy is how a filter is called, and the query without it.
func (t *timeline) emptiedBy(now TimelineState, term string) (label, rest string) {
	q := now.Query.Query
	for i, x := range q.Terms {
		if formatTerm(x) == term {
			return dropLabel(t.d.words, x), formatQuery(withoutTerm(q, i))
		}
	}
	return term, ""
}
