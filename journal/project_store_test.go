package journal

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func projects(t testing.TB, j *Journal) map[string]Project {
	t.Helper()
	out := map[string]Project{}
	for _, p := range must(j.Projects(t.Context()))(t) {
		out[p.Name] = p
	}
	return out
}

func TestMergedProjectsAreReadAsOne(t *testing.T) {
	j, _ := newJournal(t)
	atlas := mustAdd(t, j, Entry{Body: "x", Minutes: 10, Project: Ref{Name: "Atlas"}})
	two := mustAdd(t, j, Entry{Body: "y", Minutes: 5, Project: Ref{Name: "Atlas 2"}})
	mustAdd(t, j, Entry{Body: "z", Project: Ref{Name: "Atlantis"}})
	ps := projects(t, j)
	if err := j.MergeProjects(t.Context(), ps["Atlantis"].ID, ps["Atlas 2"].ID); err != nil {
		t.Fatal(err)
	}
	if err := j.MergeProjects(t.Context(), ps["Atlas 2"].ID, ps["Atlas"].ID); err != nil {
		t.Fatal(err)
	}
	wantKind(t, j.MergeProjects(t.Context(), ps["Atlas"].ID, ps["Atlantis"].ID), Conflict)
	wantKind(t, j.MergeProjects(t.Context(), NewID(j.opt.Now()), ps["Atlas"].ID), NotFound)
	got := must(j.Entry(t.Context(), two.ID))(t)
	if got.Project != atlas.Project {
		t.Fatalf("%+v", got.Project)
	}
	for _, text := range []string{"atlas 2", "atlantis", string(ps["Atlas"].ID)} {
		if n := must(j.Count(t.Context(), q(Test{Field: FieldProject, Text: text})))(t); n != 3 {
			t.Errorf("project:%s selects %d", text, n)
		}
	}
	cs := must(j.ProjectCounts(t.Context()))(t)
	if len(cs) != 1 || cs[0].Ref.Name != "Atlas" || cs[0].Entries != 3 || cs[0].Minutes != 15 {
		t.Fatalf("%+v", cs)
	}
	if e := mustAdd(t, j, Entry{Body: "w", Project: Ref{Name: "atlantis"}}); e.Project != atlas.Project {
		t.Fatalf("%+v", e.Project)
	}
	// An edit of something else leaves what the entry says of its project.
	got.Body = "edited"
	must(j.Edit(t.Context(), got))(t)
	if err := j.UnmergeProject(t.Context(), ps["Atlas 2"].ID); err != nil {
		t.Fatal(err)
	}
	if got := must(j.Entry(t.Context(), two.ID))(t); got.Project.Name != "Atlas 2" {
		t.Fatalf("after unmerge: %+v", got.Project)
	}
	for range 5 { // unmerge, edit, addition, two merges
		must(j.Undo(t.Context()))(t)
	}
	if d := cmp.Diff(ps["Atlas 2"].MergedIn, projects(t, j)["Atlas 2"].MergedIn); d != "" {
		t.Fatal(d)
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Fatalf("%+v", rep)
	}
}

// TestMergedProjectComesThroughAnExport whichever line is read first.
func TestMergedProjectComesThroughAnExport(t *testing.T) {
	j, _ := newJournal(t)
	mustAdd(t, j, Entry{Body: "x", Project: Ref{Name: "Old"}})
	mustAdd(t, j, Entry{Body: "x", Project: Ref{Name: "New"}})
	ps := projects(t, j)
	if err := j.MergeProjects(t.Context(), ps["Old"].ID, ps["New"].ID); err != nil {
		t.Fatal(err)
	}
	_, want, err := j.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, order := range [][]int{{0, 1}, {1, 0}} {
		to, _ := newJournal(t)
		for range 2 { // the second time nothing changes
			must(to.Import(t.Context(), "test", func(im *Import) error {
				for _, i := range order {
					if _, err := im.Project(want[i]); err != nil {
						return err
					}
				}
				return nil
			}))(t)
		}
		_, got, err := to.Known(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	}
}

func TestRenamedProjectKeepsItsEntries(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "x", Project: Ref{Name: "Atlas"}})
	p := projects(t, j)["Atlas"]
	p.Name = " Borea  II"
	if p = must(j.PutProject(t.Context(), p))(t); p.Name != "Borea II" {
		t.Fatalf("%+v", p)
	}
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Project.Name != "Borea II" || got.Project.ID != e.Project.ID {
		t.Fatalf("%+v", got.Project)
	}
	must(j.Undo(t.Context()))(t)
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Project.Name != "Atlas" {
		t.Fatalf("%+v", got.Project)
	}
}
