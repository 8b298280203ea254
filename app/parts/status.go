package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// StatusLine is the slim line at the foot of the window: short facts at the
// left, quiet actions at the right.
type StatusLine struct {
	widget.BaseWidget
	facts *Text
	acts  *fyne.Container
	line  *fyne.Container
}

// NewStatusLine makes an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{facts: NewCaption("").Ellipsis(1).Wide(), acts: Row(Space1)}
	s.line = RowFill(Space3, 0, s.facts, s.acts)
	s.ExtendBaseWidget(s)
	return s
}

// SetParts shows facts, separated by points; empty ones are left out.
func (s *StatusLine) SetParts(facts []string) {
	kept := make([]string, 0, len(facts))
	for _, f := range facts {
		if f != "" {
			kept = append(kept, f)
		}
	}
	s.facts.SetText(strings.Join(kept, "  ·  "))
}

// SetActions replaces what stands at the right.
func (s *StatusLine) SetActions(objects ...fyne.CanvasObject) {
	s.acts.Objects = objects
	s.line.Refresh()
}

func (s *StatusLine) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.acts} }

// CreateRenderer implements fyne.Widget.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	top := NewHairline()
	d := &drawing{of: s, objects: []fyne.CanvasObject{top, s.line}}
	d.min = func() fyne.Size { return s.line.MinSize().AddWidthHeight(2*Space3, Space1) }
	d.layout = func(size fyne.Size) {
		place(top, 0, 0, size.Width, 1)
		place(s.line, Space4, 2, size.Width-Space4-Space2, size.Height-3)
	}
	return newDrawing(d)
}
