package mirror

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"footlight/coaching"
	"footlight/coaching/warning"
)

// restOf are the days without own hours; where those are not said, the warnings
// learn from the writer's weeks which days they rest.
func restOf(h coaching.Hours) warning.RestDays {
	if !h.Known() {
		return 0
	}
	var rest []time.Weekday
	for day, works := range h.Days {
		if !works {
			rest = append(rest, time.Weekday(day))
		}
	}
	return warning.RestOn(rest...)
}

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
