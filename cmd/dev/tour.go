package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// tourOptions are what `tour` can be told. With only, pictures whose name
// begins otherwise are left out; with screens, those of single widgets.
type tourOptions struct {
	out, only string
	screens   bool
}

func tourTask(fs *flag.FlagSet) func(context.Context, *dev) error {
	var o tourOptions
	fs.StringVar(&o.out, "out", "", "the folder for the pictures")
	fs.StringVar(&o.only, "only", "", "only pictures whose name begins so")
	return func(ctx context.Context, d *dev) error {
		if o.out == "" {
			return usageError("tour needs --out DIR, the folder for the pictures.")
		}
		out, err := filepath.Abs(o.out)
		if err != nil {
			return err
		}
		return d.tour(ctx, tourOptions{out: out, only: o.only})
	}
}

// tour builds the program that draws every screen without a display, lets it
// draw, and prints the pictures' paths.
func (d *dev) tour(ctx context.Context, o tourOptions) error {
	program, err := d.build(ctx, pureGo, "cmd/dev/tour")
	if err != nil {
		return err
	}
	env, remove, err := d.elsewhere(ctx)
	if err != nil {
		return err
	}
	defer remove()
	cmd := d.command(ctx, env, program, "--out", o.out, "--only", o.only, fmt.Sprintf("--screens=%v", o.screens))
	var said bytes.Buffer
	cmd.Stderr = &said
	paths, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	start, n := time.Now(), 0
	if err := cmd.Start(); err != nil {
		return explain(err, program, nil)
	}
	for lines := bufio.NewScanner(paths); lines.Scan(); n++ {
		d.say("%s", lines.Text())
	}
	err = cmd.Wait()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return trouble("The tour stopped after %s.\n%s", plural(n, "picture", "pictures"), strings.TrimSpace(said.String()))
	} else if err != nil {
		return err
	}
	d.say("%s in %s", plural(n, "picture", "pictures"), span(time.Since(start)))
	return nil
}
