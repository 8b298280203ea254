package journal

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
)

// child is what a test process does instead of testing; the parent reads its
// lines and kills it in the middle of its work.
func child(role string) int {
	ctx := context.Background()
	dir := os.Getenv("FOOTLIGHT_TEST_DIR")
	o := Options{Origin: strconv.Itoa(os.Getpid())}
	if role == "digest" {
		o.Digest = jsonDigests
	}
	j, err := Open(ctx, dir, o)
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	switch role {
	case "first":
		err = childAdd(ctx, j, 1)
	case "write":
		err = childAdd(ctx, j, 1<<30)
	case "digest":
		err = childDigest(ctx, j)
	case "forget":
		err = childForget(ctx, j)
	case "draft":
		for i := 0; err == nil; i++ {
			line := fmt.Sprintf("%d/%d", os.Getpid(), i)
			if err = j.SaveDraft(ctx, "capture", line); err == nil {
				_, err = j.AddFromDraft(ctx, Entry{Kind: Note, Body: line}, "capture", "")
				fmt.Println(line)
			}
		}
	case "flip":
		for err == nil {
			fmt.Println("flip") // before: the kill that follows lands inside
			err = j.FlipGeneration(ctx)
		}
	}
	if err == nil {
		err = j.Close()
	}
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	return 0
}

func childAdd(ctx context.Context, j *Journal, n int) error {
	for i := range n {
		e, err := j.Add(ctx, Entry{Kind: Note, Body: fmt.Sprintf("entry %d", i), People: []Ref{{Name: fmt.Sprintf("P%d", i%3)}}})
		if err != nil {
			return err
		}
		fmt.Println(e.ID) // acknowledged
	}
	return nil
}

type process struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	pipe  io.ReadCloser
}

func start(t testing.TB, role, dir string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "FOOTLIGHT_TEST_ROLE="+role, "FOOTLIGHT_TEST_DIR="+dir)
	cmd.Stderr = os.Stderr
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return &process{cmd: cmd, lines: bufio.NewScanner(pipe), pipe: pipe}
}

// read gives the next line, "" at the end.
func (p *process) read() string {
	if p.lines.Scan() {
		return p.lines.Text()
	}
	return ""
}

// kill ends the process as kill -9 does and gives the lines still in the pipe.
func (p *process) kill() (rest []string) {
	p.cmd.Process.Kill()
	for p.lines.Scan() {
		rest = append(rest, p.lines.Text())
	}
	p.cmd.Wait()
	return rest
}

// rounds is n, or as many as FOOTLIGHT_ROUNDS says: 200 for the full promise.
func rounds(n int) int {
	if r, err := strconv.Atoi(os.Getenv("FOOTLIGHT_ROUNDS")); err == nil {
		return r
	}
	return n
}

func wantAll(t testing.TB, dir string, acked []string) {
	t.Helper()
	j := must(Open(t.Context(), dir, Options{}))(t)
	defer j.Close()
	there := map[string]bool{}
	for e, err := range j.Each(t.Context(), Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		there[string(e.ID)] = true
	}
	for _, id := range acked {
		if len(id) != 36 {
			t.Fatalf("a process said: %s", id)
		}
		if !there[id] {
			t.Fatalf("acknowledged entry %s is gone; %d of %d there", id, len(there), len(acked))
		}
	}
	if rep := must(j.Verify(t.Context()))(t); !rep.Sound() {
		t.Fatalf("verify: %+v", rep)
	}
}

func TestEntrySurvivesKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "j")
	var acked []string
	for range rounds(8) {
		p := start(t, "write", dir)
		for range 1 + rand.IntN(12) {
			acked = append(acked, p.read())
		}
		acked = append(acked, p.kill()...)
	}
	wantAll(t, dir, acked)
}

func TestEightFirstOpensKeepAll(t *testing.T) {
	for range rounds(4) {
		dir := filepath.Join(t.TempDir(), "not", "there", "yet")
		var ps []*process
		for range 8 {
			ps = append(ps, start(t, "first", dir))
		}
		var acked []string
		for _, p := range ps {
			acked = append(acked, p.read())
			p.cmd.Wait()
		}
		if len(acked) != 8 {
			t.Fatal(acked)
		}
		wantAll(t, dir, acked)
	}
}

func TestTwoWritersWhileGenerationsFlip(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "j")
	var mu sync.Mutex
	var acked []string
	collect := func(lines ...string) {
		mu.Lock()
		defer mu.Unlock()
		acked = append(acked, lines...)
	}
	// This Journal stays open all the while, as a window does.
	window := open(t, dir, nil)
	flips := map[string]bool{}
	for range rounds(6) {
		var wg sync.WaitGroup
		for range 2 {
			p := start(t, "write", dir)
			wg.Go(func() {
				for range 3 + rand.IntN(10) {
					collect(p.read())
				}
				collect(p.kill()...)
			})
		}
		p := start(t, "flip", dir)
		for range 1 + rand.IntN(4) {
			if line := p.read(); line != "flip" {
				t.Fatalf("the third process said: %q", line)
			}
		}
		p.kill()
		e := mustAdd(t, window, Entry{Body: "from the window"})
		collect(string(e.ID))
		flips[window.gen.name] = true
		wg.Wait()
	}
	if len(flips) < 2 {
		t.Fatal("no generation was made")
	}
	wantAll(t, dir, acked)
}
