package app

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"footlight/app/parts"
	"footlight/journal"
)

// namesPage lists people and teams, or projects, by name; beside the list
// stands the one chosen, edited in place.
type namesPage struct {
	d    desk
	last SettingsState

	tabs   *segments
	filter *parts.LineEntry
	fresh  *parts.Button
	count  *parts.Text
	list   *parts.FastList
	place  *fyne.Container      // the list, or why it is empty
	none   [2]fyne.CanvasObject // beside the list while nobody, nothing is chosen
	blank  fyne.CanvasObject
	right  *fyne.Container
	split  *parts.SplitPane

	people  *personForm
	works   *projectForm
	adding  *addForm
	forgets *forgetForm

	projects bool
	chosen   [2]journal.ID // of people, of projects
	asking   int           // choices on their way to the hub
	filters  [2]string
	items    []nameItem
	ahead    string // typed on the list
	aheadAt  time.Time
}

// nameItem is one row of the list.
type nameItem struct {
	ID             journal.ID
	Line           nameLine
	Folded, Called string
}

const nameHeight = 50

func newNamesPage(d desk) *namesPage {
	p := &namesPage{d: d}
	p.tabs = newSegments([]parts.Option{
		{Value: string(journal.NounPerson), Label: d.t("settings.names.people")},
		{Value: string(journal.NounProject), Label: d.t("settings.names.projects")},
	}, func(v string) { p.turn(v == string(journal.NounProject)) })
	p.tabs.set(string(journal.NounPerson))
	p.filter = parts.NewLineEntry(d.t("settings.names.filter"))
	p.filter.Limit = journal.MaxName * 4
	p.filter.OnEdited = func(string) { p.refill() }
	p.filter.OnDown = func() bool { p.toList(); return true }
	p.filter.OnEnter = func(string) { p.toList() }
	p.filter.OnEscape = p.unfilter
	p.fresh = parts.NewIconButton(parts.IconAdd, d.t("settings.names.add"), p.add)
	p.count = parts.NewCaption("")
	p.list = parts.NewFastList(func() fyne.CanvasObject { return newNameRow() }, func(i int, row fyne.CanvasObject) {
		row.(*nameRow).set(p.items[i].Line)
	})
	p.list.SetRowHeight(nameHeight).SetGroups(24, p.letterOf, p.letter)
	p.list.OnSelected = p.selected
	p.list.OnActivated = func(int) { p.openDetail() }
	p.list.OnTapped = func(int) {
		if p.split.Collapsed() {
			p.openDetail()
		}
	}
	p.list.OnTyped = p.typedAhead
	p.list.OnKey = p.key
	p.people, p.works = newPersonForm(d, p), newProjectForm(d)
	p.adding, p.forgets = newAddForm(d, p), newForgetForm(d, p)
	p.layout()
	return p
}

func (p *namesPage) layout() {
	head := parts.Column(parts.Space2, p.tabs.Choice, parts.RowFill(parts.Space1, 0, p.filter, p.fresh), p.count)
	p.place = container.NewStack(p.list)
	left := &fyne.Container{Layout: &headed{}, Objects: []fyne.CanvasObject{
		parts.PadXY(parts.Space4, parts.Space3, head), parts.PadXY(parts.Space2, 0, p.place),
	}}
	p.none[0] = parts.NewEmptyState(parts.IconTeam, p.d.t("settings.names.none"), "", nil)
	p.none[1] = parts.NewEmptyState(parts.IconProject, p.d.t("settings.names.none.projects"), "", nil)
	p.blank = parts.Column(0)
	p.right = container.NewStack(p.none[0])
	p.split = parts.NewSplitPane(left, p.right, parts.SplitSpec{
		ListMin: 250, DetailMin: 380, CollapseBelow: 640, Share: 0.36, Back: p.d.t("settings.names.back"),
	})
	p.split.OnBack = p.toList
}

// Object implements settingsPage.
func (p *namesPage) Object() fyne.CanvasObject { return p.split }

// Focus implements settingsPage.
func (p *namesPage) Focus() {
	p.split.ShowDetail(false)
	if p.list.Length() == 0 {
		parts.FocusOn(p.filter)
		return
	}
	p.toList()
}

// Show implements settingsPage.
func (p *namesPage) Show(st State) {
	was := p.last
	p.last = st.Settings
	if !st.Settings.Loaded {
		return
	}
	now := st.Settings
	follow := false // somebody was chosen elsewhere
	if p.asking == 0 {
		p.projects = now.Projects
		chosen := [2]journal.ID{now.Person, now.Project}
		if follow = p.chosen[p.at()] != chosen[p.at()] && chosen[p.at()] != ""; follow {
			p.adding.active = false
		}
		p.chosen = chosen
		p.tabs.set(string(p.noun()))
	}
	p.refill()
	if follow {
		if p.rowOf(p.chosen[p.at()]) < 0 {
			p.filter.SetText("")
			p.refill()
		}
		p.list.Reveal(max(p.list.Selected(), 0))
		p.split.ShowDetail(true)
	}
	p.showDetail()
	if now.Forget.Open() && !was.Forget.Open() {
		p.split.ShowDetail(true)
	}
}

func (p *namesPage) noun() journal.Noun {
	if p.projects {
		return journal.NounProject
	}
	return journal.NounPerson
}

// at is which half of what is kept for people and for projects counts now.
func (p *namesPage) at() int {
	if p.projects {
		return 1
	}
	return 0
}

// refill fills the list with what the filter lets through.
func (p *namesPage) refill() {
	want := journal.Fold(strings.TrimSpace(strings.TrimLeft(p.filter.Text, "@%")))
	var all int
	p.items, all = nil, 0
	add := func(it nameItem) {
		all++
		if strings.Contains(it.Called, want) {
			p.items = append(p.items, it)
		}
	}
	if p.projects {
		for _, k := range p.last.Works {
			add(nameItem{ID: k.ID, Line: projectLine(p.d.words, k), Folded: k.Folded, Called: k.Called})
		}
	} else {
		for _, k := range p.last.People {
			add(nameItem{ID: k.ID, Line: personLine(p.d.words, k), Folded: k.Folded, Called: k.Called})
		}
	}
	p.list.SetLength(len(p.items))
	p.list.ShowSelected(p.rowOf(p.chosen[p.at()]))
	p.count.SetText(p.counted(len(p.items), all))
	left := fyne.CanvasObject(p.list)
	if len(p.items) == 0 && p.last.Loaded {
		left = parts.NewScroller(p.emptyState(all))
	}
	if p.place.Objects[0] != left {
		p.place.Objects = []fyne.CanvasObject{left}
		p.place.Refresh()
	}
}

func (p *namesPage) counted(shown, all int) string {
	key := "settings.names.count.people"
	if p.projects {
		key = "settings.names.count.projects"
	}
	switch {
	case all == 0:
		return ""
	case shown < all:
		return p.d.t("settings.names.count.some", "Shown", p.d.words.Integer(shown), "All", p.d.words.Integer(all))
	}
	return p.d.n(key, all)
}

// emptyState teaches where names come from, or offers to write down the one
// that was looked for.
func (p *namesPage) emptyState(all int) fyne.CanvasObject {
	icon, key := parts.IconTeam, "settings.names.empty.people"
	if p.projects {
		icon, key = parts.IconProject, "settings.names.empty.projects"
	}
	name := journal.NormalName(p.filter.Text)
	if all == 0 && name == "" {
		return parts.NewEmptyState(icon, p.d.t(key), p.d.t("settings.names.add"), p.add)
	}
	return parts.NewEmptyState(icon, p.d.t("settings.names.nobody", "Name", name), p.d.t("settings.names.write", "Name", name), p.add)
}

func (p *namesPage) rowOf(id journal.ID) int {
	return slices.IndexFunc(p.items, func(it nameItem) bool { return it.ID == id })
}

// letterOf groups the list by first letters.
func (p *namesPage) letterOf(i int) int64 {
	for _, r := range p.items[i].Folded {
		return int64(r)
	}
	return 0
}

func (p *namesPage) letter(i int) (string, string) {
	for _, r := range p.items[i].Folded {
		return strings.ToUpper(string(r)), ""
	}
	return "", ""
}
