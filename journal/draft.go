package journal

import (
	"context"
	"fmt"
)

// SaveDraft keeps what is being typed in a slot, durably; an empty text clears
// the slot. Drafts are not steps and cannot be undone.
func (j *Journal) SaveDraft(ctx context.Context, slot, text string) error {
	err := CheckText("draft", text)
	if err == nil {
		err = CheckName("slot", slot)
	}
	if err == nil {
		err = j.transact(ctx, func(t *tx) error { return t.saveDraft(slot, text) })
	}
	if err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	return nil
}

func (t *tx) saveDraft(slot, text string) error {
	t.change(NounDraft, "")
	if text == "" {
		_, err := t.exec(bg, "DELETE FROM draft WHERE slot = ?", slot)
		return err
	}
	_, err := t.exec(bg, `INSERT INTO draft (slot, text, updated) VALUES (?, ?, ?)
		ON CONFLICT (slot) DO UPDATE SET text = excluded.text, updated = excluded.updated`,
		slot, text, t.now.UnixMilli())
	return err
}

// AddFromDraft is Add of an entry whose words were typed into a slot; what is
// left of the draft is kept with it. However it is cut off, the words are in
// just one of the two.
func (j *Journal) AddFromDraft(ctx context.Context, e Entry, slot, left string) (Entry, error) {
	s := stored{Entry: e.Normal()}
	err := s.Check()
	if err == nil {
		err = CheckText("draft", left)
	}
	if err == nil {
		err = CheckName("slot", slot)
	}
	if err == nil {
		err = j.transact(ctx, func(t *tx) error {
			if err := t.addEntry(&s); err != nil {
				return err
			}
			return t.saveDraft(slot, left)
		})
	}
	if err != nil {
		return Entry{}, fmt.Errorf("add entry: %w", err)
	}
	return s.Entry, nil
}

// EditFromDraft is Edit with the words typed into a slot, which is cleared.
func (j *Journal) EditFromDraft(ctx context.Context, e Entry, slot string) (Entry, error) {
	if err := CheckName("slot", slot); err != nil {
		return Entry{}, fmt.Errorf("edit entry: %w", err)
	}
	return j.edit(ctx, e, func(t *tx) error { return t.saveDraft(slot, "") })
}

// Drafts gives every draft, the latest first.
func (j *Journal) Drafts(ctx context.Context) ([]Draft, error) {
	var out []Draft
	err := j.read(ctx, func(c *conn) error {
		r, err := c.query(ctx, "SELECT slot, text, updated FROM draft ORDER BY updated DESC, slot")
		if err != nil {
			return err
		}
		for r.next() {
			out = append(out, Draft{Slot: asText(r.vals[0]), Text: asText(r.vals[1]), Updated: asTime(r.vals[2])})
		}
		return r.close()
	})
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	return out, nil
}
