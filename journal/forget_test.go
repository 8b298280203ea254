package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var someone = ForgetOptions{Word: "someone"}

func forget(t testing.TB, j *Journal, id ID, o ForgetOptions) Forgetting {
	t.Helper()
	f := must(j.ForgetPreview(t.Context(), id, o))(t)
	if err := j.Forget(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	return f
}

// bytesHold names the files of a journal, backups left out, whose bytes hold a
// text in any case, as written or folded.
func bytesHold(t interface{ Fatal(...any) }, dir string, texts ...string) []string {
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if strings.HasPrefix(path, filepath.Join(dir, backupsName)) {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, text := range texts {
			for _, form := range []string{strings.ToLower(text), Fold(text)} {
				low := bytes.ToLower(b)
				if i := bytes.Index(low, []byte(form)); i >= 0 {
					out = append(out, fmt.Sprintf("%s holds %s: %q", filepath.Base(path), text, low[max(0, i-60):min(len(low), i+40)]))
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// planted is a journal that holds Zörbel in every place a name can be in, and
// Mina, who stays.
func planted(t testing.TB, j *Journal) Person {
	t.Helper()
	ctx := t.Context()
	add := func(e Entry) Entry { return mustAdd(t, j, e) }
	first := add(Entry{
		Body: "Helped @Zörbel and @Mina with the release", People: []Ref{{Name: "Zörbel"}, {Name: "Mina"}},
		Project: Ref{Name: "Zörbel handover"}, Tags: []string{"zörbel", "release"}, Minutes: 30,
		Outcome: Outcome{Text: "Zörbel's build is green", MyPart: "asked ZORBEL", Family: "time"}, Story: Story{Result: "zörbel smiled"},
		Source: Source{Name: "notes", Key: "people/zörbel.md"},
	})
	z := people(t, j)["Zörbel"]
	z.Relation, z.Nick, z.Alias, z.Quotable = "peer", []string{"Zorbi Q"}, "Northwind", true
	z.MemberOf = []Ref{{Name: "Team Zörbel"}}
	z = must(j.PutPerson(ctx, z))(t)
	team := people(t, j)["Team Zörbel"]
	team.Team = true
	must(j.PutPerson(ctx, team))(t)
	first.Body = "Helped @Mina and @\"Zorbi Q\" once more, said Northwind"
	must(j.Edit(ctx, first))(t)
	binned := add(Entry{Body: "Zörbels late night", Kind: Note})
	if err := j.Remove(ctx, binned.ID); err != nil {
		t.Fatal(err)
	}
	add(Entry{Kind: Feedback, Body: "kind words", People: []Ref{{Name: "Zörbel"}, {Name: "Mina"}}, Said: Said{Kind: "thanks", Quote: "Zörbel: well done", Channel: "zörbel's office"}})
	add(Entry{Kind: Reflection, Body: "about Mina", Asked: Asked{Text: "What did Zörbel need?"}})
	add(Entry{Body: "Zörbelino is another, and so is the zorbelish way"})
	add(Entry{Body: "with @Zör B", People: []Ref{{Name: "Zör B"}}})
	if err := j.MergePeople(ctx, people(t, j)["Zör B"].ID, z.ID); err != nil {
		t.Fatal(err)
	}
	z.Name = "Zörbel Hartung"
	z = must(j.PutPerson(ctx, z))(t)
	for slot, text := range map[string]string{"capture": "wrote to @Zörbel", "entry:1": `{"people":[{"id":"` + string(z.ID) + `","name":"Zörbel Hartung"}],"body":"zörbel"}`} {
		if err := j.SaveDraft(ctx, slot, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.SetSetting(ctx, "filter", "person:Zörbel load:7.."); err != nil {
		t.Fatal(err)
	}
	must(j.PutRecords(ctx, "card", Record{Kind: RecordCard, Data: json.RawMessage(`{"people":["Zörbel","Mina"],"who":"` + string(z.ID) + `"}`)}))(t)
	must(j.PutRecords(ctx, "card", Record{Kind: RecordCard, Key: "2", Data: json.RawMessage(`{"helps":"call Zörbel"}`)}))(t)
	return z
}

func TestForgettingLeavesNoTrace(t *testing.T) {
	j, c := newJournal(t)
	z := planted(t, j)
	before := must(j.ForgetPreview(t.Context(), z.ID, someone))(t)
	again := must(j.ForgetPreview(t.Context(), z.ID, someone))(t)
	if d := cmp.Diff(before, again, cmp.AllowUnexported(Forgetting{})); d != "" {
		t.Fatal("two previews of the same differ:", d)
	}
	got := before
	got.Names, got.Samples, got.mark, got.Renamed = nil, nil, [32]byte{}, nil
	want := Forgetting{
		Noun: NounPerson, ID: z.ID, Name: "Zörbel Hartung", ForgetOptions: someone, Linked: 3, Entries: 5, Binned: 1, Plain: 4,
		Words: 5, Revisions: 1, Drafts: 2, Records: 2, Settings: 1, Steps: 5,
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(Forgetting{})); d != "" {
		t.Error("preview:", d)
	}
	if len(before.Samples) != 5 || len(before.Renamed) != 2 {
		t.Errorf("samples %+v, renamed %+v", before.Samples, before.Renamed)
	}
	if err := j.Forget(t.Context(), before); err != nil {
		t.Fatal(err)
	}
	gone := []string{"Zörbel Hartung", "Zorbi Q", "Northwind", "Zör B", "ZÖRBEL'", "zörbel ", "Zörbel\"", "@zörbel", "zörbels ", "zörbel.md", string(z.ID)}
	if found := bytesHold(t, j.dir, gone...); len(found) > 0 {
		t.Errorf("still there: %v", found)
	}
	if n := must(j.Count(t.Context(), q(Test{Field: FieldWords, Text: "zorbel", Prefix: true})))(t); n != 1 {
		t.Errorf("%d entries hold a word like it, want the one of others", n)
	}
	if ps := people(t, j); len(ps) != 2 || !ps["Team someone"].Team || ps["Mina"].ID == "" {
		t.Errorf("people: %+v", ps)
	}
	if ps := projects(t, j); ps["Someone handover"].ID == "" {
		t.Errorf("projects: %+v", ps)
	}
	for e, err := range j.Each(t.Context(), Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Kind == Feedback && len(e.People) > 0 {
			t.Errorf("%+v is taken for who said it", e.People)
		}
		if strings.HasPrefix(e.Body, "Helped") && e.Body != "Helped @Mina and someone once more, said someone" {
			t.Errorf("body is %q", e.Body)
		}
		if e.Outcome.Text != "" && (e.Outcome.Text != "Someone's build is green" || e.Outcome.MyPart != "asked someone") {
			t.Errorf("outcome is %+v", e.Outcome)
		}
		if len(e.Tags) > 0 && !slices.Equal(e.Tags, []string{"someone", "release"}) {
			t.Errorf("tags are %v", e.Tags)
		}
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Errorf("%+v", rep)
	}
	c.Add(time.Hour)
	j.Close()
	if found := bytesHold(t, j.dir, gone...); len(found) > 0 {
		t.Errorf("still there after closing: %v", found)
	}
}

func TestForgettingIsNeverUndone(t *testing.T) {
	j, _ := newJournal(t)
	z := planted(t, j)
	forget(t, j, z.ID, someone)
	_, err := j.Undo(t.Context())
	wantKind(t, err, Conflict)
	if _, ok, err := j.LastStep(t.Context()); ok || err != nil {
		t.Fatal("an undo is offered", err)
	}
	e := mustAdd(t, j, Entry{Body: "later"})
	must(j.Undo(t.Context()))(t)
	must(j.Redo(t.Context()))(t)
	must(j.Undo(t.Context()))(t)
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Deleted.IsZero() {
		t.Fatal("what came later is not undone")
	}
	last := must(j.number(t, "SELECT max(seq) FROM step"))(t)
	forgotten := 0
	for seq := last; seq > 0; seq-- {
		_, err := j.UndoStep(t.Context(), seq)
		if err == nil {
			must(j.Redo(t.Context()))(t)
		} else if k := KindOf(err); k != Conflict && k != NotFound {
			t.Fatal(err)
		} else if strings.Contains(err.Error(), "forgotten") {
			forgotten++
		}
		if found := bytesHold(t, j.dir, "Zörbel Hartung", "Zorbi Q", "@zörbel", "Northwind"); len(found) > 0 {
			t.Fatalf("undoing step %d brought back: %v", seq, found)
		}
	}
	if forgotten < 6 {
		t.Errorf("only %d steps say that they are forgotten", forgotten)
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Errorf("%+v", rep)
	}
}

func (j *Journal) number(t testing.TB, text string) (n int64, err error) {
	err = j.read(t.Context(), func(c *conn) error {
		n, err = c.number(t.Context(), text)
		return err
	})
	return n, err
}

// TestForgettingIsRefusedWhenSomethingChanged of what the preview looked at,
// and only then.
func TestForgettingIsRefusedWhenSomethingChanged(t *testing.T) {
	j, _ := newJournal(t)
	z := planted(t, j)
	f := must(j.ForgetPreview(t.Context(), z.ID, someone))(t)
	mustAdd(t, j, Entry{Body: "about @Mina", People: []Ref{{Name: "Mina"}}})
	late := mustAdd(t, j, Entry{Body: "about zörbel"})
	wantKind(t, j.Forget(t.Context(), f), Conflict)
	if got := must(j.Entry(t.Context(), late.ID))(t); got.Body != "about zörbel" {
		t.Fatal("a refused forgetting changed something")
	}
	f = must(j.ForgetPreview(t.Context(), z.ID, someone))(t)
	mustAdd(t, j, Entry{Body: "about @Mina", People: []Ref{{Name: "Mina"}}})
	stale := must(j.Entry(t.Context(), late.ID))(t)
	if err := j.Forget(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	wantKind(t, j.Forget(t.Context(), f), NotFound)
	stale.Body += " and more" // an editor that still shows the name
	_, err := j.Edit(t.Context(), stale)
	wantKind(t, err, Conflict)
	_, err = j.ForgetPreview(t.Context(), people(t, j)["Mina"].ID, ForgetOptions{Word: "a mina"})
	wantKind(t, err, Invalid)
}

// TestOnlyMentionsLeavesCommonWords as they stand.
func TestOnlyMentionsLeavesCommonWords(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "It will rain, said @Will", People: []Ref{{Name: "Will"}}, Tags: []string{"will"}})
	f := forget(t, j, e.People[0].ID, ForgetOptions{Word: "jemand", OnlyMentions: true})
	if f.Linked != 1 || f.Plain != 0 {
		t.Errorf("%+v", f)
	}
	got := must(j.Entry(t.Context(), e.ID))(t)
	if got.Body != "It will rain, said jemand" || len(got.People) != 0 || !slices.Equal(got.Tags, []string{"will"}) {
		t.Fatalf("%+v", got)
	}
	if len(people(t, j)) != 0 {
		t.Fatal("still there")
	}
}

// TestSharedNamesGoOnlyWithTheirOwner and longer names of others stay whole.
func TestSharedNamesGoOnlyWithTheirOwner(t *testing.T) {
	j, _ := newJournal(t)
	one := must(j.PutPerson(t.Context(), Person{Name: "Ann Lee", Nick: []string{"Ann"}}))(t)
	two := must(j.PutPerson(t.Context(), Person{Name: "Ann Wu", Nick: []string{"Ann"}}))(t)
	a := mustAdd(t, j, Entry{Body: "Ann and I", People: []Ref{{ID: one.ID}}})
	b := mustAdd(t, j, Entry{Body: "Ann and I", People: []Ref{{ID: two.ID}}})
	c := mustAdd(t, j, Entry{Body: "Ann, Ann Lee and Ann Wu"})
	f := forget(t, j, one.ID, someone)
	for id, want := range map[ID]string{a.ID: "Someone and I", b.ID: "Ann and I", c.ID: "Ann, someone and Ann Wu"} {
		if got := must(j.Entry(t.Context(), id))(t); got.Body != want {
			t.Errorf("%q, want %q", got.Body, want)
		}
	}
	if len(f.Others) != 1 || f.Others[0].ID != two.ID {
		t.Errorf("others: %+v", f.Others)
	}
}

func TestForgettingAProject(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "On %Quarz with @Mina", Project: Ref{Name: "Quarz"}, People: []Ref{{Name: "Mina"}}, Minutes: 5})
	mustAdd(t, j, Entry{Body: "x", Project: Ref{Name: "Quarz neu"}})
	if err := j.MergeProjects(t.Context(), projects(t, j)["Quarz neu"].ID, e.Project.ID); err != nil {
		t.Fatal(err)
	}
	f := forget(t, j, e.Project.ID, ForgetOptions{Word: "a project"})
	if f.Noun != NounProject || f.Linked != 2 || f.Entries != 2 {
		t.Errorf("%+v", f)
	}
	if got := must(j.Entry(t.Context(), e.ID))(t); got.Body != "On a project with @Mina" || got.Project != (Ref{}) || len(got.People) != 1 {
		t.Errorf("%+v", got)
	}
	if found := bytesHold(t, j.dir, "quarz"); len(found) > 0 {
		t.Error(found)
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Errorf("%+v", rep)
	}
}

// TestFirstNameAloneIsPointedOut and goes where it is asked for.
func TestFirstNameAloneIsPointedOut(t *testing.T) {
	j, _ := newJournal(t)
	lee := mustAdd(t, j, Entry{Body: `Met @"Lee Wong"`, People: []Ref{{Name: "Lee Wong"}}}).People[0]
	alone := mustAdd(t, j, Entry{Body: "LEE said so, and the Wongs agree"})
	mustAdd(t, j, Entry{Body: "Lee Wong, sleeves up"})
	f := must(j.ForgetPreview(t.Context(), lee.ID, someone))(t)
	if d := cmp.Diff([]NamePart{{"Lee", 1}, {"Wong", 1}}, f.Parts); d != "" {
		t.Error(d)
	}
	o := someone
	o.Also = []string{"Lee"}
	f = forget(t, j, lee.ID, o)
	if d := cmp.Diff([]NamePart{{"Wong", 1}}, f.Parts); d != "" {
		t.Error(d)
	}
	if got := must(j.Entry(t.Context(), alone.ID))(t); got.Body != "Someone said so, and the Wongs agree" {
		t.Error(got.Body)
	}
}

// TestBackupsAreNamedNotOpened in the preview.
func TestBackupsAreNamedNotOpened(t *testing.T) {
	j, _ := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "@Mina", People: []Ref{{Name: "Mina"}}})
	if err := os.MkdirAll(filepath.Join(j.dir, backupsName), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(j.dir, backupsName, "2026-11-01.footlight"), "sealed")
	f := must(j.ForgetPreview(t.Context(), e.People[0].ID, someone))(t)
	if len(f.Backups) != 1 || f.Backups[0].Name != "2026-11-01.footlight" || f.Backups[0].At.IsZero() {
		t.Fatalf("%+v", f.Backups)
	}
}

// TestAnotherWindowGoesOnAfterAForgetting and cannot write the name back by
// what it still shows.
func TestAnotherWindowGoesOnAfterAForgetting(t *testing.T) {
	j, c := newJournal(t)
	e := mustAdd(t, j, Entry{Body: "@Qyväz and @Mina", People: []Ref{{Name: "Qyväz"}, {Name: "Mina"}}})
	window := open(t, j.dir, c)
	shown := must(window.Entry(t.Context(), e.ID))(t)
	seen := must(window.DataVersion(t.Context()))(t)
	_, last, err := window.ChangesSince(t.Context(), -1)
	if err != nil {
		t.Fatal(err)
	}
	f := must(window.ForgetPreview(t.Context(), e.People[0].ID, someone))(t)
	forget(t, j, e.People[0].ID, someone)
	if must(window.DataVersion(t.Context()))(t) == seen {
		t.Error("the other window is not told")
	}
	nouns := map[Noun]bool{}
	changes, _, err := window.ChangesSince(t.Context(), last)
	for _, ch := range changes {
		nouns[ch.Noun] = true
	}
	if err != nil || !nouns[NounEntry] || !nouns[NounPerson] {
		t.Errorf("changes %+v, %v", changes, err)
	}
	wantKind(t, window.Forget(t.Context(), f), NotFound)
	shown.Body += " again"
	_, err = window.Edit(t.Context(), shown)
	wantKind(t, err, Conflict)
	mustAdd(t, window, Entry{Body: "on it goes with @Mina", People: []Ref{{Name: "Mina"}}})
	if found := bytesHold(t, j.dir, "qyväz"); len(found) > 0 {
		t.Error(found)
	}
	// A new person of that name is another.
	if again := mustAdd(t, window, Entry{Body: "@Qyväz", People: []Ref{{Name: "Qyväz"}}}); again.People[0].ID == e.People[0].ID {
		t.Error("the same person is back")
	}
}
