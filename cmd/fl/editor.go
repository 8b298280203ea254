package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// scratch begins the names of the folders in which an editor works. They lie
// inside the journal's own folder, so that what is private there stays there,
// an editor's copies beside the file included.
const scratch = "edit-"

// editor is the command of the person's editor, or nil.
func (m machine) editor() []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		command := strings.TrimSpace(m.env(name))
		if command == "" {
			continue
		}
		if _, err := exec.LookPath(command); err == nil {
			return []string{command} // a path may hold spaces
		}
		return strings.Fields(command)
	}
	return nil
}

// inEditor opens text in the person's editor and gives what stands there
// afterwards. Nobody else can read the file, and it is gone however this ends;
// what a killed process left behind goes with the next.
func (c *fl) inEditor(ctx context.Context, editor []string, text string) (string, error) {
	c.sweep()
	dir, err := os.MkdirTemp(c.dir, scratch)
	if err != nil {
		return "", pathFault(err, c.dir)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "entry.txt")
	if err := os.WriteFile(file, []byte(text+"\n"), 0o600); err != nil {
		return "", pathFault(err, file)
	}
	fmt.Fprintln(c.m.err, c.words.T("cli.edit.editor"))
	cmd := exec.CommandContext(ctx, editor[0], append(editor[1:len(editor):len(editor)], file)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = c.m.in, c.m.err, c.m.err
	cmd.Cancel = func() error { // an editor that is asked leaves the terminal as it was
		if cmd.Process.Signal(syscall.SIGTERM) == nil {
			return nil
		}
		return cmd.Process.Kill()
	}
	cmd.WaitDelay = 2 * time.Second
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", &fault{code: exitFailed, kind: "failed", key: "cli.edit.failed", data: []any{"Editor", cut(editor[0], 60)}}
	}
	st, err := os.Stat(file)
	if err == nil && st.Size() > maxTyped {
		return "", tooLong()
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return "", pathFault(err, file)
	}
	return strings.TrimRight(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n"), nil
}

// sweep removes what an editor killed with fl left behind, a day old or more:
// younger folders may be in use.
func (c *fl) sweep() {
	left, _ := filepath.Glob(filepath.Join(c.dir, scratch+"*"))
	for _, dir := range left {
		if st, err := os.Stat(dir); err == nil && time.Since(st.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(dir)
		}
	}
}
