//go:build linux

package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"footlight/journal"
)

// patience is how long a screen may take to show what it should: generous,
// because machines are shared, and never waited out when all is well.
const patience = 60 * time.Second

// zone is where the writer is.
const zone = "Europe/Berlin"

// screen is a real X display of its own with one program on it.
type screen struct {
	t       *testing.T
	display string
	program string
	folder  string // of the journal
	bus     string // address of the session's bus; by default there is none
	running *exec.Cmd
	look    string // the part of the display that is read, "WxH+X+Y"; all of it unless set
}

// program is the window's program, built once for all tests, with the terminal
// companion beside it.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "footlight-e2e-*")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "footlight")
	if out, err := exec.Command("go", "build", "-o", dir, ".", "../fl").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// newScreen starts a display.
func newScreen(t *testing.T) *screen {
	t.Helper()
	s := &screen{t: t, program: program, folder: filepath.Join(t.TempDir(), "journal"), bus: "unix:path=/nonexistent"}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Fatalf("this test looks at a real window and needs Xvfb, which `go run ./cmd/dev test` installs: %v", err)
	}
	w.Close()
	t.Cleanup(func() { x.Process.Kill(); x.Wait() })
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	s.display = ":" + strings.TrimSpace(number)
	return s
}

// open starts the program and waits for its first painted frame.
func (s *screen) open() {
	s.t.Helper()
	c := exec.Command(s.program, "--journal", s.folder, "--probe")
	c.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8",
		"TZ="+zone,
		"DBUS_SESSION_BUS_ADDRESS="+s.bus, // without an address one is started, and stays
		"XDG_CONFIG_HOME="+s.t.TempDir(), "XDG_CACHE_HOME="+s.t.TempDir())
	out, err := c.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.running = c
	s.t.Cleanup(func() { c.Process.Kill() })
	painted := make(chan bool, 1)
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "day-frame") {
				painted <- true
			}
		}
		close(painted)
	}()
	select {
	case ok := <-painted:
		if !ok {
			s.t.Fatalf("the window ended before its first frame: %s", said.String())
		}
	case <-time.After(patience):
		s.t.Fatalf("no first frame: %s", said.String())
	}
}

// quit asks the window to close, as a person would, and waits for the end.
func (s *screen) quit() {
	s.t.Helper()
	s.do("key", "ctrl+q")
	ended := make(chan error, 1)
	go func() { ended <- s.running.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			s.t.Fatalf("the window ended badly: %v", err)
		}
	case <-time.After(patience):
		s.t.Fatal("the window did not close")
	}
}

// kill ends the window without a chance to tidy up.
func (s *screen) kill() {
	s.running.Process.Signal(syscall.SIGKILL)
	s.running.Wait()
}

// do sends keys or the pointer through xdotool.
func (s *screen) do(args ...string) {
	s.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = append(os.Environ(), "DISPLAY="+s.display)
	if out, err := c.CombinedOutput(); err != nil {
		s.t.Fatalf("xdotool %v: %v %s", args, err, out)
	}
}

func (s *screen) write(text string) { s.do("type", "--delay", "8", text) }

// read takes a picture of the display and reads the words in it.
func (s *screen) read() string {
	s.t.Helper()
	taken := exec.Command("import", "-display", s.display, "-window", "root", "-crop", cmp.Or(s.look, "1280x800+0+0"), "+repage",
		"-colorspace", "gray", "-resize", "200%", "png:-")
	shot, err := taken.Output()
	if err != nil {
		s.t.Fatalf("looking at the screen: %v", err)
	}
	for _, flat := range []bool{false, true} {
		reader := exec.Command("tesseract", "-", "-", "--psm", "6")
		reader.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
		reader.Stdin = bytes.NewReader(darkOnLight(s.t, shot, flat))
		out, err := reader.Output()
		if err != nil {
			s.t.Fatalf("reading the screen: %v", err)
		}
		if words := string(out); strings.TrimSpace(words) != "" {
			return words
		}
	}
	return ""
}

// darkest are the grounds of a dark screen, of 255; letters are lighter.
const darkest = 56

// darkOnLight turns a dark screen round, because letters are read best as they
// stand in books. Made flat, its grounds are one white: the few words of a wide
// empty screen are otherwise fainter than the edge of the window.
func darkOnLight(t *testing.T, shot []byte, flat bool) []byte {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	gray := image.NewGray(picture.Bounds())
	draw.Draw(gray, gray.Rect, picture, picture.Bounds().Min, draw.Src)
	sum := 0
	for _, v := range gray.Pix {
		sum += int(v)
	}
	if sum/len(gray.Pix) >= 128 {
		return shot
	}
	for i, v := range gray.Pix {
		gray.Pix[i] = 255 - v
		if flat && v < darkest {
			gray.Pix[i] = 255
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, gray); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sees waits until every word can be read on the screen.
func (s *screen) sees(words ...string) {
	s.t.Helper()
	until := time.Now().Add(patience)
	var text string
	for time.Now().Before(until) {
		text = s.read()
		missing := 0
		for _, w := range words {
			if !strings.Contains(squeezed(text), squeezed(w)) {
				missing++
			}
		}
		if missing == 0 {
			return
		}
	}
	if keep := os.Getenv("FOOTLIGHT_E2E_PICTURES"); keep != "" {
		exec.Command("import", "-display", s.display, "-window", "root", filepath.Join(keep, s.t.Name()+".png")).Run()
	}
	s.t.Fatalf("not on the screen: %q\nread there:\n%s", words, text)
}

// squeezed leaves out the spaces, which reading a picture finds least surely.
func squeezed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// TestCaptureIsKeptAndFoundAgain is the main job on the real window: catch an
// action, see it on Today and Timeline, close, open again, find it.
func TestCaptureIsKeptAndFoundAgain(t *testing.T) {
	s := newScreen(t)
	s.open()
	s.do("key", "ctrl+n")
	s.write("Helped @Mina untangle the marzipan migration 45m ^4 ~unseen #release")
	s.sees("marzipan", "45 min")
	s.do("key", "Return")
	s.sees("Today", "marzipan", "Undo")
	s.do("key", "ctrl+2")
	s.sees("For whom", "untangle the marz")
	s.quit()

	s.open()
	s.do("key", "ctrl+f")
	s.write("marzipan")
	s.sees("untangle the marz", "1 entry")
	s.do("key", "ctrl+a")
	s.write("lighthouse")
	s.sees("nothing", "lighthouse")
	s.quit()
}

// TestDraftSurvivesKill: what was typed and not yet kept is at most two
// seconds old after the window is killed.
func TestDraftSurvivesKill(t *testing.T) {
	s := newScreen(t)
	s.open()
	s.do("key", "ctrl+n")
	s.write("halfway through a lighthouse")
	typed := time.Now()
	for !s.drafted("lighthouse") {
		if time.Since(typed) > 2*time.Second {
			t.Fatal("the draft is older than two seconds")
		}
	}
	s.kill()
	s.open()
	s.sees("halfway through a lighthouse")
	s.kill()
}

// TestAskedToEndTheWindowSavesTheDraft: ending the session, or Ctrl-C where the
// window was started, takes nothing that was typed a moment ago.
func TestAskedToEndTheWindowSavesTheDraft(t *testing.T) {
	s := newScreen(t)
	for _, ask := range []os.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		s.open()
		s.do("key", "ctrl+n", "ctrl+a")
		s.write("ended by " + ask.String())
		s.sees("ended by " + ask.String()) // the keys have arrived; the draft may not have been saved
		s.running.Process.Signal(ask)
		if err := s.running.Wait(); err != nil {
			t.Fatalf("%v: the window ended badly: %v", ask, err)
		}
		if !s.drafted("ended by " + ask.String()) {
			t.Errorf("%v: the words are gone", ask)
		}
	}
}

// drafted looks into the journal from outside, as another process would.
func (s *screen) drafted(word string) bool {
	ctx := context.Background()
	j, err := journal.Open(ctx, s.folder, journal.Options{Origin: "test"})
	if err != nil {
		s.t.Fatal(err)
	}
	defer j.Close()
	drafts, err := j.Drafts(ctx)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, d := range drafts {
		if strings.Contains(d.Text, word) {
			return true
		}
	}
	return false
}
