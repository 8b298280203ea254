package journal

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestWordsLeaveTheDraftWithTheEntry(t *testing.T) {
	j, _ := newJournal(t)
	draft := func() string {
		t.Helper()
		var out []string
		for _, d := range must(j.Drafts(t.Context()))(t) {
			out = append(out, d.Slot+"="+d.Text)
		}
		return strings.Join(out, " ")
	}
	if err := j.SaveDraft(t.Context(), "capture", "one two"); err != nil {
		t.Fatal(err)
	}
	_, err := j.AddFromDraft(t.Context(), Entry{Kind: Note}, "capture", "two")
	wantKind(t, err, Invalid)
	if got := draft(); got != "capture=one two" {
		t.Fatalf("a refused entry left %q", got)
	}
	e := must(j.AddFromDraft(t.Context(), Entry{Kind: Note, Body: "one"}, "capture", "two"))(t)
	if got := draft(); got != "capture=two" {
		t.Fatalf("left %q", got)
	}
	e2 := must(j.AddFromDraft(t.Context(), Entry{Kind: Note, Body: "two"}, "capture", ""))(t)
	if got := draft(); got != "" {
		t.Fatalf("left %q", got)
	}
	if err := j.SaveDraft(t.Context(), "entry", "more"); err != nil {
		t.Fatal(err)
	}
	e.Body, e.Rev = "more", 9
	_, err = j.EditFromDraft(t.Context(), e, "entry")
	wantKind(t, err, Conflict)
	if got := draft(); got != "entry=more" {
		t.Fatalf("a refused edit left %q", got)
	}
	e.Rev = 1
	must(j.EditFromDraft(t.Context(), e, "entry"))(t)
	if got := draft(); got != "" {
		t.Fatalf("left %q", got)
	}
	if step := must(j.Undo(t.Context()))(t); step.Verb != "edit" {
		t.Fatalf("%+v", step)
	}
	if step := must(j.Undo(t.Context()))(t); step.Verb != "add" || step.IDs[0] != e2.ID {
		t.Fatalf("%+v", step)
	}
}

// However a process ends, words it kept are not offered as a draft again, and
// words it had not kept yet are.
func TestKilledCaptureIsEitherDraftOrEntry(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "j")
	for range rounds(6) {
		p := start(t, "draft", dir)
		for range 3 {
			p.read()
		}
		p.kill()
		j := open(t, dir, nil)
		there := map[string]bool{}
		for e, err := range j.Each(t.Context(), Query{}) {
			if err != nil {
				t.Fatal(err)
			}
			if there[e.Body] {
				t.Fatalf("%q stands twice", e.Body)
			}
			there[e.Body] = true
		}
		for _, d := range must(j.Drafts(t.Context()))(t) {
			if there[d.Text] {
				t.Fatalf("%q is kept and a draft", d.Text)
			}
		}
	}
}
