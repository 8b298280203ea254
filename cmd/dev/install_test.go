package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pretend is a machine with these programs and files.
func pretend(programs, files []string, env map[string]string) machine {
	return machine{
		lookPath: func(p string) (string, error) {
			if slices.Contains(programs, p) {
				return "/usr/bin/" + p, nil
			}
			return "", errors.New("not there")
		},
		glob: func(pattern string) ([]string, error) {
			var found []string
			for _, f := range files {
				if ok, _ := filepath.Match(pattern, f); ok {
					found = append(found, f)
				}
			}
			return found, nil
		},
		getenv: func(name string) string { return env[name] },
	}
}

func whats(needs []need) string {
	var names []string
	for _, n := range needs {
		names = append(names, n.what)
	}
	return strings.Join(names, ", ")
}

func TestMissingNeeds(t *testing.T) {
	header := need{what: "headers", headers: []string{"X11/Xlib.h", "X11/extensions/Xrandr.h"}}
	program := need{what: "compiler", programs: []string{"gcc", "clang"}}
	file := need{what: "driver", files: []string{"/usr/lib/*/dri/swrast_dri.so"}}
	all := []need{header, program, file}
	for _, c := range []struct {
		name string
		m    machine
		want string
	}{
		{"bare", pretend(nil, nil, nil), "headers, compiler, driver"},
		{"any program will do", pretend([]string{"clang"}, nil, nil), "headers, driver"},
		{"every header must be there", pretend(nil, []string{"/usr/include/X11/Xlib.h"}, nil), "headers, compiler, driver"},
		{
			"headers by architecture and by environment",
			pretend(nil, []string{"/usr/include/x86_64-linux-gnu/X11/Xlib.h", "/opt/x/X11/extensions/Xrandr.h"}, map[string]string{"CPATH": "/opt/x"}),
			"compiler, driver",
		},
		{"files by pattern", pretend(nil, []string{"/usr/lib/aarch64-linux-gnu/dri/swrast_dri.so"}, nil), "headers, compiler"},
	} {
		if got := whats(c.m.missing(all)); got != c.want {
			t.Errorf("%s: missing %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPackageManagerOfTheMachine(t *testing.T) {
	for _, c := range []struct {
		goos     string
		programs []string
		want     string
	}{
		{"linux", []string{"apt-get", "brew"}, "apt"},
		{"linux", []string{"dnf"}, "dnf"},
		{"linux", []string{"pacman"}, "pacman"},
		{"linux", []string{"zypper"}, "zypper"},
		{"linux", []string{"brew"}, ""},
		{"darwin", []string{"brew", "apt-get"}, "brew"},
		{"windows", []string{"scoop", "winget"}, "winget"},
		{"windows", nil, ""},
	} {
		pm, ok := pretend(c.programs, nil, nil).findManager(c.goos)
		if pm.name != c.want || ok != (c.want != "") {
			t.Errorf("%s with %v: %q", c.goos, c.programs, pm.name)
		}
	}
}

// TestEveryNeedHasAPackage: on Linux there is no need that a known package
// manager could not meet.
func TestEveryNeedHasAPackage(t *testing.T) {
	for _, n := range append(windowNeeds("linux"), testNeeds("linux")...) {
		for _, pm := range []string{"apt", "dnf", "pacman", "zypper"} {
			if len(n.packages[pm]) == 0 {
				t.Errorf("%s: no package for %s", n.what, pm)
			}
		}
		if n.why == "" {
			t.Errorf("%s: nobody says why", n.what)
		}
	}
}

func TestInstallCommands(t *testing.T) {
	apt, dnf := managers[0], managers[1]
	for _, c := range []struct {
		name     string
		programs []string
		pm       manager
		root     bool
		want     []string
	}{
		{"root", nil, apt, true, []string{"apt-get update -q", "apt-get install -q -y --no-install-recommends gcc xvfb"}},
		{"sudo", []string{"sudo"}, apt, false, []string{
			"sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q",
			"sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends gcc xvfb",
		}},
		{"doas", []string{"doas"}, dnf, false, []string{"doas dnf install -y gcc xvfb"}},
	} {
		lines, err := pretend(c.programs, nil, nil).commands(c.pm, []string{"gcc", "xvfb"}, c.root)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range lines {
			got = append(got, strings.Join(l, " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	_, err := pretend(nil, nil, nil).commands(apt, []string{"gcc"}, false)
	if err == nil || !strings.Contains(err.Error(), "apt-get install -q -y --no-install-recommends gcc") {
		t.Errorf("without sudo the line to run as root is named, got %v", err)
	}
}

func TestConsent(t *testing.T) {
	for _, c := range []struct {
		yes, ci, terminal, root bool
		want                    consent
	}{
		{terminal: true, want: ask},
		{terminal: true, root: true, want: ask},
		{terminal: true, yes: true, want: agreed},
		{terminal: true, ci: true, want: agreed},
		{root: true, want: agreed},
		{ci: true, want: agreed},
		{want: refuse},
	} {
		if got := decide(c.yes, c.ci, c.terminal, c.root); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestAnswers(t *testing.T) {
	for answer, want := range map[string]bool{"\n": true, "y\n": true, "Yes\r\n": true, "n\n": false, "what\n": false, "": false} {
		if isYes(answer) != want {
			t.Errorf("%q: %v", answer, !want)
		}
	}
}

// TestNobodyAnswersOnNull: the null device and a file are no terminal.
func TestNobodyAnswersOnNull(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	file, err := os.Create(filepath.Join(t.TempDir(), "answers"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if isTerminal(null) || isTerminal(file) || isTerminal(nil) {
		t.Error("taken for a terminal")
	}
}

// TestUnknownSystemIsToldWhatToInstall: without a package manager the packages
// are named.
func TestUnknownSystemIsToldWhatToInstall(t *testing.T) {
	said := byHand("linux", windowNeeds("linux"))
	for _, want := range []string{"a C compiler", "gcc", "libxkbcommon-dev", "xorg-dev"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not named in:\n%s", want, said)
		}
	}
}
