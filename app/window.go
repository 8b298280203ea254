package app

import (
	"context"
	"io/fs"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// Setup is what a window is built from.
type Setup struct {
	App      fyne.App
	Files    fs.FS  // the embedded files
	Folder   string // of the journal
	Lang     string // of the system, "de_DE.UTF-8"
	Dispatch Dispatcher
	// Open opens the journal; it runs on the hub's worker, never on the
	// window's thread.
	Open func(context.Context) (*journal.Journal, error)
	Now  func() time.Time // in the writer's zone; nil is the machine's
	// Shown, if set, is called on the window's thread once the first frame of
	// all has been painted.
	Shown func()
	// Painted, if set, is called once the first frame that shows the day has
	// been painted, on the window's thread.
	Painted func()
	// Tray, if set, is given the menu for the session's tray, on the window's
	// thread: after the first frame that shows the day, and whenever its words
	// change.
	Tray func([]TrayItem)
}

// Window is the one window of the program.
type Window struct {
	set    Setup
	win    fyne.Window
	theme  *parts.Theme
	hub    *Hub
	shell  *shell
	words  *words.Words
	last   State
	warned time.Time // that words could not be saved, when about to quit
	tray   bool      // the tray has its menu
}

// NewWindow builds the window and its hub; nothing is opened yet.
func NewWindow(set Setup) (*Window, error) {
	if set.Now == nil {
		set.Now = journal.LocalNow
	}
	w := &Window{set: set, last: State{Look: usualLook}}
	var err error
	if w.words, err = words.New(set.Files, set.Lang); err != nil {
		return nil, err
	}
	if w.theme, err = parts.NewTheme(set.Files, partsLook(usualLook)); err != nil {
		return nil, err
	}
	set.App.Settings().SetTheme(w.theme)
	parts.SpareEmoji(func() {
		// Not at once: the emoji was met in the middle of laying something out.
		w.hub.Do(LookAround{}, func(string) { set.App.Settings().SetTheme(w.theme) })
	})
	w.win = set.App.NewWindow(w.words.T("shell.window"))
	w.win.SetMaster()
	w.hub = NewHub(set.Open, w.words, set.Now, set.Dispatch, w.show)
	w.trayAfter()
	w.build()
	w.win.Resize(fyne.NewSize(1180, 760))
	w.win.SetCloseIntercept(w.Quit)
	return w, nil
}

// build makes the shell in the language that is set now.
func (w *Window) build() {
	w.shell = newShell(w)
	w.win.SetContent(parts.NewTipHost(w.shell.object))
	w.win.Canvas().SetOnTypedKey(w.shell.typedKey)
	w.win.SetMainMenu(w.shell.registry.Menu(w.words.T, func() State { return w.last }))
	w.shell.capture.focus()
}

// Start shows the window and opens the journal behind it.
func (w *Window) Start() {
	w.hub.Start()
	w.win.Show()
}

// Raise brings the window to the front.
func (w *Window) Raise() { w.win.RequestFocus() }

// show takes a new State in, on the window's thread.
func (w *Window) show(s State) {
	before := w.last
	w.last = s
	if s.Look != before.Look {
		w.dress(before.Look, s.Look)
	}
	w.shell.show(s)
}

// dress changes theme, text size and language.
func (w *Window) dress(before, look LookState) {
	w.theme = w.theme.With(partsLook(look))
	w.set.App.Settings().SetTheme(w.theme)
	if look.Lang == before.Lang {
		return
	}
	lang := look.Lang
	if lang == "" {
		lang = w.set.Lang
	}
	changed, err := words.New(w.set.Files, lang)
	if err != nil {
		return // the language that is on stays
	}
	w.words = changed
	w.hub.speak(changed)
	w.build()
	if w.tray {
		w.trayed()
	}
}

func partsLook(l LookState) parts.Look {
	look := parts.Look{Scale: l.Scale, Contrast: l.Variant == "contrast"}
	switch l.Variant {
	case "light":
		look.Mode = parts.Light
	case "dark":
		look.Mode = parts.Dark
	}
	return look
}

// now is the moment lines and dates are read at. The day start is the
// journal's, as far as it is known yet.
func (w *Window) now() capture.Moment {
	return capture.Moment{Now: w.set.Now(), DayStart: w.last.Today.DayStart}
}

// file is the text of an embedded file.
func (w *Window) file(path string) string {
	text, err := fs.ReadFile(w.set.Files, path)
	if err != nil {
		return ""
	}
	return string(text)
}

// Close keeps what is being written, ends the hub and lets go of the journal;
// the toolkit's window stays. Call it on the window's thread, or once the
// toolkit has ended.
func (w *Window) Close() {
	w.settle()
	w.hub.Close()
}

// Do hands an intent to the hub, as a screen would.
func (w *Window) Do(in Intent, reply Reply) { w.hub.Do(in, reply) }

// Drain carries out what is queued on the calling goroutine: for tests and the
// tour, which never Start.
func (w *Window) Drain() { w.hub.Drain() }

// Run does the action of that id, and tells whether it was possible.
func (w *Window) Run(id string) bool { return w.shell.registry.Run(id, w.last) }

// Type writes into the capture line as a person would.
func (w *Window) Type(text string) {
	w.shell.capture.focus()
	for _, r := range text {
		w.shell.capture.line.TypedRune(r)
	}
}

// Write types where the keyboard is, as a person would.
func (w *Window) Write(text string) {
	field := w.win.Canvas().Focused()
	for _, r := range text {
		if field != nil {
			field.TypedRune(r)
		}
	}
}

// Toolkit is the toolkit's window.
func (w *Window) Toolkit() fyne.Window { return w.win }

// State is what is shown now.
func (w *Window) State() State { return w.last }
