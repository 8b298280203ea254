package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"time"
)

const dayStartKey = "day_start"

// MaxDayStart is the latest a day may start.
const MaxDayStart = 12*time.Hour - time.Minute

// DayStart is how long after midnight the writer's day starts.
func (j *Journal) DayStart() time.Duration { return time.Duration(j.dayStart.Load()) }

// SetDayStart has days start at d after midnight from now on, in whole
// minutes; days already written keep theirs.
func (j *Journal) SetDayStart(ctx context.Context, d time.Duration) error {
	if d < 0 || d > MaxDayStart || d%time.Minute != 0 {
		return fmt.Errorf("set day start: %w", invalid(dayStartKey, DetailRange))
	}
	return j.SetSetting(ctx, dayStartKey, d.String())
}

// Today is the writer's day now.
func (j *Journal) Today() Day {
	now := j.opt.Now()
	return LocalDay(now, location(zoneOf(now)), j.DayStart())
}

func (j *Journal) loadDayStart(ctx context.Context, c *conn) error {
	v, err := c.one(ctx, "SELECT value FROM setting WHERE key = 'day_start'")
	if err != nil {
		return err
	}
	var d time.Duration
	if v != nil {
		if d, err = time.ParseDuration(asText(v[0])); err != nil || d < 0 || d > MaxDayStart {
			d = 0
		}
	}
	j.dayStart.Store(int64(d))
	return nil
}

// Setting is a stored preference, "" where none is.
func (j *Journal) Setting(ctx context.Context, key string) (string, error) {
	var out string
	err := j.read(ctx, func(c *conn) error {
		v, err := c.one(ctx, "SELECT value FROM setting WHERE key = ?", key)
		if v != nil {
			out = asText(v[0])
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read setting: %w", err)
	}
	return out, nil
}

// SetSetting stores a preference; an empty value clears it. Settings hold no
// secrets: they are mirrored in settings.json, which can be read while the
// journal itself cannot.
func (j *Journal) SetSetting(ctx context.Context, key, value string) error {
	err := CheckName("setting", key)
	if err == nil {
		err = CheckText("setting", value)
	}
	if err == nil {
		err = j.transact(ctx, func(t *tx) error { return t.setSetting(ctx, key, value) })
	}
	if err != nil {
		return fmt.Errorf("set setting: %w", err)
	}
	return nil
}

func (t *tx) setSetting(ctx context.Context, key, value string) error {
	q, args := "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", []any{key, value}
	if value == "" {
		q, args = "DELETE FROM setting WHERE key = ?", []any{key}
	}
	if _, err := t.exec(bg, q, args...); err != nil {
		return err
	}
	t.change(NounSetting, "")
	all := map[string]string{}
	r, err := t.query(bg, "SELECT key, value FROM setting ORDER BY key")
	if err != nil {
		return err
	}
	for r.next() {
		all[asText(r.vals[0])] = asText(r.vals[1])
	}
	if err := r.close(); err != nil {
		return err
	}
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	// Inside the transaction, so that writers cannot overtake one another.
	if err := writeFile(filepath.Join(t.j.dir, settingsName), append(data, '\n')); err != nil {
		return err
	}
	t.done = append(t.done, func() { t.j.loadDayStart(bg, t.conn) })
	return nil
}
