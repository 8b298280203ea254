package journal

import (
	"context"
	"fmt"
)

// MaxMemo is how many bytes one memo may hold.
const MaxMemo = 4 << 20

// Memo gives what was remembered under key, nil where nothing is. Memos spare
// work that can be done again: they may vanish at any time, no export holds
// them, and nobody is told of a change.
func (j *Journal) Memo(ctx context.Context, key string) ([]byte, error) {
	var out []byte
	err := j.read(ctx, func(c *conn) error {
		v, err := c.one(ctx, "SELECT data FROM memo WHERE key = ?", key)
		if v != nil {
			out, _ = v[0].([]byte)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read memo: %w", err)
	}
	return out, nil
}

// PutMemo remembers data under key; no data forgets it.
func (j *Journal) PutMemo(ctx context.Context, key string, data []byte) error {
	err := CheckName("key", key)
	if err == nil && len(data) > MaxMemo {
		err = invalid("memo", DetailLong)
	}
	if err == nil {
		err = j.transact(ctx, func(t *tx) error {
			if len(data) == 0 {
				_, err := t.exec(bg, "DELETE FROM memo WHERE key = ?", key)
				return err
			}
			_, err := t.exec(bg, `INSERT INTO memo (key, data) VALUES (?, ?)
				ON CONFLICT (key) DO UPDATE SET data = excluded.data`, key, data)
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("put memo: %w", err)
	}
	return nil
}

// ClearMemos forgets them all.
func (j *Journal) ClearMemos(ctx context.Context) error {
	err := j.transact(ctx, func(t *tx) error { return t.clearMemos() })
	if err != nil {
		return fmt.Errorf("clear memos: %w", err)
	}
	return nil
}

func (t *tx) clearMemos() error {
	_, err := t.exec(bg, "DELETE FROM memo")
	return err
}
