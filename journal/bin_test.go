package journal

import (
	"testing"
	"time"
)

func binned(t *testing.T, j *Journal) int {
	t.Helper()
	return must(j.Count(t.Context(), q(Test{Field: FieldBin})))(t)
}

func TestBinIsEmptiedAfterThirtyOpenDays(t *testing.T) {
	j, c := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x", Tags: []string{"a"}, People: []Ref{{Name: "Mina"}}, Source: Source{Name: "jrnl", Key: "1"}})
	e.Body = "y"
	must(j.Edit(t.Context(), e))(t)
	if err := j.Remove(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	for day := 1; day <= BinDays; day++ {
		if left := must(j.Purges(t.Context(), e.ID))(t); left != BinDays-day+1 || binned(t, j) != 1 {
			t.Fatalf("day %d: %d days left, %d in the bin", day, left, binned(t, j))
		}
		c.Add(24 * time.Hour)
		mustAdd(t, j, Entry{Body: "lived"})
	}
	if binned(t, j) != 0 {
		t.Fatal("the bin was not emptied")
	}
	_, err := j.Entry(t.Context(), e.ID)
	wantKind(t, err, NotFound)
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Fatalf("%+v", rep)
	}
	// Its source's key outlives it.
	res := must(j.Import(t.Context(), "jrnl", func(im *Import) error {
		_, err := im.Entry(Entry{Kind: Action, Body: "x", Source: Source{Name: "jrnl", Key: "1"}})
		return err
	}))(t)
	if res.Unchanged != 1 {
		t.Fatalf("%+v", res)
	}
}

func TestClockJumpDoesNotEmptyTheBin(t *testing.T) {
	j, c := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x"})
	if err := j.Remove(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	c.Add(10 * 365 * 24 * time.Hour)
	mustAdd(t, j, Entry{Body: "in ten years"})
	c.Add(-20 * 365 * 24 * time.Hour)
	mustAdd(t, j, Entry{Body: "ten years ago"})
	if binned(t, j) != 1 {
		t.Fatal("the bin was emptied")
	}
	if err := j.Restore(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	if n := must(j.Count(t.Context(), Query{}))(t); n != 3 {
		t.Fatalf("%d entries", n)
	}
}

func TestRemovingTwiceIsOnceAndUnknownIsNotFound(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x"})
	for range 2 {
		if err := j.Remove(t.Context(), e.ID); err != nil {
			t.Fatal(err)
		}
	}
	must(j.Undo(t.Context()))(t)
	if got := must(j.Entry(t.Context(), e.ID))(t); !got.Deleted.IsZero() {
		t.Fatal("one undo did not bring it back")
	}
	wantKind(t, j.Remove(t.Context(), e.ID, "01890000-0000-7000-8000-000000000001"), NotFound)
	if got := must(j.Entry(t.Context(), e.ID))(t); !got.Deleted.IsZero() {
		t.Fatal("half of a refused removal happened")
	}
	_, err := j.Edit(t.Context(), Entry{ID: "01890000-0000-7000-8000-000000000001", Kind: Note, Body: "x"})
	wantKind(t, err, NotFound)
}
