package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

type patternScreen struct {
	d      desk
	object *parts.Scroller
}

func newPattern(d desk) *patternScreen {
	return &patternScreen{d: d, object: parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.NewTitle("Pattern")))}
}

// Object implements screenView.
func (s *patternScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *patternScreen) Focus() {}

// Show implements screenView.
func (s *patternScreen) Show(st State) {}
