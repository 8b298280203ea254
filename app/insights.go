package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/journal"
)

// cardsInOrder are the cards of Insights as LOOK.md orders them.
var cardsInOrder = []func(*teller) cardView{
	(*teller).state, (*teller).scoreCard, (*teller).heat, (*teller).recognition, (*teller).horizon,
	(*teller).support, (*teller).outcomes, (*teller).traits, (*teller).hours,
}

// insightsScreen reads the journal back to its writer, one card after the
// other. Cards are made one in each hop, those to be seen first, so that no
// frame waits for all of them.
type insightsScreen struct {
	d       desk
	serial  int // of the insights shown, or being shown
	day     journal.Day
	kind    coaching.PeriodKind
	teller  *teller
	trouble string         // why nothing could be read yet
	next    int            // the card to be shown next; all are when it is their number
	left    fyne.Focusable // what had the keyboard when something was opened from here

	periods *parts.Choice
	days    *parts.Text
	hint    *parts.Text
	waiting *parts.Text
	stand   *standingHead
	cards   []*insightCard
	list    *fyne.Container // the cards, or why there are none
	page    *fyne.Container
	object  *parts.Scroller
}

func newInsights(d desk) *insightsScreen {
	s := &insightsScreen{d: d}
	var options []parts.Option
	for _, k := range coaching.PeriodKinds {
		options = append(options, parts.Option{Value: string(k), Label: k.Name().Say(d.words)})
	}
	s.periods = parts.NewPills(options, s.choose)
	s.periods.SetValue(string(coaching.Quarter)) // until the State says which; the keyboard comes to the chosen one
	s.days, s.hint = parts.NewSecondary("").Wide(), parts.NewCaption(d.t("cards.hint")).Wide()
	s.waiting = parts.NewSecondary(d.t("cards.reading"))
	s.stand = newStandingHead(s)
	for range cardsInOrder {
		s.cards = append(s.cards, newInsightCard(s))
	}
	s.layout()
	return s
}

func (s *insightsScreen) layout() {
	s.list = parts.Column(parts.Space4, s.waiting)
	s.stand.object.Hide()
	s.hint.Hide()
	s.page = parts.PadXY(parts.Space5, parts.Space5, parts.Page(1080, parts.Column(parts.Space4,
		parts.Column(parts.Space3, parts.NewTitle(s.d.t("cards.title")), s.periods, parts.Column(parts.Space1, s.days, s.hint)), s.stand.object, s.list)))
	s.object = parts.NewScroller(s.page)
}

// Object implements screenView.
func (s *insightsScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *insightsScreen) Focus() { parts.FocusFirst(s.periods) }

// Arrive gives the keyboard back to the chart something was opened from, or
// else to the switch.
func (s *insightsScreen) Arrive() {
	if s.left != nil {
		parts.FocusOn(s.left)
	}
	if c := s.d.canvas(); c == nil || s.left == nil || c.Focused() != s.left {
		s.Focus()
	}
}

// Show implements screenView.
func (s *insightsScreen) Show(st State) {
	in := st.Insights
	if !in.Loaded {
		s.wait(st.Status.Trouble)
	}
	if !in.Loaded || in.Serial == s.serial {
		return
	}
	first := s.serial == 0
	s.serial, s.day, s.kind = in.Serial, in.Day, in.Kind
	s.teller = newTeller(s.d.words, st)
	s.periods.SetValue(string(in.Kind))
	if first && s.periods.Focused() {
		s.Focus() // the keyboard goes along to the period that is shown
	}
	s.days.SetText(s.teller.periods())
	s.hint.Hidden = in.Empty
	s.stand.show(s.teller, in.Empty)
	if in.Empty {
		s.next = len(s.cards)
		s.list.Objects = []fyne.CanvasObject{parts.NewCard(parts.NewEmptyState(parts.IconInsights, s.d.t("cards.empty"), s.d.t("cards.empty.today"), func() { s.d.open(ScreenToday) }))}
		s.relayout()
		return
	}
	s.next = 0
	s.step()
}

// wait says that the days are on their way, or why they do not come.
func (s *insightsScreen) wait(trouble string) {
	if s.trouble == trouble {
		return
	}
	s.trouble = trouble
	s.list.Objects = []fyne.CanvasObject{s.waiting}
	if trouble != "" {
		s.list.Objects[0] = parts.NewErrorState(trouble, s.d.t("cards.again"), func() { s.d.do(settle{}, nil) })
	}
	s.relayout()
}

// step shows the next card, and asks for another hop while there are more.
func (s *insightsScreen) step() {
	i := s.next
	s.next++
	s.hold(func() {
		s.cards[i].show(cardsInOrder[i](s.teller))
		if i == 0 && (len(s.list.Objects) == 0 || s.list.Objects[0] != fyne.CanvasObject(s.cards[0].object)) {
			s.list.Objects = []fyne.CanvasObject{s.cards[0].object}
		}
		if i >= len(s.list.Objects) {
			s.list.Add(s.cards[i].object)
		}
		s.relayout()
	})
	if s.next < len(s.cards) {
		serial := s.serial
		s.d.do(settle{}, func(string) {
			if serial == s.serial && s.next < len(s.cards) {
				s.step()
			}
		})
	}
}

// relayout gives every part the room it needs now.
func (s *insightsScreen) relayout() {
	s.page.Refresh()
	s.object.Refresh()
}

// hold changes cards and keeps what is looked at where it is.
func (s *insightsScreen) hold(change func()) {
	top, was := -1, float32(0)
	for i, o := range s.list.Objects {
		if y := s.list.Position().Y + o.Position().Y; y+o.Size().Height > s.object.Offset.Y {
			top, was = i, y
			break
		}
	}
	change()
	if top < 0 || s.object.Offset.Y == 0 || top >= len(s.list.Objects) {
		return
	}
	if moved := s.list.Position().Y + s.list.Objects[top].Position().Y - was; moved != 0 {
		s.object.ScrollToOffset(fyne.NewPos(0, max(s.object.Offset.Y+moved, 0)))
	}
}

// choose asks for a period; one is always chosen.
func (s *insightsScreen) choose(kind string) {
	if kind == "" {
		s.periods.SetValue(string(s.kind))
		return
	}
	s.d.do(ShowPeriod{Kind: coaching.PeriodKind(kind)}, nil)
}

// open shows what stands behind a mark: a page, or entries in the timeline.
func (s *insightsScreen) open(o opening) {
	if c := s.d.canvas(); c != nil {
		s.left = c.Focused()
	}
	switch {
	case o.warning.Kind != "":
		s.d.do(OpenPattern{Warning: o.warning}, nil)
		s.d.open(ScreenPattern)
	case o.score != "":
		s.score(o.score)
	default:
		s.d.do(FindQuery{Query: o.open.Query(), Title: s.teller.title(o)}, nil)
		s.d.open(ScreenTimeline)
	}
}

// act does what a button of a card says.
func (s *insightsScreen) act(a act) {
	if a.score {
		s.score("")
		return
	}
	s.d.open(a.screen)
}
