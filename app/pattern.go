package app

import (
	"reflect"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/warning"
)

// patternWidth is the widest a page about a pattern becomes, at 100 % text.
const patternWidth = 820

// patternScreen is the page of a warning or a challenge, or the overview of
// where the writer stands. While it shows the same thing, what is said on it
// stays in place: an answer changes the words beside the answers, nothing else.
type patternScreen struct {
	d       desk
	of      patternSubject
	last    patternShown
	stop    bool // the page began with people, and goes on so while it is open
	through bool // came here from the overview, and goes back to it
	answers *patternAnswers
	tries   *patternTries
	chart   *patternChart
	away    *parts.Button // the way back, the same on every page
	page    *fyne.Container
	object  *parts.Scroller
}

// patternSubject is what a page is about.
type patternSubject struct {
	warning   warning.ID
	challenge coaching.Challenge
	loaded    bool
}

// patternShown is what a page was drawn from, answers and trials left out.
type patternShown struct {
	Pattern PatternState
	Day     int
	Warning warning.Warning
	Signal  coaching.Signal
	Card    coaching.OwnCard
	Where   any // of the overview
}

func newPattern(d desk) *patternScreen {
	s := &patternScreen{d: d, page: parts.Column(parts.Space5)}
	s.away = parts.NewButton(d.t("pattern.back"), parts.BareButton, s.Back).WithIcon(parts.IconChevronLeft)
	s.object = parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.Page(patternWidth, s.page)))
	return s
}

// Object implements screenView.
func (s *patternScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *patternScreen) Focus() { parts.FocusFirst(s.page) }

// Arrive implements arriver.
func (s *patternScreen) Arrive() {
	s.through = false
	s.Focus()
}

// Back goes to the overview where the page was opened there, else to the
// screen before.
func (s *patternScreen) Back() {
	if s.through {
		s.through = false
		s.d.do(OpenPattern{}, func(string) { s.Focus() })
		return
	}
	s.d.back()
}

// Escape leaves an answer that asks for its days, else the page.
func (s *patternScreen) Escape() {
	if a := s.answers; a != nil && a.asking != "" {
		a.leave()
		return
	}
	s.Back()
}

// Show implements screenView.
func (s *patternScreen) Show(st State) {
	p := st.Pattern
	loaded := p.Loaded && st.Standing.Loaded
	if loaded && (p.Warning != warning.ID{}) && st.Standing.Day != st.Today.Day && st.Today.Day != 0 {
		loaded = s.of.loaded // a new day is on its way; what is shown stays
	}
	of := patternSubject{p.Warning, p.Challenge, loaded}
	fresh := of != s.of
	if fresh {
		s.stop = false
		s.object.ScrollToTop()
	}
	s.of = of
	if !loaded {
		if fresh {
			s.fill(s.head(s.d.t("pattern.title"), ""), parts.NewSecondary(s.d.t("pattern.waiting")))
		}
		return
	}
	s.stop = s.stop || st.Standing.Status.Level == warning.StopAndTalk
	now := s.drawnFrom(st)
	if fresh || !reflect.DeepEqual(now, s.last) {
		s.last = now
		s.draw(st)
	}
	if s.answers != nil {
		s.answers.show(st)
	}
	if s.tries != nil {
		s.tries.show(st)
	}
	s.grow()
}

// grow gives the page the height it needs now.
func (s *patternScreen) grow() {
	s.page.Refresh()
	s.object.Refresh()
}

// drawnFrom is what the page depends on beside answers and trials.
func (s *patternScreen) drawnFrom(st State) patternShown {
	now := patternShown{Pattern: st.Pattern, Day: int(st.Standing.Day), Card: st.Standing.Card}
	if st.Pattern.overview() {
		now.Where = []any{st.Standing.Status, st.Standing.Warnings, st.Standing.Signals, st.Standing.Notices}
		return now
	}
	now.Warning, _ = st.Standing.Warning(st.Pattern.Warning)
	now.Warning.Answers, now.Warning.Later, now.Warning.Reminded = nil, 0, 0
	now.Signal, _ = st.Standing.Signal(st.Pattern.Challenge)
	return now
}

func (s *patternScreen) draw(st State) {
	s.answers, s.tries, s.chart = nil, nil, nil
	w, known := st.Standing.Warning(st.Pattern.Warning)
	g, one := st.Standing.Signal(st.Pattern.Challenge)
	switch {
	case known:
		s.drawWarning(st, w)
	case one:
		s.drawChallenge(st, g)
	case st.Pattern.overview():
		s.drawOverview(st)
	default:
		s.fill(s.head(s.d.t("pattern.title"), ""), parts.NewBody(s.d.t("pattern.gone")))
	}
}

// answerable lets the page answer; when an answer draws the page anew, the
// keyboard goes to its beginning rather than nowhere.
func (s *patternScreen) answerable(of replies) *patternAnswers {
	a := newPatternAnswers(s.d, of, s.grow)
	a.kept = func() {
		if s.answers != a {
			s.Focus()
		}
	}
	s.answers = a
	return a
}

// fill replaces what stands on the page.
func (s *patternScreen) fill(sections ...fyne.CanvasObject) {
	s.page.Objects = nil
	for _, o := range sections {
		if o != nil {
			s.page.Add(o)
		}
	}
	s.page.Refresh()
}

// head is the way back, the name of the page and, in clay with a shape, what it
// is about.
func (s *patternScreen) head(title, subject string) fyne.CanvasObject {
	head := parts.Column(parts.Space2, parts.Flow(s.away), parts.NewTitle(title))
	if subject != "" {
		head.Add(parts.RowTop(parts.Space2, 1, parts.PadXY(0, 3, parts.NewPicture(parts.IconNotice, parts.Load, 20)), parts.NewHeading(subject).Tint(parts.Load)))
	}
	return head
}

// patternSection is a heading with what stands under it.
func patternSection(title string, body ...fyne.CanvasObject) *fyne.Container {
	return parts.Column(parts.Space3, append([]fyne.CanvasObject{parts.NewHeading(title)}, body...)...)
}

// patternWords are sentences under each other.
func patternWords(sentences ...string) *fyne.Container {
	box := parts.Column(parts.Space2)
	for _, s := range sentences {
		if s != "" {
			box.Add(parts.NewBody(s))
		}
	}
	return box
}
