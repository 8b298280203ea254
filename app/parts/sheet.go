package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// SheetButton is one answer of a sheet. Do returns whether the sheet closes;
// nil closes. The Default one also answers Enter from any field that has no
// use for it.
type SheetButton struct {
	Label   string
	Kind    ButtonKind
	Default bool
	Do      func() bool
}

// SheetSpec is what a sheet shows. Width is at 100 % text; 0 means 480. First
// gets the keyboard; nil for the first part that takes it.
type SheetSpec struct {
	Title   string
	Body    fyne.CanvasObject
	Buttons []SheetButton
	Width   float32
	First   fyne.Focusable
	Closed  func()
}

// Sheet is our own dialog: a card over a veil. Tab stays inside, Escape
// closes, Enter is the default button.
type Sheet struct {
	over *overlay
	body *Scroller
	foot *fyne.Container // the buttons, always in view
	spec SheetSpec
}

// ShowSheet puts a sheet over a window.
func ShowSheet(c fyne.Canvas, spec SheetSpec) *Sheet {
	s := &Sheet{spec: spec}
	if s.spec.Width == 0 {
		s.spec.Width = 480
	}
	content := []fyne.CanvasObject{}
	if spec.Title != "" {
		content = append(content, NewHeading(spec.Title))
	}
	if spec.Body != nil {
		content = append(content, spec.Body)
	}
	inner := container.New(beforeBar{}, Pad(Space1, Column(Space4, content...)))
	s.body, s.foot = NewScroller(inner), s.buttons()
	card := NewCard(&fyne.Container{Layout: &footed{}, Objects: []fyne.CanvasObject{s.body, s.foot}}).Padded(Space5 - Space1)
	s.over = newOverlay(c, card)
	s.over.veil = VeilColor
	s.over.put = s.place
	s.over.onKey = s.key
	s.over.closed = spec.Closed
	s.over.show(spec.First)
	return s
}

// buttons stand at the right end, wrapping where words are long.
func (s *Sheet) buttons() *fyne.Container {
	bar := FlowEnd()
	for _, b := range s.spec.Buttons {
		bar.Add(NewButton(b.Label, b.Kind, func() { s.answer(b) }))
	}
	return bar
}

func (s *Sheet) answer(b SheetButton) {
	if b.Do == nil || b.Do() {
		s.Close()
	}
}

func (s *Sheet) key(ev *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]float32{
		fyne.KeyUp: -40, fyne.KeyDown: 40, fyne.KeyPageUp: -s.body.Size().Height, fyne.KeyPageDown: s.body.Size().Height,
	}
	if by, ok := step[ev.Name]; ok {
		s.body.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -by)})
		return true
	}
	if ev.Name != fyne.KeyReturn && ev.Name != fyne.KeyEnter {
		return false
	}
	for _, b := range s.spec.Buttons {
		if b.Default {
			s.answer(b)
			return true
		}
	}
	return false
}

func (s *Sheet) place(window, _ fyne.Size) (fyne.Position, fyne.Size) {
	card := s.over.card.(*Card)
	w := min(s.spec.Width*(1+(Scale()-1)*0.6), window.Width-2*Space4)
	inner := fitHeight(s.body.Content, w-2*card.pad+barRoom)
	if len(s.spec.Buttons) > 0 {
		inner += fitHeight(s.foot, w-2*card.pad) + Space4
	}
	h := min(inner+2*card.pad, window.Height-2*Space4)
	return fyne.NewPos((window.Width-w)/2, max((window.Height-h)*0.4, Space4)), fyne.NewSize(w, h)
}

// Close takes the sheet away and gives the keyboard back.
func (s *Sheet) Close() { s.over.close() }

// Fit gives the sheet the room its body needs now.
func (s *Sheet) Fit() { s.over.Refresh() }

// Reveal gives the sheet the room its body needs now, and scrolls to a part of
// it where the window has no more room.
func (s *Sheet) Reveal(o fyne.CanvasObject) {
	s.Fit()
	s.body.reveal(o)
}

// Open reports whether the sheet is still up.
func (s *Sheet) Open() bool { return s.over.open }

// footed gives the first object, a scroller, what the second, at the foot,
// leaves, and room for its bar.
type footed struct{}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := fitHeight(objects[1], size.Width)
	gap := Space4
	if h == 0 {
		gap = 0
	}
	objects[1].Move(fyne.NewPos(0, size.Height-h))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width+barRoom, max(size.Height-h-gap, 0)))
}

// barRoom is how far a sheet's scroller reaches into the margin of its card, so
// that its bar stands beside the fields and not on them.
const barRoom = Space3

// beforeBar keeps its one object clear of the bar.
type beforeBar struct{}

func (beforeBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(barRoom, 0)
}

func (beforeBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, max(size.Width-barRoom, 0), size.Height)
}
