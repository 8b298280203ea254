package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// benchOptions are what `bench` can be told.
type benchOptions struct {
	entries int // of the journal that is measured
	rounds  int // of writing at once, and of killing
}

func benchTask(fs *flag.FlagSet) func(context.Context, *dev) error {
	var o benchOptions
	fs.IntVar(&o.entries, "entries", 100_000, "entries of the measured journal")
	fs.IntVar(&o.rounds, "rounds", 200, "rounds of writing at once and of killing")
	return func(ctx context.Context, d *dev) error {
		if o.entries < 1 || o.rounds < 0 {
			return usageError("bench needs at least one entry, and no negative number of rounds.")
		}
		return d.bench(ctx, o)
	}
}

// bencher holds what the parts of one bench share.
type bencher struct {
	*dev
	env     []string // away from the person's own journal
	scratch string   // removed at the end
	full    string   // the journal with many entries
	fl      string
	board   *board
}

// bench measures everything and prints one table. A figure over its target is
// news, not a failure; a lost entry is one.
func (d *dev) bench(ctx context.Context, o benchOptions) error {
	needs := append(windowNeeds(runtime.GOOS), benchNeeds(runtime.GOOS)...)
	if err := d.provide(ctx, "measuring the window needs", needs); err != nil {
		return err
	}
	env, remove, err := d.elsewhere(ctx)
	if err != nil {
		return err
	}
	defer remove()
	scratch, err := os.MkdirTemp("", "footlight-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	b := &bencher{dev: d, env: env, scratch: scratch, full: filepath.Join(scratch, "full"), board: &board{}}

	d.say("Measuring Footlight with %s.", plural(o.entries, "entry", "entries"))
	b.board.calibration = calibrate()
	d.say("Calibration: %.1f ms for a fixed piece of work on one core.", ms(b.board.calibration))
	if b.fl, err = d.build(ctx, pureGo, "cmd/fl"); err != nil {
		return err
	}
	results := d.steps(ctx, []step{
		{name: "demo life", run: func(ctx context.Context) error { return b.fill(ctx, o.entries) }},
		{name: "terminal", run: b.terminal},
		{name: "first page of Timeline, insights and warnings", run: b.firstPage},
		{name: "export and import", run: b.transfer},
		{name: "window", run: b.window},
		{name: "eight at once", run: func(ctx context.Context) error { return b.eightAtOnce(ctx, o.rounds) }},
		{name: "kill -9", run: func(ctx context.Context) error { return b.killing(ctx, o.rounds) }},
		{name: "two writers while generations flip", run: func(ctx context.Context) error { return b.flipping(ctx, o.rounds) }},
	})
	d.say("\n%s\n%s", b.board, stepTable(results))
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if n := failures(results); n > 0 {
		return trouble("%s could not be measured, or lost something.", plural(n, "part", "parts"))
	}
	return nil
}

func (b *bencher) fill(ctx context.Context, entries int) error {
	start := time.Now()
	years := max(1, entries/5000)
	_, err := b.output(ctx, b.env, b.fl, "--journal", b.full, "sample", "--entries", fmt.Sprint(entries),
		"--years", fmt.Sprint(years), "--seed", "7", "--until", "2026-11-22")
	b.board.note("sample written", time.Since(start).Seconds(), "s")
	return err
}

func (b *bencher) terminal(ctx context.Context) error {
	for _, c := range []struct {
		name string
		args []string
	}{
		{"fl list", []string{"list"}},
		{"fl add", []string{"add", "Helped @Mina untangle the release 45m ^4 ~unseen #release"}},
	} {
		cpu, wall, err := b.repeat(ctx, 25, append([]string{"--journal", b.full}, c.args...)...)
		if err != nil {
			return err
		}
		b.board.target(c.name+", CPU of the process", ms(cpu), "ms", 12)
		b.board.note(c.name+", by the clock", ms(wall), "ms")
	}
	return nil
}

// repeat runs fl n times after two runs to warm up, and gives the medians of
// CPU time (user and system) and of time by the clock.
func (b *bencher) repeat(ctx context.Context, n int, args ...string) (cpu, wall time.Duration, err error) {
	var cpus, walls []time.Duration
	for i := range n + 2 {
		cmd := b.command(ctx, b.env, b.fl, args...)
		start := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return 0, 0, fmt.Errorf("%w\n%s", explain(err, b.fl, args), out)
		}
		if i >= 2 {
			walls = append(walls, time.Since(start))
			cpus = append(cpus, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
		}
	}
	return median(cpus), median(walls), nil
}

func (b *bencher) firstPage(ctx context.Context) error {
	program, err := b.build(ctx, pureGo, "cmd/dev/measure")
	if err != nil {
		return err
	}
	out, err := b.output(ctx, b.env, program, b.full)
	if err != nil {
		return err
	}
	figures, err := readFigures(out)
	if err != nil {
		return err
	}
	b.board.target("first page of Timeline", figures["page"], "ms", 5)
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		filter, ok := strings.CutPrefix(name, "page-")
		if !ok {
			continue
		}
		most := 5.0
		if strings.HasPrefix(filter, "words") {
			most = 150
		}
		b.board.target("first page, "+filter, figures[name], "ms", most)
	}
	b.board.note("its month strip", figures["months"], "ms")
	b.board.note("its rows, up to 100000", figures["rows"], "ms")
	b.board.target("what is held, what is asked back", figures["held"]+figures["askback"], "ms", 4)
	b.board.target("counts of people, projects, tags", figures["habits"], "ms", 30)
	b.board.target("insights of all periods and warnings, from kept figures", figures["brain-kept"], "ms", 50)
	b.board.target("figures rebuilt from every entry", figures["brain-rebuild"], "ms", 600)
	for _, kind := range []string{"four-weeks", "quarter", "year", "all"} {
		b.board.target("after one entry: warnings, insights of "+kind, figures["brain-one-entry-"+kind], "ms", 5)
	}
	b.board.note("warnings of every day, without a checkpoint", figures["brain-warnings-anew"], "ms")
	b.board.note("a look when nothing changed", figures["brain-nothing-new"], "ms")
	return nil
}

// transfer moves everything out, into an empty journal, and in again.
func (b *bencher) transfer(ctx context.Context) error {
	file, copied := filepath.Join(b.scratch, "all.jsonl"), filepath.Join(b.scratch, "copy")
	for _, c := range []struct {
		name string
		args []string
		most float64
	}{
		{"export of everything", []string{"--journal", b.full, "export", "footlight", "--out", file}, 2},
		{"import of everything", []string{"--journal", copied, "import", "footlight", file}, 10},
		{"import again, nothing new", []string{"--journal", copied, "import", "footlight", file}, 10},
	} {
		start := time.Now()
		out, err := b.output(ctx, b.env, b.fl, c.args...)
		if err != nil {
			return err
		}
		b.board.target(c.name, time.Since(start).Seconds(), "s", c.most)
		b.say("  %s: %s", c.name, trimNewline(string(out)))
	}
	return b.sameExport(ctx, file, copied)
}

// sameExport fails if what came in does not go out again byte for byte.
func (b *bencher) sameExport(ctx context.Context, file, journal string) error {
	again := file + ".again"
	if _, err := b.output(ctx, b.env, b.fl, "--journal", journal, "export", "footlight", "--out", again); err != nil {
		return err
	}
	one, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	other, err := os.ReadFile(again)
	if err != nil {
		return err
	}
	if string(one) != string(other) {
		return trouble("The export of the imported journal differs from the export it was made of.")
	}
	b.say("  the imported journal exports the same bytes")
	return nil
}
