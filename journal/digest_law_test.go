package journal

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

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
			j := plain
			if rapid.Bool().Draw(rt, "with") {
				j = with
			}
			e := Entry{Kind: Action, Body: "b", Load: MarkOf(rapid.IntRange(-1, 10).Draw(rt, "load")), Project: Ref{Name: rapid.SampledFrom([]string{"Atlas", "Borealis"}).Draw(rt, "project")}}
			e.At = fresh.clock.Now().AddDate(0, 0, -rapid.IntRange(0, 3).Draw(rt, "ago"))
			e.People = []Ref{{Name: rapid.SampledFrom([]string{"Ann", "Bo", "Cy"}).Draw(rt, "name")}}
			act := rapid.SampledFrom([]string{"step", "step", "step", "step", "move", "move", "undo", "undo", "redo", "import", "import", "setting", "purge", "rebuild", "flip", "look", "look", "forget", "projects"}).Draw(rt, "act")
			switch act {
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
			case "import":
				_, err := j.Import(ctx, "test", func(im *Import) error {
					for i := range rapid.SampledFrom([]int{2, 2, 2, 2, manyRows + 2}).Draw(rt, "size") {
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
			case "forget", "projects":
				ps, prs, err := j.Known(ctx)
				fail(err)
				if act == "forget" && len(ps) > 0 {
					f, err := j.ForgetPreview(ctx, rapid.SampledFrom(ps).Draw(rt, "person").ID, ForgetOptions{Word: "x"})
					fail(err)
					fail(j.Forget(ctx, f))
				} else if len(prs) > 1 {
					fail(j.MergeProjects(ctx, prs[0].ID, prs[1].ID))
				}
			case "setting":
				fail(j.SetSetting(ctx, "hours", rapid.SampledFrom([]string{"", "9-5"}).Draw(rt, "hours")))
			case "purge":
				for range BinDays + 1 {
					fresh.clock.Add(24 * time.Hour)
					fail(j.Tend(ctx))
				}
				left, err := j.ByID(ctx, ids)
				fail(err)
				ids = nil
				for _, e := range left {
					ids = append(ids, e.ID)
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
