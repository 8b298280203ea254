package app

import (
	"fyne.io/fyne/v2"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/words"
	"footlight/journal/capture"
)

// screenView is one screen of the rail. It is built when first opened and
// kept. Show is called on the window's thread with every new State while the
// screen is visible, and once when it becomes visible; it may be called twice
// with the same revision and must not lose what is being typed.
type screenView interface {
	Object() fyne.CanvasObject
	Show(State)
	Focus() // gives the keyboard to the first thing of the screen
}

// desk is what every screen is handed: words, the way to the hub, and the
// moment for reading lines and dates. Screens keep it and nothing else of the
// window.
type desk struct {
	words  *words.Words
	do     func(Intent, Reply)
	moment func() capture.Moment
	canvas func() fyne.Canvas                   // of the window, for overlays and focus
	narrow func() bool                          // the window is under 900 wide
	open   func(Screen)                         // goes to a screen at once
	back   func()                               // from a page to the screen it was opened from
	folder string                               // of the journal
	file   func(string) string                  // an embedded text, "" if there is none
	scores func() []mirror.Kept[coaching.Score] // of questionnaires, as far as known
}

// t and n are the words, short.
func (d desk) t(key string, data ...any) string        { return d.words.T(key, data...) }
func (d desk) n(key string, n int, data ...any) string { return d.words.N(key, n, data...) }
