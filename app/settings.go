package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"footlight/app/parts"
)

// settingsScreen is what the writer can set: who their people are, their
// hours, the day, the look. Sections stand in a list at the left, or above as
// pills where the room is small.
type settingsScreen struct {
	d    desk
	last State
	seen bool

	side    *parts.FastList
	strip   *segments
	place   *fyne.Container
	object  *fyne.Container
	frame   *settingsFrame
	pages   map[Section]settingsPage
	current Section
	asked   int // sections on their way to the hub
}

// settingsPage is one section; it is built when first opened.
type settingsPage interface {
	Object() fyne.CanvasObject
	Show(State)
	Focus()
}

func newSettings(d desk) *settingsScreen {
	s := &settingsScreen{d: d, pages: map[Section]settingsPage{}}
	s.side = parts.NewFastList(func() fyne.CanvasObject { return newNameRow() }, s.bind)
	s.side.SetRowHeight(sectionHeight)
	s.side.OnSelected = func(i int) { s.choose(Sections[i]) }
	s.side.OnActivated = func(int) { s.enter() }
	s.side.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyRight {
			s.enter()
			return true
		}
		return false
	}
	options := make([]parts.Option, len(Sections))
	for i, id := range Sections {
		options[i] = parts.Option{Value: string(id), Label: s.title(id)}
	}
	s.strip = newSegments(options, func(v string) { s.choose(Section(v)) })
	s.layout()
	s.side.SetLength(len(Sections))
	return s
}

// layout orders the parts as Tab should meet them: the sections, then the page.
func (s *settingsScreen) layout() {
	title := parts.NewTitle(s.d.t("settings.title"))
	side := &fyne.Container{Layout: &headed{}, Objects: []fyne.CanvasObject{
		parts.PadXY(parts.Space4, parts.Space4, title), parts.PadXY(parts.Space2, 0, s.side),
	}}
	strip := parts.PadXY(parts.Space4, parts.Space3, s.strip.Choice)
	s.place = container.NewStack()
	s.frame = &settingsFrame{}
	s.object = &fyne.Container{Layout: s.frame, Objects: []fyne.CanvasObject{side, parts.NewUpright(), strip, parts.NewHairline(), s.place}}
}

// Object implements screenView.
func (s *settingsScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *settingsScreen) Focus() {
	if s.frame.wide {
		parts.FocusOn(s.side)
		return
	}
	parts.FocusFirst(s.strip.Choice)
}

// Arrive gives the sections the keyboard when the screen is opened.
func (s *settingsScreen) Arrive() { s.Focus() }

// enter leads from the sections into the page.
func (s *settingsScreen) enter() {
	if page := s.pages[s.current]; page != nil {
		page.Focus()
	}
}

// Show implements screenView.
func (s *settingsScreen) Show(st State) {
	s.last, s.seen = st, true
	want := st.Settings.Section
	if s.asked > 0 && s.current != "" {
		want = s.current
	}
	if want == "" {
		want = SectionPeople
	}
	s.turn(want)
	s.pages[s.current].Show(st)
}

// choose opens a section at once; the hub remembers it.
func (s *settingsScreen) choose(id Section) {
	if id == s.current {
		return
	}
	s.asked++
	s.turn(id)
	s.pages[id].Show(s.last)
	s.d.do(ShowSection{Section: id}, func(string) { s.asked-- })
}

// turn puts a section's page in its place.
func (s *settingsScreen) turn(id Section) {
	if id == s.current {
		return
	}
	s.current = id
	page := s.page(id)
	for i, section := range Sections {
		if section == id {
			s.side.ShowSelected(i)
		}
	}
	s.strip.set(string(id))
	s.place.Objects = []fyne.CanvasObject{page.Object()}
	s.place.Refresh()
	parts.RefreshAll(page.Object()) // it may have been away while the look changed
}

func (s *settingsScreen) page(id Section) settingsPage {
	if p, ok := s.pages[id]; ok {
		return p
	}
	var p settingsPage
	switch id {
	case SectionHours:
		p = newHoursPage(s.d)
	case SectionLook:
		p = newLookPage(s.d)
	case SectionCard:
		p = newCardPage(s.d)
	case SectionAbout:
		p = newAboutPage(s.d)
	default:
		p = newNamesPage(s.d)
	}
	s.pages[id] = p
	return p
}

func (s *settingsScreen) title(id Section) string { return s.d.t("settings.section." + string(id)) }

func (s *settingsScreen) bind(i int, row fyne.CanvasObject) {
	icons := map[Section]fyne.ThemeIconName{
		SectionPeople: parts.IconTeam, SectionHours: parts.IconClock, SectionLook: parts.IconEye,
		SectionCard: parts.IconHeart, SectionAbout: parts.IconNotice,
	}
	id := Sections[i]
	row.(*nameRow).set(nameLine{Icon: icons[id], Ink: parts.Secondary, First: s.title(id)})
}
