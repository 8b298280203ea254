package app

import (
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// PatternState is the page of one warning or one challenge; about neither, it
// is the overview of where the writer stands.
type PatternState struct {
	Loaded    bool
	Warning   warning.ID         // what the page is about, or
	Challenge coaching.Challenge // this
	Days      []warning.Day      // what the chart of a warning shows
	Behind    []Behind
}

// Behind is the entries that stand behind a warning, or behind one reading of a
// challenge.
type Behind struct {
	Measure coaching.Measure // the reading; "" for a warning
	Query   journal.Query    // selects them, and no others
	Entries []journal.Entry  // the newest of them, at most patternEntries
	Total   int              // of all of them
}

// overview tells that the page is about nothing in particular.
func (p PatternState) overview() bool { return p.Warning == warning.ID{} && p.Challenge == "" }

// OpenPattern shows the page of a warning, or of a challenge; of neither, the
// overview.
type OpenPattern struct {
	Warning   warning.ID
	Challenge coaching.Challenge
}

func (OpenPattern) intent() {}

// patternEntries is how many entries the page lists itself; all of them are one
// step away in the timeline.
const patternEntries = 40

// loadPattern reads what stands behind the page: its series and its entries.
func (h *Hub) loadPattern() error {
	if h.mirror == nil || !h.state.Standing.Loaded {
		return nil
	}
	p := PatternState{Loaded: true, Warning: h.state.Pattern.Warning, Challenge: h.state.Pattern.Challenge}
	if w, ok := h.state.Standing.Warning(p.Warning); ok {
		from, to := mirror.Span(w, h.state.Standing.Day)
		p.Days = h.mirror.Days(from, to)
		p.Behind = []Behind{{Query: mirror.Behind(w)}}
	}
	if s, ok := h.state.Standing.Signal(p.Challenge); ok && s.Level != coaching.None {
		p.Behind = behindSignal(s)
	}
	for i := range p.Behind {
		if err := h.fill(&p.Behind[i]); err != nil {
			return err
		}
	}
	h.state.Pattern = p
	return nil
}

// fill reads the entries a Behind selects.
func (h *Hub) fill(b *Behind) (err error) {
	if len(b.Query.Terms) == 0 {
		return nil
	}
	if b.Entries, err = h.j.List(h.ctx, b.Query, journal.Page{Size: patternEntries}); err != nil {
		return err
	}
	if b.Total = len(b.Entries); b.Total == patternEntries {
		b.Total, err = h.j.Count(h.ctx, b.Query)
	}
	return err
}

// behindSignal selects the entries behind each reading that moved, the foremost
// first.
func behindSignal(s coaching.Signal) (out []Behind) {
	for _, m := range s.Moved() {
		for _, r := range s.Readings {
			if r.Measure == m && !r.Open.IsZero() {
				out = append(out, Behind{Measure: m, Query: r.Open.Query()})
			}
		}
	}
	return out
}

func (h *Hub) applyPattern(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case OpenPattern:
		h.state.Pattern = PatternState{Warning: in.Warning, Challenge: in.Challenge}
		h.stale[ScreenPattern] = true
		h.changed()
		if h.mirror == nil || !h.state.Standing.Loaded || h.state.Status.ReadOnly {
			return true, nil
		}
		return true, h.mirror.MarkSeen(h.ctx, h.j.Today())
	}
	return false, nil
}

// noted says back what was answered, tried or written down, with the way back.
func (h *Hub) noted(in Intent) {
	switch in := in.(type) {
	case AnswerWarning:
		h.did(h.words.T("pattern.did." + string(in.Answer.Reply)))
	case AnswerLine:
		h.did(h.words.T("pattern.did." + string(in.Reply)))
	case TryRemedy:
		if r, ok := coaching.RemedyOf(in.Remedy); ok {
			h.did(h.words.T("pattern.did.try", "Name", r.Name().Say(h.words), "Day", h.j.Today()+coaching.TrialDays-1))
		}
	case StopTrial:
		h.did(h.words.T("pattern.did.stop"))
	case AnswerTrial:
		if in.Did != "" {
			h.did(h.words.T("pattern.did.trial", "Answer", in.Did.Name().Say(h.words)))
		}
	case KeepCard:
		h.did(h.words.T("pattern.did.card"))
	}
}
