package app

import (
	"reflect"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
)

// helpWidth is the widest the page of help becomes, at 100 % text.
const helpWidth = 720

// helpScreen is "I am not all right": people first. It begins with what to do
// in danger, then the writer's own card, then kinds of human help; a card that
// is still to be written comes after them. Nothing about scores, warnings or
// certainty stands here, it is the same whatever the numbers say, and that it
// was opened is written down nowhere.
type helpScreen struct {
	d      desk
	card   coaching.OwnCard
	known  bool // the card has been read
	editor *cardEditor
	mine   *fyne.Container // the card, its editor, or the offer to write one
	first  *fyne.Container // where a card stands, before the kinds of help
	last   *fyne.Container // where it is offered to write one
	object *parts.Scroller
}

func newHelp(d desk) *helpScreen {
	s := &helpScreen{d: d, mine: parts.Column(parts.Space3)}
	s.editor = newCardEditor(d, s.kept, s.grown)
	s.layout()
	s.showCard()
	return s
}

func (s *helpScreen) layout() {
	back := parts.NewButton(s.d.t("pattern.back"), parts.BareButton, s.d.back).WithIcon(parts.IconChevronLeft)
	says := coaching.HelpSays
	s.first, s.last = parts.Column(0), parts.Column(0)
	page := parts.Column(parts.Space5,
		parts.Column(parts.Space2, parts.Flow(back), parts.NewTitle(says.Title.Say(s.d.words)), parts.NewBody(says.Lead.Say(s.d.words))),
		parts.NewStrong(says.Now.Say(s.d.words)),
		s.first,
		s.d.helpKinds(),
		s.last,
		parts.NewSecondary(says.Privacy.Say(s.d.words)),
	)
	s.object = parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.Page(helpWidth, page)))
}

// Object implements screenView.
func (s *helpScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *helpScreen) Focus() { parts.FocusFirst(s.object.Content) }

// Arrive implements arriver.
func (s *helpScreen) Arrive() {
	s.object.ScrollToTop()
	s.Focus()
}

// Show implements screenView.
func (s *helpScreen) Show(st State) {
	drafted := s.editor.drafted(st.Drafts[SlotCard])
	if !st.Standing.Loaded || s.known && !drafted && reflect.DeepEqual(s.card, st.Standing.Card) {
		return
	}
	s.known, s.card = true, st.Standing.Card
	if !s.editor.open {
		s.showCard()
	}
}

// showCard shows the card, or the offer to write one in calm times.
func (s *helpScreen) showCard() {
	s.mine.Objects = nil
	here, not := s.first, s.last
	if s.card.IsZero() {
		here, not = s.last, s.first
	}
	here.Objects, not.Objects = []fyne.CanvasObject{s.mine}, nil
	shownIf(here, s.known)
	shownIf(not, false)
	switch {
	case !s.known: // nothing is offered before it is known what there is
	case s.editor.open:
		s.mine.Add(parts.NewCard(s.editor.object))
	case s.card.IsZero():
		write := "pattern.card.write"
		if s.editor.draft != "" {
			write = "pattern.card.go-on"
		}
		s.mine.Add(parts.NewCard(parts.Column(parts.Space3,
			parts.NewHeading(coaching.CardSays.Title.Say(s.d.words)),
			parts.NewBody(s.d.t("pattern.card.offer")),
			parts.Flow(parts.NewButton(s.d.t(write), parts.QuietButton, s.edit)),
		)))
	default:
		s.mine.Add(parts.NewCard(parts.Column(parts.Space4, s.d.ownCard(s.card), s.foot())))
	}
	s.grown()
}

// foot is the way to change the card; a card of long ago is offered for a look.
func (s *helpScreen) foot() fyne.CanvasObject {
	change := "pattern.card.edit"
	if s.editor.draft != "" {
		change = "pattern.card.go-on"
	}
	edit := parts.NewButton(s.d.t(change), parts.BareButton, s.edit).WithIcon(parts.IconEdit)
	old := s.card.Old(s.d.moment().Today())
	if old.IsZero() {
		return parts.Flow(edit)
	}
	still := parts.NewButton(s.d.t("pattern.card.still"), parts.BareButton, func() { s.d.do(KeepCard{Card: s.card}, nil) })
	return parts.Column(parts.Space1, parts.NewSecondary(old.Say(s.d.words)), parts.Flow(still, edit))
}

// edit opens the card for writing, in its place.
func (s *helpScreen) edit() {
	s.editor.begin(s.card)
	s.showCard()
	parts.FocusFirst(s.editor.object)
}

// kept closes the editor: the card is kept, or was left as it was.
func (s *helpScreen) kept() {
	s.showCard()
	parts.FocusFirst(s.mine)
}

func (s *helpScreen) grown() {
	s.mine.Refresh()
	s.first.Refresh()
	s.last.Refresh()
	if s.object != nil {
		s.object.Refresh()
	}
}

// ownCard is the writer's card as it is read: people, doctor, what helps, and
// the line to oneself, in the writer's own words.
func (d desk) ownCard(c coaching.OwnCard) fyne.CanvasObject {
	says := coaching.CardSays
	box := parts.Column(parts.Space4, parts.NewHeading(says.Title.Say(d.words)))
	part := func(title coaching.Sentence, lines ...fyne.CanvasObject) {
		box.Add(parts.Column(parts.Space1, append([]fyne.CanvasObject{parts.NewCaption(title.Say(d.words))}, lines...)...))
	}
	if len(c.People) > 0 {
		var lines []fyne.CanvasObject
		for _, p := range c.People {
			words := parts.Column(0, parts.NewWords(p.Name))
			if p.How != "" {
				words.Add(parts.NewSecondary(p.How))
			}
			lines = append(lines, cardLine(parts.IconPerson, words))
		}
		part(says.People, lines...)
	}
	if c.Doctor != "" {
		part(says.Doctor, cardLine(parts.IconHeart, parts.NewWords(c.Doctor)))
	}
	if len(c.Helps) > 0 {
		var lines []fyne.CanvasObject
		for _, h := range c.Helps {
			lines = append(lines, cardLine(parts.IconEnergy, parts.NewWords(h)))
		}
		part(says.Helps, lines...)
	}
	if c.Note != "" {
		part(says.Note, cardLine(parts.IconQuote, parts.NewWords(c.Note)))
	}
	return box
}

// cardLine is one line of the card with the sign of what it is.
func cardLine(icon fyne.ThemeIconName, words fyne.CanvasObject) fyne.CanvasObject {
	return parts.RowTop(parts.Space2, 1, parts.PadXY(0, 3, parts.NewPicture(icon, parts.Recovery, 20)), words)
}

// helpKinds are the kinds of human help, each with words to begin with. They
// are always all shown.
func (d desk) helpKinds() fyne.CanvasObject {
	box := parts.Column(parts.Space4)
	for i, k := range coaching.HelpKinds {
		if i > 0 {
			box.Add(parts.NewHairline())
		}
		box.Add(parts.Column(parts.Space2,
			parts.NewHeading(k.Name().Say(d.words)),
			parts.NewBody(k.About().Say(d.words)),
			parts.Column(2, parts.NewCaption(d.t("pattern.words")), parts.NewWords(k.First().Say(d.words))),
		))
	}
	return box
}
