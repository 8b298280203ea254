package mirror

import (
	"context"
	"encoding/json"
	"fmt"

	"footlight/coaching"
)

// SetHours says the writer's own hours; the zero Hours take them back. The
// figures of all days are made anew with the next Refresh.
func (m *Mirror) SetHours(ctx context.Context, h coaching.Hours) error {
	err := h.Check()
	text := ""
	if err == nil && h.Known() {
		var data []byte
		data, err = json.Marshal(h)
		text = string(data)
	}
	if err == nil {
		err = m.j.SetSetting(ctx, hoursKey, text)
	}
	if err != nil {
		return fmt.Errorf("set own hours: %w", err)
	}
	return nil
}
