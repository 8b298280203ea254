package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"footlight/coaching/warning/trial"
)

// trials is what is asked of the simulated people.
type trials struct {
	seeds         int
	first         uint64
	worlds, world string
	series, truth string
}

// margins prints a table a plain or named world, and one line for each of the
// altered ones when they are asked for together.
func (t trials) margins(w io.Writer) error {
	plain, altered := trial.Plain(), trial.Altered()
	var full, lines []trial.Named
	switch t.worlds {
	case "plain":
		full = plain
	case "altered":
		lines = altered
	case "all":
		full, lines = plain, altered
	default:
		for _, name := range strings.Split(t.worlds, ",") {
			n, err := named(strings.TrimSpace(name))
			if err != nil {
				return err
			}
			full = append(full, n)
		}
	}
	try := func(n trial.Named) (own, ref []trial.Report) {
		r := n.World.Try(t.first, t.seeds, trial.Engine, trial.Reference)
		return r[0], r[1]
	}
	for _, n := range full {
		own, ref := try(n)
		fmt.Fprintf(w, "### %s: %d seeds from %d\n\n%s\n", n.Name, t.seeds, t.first, trial.MarginTable(n.Bars, own, ref))
	}
	for i, n := range lines {
		if i == 0 {
			fmt.Fprintf(w, "### altered worlds: %d seeds from %d each\n\n%s", t.seeds, t.first, trial.LineHead)
		}
		own, ref := try(n)
		fmt.Fprint(w, n.Line(own, ref))
	}
	return nil
}

func named(name string) (trial.Named, error) {
	all := append(trial.Plain(), trial.Altered()...)
	i := slices.IndexFunc(all, func(n trial.Named) bool { return n.Name == name })
	if i < 0 {
		return trial.Named{}, fmt.Errorf("there is no world %q", name)
	}
	return all[i], nil
}

// make writes the people of one seed.
func (t trials) make() error {
	n, err := named(t.world)
	if err != nil {
		return err
	}
	people, truth := n.World.People(t.first)
	err = toFile(t.series, func(w *bufio.Writer) error { return trial.WriteSeries(w, people) })
	if err != nil || t.truth == "" {
		return err
	}
	return toFile(t.truth, func(w *bufio.Writer) error { return trial.WriteTruth(w, truth) })
}

func toFile(path string, fill func(*bufio.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	return errors.Join(fill(w), w.Flush(), f.Close())
}
