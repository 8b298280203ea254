package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

type insightsScreen struct {
	d      desk
	object *parts.Scroller
}

func newInsights(d desk) *insightsScreen {
	return &insightsScreen{d: d, object: parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.NewTitle("Insights")))}
}

// Object implements screenView.
func (s *insightsScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *insightsScreen) Focus() {}

// Show implements screenView.
func (s *insightsScreen) Show(st State) {}
