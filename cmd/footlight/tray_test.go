//go:build linux

package main

import (
	"bufio"
	"bytes"
	"image/png"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// panel stands for the part of a session that shows icons.
type panel struct {
	t    *testing.T
	bus  *dbus.Conn
	came chan string // who registered an icon
}

// RegisterStatusNotifierItem is how a program shows an icon.
func (p *panel) RegisterStatusNotifierItem(_ string, from dbus.Sender) *dbus.Error {
	p.came <- string(from)
	return nil
}

// newBus starts a session bus of its own and gives its address.
func newBus(t *testing.T) string {
	t.Helper()
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatalf("this test needs a session bus, which `go run ./cmd/dev test` installs: %v", err)
	}
	t.Cleanup(func() { daemon.Process.Kill(); daemon.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}

// newPanel begins to show icons.
func newPanel(t *testing.T, address string) *panel {
	t.Helper()
	bus, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { bus.Close() })
	p := &panel{t: t, bus: bus, came: make(chan string, 4)}
	if err := bus.Export(p, "/StatusNotifierWatcher", watcher); err != nil {
		t.Fatal(err)
	}
	if _, err := bus.RequestName(watcher, 0); err != nil {
		t.Fatal(err)
	}
	return p
}

// icon waits until a program has registered its own.
func (p *panel) icon() string {
	p.t.Helper()
	select {
	case from := <-p.came:
		return from
	case <-time.After(patience):
		p.t.Fatal("no icon came")
		return ""
	}
}

// menu is the words of an icon's menu, each with its number.
func (p *panel) menu(icon string) (labels []string, ids []int32) {
	p.t.Helper()
	var revision uint32
	var layout struct {
		ID    int32
		Props map[string]dbus.Variant
		Items []dbus.Variant
	}
	err := p.bus.Object(icon, "/StatusNotifierItem/menu").
		Call("com.canonical.dbusmenu.GetLayout", 0, int32(0), int32(-1), []string{}).Store(&revision, &layout)
	if err != nil {
		p.t.Fatal(err)
	}
	for _, item := range layout.Items {
		fields := item.Value().([]any)
		if label, ok := fields[1].(map[string]dbus.Variant)["label"]; ok {
			labels, ids = append(labels, label.Value().(string)), append(ids, fields[0].(int32))
		}
	}
	return labels, ids
}

func (p *panel) click(icon string, id int32) {
	p.t.Helper()
	err := p.bus.Object(icon, "/StatusNotifierItem/menu").
		Call("com.canonical.dbusmenu.Event", 0, id, "clicked", dbus.MakeVariant(""), uint32(0)).Err
	if err != nil {
		p.t.Fatal(err)
	}
}

// TestTrayLeadsToTheCheckIn: the menu stands in the session's tray with four
// words and nothing of what was written; it leads to the energy scale, to the
// capture line, and out.
func TestTrayLeadsToTheCheckIn(t *testing.T) {
	s := newScreen(t)
	s.bus = newBus(t)
	p := newPanel(t, s.bus)
	s.open()
	icon := p.icon()
	s.do("key", "ctrl+2")
	s.sees("Nothing is written yet")
	labels, ids := p.menu(icon)
	if want := []string{"Open", "Capture", "Check in", "Quit"}; !slices.Equal(labels, want) {
		t.Fatalf("the menu is %q, want %q", labels, want)
	}
	p.click(icon, ids[2])
	s.sees("How is today", "not said")
	s.write("7")
	s.sees("Energy 7 of")
	p.click(icon, ids[1])
	s.write("lighthouse")
	s.sees("lighthouse")
	p.click(icon, ids[3])
	ended := make(chan error, 1)
	go func() { ended <- s.running.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("ended badly: %v", err)
		}
	case <-time.After(patience):
		t.Error("Quit in the tray does not quit")
	}
}

// TestTrayWaitsForItsPlace: without anybody to show icons the window works as
// ever, and the icon comes once there is somebody.
func TestTrayWaitsForItsPlace(t *testing.T) {
	s := newScreen(t)
	s.bus = newBus(t)
	s.open()
	s.sees("Today", "Timeline")
	newPanel(t, s.bus).icon()
	s.quit()
}

// TestTrayIconIsSmall: the bus carries every point of it.
func TestTrayIconIsSmall(t *testing.T) {
	icon := trayIcon()
	picture, err := png.Decode(bytes.NewReader(icon))
	if err != nil || picture.Bounds().Dx() != traySide || picture.Bounds().Dy() != traySide {
		t.Fatalf("%v (%v)", picture.Bounds(), err)
	}
	solid := 0
	for y := range traySide {
		for x := range traySide {
			if _, _, _, a := picture.At(x, y).RGBA(); a > 0x8000 {
				solid++
			}
		}
	}
	if solid < traySide*traySide/4 {
		t.Errorf("only %d points can be seen", solid)
	}
	if ico := asICO(icon, traySide); !bytes.HasSuffix(ico, icon) || len(ico) != len(icon)+22 || ico[2] != 1 || ico[18] != 22 {
		t.Errorf("the envelope is % x", ico[:22])
	}
}
