package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// TestMistakesInCalling: each ends with exit code 2, names the mistake and
// shows the usage.
func TestMistakesInCalling(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{nil, "Which task?"},
		{[]string{"fly"}, `There is no task "fly".`},
		{[]string{"run", "--fast"}, "run: flag provided but not defined: -fast."},
		{[]string{"run", "demo"}, `run takes no "demo".`},
		{[]string{"test", "./journal"}, `test takes no "./journal".`},
		{[]string{"tour"}, "tour needs --out DIR, the folder for the pictures."},
		{[]string{"bench", "--entries", "0"}, "bench needs at least one entry"},
		{[]string{"bench", "--entries", "many"}, "bench: invalid value"},
	} {
		var out bytes.Buffer
		code := call(context.Background(), c.args, &voice{w: &out}, nil)
		if code != 2 || !strings.Contains(out.String(), c.says) || !strings.Contains(out.String(), "go run ./cmd/dev TASK") {
			t.Errorf("dev %q: exit %d, said:\n%s", c.args, code, out.String())
		}
	}
}

// TestUsageNamesEveryTask: asking for help is no mistake, and each task has
// its line.
func TestUsageNamesEveryTask(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"--help"}, {"run", "--help"}} {
		var out bytes.Buffer
		if code := call(context.Background(), args, &voice{w: &out}, nil); code != 0 {
			t.Errorf("dev %q: exit %d", args, code)
		}
		for _, task := range tasks {
			if !strings.Contains(out.String(), "\n  "+task.name) {
				t.Errorf("dev %q does not name %s", args, task.name)
			}
		}
	}
}

func TestStoppedTaskFails(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := &dev{out: &voice{w: &bytes.Buffer{}}}
	ran := false
	results := d.steps(ctx, []step{{name: "never", run: func(context.Context) error { ran = true; return nil }}})
	if ran || len(results) != 0 {
		t.Errorf("a step ran after the interrupt")
	}
}

// TestEveryStepRuns: a failure does not hide what comes after it.
func TestEveryStepRuns(t *testing.T) {
	var out bytes.Buffer
	d := &dev{out: &voice{w: &out}}
	results := d.steps(context.Background(), []step{
		{name: "first", run: func(context.Context) error { return trouble("It broke.") }},
		{name: "second", run: func(context.Context) error { return nil }},
	})
	if len(results) != 2 || failures(results) != 1 {
		t.Fatalf("results: %+v", results)
	}
	for _, want := range []string{"== first", "It broke.", "-- first: FAILED", "-- second: passed"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q was not said:\n%s", want, out.String())
		}
	}
}
