package coaching

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"footlight/journal"
)

// hardLife is a made-up life in a real store with what makes counting hard
// written into it: zones that change within a day and clocks that change, days
// that start at four, people and projects merged afterwards, edits to another
// day, the bin, days away, feedback of every kind, and what has not happened
// yet. Every seed is another life.
func hardLife(t *testing.T, seed uint64) *shelf {
	t.Helper()
	ctx := t.Context()
	r := rand.New(rand.NewPCG(seed, 99))
	now := time.Date(2026, 11, 22, 15, 0, 0, 0, time.UTC)
	j, err := journal.Open(ctx, t.TempDir(), journal.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	if seed%2 == 1 {
		ok(j.SetDayStart(ctx, 4*time.Hour))
	}
	w := &world{r: r, j: j}
	w.people(ctx, ok)
	var batch []journal.Entry
	for range 700 + r.IntN(300) {
		batch = append(batch, w.entry(now))
	}
	added, err := j.AddAll(ctx, batch)
	ok(err)
	for i, e := range added {
		switch {
		case i%31 == 3:
			ok(j.Remove(ctx, e.ID))
		case i%23 == 5:
			e.At, e.Day = e.At.Add(time.Duration(r.IntN(2000)-1000)*time.Hour), journal.NoDay
			if e.Kind == journal.Action {
				e.Minutes, e.Load = 5*r.IntN(30), journal.MarkOf(r.IntN(12)-1)
				e.Load = min(e.Load, journal.MarkOf(10))
			}
			_, err := j.Edit(ctx, e)
			ok(err)
		}
	}
	ok(j.MergePeople(ctx, w.who[3].ID, w.who[4].ID))
	ok(j.MergePeople(ctx, w.who[4].ID, w.who[5].ID))
	ok(j.MergePeople(ctx, w.teams[1].ID, w.teams[0].ID))
	ok(j.MergeProjects(ctx, w.on[1].ID, w.on[0].ID))
	return shelve(t, j, journal.Date(2026, 11, 22))
}

// world is who and what a hard life is about.
type world struct {
	r     *rand.Rand
	j     *journal.Journal
	who   []journal.Ref
	teams []journal.Ref
	on    []journal.Ref
}

func (w *world) people(ctx context.Context, ok func(error)) {
	for i := range 3 {
		p, err := w.j.PutPerson(ctx, journal.Person{Name: fmt.Sprint("Team ", i), Team: true})
		ok(err)
		w.teams = append(w.teams, journal.Ref{ID: p.ID})
	}
	for i := range 9 {
		p := journal.Person{Name: fmt.Sprint("Somebody ", i), Relation: []journal.Relation{"peer", "manager", "report", "lead"}[i%4]}
		for k := range i % 3 {
			p.MemberOf = append(p.MemberOf, w.teams[(i+k)%3])
		}
		p, err := w.j.PutPerson(ctx, p)
		ok(err)
		w.who = append(w.who, journal.Ref{ID: p.ID})
	}
	for i := range 4 {
		p, err := w.j.PutProject(ctx, journal.Project{Name: fmt.Sprint("Thing ", i), Own: i == 0})
		ok(err)
		w.on = append(w.on, journal.Ref{ID: p.ID})
	}
}

// some gives one of all, or nothing in one of three cases.
func some[T any](r *rand.Rand, all []T) (v T) {
	if r.IntN(3) > 0 {
		v = all[r.IntN(len(all))]
	}
	return v
}

func (w *world) entry(now time.Time) journal.Entry {
	r := w.r
	zones := []string{"Europe/Berlin", "America/New_York", "Pacific/Auckland", "Europe/Berlin"}
	// Mostly the last months, some years back, a few that are still to come.
	back := time.Duration(r.ExpFloat64()*150*24*60) * time.Minute
	if r.IntN(25) == 0 {
		back = -time.Duration(r.IntN(60*24*60)) * time.Minute
	}
	e := journal.Entry{At: now.Add(-min(back, 1500*24*time.Hour)).Truncate(time.Second), Zone: zones[r.IntN(len(zones))], Body: "something"}
	if r.IntN(9) == 0 { // on a day clocks change
		e.At = time.Date(2026, []time.Month{3, 10}[r.IntN(2)], []int{29, 25}[r.IntN(2)], r.IntN(24), r.IntN(60), 0, 0, time.UTC)
	}
	mark := func() journal.Mark { return journal.MarkOf(r.IntN(16) - 5) }
	switch k := r.IntN(20); {
	case k < 12:
		e.Kind = journal.Action
		w.action(&e)
	case k < 15:
		e.Kind = journal.CheckIn
		e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued = mark(), mark(), mark(), mark(), mark()
		e.Away = r.IntN(6) == 0
	case k < 18:
		e.Kind = journal.Feedback
		e.Said = journal.Said{Kind: some(r, journal.FeedbackKinds), Given: r.IntN(3) == 0}
		w.whom(&e, 2)
	case k < 19:
		e.Kind = journal.Note
	default:
		e.Kind = journal.Reflection
	}
	if r.IntN(5) == 0 {
		t := topicTags[r.IntN(len(topicTags))]
		e.Tags = []string{t[r.IntN(len(t))], "Something Else"}
	}
	return e
}

func (w *world) whom(e *journal.Entry, most int) {
	for _, i := range w.r.Perm(len(w.who) + len(w.teams))[:w.r.IntN(most+1)] {
		if i < len(w.who) {
			e.People = append(e.People, w.who[i])
		} else {
			e.People = append(e.People, w.teams[i-len(w.who)])
		}
	}
}

func (w *world) action(e *journal.Entry) {
	r := w.r
	e.Support, e.Visibility = some(r, journal.SupportKinds), some(r, journal.Visibilities)
	if r.IntN(4) == 0 {
		e.Support = []journal.SupportKind{"unblock", "mediate", "recognise", "cover"}[r.IntN(4)]
	}
	e.Minutes = some(r, []int{5, 10, 15, 16, 90, 1440})
	e.Load = journal.MarkOf(some(r, []int{0, 3, 6, 7, 10, -1}))
	e.Origin, e.Authority, e.Mode = some(r, journal.Origins), some(r, journal.Authorities), some(r, journal.Modes)
	for _, i := range r.Perm(len(journal.Labors))[:r.IntN(3)] {
		e.Labor = append(e.Labor, journal.Labors[i])
	}
	for _, i := range r.Perm(len(journal.Traits))[:r.IntN(3)] {
		e.Traits = append(e.Traits, journal.Traits[i])
	}
	w.whom(e, 3)
	e.Project = some(r, w.on)
	if r.IntN(5) == 0 {
		e.Outcome = journal.Outcome{Text: "better", Family: some(r, journal.Families)}
		if v := float64(r.IntN(9)); r.IntN(2) == 0 {
			e.Outcome.Before, e.Outcome.After, e.Outcome.Unit = &v, &v, "days"
		}
	}
}

// Every number of every card is what a naive count over the entries gives, and
// opens exactly those entries, in lives made to be hard to count: for every
// period, today, in the middle, on the days clocks changed and before the
// first entry.
func TestEveryNumberOpensItsEntries(t *testing.T) {
	for seed := range uint64(3) {
		s := hardLife(t, seed+1)
		for i, today := range []journal.Day{s.today, journal.Date(2026, 3, 29), journal.Date(2026, 10, 25), s.today - 2500} {
			periods := []string{"four-weeks", "quarter", "year", "all"}
			if i > 0 {
				periods = []string{"4w", "33d", "2026-Q1", "2026-03", "2025", "all"}[i-1:]
			}
			for _, text := range periods {
				p, err := PeriodFor(text, today, s.h.First())
				if err != nil {
					continue // has not begun
				}
				t.Run(fmt.Sprintf("%d/%s on %v", seed, text, today), func(t *testing.T) {
					in := InsightsFor(s.h, p, today, s.roster)
					s.checkState(t, in)
					s.checkSeen(t, in)
					s.checkSupport(t, in)
					s.checkRest(t, in)
				})
			}
		}
	}
}
