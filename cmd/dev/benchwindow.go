package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// rest is how long a window is left alone before its memory is read.
const rest = 4 * time.Second

// looks are what one start of a window showed.
type looks struct {
	frame     time.Duration // from starting the process to its first painted frame
	day       time.Duration // to the first with the day on it; Footlight's window only
	rss, anon float64       // MB at rest; 0 where the system does not tell
}

// window measures the real window on the full journal against an empty window
// of the same toolkit, both built and run here, turn by turn.
func (b *bencher) window(ctx context.Context) error {
	cgo := []string{"CGO_ENABLED=1"}
	b.say("Building both windows. The first time takes about 3 minutes on two cores.")
	ours, err := b.build(ctx, cgo, "cmd/footlight")
	if err != nil {
		return err
	}
	empty, err := b.build(ctx, cgo, "cmd/dev/emptywindow")
	if err != nil {
		return err
	}
	env := b.env
	if runtime.GOOS == "linux" {
		screen, err := b.startDisplay(ctx)
		if err != nil {
			return err
		}
		defer screen.stop()
		env = append(env, screen.env()...)
	}
	var a, z []looks
	for i := range 6 {
		e, err := b.look(ctx, env, empty)
		if err != nil {
			return err
		}
		o, err := b.look(ctx, env, ours, "--journal", b.full, "--probe")
		if err != nil {
			return err
		}
		if i > 0 { // the first pair warms the caches of the display
			a, z = append(a, e), append(z, o)
		}
	}
	frame := func(l looks) float64 { return ms(l.frame) }
	rss := func(l looks) float64 { return l.rss }
	anon := func(l looks) float64 { return l.anon }
	emptyFrame := middle(a, frame)
	b.board.note("first frame, empty window", emptyFrame, "ms")
	b.board.target("first frame", middle(z, frame), "ms", 1.5*emptyFrame)
	b.board.note("first frame with the day on it", middle(z, func(l looks) float64 { return ms(l.day) }), "ms")
	if middle(z, rss) > 0 {
		b.board.note("memory at rest, empty window", middle(a, rss), "MB")
		b.board.target("memory at rest", middle(z, rss), "MB", middle(a, rss)+40)
		b.board.note("of it anonymous, empty window", middle(a, anon), "MB")
		b.board.note("of it anonymous", middle(z, anon), "MB")
	}
	return nil
}

func middle(all []looks, of func(looks) float64) float64 {
	values := make([]float64, len(all))
	for i, l := range all {
		values[i] = of(l)
	}
	return median(values)
}

// look starts a window, waits for its first frame, lets it rest, reads its
// memory and ends it. A window that shows nothing within a minute is an error.
func (b *bencher) look(ctx context.Context, env []string, program string, args ...string) (looks, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	cmd := b.command(ctx, env, program, args...)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return looks{}, err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return looks{}, explain(err, program, args)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "first-frame") {
			break
		}
	}
	l := looks{frame: time.Since(start)}
	if !strings.HasPrefix(lines.Text(), "first-frame") {
		return l, trouble("%s painted no first frame.\n%s", filepath.Base(program), said.String())
	}
	if len(args) > 0 { // a window with something to show says when it shows
		for lines.Scan() && !strings.HasPrefix(lines.Text(), "day-frame") {
		}
		l.day = time.Since(start)
	}
	select {
	case <-ctx.Done():
		return l, ctx.Err()
	case <-time.After(rest):
	}
	l.rss, l.anon = memory(cmd)
	return l, nil
}

// memory reads what the kernel holds for a process, in MB. Only Linux tells.
func memory(cmd *exec.Cmd) (rss, anon float64) {
	rollup, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", cmd.Process.Pid))
	if err != nil {
		return 0, 0
	}
	return readRollup(string(rollup), "Rss:"), readRollup(string(rollup), "Anonymous:")
}

// readRollup finds a line like "Rss:   161024 kB" and gives it in MB (10⁶ bytes).
func readRollup(rollup, name string) float64 {
	for line := range strings.Lines(rollup) {
		words := strings.Fields(line)
		if len(words) == 3 && words[0] == name {
			kib, _ := strconv.ParseFloat(words[1], 64)
			return kib * 1024 / 1e6
		}
	}
	return 0
}
