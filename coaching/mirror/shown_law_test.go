package mirror

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"testing"
	"time"

	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// lived is a writer's life day by day, with a window that is open for long, a
// terminal that starts anew each time, and a second window on the same file.
type lived struct {
	testing.TB
	rnd    *rand.Rand
	now    time.Time
	j, k   *journal.Journal // two openings of one file
	doubt  float64          // how often mirrors are held against one another
	jumps  float64          // how often the date jumps
	window *Mirror
	other  *Mirror
	ids    []journal.ID

	shown map[warning.ID]string // evidence, as it was first kept
	told  map[warning.ID]bool   // all that ever stood there
	seen  journal.Day           // up to here nothing may be raised any more
	lines []journal.Day         // of new lines but stop-and-talk
	asked map[journal.ID]journal.Day
}

func newLife(t testing.TB, seed uint64, first journal.Day) *lived {
	t.Helper()
	l := &lived{TB: t, rnd: rand.New(rand.NewPCG(seed, 7)), doubt: .08, jumps: .01, now: at(t, first)}
	dir := t.TempDir()
	l.j, l.k = open(t, dir, &l.now), open(t, dir, &l.now)
	l.window, l.other = New(l.j), New(l.k)
	l.shown, l.told, l.asked = map[warning.ID]string{}, map[warning.ID]bool{}, map[journal.ID]journal.Day{}
	return l
}

func (l *lived) must(what string, err error) {
	l.Helper()
	if err != nil {
		l.Fatalf("%s on %v: %v", what, l.j.Today(), err)
	}
}

func (l *lived) chance(p float64) bool { return l.rnd.Float64() < p }

// day is one day: what is written, what is looked at, what is answered.
func (l *lived) day(who person) {
	today := l.j.Today()
	es := who.day(l, today)
	if len(es) > 0 {
		added, err := l.j.AddAll(l.Context(), es)
		l.must("add", err)
		for _, e := range added {
			l.ids = append(l.ids, e.ID)
		}
	}
	if l.chance(who.meddles) {
		l.meddle(today)
	}
	l.agree(today)
	if l.chance(who.looks) {
		m := l.window
		if l.chance(.2) {
			m = l.other
			refresh(l, m)
		}
		l.look(m, today)
		if l.chance(who.answers) {
			refresh(l, m)
			l.answer(m, today)
		}
		l.agree(today)
	}
}

// agree holds the mirrors against one another: one that followed, one made
// anew, and one that knows no checkpoint.
func (l *lived) agree(today journal.Day) Standing {
	l.Helper()
	refresh(l, l.window)
	s := standing(l, l.window, today)
	l.promised(s, today)
	if !l.chance(l.doubt) {
		return s
	}
	anew := mirrorOf(l, l.j)
	slow := mirrorOf(l, l.j)
	slow.changed(journal.NoDay)
	want := asText(l, standing(l, slow, today))
	if a, b := parted(asText(l, s), want); a != b {
		l.Fatalf("on %v the mirror that followed says\n%s\none without a checkpoint\n%s", today, a, b)
	}
	if a, b := parted(asText(l, standing(l, anew, today)), want); a != b {
		l.Fatalf("on %v one made anew says\n%s\none without a checkpoint\n%s", today, a, b)
	}
	return s
}

// promised holds where the writer stands against what was shown before.
func (l *lived) promised(s Standing, today journal.Day) {
	l.Helper()
	for _, w := range s.Warnings {
		if !l.told[w.ID()] && w.Day <= l.seen {
			l.Fatalf("on %v %v is raised, though all was seen up to %v", today, w.ID(), l.seen)
		}
	}
	for id, evidence := range l.shown {
		w, ok := s.Warning(id)
		if !ok && id.Day <= today {
			l.Fatalf("on %v %v is gone", today, id)
		}
		if ok && asText(l, w.Evidence) != evidence {
			l.Fatalf("on %v the evidence of %v is\n%s\nit was\n%s", today, id, asText(l, w.Evidence), evidence)
		}
	}
}

// look is a look at Today, or at the patterns.
func (l *lived) look(m *Mirror, today journal.Day) {
	l.Helper()
	s := standing(l, m, today)
	if l.chance(.2) {
		l.must("seen", m.MarkSeen(l.Context(), today))
	} else {
		l.must("shown", m.MarkShown(l.Context(), today))
		if s.Line.New && s.Line.Kind != coaching.LineStop {
			for _, d := range l.lines {
				if d != today && d-today < 7 && today-d < 7 {
					l.Fatalf("new lines on %v and %v", d, today)
				}
			}
			l.lines = append(l.lines, today)
		}
		if s.Due.ID != "" {
			if d, ok := l.asked[s.Due.ID]; ok && d != today {
				l.Fatalf("%v is asked on %v and %v", s.Due.Of.Remedy, d, today)
			}
			l.asked[s.Due.ID] = today
		}
	}
	for _, w := range s.Warnings {
		l.told[w.ID()] = true
		if l.shown[w.ID()] == "" {
			l.shown[w.ID()] = asText(l, w.Evidence)
		}
	}
	if l.seen = max(l.seen, today-1); l.seen-today >= travelDays { // the clock there is now is believed
		l.seen = today - 1
	}
	if l.chance(.1) {
		l.nothingNew(m, today)
	}
}

// nothingNew looks again and again: after a second look, which may keep a
// checkpoint, none of them writes.
func (l *lived) nothingNew(m *Mirror, today journal.Day) {
	l.Helper()
	version := func(j *journal.Journal) int64 {
		n, err := j.DataVersion(l.Context())
		l.must("version", err)
		return n
	}
	var a, b int64
	for i := range 3 {
		refresh(l, m)
		l.must("seen again", m.MarkSeen(l.Context(), today))
		l.must("seen by another", mirrorOf(l, l.k).MarkSeen(l.Context(), today))
		l.must("seen by a third", mirrorOf(l, l.j).MarkSeen(l.Context(), today))
		if x, y := version(l.j), version(l.k); i < 2 {
			a, b = x, y
		} else if a != x || b != y {
			l.Fatalf("on %v a look at nothing new writes", today)
		}
	}
}

// answer says something to what stands there, and at times takes it back.
func (l *lived) answer(m *Mirror, today journal.Day) {
	l.Helper()
	refresh(l, m)
	l.must("seen", m.MarkSeen(l.Context(), today))
	refresh(l, m)
	s := standing(l, m, today)
	before := asText(l, s)
	replies := []warning.Reply{warning.Helpful, warning.NotRight, warning.Later, warning.Changed, warning.WasAway}
	a := warning.Answer{On: today, Reply: replies[l.rnd.IntN(len(replies))]}
	if len(s.Warnings) > 0 && l.chance(.8) {
		a.To = s.Warnings[l.rnd.IntN(len(s.Warnings))].ID()
	}
	switch a.Reply {
	case warning.WasAway:
		a.From = today - journal.Day(l.rnd.IntN(60))
		a.Until = a.From + journal.Day(l.rnd.IntN(20))
	case warning.Changed:
		a.From = today - journal.Day(l.rnd.IntN(200))
	}
	var err error
	switch what := l.rnd.IntN(8); {
	case what == 0:
		err = m.Try(l.Context(), coaching.Remedies("emotional-toll")[l.rnd.IntN(3)].ID, today)
	case what == 1 && !s.Line.IsZero():
		err = m.AnswerLine(l.Context(), s.Line.Shown, []coaching.Answer{coaching.Helpful, coaching.NotRight, coaching.Later}[l.rnd.IntN(3)], today)
	case what == 2 && s.Due.ID != "":
		err = m.AnswerTrial(l.Context(), s.Due.ID, []coaching.Did{"", coaching.Yes, coaching.NotDone}[l.rnd.IntN(3)], today)
	case what == 3 && len(s.Trials) > 0:
		err = m.StopTrial(l.Context(), s.Trials[0].ID, today)
	default:
		err = m.Answer(l.Context(), a)
	}
	if journal.KindOf(err) == journal.NotFound || journal.KindOf(err) == journal.Conflict || journal.KindOf(err) == journal.Invalid {
		refresh(l, m)
		if now, was := parted(asText(l, standing(l, m, today)), before); now != was {
			l.Fatalf("on %v a refused answer changes\n%s\nto\n%s", today, was, now)
		}
		return
	}
	l.must("answer", err)
	if l.chance(.3) {
		refresh(l, m)
		l.agree(today)
		refresh(l, m)
		said := asText(l, standing(l, m, today))
		if said == before {
			return
		}
		_, err := l.j.Undo(l.Context())
		l.must("undo", err)
		refresh(l, m)
		if now, was := parted(asText(l, standing(l, m, today)), before); now != was {
			l.Fatalf("on %v %+v taken back leaves\n%s\nit was\n%s", today, a, now, was)
		}
	}
}

// pass lets a day pass, or a journey or a wrong clock put the date elsewhere.
func (l *lived) pass() {
	if l.now = l.now.AddDate(0, 0, 1); !l.chance(l.jumps) {
		return
	}
	l.now = l.now.AddDate(0, 0, []int{-1, -1, -2, -2, -9, 1, 3, 40, -200, 200}[l.rnd.IntN(10)])
}

// meddle changes something else: the past, the hours, the names.
func (l *lived) meddle(today journal.Day) {
	l.Helper()
	ctx := l.Context()
	switch l.rnd.IntN(8) {
	case 0, 1: // a past day is filled late
		n := l.rnd.IntN(12)
		from := today - journal.Day(l.rnd.IntN(120))
		for d := from; d < from+journal.Day(n) && d < today; d++ {
			v := l.rnd.IntN(11)
			_, err := l.j.Add(ctx, strained(d, v, 10-v))
			l.must("add", err)
		}
	case 2, 3: // or written anew
		if len(l.ids) == 0 {
			return
		}
		es, err := l.j.ByID(ctx, l.ids[max(0, len(l.ids)-1-l.rnd.IntN(100)):][:1])
		l.must("read", err)
		for _, e := range es {
			if e.Kind == journal.CheckIn {
				e.Strain, e.Energy = journal.MarkOf(l.rnd.IntN(11)), journal.MarkOf(l.rnd.IntN(11))
			}
			_, err := l.j.Edit(ctx, e)
			l.must("edit", err)
		}
	case 4: // or taken away
		if len(l.ids) == 0 {
			return
		}
		i := l.rnd.IntN(len(l.ids))
		l.must("delete", l.j.Remove(ctx, l.ids[i]))
		l.ids = append(l.ids[:i], l.ids[i+1:]...)
	case 5:
		h := coaching.Hours{}
		if l.chance(.7) {
			h = coaching.Hours{Days: [7]bool{1: true, 2: true, 3: true}, From: 9 * time.Hour, To: time.Duration(12+l.rnd.IntN(8)) * time.Hour}
		}
		l.must("hours", l.window.SetHours(ctx, h))
	case 6:
		ps, err := l.j.People(ctx)
		l.must("people", err)
		if len(ps) > 1 {
			l.must("merge", l.j.MergePeople(ctx, ps[0].ID, ps[1].ID))
		}
	case 7:
		if len(l.ids) > 40 {
			for d := today - 30; d < today-20; d++ {
				_, err := l.k.Add(ctx, journal.Entry{Kind: journal.Action, Day: d, Body: "Helped @Lee", Load: journal.MarkOf(9)})
				l.must("add", err)
			}
		}
	}
}

// parted gives two texts from where they part.
func parted(a, b string) (string, string) {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-200):min(len(s), i+200)] }
	return cut(a), cut(b)
}

func asText(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func strained(d journal.Day, strain, energy int) journal.Entry {
	return journal.Entry{Kind: journal.CheckIn, Day: d, Strain: journal.MarkOf(strain), Energy: journal.MarkOf(energy), Recovery: journal.MarkOf(energy)}
}

// person is how somebody lives and writes.
type person struct {
	name                    string
	looks, meddles, answers float64
	strain                  func(day int) int // below 0 no check-in
	actions                 func(day int) int
}

func (p person) day(l *lived, d journal.Day) (out []journal.Entry) {
	n := int(d - until)
	if p.strain != nil {
		if v := p.strain(n); v >= 0 && (d.Weekday() != time.Sunday || l.chance(.3)) && l.chance(.9) {
			v = max(0, min(10, v+l.rnd.IntN(3)-1))
			e := strained(d, v, 10-v)
			e.Clarity, e.Valued = journal.MarkOf(max(0, 8-v/2)), journal.MarkOf(max(0, 9-v))
			out = append(out, e)
		}
	}
	if p.actions != nil {
		for i := range p.actions(n) {
			out = append(out, journal.Entry{
				Kind: journal.Action, Day: d, Body: fmt.Sprintf("Helped @P%d and @Mina", l.rnd.IntN(9)), Load: journal.MarkOf(l.rnd.IntN(11)),
				Minutes: 10 * (1 + i), Support: "unblock", Visibility: []journal.Visibility{journal.Unseen, journal.Noticed}[l.rnd.IntN(2)],
			})
		}
	}
	return out
}

var people = []person{
	{"steady", .8, .1, .2, func(int) int { return 3 }, nil},
	{"ramp", .7, .05, .3, func(n int) int { return 3 + max(0, min(6, (n-40)/9)) }, nil},
	{"waves", .6, .1, .4, func(n int) int {
		if n%140 > 80 {
			return 8
		}
		return 2
	}, func(int) int { return 1 }},
	{"chronic", .5, .1, .3, func(int) int { return 8 }, nil},
	{"ends", .9, .1, .5, func(n int) int { return 10 * (n / 40 % 2) }, nil},
	{"quitter", .6, .1, .3, func(n int) int {
		if n%200 > 120 {
			return -1
		}
		return 3 + n%200/25
	}, nil},
	{"only actions", .6, .1, .3, nil, func(n int) int { return 1 + max(0, n-90)/20 }},
}

// TestLivesKeepTheLaws lives on with people of many kinds.
func TestLivesKeepTheLaws(t *testing.T) {
	var shown atomic.Int64
	t.Run("lives", func(t *testing.T) {
		for i, who := range people {
			t.Run(who.name, func(t *testing.T) {
				t.Parallel()
				l := newLife(t, uint64(i), until)
				for range lawDays {
					l.day(who)
					l.pass()
				}
				shown.Add(int64(len(l.shown)))
			})
		}
	})
	if shown.Load() < int64(len(people)) {
		t.Error("hardly a warning was ever shown: nothing was tried")
	}
}
