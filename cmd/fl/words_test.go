package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"footlight/assets"
	"footlight/coaching/checkin"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/transfer"
)

// texts are the terminal's own messages in a language, by key.
func texts(t *testing.T, lang string) map[string]any {
	t.Helper()
	b, err := fs.ReadFile(assets.Files, "words/"+lang+"/cli.json")
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// keys are the literals of this package that begin with "cli.": whole keys,
// and beginnings that end in a dot.
func keys(t *testing.T) (whole, beginnings map[string]bool) {
	t.Helper()
	whole, beginnings = map[string]bool{}, map[string]bool{}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			switch {
			case err != nil || !strings.HasPrefix(s, "cli."):
			case strings.HasSuffix(s, "."):
				beginnings[s] = true
			default:
				whole[s] = true
			}
			return true
		})
	}
	return whole, beginnings
}

// made are the keys put together while running.
func made(t *testing.T) []string {
	t.Helper()
	var out []string
	add := func(beginning string, ends ...string) {
		for _, e := range ends {
			out = append(out, beginning+e)
		}
	}
	add("cli.fact.", "load", "strain", "energy", "recovery", "clarity", "valued")
	add("cli.checkin.ask.", checkin.Sliders[:]...)
	add("cli.line.", transfer.ReasonNotFootlight, transfer.ReasonNewer, transfer.ReasonNotText, transfer.ReasonNotObject,
		transfer.ReasonTooLong, transfer.ReasonType, transfer.ReasonField, transfer.ReasonValue, transfer.ReasonShort,
		transfer.ReasonCounts, transfer.ReasonAfterEnd)
	add("cli.undo.noun.", string(journal.NounEntry), string(journal.NounPerson), string(journal.NounProject),
		string(journal.NounSetting), string(journal.NounDraft), string(journal.NounRecord))
	add("cli.undo.", "add", "edit", "remove", "restore", "import", "merge", "unmerge", "put",
		"answer", "try", "stop", "card", "score")
	add("cli.verify.problem.", "integrity", "foreign-key", "words", "people", "tags", "day", "revision", "permission",
		"record", "digest", "counts")
	add("cli.insights.", "actions", "heavy", "surface", "minutes", "now", "later", "untold", "no-team", "nobody")
	add("cli.", "people.none", "projects.none", "tags.none", "people.unknown", "projects.unknown")
	add("cli.field.", "body", "people", "project", "tags", "support", "traits", "labor", "minutes", "load", "energised",
		"visibility", "origin", "authority", "mode", "part", "held", "until", "released", "ask-back", "strain", "energy",
		"recovery", "clarity", "valued", "away", "outcome", "change", "family", "otherwise", "comparison", "my-part",
		"their-part", "outcome-on", "situation", "task", "action", "result", "feedback", "channel", "quote", "quotable",
		"given", "asked", "about", "sharing", "when", "id", "rev", "source", "is", "relation", "nick", "alias", "teams", "merged",
		"own", "closed", "entries", "last")
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	c := &fl{words: w, m: machine{env: func(string) string { return "" }}, out: newOutput(nil)}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		if cmd.HasParent() {
			out = append(out, helpKey(cmd, "short"))
			if key := helpKey(cmd, "long"); w.Has(key) {
				out = append(out, key)
			}
		}
		for _, set := range []*pflag.FlagSet{cmd.Flags(), cmd.PersistentFlags()} {
			set.VisitAll(func(f *pflag.Flag) { out = append(out, flagKey(f)) })
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	root := c.root()
	walk(root)
	walk(c.helpCommand())
	return append(out, "cli.help.short")
}

// TestEveryWordIsThere: what the terminal can say it says in every language,
// with the same names in braces, and no message stands there unused.
func TestEveryWordIsThere(t *testing.T) {
	whole, beginnings := keys(t)
	for _, k := range made(t) {
		whole[k] = true
	}
	english := texts(t, "en")
	for _, lang := range words.Languages() {
		here := texts(t, lang)
		for k := range whole {
			if _, ok := here[k]; !ok && !(beginnings[k+"."] || k == "cli.") {
				t.Errorf("%s: no %q", lang, k)
			}
		}
		for k, text := range here {
			if !whole[k] {
				t.Errorf("%s: nothing says %q", lang, k)
			}
			if got, want := braces(text), braces(english[k]); got != want {
				t.Errorf("%s: %q has %s, in English %s", lang, k, got, want)
			}
		}
	}
}

// braces are the names a message, or the plural of one, stands open for.
func braces(text any) string {
	if plural, ok := text.(map[string]any); ok {
		text = plural["other"]
	}
	s, _ := text.(string)
	found := map[string]bool{}
	for {
		_, rest, ok := strings.Cut(s, "{{.")
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, "}}")
		found[name], s = true, after
	}
	b, _ := json.Marshal(found)
	return string(b)
}
