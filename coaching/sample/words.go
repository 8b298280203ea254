package sample

import (
	"strings"

	"footlight/journal"
)

// shapes are the ways the words of an action are built, with their shares:
// s situation, a act, t the road it took, e what came of it, m how it felt,
// q what was said, k a few words only.
var shapes = []struct {
	parts string
	share float64
}{
	{"k", .145},
	{"a", .235},
	{"ae", .15},
	{"sa", .10},
	{"sae", .12},
	{"ate", .06},
	{"aq", .055},
	{"am", .05},
	{"sate", .03},
	{"saqm", .025},
	{"at", .04},
	{"kt", .01},
}

var shapeShares = func() []float64 {
	out := make([]float64, len(shapes))
	for i, s := range shapes {
		out[i] = s.share
	}
	return out
}()

// shorts are the banks of few words for each family of endings.
var shorts = map[string]string{"now": "short.now", "people": "short.people", "order": "short.order"}

// words writes the body of an action and names its people; what is wished for
// takes more than a few words. What sounds like the last thousand actions is
// said anew.
func (l *life) words(i int, h *habit, m moment, held bool, wish want, e *journal.Entry) {
	for range 8 {
		l.compose(i, h, m, held, wish, e)
		if !l.lately.stale(e.Body) {
			break
		}
	}
	l.lately.keep()
	e.People = l.w.refs(l.w.r.chance(.5))
}

func (l *life) compose(i int, h *habit, m moment, held bool, wish want, e *journal.Entry) {
	w := l.w
	w.begin(m)
	act := "act." + string(h.kind)
	switch {
	case held:
		act = "act.heldback"
	case wish.release:
		act = "act.release"
	}
	shape := shapes[max(w.r.weighted(shapeShares), 0)].parts
	switch {
	case wish.kind != "":
		shape = "sae"
	case held && shape[0] == 'k':
		shape = "a"
	}
	for _, part := range shape {
		at := w.out.Len()
		l.join()
		ok := false
		switch part {
		case 's':
			ok = w.say(l.situation(i, m.project))
		case 'a':
			ok = w.say(act)
		case 'k':
			ok = w.sayFor(shorts[h.ending], string(h.kind))
		case 't':
			ok = w.say("turn")
		case 'e':
			ok = w.say("end." + h.ending)
		case 'm':
			ok = w.say("mood")
		case 'q':
			ok = w.say("said")
		}
		if !ok {
			cut(&w.out, at)
		}
	}
	e.Body = closed(w.out.String(), shape)
}

// join sets the sign between two sentences.
func (l *life) join() {
	s := l.w.out.String()
	if s == "" {
		return
	}
	if strings.HasSuffix(strings.TrimRight(s, `"“`), "?") {
		l.w.out.WriteString(" ")
		return
	}
	l.w.out.WriteString(". ")
}

// closed gives the last sentence its full stop, except where somebody jots.
func closed(s, shape string) string {
	if ended(s) || shape == "k" || shape == "a" && len(s)%3 == 0 {
		return s
	}
	return s + "."
}

// ended tells whether the words end in a sign that wants no full stop: a
// question, or what somebody said; a quoted name of a mention is no speech.
func ended(s string) bool {
	switch {
	case strings.HasSuffix(s, "?"), strings.HasSuffix(s, "“"):
		return true
	case !strings.HasSuffix(s, `"`):
		return false
	}
	open := strings.LastIndexByte(s[:len(s)-1], '"')
	return open < 1 || s[open-1] != '@' && s[open-1] != '%'
}

func cut(b *strings.Builder, n int) {
	s := b.String()[:n]
	b.Reset()
	b.WriteString(s)
}

// situation names the bank that fits the day.
func (l *life) situation(i int, pr *project) string {
	d, r := &l.plan[i], l.w.r
	switch {
	case d.season == journey && r.chance(.6):
		return "sit.trip"
	case d.season == quiet && r.chance(.6):
		return "sit.quiet"
	case i >= l.reorgAt && i < l.reorgAt+32 && r.chance(.45):
		return "sit.reorg"
	case d.strain > .55 && r.chance(.4):
		return "sit.strain"
	case pr == nil:
		return "sit.build"
	}
	return "sit." + phaseNames[pr.phase(i)]
}
