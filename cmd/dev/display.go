package main

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// hasDisplay tells whether a window can be shown here.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// display is an X server without a screen, ours alone.
type display struct {
	name string // ":7"
	cmd  *exec.Cmd
}

// startDisplay starts one on a number that the server itself finds free.
func (d *dev) startDisplay(ctx context.Context) (*display, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	cmd := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	err = cmd.Start()
	write.Close()
	if err != nil {
		return nil, trouble("Xvfb did not start: %v", err)
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		return nil, trouble("Xvfb started but named no display.")
	}
	return &display{":" + strings.TrimSpace(number), cmd}, nil
}

// stop ends the server. A nil display stops without a word.
func (s *display) stop() {
	if s == nil {
		return
	}
	_ = s.cmd.Process.Signal(os.Interrupt)
	_ = s.cmd.Wait()
}

// env gives what a program needs to draw there and nowhere else.
func (s *display) env() []string {
	if s == nil {
		return nil
	}
	return []string{"DISPLAY=" + s.name, "WAYLAND_DISPLAY", "XAUTHORITY", "LIBGL_ALWAYS_SOFTWARE=1"}
}
