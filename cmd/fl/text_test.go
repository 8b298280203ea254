package main

import (
	"strings"
	"testing"

	"footlight/assets"
	"footlight/coaching/words"
	"footlight/journal"
)

// terminal is fl writing to a terminal of that many columns.
func terminal(t *testing.T, width int) *fl {
	t.Helper()
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	return &fl{words: w, m: machine{outTerminal: true, width: width, env: func(string) string { return "" }}}
}

func TestCellNeverExceedsItsColumns(t *testing.T) {
	c := terminal(t, 80)
	c.m.env = func(name string) string { return map[string]string{"NO_COLOR": "1"}[name] }
	for _, body := range []string{
		"short",
		strings.Repeat("long words ", 40),
		strings.Repeat("山田さんを手伝った", 10),
		strings.Repeat("e\u0301", 90),
		strings.Repeat("שלום תודה ", 12),
		strings.Repeat("👩🏽‍💻", 40),
	} {
		e := journal.Entry{
			Kind: journal.Action, Body: body, Support: "unblock", Minutes: 45, Load: journal.MarkOf(6),
			Visibility: journal.Unseen, Tags: []string{"release", "größe"},
		}
		for _, room := range []int{12, 30, 45, 80, 200} {
			got := c.entryCell(e, room)
			seen := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(got) // they take no column
			if textWidth(seen) > room {
				t.Errorf("room %d: %d columns: %q", room, textWidth(seen), got)
			}
		}
	}
}

func TestNothingTypedSteersTheTerminal(t *testing.T) {
	typed := "a\x1b[2Jb\x07c\u202ed\u2066e\nf\tg\rh\u009bi\x7f"
	if got, want := plainLine(typed), "a[2Jbcde f g hi"; got != want {
		t.Errorf("line %q, want %q", got, want)
	}
	if got, want := plainText(typed), "a[2Jbcde\nf\tghi"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestColourOnlyOnATerminalThatWantsIt(t *testing.T) {
	for _, c := range []struct {
		terminal bool
		name     string
		value    string
		want     bool
	}{
		{true, "TERM", "xterm", true},
		{true, "TERM", "dumb", false},
		{true, "NO_COLOR", "1", false},
		{false, "TERM", "xterm", false},
	} {
		m := machine{outTerminal: c.terminal, env: func(n string) string { return map[string]string{c.name: c.value}[n] }}
		if got := m.colour(); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestQueryTermsAreNoFlags(t *testing.T) {
	root := (&fl{m: machine{env: func(string) string { return "" }}, out: newOutput(nil)}).root()
	for in, want := range map[string]string{
		"list -tag:x --last 3":             "list --last 3 -- -tag:x",
		"--journal list list a OR -b":      "--journal list list -- a OR -b",
		"list --last=3 -h":                 "list --last=3 -h --",
		"export footlight --out f -word x": "export footlight --out f -- -word x",
		"add -tag:x":                       "add -tag:x",
		"list --json -- --last":            "list --json -- --last",
		"--json list list":                 "--json list -- list",
	} {
		if got := strings.Join(queryLast(root, strings.Fields(in)), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}
