package main

import (
	"fmt"
	"time"
)

// meter tells on stderr how far a long command is: nothing within the first
// second, then a line that is written over on a terminal, and a line now and
// then elsewhere.
type meter struct {
	c     *fl
	key   string
	start time.Time
	last  time.Time
	shown bool
}

func (c *fl) meter(key string) *meter {
	return &meter{c: c, key: key, start: time.Now()}
}

func (m *meter) to(done, total int) {
	every, end := 10*time.Second, "\n"
	if m.c.m.errTerminal {
		every, end = 200*time.Millisecond, "\r"
	}
	now := time.Now()
	if now.Sub(m.start) < time.Second || now.Sub(m.last) < every {
		return
	}
	m.last, m.shown = now, true
	s := m.c.words.T(m.key, "Done", done)
	if total > 0 {
		s += fmt.Sprintf(" (%d %%)", min(done*100/total, 100))
	}
	fmt.Fprint(m.c.m.err, s, end)
}

// done wipes the line.
func (m *meter) done() {
	if m.shown && m.c.m.errTerminal {
		fmt.Fprint(m.c.m.err, "\x1b[2K\r")
	}
}
