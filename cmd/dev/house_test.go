package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is a Go file of the project: its path and what it imports, whatever
// system its build tags name.
type source struct {
	path, dir string // with slashes, below the project's folder
	test      bool
	imports   []string
}

// sources reads every Go file of the project.
func sources(t *testing.T) []source {
	t.Helper()
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	var all []source
	for _, room := range rooms {
		err := filepath.WalkDir(filepath.Join(root, room), func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || filepath.Ext(path) != ".go" || strings.Contains(path, "testdata") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			rel = filepath.ToSlash(rel)
			s := source{path: rel, dir: rel[:strings.LastIndex(rel, "/")], test: strings.HasSuffix(rel, "_test.go")}
			for _, i := range file.Imports {
				name, err := strconv.Unquote(i.Path.Value)
				if err != nil {
					return err
				}
				s.imports = append(s.imports, name)
			}
			all = append(all, s)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 20 {
		t.Fatalf("only %d Go files found: the test looks in the wrong place", len(all))
	}
	return all
}

// below tells whether path is pkg or inside it.
func below(path, pkg string) bool { return path == pkg || strings.HasPrefix(path, pkg+"/") }

// mayImport are the rooms each room may use beside itself. Arrows run one way:
// cmd → app → coaching → journal; assets imports nothing and is handed in.
var mayImport = map[string][]string{
	"cmd":      {"app", "coaching", "journal", "assets"},
	"app":      {"coaching", "journal", "assets"},
	"coaching": {"journal"},
	"journal":  {},
	"assets":   {},
}

// charts is pure geometry: the same for window, SVG and print.
const charts = "coaching/report/chart"

// broken gives the rules that an import breaks, in words.
func broken(s source, imported string) []string {
	var rules []string
	room, _, _ := strings.Cut(s.dir, "/")
	if other, ours := strings.CutPrefix(imported, "footlight/"); ours {
		otherRoom, _, _ := strings.Cut(other, "/")
		files := s.test && otherRoom == "assets" // tests may read the shipped files
		if otherRoom != room && !files && !slices.Contains(mayImport[room], otherRoom) {
			rules = append(rules, "arrows run cmd → app → coaching → journal")
		}
		if room == "cmd" && otherRoom == "cmd" && other != s.dir {
			rules = append(rules, "programs do not import programs")
		}
		if below(s.dir, "app/parts") && otherRoom != "assets" && !below(other, "app/parts") && other != charts {
			rules = append(rules, "parts know nothing of the domain")
		}
		if s.dir == charts && other != charts {
			rules = append(rules, "the geometry of charts knows nothing of the domain")
		}
	}
	return append(rules, brokenOutside(s, imported)...)
}

// brokenOutside holds the rules about what is not ours.
func brokenOutside(s source, imported string) []string {
	var rules []string
	if imported == "net" || below(imported, "net/http") || below(imported, "net/rpc") || imported == "net/smtp" || below(imported, "golang.org/x/net") {
		rules = append(rules, "the product opens no network connection")
	}
	window := below(s.dir, "app") || s.dir == "cmd/footlight" || s.dir == "cmd/dev/tour" || s.dir == "cmd/dev/emptywindow"
	if below(imported, "fyne.io") && !window {
		rules = append(rules, "Fyne only in app and the windows")
	}
	if imported == "fyne.io/fyne/v2/app" && s.dir != "cmd/footlight" && s.dir != "cmd/dev/emptywindow" {
		rules = append(rules, "fyne/v2/app only in cmd/footlight (and the bench's yardstick)")
	}
	if (below(imported, "database/sql") || below(imported, "modernc.org")) && !below(s.dir, "journal") {
		rules = append(rules, "SQL only in journal")
	}
	first, _, _ := strings.Cut(imported, "/")
	if s.dir == "cmd/dev" && strings.Contains(first, ".") || s.dir == "cmd/dev" && first == "footlight" {
		rules = append(rules, "cmd/dev starts with nothing but Go: the standard library only")
	}
	return rules
}

func TestArrowsRunOneWay(t *testing.T) {
	for _, s := range sources(t) {
		for _, imported := range s.imports {
			for _, rule := range broken(s, imported) {
				t.Errorf("%s imports %s: %s", s.path, imported, rule)
			}
		}
	}
}

// TestRulesCatchWhatTheyForbid keeps the test above able to fail.
func TestRulesCatchWhatTheyForbid(t *testing.T) {
	for _, c := range []struct {
		dir, imported string
		test          bool
		want          int
	}{
		{"journal", "footlight/coaching", false, 1},
		{"journal", "footlight/journal/capture", false, 0},
		{"coaching/words", "footlight/app", false, 1},
		{"coaching/words", "footlight/assets", false, 1},
		{"coaching/words", "footlight/assets", true, 0},
		{"assets", "footlight/journal", false, 1},
		{"app", "footlight/coaching/words", false, 0},
		{"app", "footlight/cmd/fl", false, 1},
		{"cmd/fl", "footlight/cmd/footlight", false, 1},
		{"cmd/fl", "fyne.io/fyne/v2", false, 1},
		{"app/parts", "footlight/journal", false, 1},
		{"app/parts", "fyne.io/fyne/v2/theme", false, 0},
		{"app/parts", "footlight/coaching/report/chart", false, 0},
		{"app/parts", "footlight/coaching/report", false, 1},
		{"coaching/report/chart", "footlight/journal", false, 1},
		{"coaching/report/chart", "footlight/coaching/report/chart", true, 0},
		{"app", "fyne.io/fyne/v2/app", false, 1},
		{"cmd/footlight", "fyne.io/fyne/v2/app", false, 0},
		{"cmd/fl", "net", false, 1},
		{"cmd/fl", "net/http/httptest", true, 1},
		{"cmd/fl", "net/url", false, 0},
		{"app", "database/sql", false, 1},
		{"journal/vault", "modernc.org/sqlite", false, 0},
		{"cmd/dev", "github.com/google/go-cmp/cmp", true, 1},
		{"cmd/dev", "footlight/journal", false, 1},
	} {
		if got := broken(source{dir: c.dir, test: c.test}, c.imported); len(got) != c.want {
			t.Errorf("%s imports %s (test: %v): %q", c.dir, c.imported, c.test, got)
		}
	}
}

// TestTopLevelIsFixed: nothing appears beside the rooms by accident.
func TestTopLevelIsFixed(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	fixed := append(slices.Clone(rooms), "go.mod", "go.sum", "FyneApp.toml", "README.md", "LICENSE")
	ignored, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Name()] = true
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(fixed, e.Name()) && !isIgnored(string(ignored), e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
	for _, name := range fixed {
		if !there[name] {
			t.Errorf("%s is missing at the top level", name)
		}
	}
}

// isIgnored reads the plain lines of a .gitignore: names and *.ending.
func isIgnored(lines, name string) bool {
	for line := range strings.Lines(lines) {
		if ok, _ := filepath.Match(strings.Trim(strings.TrimSpace(line), "/"), name); ok {
			return true
		}
	}
	return false
}
