package journal

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func people(t testing.TB, j *Journal) map[string]Person {
	t.Helper()
	out := map[string]Person{}
	for _, p := range must(j.People(t.Context()))(t) {
		out[p.Name] = p
	}
	return out
}

func TestNamesAreFoundFoldedAndByNickname(t *testing.T) {
	j, _ := newJournal(t)
	ops := must(j.PutPerson(t.Context(), Person{Name: "Ops", Team: true}))(t)
	jose := must(j.PutPerson(t.Context(), Person{
		Name: "José  Núñez", Nick: []string{"Pepe", "pepe"}, Alias: "North", Relation: "peer", Quotable: true, MemberOf: []Ref{{Name: "ops"}},
	}))(t)
	if jose.Name != "José Núñez" || len(jose.Nick) != 1 || jose.MemberOf[0].ID != ops.ID {
		t.Fatalf("%+v", jose)
	}
	for _, name := range []string{"JOSE NUNEZ", "pepe", "north"} {
		if e := mustAdd(t, j, Entry{Body: "x", People: []Ref{{Name: name}}}); e.People[0].ID != jose.ID {
			t.Errorf("%s is %+v", name, e.People)
		}
	}
	e := mustAdd(t, j, Entry{Body: "x", People: []Ref{{Name: "pepe"}, {ID: jose.ID}, {Name: "new"}}})
	if len(e.People) != 2 {
		t.Fatalf("the same person twice: %+v", e.People)
	}
	_, err := j.Add(t.Context(), Entry{Kind: Note, Body: "x", People: []Ref{{ID: "01890000-0000-7000-8000-000000000001"}}})
	wantKind(t, err, NotFound)
	read := people(t, j)
	if d := cmp.Diff(jose, read[jose.Name]); d != "" {
		t.Fatal(d)
	}
	for _, text := range []string{"nunez", "Pepe", string(jose.ID)} {
		if n := must(j.Count(t.Context(), q(Test{Field: FieldPerson, Text: text})))(t); n != 4 {
			t.Errorf("person:%s selects %d", text, n)
		}
	}
	jose.Name = "Josef"
	if p := must(j.PutPerson(t.Context(), jose))(t); p.ID != jose.ID {
		t.Fatal("a renamed person is another")
	}
	if got := must(j.Entry(t.Context(), e.ID))(t); got.People[0].Name != "Josef" {
		t.Fatalf("%+v", got.People)
	}
}

func TestMentionedPeopleComeAndGoWithTheirEntries(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x", People: []Ref{{Name: "Typo"}}, Project: Ref{Name: "Slip"}})
	if len(people(t, j)) != 1 || len(must(j.Projects(t.Context()))(t)) != 1 {
		t.Fatal("not listed")
	}
	must(j.Undo(t.Context()))(t)
	if len(people(t, j)) != 0 || len(must(j.Projects(t.Context()))(t)) != 0 {
		t.Fatal("still listed")
	}
	if err := j.Restore(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	if len(people(t, j)) != 1 {
		t.Fatal("not back")
	}
}

func TestMergedPeopleAreReadAsOne(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x", Minutes: 10, People: []Ref{{Name: "Mina"}, {Name: "Mina K"}, {Name: "Wilhelmina"}}})
	ps := people(t, j)
	if err := j.MergePeople(t.Context(), ps["Wilhelmina"].ID, ps["Mina"].ID); err != nil {
		t.Fatal(err)
	}
	// A chain: who was merged into Mina follows her.
	if err := j.MergePeople(t.Context(), ps["Mina"].ID, ps["Mina K"].ID); err != nil {
		t.Fatal(err)
	}
	wantKind(t, j.MergePeople(t.Context(), ps["Mina K"].ID, ps["Mina"].ID), Conflict)
	if got := must(j.Entry(t.Context(), e.ID))(t); len(got.People) != 1 || got.People[0].Name != "Mina K" {
		t.Fatalf("%+v", got.People)
	}
	if n := must(j.Count(t.Context(), q(Test{Field: FieldPerson, Text: "mina"})))(t); n != 1 {
		t.Fatalf("selects %d", n)
	}
	cs := must(j.PeopleCounts(t.Context()))(t)
	if len(cs) != 1 || cs[0].Ref.Name != "Mina K" || cs[0].Entries != 1 || cs[0].Minutes != 10 {
		t.Fatalf("%+v", cs)
	}
	if e := mustAdd(t, j, Entry{Body: "y", People: []Ref{{Name: "wilhelmina"}}}); e.People[0].Name != "Mina K" {
		t.Fatalf("%+v", e.People)
	}
	must(j.Undo(t.Context()))(t)
	must(j.Undo(t.Context()))(t)
	must(j.Undo(t.Context()))(t)
	if got := must(j.Entry(t.Context(), e.ID))(t); len(got.People) != 3 {
		t.Fatalf("after undo: %+v", got.People)
	}
	if err := j.MergePeople(t.Context(), ps["Mina K"].ID, ps["Mina"].ID); err != nil {
		t.Fatal(err)
	}
	if err := j.UnmergePerson(t.Context(), ps["Mina K"].ID); err != nil {
		t.Fatal(err)
	}
	if got := must(j.Entry(t.Context(), e.ID))(t); len(got.People) != 3 {
		t.Fatalf("after unmerge: %+v", got.People)
	}
}

// TestTeamMergedIntoItsMember does not make the member a team of themselves.
func TestTeamMergedIntoItsMember(t *testing.T) {
	j, _ := newJournal(t)
	lee := must(j.PutPerson(t.Context(), Person{Name: "Lee", MemberOf: []Ref{{Name: "Lee and friends"}}}))(t)
	if err := j.MergePeople(t.Context(), people(t, j)["Lee and friends"].ID, lee.ID); err != nil {
		t.Fatal(err)
	}
	lee = people(t, j)["Lee"]
	lee.Relation = "peer"
	lee = must(j.PutPerson(t.Context(), lee))(t)
	if len(lee.MemberOf) != 0 {
		t.Fatalf("%+v", lee)
	}
	for range 3 {
		must(j.Undo(t.Context()))(t)
	}
	for range 3 {
		must(j.Redo(t.Context()))(t)
	}
}

func TestProjectsAndTagsAreCounted(t *testing.T) {
	j, _ := newJournal(t)
	mustAdd(t, j, Entry{Body: "x", Minutes: 5, Project: Ref{Name: "Atlas"}, Tags: []string{"Release"}})
	mustAdd(t, j, Entry{Body: "x", Minutes: 7, Project: Ref{Name: "ATLAS"}, Tags: []string{"#release", "other"}})
	mustAdd(t, j, Entry{Body: "x", Kind: Note, Project: Ref{Name: "Borea"}})
	cs := must(j.ProjectCounts(t.Context()))(t)
	if len(cs) != 2 || cs[0].Ref.Name != "Atlas" || cs[0].Entries != 2 || cs[0].Minutes != 12 || cs[0].Last != j.Today() {
		t.Fatalf("%+v", cs)
	}
	ts := must(j.TagCounts(t.Context()))(t)
	if len(ts) != 2 || ts[0].Ref.Name != "Release" || ts[0].Entries != 2 {
		t.Fatalf("%+v", ts)
	}
	p := must(j.Projects(t.Context()))(t)[0]
	p.Own, p.Name = true, "Atlas II"
	must(j.PutProject(t.Context(), p))(t)
	must(j.Undo(t.Context()))(t)
	if got := must(j.Projects(t.Context()))(t)[0]; got.Own || got.Name != "Atlas" {
		t.Fatalf("%+v", got)
	}
}
