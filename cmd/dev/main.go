// Command dev runs the project's own tasks:
//
//	go run ./cmd/dev run | test | bench | tour | warnings
//
// It imports the standard library only, so that it starts within a second on
// a machine that has nothing but Go and git, and it installs what a task needs
// with the machine's own package manager: it says what and why, asks on a
// terminal, and goes ahead with --yes, when CI is set, or for root without a
// terminal.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
)

// task is one word after `go run ./cmd/dev`.
type task struct {
	name  string
	args  string // how its options are written
	what  string // one line for the usage
	build func(fs *flag.FlagSet) func(context.Context, *dev) error
}

// tasks are shown in this order.
var tasks = []task{
	{"run", "[--demo] [--journal DIR]", "build and open the window; with no display, render the tour instead", runTask},
	{"test", "", "everything that must hold before a change goes in", testTask},
	{"bench", "[--entries N] [--rounds N]", "measure speed, memory and safety, each beside its target", benchTask},
	{"tour", "--out DIR [--only NAME]", "write every screen as PNG; needs neither display nor C compiler", tourTask},
	{"warnings", "--series S.csv --out W.csv", "run the warning engine over a file of check-ins", warningsTask},
}

// usageError is a mistake in how dev was called; it ends with exit code 2.
type usageError string

func (e usageError) Error() string { return string(e) }

// plain is an error that is already a sentence for the person.
type plain struct {
	said  string
	cause error
}

func (p plain) Error() string { return p.said }
func (p plain) Unwrap() error { return p.cause }

// trouble makes such an error; one that it quotes stays findable in it.
func trouble(format string, args ...any) error {
	p := plain{said: fmt.Sprintf(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			p.cause = err
		}
	}
	return p
}

// dev is what every task works with.
type dev struct {
	root string // the folder of go.mod
	out  *voice // what the person sees
	in   *os.File
	yes  bool // install without asking
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := call(ctx, os.Args[1:], &voice{w: os.Stdout}, os.Stdin)
	stop()
	os.Exit(code)
}

// call runs one task and gives the exit code: 0 done, 1 failed, 2 usage.
func call(ctx context.Context, args []string, out *voice, in *os.File) int {
	err := dispatch(ctx, args, out, in)
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usageText())
		return 0
	case errors.As(err, &usage):
		fmt.Fprintf(out, "%s\n\n%s", usage, usageText())
		return 2
	case ctx.Err() != nil:
		fmt.Fprintln(out, "Stopped.")
		return 1
	}
	fmt.Fprintf(out, "%s\n", err)
	return 1
}

func dispatch(ctx context.Context, args []string, out *voice, in *os.File) error {
	if len(args) == 0 {
		return usageError("Which task?")
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		return flag.ErrHelp
	}
	for _, t := range tasks {
		if t.name != args[0] {
			continue
		}
		fs := flag.NewFlagSet(t.name, flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		d := &dev{out: out, in: in}
		fs.BoolVar(&d.yes, "yes", false, "install what is missing without asking")
		work := t.build(fs)
		if err := fs.Parse(args[1:]); errors.Is(err, flag.ErrHelp) {
			return err
		} else if err != nil {
			return usageError(fmt.Sprintf("%s: %s.", t.name, err))
		}
		if fs.NArg() > 0 {
			return usageError(fmt.Sprintf("%s takes no %q.", t.name, fs.Arg(0)))
		}
		root, err := findRoot()
		if err != nil {
			return err
		}
		d.root = root
		return work(ctx, d)
	}
	return usageError(fmt.Sprintf("There is no task %q.", args[0]))
}

func usageText() string {
	var b strings.Builder
	b.WriteString("go run ./cmd/dev TASK [--yes]\n")
	rows := [][]string{}
	for _, t := range tasks {
		rows = append(rows, []string{"  " + t.name, t.args, t.what})
	}
	b.WriteString(table(rows, nil))
	b.WriteString("\nWhat a task needs and the machine lacks is installed with the machine's own\n" +
		"package manager. You are asked first on a terminal, unless --yes or CI is set.\n")
	return b.String()
}

// findRoot gives the project's folder, wherever inside it dev was called.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(mod), "module footlight") {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", trouble("Call this inside the project: no go.mod of footlight here or above.")
		}
		dir = up
	}
}

// cache is the folder for everything a task builds; git ignores it.
func (d *dev) cache(parts ...string) string {
	return filepath.Join(append([]string{d.root, ".cache"}, parts...)...)
}

func (d *dev) say(format string, args ...any) { fmt.Fprintf(d.out, format+"\n", args...) }
