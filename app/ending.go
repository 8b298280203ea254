package app

import "time"

// settle does nothing but pass through the hub, which tries to save every
// draft on the way.
type settle struct{}

func (settle) intent() {}

// meant is how soon after the warning asking to quit again means it.
const meant = time.Minute

// settled is a screen that keeps what is being written there when the program
// goes, as it does when the field is left.
type settled interface{ settle() }

// settle lets every screen keep what is being written there.
func (w *Window) settle() {
	for _, s := range w.shell.screens {
		if s, ok := s.(settled); ok {
			s.settle()
		}
	}
}

// Quit keeps what is being written, saves every draft, closes the journal and
// ends. While words cannot be saved it says so and stays: whoever asks again
// means it.
func (w *Window) Quit() {
	w.settle()
	w.hub.Do(settle{}, func(string) {
		now := w.set.Now()
		if asked := now.Sub(w.warned); w.hub.unsaved() && (asked < 0 || asked > meant) {
			w.warned = now
			w.shell.notice.Warn(w.words.T("shell.quit.unsaved"))
			w.shell.relayout()
			return
		}
		w.end()
	})
}

func (w *Window) end() {
	w.hub.Close()
	// Where the system had no watcher left for the toolkit's settings file, the
	// toolkit stumbles over it at the very end of Quit, with everything closed.
	defer func() { _ = recover() }()
	w.set.App.Quit()
}

// Fallen saves what can be saved after a defect of the program and gives one
// sentence about it, which holds nothing anybody wrote.
func (w *Window) Fallen() string {
	w.hub.Close()
	return w.words.T("errors.other")
}

// unsaved tells whether words were typed that no draft holds yet.
func (h *Hub) unsaved() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, text := range h.drafts {
		if text != "" {
			return true
		}
	}
	return false
}
