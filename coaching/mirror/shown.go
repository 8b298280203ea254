package mirror

import (
	"context"
	"encoding/json"
	"fmt"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// Standing is where the writer stands on today, as the journal was at the last
// Refresh. Its slices are never written to again.
func (m *Mirror) Standing(_ context.Context, today journal.Day) (Standing, error) {
	if m.said.rev == m.rev && m.said.Day == today {
		return m.said.Standing, nil
	}
	r, err := m.run(today)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{
		Day: today, Status: r.Status, Warnings: r.Warnings, Notices: r.Notices,
		Signals: coaching.Signals(m.history, today, coaching.Context{Roster: m.roster}),
		Shown:   of(m.records.lines), Trials: m.records.trials, Card: m.records.card.Of, Scores: m.records.scores,
		Hours: m.hours,
	}
	s.Line = coaching.LineOf(r, s.Signals, s.Shown, today)
	if due, ok := coaching.Due(of(m.records.trials), today); ok {
		for _, k := range m.records.trials {
			if k.Of == due {
				s.Due = k
			}
		}
	}
	m.said = said{m.rev, s}
	return s, nil
}

// MarkSeen writes down that the writer has seen what the rules say on today:
// the warnings there are stay as they were shown, and nothing is raised in
// hindsight for a day that was over. It is bookkeeping and cannot be undone.
func (m *Mirror) MarkSeen(ctx context.Context, today journal.Day) error {
	s, err := m.Standing(ctx, today)
	if err == nil {
		err = m.keepAll(ctx, m.seenNow(s))
	}
	if err == nil {
		err = m.retain(ctx)
	}
	if err != nil {
		return fmt.Errorf("write down what was shown: %w", err)
	}
	return nil
}

// MarkShown is MarkSeen for Today, where the one line and the question about a
// remedy were on the screen too.
func (m *Mirror) MarkShown(ctx context.Context, today journal.Day) error {
	s, err := m.Standing(ctx, today)
	if err == nil {
		rs := m.seenNow(s)
		if !s.Line.IsZero() && s.Line.New {
			rs = append(rs, pending{kind: journal.RecordLine, key: lineKey(s.Line.Shown), day: s.Line.Day, data: s.Line.Shown})
		}
		if s.Due.ID != "" && s.Due.Of.Asked == journal.NoDay {
			asked := s.Due.Of
			asked.Asked = today
			rs = append(rs, pending{kind: journal.RecordTrial, key: string(s.Due.ID), day: asked.From, data: asked})
		}
		err = m.keepAll(ctx, rs)
	}
	if err == nil {
		err = m.retain(ctx)
	}
	if err != nil {
		return fmt.Errorf("write down what was shown: %w", err)
	}
	return nil
}

// pending is a record about to be kept.
type pending struct {
	kind journal.RecordKind
	key  string
	day  journal.Day
	data any
}

// seenNow is what is new of the warnings: those not kept yet, ends not known
// yet, and the day up to which all was seen. Today itself is not over: what is
// written later today may still raise a warning, today or tomorrow.
func (m *Mirror) seenNow(s Standing) []pending {
	kept := map[string][]byte{}
	for _, w := range m.records.shown {
		kept[warningKey(w.Of.ID())], _ = json.Marshal(w.Of) // it came from JSON
	}
	var out []pending
	for _, w := range s.Warnings {
		key := warningKey(w.ID())
		if now, err := json.Marshal(w); err == nil && string(kept[key]) != string(now) {
			out = append(out, pending{journal.RecordWarning, key, w.Day, w})
		}
	}
	for _, a := range m.watch.past {
		out = append(out, pending{journal.RecordAnswer, "past/" + a.On.String(), a.On, a})
	}
	if day := s.Day - 1; day > m.records.seen && s.Status.CheckIns > 0 {
		out = append(out, pending{journal.RecordSeen, seenKey, day, seenRecord{day}})
	}
	return out
}

// keepAll writes bookkeeping, in one transaction, if there is any.
func (m *Mirror) keepAll(ctx context.Context, all []pending) error {
	if len(all) == 0 {
		return nil
	}
	rs := make([]journal.Record, 0, len(all))
	for _, p := range all {
		r, err := record(p.kind, p.key, p.day, p.data)
		if err != nil {
			return err
		}
		rs = append(rs, r)
	}
	_, err := m.j.PutRecords(ctx, "", rs...)
	return err
}

// lineKey names a line: there is one of a kind a day.
func lineKey(s coaching.Shown) string {
	return "line-" + string(s.Kind) + string(s.Challenge) + "/" + s.Day.String()
}

// AnswerLine keeps a reply to a line as it was shown. A line without a Day is
// the latest shown about the same challenge, or one shown today on its page.
func (m *Mirror) AnswerLine(ctx context.Context, line coaching.Shown, reply coaching.Answer, today journal.Day) error {
	if line.Day == journal.NoDay {
		for _, k := range m.records.lines {
			if k.Of.Kind == line.Kind && k.Of.Challenge == line.Challenge && k.Of.Day <= today && k.Of.Day > line.Day {
				line = k.Of
			}
		}
	}
	if line.Day == journal.NoDay {
		line.Day = today
	}
	line.Answer, line.Answered = reply, today
	err := m.MarkSeen(ctx, today)
	if err == nil {
		err = m.put(ctx, verbAnswer, journal.RecordLine, lineKey(line), line.Day, line)
	}
	if err != nil {
		return fmt.Errorf("answer a line: %w", err)
	}
	return nil
}

// warningKey names a warning: no two share kind and day.
func warningKey(id warning.ID) string { return string(id.Kind) + "/" + id.Day.String() }
