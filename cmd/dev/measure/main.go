// Command measure reads a journal the way Timeline does when it opens, and
// prints the median time of each read in milliseconds, one name and number a
// line: page (the first page, newest first), months (the month strip) and rows
// (the cursors of up to 100,000 entries).
package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"

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

func measure(ctx context.Context, dir string) error {
	j, err := journal.Open(ctx, dir, journal.Options{Origin: "measure"})
	if err != nil {
		return err
	}
	defer j.Close()
	for _, read := range []struct {
		name string
		do   func() error
	}{
		{"page", func() error { _, err := j.List(ctx, journal.Query{}, journal.Page{}); return err }},
		{"months", func() error { _, err := j.Months(ctx, journal.Query{}); return err }},
		{"rows", func() error { _, err := j.Rows(ctx, journal.Query{}, 100_000); return err }},
	} {
		var times []time.Duration
		for range 21 {
			start := time.Now()
			if err := read.do(); err != nil {
				return fmt.Errorf("%s: %w", read.name, err)
			}
			times = append(times, time.Since(start))
		}
		slices.Sort(times)
		fmt.Printf("%s %.3f\n", read.name, float64(times[len(times)/2])/float64(time.Millisecond))
	}
	return nil
}
