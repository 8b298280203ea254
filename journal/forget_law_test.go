package journal

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// randomPast does something with a name that may be planted, in any place.
func randomPast(t *rapid.T, j *Journal, ids *[]ID, names []string) {
	ctx := context.Background()
	fail := func(err error) {
		if err != nil && KindOf(err) != Conflict && KindOf(err) != NotFound {
			t.Fatal(err)
		}
	}
	name := func() string { return rapid.SampledFrom(names).Draw(t, "name") }
	text := func() string {
		return rapid.SampledFrom([]string{"with @%s", `at "%s", once`, "%ss idea", "%s's day. %[1]s left", "(%s)\n%[1]s", "#%s", `person:"%s" again`, "no name %.0s"}).Draw(t, "text")
	}
	say := func() string { return fmt.Sprintf(text(), name()) }
	what := "add"
	if len(*ids) > 0 {
		what = rapid.SampledFrom([]string{"add", "add", "edit", "edit", "remove", "restore", "undo", "redo", "person", "merge", "draft", "record", "setting", "project"}).Draw(t, "what")
	}
	some := func() ID { return rapid.SampledFrom(*ids).Draw(t, "id") }
	switch what {
	case "add":
		e := Entry{
			Kind: rapid.SampledFrom(EntryKinds).Draw(t, "kind"), Body: say(), Tags: []string{name(), "x"}, Outcome: Outcome{Text: say(), Unit: name()},
			Said: Said{Quote: say()}, Asked: Asked{Text: say()}, Story: Story{Task: say()}, Project: Ref{Name: say()},
		}
		for range rapid.IntRange(0, 2).Draw(t, "people") {
			e.People = append(e.People, Ref{Name: name()})
		}
		e.Project.Name = strings.ReplaceAll(e.Project.Name, "\n", " ")
		e, err := j.Add(ctx, e)
		fail(err)
		*ids = append(*ids, e.ID)
	case "edit":
		e, err := j.Entry(ctx, some())
		fail(err)
		e.Body, e.People = say(), []Ref{{Name: name()}}
		_, err = j.Edit(ctx, e)
		fail(err)
	case "remove":
		fail(j.Remove(ctx, some()))
	case "restore":
		fail(j.Restore(ctx, some()))
	case "undo":
		_, err := j.Undo(ctx)
		fail(err)
	case "redo":
		_, err := j.Redo(ctx)
		fail(err)
	case "person", "merge":
		ps, err := j.People(ctx)
		fail(err)
		if len(ps) < 2 {
			return
		}
		p := rapid.SampledFrom(ps).Draw(t, "person")
		if what == "merge" {
			fail(j.MergePeople(ctx, p.ID, rapid.SampledFrom(ps).Draw(t, "into").ID))
			return
		}
		p.Nick, p.MemberOf = []string{name()}, []Ref{{Name: "Team " + name()}}
		_, err = j.PutPerson(ctx, p)
		if KindOf(err) != Invalid { // a team of itself
			fail(err)
		}
	case "draft":
		fail(j.SaveDraft(ctx, "capture", say()))
	case "record":
		data, err := json.Marshal(map[string]any{"note": say(), "people": []string{name(), "kept"}})
		fail(err)
		_, err = j.PutRecords(ctx, rapid.SampledFrom([]string{"", "put"}).Draw(t, "verb"), Record{Kind: "card", Key: "1", Data: data})
		fail(err)
	case "setting":
		fail(j.SetSetting(ctx, "filter", "what I look for: "+say()))
	case "project":
		ps, err := j.Projects(ctx)
		fail(err)
		if len(ps) > 1 {
			fail(j.MergeProjects(ctx, ps[0].ID, ps[1].ID))
		}
	}
}

// TestForgottenNamesAreNowhere: whatever was done before, none of their names is
// left in the bytes, nothing else is lost, and no undo brings one back.
func TestForgottenNamesAreNowhere(t *testing.T) {
	fresh := newJournals(t)
	// Letters that ids, keywords and words of the test do not hold in a row.
	planted := []string{"Qyväz", "Zwöqk Xu", "QYVAZ", "zwoqk  xu"}
	rapid.Check(t, func(rt *rapid.T) {
		j := fresh.another(rt)
		defer j.Close()
		var ids []ID
		names := append([]string{"Mina", "Lee Wong"}, planted...)
		for range rapid.IntRange(3, 14).Draw(rt, "steps") {
			randomPast(rt, j, &ids, names)
		}
		all, _, err := j.Known(context.Background())
		if err != nil {
			rt.Fatal(err)
		}
		o := ForgetOptions{Word: "someone", Also: planted}
		entries := must(j.number(t, "SELECT count(*) FROM entry"))(t)
		before := len(all)
		for range all {
			people, _, err := j.Known(context.Background())
			if err != nil {
				rt.Fatal(err)
			}
			var next ID
			for _, p := range people {
				for _, n := range append([]string{p.Name}, p.Nick...) {
					if Fold(n) == "qyvaz" || Fold(n) == "zwoqk xu" {
						next = p.ID
					}
				}
			}
			if next == "" {
				break
			}
			f, err := j.ForgetPreview(context.Background(), next, o)
			if err != nil {
				rt.Fatal(err)
			}
			if err := j.Forget(context.Background(), f); err != nil {
				rt.Fatal(err)
			}
			before--
		}
		if before == len(all) { // nobody had the name as theirs
			return
		}
		look := func(when string) {
			if found := bytesHold(rt, j.dir, "qyväz", "zwöqk xu"); len(found) > 0 {
				rt.Fatalf("%s: %v", when, found)
			}
		}
		look("after forgetting")
		if n := must(j.number(t, "SELECT count(*) FROM entry"))(t); n != entries {
			rt.Fatalf("%d entries of %d are left", n, entries)
		}
		if rep, err := j.Verify(context.Background()); err != nil || !rep.Sound() {
			rt.Fatalf("%+v %v", rep, err)
		}
		for seq := must(j.number(t, "SELECT coalesce(max(seq), 0) FROM step"))(t); seq > 0; seq-- {
			if _, err := j.UndoStep(context.Background(), seq); err == nil && rapid.Bool().Draw(rt, "redo") {
				if _, err := j.Redo(context.Background()); err != nil {
					rt.Fatal(err)
				}
			}
		}
		look("after undoing what can be")
		if rep, err := j.Verify(context.Background()); err != nil || !rep.Sound() {
			rt.Fatalf("%+v %v", rep, err)
		}
	})
}

// TestKilledForgettingIsDoneOrNotBegun and the next opening sweeps what a kill
// left behind.
func TestKilledForgettingIsDoneOrNotBegun(t *testing.T) {
	forgotten, kept := 0, 0
	for round := range rounds(5) {
		dir := filepath.Join(t.TempDir(), "j")
		j := must(Open(t.Context(), dir, Options{}))(t)
		var es []Entry
		for i := range 400 {
			es = append(es, Entry{Kind: Note, Body: fmt.Sprintf("%d with @Qyväz, Qyväz and @Mina", i), People: []Ref{{Name: "Qyväz"}, {Name: "Mina"}}})
		}
		must(j.AddAll(t.Context(), es))(t)
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		p := start(t, "forget", dir)
		if line := p.read(); line != "forget" {
			t.Fatal(line)
		}
		all := phases(t, dir)
		p.until(all[round%len(all)])
		p.kill()
		j = must(Open(t.Context(), dir, Options{}))(t)
		left := must(j.Count(t.Context(), q(Test{Field: FieldWords, Text: "qyvaz"})))(t)
		linked := must(j.number(t, "SELECT count(*) FROM entry WHERE people IS NOT NULL AND instr(people, ',') > 0"))(t)
		found := bytesHold(t, dir, "qyväz")
		switch {
		case left == 400 && linked == 400:
			kept++
		case left == 0 && linked == 0 && len(found) == 0:
			forgotten++
		default:
			t.Fatalf("%d entries hold the name, %d name the person, %v", left, linked, found)
		}
		if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
			t.Fatalf("%+v", rep)
		}
		j.Close()
	}
	if forgotten+kept >= 5 && forgotten == 0 { // the later phases come after the commit
		t.Fatalf("%d were done and %d not begun", forgotten, kept)
	}
}

// phases of a forgetting, as files show them: the journal's log grows, another
// generation is begun, is the live one, and the former is gone.
func phases(t testing.TB, dir string) []func() bool {
	t.Helper()
	from := must(readCurrent(dir))(t)
	log := func() int64 {
		info, err := os.Stat(filepath.Join(dir, from, databaseName+"-wal"))
		if err != nil {
			return 0
		}
		return info.Size()
	}
	before := log()
	return []func() bool{
		func() bool { return true },
		func() bool { return log() > before },
		func() bool {
			found, err := filepath.Glob(filepath.Join(dir, genPrefix+"*"))
			return err == nil && len(found) > 1
		},
		func() bool { name, err := readCurrent(dir); return err == nil && name != from },
		func() bool { _, err := os.Stat(filepath.Join(dir, from)); return err != nil },
	}
}

// until lets the process run until reached, or to its end.
func (p *process) until(reached func() bool) {
	done := make(chan struct{})
	go func() { defer close(done); p.read() }()
	for !reached() {
		select {
		case <-done:
			return
		default:
			runtime.Gosched()
		}
	}
	p.cmd.Process.Kill()
	<-done
}

// childForget forgets somebody, for a parent that kills it in between.
func childForget(ctx context.Context, j *Journal) error {
	people, err := j.People(ctx)
	for _, p := range people {
		if p.Name != "Qyväz" {
			continue
		}
		var f Forgetting
		if f, err = j.ForgetPreview(ctx, p.ID, ForgetOptions{Word: "someone"}); err == nil {
			fmt.Println("forget")
			err = j.Forget(ctx, f)
		}
	}
	return err
}
