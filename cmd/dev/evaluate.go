package main

import (
	"context"
	"flag"
	"path/filepath"
)

// warningsTask lets the shipped warning engine run over a file of check-ins.
func warningsTask(fs *flag.FlagSet) func(context.Context, *dev) error {
	series := fs.String("series", "", "the check-ins, one a line: person,date,load,exhaustion,recovery,clarity,recognised,away")
	out := fs.String("out", "", "where the warnings go: person,date,severity,kind")
	return func(ctx context.Context, d *dev) error {
		if *series == "" || *out == "" {
			return usageError("warnings needs --series S.csv, the check-ins, and --out W.csv, where the warnings go.")
		}
		from, err := filepath.Abs(*series)
		if err != nil {
			return err
		}
		to, err := filepath.Abs(*out)
		if err != nil {
			return err
		}
		program, err := d.build(ctx, pureGo, "cmd/dev/warnings")
		if err != nil {
			return err
		}
		return d.stream(ctx, nil, program, "--series", from, "--out", to)
	}
}
