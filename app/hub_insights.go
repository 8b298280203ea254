package app

import "footlight/coaching"

// InsightsState is the screen of that name for one period.
type InsightsState struct {
	Loaded   bool
	Kind     coaching.PeriodKind
	Insights coaching.Insights
}

// ShowPeriod chooses the period of Insights.
type ShowPeriod struct{ Kind coaching.PeriodKind }

func (ShowPeriod) intent() {}

func (h *Hub) loadInsights() error {
	if h.mirror == nil {
		return nil
	}
	s := InsightsState{Loaded: true, Kind: h.state.Insights.Kind}
	if s.Kind == "" {
		s.Kind = coaching.Quarter
	}
	s.Insights = h.mirror.Insights(s.Kind, h.j.Today())
	h.state.Insights = s
	return nil
}

func (h *Hub) applyInsights(in Intent) (mine bool, err error) {
	switch in := in.(type) {
	case ShowPeriod:
		h.state.Insights.Kind = in.Kind
		h.stale[ScreenInsights] = true
		return true, nil
	}
	return false, nil
}
