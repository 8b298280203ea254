package app

import (
	"cmp"
	"context"
	"sync"
	"time"

	"footlight/coaching/mirror"
	"footlight/coaching/words"
	"footlight/journal"
)

// Reply tells a form how its intent ended: an empty sentence is success, and
// only then may the form clear itself. It runs on the window's thread, after
// the new State has been shown.
type Reply func(sentence string)

// Hub is the one door between the window and the journal. Intents queue and
// are carried out one after another by a single worker; what they changed is
// reread, built into a new State and shown in one hop onto the window's
// thread. Nothing else in this package touches the journal.
type Hub struct {
	open     func(context.Context) (*journal.Journal, error)
	j        *journal.Journal // nil until opened
	mirror   *mirror.Mirror   // what coaching reads of it; nil until the first frame is out
	words    *words.Words
	now      func() time.Time // in the writer's zone
	dispatch Dispatcher
	ctx      context.Context
	cancel   context.CancelFunc

	mu     sync.Mutex
	wake   *sync.Cond
	queue  []job
	drafts map[string]string // typed since the last save, by slot
	closed bool
	done   chan struct{}

	show func(State) // set once, before Start

	// Owned by the worker from here on.
	state   State
	seq     int64             // last change seen
	version int64             // of the data, at the last look around
	saved   map[string]string // drafts as the journal has them, by slot
	founded map[int64]founded // teams that a step wrote down on its way, by that step
	apart   string            // ends the names of this window's slots, once another window uses them too
	ailing  [troubles]string
	stale   map[Screen]bool
	ticker  *time.Ticker
}

type job struct {
	intent Intent
	reply  Reply
}

// lookEvery is how often the worker looks for other processes' writes; a look
// costs microseconds.
const lookEvery = 400 * time.Millisecond

// NewHub prepares a hub; open is called by its worker. show receives every new
// State, on the window's thread.
func NewHub(open func(context.Context) (*journal.Journal, error), w *words.Words, now func() time.Time, d Dispatcher, show func(State)) *Hub {
	ctx, cancel := context.WithCancel(context.Background())
	h := &Hub{
		open: open, words: w, now: now, dispatch: d, ctx: ctx, cancel: cancel, show: show,
		drafts: map[string]string{}, saved: map[string]string{}, stale: map[Screen]bool{ScreenToday: true, ScreenTimeline: true, ScreenInsights: true, ScreenPattern: true, ScreenSettings: true},
		done: make(chan struct{}),
	}
	h.wake = sync.NewCond(&h.mu)
	h.state.Screen, h.state.Look = ScreenToday, usualLook
	return h
}

// Do queues an intent; it never blocks. reply may be nil. A draft only
// replaces the draft waiting in its slot.
func (h *Hub) Do(in Intent, reply Reply) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return
	}
	if d, ok := in.(Draft); ok && reply == nil {
		h.drafts[d.Slot] = d.Text
		return // saved at the next look around, or with the next intent
	}
	if n := len(h.queue); n > 0 && overtakes(in, h.queue[n-1].intent) {
		h.queue[n-1] = job{in, both(h.queue[n-1].reply, reply)}
		return
	}
	h.queue = append(h.queue, job{in, reply})
	h.wake.Signal()
}

// overtakes tells that an intent makes the one waiting before it pointless:
// while somebody types or scrolls, only the last search, choice and range
// matter.
func overtakes(in, waiting Intent) bool {
	switch in.(type) {
	case Find, FindQuery:
		switch waiting.(type) {
		case Find, FindQuery:
			return true
		}
	case Select:
		_, ok := waiting.(Select)
		return ok
	case Need:
		_, ok := waiting.(Need)
		return ok
	case LookAround:
		_, ok := waiting.(LookAround)
		return ok
	}
	return false
}

// both answers two intents of which one was carried out for both.
func both(a, b Reply) Reply {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return func(sentence string) {
		a(sentence)
		b(sentence)
	}
}

// Start begins the worker and the regular look around.
func (h *Hub) Start() {
	h.ticker = time.NewTicker(lookEvery)
	go func() {
		for {
			select {
			case <-h.ticker.C:
				h.Do(LookAround{}, nil)
			case <-h.ctx.Done():
				return
			}
		}
	}()
	go h.work()
}

func (h *Hub) work() {
	defer close(h.done)
	h.load()
	for next, ok := h.next(true); ok; next, ok = h.next(true) {
		h.carryOut(next)
	}
}

// Drain carries out everything queued on the calling goroutine: for tests and
// the tour, which never call Start.
func (h *Hub) Drain() {
	if h.j == nil {
		h.load()
	}
	for next, ok := h.next(false); ok; next, ok = h.next(false) {
		h.carryOut(next)
	}
}

// next takes the oldest intent off the queue. With wait it waits for one until
// the hub is closed.
func (h *Hub) next(wait bool) (job, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for wait && len(h.queue) == 0 && !h.closed {
		h.wake.Wait()
	}
	if len(h.queue) == 0 {
		return job{}, false
	}
	first := h.queue[0]
	h.queue = h.queue[1:]
	return first, true
}

// Close carries out what is queued, saves the drafts, ends the worker and
// closes the journal.
func (h *Hub) Close() {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return
	}
	h.closed = true
	h.wake.Broadcast()
	started := h.ticker != nil
	h.mu.Unlock()
	if started {
		h.ticker.Stop()
		<-h.done
	} else if h.j != nil {
		h.Drain()
	}
	if h.j != nil {
		h.saveDrafts()
		h.defendDrafts()
		h.j.Close()
	}
	h.cancel()
}

// carryOut runs one intent and shows what came of it.
func (h *Hub) carryOut(next job) {
	before := h.state.Rev
	if h.j == nil {
		if _, look := next.intent.(LookAround); look {
			return // a journal that did not open is tried again when asked, not all the time
		}
		h.load()
		if h.j == nil {
			h.publish(func() {
				if next.reply != nil {
					next.reply(h.state.Failed)
				}
			})
			return
		}
	}
	h.saveDrafts()
	err := h.apply(next.intent)
	if _, look := next.intent.(LookAround); look {
		h.hush()
		if h.anybodyWrote() {
			h.refresh()
		}
	} else {
		h.refresh()
	}
	sentence := h.sentence(err)
	if h.state.Rev == before && next.reply == nil && sentence == "" {
		return
	}
	if sentence != "" && next.reply == nil {
		h.notice(Notice{Text: sentence, Problem: true})
	}
	h.publish(func() {
		if next.reply != nil {
			next.reply(sentence)
		}
	})
}

// publish hands the present State to the window in one hop.
func (h *Hub) publish(after func()) {
	s := h.state
	h.dispatch(func() {
		h.show(s)
		if after != nil {
			after()
		}
	})
}

// changed marks the State as a new revision.
func (h *Hub) changed() { h.state.Rev++ }

// notice says something once.
func (h *Hub) notice(n Notice) {
	n.Serial, n.Since = h.state.Status.Notice.Serial+1, h.now()
	h.state.Status.Notice = n
	h.changed()
}

// speak changes the language of what the hub says from now on.
func (h *Hub) speak(w *words.Words) {
	h.Do(speak{w}, nil)
}

// did says what was done, with the way back: the step just made.
func (h *Hub) did(text string) {
	step, ok, err := h.j.LastStep(h.ctx)
	if err != nil || !ok {
		step.Seq = 0
	}
	h.notice(Notice{Text: text, Step: step.Seq})
}

// noticeFor is how long a notice stands before it leaves by itself.
const noticeFor = 10 * time.Second

// hush lets a notice leave that has had its time.
func (h *Hub) hush() {
	n := h.state.Status.Notice
	if n.Text != "" && h.now().Sub(n.Since).Abs() >= noticeFor {
		h.notice(Notice{})
	}
}

// What can be wrong for a while, each with a sentence of its own: that all goes
// well with one does not take back what is said about the other.
const (
	reading = iota
	savingDrafts
	troubles
)

// trouble shows a lasting sentence, or takes it away.
func (h *Hub) trouble(err error) {
	h.ailing[reading] = h.sentence(err)
	h.showTrouble()
}

func (h *Hub) showTrouble() {
	says := cmp.Or(h.ailing[savingDrafts], h.ailing[reading])
	if h.state.Status.Trouble != says {
		h.state.Status.Trouble = says
		h.changed()
	}
}

func (h *Hub) sentence(err error) string {
	if err == nil {
		return ""
	}
	return h.words.Sentence(err)
}
