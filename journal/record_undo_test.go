package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func recordsOf(t *rapid.T, j *Journal) map[string]string {
	rs, err := j.Records(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range rs {
		out[string(r.Kind)+" "+r.Key] = string(r.ID) + r.Day.String() + string(r.Data) + r.Created.String()
	}
	return out
}

// Taking every step with records back, and doing it again, passes through the
// same states; steps with entries in between do not matter.
func TestUndoAndRedoOfRecordsWalkTheSameStates(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		var states []map[string]string
		var seqs []int64
		for range rapid.IntRange(1, 9).Draw(rt, "steps") {
			before := recordsOf(rt, j)
			was, _, _ := j.LastStep(t.Context())
			rs, err := j.Records(t.Context())
			switch what := rapid.SampledFrom([]string{"put", "put", "remove", "entry"}).Draw(rt, "what"); {
			case err != nil:
			case what == "put":
				r := Record{Kind: rapid.SampledFrom([]RecordKind{RecordTrial, RecordCard}).Draw(rt, "kind"), Key: rapid.SampledFrom([]string{"a", "b"}).Draw(rt, "key")}
				r.Data = json.RawMessage(fmt.Sprintf(`{"n":%d}`, rapid.IntRange(0, 3).Draw(rt, "n")))
				_, err = j.PutRecords(t.Context(), "try", r, Record{Kind: RecordAnswer, Key: r.Key, Data: r.Data})
			case what == "remove" && len(rs) > 0:
				err = j.RemoveRecords(t.Context(), "try", rapid.SampledFrom(rs).Draw(rt, "record").ID, NewID(fresh.clock.Now()))
			default:
				_, err = j.Add(t.Context(), Entry{Kind: Note, Body: "n"})
			}
			if err != nil {
				rt.Fatal(err)
			}
			if now, ok, _ := j.LastStep(t.Context()); ok && now.Seq != was.Seq {
				states, seqs = append(states, before), append(seqs, now.Seq)
			}
		}
		end := recordsOf(rt, j)
		want := func(state map[string]string) {
			if d := cmp.Diff(state, recordsOf(rt, j)); d != "" {
				rt.Fatal(d)
			}
		}
		for i := len(states) - 1; i >= 0; i-- {
			if _, err := j.Undo(t.Context()); err != nil {
				rt.Fatalf("undo of step %d: %v", seqs[i], err)
			}
			want(states[i])
		}
		for i := range states {
			want(states[i])
			if _, err := j.Redo(t.Context()); err != nil {
				rt.Fatalf("redo: %v", err)
			}
		}
		want(end)
	})
}

// Bookkeeping is no step, and never in the way of one.
func TestBookkeepingNeverDisturbsUndo(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		ctx := t.Context()
		fail := func(err error) {
			if err != nil {
				rt.Fatal(err)
			}
		}
		keys := rapid.SampledFrom([]string{"a", "b"})
		record := func() Record {
			return Record{Kind: RecordLine, Key: keys.Draw(rt, "key"), Data: json.RawMessage(fmt.Sprintf(`{"n":%d}`, rapid.IntRange(0, 9).Draw(rt, "n")))}
		}
		some := func() (ids []ID) {
			rs, err := j.Records(ctx)
			fail(err)
			for _, r := range rs {
				if rapid.Bool().Draw(rt, "this") {
					ids = append(ids, r.ID)
				}
			}
			return ids
		}
		bookkeeping := func() {
			last, _, _ := j.LastStep(ctx)
			next, _, _ := j.NextRedo(ctx)
			switch rapid.IntRange(0, 3).Draw(rt, "bookkeeping") {
			case 0, 1:
				_, err := j.PutRecords(ctx, "", record())
				fail(err)
			case 2:
				fail(j.RemoveRecords(ctx, "", some()...))
			}
			if now, _, _ := j.LastStep(ctx); now.Seq != last.Seq {
				rt.Fatalf("bookkeeping became step %+v", now)
			}
			if now, _, _ := j.NextRedo(ctx); now.Seq != next.Seq {
				rt.Fatalf("bookkeeping turned redo from %+v to %+v", next, now)
			}
		}
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			if rapid.Bool().Draw(rt, "put") {
				_, err := j.PutRecords(ctx, "answer", record())
				fail(err)
			} else {
				fail(j.RemoveRecords(ctx, "answer", some()...))
			}
			bookkeeping()
		}
		undone := 0
		for {
			_, err := j.Undo(ctx)
			if KindOf(err) == NotFound {
				break
			}
			fail(err)
			undone++
			bookkeeping()
		}
		for range undone {
			_, err := j.Redo(ctx)
			fail(err)
			bookkeeping()
		}
	})
}
