package app

// TrayItem is a line of the menu in the session's tray: a word and what it
// does, on the window's thread. Nothing that was written is ever among them.
type TrayItem struct {
	ID, Label string
	Do        func()
}

// Tray is the menu in the tray, in the language that is on.
func (w *Window) Tray() []TrayItem {
	run := func(id string) func() {
		return func() {
			w.Raise()
			w.Run(id)
		}
	}
	return []TrayItem{
		{ID: "open", Label: w.words.T("checkin.tray.open"), Do: w.Raise},
		{ID: "capture", Label: w.words.T("checkin.tray.capture"), Do: run("capture.focus")},
		{ID: "checkin", Label: w.words.T("checkin.tray.checkin"), Do: run("checkin")},
		{ID: "quit", Label: w.words.T("checkin.tray.quit"), Do: w.Quit},
	}
}

// trayed hands the menu to the tray, where there is one.
func (w *Window) trayed() {
	if w.set.Tray != nil {
		w.tray = true
		w.set.Tray(w.Tray())
	}
}

// trayAfter lets the tray wait until the first frame with the day on it is
// painted: nothing of it may delay that.
func (w *Window) trayAfter() {
	painted := w.set.Painted
	w.set.Painted = func() {
		if painted != nil {
			painted()
		}
		w.trayed()
	}
}

// checkIn goes to Today with the keyboard on the first scale of the check-in.
func (s *shell) checkIn() {
	s.open(ScreenToday)
	s.screen(ScreenToday).(*today).checkin.focus()
}
