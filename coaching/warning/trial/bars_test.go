package trial_test

import (
	"slices"
	"strings"
	"testing"

	"footlight/coaching/warning/trial"
	"footlight/journal"
)

func warnDay(n int) journal.Day { return journal.Date(2024, 1, 1) + journal.Day(n) }

func TestEngineMeetsEveryPublicBar(t *testing.T) {
	for _, set := range publicSets {
		t.Run(set.name, func(t *testing.T) {
			ps, truth := people(t, set.name)
			r := trial.Score(truth, trial.Detector(trial.Engine).All(ps))
			table := trial.Table(set.bars, r)
			t.Log("\n" + table)
			if strings.Contains(table, "FAIL") {
				t.Error("not every bar is met")
			}
		})
	}
}

func TestNoWarningDependsOnLaterDays(t *testing.T) {
	ps, _ := people(t, "public")
	ps = ps[:150]
	full := trial.Detector(trial.Engine).All(ps)
	for _, n := range []int{45, 100, 150, 220, 300} {
		cut := trial.Detector(trial.Engine).All(trial.Truncate(ps, n))
		a, b := trial.Differ(full, cut, ps, n)
		if len(a)+len(b) > 0 {
			t.Errorf("cut after %d days: only with the future known %v, only without %v", n, a, b)
		}
	}
}

func TestDifferSeesAPeek(t *testing.T) {
	ps, _ := people(t, "public")
	ps = ps[:2]
	f := []trial.Found{{Person: ps[0].Name, Date: ps[0].Days[5].Day, Warning: true, Kind: "strain"}}
	if a, b := trial.Differ(f, nil, ps, 60); len(a) != 1 || len(b) != 0 {
		t.Error("a warning that only the full series has was not seen")
	}
}

// TestEngineHoldsOnSeedsNobodyHasSeen takes people of the two plain worlds by
// seeds that nothing was tuned on: each bar must hold on the mean over seeds.
func TestEngineHoldsOnSeedsNobodyHasSeen(t *testing.T) {
	for _, w := range trial.Plain() {
		t.Run(w.Name, func(t *testing.T) {
			r := w.World.Try(77001, 4, trial.Engine)
			for _, b := range w.Bars {
				if m := b.Worth(r[0]); !b.Good(m) {
					t.Errorf("%s: mean %.3f, bound %.3f", b.Name, m.Mean, b.Bound)
				}
			}
		})
	}
}

// TestEngineIsAheadOfTheReferenceElsewhere compares the two in worlds that are
// unlike the standard one.
func TestEngineIsAheadOfTheReferenceElsewhere(t *testing.T) {
	tried := 0
	for _, w := range trial.Altered() {
		if !slices.Contains([]string{"heavy tails", "five answers", "rest Friday, Saturday", "runs of silence", "60 % missing"}, w.Name) {
			continue
		}
		tried++
		t.Run(w.Name, func(t *testing.T) {
			r := w.World.Try(88001, 1, trial.Engine, trial.Reference)
			t.Log("\n" + trial.LineHead + w.Line(r[0], r[1]))
			if own, ref := trial.MeanMet(w.Bars, r[0]), trial.MeanMet(w.Bars, r[1]); own < ref {
				t.Errorf("the engine meets %.1f bars, the reference %.1f", own, ref)
			}
		})
	}
	if tried != 5 {
		t.Errorf("%d of 5 worlds are there", tried)
	}
}

// TestEngineHoldsOnResampledPeople draws the public people anew, as another
// sample from the same world would be.
func TestEngineHoldsOnResampledPeople(t *testing.T) {
	for _, set := range publicSets {
		ps, truth := people(t, set.name)
		found := map[string][]trial.Found{}
		refFound := map[string][]trial.Found{}
		for _, p := range ps {
			found[p.Name] = trial.Engine(p.Days)
			refFound[p.Name] = trial.Reference(p.Days)
		}
		again := func(found map[string][]trial.Found, ps []trial.Person) (out []trial.Found) {
			for _, p := range ps {
				name, _, _ := strings.Cut(p.Name, "/")
				for _, f := range found[name] {
					f.Person = p.Name
					out = append(out, f)
				}
			}
			return out
		}
		var ref, own []trial.Report
		for seed := range uint64(20) {
			rp, rt := trial.Resample(ps, truth, seed+1)
			ref = append(ref, trial.Score(rt, again(refFound, rp)))
			own = append(own, trial.Score(rt, again(found, rp)))
		}
		t.Log(set.name + "\n" + trial.MarginTable(set.bars, own, ref))
		for _, b := range set.bars {
			if m := b.Worth(own); !b.Good(m) {
				t.Errorf("%s: %s: mean %.3f, bound %.3f", set.name, b.Name, m.Mean, b.Bound)
			}
		}
	}
}
