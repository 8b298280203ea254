package mirror

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

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
	day := m.dayFor(today)
	r, err := m.run(day)
	if err != nil {
		return Standing{}, err
	}
	s := Standing{
		Day: today, Status: r.Status, Warnings: r.Warnings, Notices: r.Notices,
		Signals: coaching.Signals(m.history, day, coaching.Context{Roster: m.roster}),
		Shown:   of(m.records.lines), Trials: m.records.trials, Card: m.records.card.Of, Scores: m.records.scores,
		Hours: m.hours,
	}
	s.Line = coaching.LineOf(r, s.Signals, s.Shown, m.lineDay(day))
	if due, ok := coaching.Due(of(m.records.trials), day); ok {
		for _, k := range m.records.trials {
			if k.Of == due {
				s.Due = k
			}
		}
	}
	m.said = said{m.rev, s}
	return s, nil
}

// travelDays is how far a journey, or the day a day is said to start, may put
// today back. What lies further back is a clock that was or is wrong, and the
// clock there is now is believed.
const travelDays = 2

// dayFor is the day the rules are asked about on today: a day that was over
// already is not lived again, so that what was shown on the next one stands.
func (m *Mirror) dayFor(today journal.Day) journal.Day {
	if next := m.records.seen + 1; m.records.seen != journal.NoDay && today < next && next-today <= travelDays {
		return next
	}
	return today
}

// lineDay is dayFor the one line: a clock put back brings no new one in the same
// week.
func (m *Mirror) lineDay(day journal.Day) journal.Day {
	out := day
	for _, k := range m.records.lines {
		if k.Of.Day > day && k.Of.Day-day < 7 && k.Of.Kind != coaching.LineStop {
			out = max(out, k.Of.Day)
		}
	}
	return out
}

// MarkSeen writes down that the writer has seen what the rules say on today:
// the warnings there are stay as they were shown, and nothing is raised in
// hindsight for a day that was over. It is bookkeeping and cannot be undone.
func (m *Mirror) MarkSeen(ctx context.Context, today journal.Day) error {
	return m.note(ctx, today, false)
}

// MarkShown is MarkSeen for Today, where the one line and the question about a
// remedy were on the screen too.
func (m *Mirror) MarkShown(ctx context.Context, today journal.Day) error {
	return m.note(ctx, today, true)
}

func (m *Mirror) note(ctx context.Context, today journal.Day, line bool) error {
	s, err := m.Standing(ctx, today)
	if err == nil {
		rs := m.seenNow(s)
		if line {
			rs = append(rs, m.lineNow(s)...)
		}
		if err = m.keepAll(ctx, rs); err == nil && len(rs) > 0 {
			if err = m.Refresh(ctx); err == nil {
				_, err = m.Standing(ctx, today)
			}
		}
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
	id   journal.ID
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
			out = append(out, pending{kind: journal.RecordWarning, key: key, day: w.Day, data: w})
		}
	}
	for _, a := range m.watch.past {
		out = append(out, pending{kind: journal.RecordAnswer, key: "past/" + a.On.String(), day: a.On, data: a})
	}
	if day := m.dayFor(s.Day); day-1 != m.records.seen && m.wrote(day) {
		out = append(out, pending{kind: journal.RecordSeen, key: seenKey, day: day - 1, data: seenRecord{day - 1}})
	}
	return out
}

// wrote tells whether anything the warnings look at was written by that day.
func (m *Mirror) wrote(day journal.Day) bool {
	for _, d := range m.days {
		if d.Day <= day && (d.Logged() || d.Actions.Count > 0) {
			return true
		}
	}
	return false
}

// lineNow is what is new on Today: the line, and the question about a remedy.
func (m *Mirror) lineNow(s Standing) (out []pending) {
	if !s.Line.IsZero() && s.Line.New {
		out = append(out, pending{kind: journal.RecordLine, key: lineKey(s.Line.Shown), day: s.Line.Day, data: s.Line.Shown})
	}
	if s.Due.ID != "" && s.Due.Of.Asked == journal.NoDay {
		asked := s.Due.Of
		asked.Asked = m.dayFor(s.Day)
		out = append(out, pending{kind: journal.RecordTrial, id: s.Due.ID, day: asked.From, data: asked})
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
		r.ID = p.id
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
	var err error
	if !slices.Contains([]coaching.Answer{coaching.Helpful, coaching.NotRight, coaching.Later}, reply) {
		err = &journal.Error{Kind: journal.Invalid, Field: "answer", Detail: string(reply)}
	}
	if err == nil {
		err = m.MarkSeen(ctx, today)
	}
	day := m.lineDay(m.dayFor(today))
	if line.Day == journal.NoDay {
		for _, k := range m.records.lines {
			if k.Of.Kind == line.Kind && k.Of.Challenge == line.Challenge && k.Of.Day <= day && k.Of.Day > line.Day {
				line = k.Of
			}
		}
	}
	if line.Day == journal.NoDay {
		line.Day = day
	}
	line.Answer, line.Answered = reply, day
	if err == nil {
		err = m.put(ctx, verbAnswer, journal.RecordLine, "", lineKey(line), line.Day, line)
	}
	if err != nil {
		return fmt.Errorf("answer a line: %w", err)
	}
	return nil
}

// warningKey names a warning: no two share kind and day.
func warningKey(id warning.ID) string { return string(id.Kind) + "/" + id.Day.String() }
