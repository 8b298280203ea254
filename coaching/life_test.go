package coaching

import (
	"fmt"
	"math/rand/v2"
	"time"

	"footlight/journal"
)

// day0 is a Monday on which made-up lives begin.
var day0 = journal.Date(2024, time.January, 1)

// habits say how a made-up writer lives and writes on one day; the chances are
// per action unless said otherwise.
type habits struct {
	actions, weekend           float64 // mean a day
	load, heavy                float64 // chance of a mark, chance of heavy if marked
	seen, unseen               float64
	labor, buffer, surface     float64
	kinds                      int // over how many kinds
	projects                   int
	cover, chat, mode          float64
	authority, noAuthority     float64
	feedback, warmGiven        float64 // feedback received a day; recognitions given a day
	learning, step, held, over float64 // a day
	late                       float64
	check                      float64 // chance of a check-in a day
	state                      [5]float64
	short                      float64
	sameOne                    float64 // chance that it is for the same person
	own                        float64 // chance that the project is the writer's own
	charter                    float64
	write                      float64 // chance to write at all on a workday
	manager                    float64 // chance to mediate with a manager
	away                       bool
}

func steady() habits {
	return habits{
		actions: 4, weekend: .2, load: .6, heavy: .12, seen: .5, unseen: .35, labor: .35, buffer: .15, surface: .12,
		kinds: 8, projects: 4, cover: .08, mode: .4, chat: .2, authority: .3, noAuthority: .15, feedback: .35, warmGiven: .25,
		learning: .1, step: .03, held: .04, over: .01, late: .08, check: .75, state: [5]float64{4, 6, 6, 6.5, 6.5},
		short: .35, sameOne: .15, own: .6, charter: .06, write: .92, manager: .05,
	}
}

var (
	somebody = ids(12, 1)
	projects = ids(12, 2)
	workday  = Hours{Days: [7]bool{false, true, true, true, true, true}, From: 9 * time.Hour, To: 17*time.Hour + 30*time.Minute}
)

func ids(n int, kind byte) (out []journal.ID) {
	for i := range n {
		out = append(out, journal.ID(fmt.Sprintf("01900000-0000-7000-80%02x-%012x", kind, i+1)))
	}
	return out
}

func cast() *Roster {
	team := journal.Person{ID: ids(1, 9)[0], Name: "Team", Team: true}
	people := []journal.Person{team}
	for i, id := range somebody {
		p := journal.Person{ID: id, Name: fmt.Sprint("P", i), Relation: "peer"}
		if i == 0 {
			p.Relation = "manager"
		}
		if i%3 == 1 {
			p.MemberOf = []journal.Ref{{ID: team.ID}}
		}
		people = append(people, p)
	}
	var all []journal.Project
	for i, id := range projects {
		all = append(all, journal.Project{ID: id, Name: fmt.Sprint("Q", i), Own: i == 0})
	}
	return NewRoster(people, all)
}

// entriesOf makes the entries of a day of a made-up life.
func entriesOf(day journal.Day, h habits, r *rand.Rand) (out []journal.Entry) {
	p := func(c float64) bool { return r.Float64() < c }
	put := func(e journal.Entry, minute int) {
		e.At, e.Zone, e.Day = day.Midnight().Add(time.Duration(minute)*time.Minute), "UTC", day
		e.ID = journal.ID(fmt.Sprintf("%08x-%04x-7000-8000-%012x", uint32(day), len(out), r.Uint64()&0xffffffffffff))
		e.Body = "x"
		out = append(out, e)
	}
	if h.away {
		put(journal.Entry{Kind: journal.CheckIn, Away: true}, 600)
		return out
	}
	mean := h.actions
	rest := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	if rest {
		mean = h.weekend
	}
	if !rest && !p(h.write) {
		return nil
	}
	for range poisson(mean, r) {
		minute := 9*60 + r.IntN(500)
		if p(h.late) {
			minute = 19*60 + r.IntN(120)
		}
		put(act(h, r), minute)
	}
	if p(h.manager * mean) {
		put(journal.Entry{Kind: journal.Action, Support: "mediate", People: []journal.Ref{{ID: somebody[0]}}}, 700)
	}
	if p(h.feedback) {
		put(journal.Entry{Kind: journal.Feedback, Said: journal.Said{Kind: "thanks"}, People: []journal.Ref{{ID: somebody[r.IntN(12)]}}}, 900)
	}
	if p(h.learning) {
		put(journal.Entry{Kind: journal.Note, Tags: []string{"learning"}}, 800)
	}
	if p(h.step) {
		put(journal.Entry{Kind: journal.Note, Tags: []string{"stretch"}}, 805)
	}
	if p(h.warmGiven) {
		put(journal.Entry{Kind: journal.Feedback, Said: journal.Said{Kind: "praise", Given: true}}, 810)
	}
	if p(h.held) {
		put(journal.Entry{Kind: journal.Note, Tags: []string{"held-back"}}, 820)
	}
	if p(h.over) {
		put(journal.Entry{Kind: journal.Feedback, Said: journal.Said{Kind: "criticism"}, Tags: []string{"overstepping"}}, 830)
	}
	if p(h.check) && !rest {
		e := journal.Entry{Kind: journal.CheckIn}
		for i, m := range []*journal.Mark{&e.Strain, &e.Energy, &e.Recovery, &e.Clarity, &e.Valued} {
			*m = journal.MarkOf(min(10, max(0, int(h.state[i]+r.NormFloat64()*1.3+.5))))
		}
		put(e, 1000)
	}
	return out
}

func act(h habits, r *rand.Rand) journal.Entry {
	p := func(c float64) bool { return r.Float64() < c }
	e := journal.Entry{Kind: journal.Action, Support: journal.SupportKinds[r.IntN(h.kinds)], Minutes: 20 + 5*r.IntN(12)}
	if p(h.cover) {
		e.Support = "cover"
	}
	if p(h.short) {
		e.Minutes = 5 + 5*r.IntN(3)
	}
	if p(.2) {
		e.Minutes = 0
	}
	who := r.IntN(12)
	if p(h.sameOne) {
		who = 3
	}
	e.People = []journal.Ref{{ID: somebody[who]}}
	switch {
	case p(h.own):
		e.Project = journal.Ref{ID: projects[0]}
	case h.projects > 1:
		e.Project = journal.Ref{ID: projects[1+r.IntN(h.projects-1)]}
	}
	if p(h.load) {
		e.Load = journal.MarkOf(r.IntN(7))
		if p(h.heavy) {
			e.Load = journal.MarkOf(7 + r.IntN(4))
		}
	}
	if p(h.seen) {
		e.Visibility = journal.Visibilities[1+r.IntN(3)]
		if p(h.unseen) {
			e.Visibility = journal.Unseen
		}
	}
	if p(h.labor) {
		e.Labor = []journal.Labor{"reassuring"}
	}
	if p(h.buffer * .5) {
		e.Labor = append(e.Labor, journal.Buffer)
	}
	if p(h.surface * .5) {
		e.Labor = append(e.Labor, journal.SurfaceActing)
	}
	if p(h.mode) {
		e.Mode = journal.Modes[r.IntN(2)]
		if p(h.chat) {
			e.Mode = "chat"
		}
	}
	if p(h.authority) {
		e.Authority = journal.Authorities[r.IntN(2)]
		if p(h.noAuthority) {
			e.Authority = "none"
		}
	}
	if p(h.charter) {
		e.Tags = []string{"outside-role"}
	}
	return e
}

func poisson(mean float64, r *rand.Rand) int {
	n, t := 0, r.ExpFloat64()
	for t < mean {
		n, t = n+1, t+r.ExpFloat64()
	}
	return n
}

// lived makes the figures of n days; change is asked for each day's habits.
func lived(seed uint64, n int, change func(i int, h *habits)) []DayFigures {
	r := rand.New(rand.NewPCG(seed, 7))
	var out []DayFigures
	for i := range n {
		h := steady()
		if change != nil {
			change(i, &h)
		}
		day := day0 + journal.Day(i)
		if d := DayOf(day, entriesOf(day, h, r), workday); d.Entries > 0 {
			out = append(out, d)
		}
	}
	return out
}
