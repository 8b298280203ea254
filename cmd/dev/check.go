package main

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// rooms are the folders that hold Go code of ours.
var rooms = []string{"app", "assets", "cmd", "coaching", "journal"}

// racy are the packages where goroutines meet; they run a second time under
// the race detector.
var racy = []string{"./journal", "./coaching/words", "./app"}

// targets are the systems for which the terminal companion must build with
// nothing but Go.
var targets = []string{"windows/amd64", "darwin/arm64", "linux/arm64"}

func testTask(*flag.FlagSet) func(context.Context, *dev) error {
	return func(ctx context.Context, d *dev) error { return d.test(ctx) }
}

// test runs every check, whatever fails before it, and fails if any did.
func (d *dev) test(ctx context.Context) error {
	start := time.Now()
	needs := append(windowNeeds(runtime.GOOS), testNeeds(runtime.GOOS)...)
	if err := d.provide(ctx, "the tests need", needs); err != nil {
		return err
	}
	d.say("Checking Footlight. The first time everything is compiled, which takes 10 to 20 minutes on two cores.")
	env, remove, err := d.elsewhere(ctx)
	if err != nil {
		return err
	}
	defer remove()
	if runtime.GOOS == "linux" {
		screen, err := d.startDisplay(ctx)
		if err != nil {
			return err
		}
		defer screen.stop()
		env = append(env, screen.env()...)
	}
	count := newTally(d.say)
	results := d.steps(ctx, []step{
		{name: "format (gofumpt)", run: func(ctx context.Context) error { return d.format(ctx, env) }},
		{name: "go vet", run: func(ctx context.Context) error { return d.stream(ctx, env, "go", "vet", "./...") }},
		{name: "staticcheck", run: func(ctx context.Context) error { return d.stream(ctx, env, "go", "tool", "staticcheck", "./...") }},
		{name: "tests", note: count.note, run: func(ctx context.Context) error { return d.goTest(ctx, env, count, "./...") }},
		{name: "tests under the race detector", note: count.note, run: func(ctx context.Context) error {
			return d.goTest(ctx, env, count, append([]string{"-race", "-short"}, d.existing(racy)...)...)
		}},
		{name: "fl for " + strings.Join(targets, ", "), run: func(ctx context.Context) error { return d.cross(ctx, env) }},
	})
	d.say("\n%s", stepTable(results))
	failed := failures(results)
	d.say("%s passed, %d failed, %d skipped; %d of %s passed; %s", plural(count.passed, "test", "tests"), count.failed, count.skipped,
		len(results)-failed, plural(len(results), "step", "steps"), span(time.Since(start)))
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if failed > 0 || count.failed > 0 {
		return trouble("Not passed.")
	}
	return nil
}

// format fails if gofumpt would write any file differently, and names them.
func (d *dev) format(ctx context.Context, env []string) error {
	out, err := d.output(ctx, env, "go", append([]string{"tool", "gofumpt", "-l"}, d.existing(rooms)...)...)
	if err != nil {
		return err
	}
	if files := strings.TrimSpace(string(out)); files != "" {
		return trouble("Not formatted (go tool gofumpt -w FILE does it):\n%s", files)
	}
	return nil
}

// goTest runs tests anew, on a session bus of their own where there is one.
func (d *dev) goTest(ctx context.Context, env []string, count *tally, args ...string) error {
	line := append([]string{"go", "test", "-json", "-count=1"}, args...)
	if _, err := exec.LookPath("dbus-run-session"); err == nil && runtime.GOOS == "linux" {
		line = append([]string{"dbus-run-session", "--"}, line...)
	}
	cmd := d.command(ctx, env, line[0], line[1:]...)
	cmd.Stderr = d.out
	events, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return explain(err, line[0], line[1:])
	}
	if err := count.read(events); err != nil {
		return err
	}
	return explain(cmd.Wait(), "go", line[len(line)-len(args)-3:])
}

// cross compiles the terminal companion for the other systems and keeps nothing.
func (d *dev) cross(ctx context.Context, env []string) error {
	for _, t := range targets {
		system, arch, _ := strings.Cut(t, "/")
		start := time.Now()
		env := append(env, "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+arch)
		if err := d.stream(ctx, env, "go", "build", "-o", os.DevNull, "./cmd/fl"); err != nil {
			return err
		}
		d.say("  %s builds, %s", t, span(time.Since(start)))
	}
	return nil
}

// existing leaves out folders that are not there.
func (d *dev) existing(folders []string) []string {
	var there []string
	for _, f := range folders {
		if _, err := os.Stat(filepath.Join(d.root, f)); err == nil {
			there = append(there, f)
		}
	}
	return there
}
