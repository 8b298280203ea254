package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"fl": func() { os.Exit(run(testMachine())) },
	})
}

// testMachine is this machine, with the clock that FL_TEST_CLOCK names: an
// instant and a zone, "2026-11-22T14:30:00 Europe/Vienna". The program that
// people use has no such clock.
func testMachine() machine {
	m := thisMachine()
	text := os.Getenv("FL_TEST_CLOCK")
	if text == "" {
		return m
	}
	clock, zone, _ := strings.Cut(text, " ")
	loc, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	at, err := time.ParseInLocation("2006-01-02T15:04:05", clock, loc)
	if err != nil {
		panic(err)
	}
	m.now = func() time.Time { return at }
	return m
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("FOOTLIGHT_JOURNAL", filepath.Join(e.WorkDir, "journal"))
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("LANG", "C")
			e.Setenv("LC_ALL", "")
			e.Setenv("TZ", "Europe/Vienna")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"makes": makes,
			"id":    nameID,
			"lives": lives,

			"rmscore": removePrinted,
		},
	})
}

// exits CODE COMMAND… runs a command that must end with that code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND…")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var ee *exec.ExitError
	if errors.As(err, &ee) {
		code = ee.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// makes FILE TEXT writes TEXT, with Go's escapes and {N*x} for N times x, to
// FILE: for bytes that a script's own files cannot hold.
func makes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: makes FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	if open, rest, ok := strings.Cut(text, "{"); ok {
		spec, end, _ := strings.Cut(rest, "}")
		n, what, ok := strings.Cut(spec, "*")
		if times, err := strconv.Atoi(n); ok && err == nil {
			text = open + strings.Repeat(what, times) + end
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// rmscore FILE takes away the score whose id FILE begins with, as it was printed.
func removePrinted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: rmscore FILE")
	}
	id, _, _ := strings.Cut(ts.ReadFile(args[0]), " ")
	ts.Check(ts.Exec("fl", "scores", "rm", id))
}

// id NAME N sets the variable NAME to the id of the Nth entry of the JSON Lines
// printed last.
func nameID(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: id NAME N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	lines := strings.Split(strings.TrimSpace(ts.ReadFile("stdout")), "\n")
	if n < 1 || n > len(lines) {
		ts.Fatalf("stdout has no line %d", n)
	}
	_, rest, ok := strings.Cut(lines[n-1], `"id":"`)
	if !ok {
		ts.Fatalf("line %d has no id", n)
	}
	id, _, _ := strings.Cut(rest, `"`)
	ts.Setenv(args[0], id)
}
