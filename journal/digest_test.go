package journal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// jsonDigests keep all that Make is given, under the setting "hours".
var jsonDigests = Digester{
	Version: func(setting func(string) string) string { return "1 " + setting("hours") },
	Make: func(setting func(string) string, day Day, entries []Entry) ([]byte, error) {
		for _, e := range entries {
			if e.Day != day {
				return nil, errors.New("an entry of another day")
			}
		}
		return json.Marshal(digestOf{setting("hours"), entries})
	},
}

type digestOf struct {
	Hours   string
	Entries []Entry
}

func openDigesting(t testing.TB, dir string, c *clock, d Digester) *Journal {
	t.Helper()
	o := Options{Origin: "test", Digest: d}
	if c != nil {
		o.Now = c.Now
	}
	j := must(Open(t.Context(), dir, o))(t)
	t.Cleanup(func() { j.Close() })
	return j
}

// reader follows the digests as a window does.
type reader struct {
	mark DigestMark
	days map[Day]string
}

type failer interface{ Fatalf(string, ...any) }

func (r *reader) read(t failer, j *Journal) (changed int) {
	days, whole, now, err := j.Digests(context.Background(), r.mark)
	if err != nil {
		t.Fatalf("digests: %v", err)
	}
	if whole || r.days == nil {
		r.days = map[Day]string{}
	}
	for i, d := range days {
		if i > 0 && days[i-1].Day >= d.Day {
			t.Fatalf("day %v after %v", d.Day, days[i-1].Day)
		}
		if d.Data == nil {
			delete(r.days, d.Day)
		} else {
			r.days[d.Day] = string(d.Data)
		}
	}
	r.mark = now
	return len(days)
}

// wantDigests has the journal's digests hold just what its entries say.
func wantDigests(t failer, j *Journal, got map[Day]string) {
	ctx := context.Background()
	hours, err := j.Setting(ctx, "hours")
	if err != nil {
		t.Fatalf("%v", err)
	}
	people, _, err := j.Known(ctx)
	if err != nil {
		t.Fatalf("%v", err)
	}
	now := map[ID]ID{}
	for _, p := range people {
		now[p.ID] = p.ID
		if p.MergedIn != "" {
			now[p.ID] = p.MergedIn
		}
	}
	want := map[Day][]Entry{}
	for e, err := range j.Each(ctx, Query{}) { // by (at, id), and so within each day
		if err != nil {
			t.Fatalf("%v", err)
		}
		for i := range e.People {
			e.People[i].Name = ""
		}
		e.Project.Name, e.Body, e.Sharing, e.Story, e.Asked, e.Links, e.Source = "", "", "", Story{}, Asked{}, nil, Source{}
		e.Held, e.Until, e.Released, e.AskBack, e.Rev, e.Created, e.Updated = false, NoDay, NoDay, NoDay, 0, time.Time{}, time.Time{}
		want[e.Day] = append(want[e.Day], e)
	}
	have := map[Day][]Entry{}
	for day, text := range got {
		var d digestOf
		if err := json.Unmarshal([]byte(text), &d); err != nil || d.Hours != hours {
			t.Fatalf("digest of %v under hours %q, now %q: %v", day, d.Hours, hours, err)
		}
		for i := range d.Entries {
			e := &d.Entries[i]
			for k := range e.People {
				e.People[k].ID = now[e.People[k].ID]
			}
			e.People = distinct(e.People, func(r Ref) string { return string(r.ID) })
		}
		have[day] = d.Entries
	}
	if d := cmp.Diff(want, have); d != "" {
		t.Fatalf("digests differ from the entries:\n%s", d)
	}
}

// Whatever is done, by a process that makes digests and by one that does not,
// the digests say what the entries say, and who reads only what changed knows
// as much as who reads all.
func TestDigestsAreWhatTheEntriesSay(t *testing.T) {
	fresh := newJournals(t)
	rapid.Check(t, func(rt *rapid.T) {
		fail := func(err error) {
			if err != nil && KindOf(err) != Conflict && KindOf(err) != NotFound {
				rt.Fatal(err)
			}
		}
		ctx := t.Context()
		plain := fresh.another(rt)
		defer plain.Close()
		with, err := Open(ctx, plain.dir, Options{Origin: "with", Now: fresh.clock.Now, Digest: jsonDigests})
		fail(err)
		defer with.Close()
		var ids []ID
		var follower, late reader
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			j := rapid.SampledFrom([]*Journal{plain, with}).Draw(rt, "who")
			e := Entry{Kind: Action, Body: "b", Load: MarkOf(rapid.IntRange(-1, 10).Draw(rt, "load")), Project: Ref{Name: "Atlas"}}
			e.At = fresh.clock.Now().AddDate(0, 0, -rapid.IntRange(0, 3).Draw(rt, "ago"))
			e.People = []Ref{{Name: rapid.SampledFrom([]string{"Ann", "Bo", "Cy"}).Draw(rt, "name")}}
			switch rapid.SampledFrom([]string{"step", "step", "move", "undo", "redo", "import", "bulk", "setting", "purge", "rebuild", "flip", "look"}).Draw(rt, "act") {
			case "step":
				randomStep(rt, j, &ids)
			case "move":
				if len(ids) > 0 {
					e.ID = rapid.SampledFrom(ids).Draw(rt, "id")
					_, err := j.Edit(ctx, e)
					fail(err)
				}
			case "undo":
				_, err := j.Undo(ctx)
				fail(err)
			case "redo":
				_, err := j.Redo(ctx)
				fail(err)
			case "import", "bulk":
				_, err := j.Import(ctx, "test", func(im *Import) error {
					for i := range rapid.SampledFrom([]int{2, manyRows + 2}).Draw(rt, "size") {
						e.ID, e.At = "", e.At.Add(time.Duration(i)*time.Minute)
						if len(ids) > 0 && i == 1 {
							e.ID, e.Updated = ids[0], fresh.clock.Now()
						}
						if _, err := im.Entry(e); err != nil {
							return err
						}
					}
					return nil
				})
				fail(err)
			case "setting":
				fail(j.SetSetting(ctx, "hours", rapid.SampledFrom([]string{"", "9-5"}).Draw(rt, "hours")))
			case "purge":
				for range BinDays + 1 {
					fresh.clock.Add(24 * time.Hour)
					fail(j.Tend(ctx))
				}
			case "rebuild":
				fail(with.RebuildDigests(ctx))
			case "flip":
				fail(j.FlipGeneration(ctx))
			case "look":
				follower.read(rt, with)
			}
		}
		late.read(rt, with)
		wantDigests(rt, with, late.days)
		follower.read(rt, with)
		if d := cmp.Diff(late.days, follower.days); d != "" {
			rt.Fatalf("read bit by bit, the digests differ:\n%s", d)
		}
		if n := follower.read(rt, with); n != 0 {
			rt.Fatalf("%d days changed by looking", n)
		}
		if rep, err := with.Verify(ctx); err != nil || !rep.Sound() {
			rt.Fatalf("%+v %v", rep, err)
		}
		var anew reader
		fail(with.RebuildDigests(ctx))
		anew.read(rt, with)
		if d := cmp.Diff(late.days, anew.days); d != "" {
			rt.Fatalf("the rebuild differs:\n%s", d)
		}
	})
}

// everything is an entry with all that a digest may look at, and more.
func everything() []Entry {
	two, one := 2.0, 1.0
	return []Entry{
		{
			Kind: Action, Body: "words", People: []Ref{{Name: "Ann"}, {Name: "Bo"}}, Project: Ref{Name: "Atlas"}, Tags: []string{"Lernen", "x"},
			Support: "teach", Traits: []Trait{"empathy", "learning"}, Labor: []Labor{Buffer, "surface"}, Minutes: 30, Load: MarkOf(0), Energised: true,
			Visibility: Quiet, Origin: "asked", Authority: "none", Mode: "chat", Part: "led", Held: true, Sharing: WithCoach,
			Outcome: Outcome{Text: "t", Family: "time", Unit: "days", Before: &two, After: &one, Otherwise: "luck"}, Story: Story{Task: "s"},
		},
		{Kind: CheckIn, Strain: MarkOf(0), Energy: MarkOf(1), Recovery: MarkOf(2), Clarity: MarkOf(3), Valued: MarkOf(4), Away: true},
		{Kind: Feedback, Body: "thanks", Said: Said{Kind: "thanks", Channel: "chat", Quote: "q", Given: true}, People: []Ref{{Name: "Bo"}}},
		{Kind: Reflection, Body: "hm", Asked: Asked{Text: "And?"}},
	}
}

func TestDigestsOfEverythingAnEntryHolds(t *testing.T) {
	j := openDigesting(t, t.TempDir(), newClock(), jsonDigests)
	for _, e := range everything() {
		if e.Labor != nil {
			e.Labor = Labors[:2]
		}
		mustAdd(t, j, e)
	}
	var r reader
	r.read(t, j)
	wantDigests(t, j, r.days)
}

func TestMergeTouchesNoDigest(t *testing.T) {
	j := openDigesting(t, t.TempDir(), newClock(), jsonDigests)
	mustAdd(t, j, Entry{Body: "a", People: []Ref{{Name: "Ann"}, {Name: "Bo"}}})
	var r reader
	r.read(t, j)
	ps := must(j.People(t.Context()))(t)
	if err := j.MergePeople(t.Context(), ps[0].ID, ps[1].ID); err != nil {
		t.Fatal(err)
	}
	if n := r.read(t, j); n != 0 {
		t.Fatalf("a merge touched %d days", n)
	}
	wantDigests(t, j, r.days)
	must(j.Undo(t.Context()))(t)
	if n := r.read(t, j); n != 0 {
		t.Fatalf("its undo touched %d days", n)
	}
	wantDigests(t, j, r.days)
}

func TestEachDayIsMadeOncePerTransaction(t *testing.T) {
	made := map[Day]int{}
	d := jsonDigests
	d.Make = func(s func(string) string, day Day, es []Entry) ([]byte, error) {
		made[day]++
		return jsonDigests.Make(s, day, es)
	}
	j := openDigesting(t, t.TempDir(), newClock(), d)
	var r reader
	r.read(t, j)
	must(j.Import(t.Context(), "test", func(im *Import) error {
		for _, e := range sampleEntries(3000) {
			if _, err := im.Entry(e); err != nil {
				return err
			}
		}
		return nil
	}))(t)
	if len(made) < 1000 {
		t.Fatalf("%d days", len(made))
	}
	for day, n := range made {
		if n != 1 {
			t.Fatalf("%v was made %d times", day, n)
		}
	}
	clear(made)
	if n := r.read(t, j); n < 1000 || len(made) > 0 {
		t.Fatalf("%d days read, %d made again", n, len(made))
	}
	must(j.Undo(t.Context()))(t)
	r.read(t, j)
	wantDigests(t, j, r.days)
}

func TestSameDigestIsNoChange(t *testing.T) {
	j := openDigesting(t, t.TempDir(), newClock(), jsonDigests)
	e := mustAdd(t, j, Entry{Body: "a"})
	var r reader
	r.read(t, j)
	e.Body = "other words"
	e = must(j.Edit(t.Context(), e))(t)
	if n := r.read(t, j); n != 0 {
		t.Fatalf("%d days changed by words", n)
	}
	e.Minutes = 5
	must(j.Edit(t.Context(), e))(t)
	if n := r.read(t, j); n != 1 {
		t.Fatalf("%d days changed by minutes", n)
	}
}

func TestFailingDigestLosesNoEntry(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	bad := false
	d := jsonDigests
	d.Make = func(s func(string) string, day Day, es []Entry) ([]byte, error) {
		if bad {
			return nil, errors.New("no digest")
		}
		return jsonDigests.Make(s, day, es)
	}
	j := openDigesting(t, dir, c, d)
	var r reader
	r.read(t, j)
	bad = true
	mustAdd(t, j, Entry{Body: "kept"})
	if _, _, mark, err := j.Digests(t.Context(), r.mark); err == nil || mark != r.mark {
		t.Fatal(mark, err)
	}
	bad = false
	if n := r.read(t, j); n != 1 {
		t.Fatalf("%d days after it can be made again", n)
	}
	wantDigests(t, j, r.days)
}

func TestReadOnlyJournalMakesDigestsForItself(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	plain := open(t, dir, c)
	mustAdd(t, plain, Entry{Body: "one"})
	ro := must(Open(t.Context(), dir, Options{ReadOnly: true, Digest: jsonDigests, Now: c.Now}))(t)
	defer ro.Close()
	var r reader
	r.read(t, ro) // none kept yet
	wantDigests(t, plain, r.days)
	var w reader
	w.read(t, openDigesting(t, dir, c, jsonDigests))
	r.read(t, ro)
	mustAdd(t, plain, Entry{Body: "two", At: c.Now().AddDate(0, 0, -3)})
	for range 2 { // one marked
		if n := r.read(t, ro); n != 1 {
			t.Fatalf("%d days changed", n)
		}
		wantDigests(t, plain, r.days)
	}
}

func TestInterruptedRebuildLeavesAllAsItWas(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	d := jsonDigests
	n := 0
	d.Make = func(s func(string) string, day Day, es []Entry) ([]byte, error) {
		if n++; n == 5 {
			cancel()
		}
		return jsonDigests.Make(s, day, es)
	}
	j := openDigesting(t, t.TempDir(), newClock(), d)
	for i := range 8 {
		mustAdd(t, j, Entry{Body: "x", At: time.Date(2026, 11, 1+i, 12, 0, 0, 0, time.UTC)})
	}
	_, _, _, err := j.Digests(ctx, DigestMark{})
	wantKind(t, err, Interrupted)
	var r reader
	r.read(t, j)
	wantDigests(t, j, r.days)
	ctx, cancel = context.WithCancel(t.Context())
	n = 0
	wantKind(t, j.RebuildDigests(ctx), Interrupted)
	if changed := r.read(t, j); changed != 0 {
		t.Fatalf("%d days changed", changed)
	}
}

func TestVerifyFindsAWrongDigest(t *testing.T) {
	for name, damage := range map[string]string{
		"other":   "UPDATE digest SET data = x'00'",
		"missing": "DELETE FROM digest",
		"too far": "INSERT INTO digest (day, stamp, data) VALUES (5, 1, x'00')",
	} {
		t.Run(name, func(t *testing.T) {
			j := openDigesting(t, t.TempDir(), newClock(), jsonDigests)
			mustAdd(t, j, Entry{Body: "a"})
			var r reader
			r.read(t, j)
			if err := j.transact(t.Context(), func(tx *tx) error { return tx.script(bg, damage) }); err != nil {
				t.Fatal(err)
			}
			rep := must(j.Verify(t.Context()))(t)
			if len(rep.Problems) != 1 || rep.Problems[0].What != "digest" || rep.Problems[0].Fatal {
				t.Fatalf("%+v", rep)
			}
			if err := j.RebuildDigests(t.Context()); err != nil {
				t.Fatal(err)
			}
			if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
				t.Fatalf("after the rebuild: %+v", rep)
			}
		})
	}
}

func TestDigestsSurviveKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "j")
	var r reader
	for range rounds(6) {
		p := start(t, "digest", dir)
		for range 1 + rand.IntN(12) {
			p.read()
		}
		p.kill()
		j := must(Open(t.Context(), dir, Options{Digest: jsonDigests}))(t)
		r.read(t, j)
		wantDigests(t, j, r.days)
		if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
			t.Fatalf("%+v", rep)
		}
		before := maps.Clone(r.days)
		if err := j.RebuildDigests(t.Context()); err != nil {
			t.Fatal(err)
		}
		r.read(t, j)
		if d := cmp.Diff(before, r.days); d != "" {
			t.Fatalf("the rebuild differs:\n%s", d)
		}
		j.Close()
	}
}

// childDigest writes on eight days in turn, edits and removes.
func childDigest(ctx context.Context, j *Journal) error {
	var last Entry
	for i := 0; ; i++ {
		e, err := j.Add(ctx, Entry{Kind: Action, Body: "x", Minutes: 1 + i%60, At: time.Date(2026, 11, 1+i%8, 12, 0, 0, 0, time.UTC)})
		if err == nil && i%3 == 1 {
			last.Minutes = 99
			_, err = j.Edit(ctx, last)
		}
		if err == nil && i%3 == 2 {
			err = j.Remove(ctx, last.ID)
		}
		if err == nil && i%5 == 4 {
			_, _, _, err = j.Digests(ctx, DigestMark{})
		}
		if err != nil {
			return err
		}
		last = e
		fmt.Println(e.ID)
	}
}
