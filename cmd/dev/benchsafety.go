package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// eightAtOnce lets eight processes add to a journal that does not exist yet,
// again and again: each time all eight must be kept.
func (b *bencher) eightAtOnce(ctx context.Context, rounds int) error {
	kept := 0
	for r := range rounds {
		dir := filepath.Join(b.scratch, fmt.Sprintf("eight-%d", r))
		var together sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			together.Go(func() {
				_, errs[i] = b.output(ctx, b.env, b.fl, "--journal", dir, "add", fmt.Sprintf("together %d", i))
			})
		}
		together.Wait()
		for _, err := range errs {
			if err != nil {
				return fmt.Errorf("round %d: %w", r, err)
			}
		}
		bodies, err := b.bodies(ctx, dir)
		if err != nil {
			return fmt.Errorf("round %d: %w", r, err)
		}
		if len(bodies) != 8 {
			return trouble("Round %d kept %d of 8.", r, len(bodies))
		}
		kept += len(bodies)
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	b.say("  %d of %d kept in %s", kept, 8*rounds, plural(rounds, "round", "rounds"))
	return nil
}

// killing ends `fl add -` with SIGKILL at a random moment, again and again on
// one journal: everything that was echoed before must be there afterwards.
func (b *bencher) killing(ctx context.Context, rounds int) error {
	dir := filepath.Join(b.scratch, "killed")
	dice := rand.New(rand.NewPCG(7, 7))
	if _, _, err := b.addUntilKilled(ctx, dir, "first", time.Minute); err != nil {
		return err
	}
	start := time.Now()
	if _, _, err := b.addUntilKilled(ctx, dir, "whole", time.Minute); err != nil {
		return err
	}
	usual := time.Since(start)
	acknowledged, cut := []string{}, 0
	for r := range rounds {
		killed, echoed, err := b.addUntilKilled(ctx, dir, fmt.Sprintf("round%d", r), time.Duration(dice.Int64N(int64(usual))))
		if err != nil {
			return err
		}
		acknowledged = append(acknowledged, echoed...)
		if killed {
			cut++
		}
	}
	bodies, err := b.bodies(ctx, dir)
	if err != nil {
		return err
	}
	for _, mark := range acknowledged {
		if !bodies["kept "+mark] {
			return trouble("%q was acknowledged and is not there.", mark)
		}
	}
	if _, err := b.output(ctx, b.env, b.fl, "--journal", dir, "verify"); err != nil {
		return err
	}
	b.say("  %s, %d cut short; %s acknowledged, all there, and the journal verifies",
		plural(rounds, "round", "rounds"), cut, plural(len(acknowledged), "entry", "entries"))
	return nil
}

// flipping lets the store's own test run for that many rounds: two writers that
// are killed, while a third process makes new generations and a window is open.
func (b *bencher) flipping(ctx context.Context, rounds int) error {
	env := append(slices.Clone(b.env), fmt.Sprintf("FOOTLIGHT_ROUNDS=%d", rounds))
	return b.stream(ctx, env, "go", "test", "-count=1", "-timeout=1h", "-run=^TestTwoWritersWhileGenerationsFlip$", "./journal")
}

var marked = regexp.MustCompile(`kept (\w+n\d+)`)

// addUntilKilled adds 20 lines and kills the process if it lives longer than
// limit. It tells whether that happened, and the marks that were echoed before.
func (b *bencher) addUntilKilled(ctx context.Context, dir, name string, limit time.Duration) (killed bool, marks []string, err error) {
	var lines, echo bytes.Buffer
	for i := range 20 {
		fmt.Fprintf(&lines, "kept %sn%d\n", name, i)
	}
	cmd := b.command(ctx, b.env, b.fl, "--journal", dir, "add", "-")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &lines, &echo, io.Discard
	if err := cmd.Start(); err != nil {
		return false, nil, explain(err, b.fl, nil)
	}
	clock := time.AfterFunc(limit, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait() // killed is what is meant to happen
	clock.Stop()
	for _, m := range marked.FindAllStringSubmatch(echo.String(), -1) {
		marks = append(marks, m[1])
	}
	return !cmd.ProcessState.Success(), marks, ctx.Err()
}

// bodies gives the words of every entry of a journal.
func (b *bencher) bodies(ctx context.Context, dir string) (map[string]bool, error) {
	out, err := b.output(ctx, b.env, b.fl, "--journal", dir, "--json", "list", "--last", "100000")
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		var e struct{ Body string }
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			return nil, fmt.Errorf("read fl list --json: %w", err)
		}
		found[e.Body] = true
	}
	return found, nil
}
