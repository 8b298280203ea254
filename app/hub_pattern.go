package app

import (
	"footlight/coaching"
	"footlight/coaching/warning"
)

// PatternState is the page of one warning or one challenge.
type PatternState struct {
	Warning   warning.ID         // what the page is about, or
	Challenge coaching.Challenge // this
}

// OpenPattern shows the page of a warning, or of a challenge.
type OpenPattern struct {
	Warning   warning.ID
	Challenge coaching.Challenge
}

func (OpenPattern) intent() {}

func (h *Hub) loadPattern() error { return nil }

func (h *Hub) applyPattern(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case OpenPattern:
		h.state.Pattern = PatternState{Warning: in.Warning, Challenge: in.Challenge}
		h.stale[ScreenPattern] = true
		h.changed()
		return true, nil
	}
	return false, nil
}
