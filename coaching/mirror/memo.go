package mirror

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"footlight/coaching/warning"
	"footlight/journal"
)

// memoKey names the checkpoint the journal keeps for the next start: ten years
// of days are not gone through again to say something about this week.
const memoKey = "warning"

// memo is a checkpoint with all it rests on. It holds as long as none of that
// changed: the days up to it, what was shown and answered by then, the hours.
type memo struct {
	Mark     journal.DigestMark `json:"mark"`
	Saved    warning.Saved      `json:"saved"`
	Warnings []warning.Warning  `json:"warnings"` // raised by then
	Notices  []warning.Notice   `json:"notices"`
	Seen     journal.Day        `json:"seen"` // see Mirror.seenTo
	Rests    json.RawMessage    `json:"rests"`
}

// rests is what a checkpoint of day rests on beside the days. "I was away" may
// speak of days before it was said.
func (m *Mirror) rests(day journal.Day) json.RawMessage {
	by := func(d journal.Day) bool { return d > day }
	b, err := json.Marshal([]any{
		slices.DeleteFunc(m.records.answers(), func(a warning.Answer) bool { return by(a.On) && (a.Reply != warning.WasAway || by(a.From)) }),
		slices.DeleteFunc(m.records.warnings(), func(w warning.Warning) bool { return by(w.Day) }),
		m.hours,
	})
	if err != nil {
		return nil
	}
	return b
}

// recall takes the kept checkpoint up, if it still holds. What cannot be read
// is passed over: it saves time and nothing else.
func (m *Mirror) recall(ctx context.Context) error {
	data, err := m.j.Memo(ctx, memoKey)
	var k memo
	if err != nil || len(data) == 0 || json.Unmarshal(data, &k) != nil {
		return err
	}
	changed, whole, _, err := m.j.Digests(ctx, k.Mark)
	if err != nil || whole || slices.ContainsFunc(changed, func(d journal.DayDigest) bool { return d.Day <= k.Saved.Day }) {
		return err
	}
	if rests := m.rests(k.Saved.Day); rests == nil || !bytes.Equal(rests, k.Rests) {
		return nil
	}
	m.watch = watch{saved: []warning.Saved{k.Saved}, before: k.Warnings, told: k.Notices, seen: k.Seen}
	m.kept = k.Saved.Day
	return nil
}

// retain keeps the latest checkpoint for the next start, if a newer one than
// the one kept was made.
func (m *Mirror) retain(ctx context.Context) error {
	n := len(m.watch.saved)
	for n > 0 && !m.goesOn(m.watch.saved[n-1].Day) {
		n--
	}
	if n == 0 || m.watch.saved[n-1].Day == m.kept || len(m.watch.past) > 0 {
		return nil
	}
	k := memo{Mark: m.mark, Saved: m.watch.saved[n-1], Seen: m.watch.seen}
	for _, w := range m.watch.before {
		if w.Day <= k.Saved.Day {
			k.Warnings = append(k.Warnings, w)
		}
	}
	for _, w := range m.watch.told {
		if w.Day <= k.Saved.Day {
			k.Notices = append(k.Notices, w)
		}
	}
	k.Rests = m.rests(k.Saved.Day)
	data, err := json.Marshal(k)
	if err == nil {
		err = m.j.PutMemo(ctx, memoKey, data)
	}
	if err == nil {
		m.kept = k.Saved.Day
	}
	return err
}
