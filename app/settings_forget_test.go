package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/journal"
)

// forgetting opens the preview of forgetting a person through their page.
func (b *bench) forgetting(name string) *forgetForm {
	b.t.Helper()
	f := b.person(name)
	press(f.forget.Button, fyne.KeyReturn)
	b.Drain()
	p := b.names()
	if !b.State().Settings.Forget.Open() || p.right.Objects[0] != fyne.CanvasObject(p.forgets.page.scroll) {
		b.t.Fatalf("no preview: %s", f.note.text())
	}
	return p.forgets
}

// holding names the places that hold a word: the State, and files on disk.
func (b *bench) holding(word string) (where []string) {
	b.t.Helper()
	text, err := json.Marshal(b.State())
	if err != nil {
		b.t.Fatal(err)
	}
	said := strings.ToLower(string(text) + fmt.Sprintf("%+v", b.State()))
	if i := strings.Index(said, word); i >= 0 {
		where = append(where, "the State: …"+said[max(0, i-80):min(len(said), i+80)]+"…")
	}
	err = filepath.WalkDir(b.folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err == nil && bytes.Contains(bytes.ToLower(data), []byte(word)) {
			where = append(where, d.Name())
		}
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return where
}

// TestForgettingDoesWhatItShowed: the preview says what will be changed and
// how it would read; typing the name is what does it; then it is exactly so,
// and neither the State nor a file holds the name.
func TestForgettingDoesWhatItShowed(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Quennel with the release 20m")
	e := b.keeps("Quennel was worn out, so we stopped early")
	e.Body = "Quennel and I stopped early"
	b.must(Change{Entry: e})
	gone := b.keeps("Listened to @Quennel")
	b.must(Remove{IDs: []journal.ID{gone.ID}})
	b.Type("half a line about @Quennel")
	b.finds("person:quennel")
	b.must(Open{Screen: ScreenInsights})
	b.must(Open{Screen: ScreenToday})
	b.shell.open(ScreenSettings)
	f := b.forgetting("Quennel")
	p := b.State().Settings.Forget.Preview
	if p.Entries != 3 || p.Binned != 1 || p.Revisions != 1 || p.Drafts != 1 || len(p.Samples) == 0 {
		t.Fatalf("the preview says %+v", p)
	}
	if len(f.counts.Objects) < 4 || len(f.samples.Objects) < 2 || len(f.backups.Objects) == 0 {
		t.Error("the preview does not show what it says")
	}
	if !f.do.Disabled() || b.holding("quennel") == nil {
		t.Fatal("looking alone forgot, or could")
	}
	want := map[journal.ID]string{}
	for _, s := range p.Samples {
		want[s.ID] = s.After
	}
	writes(f.confirm, "quenne")
	if press(f.confirm, fyne.KeyReturn); !f.do.Disabled() {
		t.Error("half a name forgets")
	}
	writes(f.confirm, "l")
	press(f.do, fyne.KeyReturn)
	b.Drain()
	if where := b.holding("quennel"); where != nil {
		t.Errorf("the name is still in %q", where)
	}
	if got := b.shell.capture.line.Text; !strings.Contains(got, "half a line") || strings.Contains(got, "Quennel") {
		t.Errorf("the capture line holds %q", got)
	}
	for id, after := range want {
		if got := b.stored(id).Body; !strings.Contains(strings.ReplaceAll(got, "\n", " "), strings.Trim(after, "… ")) {
			t.Errorf("shown as %q, kept as %q", after, got)
		}
	}
	if n := b.State().Status.Notice; n.Text == "" || n.Step != 0 || n.Problem {
		t.Errorf("said afterwards: %+v", n)
	}
	if b.does(Undo{}) == "" && b.holding("quennel") != nil {
		t.Error("undo brought the name back")
	}
	if b.State().Settings.Forget.Open() || b.State().Settings.Person != "" {
		t.Error("the page of somebody forgotten is still open")
	}
}

// TestStaleForgettingIsRefused: when somebody wrote about them meanwhile,
// nothing is forgotten, it is said, and what it would be now is shown.
func TestStaleForgettingIsRefused(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Quennel 20m")
	f := b.forgetting("Quennel")
	b.wrote(journal.Entry{Body: "Another hour with @Quennel", People: []journal.Ref{{Name: "Quennel"}}})
	writes(f.confirm, "Quennel")
	press(f.do, fyne.KeyReturn)
	b.Drain()
	if p := b.State().Settings.Forget; !p.Stale || p.Preview.Entries != 2 || !f.stale.Visible() {
		t.Errorf("refused: %v, now %d entries", p.Stale, p.Preview.Entries)
	}
	if b.known("Quennel").Entries != 2 {
		t.Error("something was forgotten")
	}
}

// TestMentionsOnlyLeavesPlainWords: where a name is an everyday word, only
// what was written with a sign goes; the preview follows the choice.
func TestMentionsOnlyLeavesPlainWords(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Rose 20m")
	plain := b.keeps("A rose stood on the table")
	f := b.forgetting("Rose")
	all := b.State().Settings.Forget.Preview.Entries
	f.sort.OnChanged([]string{"mentions"})
	b.Drain()
	if p := b.State().Settings.Forget.Preview; all != 2 || p.Entries != 1 || !p.OnlyMentions {
		t.Fatalf("everywhere %d, mentions only %d", all, p.Entries)
	}
	f.word.line.SetText("")
	writes(f.word.line, "someone kind")
	press(f.word.line, fyne.KeyReturn)
	b.Drain()
	writes(f.confirm, "rose")
	press(f.confirm, fyne.KeyReturn)
	b.Drain()
	if got := b.stored(plain.ID).Body; got != "A rose stood on the table" {
		t.Errorf("the plain word became %q", got)
	}
	if n := b.finds(`"someone kind"`); n != 1 {
		t.Errorf("the word in its place finds %d", n)
	}
}

// TestLeavingForgetsNothing: the way back leads to their page, with everything
// as it was.
func TestLeavingForgetsNothing(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Quennel 20m")
	f := b.forgetting("Quennel")
	press(f.back, fyne.KeyReturn)
	b.Drain()
	p := b.names()
	if b.State().Settings.Forget.Open() || p.right.Objects[0] != fyne.CanvasObject(p.people.page.scroll) || b.known("Quennel").Entries != 1 {
		t.Error("leaving did not lead back")
	}
}

// TestProjectsAreForgottenLikewise: a project's name leaves the journal too.
func TestProjectsAreForgottenLikewise(t *testing.T) {
	b := newBench(t)
	b.keeps("Sorted the plan %Quasar 20m")
	b.must(PreviewForget{Noun: journal.NounProject, ID: b.work("Quasar").ID})
	if p := b.State().Settings.Forget.Preview; p.Entries != 1 || p.Word != "a project" {
		t.Fatalf("the preview says %+v", p)
	}
	b.must(Forget{})
	if where := b.holding("quasar"); where != nil {
		t.Errorf("the name is still in %q", where)
	}
}
