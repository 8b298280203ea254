package sample

import (
	"cmp"
	"slices"
	"time"

	"footlight/journal"
)

// life is the state of one generation; it lives for one pass of Life.
type life struct {
	Spec
	days  int
	first journal.Day
	home  *time.Location
	bank  *bank

	people   []*person
	teams    []*person
	projects []*project
	main     int // index into the projects of the one every life has
	plan     []day
	reorgAt  int // the day of the reorganisation; far negative if there is none
	roleAt   int // the day the role changed

	r       *rng // structure of entries
	ids     *rng
	w       *writer
	lately  *lately
	weights [80]float64
	recent  []memory // latest actions, for feedback to point at
	wants   []want   // what Today has to show at the end
	binned  int

	told map[string]bool // news written down
	turn int             // of the families of outcomes

	latest time.Time // the instant of the last entry made
}

// memory is what later entries need of an action.
type memory struct {
	id journal.ID
	p  *person
}

func newLife(s Spec) *life {
	l := &life{Spec: s, days: max(int(s.Years*365.25+.5), 1), bank: banks[s.Lang]()}
	l.first = s.Until - journal.Day(l.days-1)
	home, err := time.LoadLocation(s.Zone)
	if err != nil {
		home = time.UTC
	}
	l.home = home
	l.r, l.ids = stream(s.Seed, "entries"), stream(s.Seed, "ids")
	l.w, l.lately = newWriter(l.bank, s.Lang, s.Seed), newLately()
	l.told = map[string]bool{}
	l.makeCast()
	l.makeProjects()
	l.makeCalendar()
	l.wants = atTheEnd()
	return l
}

func (l *life) date(i int) time.Time       { return (l.first + journal.Day(i)).Midnight() }
func (l *life) weekday(i int) time.Weekday { return (l.first + journal.Day(i)).Weekday() }
func (l *life) weekend(i int) bool         { w := l.weekday(i); return w == time.Saturday || w == time.Sunday }

// clock is the instant of a wall-clock minute on a day of the life, in the zone
// the writer is in that day, with seconds and milliseconds from r.
func (l *life) clock(i, minute int, r *rng) time.Time {
	loc := l.home
	if i >= 0 && i < len(l.plan) && l.plan[i].zone != nil {
		loc = l.plan[i].zone
	}
	y, m, d := l.date(i).Date()
	t := time.Date(y, m, d, minute/60, minute%60, r.n(60), r.n(1000)*1e6, loc)
	return t.UTC()
}

// yieldCast yields people and projects in the order they came into the life;
// used, if given, says which.
func (l *life) yieldCast(yield func(Item) bool, used map[journal.ID]bool) bool {
	teams := map[journal.ID]bool{}
	var all []*journal.Person
	for _, p := range l.people {
		if used == nil || used[p.ID] {
			all = append(all, &p.Person)
			for _, t := range p.MemberOf {
				teams[t.ID] = true
			}
		}
	}
	for _, t := range l.teams {
		if used == nil || used[t.ID] || teams[t.ID] {
			all = append(all, &t.Person)
		}
	}
	// Teams first, since people name them.
	slices.SortStableFunc(all, func(a, b *journal.Person) int {
		if a.Team != b.Team {
			return cmp.Compare(btoi(b.Team), btoi(a.Team))
		}
		return a.Created.Compare(b.Created)
	})
	for _, p := range all {
		if !yield(Item{Person: p}) {
			return false
		}
	}
	for _, p := range l.projects {
		if used != nil && !used[p.ID] {
			continue
		}
		if !yield(Item{Project: &p.Project}) {
			return false
		}
	}
	return true
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// each makes the entries day by day.
func (l *life) each(yield func(Item) bool) {
	for i := range l.plan {
		for _, it := range l.makeDay(i) {
			if !yield(it) {
				return
			}
		}
	}
}

// makeDay makes a day's entries in the order of their instants.
func (l *life) makeDay(i int) []Item {
	d := &l.plan[i]
	if d.count == 0 {
		return nil
	}
	var out []Item
	for _, s := range l.slots(i) {
		out = append(out, l.make(i, s))
		if it, ok := l.throwAway(i, s); ok {
			out = append(out, it)
		}
	}
	return out
}

// slot is when an entry of a day is written and of which kind it is.
type slot struct {
	kind   journal.EntryKind
	minute int // after midnight
}

// slots decides what kinds of entries a day bears and when.
func (l *life) slots(i int) []slot {
	d := &l.plan[i]
	var out []slot
	left := d.count
	last := i == l.days-1
	if p := [...]float64{0, .37, .66, .85}[min(d.count, 3)]; d.away || last && d.count > 1 ||
		!l.weekend(i) && d.season != holiday && d.count <= 60 && l.r.chance(p) {
		minute := pick(l.r, []int{480, 495, 510, 1035, 1050, 1065})
		if last {
			minute = 490
		}
		out = append(out, slot{journal.CheckIn, minute + l.r.n(15)})
		left--
	}
	for k := range left {
		out = append(out, slot{l.otherKind(i, last, k), l.minute(i, last)})
	}
	slices.SortStableFunc(out, func(a, b slot) int { return cmp.Compare(a.minute, b.minute) })
	return out
}

func (l *life) otherKind(i int, last bool, k int) journal.EntryKind {
	friday := l.weekday(i) == time.Friday || l.weekday(i) == time.Sunday
	switch at := l.r.unit(); {
	case l.news(i) != "" && !l.weekend(i) && !last:
		return journal.Note
	case last && k == 2 && len(l.recent) > 0:
		return journal.Feedback
	case last && k < 2, !last && i >= l.days-15 && l.wanting():
		return journal.Action
	case at < .045 || friday && at < .10:
		return journal.Reflection
	case at < .165 && len(l.recent) > 0:
		return journal.Feedback
	case at < .20:
		return journal.Note
	}
	return journal.Action
}

// minute is when within the day something is written: mostly between half past
// eight and six, later when strained or in a crunch. The last day ends before
// noon, so that it lies behind whoever looks at it.
func (l *life) minute(i int, last bool) int {
	switch {
	case last:
		return 515 + l.r.n(190)
	case l.weekend(i):
		return 600 + l.r.n(600)
	case l.r.chance(.03 + .16*l.plan[i].strain*l.plan[i].strain):
		return 1130 + l.r.n(210)
	case l.r.chance(.03):
		return 425 + l.r.n(60)
	}
	return 515 + (l.r.n(570)+l.r.n(570))/2
}

// make makes one entry.
func (l *life) make(i int, s slot) Item {
	at := l.clock(i, s.minute, l.r)
	if !at.After(l.latest) {
		at = l.latest.Add(time.Duration(1+l.r.n(40)) * time.Second)
	}
	l.latest = at
	zone := l.plan[i].zone
	l.w.today = at.In(zone).Weekday()
	e := &journal.Entry{
		Kind: s.kind, At: at, Zone: zone.String(), Day: journal.DayOf(at.In(zone)), Sharing: journal.Private, Rev: 1,
	}
	e.Created = at.Add(time.Duration(l.r.n(900)) * time.Millisecond)
	e.ID = journal.NewIDFrom(e.Created, l.ids)
	e.Updated = e.Created
	it := Item{Entry: e}
	switch s.kind {
	case journal.Action:
		l.action(i, &it)
		it.seal()
	case journal.CheckIn:
		l.checkIn(i, e)
	case journal.Reflection:
		l.reflection(i, e)
	case journal.Feedback:
		l.feedback(i, e)
	case journal.Note:
		l.note(i, e)
	}
	return it
}

// throwAway adds a binned entry in the last weeks of a life that is not tiny:
// begun in haste and given up.
func (l *life) throwAway(i int, s slot) (Item, bool) {
	if l.Entries < binFrom || l.binned >= 6 || i < l.days-25 || i == l.days-1 ||
		!l.r.chance(.12) && (l.binned > 0 || i < l.days-8) {
		return Item{}, false
	}
	it := l.make(i, slot{journal.Note, s.minute + 2})
	gone := it.Entry.Created.Add(time.Duration(l.r.between(2, 240)) * time.Minute)
	it.Entry.Deleted, it.Entry.Updated = gone, gone
	l.binned++
	return it, true
}
