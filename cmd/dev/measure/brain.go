package main

import (
	"context"
	"fmt"
	"time"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// brain measures what the rules take: from the figures the journal keeps (as a
// window or fl starts), from every entry, after one entry more, and when
// nothing changed. Names begin with brain.
func brain(ctx context.Context, j *journal.Journal) ([]read, error) {
	today := j.Today()
	m := mirror.New(j)
	if err := m.Refresh(ctx); err != nil {
		return nil, err
	}
	if err := m.MarkSeen(ctx, today); err != nil { // keeps a checkpoint, as every look does
		return nil, err
	}
	whole := func() error {
		m := mirror.New(j)
		if err := m.Refresh(ctx); err != nil {
			return err
		}
		for _, kind := range coaching.PeriodKinds {
			m.Insights(kind, today)
		}
		_, err := m.Standing(ctx, today)
		return err
	}
	anew := func() error { // every day from the first, and no checkpoint
		_, err := warning.Run(warning.Input{Days: m.Days(-1<<30, today), Until: today})
		return err
	}
	out := []read{
		{"brain-kept", whole},
		{"brain-warnings-anew", anew},
		{"brain-rebuild", func() error { return j.RebuildDigests(ctx) }},
		{"brain-nothing-new", func() error {
			if err := m.Refresh(ctx); err != nil {
				return err
			}
			_, err := m.Standing(ctx, today)
			return err
		}},
	}
	for _, kind := range coaching.PeriodKinds {
		out = append(out, read{"brain-one-entry-" + string(kind), afterOne(ctx, j, m, kind, today)})
	}
	return out, nil
}

// writing is the time spent on writing the entry, which is not the brain's.
var writing time.Duration

// afterOne writes an action and measures what the rules take to say all they
// say of the open period with it.
func afterOne(ctx context.Context, j *journal.Journal, m *mirror.Mirror, kind coaching.PeriodKind, today journal.Day) func() error {
	return func() error {
		start := time.Now()
		_, err := j.Add(ctx, journal.Entry{Kind: journal.Action, Day: today, Body: "Helped with the release", Load: journal.MarkOf(4)})
		writing = time.Since(start)
		if err != nil {
			return fmt.Errorf("one entry more: %w", err)
		}
		if err := m.Refresh(ctx); err != nil {
			return err
		}
		if _, err = m.Standing(ctx, today); err == nil {
			m.Insights(kind, today)
		}
		return err
	}
}
