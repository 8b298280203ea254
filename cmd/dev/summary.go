package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// listed is what the summary reads of an entry in `fl list --json`.
type listed struct {
	Kind, Day string
}

// summary says in words what a journal holds.
func (d *dev) summary(ctx context.Context, dir string) error {
	fl, err := d.build(ctx, pureGo, "cmd/fl")
	if err != nil {
		return err
	}
	ask := func(args ...string) ([]byte, error) {
		return d.output(ctx, nil, fl, append([]string{"--journal", dir}, args...)...)
	}
	all, err := ask("--json", "list", "--last", "100000")
	if err != nil {
		return err
	}
	entries, err := readListed(all)
	if err != nil {
		return err
	}
	people, err := ask("--json", "people")
	if err != nil {
		return err
	}
	projects, err := ask("--json", "projects")
	if err != nil {
		return err
	}
	latest, err := ask("list", "--last", "5")
	if err != nil {
		return err
	}
	d.say("\nThe journal in %s", dir)
	d.say("  %s", describe(entries))
	d.say("  %s and %s", plural(bytes.Count(people, []byte("\n")), "person or team", "people and teams"),
		plural(bytes.Count(projects, []byte("\n")), "project", "projects"))
	d.say("  The latest:")
	for line := range strings.Lines(string(latest)) {
		d.say("    %s", strings.TrimRight(line, "\n"))
	}
	d.say("Read on in the terminal: %s --journal %s list", shorten(d.root, fl), shorten(d.root, dir))
	return nil
}

func readListed(lines []byte) ([]listed, error) {
	var entries []listed
	for line := range bytes.Lines(lines) {
		var e listed
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("read fl list --json: %w", err)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// describe says how many entries, of which kinds, from when to when.
func describe(entries []listed) string {
	if len(entries) == 0 {
		return "0 entries"
	}
	kinds := map[string]int{}
	first, last := entries[0].Day, entries[0].Day
	for _, e := range entries {
		kinds[e.Kind]++
		first, last = min(first, e.Day), max(last, e.Day)
	}
	names := make([]string, 0, len(kinds))
	for k := range kinds {
		names = append(names, k)
	}
	slices.SortFunc(names, func(a, b string) int {
		if kinds[a] != kinds[b] {
			return kinds[b] - kinds[a]
		}
		return strings.Compare(a, b)
	})
	parts := make([]string, len(names))
	for i, k := range names {
		parts[i] = fmt.Sprintf("%d %s", kinds[k], k)
	}
	return fmt.Sprintf("%s from %s to %s: %s", plural(len(entries), "entry", "entries"), first, last, strings.Join(parts, ", "))
}
