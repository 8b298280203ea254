package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// rounds is how often a test of chance is repeated: FL_ROUNDS, or a few.
func rounds(t *testing.T, few int) int {
	t.Helper()
	if n, err := strconv.Atoi(os.Getenv("FL_ROUNDS")); err == nil {
		return n
	}
	return few
}

// command is fl as a process of its own, in English, on the journal in dir.
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "fl", args...)
	cmd.Env = append(os.Environ(), "FOOTLIGHT_JOURNAL="+dir, "LC_ALL=C")
	return cmd
}

// bodies are the words of all entries in dir.
func bodies(t *testing.T, dir string) map[string]int {
	t.Helper()
	out, err := command(t, dir, "list", "--json", "--last", "0").Output()
	if err != nil {
		t.Fatalf("list: %v", err)
	}
	found := map[string]int{}
	for line := range strings.Lines(string(out)) {
		var e struct{ Body string }
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		found[e.Body]++
	}
	return found
}

func TestEightAddsAtOnceOnNoFolderKeepEight(t *testing.T) {
	for round := range rounds(t, 5) {
		dir := filepath.Join(t.TempDir(), "not", "there", "yet")
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				if out, err := command(t, dir, "add", fmt.Sprintf("line %d", i)).CombinedOutput(); err != nil {
					t.Errorf("round %d: add %d: %v\n%s", round, i, err, out)
				}
			})
		}
		all.Wait()
		found := bodies(t, dir)
		for i := range 8 {
			if body := fmt.Sprintf("line %d", i); found[body] != 1 {
				t.Errorf("round %d: %q is there %d times", round, body, found[body])
			}
		}
	}
}

// feed writes numbered lines to w until it fails.
func feed(w io.WriteCloser) {
	defer w.Close()
	for i := 0; ; i++ {
		if _, err := fmt.Fprintf(w, "line %d of a long day @Mina #n%d\n", i, i%7); err != nil {
			return
		}
	}
}

func TestEchoedLinesSurviveKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	echoed := map[string]bool{}
	for round := range rounds(t, 4) {
		cmd := command(t, dir, "--json", "add", "-")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		go feed(in)
		lines := bufio.NewReader(out)
		for n := 0; ; n++ {
			line, err := lines.ReadString('\n')
			if err != nil {
				break
			}
			var e struct{ ID string }
			if json.Unmarshal([]byte(line), &e) == nil {
				echoed[e.ID] = true
			}
			if n == 700+round*130 {
				_ = cmd.Process.Kill()
			}
		}
		_ = cmd.Wait()
		list, err := command(t, dir, "list", "--json", "--last", "0").Output()
		if err != nil {
			t.Fatalf("round %d: list: %v", round, err)
		}
		there := map[string]bool{}
		for line := range strings.Lines(string(list)) {
			var e struct{ ID string }
			if err := json.Unmarshal([]byte(line), &e); err != nil {
				t.Fatal(err)
			}
			there[e.ID] = true
		}
		for id := range echoed {
			if !there[id] {
				t.Fatalf("round %d: %s was echoed and is gone", round, id)
			}
		}
	}
	if len(echoed) < 700 {
		t.Fatalf("only %d lines echoed", len(echoed))
	}
	if out, err := command(t, dir, "verify").CombinedOutput(); err != nil {
		t.Errorf("verify: %v\n%s", err, out)
	}
}

func TestInterruptedImportLeavesTheJournalAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	if err := command(t, dir, "add", "before").Run(); err != nil {
		t.Fatal(err)
	}
	cmd := command(t, dir, "import", "footlight", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// More than every buffer on the way holds: when it is written, the import
	// is under way and waits for more.
	fmt.Fprintln(in, `{"footlight":1}`)
	for range 3 {
		fmt.Fprintf(in, `{"type":"entry","kind":"note","body":"%s"}`+"\n", strings.Repeat("x", 900<<10))
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != exitFailed || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("exit %d, %v, %q", code, err, stderr.String())
	}
	if found := bodies(t, dir); len(found) != 1 || found["before"] != 1 {
		t.Errorf("left %d entries", len(found))
	}
}

func TestReaderThatGoesAwayIsNoError(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	fill := command(t, dir, "add", "-")
	fill.Stdin = strings.NewReader(strings.Repeat("a line of some length that fills the pipe\n", 3000))
	if err := fill.Run(); err != nil {
		t.Fatal(err)
	}
	cmd := command(t, dir, "list", "--json", "--last", "0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = io.ReadFull(out, make([]byte, 10))
	out.Close()
	if err := cmd.Wait(); err != nil || stderr.Len() > 0 {
		t.Errorf("%v, %q", err, stderr.String())
	}

	// add goes on keeping what it reads.
	cmd = command(t, dir, "add", "-")
	cmd.Stdin = strings.NewReader("first after\nsecond after\n")
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	cmd.Stdout = w
	if err := cmd.Run(); err != nil {
		t.Errorf("add: %v", err)
	}
	w.Close()
	if found := bodies(t, dir); found["second after"] != 1 {
		t.Error("a line was lost with its reader")
	}
}

// TestDefectTellsNothing: whatever goes wrong inside, no word of the writer's
// reaches stderr.
func TestDefectTellsNothing(t *testing.T) {
	var out, stderr bytes.Buffer
	secret := "a very private line"
	m := machine{
		args: []string{"--journal", t.TempDir(), "add", secret}, in: strings.NewReader(""), out: &out, err: &stderr,
		env: func(string) string { return "" }, now: nil,
	}
	m.out = writerFunc(func([]byte) (int, error) { panic(secret) })
	if code := run(m); code != exitFailed {
		t.Errorf("exit %d", code)
	}
	if strings.Contains(stderr.String(), secret) || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("stderr: %q", stderr.String())
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
