package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

type settingsScreen struct {
	d      desk
	object *parts.Scroller
}

func newSettings(d desk) *settingsScreen {
	return &settingsScreen{d: d, object: parts.NewScroller(parts.PadXY(parts.Space5, parts.Space5, parts.NewTitle("Settings")))}
}

// Object implements screenView.
func (s *settingsScreen) Object() fyne.CanvasObject { return s.object }

// Focus implements screenView.
func (s *settingsScreen) Focus() {}

// Show implements screenView.
func (s *settingsScreen) Show(st State) {}
