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
		err = j.transact(ctx, func(t *tx) error {
			t.change(NounDraft, "")
			if text == "" {
				_, err := t.exec(bg, "DELETE FROM draft WHERE slot = ?", slot)
				return err
			}
			_, err := t.exec(bg, `INSERT INTO draft (slot, text, updated) VALUES (?, ?, ?)
				ON CONFLICT (slot) DO UPDATE SET text = excluded.text, updated = excluded.updated`,
				slot, text, t.now.UnixMilli())
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	return nil
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
