package app

import (
	"errors"

	"footlight/journal"
	"footlight/journal/capture"
)

// ForgetState is what forgetting somebody, or a project, would do, while that
// is being looked at.
type ForgetState struct {
	Preview journal.Forgetting
	Stale   bool // something changed since it was first shown, so nothing was forgotten
	Serial  int  // of the preview
}

// Open tells that a forgetting is being looked at.
func (f ForgetState) Open() bool { return f.Preview.ID != "" }

type (
	// PreviewForget looks what forgetting would do; an empty Word is the usual one.
	PreviewForget struct {
		Noun    journal.Noun
		ID      journal.ID
		Options journal.ForgetOptions
	}
	// Forget does what is being looked at, for good. LeaveForget looks away.
	Forget      struct{}
	LeaveForget struct{}
)

func (PreviewForget) intent() {}
func (Forget) intent()        {}
func (LeaveForget) intent()   {}

func (h *Hub) applyForget(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case PreviewForget:
		return true, h.previewForget(in)
	case Forget:
		return true, h.forget()
	case LeaveForget:
		h.state.Settings.Forget = ForgetState{}
		h.changed()
		return true, nil
	}
	return false, nil
}

func (h *Hub) previewForget(in PreviewForget) error {
	if in.Options.Word == "" {
		in.Options.Word = h.words.T("settings.forget.word." + h.sortOf(in.Noun, in.ID))
	}
	f, err := h.j.ForgetPreview(h.ctx, in.ID, in.Options)
	if err != nil {
		return err
	}
	h.state.Settings.Forget = ForgetState{Preview: f, Serial: h.state.Settings.Forget.Serial + 1}
	h.changed()
	return nil
}

// sortOf is what is to be forgotten, as the keys of words call it.
func (h *Hub) sortOf(noun journal.Noun, id journal.ID) string {
	if noun == journal.NounProject {
		return "project"
	}
	if p, _ := h.state.Settings.person(id); p.Team {
		return "team"
	}
	return "person"
}

// forget does what the preview says. Where something changed since, nothing is
// done and a new preview stands there.
func (h *Hub) forget() error {
	f := h.state.Settings.Forget
	if !f.Open() {
		return &journal.Error{Kind: journal.NotFound, Field: "person"}
	}
	err := h.j.Forget(h.ctx, f.Preview)
	done := "settings.forget.done"
	if unswept(err) {
		done, err = "settings.forget.done.later", nil
	}
	if journal.KindOf(err) == journal.Conflict {
		err = h.previewForget(PreviewForget{Noun: f.Preview.Noun, ID: f.Preview.ID, Options: f.Preview.ForgetOptions})
		h.state.Settings.Forget.Stale = err == nil
		return err
	}
	if err != nil {
		return err
	}
	h.state.Settings.Forget = ForgetState{}
	h.notice(Notice{Text: h.words.N(done, f.Preview.Entries)})
	return h.readAnew()
}

// unswept tells that the name is gone, but the old file could not be swept yet
// because somebody else has it open: the next to open the journal does.
func unswept(err error) bool {
	var e *journal.Error
	return errors.As(err, &e) && e.Kind == journal.Busy && e.Field == "forget"
}

// readAnew reads everything the State holds again, so that no former name stays
// in it, hidden or not.
func (h *Hub) readAnew() error {
	h.state.Forgot++
	found, err := h.foundDrafts()
	if err != nil {
		return err
	}
	h.state.Drafts = map[string]string{}
	for slot := range h.saved {
		h.saved[slot] = found[slot+h.apart]
		if h.saved[slot] != "" {
			h.state.Drafts[slot] = h.saved[slot]
		}
	}
	shown := h.state.Timeline.Loaded
	h.state.Timeline = TimelineState{Query: capture.ParseQuery("", h.words.Lexicon(), h.moment())}
	h.state.Pattern = PatternState{}
	loads := []func() error{h.loadToday, h.loadCheckIn, h.loadSettings}
	if shown {
		loads = append(loads, h.loadTimeline)
	}
	if h.mirror != nil {
		loads = append(loads, h.loadStanding)
	}
	if h.state.Insights.Loaded {
		loads = append(loads, h.loadInsights)
	}
	for _, load := range loads {
		if err := load(); err != nil {
			return err
		}
	}
	h.loadHabits()
	h.changed()
	return nil
}
