package trial_test

import (
	"flag"
	"fmt"
	"math"
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

var (
	margins    = flag.Int("margins", 0, "seeds for the table of margins; the first is -margin-seed")
	marginSeed = flag.Uint64("margin-seed", 1, "first seed of the table of margins")
)

// worth is how a detector does on one bar over several sets of people.
func worth(b trial.Bar, rs []trial.Report) (mean, least float64) {
	least = math.Inf(1)
	for _, r := range rs {
		mean += b.Value(r) / float64(len(rs))
		least = min(least, b.Margin(r))
	}
	return mean, least
}

// TestEngineIsAheadOfTheReferenceElsewhere compares the two on people nobody
// tuned for. With -margins N it prints the full tables over N seeds.
func TestEngineIsAheadOfTheReferenceElsewhere(t *testing.T) {
	seeds, first := max(1, *margins), *marginSeed
	if *margins == 0 {
		first = 9001
	}
	worlds := []trial.Named{{Name: "standard", World: trial.Usual(), Bars: trial.Standard}, {Name: "40 % missing", World: trial.Spare(), Bars: trial.Miss40}}
	for _, w := range trial.Altered() {
		if *margins > 0 || slices.Contains([]string{"heavy tails", "runs of silence", "half as often"}, w.Name) {
			worlds = append(worlds, w)
		}
	}
	for _, w := range worlds {
		t.Run(w.Name, func(t *testing.T) {
			n := seeds
			if *margins > 4 && w.Name != "standard" && w.Name != "40 % missing" {
				n = 4
			}
			var ref, own []trial.Report
			for seed := first; seed < first+uint64(n); seed++ {
				ps, truth := w.World.People(seed)
				ref = append(ref, trial.Score(truth, trial.Detector(trial.Reference).All(ps)))
				own = append(own, trial.Score(truth, trial.Detector(trial.Engine).All(ps)))
			}
			t.Log(marginTable(w.Bars, ref, own))
			if a, b := met(w.Bars, ref), met(w.Bars, own); b < a {
				t.Errorf("the engine meets %.1f bars, the reference %.1f", b, a)
			}
		})
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
		t.Log(set.name + marginTable(set.bars, ref, own))
		for _, b := range set.bars {
			if mean, _ := worth(b, own); b.Most && mean > b.Bound || !b.Most && mean < b.Bound {
				t.Errorf("%s: %s: mean %.3f, bound %.3f", set.name, b.Name, mean, b.Bound)
			}
		}
	}
}

func met(bars []trial.Bar, rs []trial.Report) (n float64) {
	for _, r := range rs {
		n += float64(trial.Met(bars, r)) / float64(len(rs))
	}
	return n
}

func marginTable(bars []trial.Bar, ref, own []trial.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%-45s %6s | %8s %8s | %8s %8s\n", "", "bound", "ref mean", "least", "own mean", "least")
	for _, bar := range bars {
		rm, rl := worth(bar, ref)
		om, ol := worth(bar, own)
		fmt.Fprintf(&b, "%-45s %6.2f | %8.3f %+8.3f | %8.3f %+8.3f\n", bar.Name, bar.Bound, rm, rl, om, ol)
	}
	fmt.Fprintf(&b, "bars met: reference %.1f, engine %.1f of %d\n", met(bars, ref), met(bars, own), len(bars))
	return b.String()
}
