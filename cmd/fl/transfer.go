package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"footlight/journal"
	"footlight/journal/transfer"
)

func (c *fl) exportCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "export FORMAT [QUERY…] --out PATH", RunE: c.needsFormat}
	var path string
	var force bool
	footlight := &cobra.Command{
		Use: "footlight [QUERY…] --out PATH", ValidArgsFunction: c.completeLine,
		Args: func(*cobra.Command, []string) error {
			if path == "" {
				return usage("cli.usage.out")
			}
			return nil
		},
		RunE: c.reading(func(ctx context.Context, args []string) error {
			q, err := c.query(args)
			if err != nil {
				return err
			}
			return c.export(ctx, q, path, force)
		}),
	}
	cmd.PersistentFlags().StringVarP(&path, "out", "o", "", "PATH")
	cmd.PersistentFlags().BoolVar(&force, "force", false, "")
	cmd.AddCommand(footlight)
	return cmd
}

// needsFormat is a command whose first word must be a format.
func (c *fl) needsFormat(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("cli.usage.format", "Word", cut(args[0], 40))
	}
	return usage("cli.usage.form", "Use", useLine(cmd))
}

// export writes to path, whole or not at all: the file appears under its name
// only when complete, and in the place of another only by force. "-" is
// standard output.
func (c *fl) export(ctx context.Context, q journal.Query, path string, force bool) error {
	tell := c.meter("cli.export.progress")
	if path == "-" {
		_, err := transfer.Export(ctx, c.j, q, c.out, tell.to)
		tell.done()
		return err
	}
	switch st, err := os.Stat(path); {
	case err == nil && !st.Mode().IsRegular():
		return c.exportInto(ctx, q, path, tell)
	case err == nil && !force:
		return &fault{code: exitFailed, kind: "failed", key: "cli.file.exists", data: []any{"Path", path}}
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".footlight-*")
	if err != nil {
		return pathFault(err, path)
	}
	counts, err := transfer.Export(ctx, c.j, q, f, tell.to)
	tell.done()
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return pathFault(err, path)
	}
	return c.exported(counts, path)
}

// exportInto writes to what is no file but takes bytes, such as a pipe.
func (c *fl) exportInto(ctx context.Context, q journal.Query, path string, tell *meter) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return pathFault(err, path)
	}
	counts, err := transfer.Export(ctx, c.j, q, f, tell.to)
	tell.done()
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return pathFault(err, path)
	}
	return c.exported(counts, path)
}

func (c *fl) exported(counts transfer.Counts, path string) error {
	if c.json {
		return c.out.object(struct {
			transfer.Counts
			Path string `json:"path"`
		}{counts, path})
	}
	fmt.Fprintln(c.out, c.words.N("cli.export.done", counts.Entries, "Path", path))
	return nil
}

func (c *fl) importCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "import FORMAT PATH", RunE: c.needsFormat}
	var dry bool
	footlight := &cobra.Command{
		Use: "footlight PATH", Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := c.input(args[0])
			if err != nil {
				return err
			}
			defer in.Close()
			return c.withJournal(func(ctx context.Context, args []string) error {
				return c.importFootlight(ctx, in, args[0], dry)
			})(cmd, args)
		},
	}
	cmd.PersistentFlags().BoolVar(&dry, "dry-run", false, "")
	cmd.AddCommand(footlight)
	return cmd
}

// input opens a file to read; "-" is standard input.
func (c *fl) input(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(c.m.in), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathFault(err, path)
	}
	return f, nil
}

func (c *fl) importFootlight(ctx context.Context, in io.Reader, path string, dry bool) error {
	tell := c.meter("cli.import.progress")
	got, err := transfer.ImportFootlight(ctx, c.j, in, transfer.ImportOptions{DryRun: dry, Progress: tell.to})
	tell.done()
	if err != nil {
		return pathFault(err, path)
	}
	if c.json {
		return c.out.object(struct {
			Added     int  `json:"added"`
			Updated   int  `json:"updated"`
			Older     int  `json:"older"`
			Unchanged int  `json:"unchanged"`
			DryRun    bool `json:"dry_run,omitempty"`
		}{got.Added, got.Updated, got.Older, got.Unchanged, dry})
	}
	key := "cli.import.done"
	switch {
	case dry:
		key = "cli.import.dry"
	case got.Added+got.Updated+got.Older == 0:
		key = "cli.import.same"
	}
	fmt.Fprintln(c.out, c.words.T(key, "Added", got.Added, "Updated", got.Updated, "Older", got.Older, "Unchanged", got.Unchanged))
	return nil
}

// pathFault puts a file's error into words that name the file; other errors
// pass.
func pathFault(err error, path string) error {
	var pe *fs.PathError
	var le *os.LinkError
	if !errors.As(err, &pe) && !errors.As(err, &le) && !errors.Is(err, io.ErrShortWrite) {
		return err
	}
	f := &fault{code: exitFailed, kind: "failed", key: "cli.file.failed", data: []any{"Path", path}}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.code, f.kind, f.key = exitNotFound, journal.NotFound.String(), "cli.file.missing"
	case errors.Is(err, fs.ErrPermission), readOnlyFile(err):
		f.code, f.kind, f.key = exitReadOnly, journal.ReadOnly.String(), "cli.file.read-only"
	case diskFull(err):
		f.code, f.kind, f.key = exitReadOnly, journal.Full.String(), "cli.file.full"
	}
	return f
}
