package main

import (
	"os"
	"strings"
	"testing"
)

// One version is told everywhere: fl's is that of the window.
func TestVersionIsTheProjects(t *testing.T) {
	b, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if want := `Version = "` + version + `"`; !strings.Contains(string(b), want) {
		t.Errorf("FyneApp.toml does not say %s", want)
	}
}
