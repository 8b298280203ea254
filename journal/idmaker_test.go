package journal

import (
	"testing"
	"time"
)

func TestIDsSortInTheOrderTheyWereMade(t *testing.T) {
	var m idMaker
	now := time.Date(2026, 11, 22, 14, 30, 0, 0, time.UTC)
	last := ID("")
	for i := range 20_000 {
		if i == 15_000 {
			now = now.Add(-5 * time.Second) // a clock set back by a little
		}
		id := m.next(now)
		if id <= last {
			t.Fatalf("id %d: %s after %s", i, id, last)
		}
		if _, err := ParseID(string(id)); err != nil {
			t.Fatal(err)
		}
		last = id
	}
}
