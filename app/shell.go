package app

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
)

// narrowBelow is the width under which the rail folds and panes take turns.
const narrowBelow = 900

// shell is the frame around the screens: rail, capture line, notice, status.
type shell struct {
	w        *Window
	d        desk
	registry *Registry
	capture  *captureBar
	rail     *parts.Rail
	notice   *parts.Notice
	status   *parts.StatusLine
	place    *fyne.Container // holds the visible screen
	right    *fyne.Container // all beside the rail
	screens  map[Screen]screenView
	worn     map[Screen]parts.LookStamp // the look each screen was last drawn in
	current  Screen
	going    Screen // opened here, not yet by the hub
	at       Screen // last opened here
	from     Screen // where the page that is open was opened from
	under    Screen // the page that another page was opened from
	said     int    // serial of the notice last shown
	forgot   int    // how often somebody was forgotten, as far as it is shown
	veil     *parts.Veil
	look     LookState // last asked for
	looks    int       // how often, not answered yet
	folded   bool      // the person folded the rail; a narrow window folds it too
	object   fyne.CanvasObject
	width    *widthWatch
}

func newShell(w *Window) *shell {
	s := &shell{w: w, screens: map[Screen]screenView{}, worn: map[Screen]parts.LookStamp{}, registry: &Registry{}}
	s.d = desk{
		words: w.words, do: w.hub.Do, moment: w.now,
		canvas: w.win.Canvas, narrow: func() bool { return s.width.narrow },
		open: s.open, back: s.back, folder: w.set.Folder, file: w.file,
		scores: func() []mirror.Kept[coaching.Score] { return w.last.Standing.Scores },
	}
	s.said, s.forgot = w.last.Status.Notice.Serial, w.last.Forgot
	s.registry.Add(s.actions()...)
	s.registry.bars = func(id string) bool { return s.veil != nil && id != "view.veil" && id != "quit" }
	s.capture = newCaptureBar(s.d, w.words.Lexicon(), s.relayout, s.hush)
	s.notice = parts.NewNotice(s.d.t("shell.keys.close"))
	s.status = parts.NewStatusLine()
	s.status.SetParts([]string{s.d.t("shell.status.opening")})
	s.status.SetActions(parts.NewButton(s.d.t("shell.status.help"), parts.BareButton, func() { s.open(ScreenHelp) }).Hint(s.hint("help.people")))
	s.rail = parts.NewRail([]parts.RailItem{
		{ID: string(ScreenToday), Label: s.d.t("shell.rail.today"), Icon: parts.IconToday, Hint: s.hint("go.today")},
		{ID: string(ScreenTimeline), Label: s.d.t("shell.rail.timeline"), Icon: parts.IconTimeline, Hint: s.hint("go.timeline")},
		{ID: string(ScreenInsights), Label: s.d.t("shell.rail.insights"), Icon: parts.IconInsights, Hint: s.hint("go.insights")},
		{ID: string(ScreenSettings), Label: s.d.t("shell.rail.settings"), Icon: parts.IconSettings, Hint: s.hint("go.settings")},
	}, parts.RailLabels{Collapse: s.d.t("shell.rail.fold"), Expand: s.d.t("shell.rail.unfold")}, func(id string) {
		s.open(Screen(id))
	})
	s.rail.OnCollapsed = func(folded bool) { s.folded = folded }
	s.layout()
	return s
}

// layout orders the parts as Tab should meet them: capture line, screen,
// notice, status, rail.
func (s *shell) layout() {
	s.place = container.NewStack()
	top := parts.Column(0, s.capture.object, parts.NewHairline())
	bottom := parts.Column(0, s.notice, parts.NewHairline(), s.status)
	s.right = container.New(layout.NewBorderLayout(top, bottom, nil, nil), top, s.place, bottom)
	side := container.New(layout.NewBorderLayout(nil, nil, nil, nil), s.rail)
	frame := container.New(layout.NewBorderLayout(nil, nil, side, nil), s.right, side)
	s.width = newWidthWatch(s.fold)
	s.object = container.NewStack(s.width, frame)
	if shown := s.w.set.Shown; shown != nil {
		s.object = container.NewStack(s.width, frame, newProbe(shown))
		s.w.set.Shown = nil
	}
}

// hush takes an old notice away once the person has gone on.
func (s *shell) hush() {
	if s.notice.Text() != "" {
		s.notice.Dismiss()
		s.relayout()
	}
}

// relayout gives the capture line the height it needs now.
func (s *shell) relayout() {
	if s.right != nil {
		s.right.Refresh()
	}
}

// fold collapses the rail while the window is narrow.
func (s *shell) fold(narrow bool) {
	if s.rail.Collapsed() != (narrow || s.folded) {
		folded := s.folded
		s.rail.SetCollapsed(narrow || folded)
		s.folded = folded
	}
}

// screen builds a screen when it is first opened, so that the first frame
// pays for nothing it does not show.
func (s *shell) screen(id Screen) screenView {
	if v, ok := s.screens[id]; ok {
		return v
	}
	var v screenView
	switch id {
	case ScreenTimeline:
		v = newTimeline(s.d)
	case ScreenInsights:
		v = newInsights(s.d)
	case ScreenPattern:
		v = newPattern(s.d)
	case ScreenHelp:
		v = newHelp(s.d)
	case ScreenSettings:
		v = newSettings(s.d)
	default:
		v = newToday(s.d)
	}
	s.screens[id] = v
	return v
}

// show passes a State to what is visible.
func (s *shell) show(st State) {
	s.capture.show(st)
	if s.registry.menu != nil {
		s.registry.Follow(st)
	}
	switch {
	case st.Failed == "":
	case s.at == ScreenHelp: // needs no journal
		st.Screen = ScreenHelp
	default:
		s.place.Objects = []fyne.CanvasObject{parts.NewErrorState(st.Failed, s.d.t("shell.trouble.again"), func() {
			s.d.do(OpenJournal{}, nil)
		})}
		s.current = ""
		s.place.Refresh()
		s.status.SetParts([]string{s.d.t("shell.trouble.title")})
		return
	}
	if s.going != "" {
		st.Screen = s.going
	}
	s.forget(st)
	view := s.screen(st.Screen)
	if s.current != st.Screen {
		s.leave()
		parts.HideTips(s.d.canvas())
		s.current = st.Screen
		s.place.Objects = []fyne.CanvasObject{view.Object()}
		if s.w.set.Painted != nil {
			s.place.Objects = append(s.place.Objects, newProbe(s.w.set.Painted))
			s.w.set.Painted = nil
		}
		switch s.at = st.Screen; {
		case st.Screen == ScreenHelp:
			s.rail.SetCurrent("") // it belongs to none of them
		case !st.Screen.page():
			s.rail.SetCurrent(string(st.Screen))
		}
		view.Show(st)
		s.place.Refresh()
		if was, ok := s.worn[st.Screen]; ok && was != parts.LookNow() {
			parts.RefreshAll(view.Object()) // the toolkit brings a new look only to what it can see
		}
	} else {
		view.Show(st)
	}
	s.worn[st.Screen] = parts.LookNow()
	s.showStatus(st)
}

// forget lets go of every screen that was built before somebody was forgotten:
// what they hold could name them.
func (s *shell) forget(st State) {
	if st.Forgot == s.forgot {
		return
	}
	s.forgot = st.Forgot
	for id := range s.screens {
		if id != s.current {
			delete(s.screens, id)
			delete(s.worn, id)
		}
	}
	s.capture.forget(st)
}

// leave takes the keyboard from the screen that goes, which keeps what was
// being written there: nobody may type into what is not to be seen.
func (s *shell) leave() {
	c := s.d.canvas()
	if c != nil && c.Focused() != nil && c.Focused() != fyne.Focusable(s.capture.line) {
		c.Unfocus()
	}
}

// arriver is a screen with something to give the keyboard to when a person
// goes there.
type arriver interface{ Arrive() }

// open shows a screen at once, with what is known, so that the next key
// already meets it; the hub brings what is newer.
func (s *shell) open(id Screen) {
	if !s.at.page() && id.page() {
		s.from = s.at
	}
	if s.under = ""; s.at.page() && id.page() && s.at != id {
		s.under = s.at
	}
	s.at, s.going = id, id
	s.hush()
	s.show(s.w.last)
	if a, ok := s.screen(id).(arriver); ok && s.capture.line.Text == "" {
		a.Arrive()
	}
	s.d.do(Open{Screen: id}, func(string) { s.going = "" })
}

// back goes from a page to where it was opened from, once to another page.
func (s *shell) back() {
	if to := s.under; to != "" {
		s.open(to)
		s.under = ""
		return
	}
	s.open(cmp.Or(s.from, ScreenToday))
}

func (s *shell) showStatus(st State) {
	switch {
	case st.Status.Trouble != "":
		s.status.SetParts([]string{st.Status.Trouble})
	case st.Status.ReadOnly:
		s.status.SetParts([]string{s.d.t("shell.status.readonly")})
	default:
		s.status.SetParts([]string{s.d.t("shell.status.saved")})
	}
	n := st.Status.Notice
	if n.Serial == s.said {
		return
	}
	s.said = n.Serial
	switch {
	case n.Text == "":
		s.notice.Dismiss()
	case n.Step != 0:
		s.notice.Offer(n.Text, s.d.t("shell.notice.undo"), func() { s.d.do(Undo{Step: n.Step}, nil) })
	case n.Problem:
		s.notice.Warn(n.Text)
	default:
		s.notice.Say(n.Text)
	}
	s.relayout()
}

// hint is an action's shortcut, for hover labels.
func (s *shell) hint(id string) string {
	for _, a := range s.registry.All() {
		if a.ID == id {
			return a.Keys()
		}
	}
	return ""
}

// typedKey gets the keys nobody else used.
func (s *shell) typedKey(ev *fyne.KeyEvent) {
	for _, a := range s.registry.All() {
		if a.Key == ev.Name && a.Mod == 0 {
			s.registry.Run(a.ID, s.w.last)
			return
		}
	}
	if ev.Name != fyne.KeyEscape {
		return
	}
	if !s.at.page() {
		s.capture.focus()
		return
	}
	if page, ok := s.screen(s.at).(escaper); ok {
		page.Escape()
		return
	}
	s.back()
}

// escaper is a page that has a way back of its own.
type escaper interface{ Escape() }

// widthWatch tells when the window becomes narrow or wide.
type widthWatch struct {
	fyne.CanvasObject
	narrow  bool
	changed func(bool)
}

func newWidthWatch(changed func(bool)) *widthWatch {
	return &widthWatch{CanvasObject: layout.NewSpacer(), changed: changed}
}

// Resize implements fyne.CanvasObject.
func (w *widthWatch) Resize(size fyne.Size) {
	w.CanvasObject.Resize(size)
	narrow := size.Width > 0 && size.Width < narrowBelow
	if narrow != w.narrow {
		w.narrow = narrow
		w.changed(narrow)
	}
}
