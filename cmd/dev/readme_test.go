package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func readProjectFile(t *testing.T, name string) string {
	t.Helper()
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var required = regexp.MustCompile(`(?m)^\t(?:require )?(\S+) v(\S+)( // indirect)?$`)

// TestReadmeNamesEveryDependency: each direct dependency, and each tool that
// the checks run, stands in the README's table with its exact version.
func TestReadmeNamesEveryDependency(t *testing.T) {
	mod, readme := readProjectFile(t, "go.mod"), readProjectFile(t, "README.md")
	_, tools, _ := strings.Cut(mod, "\ntool (")
	found := 0
	for _, m := range required.FindAllStringSubmatch(mod, -1) {
		module, version, indirect := m[1], m[2], m[3] != ""
		if indirect && !strings.Contains(tools, "\t"+module) {
			continue
		}
		found++
		if !strings.Contains(readme, "| "+module+" | "+version+" |") {
			t.Errorf("%s %s is not in the README's table", module, version)
		}
	}
	if found < 5 {
		t.Errorf("only %d dependencies found in go.mod", found)
	}
}

// TestReadmeNamesOnlyDependencies: no row outlives its dependency.
func TestReadmeNamesOnlyDependencies(t *testing.T) {
	mod := readProjectFile(t, "go.mod")
	rows := regexp.MustCompile(`(?m)^\| (\S+\.\S+/\S+) \| (\d\S+) \|`).FindAllStringSubmatch(readProjectFile(t, "README.md"), -1)
	for _, r := range rows {
		if !strings.Contains(mod, "\t"+r[1]+" v"+r[2]) {
			t.Errorf("the README names %s %s, go.mod does not", r[1], r[2])
		}
	}
}

// TestOneTestCommand: what the README says to run is what .ci/run runs.
func TestOneTestCommand(t *testing.T) {
	const command = "go run ./cmd/dev test"
	if !strings.Contains(readProjectFile(t, "README.md"), command) {
		t.Errorf("the README does not say %q", command)
	}
	if !strings.HasSuffix(strings.TrimSpace(readProjectFile(t, ".ci/run")), "exec "+command) {
		t.Errorf(".ci/run does not end in %q", command)
	}
}
