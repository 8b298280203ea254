package sample

import (
	"strconv"
	"strings"

	"footlight/journal"
)

// want is something Today must be able to show on the last day: an action of
// the last weeks, or of the last day itself, that is still open.
type want struct {
	kind    journal.SupportKind
	today   bool               // made on the last day, else within the fortnight before
	held    bool               // still on the writer's shoulders
	askBack bool               // due on the last day
	vis     journal.Visibility // marked so
	release bool               // heavy, for the first of the cast, and about a release
}

// atTheEnd lists the wants in the order they are granted.
func atTheEnd() []want {
	return []want{
		{kind: "cover", held: true},
		{kind: "teach", askBack: true},
		{kind: "cover", held: true},
		{kind: "mentor", askBack: true},
		{kind: "unblock", release: true},
		{kind: "unblock", today: true, vis: journal.Unseen},
		{kind: "facilitate", today: true, vis: journal.Credited},
	}
}

// wanting tells whether something is still to be granted before the last day.
func (l *life) wanting() bool {
	for _, x := range l.wants {
		if !x.today {
			return true
		}
	}
	return false
}

// wish takes the next want that the day can grant.
func (l *life) wish(i int) want {
	last := i == l.days-1
	if i < l.days-15 || l.weekend(i) && !last {
		return want{}
	}
	for k, x := range l.wants {
		if x.today == last {
			l.wants = append(l.wants[:k:k], l.wants[k+1:]...)
			return x
		}
	}
	return want{}
}

// aftermath decides what became of an action by the end of the life: held and
// handed back, an outcome that came late, a story, a correction.
func (l *life) aftermath(i int, h *habit, wish want, it *Item) {
	e, r := it.Entry, l.r
	if wish.vis != "" {
		e.Visibility = wish.vis
	}
	until := journal.Day(l.days-1) + l.first
	switch {
	case wish.held:
		e.Held = true
		e.Until = until + journal.Day(r.between(-3, 12))
	case wish.askBack:
		e.AskBack = until - journal.Day(r.n(2))
	case h.kind == "cover" && r.chance(.46) || r.chance(.006):
		l.hold(i, it)
	case r.chance(.085):
		l.outcome(i, h, it)
	case r.chance(.03) && i > l.days-40 && i < l.days-1:
		e.AskBack = e.Day + journal.Day(pick(r, []int{7, 14, 28}))
	case r.chance(.03):
		l.correct(i, it)
	}
	if !e.Outcome.Zero() && r.chance(.3) || r.chance(.004) {
		e.Story = l.story()
		e.Sharing = journal.ForReview
	}
}

// hold takes something on for a while; most of it is handed back.
func (l *life) hold(i int, it *Item) {
	e, r := it.Entry, l.r
	e.Held = true
	length := r.between(2, 24)
	if r.chance(.7) {
		e.Until = e.Day + journal.Day(length)
	}
	on, at, ok := l.later(i, length+r.between(-1, 5))
	if !ok || r.chance(.02) {
		return
	}
	l.revise(it)
	e.Released = l.first + journal.Day(on)
	e.Updated = at
}

// outcome comes one to eight weeks later, where the life goes on that long;
// before that, the action asks back.
func (l *life) outcome(i int, h *habit, it *Item) {
	e, r := it.Entry, l.r
	wait := pick(r, []int{7, 14, 14, 14, 28, 42, 56})
	e.AskBack = e.Day + journal.Day(wait)
	on, at, ok := l.later(i, wait+r.n(4))
	if !ok {
		return
	}
	l.revise(it)
	e.AskBack = journal.NoDay
	e.Updated = at
	e.Outcome = l.result(h.kind)
	e.Outcome.On = l.first + journal.Day(on)
}

// correct adds a sentence some hours later.
func (l *life) correct(i int, it *Item) {
	_, at, ok := l.later(i, 1)
	if !ok {
		return
	}
	w, e := l.w, it.Entry
	w.mention = false
	w.out.Reset()
	if !w.say("edit.more") {
		return
	}
	l.revise(it)
	body := e.Body
	if !strings.HasSuffix(body, ".") && !strings.HasSuffix(body, "?") {
		body += "."
	}
	e.Body = body + " " + w.out.String() + "."
	e.Updated = at
}

// revise keeps the entry as it stands as a revision; Until is set when the life
// knows the moment of the edit, see seal.
func (l *life) revise(it *Item) {
	it.Former = append(it.Former, journal.Revision{Entry: *it.Entry})
	it.Entry.Rev++
}

// seal closes the revisions at the moment of the edit that followed them.
func (it *Item) seal() {
	for k := range it.Former {
		until := it.Entry.Updated
		if k+1 < len(it.Former) {
			until = it.Former[k+1].Entry.Updated
		}
		it.Former[k].Until = until
	}
}

// result is what came of an action of that kind: words alone, or a measure with
// before and after and what else belongs to it.
func (l *life) result(kind journal.SupportKind) journal.Outcome {
	r, w := l.r, l.w
	w.mention = false
	var o journal.Outcome
	if r.chance(.35) {
		o.Text = l.line("out.plain")
		if r.chance(.4) {
			o.Family = pick(r, proof[kind])
		}
		return o
	}
	o.Family = pick(r, proof[kind])
	if r.chance(.35) { // the others in turn, so that each comes up
		o.Family = journal.Families[l.turn%len(journal.Families)]
		l.turn++
	}
	ln := w.draw(l.bank.sections["out."+string(o.Family)], nil)
	rec := record(*ln)
	low, high := bounds(rec[2])
	from, to := bounds(rec[3])
	before := float64(r.between(low, high))
	after := float64(int(max(before, 1)*float64(r.between(from, to))/100 + .5))
	o.Unit, o.Period, o.Before, o.After = rec[0], rec[1], &before, &after
	o.Text = w.field(ln, 4)
	for _, x := range []struct {
		to      *string
		section string
		p       float64
	}{
		{&o.Otherwise, "out.otherwise", .4},
		{&o.Comparison, "out.comparison", .25},
		{&o.MyPart, "out.my", .55},
		{&o.TheirPart, "out.their", .5},
	} {
		if r.chance(x.p) {
			*x.to = l.line(x.section)
		}
	}
	return o
}

// line is one sentence of a section about the moment at hand.
func (l *life) line(section string) string {
	l.w.out.Reset()
	l.w.say(section)
	return l.w.out.String()
}

func (l *life) story() journal.Story {
	ln := l.w.draw(l.bank.sections["story"], nil)
	return journal.Story{
		Situation: l.w.field(ln, 0) + ".", Task: l.w.field(ln, 1) + ".",
		Action: l.w.field(ln, 2) + ".", Result: l.w.field(ln, 3) + ".",
	}
}

// bounds reads "6-20".
func bounds(s string) (low, high int) {
	a, b, _ := strings.Cut(s, "-")
	low, _ = strconv.Atoi(strings.TrimSpace(a))
	high, _ = strconv.Atoi(strings.TrimSpace(b))
	return low, high
}
