package journal

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// either is a test or a law's round of one.
type either interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// recounted counts by reading every entry, as nobody could get wrong.
func recounted(t either, j *Journal) (people, projects, tags []Count) {
	t.Helper()
	byPerson, byProject, byTag := map[string]*Count{}, map[string]*Count{}, map[string]*Count{}
	add := func(to map[string]*Count, key string, ref Ref, e Entry) {
		c := to[key]
		if c == nil {
			c = &Count{Ref: ref, Last: e.Day}
			to[key] = c
		}
		c.Entries++
		c.Last = max(c.Last, e.Day)
		if e.Kind == Action {
			c.Minutes += e.Minutes
		}
	}
	for e, err := range j.Each(bg, Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range e.People {
			add(byPerson, string(p.ID), p, e)
		}
		if e.Project.ID != "" {
			add(byProject, string(e.Project.ID), e.Project, e)
		}
		seen := map[string]bool{}
		for _, tag := range e.Tags {
			if f := Fold(tag); !seen[f] {
				seen[f] = true
				add(byTag, f, Ref{Name: f}, e)
			}
		}
	}
	for _, m := range []struct {
		from map[string]*Count
		to   *[]Count
	}{{byPerson, &people}, {byProject, &projects}, {byTag, &tags}} {
		for _, c := range m.from {
			*m.to = append(*m.to, *c)
		}
		sortCounts(*m.to)
	}
	return people, projects, tags
}

// countsHold fails unless the kept counts say what a recount says.
func countsHold(t either, j *Journal, after string) {
	t.Helper()
	people, projects, tags := recounted(t, j)
	gotPeople, err1 := j.PeopleCounts(bg)
	gotProjects, err2 := j.ProjectCounts(bg)
	gotTags, err3 := j.TagCounts(bg)
	rep, err4 := j.Verify(bg)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	for i := range gotPeople {
		gotPeople[i].Team = false // no matter of counting
	}
	for i := range gotTags {
		gotTags[i].Ref.Name = Fold(gotTags[i].Ref.Name)
	}
	sortCounts(gotTags)
	for _, c := range []struct {
		what      string
		want, got []Count
	}{{"people", people, gotPeople}, {"projects", projects, gotProjects}, {"tags", tags, gotTags}} {
		if d := cmp.Diff(c.want, c.got); d != "" {
			t.Fatalf("after %s the counts of %s differ from a recount:\n%s", after, c.what, d)
		}
	}
	if !rep.Sound() {
		t.Fatalf("after %s: %+v", after, rep)
	}
}

// TestCountsAreWhatARecountSays, whatever is written, binned, restored, taken
// back, merged, imported or purged.
func TestCountsAreWhatARecountSays(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		var ids []ID
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			what := rapid.SampledFrom([]string{"a step", "a step", "a drawn entry", "an edit", "undo", "redo", "a month"}).Draw(rt, "what")
			switch what {
			case "a step":
				randomStep(rt, j, &ids)
			case "a drawn entry":
				days := rapid.IntRange(-3, 3).Draw(rt, "days")
				e, err := j.Add(bg, drawEntry(rt, fresh.clock.Now().AddDate(0, 0, days)))
				if err != nil {
					rt.Fatal(err)
				}
				ids = append(ids, e.ID)
			case "an edit":
				if len(ids) == 0 {
					continue
				}
				id := rapid.SampledFrom(ids).Draw(rt, "entry")
				e := drawEntry(rt, fresh.clock.Now().AddDate(0, 0, rapid.IntRange(-3, 3).Draw(rt, "days")))
				e.ID = id
				if _, err := j.Edit(bg, e); err != nil && KindOf(err) == 0 {
					rt.Fatal(err)
				}
			case "undo":
				if _, err := j.Undo(bg); err != nil && KindOf(err) == 0 {
					rt.Fatal(err)
				}
			case "redo":
				if _, err := j.Redo(bg); err != nil && KindOf(err) == 0 {
					rt.Fatal(err)
				}
			case "a month":
				for range BinDays + 1 {
					fresh.clock.Add(24 * time.Hour)
					if err := j.Tend(bg); err != nil {
						rt.Fatal(err)
					}
				}
				ids = slices.DeleteFunc(ids, func(id ID) bool { // purged
					_, err := j.Entry(bg, id)
					return KindOf(err) == NotFound
				})
			}
			countsHold(rt, j, what)
		}
		other := fresh.another(rt)
		defer other.Close()
		if rapid.Bool().Draw(rt, "both") {
			randomStep(rt, other, new([]ID))
		}
		if _, err := other.Import(bg, "footlight", export(rt, j).into); err != nil && KindOf(err) == 0 {
			rt.Fatal(err)
		}
		countsHold(rt, other, "an import")
		if _, err := other.Undo(bg); err != nil && KindOf(err) == 0 {
			rt.Fatal(err)
		}
		countsHold(rt, other, "an import taken back")
	})
}

// TestCountsFollowAWholeImport: so many entries at once are counted anew.
func TestCountsFollowAWholeImport(t *testing.T) {
	j, c := newJournal(t)
	mustAdd(t, j, Entry{Body: "before", People: []Ref{{Name: "Mina"}}, Tags: []string{"x"}, Minutes: 5})
	var es []Entry
	for i := range manyRows + 500 {
		es = append(es, Entry{
			Kind: Action, Body: fmt.Sprint(i), At: c.t.Add(time.Duration(i) * time.Hour), Minutes: 1 + i%7,
			People: []Ref{{Name: fmt.Sprint("P", i%9)}, {Name: "Mina"}}, Tags: []string{fmt.Sprint("t", i%5)}, Project: Ref{Name: "Atlas"},
		})
	}
	must(j.AddAll(t.Context(), es))(t)
	countsHold(t, j, "adding many")
	must(j.Undo(t.Context()))(t)
	countsHold(t, j, "taking it back")
	must(j.Redo(t.Context()))(t)
	countsHold(t, j, "doing it again")
}
