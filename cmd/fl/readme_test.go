package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"footlight/assets"
	"footlight/coaching/words"
	"footlight/journal"
	"footlight/journal/capture"
)

// here runs fl inside the test, in English, on the journal in dir.
func here(t *testing.T, dir string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, fault bytes.Buffer
	at := time.Date(2026, 11, 20, 14, 30, 0, 0, time.UTC)
	code = run(machine{
		args: append([]string{"--journal", dir}, args...), in: strings.NewReader(""), out: &out, err: &fault,
		env: func(string) string { return "" }, now: func() time.Time { return at },
	})
	return out.String(), fault.String(), code
}

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What the README shows in the terminal works as it stands on the demo life,
// and says something.
func TestReadmeCommandsWorkOnTheDemo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	demo := []string{"sample", "--entries", "400", "--years", "1", "--seed", "7", "--until", "2026-11-20"}
	if _, fault, code := here(t, dir, demo...); code != exitDone {
		t.Fatalf("exit %d: %s", code, fault)
	}
	commands := regexp.MustCompile(`(?m)^    fl (.+)$`).FindAllStringSubmatch(readme(t), -1)
	t.Chdir(t.TempDir())
	if len(commands) < 6 {
		t.Fatalf("only %d commands found", len(commands))
	}
	for _, c := range commands {
		out, fault, code := here(t, dir, shellWords(c[1])...)
		if strings.HasPrefix(c[1], "list") { // where it stops is said beside it
			fault = regexp.MustCompile(`^10 of \d+; --last 0 shows all\.\n$`).ReplaceAllString(fault, "")
		}
		if code != exitDone || out == "" || fault != "" {
			t.Errorf("fl %s: exit %d, %q, %q", c[1], code, out, fault)
		}
	}
}

// shellWords splits a command at spaces outside single quotes.
func shellWords(s string) []string {
	var out []string
	for i, part := range strings.Split(s, "'") {
		if i%2 == 1 {
			out = append(out, part)
			continue
		}
		out = append(out, strings.Fields(part)...)
	}
	return out
}

// The search the README shows finds something in the demo of either language,
// ended on the day the demo is made or on that of the tests.
func TestReadmeSearchFindsSomething(t *testing.T) {
	const query = "person:mina kind:unblock load:7.. release"
	if !strings.Contains(readme(t), "`"+query+"`") {
		t.Fatalf("the README does not show %s", query)
	}
	for _, lang := range words.Languages() {
		for _, until := range []string{"2026-11-20", time.Now().Format(time.DateOnly)} {
			dir := filepath.Join(t.TempDir(), "journal")
			if _, fault, code := here(t, dir, "sample", "--entries", "400", "--years", "1", "--seed", "7", "--until", until, "--lang", lang); code != exitDone {
				t.Fatalf("exit %d: %s", code, fault)
			}
			if out, _, _ := here(t, dir, append([]string{"list"}, strings.Fields(query)...)...); !strings.Contains(out, "elease") {
				t.Errorf("%s until %s: %q", lang, until, out)
			}
		}
	}
}

// The line the README shows is understood whole, and the window shows the same
// one.
func TestReadmeLineIsUnderstood(t *testing.T) {
	const line = "Helped @Mina untangle the release 45m ^4 ~unseen"
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	if got := w.T("today.lesson.example"); got != line || strings.Count(readme(t), line) != 2 {
		t.Errorf("the window shows %q", got)
	}
	read := capture.Parse(line, w.Lexicon(), capture.Moment{Now: time.Now()})
	e := read.Entry
	if len(read.Remarks) > 0 || len(e.People) != 1 || e.Minutes != 45 || e.Load.Value() != 4 || e.Visibility != journal.Unseen {
		t.Errorf("%+v", read)
	}
}
