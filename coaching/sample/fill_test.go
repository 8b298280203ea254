package sample

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"footlight/journal"
)

func open(t *testing.T) *journal.Journal {
	t.Helper()
	j, err := journal.Open(t.Context(), t.TempDir(), journal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	return j
}

// contents is everything in j that an export carries.
func contents(t *testing.T, j *journal.Journal) string {
	t.Helper()
	var out strings.Builder
	enc := json.NewEncoder(&out)
	put := func(v any, err error) {
		if err != nil {
			t.Fatal(err)
		}
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	put(j.People(t.Context()))
	put(j.Projects(t.Context()))
	for _, q := range []journal.Query{{}, binned} {
		for e, err := range j.Each(t.Context(), q) {
			put(e, err)
		}
	}
	for r, err := range j.EachRevision(t.Context()) {
		put(r, err)
	}
	return out.String()
}

func TestFillIsTheSameEveryTime(t *testing.T) {
	s := spec(600, 1, 3)
	a, b := open(t), open(t)
	last, calls := 0, 0
	if err := Fill(t.Context(), a, s, func(done, all int) { last, calls = done, calls+1; _ = all }); err != nil {
		t.Fatal(err)
	}
	if last != 600 || calls < 2 {
		t.Errorf("progress ended at %d after %d calls", last, calls)
	}
	if err := Fill(t.Context(), b, s, nil); err != nil {
		t.Fatal(err)
	}
	if contents(t, a) != contents(t, b) {
		t.Error("two journals filled alike differ")
	}
	report, err := a.Verify(t.Context())
	if err != nil || len(report.Problems) > 0 {
		t.Errorf("verify: %v %v", report.Problems, err)
	}
}

// What stands in the journal is what the life holds.
func TestFillKeepsTheLife(t *testing.T) {
	s := spec(700, 1, 4)
	j := open(t)
	if err := Fill(t.Context(), j, s, nil); err != nil {
		t.Fatal(err)
	}
	n, err := j.Count(t.Context(), journal.Query{})
	if err != nil || n != s.Entries {
		t.Errorf("%d entries in the journal, %v", n, err)
	}
	people := 0
	for it := range Life(s) {
		if it.Person != nil {
			people++
		}
		if it.Entry == nil {
			continue
		}
		got, err := j.Entry(t.Context(), it.Entry.ID)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := json.Marshal(it.Entry)
		if have, _ := json.Marshal(got); string(have) != string(want) {
			t.Fatalf("kept %s\nof   %s", have, want)
		}
		former, err := j.History(t.Context(), it.Entry.ID)
		if err != nil || len(former) != len(it.Former) {
			t.Fatalf("%d revisions kept of %d, %v", len(former), len(it.Former), err)
		}
	}
	if all, err := j.People(t.Context()); err != nil || len(all) != people {
		t.Errorf("%d people kept of %d, %v", len(all), people, err)
	}
}

func TestFillWantsAnEmptyJournal(t *testing.T) {
	j := open(t)
	if _, err := j.Add(t.Context(), journal.Entry{Kind: journal.Note, Body: "mine"}); err != nil {
		t.Fatal(err)
	}
	if err := Fill(t.Context(), j, spec(20, .2, 1), nil); journal.KindOf(err) != journal.Conflict {
		t.Errorf("filling a used journal: %v", err)
	}
	if n, _ := j.Count(t.Context(), journal.Query{}); n != 1 {
		t.Errorf("%d entries afterwards", n)
	}
}

func TestFillCancelledLeavesNothing(t *testing.T) {
	j := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	err := Fill(ctx, j, spec(3000, 2, 1), func(done, _ int) {
		if done >= 800 {
			cancel()
		}
	})
	if err == nil {
		t.Fatal("a cancelled filling says it is done")
	}
	if got := contents(t, j); got != contents(t, open(t)) {
		t.Errorf("left behind: %.200s", got)
	}
	if err := Fill(t.Context(), j, spec(30, .2, 1), nil); err != nil {
		t.Errorf("filling after a cancelled one: %v", err)
	}
}

func TestFillIsOneStep(t *testing.T) {
	j := open(t)
	if err := Fill(t.Context(), j, spec(300, 1, 2), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n, err := j.Count(t.Context(), journal.Query{}); n != 0 || err != nil {
		t.Errorf("%d entries after undo, %v", n, err)
	}
}
