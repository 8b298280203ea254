package main

import (
	"bufio"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// event is a line of `go test -json`, as `go doc test2json` describes it.
type event struct {
	Action     string
	Package    string
	ImportPath string // of a build
	Test       string
	Output     string
	Elapsed    float64 // seconds
}

// tally counts tests, subtests included, and prints each package as it ends.
// Of a test that failed, all that it said is shown; of one that passed, nothing.
type tally struct {
	passed, failed, skipped int
	say                     func(format string, args ...any)
	said                    map[string]string // by package and test, until they end
	tests                   map[string]int    // passed in a package
	broken                  map[string]bool   // packages with a failed test

	mu      sync.Mutex
	running map[string]bool // packages
}

func newTally(say func(string, ...any)) *tally {
	return &tally{say: say, said: map[string]string{}, tests: map[string]int{}, broken: map[string]bool{}, running: map[string]bool{}}
}

// read takes events until the stream ends. Lines that are none are shown as
// they are: they come from the go command itself.
func (t *tally) read(r io.Reader) error {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		var e event
		if json.Unmarshal(line, &e) == nil && e.Action != "" {
			t.take(e)
		} else if len(line) > 1 {
			t.say("%s", line[:len(line)-1])
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (t *tally) take(e event) {
	key := e.Package + "\x00" + e.Test
	switch e.Action {
	case "build-output":
		t.say("%s", trimNewline(e.Output))
	case "start":
		t.mark(e.Package, true)
	case "output":
		if !isChatter(e.Output) {
			t.said[key] += e.Output
		}
	case "pass", "skip", "fail":
		if e.Test == "" {
			t.endPackage(e, t.said[key])
		} else {
			t.endTest(e, t.said[key])
		}
		delete(t.said, key)
	}
}

func (t *tally) endTest(e event, said string) {
	switch e.Action {
	case "pass":
		t.passed++
		t.tests[e.Package]++
	case "skip":
		t.skipped++
		t.say("  skipped %s %s", e.Package, e.Test)
	case "fail":
		t.failed++
		t.broken[e.Package] = true
		t.say("  FAILED  %s %s\n%s", e.Package, e.Test, trimNewline(said))
	}
}

func (t *tally) endPackage(e event, said string) {
	t.mark(e.Package, false)
	took := span(time.Duration(e.Elapsed * float64(time.Second)))
	switch {
	case e.Action == "pass":
		t.say("  ok      %s  %s  %s", e.Package, plural(t.tests[e.Package], "test", "tests"), took)
	case e.Action == "fail":
		t.unfinished(e.Package)
		if !t.broken[e.Package] {
			t.failed++ // it does not build
		}
		t.say("%s", trimNewline("  FAILED  "+e.Package+"  "+took+"\n"+said))
	}
}

// unfinished shows what tests said that never ended: the package died in them,
// and the reason stands there.
func (t *tally) unfinished(pkg string) {
	for _, key := range slices.Sorted(maps.Keys(t.said)) {
		test, ours := strings.CutPrefix(key, pkg+"\x00")
		if ours && test != "" && t.said[key] != "" {
			t.broken[pkg] = true
			t.failed++
			t.say("  DIED IN %s %s\n%s", pkg, test, trimNewline(t.said[key]))
			delete(t.said, key)
		}
	}
}

func (t *tally) mark(pkg string, running bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if running {
		t.running[pkg] = true
	} else {
		delete(t.running, pkg)
	}
}

// note names the packages whose tests run now.
func (t *tally) note() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.running) == 0 {
		return ""
	}
	return ", in " + strings.Join(slices.Sorted(maps.Keys(t.running)), ", ")
}

// isChatter tells the lines by which go test itself marks where it is.
func isChatter(line string) bool {
	return strings.HasPrefix(line, "=== ") || line == "FAIL\n" || strings.HasPrefix(line, "FAIL\t")
}

func trimNewline(s string) string { return strings.TrimRight(s, "\n") }
