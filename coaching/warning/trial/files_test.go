package trial_test

import (
	"bufio"
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footlight/coaching/warning/trial"
)

func TestSimulatedPeopleReadBackFromTheirFiles(t *testing.T) {
	w := trial.Usual()
	for f := range w.Counts {
		w.Counts[f] = 2
	}
	people, truth := w.People(5)
	var s, tr bytes.Buffer
	if err := trial.WriteSeries(bufio.NewWriter(&s), people); err != nil {
		t.Fatal(err)
	}
	if err := trial.WriteTruth(bufio.NewWriter(&tr), truth); err != nil {
		t.Fatal(err)
	}
	var got []trial.Person
	if err := trial.EachPerson(&s, func(p trial.Person) error { got = append(got, p); return nil }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(people, got); diff != "" {
		t.Error(diff)
	}
	gotTruth, err := trial.ReadTruth(&tr)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(truth, gotTruth); diff != "" {
		t.Error(diff)
	}
}

func TestSameSeedSamePeople(t *testing.T) {
	for _, n := range append(trial.Plain(), trial.Altered()...) {
		for f := range n.World.Counts {
			n.World.Counts[f] = 1
		}
		a, ta := n.World.People(9)
		b, tb := n.World.People(9)
		if !slices.EqualFunc(a, b, func(x, y trial.Person) bool { return slices.Equal(x.Days, y.Days) }) || cmp.Diff(ta, tb) != "" {
			t.Errorf("%s: the same seed made other people", n.Name)
		}
	}
}
