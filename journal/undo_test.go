package journal

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// face is what a person sees of the journal: the entries as written, without
// what the store counts, and who is known.
type face struct {
	Live, Bin map[ID]Entry
	People    map[string]ID
}

func look(t interface{ Fatal(...any) }, j *Journal) face {
	f := face{map[ID]Entry{}, map[ID]Entry{}, map[string]ID{}}
	for bin, into := range map[bool]map[ID]Entry{false: f.Live, true: f.Bin} {
		var q Query
		if bin {
			q.Terms = []Term{{Tests: []Test{{Field: FieldBin}}}}
		}
		for e, err := range j.Each(context.Background(), q) {
			if err != nil {
				t.Fatal(err)
			}
			e.Rev, e.Updated, e.Deleted = 0, e.Created, e.Created
			into[e.ID] = e
		}
	}
	ps, err := j.People(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range ps {
		f.People[p.Name+"/"+string(p.Relation)] = p.MergedIn
	}
	return f
}

// randomStep does something and tells whether it made a step.
func randomStep(t *rapid.T, j *Journal, ids *[]ID) {
	ctx := context.Background()
	fail := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	some := func() ID { return rapid.SampledFrom(*ids).Draw(t, "id") }
	what := "add"
	if len(*ids) > 0 {
		what = rapid.SampledFrom([]string{"add", "batch", "edit", "remove", "restore", "person", "merge"}).Draw(t, "what")
	}
	name := func() Ref { return Ref{Name: rapid.SampledFrom([]string{"Ann", "Bo", "Cy"}).Draw(t, "name")} }
	body := rapid.StringMatching(`[a-c]{1,4}`).Draw(t, "body")
	switch what {
	case "add", "batch":
		es := []Entry{{Kind: Note, Body: body, People: []Ref{name()}, Tags: []string{body}}}
		if what == "batch" {
			es = append(es, Entry{Kind: Note, Body: body}, Entry{Kind: Note, Body: body + "2"})
		}
		out, err := j.AddAll(ctx, es)
		fail(err)
		for _, e := range out {
			*ids = append(*ids, e.ID)
		}
	case "edit":
		e, err := j.Entry(ctx, some())
		fail(err)
		if e.Deleted.IsZero() {
			e.Body, e.People = body, []Ref{name()}
			_, err = j.Edit(ctx, e)
			fail(err)
		}
	case "remove":
		fail(j.Remove(ctx, some(), some()))
	case "restore":
		fail(j.Restore(ctx, some()))
	case "person":
		ps, err := j.People(ctx)
		fail(err)
		p := Person{Name: body}
		if len(ps) > 0 {
			p = rapid.SampledFrom(ps).Draw(t, "person")
			p.Relation = rapid.SampledFrom(Relations).Draw(t, "relation")
		}
		_, err = j.PutPerson(ctx, p)
		fail(err)
	case "merge":
		ps, err := j.People(ctx)
		fail(err)
		if len(ps) > 1 {
			err = j.MergePeople(ctx, ps[0].ID, ps[1].ID)
			if err != nil && KindOf(err) != Conflict {
				t.Fatal(err)
			}
		}
	}
}

// Taking every step back, and doing it again, passes through the same states;
// what was put into the bin by taking an addition back is all that stays.
func TestUndoAndRedoWalkTheSameStates(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		var ids []ID
		var states []face
		var seqs []int64
		for range rapid.IntRange(1, 7).Draw(rt, "steps") {
			before := look(rt, j)
			was, _, _ := j.LastStep(t.Context())
			randomStep(rt, j, &ids)
			if now, ok, _ := j.LastStep(t.Context()); ok && now.Seq != was.Seq {
				states, seqs = append(states, before), append(seqs, now.Seq)
			}
		}
		end := look(rt, j)
		for i := len(states) - 1; i >= 0; i-- {
			if _, err := j.Undo(t.Context()); err != nil {
				rt.Fatalf("undo of step %d: %v", seqs[i], err)
			}
			same(rt, states[i], look(rt, j))
		}
		if _, err := j.Undo(t.Context()); KindOf(err) != NotFound {
			rt.Fatalf("undo of nothing: %v", err)
		}
		for i := range states {
			if i > 0 {
				same(rt, states[i], look(rt, j))
			}
			if _, err := j.Redo(t.Context()); err != nil {
				rt.Fatalf("redo: %v", err)
			}
		}
		same(rt, end, look(rt, j))
		if _, err := j.Redo(t.Context()); KindOf(err) != NotFound {
			rt.Fatalf("redo of nothing: %v", err)
		}
		if rep, err := j.Verify(t.Context()); err != nil || !rep.Sound() {
			rt.Fatalf("%+v %v", rep, err)
		}
	})
}

func same(t *rapid.T, want, got face) {
	if d := cmp.Diff(want.Live, got.Live); d != "" {
		t.Fatalf("entries differ:\n%s", d)
	}
	for id := range want.Bin {
		if _, ok := got.Bin[id]; !ok {
			t.Fatalf("%s left the bin", id)
		}
	}
	if d := cmp.Diff(want.People, got.People); d != "" {
		t.Fatalf("people differ:\n%s", d)
	}
}

func TestUndoIsRefusedWhenLaterWorkStandsOnIt(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "one"})
	added, _, err := j.LastStep(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e.Body = "two"
	e = must(j.Edit(t.Context(), e))(t)
	_, err = j.UndoStep(t.Context(), added.Seq)
	wantKind(t, err, Conflict)
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Body != "two" || !got.Deleted.IsZero() {
		t.Fatalf("a refused undo changed the entry: %+v", got)
	}
	mustAdd(t, j, Entry{Body: "something else"})
	step := must(j.UndoStep(t.Context(), added.Seq+1))(t)
	if step.Verb != "edit" {
		t.Fatalf("undid %+v", step)
	}
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Body != "one" || got.Rev != 3 {
		t.Fatalf("got %+v", got)
	}
}

func TestUndoSurvivesRestartsAndIsOneStepForABatch(t *testing.T) {
	c := newClock()
	dir := t.TempDir()
	j := open(t, dir, c)
	var es []Entry
	for i := range 1500 {
		es = append(es, Entry{Kind: Note, Body: fmt.Sprint(i)})
	}
	must(j.AddAll(t.Context(), es))(t)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	other := open(t, dir, c)
	step := must(other.Undo(t.Context()))(t)
	if step.Count != 1500 || len(step.IDs) != 100 || step.Verb != "add" {
		t.Fatalf("undid %d of %s", step.Count, step.Verb)
	}
	if n := must(other.Count(t.Context(), Query{}))(t); n != 0 {
		t.Fatalf("%d left", n)
	}
	must(other.Redo(t.Context()))(t)
	if n := must(other.Count(t.Context(), Query{}))(t); n != 1500 {
		t.Fatalf("%d after redo", n)
	}
}
