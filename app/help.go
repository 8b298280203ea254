package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

type helpScreen struct {
	d      desk
	object *parts.Scroller
}

func newHelp(d desk) *helpScreen {
	return &helpScreen{d: d, object: parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.NewTitle("Help")))}
}

// Object implements screenView.
func (s *helpScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *helpScreen) Focus() {}

// Show implements screenView.
func (s *helpScreen) Show(st State) {}
