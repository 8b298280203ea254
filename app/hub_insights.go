package app

import (
	"cmp"
	"errors"
	"fmt"
	"os"

	"footlight/coaching"
	"footlight/journal"
	"footlight/journal/capture"
)

// InsightsState is the screen of that name for one period.
type InsightsState struct {
	Loaded   bool
	Serial   int // another one for every time it was read
	Day      journal.Day
	Kind     coaching.PeriodKind
	Insights coaching.Insights
	Empty    bool                  // the journal holds nothing at all yet
	Said     map[journal.ID]string // the words of outcomes, by their action
}

type (
	// ShowPeriod chooses the period of Insights.
	ShowPeriod struct{ Kind coaching.PeriodKind }
	// FindQuery filters the timeline by what stands behind something; Title
	// says behind what. Text narrows it as in Find.
	FindQuery struct {
		Query journal.Query
		Title string
		Text  string
	}
	// SavePicture writes a picture into a new file that only its writer may
	// read; a file that is there already is left alone.
	SavePicture struct {
		Path string
		Data []byte
	}
)

func (ShowPeriod) intent()  {}
func (FindQuery) intent()   {}
func (SavePicture) intent() {}

// Backing is what the timeline shows besides what was typed: the entries behind
// a mark of a chart, with the title of the mark.
type Backing struct {
	Title string
	Query journal.Query
}

// selects is the query of the timeline: what stands behind a mark, narrowed by
// what was typed.
func (t TimelineState) selects() journal.Query {
	if len(t.Behind.Query.Terms) == 0 {
		return t.Query.Query
	}
	terms := append([]journal.Term{}, t.Behind.Query.Terms...)
	return journal.Query{Terms: append(terms, t.Query.Query.Terms...)}
}

// mostOutcomes is how many outcomes the screen gives in words; the newest.
const mostOutcomes = 60

func (h *Hub) loadInsights() error {
	if h.mirror == nil || !h.state.Standing.Loaded {
		return nil
	}
	was := h.state.Insights
	s := InsightsState{Loaded: true, Serial: was.Serial + 1, Day: h.j.Today(), Kind: was.Kind}
	if s.Kind == "" {
		s.Kind = coaching.Quarter
	}
	s.Insights = h.mirror.Insights(s.Kind, s.Day)
	one, err := h.j.List(h.ctx, journal.Query{}, journal.Page{Size: 1})
	if err != nil {
		return err
	}
	s.Empty = len(one) == 0
	if s.Said, err = h.wordsOf(s.Insights.Outcomes.Results); err != nil {
		return err
	}
	h.state.Insights = s
	return nil
}

// agedInsights marks what was read on another day as stale: it ends with its
// day.
func (h *Hub) agedInsights() {
	today := h.j.Today()
	if s := h.state.Insights; !s.Loaded || s.Day != today {
		h.stale[ScreenInsights] = true
	}
	if s := h.state.Standing; s.Loaded && s.Day != today {
		h.stale[standing] = true
	}
}

// wordsOf are the words of the newest outcomes: what came of it, or else what
// was done.
func (h *Hub) wordsOf(results []coaching.ResultRow) (map[journal.ID]string, error) {
	var ids []journal.ID
	for _, r := range results[max(len(results)-mostOutcomes, 0):] {
		ids = append(ids, r.ID)
	}
	said := make(map[journal.ID]string, len(ids))
	if len(ids) == 0 {
		return said, nil
	}
	entries, err := h.j.ByID(h.ctx, ids)
	for _, e := range entries {
		said[e.ID] = firstLine(cmp.Or(e.Outcome.Text, e.Body))
	}
	return said, err
}

func (h *Hub) applyInsights(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case ShowPeriod:
		if h.state.Insights.Kind != in.Kind {
			h.state.Insights.Kind = in.Kind
			h.stale[ScreenInsights] = true
		}
		return true, nil
	case FindQuery:
		h.find(in.Text)
		h.state.Timeline.Behind = Backing{Title: in.Title, Query: in.Query}
		return true, h.among()
	case SavePicture:
		return true, savePicture(in.Path, in.Data)
	}
	return false, nil
}

// among reads the timeline at once, and lets go of a chosen entry that is not
// among what it shows: nothing else may stand beside it.
func (h *Hub) among() error {
	if err := h.loadTimeline(); err != nil {
		return err
	}
	h.stale[ScreenTimeline] = false
	t := &h.state.Timeline
	if rowOf(t.Rows, t.Entry.At.UnixMilli(), t.Selected) < 0 {
		h.sel("")
	}
	return nil
}

// savePicture writes a new file for its owner alone, whole or not at all.
func savePicture(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("save picture: %w", err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("save picture: %w", errors.Join(err, os.Remove(path)))
	}
	return nil
}

// emptied names the terms without which the timeline would show something;
// what it shows the entries behind is not one of them.
func (h *Hub) emptied(t TimelineState) ([]string, error) {
	var out []string
	terms := t.Query.Query.Terms
	for i := range terms {
		rest := t
		rest.Query.Query = withoutTerm(t.Query.Query, i)
		n, err := h.j.List(h.ctx, rest.selects(), journal.Page{Size: 1})
		if err != nil {
			return nil, err
		}
		if len(n) > 0 {
			out = append(out, capture.FormatQuery(journal.Query{Terms: terms[i : i+1]}))
		}
	}
	return out, nil
}
