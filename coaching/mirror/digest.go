package mirror

import (
	"encoding/json"
	"fmt"

	"footlight/coaching"
	"footlight/journal"
)

// hoursKey is the setting that holds the writer's own hours.
const hoursKey = "hours"

// Digester makes the figures that the journal keeps for every day. Whoever
// opens a journal to write hands it in, so that the figures are made in the
// transaction that touches their day.
func Digester() journal.Digester {
	return journal.Digester{
		Version: func(setting func(string) string) string {
			return fmt.Sprintf("%d %s", coaching.FiguresVersion, setting(hoursKey))
		},
		Make: func(setting func(string) string, day journal.Day, entries []journal.Entry) ([]byte, error) {
			d := coaching.DayOf(day, entries, readHours(setting(hoursKey)))
			return d.MarshalBinary()
		},
	}
}

// readHours reads the setting; what cannot be read counts as not said.
func readHours(text string) coaching.Hours {
	var h coaching.Hours
	if text == "" || json.Unmarshal([]byte(text), &h) != nil || h.Check() != nil {
		return coaching.Hours{}
	}
	return h
}
