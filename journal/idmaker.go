package journal

import (
	"sync"
	"time"

	"github.com/google/uuid"
)

// idMaker makes ids that sort in the order they were made, also within one
// millisecond, so that two captures of the same minute keep their order. A
// clock set back by a little is waited out; by more, it is followed.
type idMaker struct {
	mu   sync.Mutex
	last uuid.UUID
	ms   int64
}

const smallStep = 10_000 // milliseconds

func (m *idMaker) next(now time.Time) ID {
	m.mu.Lock()
	defer m.mu.Unlock()
	ms := now.UnixMilli()
	if ms <= m.ms && ms >= m.ms-smallStep {
		if n := uint16(m.last[6]&0x0f)<<8 | uint16(m.last[7]); n < 1<<12-1 {
			// The next one counts in the twelve bits after the millisecond, not at
			// the end, so that a short beginning still tells the two apart.
			u := uuid.UUID(NewID(time.UnixMilli(m.ms)).bytes())
			u[6], u[7] = 0x70|byte((n+1)>>8), byte(n+1)
			m.last = u
			return idOf(u[:])
		}
		ms = m.ms + 1 // all counted: the next millisecond's are taken in advance
	}
	u := uuid.UUID(NewID(time.UnixMilli(ms)).bytes())
	u[6] &= 0x77 // room to count upward
	m.last, m.ms = u, ms
	return idOf(u[:])
}
