package main

import (
	"context"
	"os"
	"strings"
	"testing"
)

// ceiling is the longest a file may be, in lines.
const ceiling = 400

// TestHabits: files stay short, work is not left for later in comments, and no
// test looks away.
func TestHabits(t *testing.T) {
	later := []string{"TO" + "DO", "FIX" + "ME"}
	looksAway := []string{"t.Skip" + "(", "t.Skip" + "Now(", "t.Skip" + "f(", "b.Skip" + "("}
	for _, s := range sources(t) {
		text := readProjectFile(t, s.path)
		if n := strings.Count(text, "\n"); n > ceiling {
			t.Errorf("%s has %d lines, more than %d", s.path, n, ceiling)
		}
		for _, word := range append(later, looksAway...) {
			if strings.Contains(text, word) {
				t.Errorf("%s says %s", s.path, word)
			}
		}
	}
}

// TestElsewhereIsNotHome: what runs there finds neither the person's journal
// nor their settings, and Go still finds its caches.
func TestElsewhereIsNotHome(t *testing.T) {
	t.Setenv("FOOTLIGHT_JOURNAL", "/the/real/one")
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	d := &dev{root: root, out: &voice{w: &strings.Builder{}}}
	changes, remove, err := d.elsewhere(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range mergeEnv(os.Environ(), changes) {
		name, value, _ := strings.Cut(e, "=")
		got[name] = value
	}
	if _, set := got["FOOTLIGHT_JOURNAL"]; set {
		t.Error("the person's journal is named")
	}
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"} {
		if got[name] == os.Getenv(name) || got[name] == "" {
			t.Errorf("%s is still %q", name, got[name])
		}
	}
	if got["GOCACHE"] == "" || got["GOMODCACHE"] == "" {
		t.Error("Go would compile everything anew")
	}
	home := got["HOME"]
	remove()
	if _, err := os.Stat(home); err == nil {
		t.Errorf("%s was left behind", home)
	}
}
