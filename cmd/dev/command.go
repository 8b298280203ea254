package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// voice is the one writer of what the person sees. It knows when it last
// spoke, so that a long silence can be broken by a sign of life.
type voice struct {
	mu   sync.Mutex
	w    io.Writer
	last time.Time
}

func (v *voice) Write(p []byte) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.last = time.Now()
	return v.w.Write(p)
}

func (v *voice) silence() time.Duration {
	v.mu.Lock()
	defer v.mu.Unlock()
	return time.Since(v.last)
}

// heartbeat says every half minute of silence that work goes on, and how far
// note says it is, where there is one. The returned function ends it.
func (d *dev) heartbeat(note func() string) func() {
	done, ended := make(chan struct{}), make(chan struct{})
	start := time.Now()
	go func() {
		defer close(ended)
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if d.out.silence() >= 30*time.Second {
					far := ""
					if note != nil {
						far = note()
					}
					d.say("  … %s so far%s", span(time.Since(start)), far)
				}
			}
		}
	}()
	return func() { close(done); <-ended }
}

// command prepares a program in the project's folder. An interrupt reaches it
// as an interrupt, so that it can close its journal; it is killed 5 s later.
func (d *dev) command(ctx context.Context, env []string, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = d.root
	cmd.Env = mergeEnv(os.Environ(), env)
	cmd.Cancel = func() error {
		if runtime.GOOS == "windows" {
			return cmd.Process.Kill()
		}
		return cmd.Process.Signal(os.Interrupt)
	}
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// stream runs a program with its output shown as it comes.
func (d *dev) stream(ctx context.Context, env []string, name string, args ...string) error {
	cmd := d.command(ctx, env, name, args...)
	cmd.Stdout, cmd.Stderr = d.out, d.out
	return explain(cmd.Run(), name, args)
}

// output runs a program and gives its standard output; on failure the error
// carries what it said on standard error.
func (d *dev) output(ctx context.Context, env []string, name string, args ...string) ([]byte, error) {
	cmd := d.command(ctx, env, name, args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return out, fmt.Errorf("%w\n%s", explain(err, name, args), strings.TrimSpace(said.String()))
	}
	return out, nil
}

func explain(err error, name string, args []string) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", strings.Join(append([]string{filepath.Base(name)}, args...), " "), err)
}

// mergeEnv lays changes over base. A change without "=" takes the name out.
func mergeEnv(base, changes []string) []string {
	env := slices.Clone(base)
	for _, c := range changes {
		name, _, set := strings.Cut(c, "=")
		env = slices.DeleteFunc(env, func(e string) bool {
			n, _, _ := strings.Cut(e, "=")
			return n == name
		})
		if set {
			env = append(env, c)
		}
	}
	return env
}

// build compiles one program of the project into the cache and gives its
// path. Go's own cache makes the second time quick.
func (d *dev) build(ctx context.Context, env []string, pkg string) (string, error) {
	name := filepath.Base(pkg)
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	target := d.cache("bin", name)
	cmd := d.command(ctx, env, "go", "build", "-buildvcs=false", "-v", "-o", target, "./"+pkg)
	said, err := cmd.StderrPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", trouble("The go command is not in the PATH; it is needed to build.")
	}
	start := time.Now()
	var mu sync.Mutex
	packages, complaints := 0, []string{}
	stop := d.heartbeat(func() string {
		mu.Lock()
		defer mu.Unlock()
		return ", " + plural(packages, "package", "packages") + " compiled"
	})
	for lines := bufio.NewScanner(said); lines.Scan(); {
		mu.Lock()
		if progress(lines.Text()) {
			packages++
		} else {
			complaints = append(complaints, lines.Text())
		}
		mu.Unlock()
	}
	err = cmd.Wait()
	stop()
	if err != nil {
		return "", trouble("Building %s did not work.\n%s", pkg, strings.Join(complaints, "\n"))
	}
	d.say("  %s built in %s", pkg, span(time.Since(start)))
	return target, nil
}

// progress tells a line that `go build -v` prints for each package, or for a
// download, from one that the compiler complains with.
func progress(line string) bool {
	if strings.HasPrefix(line, "go: downloading ") {
		return true
	}
	return line != "" && !strings.ContainsAny(line, " :#\t")
}
