// Command measure reads a journal the way the window does, and prints the
// median time of each read in milliseconds, one name and number a line. Names
// that begin with page are first pages of Timeline, newest first, under the
// filter they name; the people, tags and words of the filters are the most
// used ones of the journal.
package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"

	"footlight/coaching/mirror"
	"footlight/journal"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "measure needs the journal's folder.")
		os.Exit(2)
	}
	if err := measure(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// read is one figure.
type read struct {
	name string
	do   func() error
}

func measure(ctx context.Context, dir string) error {
	j, err := journal.Open(ctx, dir, journal.Options{Origin: "measure", Digest: mirror.Digester()})
	if err != nil {
		return err
	}
	defer j.Close()
	pages, err := pages(ctx, j)
	if err != nil {
		return err
	}
	rules, err := brain(ctx, j)
	if err != nil {
		return err
	}
	for _, r := range slices.Concat(pages, reads(ctx, j), rules) {
		var times []time.Duration
		for range 21 {
			writing = 0
			start := time.Now()
			if err := r.do(); err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			times = append(times, time.Since(start)-writing)
		}
		slices.Sort(times)
		fmt.Printf("%s %.3f\n", r.name, float64(times[len(times)/2])/float64(time.Millisecond))
	}
	return nil
}

// reads are what the window asks beside pages.
func reads(ctx context.Context, j *journal.Journal) []read {
	return []read{
		{"months", func() error { _, err := j.Months(ctx, journal.Query{}); return err }},
		{"rows", func() error { _, err := j.Rows(ctx, journal.Query{}, 100_000); return err }},
		{"held", func() error { _, err := j.Held(ctx); return err }},
		{"askback", func() error { _, err := j.AskBack(ctx, j.Today()); return err }},
		{"habits", func() error {
			_, err := j.PeopleCounts(ctx)
			if err == nil {
				_, err = j.ProjectCounts(ctx)
			}
			if err == nil {
				_, err = j.TagCounts(ctx)
			}
			return err
		}},
	}
}

// pages are first pages, each under one filter.
func pages(ctx context.Context, j *journal.Journal) ([]read, error) {
	people, err := j.PeopleCounts(ctx)
	if err != nil {
		return nil, err
	}
	projects, err := j.ProjectCounts(ctx)
	if err != nil {
		return nil, err
	}
	tags, err := j.TagCounts(ctx)
	if err != nil {
		return nil, err
	}
	newest, err := j.List(ctx, journal.Query{}, journal.Page{Size: 1})
	if err != nil || len(newest) == 0 {
		return nil, err
	}
	year := int(newest[0].Day) - 3*365
	tests := []struct {
		name string
		test journal.Test
	}{
		{"kind", journal.Test{Field: journal.FieldKind, Text: "unblock"}},
		{"kind-rare", journal.Test{Field: journal.FieldKind, Text: string(journal.Feedback)}},
		{"trait", journal.Test{Field: journal.FieldTrait, Text: string(journal.Traits[0])}},
		{"labor", journal.Test{Field: journal.FieldLabor, Text: string(journal.Labors[0])}},
		{"vis", journal.Test{Field: journal.FieldVis, Text: string(journal.Unseen)}},
		{"share", journal.Test{Field: journal.FieldSharing, Text: string(journal.Private)}},
		{"load", journal.Test{Field: journal.FieldLoad, From: 7, To: journal.Highest}},
		{"load-10", journal.Test{Field: journal.FieldLoad, From: 10, To: journal.Highest}},
		{"min", journal.Test{Field: journal.FieldMinutes, From: 240, To: journal.Highest}},
		{"days", journal.Test{Field: journal.FieldDay, From: year, To: year + 30}},
		{"has-outcome", journal.Test{Field: journal.FieldHas, Text: "outcome"}},
		{"words-common", journal.Test{Field: journal.FieldWords, Text: "the"}},
		{"words-some", journal.Test{Field: journal.FieldWords, Text: "release"}},
		{"words-phrase", journal.Test{Field: journal.FieldWords, Text: "on the", Phrase: true}},
		{"words-nowhere", journal.Test{Field: journal.FieldWords, Text: "marzipanlighthouse"}},
		{"bin", journal.Test{Field: journal.FieldBin}},
	}
	for _, n := range []struct {
		name   string
		field  journal.Field
		counts []journal.Count
	}{{"person", journal.FieldPerson, people}, {"project", journal.FieldProject, projects}, {"tag", journal.FieldTag, tags}} {
		if len(n.counts) == 0 {
			continue
		}
		most, middle := n.counts[0], n.counts[len(n.counts)/2]
		least := n.counts[len(n.counts)-1]
		tests = append(tests, []struct {
			name string
			test journal.Test
		}{
			{n.name + "-most", journal.Test{Field: n.field, Text: most.Ref.Name}},
			{n.name + "-middle", journal.Test{Field: n.field, Text: middle.Ref.Name}},
			{n.name + "-least", journal.Test{Field: n.field, Text: least.Ref.Name}},
		}...)
	}
	out := []read{{"page", func() error { _, err := j.List(ctx, journal.Query{}, journal.Page{}); return err }}}
	for _, t := range tests {
		q := journal.Query{Terms: []journal.Term{{Tests: []journal.Test{t.test}}}}
		out = append(out, read{"page-" + t.name, func() error { _, err := j.List(ctx, q, journal.Page{}); return err }})
	}
	return out, nil
}
