package main

import (
	"context"
	"time"
)

// step is one part of a task that is reported by name and time.
type step struct {
	name string
	run  func(context.Context) error
	note func() string // how far it is, for a sign of life; may be nil
}

type result struct {
	name string
	took time.Duration
	err  error
}

// steps runs every step, also after one has failed, and says how each went.
// Only an interrupt ends the row early.
func (d *dev) steps(ctx context.Context, all []step) []result {
	var done []result
	for _, s := range all {
		if ctx.Err() != nil {
			break
		}
		d.say("\n== %s", s.name)
		stop := d.heartbeat(s.note)
		start := time.Now()
		err := s.run(ctx)
		stop()
		r := result{s.name, time.Since(start), err}
		if err != nil {
			d.say("%s", err)
		}
		d.say("-- %s: %s, %s", r.name, r.verdict(), span(r.took))
		done = append(done, r)
	}
	return done
}

func (r result) verdict() string {
	if r.err != nil {
		return "FAILED"
	}
	return "passed"
}

// failures counts the steps that failed.
func failures(results []result) int {
	n := 0
	for _, r := range results {
		if r.err != nil {
			n++
		}
	}
	return n
}

func stepTable(results []result) string {
	rows := make([][]string, 0, len(results))
	for _, r := range results {
		rows = append(rows, []string{"  " + r.name, r.verdict(), span(r.took)})
	}
	return table(rows, map[int]bool{2: true})
}
