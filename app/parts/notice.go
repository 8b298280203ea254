package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Notice is one quiet line that something happened, with what can be done
// about it: "Removed. Undo". It is hidden until shown and takes no focus. How
// long it stays is the caller's to say.
type Notice struct {
	widget.BaseWidget
	words   *Text
	act     *Button
	cross   *Button
	problem bool
	do      func()
	// OnDismissed tells that the person closed it or used its action.
	OnDismissed func()
}

// NewNotice makes a hidden notice; closeName is said on the cross.
func NewNotice(closeName string) *Notice {
	n := &Notice{words: NewBody("")}
	n.act = NewButton("", LinkButton, func() {
		do := n.do
		n.leave()
		if do != nil {
			do()
		}
	})
	n.cross = NewIconButton(IconClose, closeName, n.leave)
	n.ExtendBaseWidget(n)
	n.Hidden = true
	return n
}

// Say says something.
func (n *Notice) Say(text string) { n.put(text, "", nil, false) }

// Offer says something that can be taken back or followed.
func (n *Notice) Offer(text, action string, do func()) { n.put(text, action, do, false) }

// Warn says what went wrong; marked by shape and colour.
func (n *Notice) Warn(text string) { n.put(text, "", nil, true) }

// Text is what is said now, "" while hidden.
func (n *Notice) Text() string {
	if !n.Visible() {
		return ""
	}
	return n.words.Text()
}

// Dismiss takes the notice away without telling.
func (n *Notice) Dismiss() {
	n.do = nil
	n.BaseWidget.Hide()
}

func (n *Notice) leave() {
	n.Dismiss()
	if n.OnDismissed != nil {
		n.OnDismissed()
	}
}

func (n *Notice) put(text, action string, do func(), problem bool) {
	n.do, n.problem = do, problem
	n.words.SetText(text)
	n.act.SetLabel(action)
	setVisible(n.act, action != "")
	n.BaseWidget.Show()
	n.Refresh()
}

func (n *Notice) parts() []fyne.CanvasObject { return []fyne.CanvasObject{n.act, n.cross} }

// CreateRenderer implements fyne.Widget.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	back, mark := roundRect(), canvas.NewRectangle(color.Transparent)
	mark.CornerRadius = MarkWidth / 2
	icon := NewPicture(IconCheck, Recovery, 0)
	line := RowFill(Space2, 1, icon, n.words, n.act, n.cross)
	d := &drawing{of: n, objects: []fyne.CanvasObject{back, mark, line}}
	d.paint = func() {
		back.FillColor, back.StrokeColor, back.StrokeWidth = Color(Surface), Color(Line), 1
		if n.problem {
			icon.Set(IconNotice, Load)
			mark.FillColor = Color(Load)
		} else {
			icon.Set(IconCheck, Recovery)
			mark.FillColor = Color(Recovery)
		}
	}
	d.min = func() fyne.Size {
		m := line.MinSize()
		m.Width += min(n.words.NaturalWidth(), 360*Scale())
		return m.AddWidthHeight(2*Space3, 2*6)
	}
	d.layout = func(s fyne.Size) {
		back.Resize(s)
		place(mark, 5, 9, MarkWidth, max(s.Height-18, 0))
		place(line, Space4, 6, s.Width-Space4-Space2, s.Height-12)
	}
	return newDrawing(d)
}
