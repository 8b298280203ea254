package mirror

import (
	"context"
	"fmt"
	"slices"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// Verbs of the steps written here, for words on undoing them.
const (
	verbAnswer = "answer"
	verbTry    = "try"
	verbStop   = "stop"
	verbCard   = "card"
	verbScore  = "score"
)

// Answer keeps a reply to a warning, or to stop-and-talk as such. A warning that
// is not known, and stop-and-talk where it does not stand, is NotFound; a reply
// that is not offered for it is a Conflict.
func (m *Mirror) Answer(ctx context.Context, a warning.Answer) error {
	s, err := m.Standing(ctx, a.On)
	if err == nil {
		err = offered(s, a)
	}
	if err == nil {
		// What is answered was seen: it stays as it was, whatever is written later.
		if err = m.MarkSeen(ctx, a.On); err == nil {
			a.On = m.dayFor(a.On)
			err = m.put(ctx, verbAnswer, journal.RecordAnswer, "", "", a.On, a)
		}
	}
	if err != nil {
		return fmt.Errorf("answer a warning: %w", err)
	}
	return nil
}

// offered tells whether a reply may be given where the writer stands.
func offered(s Standing, a warning.Answer) error {
	may, known := replies, s.Status.Level == warning.StopAndTalk
	if a.To != (warning.ID{}) {
		var w warning.Warning
		if w, known = s.Warning(a.To); known {
			may = Replies(w, s)
		}
	}
	switch {
	case !slices.Contains(replies, a.Reply):
		return &journal.Error{Kind: journal.Invalid, Field: "answer", Detail: string(a.Reply)}
	case !known:
		return &journal.Error{Kind: journal.NotFound, Field: "warning"}
	case a.Reply == warning.Changed && !s.Status.CanRebase:
		return &journal.Error{Kind: journal.Conflict, Field: "answer", Detail: "stop"}
	case !slices.Contains(may, a.Reply):
		return &journal.Error{Kind: journal.Conflict, Field: "answer", Detail: "ended"}
	case a.Reply == warning.WasAway && (a.From == journal.NoDay || a.Until < a.From):
		return &journal.Error{Kind: journal.Invalid, Field: "day", Detail: journal.DetailRange}
	}
	return nil
}

// Try begins two weeks with a remedy.
func (m *Mirror) Try(ctx context.Context, remedy string, today journal.Day) error {
	t := coaching.Trial{Remedy: remedy, From: today}
	err := t.Check()
	if err == nil {
		for _, k := range m.records.trials {
			if k.Of.Remedy == remedy && k.Of.State(today) == coaching.Trying {
				err = &journal.Error{Kind: journal.Conflict, Field: "remedy", Detail: "trying"}
			}
		}
	}
	if err == nil {
		err = m.put(ctx, verbTry, journal.RecordTrial, "", "", today, t)
	}
	if err != nil {
		return fmt.Errorf("try a remedy: %w", err)
	}
	return nil
}

// StopTrial gives a remedy up before its two weeks are over; nothing is asked
// then.
func (m *Mirror) StopTrial(ctx context.Context, id journal.ID, today journal.Day) error {
	return m.changeTrial(ctx, id, verbStop, func(t *coaching.Trial) { t.Stopped = today })
}

// AnswerTrial keeps whether a remedy helped; without an answer the question is
// passed over, and not asked again.
func (m *Mirror) AnswerTrial(ctx context.Context, id journal.ID, did coaching.Did, today journal.Day) error {
	if did == "" {
		// A question shown today stands for the day; one passed over does not.
		return m.changeTrial(ctx, id, verbAnswer, func(t *coaching.Trial) { t.Asked = m.dayFor(today) - 1 })
	}
	return m.changeTrial(ctx, id, verbAnswer, func(t *coaching.Trial) {
		t.Answer, t.Answered = did, today
		if t.Asked == journal.NoDay {
			t.Asked = today
		}
	})
}

func (m *Mirror) changeTrial(ctx context.Context, id journal.ID, verb string, change func(*coaching.Trial)) error {
	for _, k := range m.records.trials {
		if k.ID != id {
			continue
		}
		t := k.Of
		change(&t)
		err := t.Check()
		if err == nil {
			err = m.put(ctx, verb, journal.RecordTrial, k.ID, "", t.From, t)
		}
		if err != nil {
			return fmt.Errorf("write down a trial: %w", err)
		}
		return nil
	}
	return fmt.Errorf("write down a trial: %w", &journal.Error{Kind: journal.NotFound, Field: "trial", Detail: string(id)})
}

// PutCard writes the writer's own card; an empty one takes it away.
func (m *Mirror) PutCard(ctx context.Context, c coaching.OwnCard, today journal.Day) error {
	c = c.Normal()
	err := c.Check()
	switch {
	case err != nil:
	case c.IsZero() && m.records.card.ID != "":
		err = m.j.RemoveRecords(ctx, verbCard, m.records.card.ID)
	case !c.IsZero():
		c.Written = today
		err = m.put(ctx, verbCard, journal.RecordCard, "", ownKey, today, c)
	}
	if err != nil {
		return fmt.Errorf("write the card: %w", err)
	}
	return nil
}

// PutScore writes a questionnaire's score down, over the one of id if given.
func (m *Mirror) PutScore(ctx context.Context, id journal.ID, s coaching.Score) error {
	s = s.Normal()
	err := s.Check()
	if err == nil {
		err = m.put(ctx, verbScore, journal.RecordScore, id, "", s.Day, s)
	}
	if err != nil {
		return fmt.Errorf("write a score down: %w", err)
	}
	return nil
}

// RemoveScore takes a score away.
func (m *Mirror) RemoveScore(ctx context.Context, id journal.ID) error {
	if err := m.j.RemoveRecords(ctx, verbScore, id); err != nil {
		return fmt.Errorf("remove a score: %w", err)
	}
	return nil
}
