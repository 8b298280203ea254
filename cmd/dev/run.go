package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// pureGo is the environment in which fl and the tour are built: with it they
// need no C compiler.
var pureGo = []string{"CGO_ENABLED=0"}

// runOptions are what `run` can be told. Without demo and journal the window
// opens the person's own journal.
type runOptions struct {
	demo    bool
	journal string
}

func runTask(fs *flag.FlagSet) func(context.Context, *dev) error {
	var o runOptions
	fs.BoolVar(&o.demo, "demo", false, "open a demo journal")
	fs.StringVar(&o.journal, "journal", "", "the journal's folder")
	return func(ctx context.Context, d *dev) error { return d.run(ctx, o) }
}

func (d *dev) run(ctx context.Context, o runOptions) error {
	if !hasDisplay() {
		return d.runWithoutDisplay(ctx, o)
	}
	if err := d.provide(ctx, "the window needs", windowNeeds(runtime.GOOS)); err != nil {
		return err
	}
	d.say("Building the window. The first time takes about 3 minutes on two cores, then seconds.")
	window, err := d.build(ctx, []string{"CGO_ENABLED=1"}, "cmd/footlight")
	if err != nil {
		return err
	}
	dir, err := d.journalFor(ctx, o)
	if err != nil {
		return err
	}
	if dir == "" {
		d.say("Opening the window on your own journal; a first start makes it.")
		return d.stream(ctx, nil, window)
	}
	d.say("Opening the window on %s", dir)
	return d.stream(ctx, nil, window, "--journal", dir)
}

// runWithoutDisplay shows what can be shown where no window can: every screen
// as a picture, and the journal in words. It needs nothing but Go.
func (d *dev) runWithoutDisplay(ctx context.Context, o runOptions) error {
	d.say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.")
	d.say("Instead, every screen is written as a picture. Compiling for that takes about 2 minutes the first time.")
	o.demo = o.demo || o.journal == ""
	dir, err := d.journalFor(ctx, o)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(d.cache("tour")); err != nil {
		return err
	}
	if err := d.tour(ctx, tourOptions{out: d.cache("tour"), screens: true}); err != nil {
		return err
	}
	return d.summary(ctx, dir)
}

// journalFor gives the folder to open. A demo is made once a day, so that its
// last entries are of today (before noon of yesterday, because its days go on
// until noon); it appears complete or not at all.
func (d *dev) journalFor(ctx context.Context, o runOptions) (string, error) {
	today := time.Now().Add(-12 * time.Hour).Format(time.DateOnly)
	if o.journal != "" {
		dir, err := filepath.Abs(o.journal)
		if err != nil || !o.demo || isFilled(dir) {
			return dir, err
		}
		return dir, d.sample(ctx, dir, 400, 1, today)
	}
	if !o.demo {
		return "", nil // the window's own choice: the person's journal, the same that fl uses
	}
	dir := d.cache("demo", today)
	if isFilled(dir) {
		return dir, nil
	}
	unfinished := dir + ".part"
	if err := os.RemoveAll(unfinished); err != nil {
		return "", err
	}
	if err := d.sample(ctx, unfinished, 400, 1, today); err != nil {
		return "", err
	}
	return dir, os.Rename(unfinished, dir)
}

// sample fills dir with the demo life through the terminal companion.
func (d *dev) sample(ctx context.Context, dir string, entries, years int, until string) error {
	fl, err := d.build(ctx, pureGo, "cmd/fl")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return err
	}
	start := time.Now()
	_, err = d.output(ctx, nil, fl, "--journal", dir, "sample", "--entries", fmt.Sprint(entries),
		"--years", fmt.Sprint(years), "--seed", "7", "--until", until)
	if err != nil {
		return err
	}
	d.say("  demo life of %s written in %s", plural(entries, "entry", "entries"), span(time.Since(start)))
	return nil
}

// isFilled tells a folder with anything in it.
func isFilled(dir string) bool {
	names, err := os.ReadDir(dir)
	return err == nil && len(names) > 0
}

// shorten gives path relative to root where that is shorter to type.
func shorten(root, path string) string {
	if rel, err := filepath.Rel(root, path); err == nil && !strings.HasPrefix(rel, "..") {
		return "." + string(filepath.Separator) + rel
	}
	return path
}
