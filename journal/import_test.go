package journal

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// everything is what an export holds.
type everything struct {
	People    []Person
	Projects  []Project
	Entries   []Entry
	Revisions []Revision
}

func export(t interface{ Fatal(...any) }, j *Journal) everything {
	var out everything
	var err error
	if out.People, err = j.People(bg); err != nil {
		t.Fatal(err)
	}
	if out.Projects, err = j.Projects(bg); err != nil {
		t.Fatal(err)
	}
	for _, q := range []Query{{}, q(Test{Field: FieldBin})} {
		for e, err := range j.Each(bg, q) {
			if err != nil {
				t.Fatal(err)
			}
			out.Entries = append(out.Entries, e)
		}
	}
	for r, err := range j.EachRevision(bg) {
		if err != nil {
			t.Fatal(err)
		}
		out.Revisions = append(out.Revisions, r)
	}
	b, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	out = everything{}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func (x everything) into(im *Import) error {
	for _, p := range x.People {
		if _, err := im.Person(p); err != nil {
			return err
		}
	}
	for _, p := range x.Projects {
		if _, err := im.Project(p); err != nil {
			return err
		}
	}
	for _, e := range x.Entries {
		if _, err := im.Entry(e); err != nil {
			return err
		}
	}
	for _, r := range x.Revisions {
		if _, err := im.Revision(r); err != nil {
			return err
		}
	}
	return nil
}

func TestImportOfAnExportIsTheSameJournal(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		a := fresh.another(rt)
		defer a.Close()
		var ids []ID
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			randomStep(rt, a, &ids)
		}
		want := export(rt, a)
		b := fresh.another(rt)
		defer b.Close()
		res, err := b.Import(bg, "footlight", want.into)
		if err != nil || res.Added != len(want.Entries) {
			rt.Fatalf("%+v %v", res, err)
		}
		if d := cmp.Diff(want, export(rt, b)); d != "" {
			rt.Fatalf("import∘export differs:\n%s", d)
		}
		_, seq, _ := b.ChangesSince(bg, -1)
		res, err = b.Import(bg, "footlight", want.into)
		if err != nil || res.Unchanged != len(want.Entries) {
			rt.Fatalf("again: %+v %v", res, err)
		}
		if ch, _, _ := b.ChangesSince(bg, seq); len(ch) != 0 {
			rt.Fatalf("importing again changed %+v", ch)
		}
		if d := cmp.Diff(want, export(rt, b)); d != "" {
			rt.Fatalf("importing again changed:\n%s", d)
		}
	})
}

func TestNewerStateWinsAndTheOtherIsKept(t *testing.T) {
	j, c := newJournal(t)
	here := mustAdd(t, j, Entry{Body: "here"})
	newer := here
	newer.Body, newer.Updated = "newer", here.Updated.Add(time.Hour)
	older := here
	older.Body, older.Updated = "older", here.Updated.Add(-time.Hour)
	imp := func(e Entry) ImportOutcome {
		var out ImportOutcome
		must(j.Import(t.Context(), "test", func(im *Import) error {
			var err error
			out, err = im.Entry(e)
			return err
		}))(t)
		c.Add(time.Minute)
		return out
	}
	for _, step := range []struct {
		e    Entry
		want ImportOutcome
	}{
		{older, Older}, {older, Unchanged}, {newer, Updated}, {here, Unchanged}, {newer, Unchanged},
	} {
		if got := imp(step.e); got != step.want {
			t.Fatalf("%q gave %d, want %d", step.e.Body, got, step.want)
		}
	}
	if got := must(j.Entry(t.Context(), here.ID))(t); got.Body != "newer" || got.Rev != 2 {
		t.Fatalf("%+v", got)
	}
	if h := must(j.History(t.Context(), here.ID))(t); len(h) != 2 {
		t.Fatalf("%+v", h)
	}
	step := must(j.Undo(t.Context()))(t)
	if got := must(j.Entry(t.Context(), here.ID))(t); step.Verb != "import" || got.Body != "here" {
		t.Fatalf("undo of %s gives %q", step.Verb, got.Body)
	}
}

func TestFailedImportLeavesNothing(t *testing.T) {
	j, _ := newJournal(t)
	stop := errors.New("stop")
	_, err := j.Import(t.Context(), "test", func(im *Import) error {
		if _, err := im.Person(Person{ID: NewID(wallClock()), Name: "Mina"}); err != nil {
			return err
		}
		if _, err := im.Entry(fullEntry()); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	if x := export(t, j); len(x.Entries)+len(x.People)+len(x.Projects) != 0 {
		t.Fatalf("%+v", x)
	}
	if _, ok, _ := j.LastStep(t.Context()); ok {
		t.Fatal("a step was left")
	}
}
