package trial_test

import (
	"encoding/csv"
	"path/filepath"
	"testing"

	"footlight/coaching/warning/trial"
	"footlight/journal"
)

var publicSets = []struct {
	name string
	bars []trial.Bar
}{{"public", trial.Standard}, {"public_miss40", trial.Miss40}}

func testdata(name string) string { return filepath.Join("..", "testdata", name) }

func people(t testing.TB, name string) ([]trial.Person, []trial.Truth) {
	t.Helper()
	f, err := trial.Open(testdata(name + "_series.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var ps []trial.Person
	if err := trial.EachPerson(f, func(p trial.Person) error { ps = append(ps, p); return nil }); err != nil {
		t.Fatal(err)
	}
	g, err := trial.Open(testdata(name + "_truth.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	truth, err := trial.ReadTruth(g)
	if err != nil {
		t.Fatal(err)
	}
	return ps, truth
}

func warnings(t testing.TB, name string) []trial.Found {
	t.Helper()
	f, err := trial.Open(testdata(name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []trial.Found
	for _, r := range rows[1:] {
		d, err := journal.ParseDay(r[1])
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, trial.Found{Person: r[0], Date: d, Warning: r[2] == "warning", Kind: r[3]})
	}
	return out
}
