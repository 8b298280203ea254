package journal

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
	people, projects, err := j.Known(ctx)
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
	for _, p := range projects {
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
			e.Project.ID = now[e.Project.ID]
			e.People = distinct(e.People, func(r Ref) string { return string(r.ID) })
		}
		have[day] = d.Entries
	}
	if d := cmp.Diff(want, have); d != "" {
		t.Fatalf("digests differ from the entries:\n%s", d)
	}
}

func TestDigestsSeeAllThatIsPromised(t *testing.T) {
	j := openDigesting(t, t.TempDir(), newClock(), jsonDigests)
	two, one := 2.0, 1.0
	for _, e := range []Entry{
		{
			Kind: Action, Body: "words", People: []Ref{{Name: "Ann"}, {Name: "Bo"}}, Project: Ref{Name: "Atlas"}, Tags: []string{"Lernen", "x"},
			Support: "teach", Traits: []Trait{"empathy", "learning"}, Labor: Labors[:2], Minutes: 30, Load: MarkOf(0), Energised: true,
			Visibility: Quiet, Origin: "asked", Authority: "none", Mode: "chat", Part: "led", Held: true, Sharing: WithCoach,
			Outcome: Outcome{Text: "t", Family: "time", Unit: "days", Before: &two, After: &one, Otherwise: "luck"}, Story: Story{Task: "s"},
		},
		{Kind: CheckIn, Strain: MarkOf(0), Energy: MarkOf(1), Recovery: MarkOf(2), Clarity: MarkOf(3), Valued: MarkOf(4), Away: true},
		{Kind: Feedback, Body: "thanks", Said: Said{Kind: "thanks", Channel: "chat", Quote: "q", Given: true}, People: []Ref{{Name: "Bo"}}},
		{Kind: Reflection, Body: "hm", Asked: Asked{Text: "And?"}},
	} {
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

// What is written while digests are of another version is known when the
// former version holds again.
func TestEntryIsSeenAfterSettingsWentThereAndBack(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	j, plain := openDigesting(t, dir, c, jsonDigests), open(t, dir, c)
	mustAdd(t, j, Entry{Body: "a"})
	var r reader
	r.read(t, j)
	for _, hours := range []string{"9-5", ""} {
		if err := plain.SetSetting(t.Context(), "hours", hours); err != nil {
			t.Fatal(err)
		}
		if hours != "" {
			mustAdd(t, j, Entry{Body: "b"})
		}
	}
	if n := r.read(t, j); n != 1 {
		t.Fatalf("%d days changed", n)
	}
	wantDigests(t, j, r.days)
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
	defer cancel()
	stop := cancel
	d := jsonDigests
	n := 0
	d.Make = func(s func(string) string, day Day, es []Entry) ([]byte, error) {
		if n++; n == 5 {
			stop()
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
	again, cancelAgain := context.WithCancel(t.Context())
	defer cancelAgain()
	n, stop = 0, cancelAgain
	wantKind(t, j.RebuildDigests(again), Interrupted)
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
