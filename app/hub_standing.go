package app

import (
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// StandingState is what the rules say of the journal now. Until Loaded nothing
// is known, which is not the same as nothing to say.
type StandingState struct {
	Loaded bool
	mirror.Standing
	Names map[journal.ID]string // of people, teams and projects
}

// standing is no screen, but goes stale like one.
const standing Screen = "standing"

type (
	// AnswerWarning replies to a warning; a zero To answers stop-and-talk as such.
	AnswerWarning struct{ Answer warning.Answer }
	// AnswerLine replies to a line as it was shown; one without a Day and with a
	// Challenge is the latest about it, or its page shown today.
	AnswerLine struct {
		Line  coaching.Shown
		Reply coaching.Answer
	}
	// TryRemedy begins two weeks with a remedy; StopTrial gives one up.
	TryRemedy struct{ Remedy string }
	StopTrial struct{ ID journal.ID }
	// AnswerTrial says whether it helped; "" passes the question over.
	AnswerTrial struct {
		ID  journal.ID
		Did coaching.Did
	}
	// LineSeen tells that the line of Today was on the screen, PatternsSeen that
	// the warnings were, elsewhere: from then on they stay as they were shown.
	LineSeen     struct{}
	PatternsSeen struct{}
	// KeepCard writes the writer's own card.
	KeepCard struct{ Card coaching.OwnCard }
	// KeepScore writes down a questionnaire's score, over the one of ID if given;
	// RemoveScore takes one away.
	KeepScore struct {
		ID    journal.ID
		Score coaching.Score
	}
	RemoveScore struct{ ID journal.ID }
	// SetHours says the writer's own hours; the zero Hours take them back.
	SetHours struct{ Hours coaching.Hours }
)

func (AnswerWarning) intent() {}
func (AnswerLine) intent()    {}
func (TryRemedy) intent()     {}
func (StopTrial) intent()     {}
func (AnswerTrial) intent()   {}
func (LineSeen) intent()      {}
func (PatternsSeen) intent()  {}
func (KeepCard) intent()      {}
func (KeepScore) intent()     {}
func (RemoveScore) intent()   {}
func (SetHours) intent()      {}

// loadStanding brings the mirror in step and reads where the writer stands.
func (h *Hub) loadStanding() error {
	if err := h.mirror.Refresh(h.ctx); err != nil {
		return err
	}
	s, err := h.mirror.Standing(h.ctx, h.j.Today())
	if err != nil {
		return err
	}
	h.state.Standing = StandingState{Loaded: true, Standing: s, Names: h.mirror.Names()}
	h.stale[standing] = false
	h.changed()
	return nil
}

// applyStanding carries out what is said to the rules, and says it back.
func (h *Hub) applyStanding(in Intent) (mine bool, err error) {
	if h.mirror == nil {
		return false, nil
	}
	if mine, err = h.tellRules(in); mine && err == nil {
		h.noted(in)
	}
	return mine, err
}

func (h *Hub) tellRules(in Intent) (mine bool, err error) {
	today := h.j.Today()
	switch in := in.(type) {
	case AnswerWarning:
		return true, h.mirror.Answer(h.ctx, in.Answer)
	case AnswerLine:
		return true, h.mirror.AnswerLine(h.ctx, in.Line, in.Reply, today)
	case TryRemedy:
		return true, h.mirror.Try(h.ctx, in.Remedy, today)
	case StopTrial:
		return true, h.mirror.StopTrial(h.ctx, in.ID, today)
	case AnswerTrial:
		return true, h.mirror.AnswerTrial(h.ctx, in.ID, in.Did, today)
	case LineSeen:
		return true, h.mirror.MarkShown(h.ctx, today)
	case PatternsSeen:
		return true, h.mirror.MarkSeen(h.ctx, today)
	case KeepCard:
		return true, h.mirror.PutCard(h.ctx, in.Card, today)
	case KeepScore:
		return true, h.mirror.PutScore(h.ctx, in.ID, in.Score)
	case RemoveScore:
		return true, h.mirror.RemoveScore(h.ctx, in.ID)
	case SetHours:
		return true, h.mirror.SetHours(h.ctx, in.Hours)
	}
	return false, nil
}
