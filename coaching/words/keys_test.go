package words

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"footlight/assets"
)

// messages reads one file: key → plural form → text; a plain text is "other".
func messages(t testing.TB, lang, area string) map[string]map[string]string {
	t.Helper()
	b, err := fs.ReadFile(assets.Files, "words/"+lang+"/"+area+".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Fatalf("%s/%s: %v", lang, area, err)
	}
	out := map[string]map[string]string{}
	for k, v := range raw {
		out[k] = map[string]string{}
		switch v := v.(type) {
		case string:
			out[k]["other"] = v
		case map[string]any:
			for form, s := range v {
				text, ok := s.(string)
				if !ok {
					t.Fatalf("%s/%s: %s.%s is no text", lang, area, k, form)
				}
				out[k][form] = text
			}
		default:
			t.Fatalf("%s/%s: %s is neither text nor plural forms", lang, area, k)
		}
	}
	return out
}

func areas(t *testing.T, lang string) []string {
	t.Helper()
	files, err := fs.Glob(assets.Files, "words/"+lang+"/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files for %s: %v", lang, err)
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".json")
	}
	return files
}

var placeholder = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

// holes are the names in braces in any form of a message.
func holes(forms map[string]string) []string {
	set := map[string]bool{}
	for _, s := range forms {
		for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
			set[m[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// Every key is there in every language, with the same placeholders and the
// plural forms its language needs.
func TestEveryKeyInEveryLanguage(t *testing.T) {
	base := areas(t, languages[0])
	for _, lang := range languages[1:] {
		if got := areas(t, lang); !slices.Equal(got, base) {
			t.Errorf("%s has areas %v, %s has %v", lang, got, languages[0], base)
		}
	}
	for _, area := range base {
		all := map[string]map[string]map[string]string{}
		for _, lang := range languages {
			all[lang] = messages(t, lang, area)
		}
		for _, lang := range languages {
			for _, other := range languages {
				for key, forms := range all[lang] {
					if _, ok := all[other][key]; !ok {
						t.Errorf("%s is missing in %s", key, other)
						continue
					}
					if a, b := holes(forms), holes(all[other][key]); !slices.Equal(a, b) {
						t.Errorf("%s: %s has %v, %s has %v", key, lang, a, other, b)
					}
				}
			}
		}
	}
}

// Words for people: no exclamation marks, no stray spaces, only known markup.
func TestMessagesAreCalm(t *testing.T) {
	for _, lang := range languages {
		for _, area := range areas(t, lang) {
			for key, forms := range messages(t, lang, area) {
				if !strings.HasPrefix(key, area+".") {
					t.Errorf("%s stands in %s", key, area)
				}
				if len(forms) > 1 || forms["other"] == "" {
					if forms["one"] == "" || forms["other"] == "" {
						t.Errorf("%s %s: plural forms %v", lang, key, slices.Sorted(maps.Keys(forms)))
					}
				}
				for _, s := range forms {
					page := strings.HasSuffix(key, ".long") || strings.HasSuffix(key, ".examples") // help, indented
					if strings.Contains(s, "!") || s == "" || !page && (strings.TrimSpace(s) != s || strings.Contains(s, "  ")) {
						t.Errorf("%s %s: %q", lang, key, s)
					}
					if _, err := (braces{}).Parse(s, "", ""); err != nil {
						t.Errorf("%s %s: %v", lang, key, err)
					}
				}
			}
		}
	}
}

// use is what the code asks for: whole keys, and beginnings that it completes.
type use struct {
	keys, plurals map[string]string // key → place
	heads         map[string]bool
	texts         map[string]bool // every other text that could be a key
}

// Every key the code names exists, and every key is named by the code.
func TestCodeAndKeysAgree(t *testing.T) {
	u := use{keys: map[string]string{}, plurals: map[string]string{}, heads: map[string]bool{}, texts: map[string]bool{}}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "dist") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			u.read(t, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]map[string]string{}
	for _, area := range areas(t, languages[0]) {
		maps.Copy(known, messages(t, languages[0], area))
	}
	for key, place := range u.keys {
		if known[key] == nil {
			t.Errorf("%s: T(%q) has no message", place, key)
		}
	}
	for key, place := range u.plurals {
		if known[key] == nil || known[key]["one"] == "" {
			t.Errorf("%s: N(%q) has no plural message", place, key)
		}
	}
	for key := range known {
		if !u.asks(key) {
			t.Errorf("%s is asked for by no code", key)
		}
	}
}

// asks tells whether the code names key, or a beginning of it that ends in a
// full stop.
func (u *use) asks(key string) bool {
	if u.keys[key] != "" || u.plurals[key] != "" || u.texts[key] {
		return true
	}
	for i := range key {
		if key[i] == '.' && (u.heads[key[:i+1]] || u.texts[key[:i+1]]) {
			return true
		}
	}
	return false
}

// read gathers the calls of T and N in a file, and all texts of the shape of a
// key or of its beginning.
func (u *use) read(t *testing.T, path string) {
	t.Helper()
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return // the compiler says it better
	}
	shape := regexp.MustCompile(`^[a-z]+\.[a-z0-9_.-]*$`)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && shape.MatchString(s) {
				u.texts[s] = true
			}
		case *ast.CallExpr:
			sel, ok := n.Fun.(*ast.SelectorExpr)
			if !ok || len(n.Args) == 0 || sel.Sel.Name != "T" && sel.Sel.Name != "N" {
				return true
			}
			lit, ok := n.Args[0].(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			key, err := strconv.Unquote(lit.Value)
			if err != nil || !shape.MatchString(key) {
				return true
			}
			if place := set.Position(n.Pos()).String(); sel.Sel.Name == "T" {
				u.keys[key] = place
			} else {
				u.plurals[key] = place
			}
		}
		return true
	})
}
