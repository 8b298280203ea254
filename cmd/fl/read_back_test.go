package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"footlight/assets"
	"footlight/coaching/mirror"
	"footlight/coaching/words"
	"footlight/journal"
)

var readOn = time.Date(2026, 11, 20, 18, 0, 0, 0, time.UTC)

// on runs fl as on a terminal of some width, in a language; 0 is a pipe.
func on(t *testing.T, dir string, width int, lang string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, fault bytes.Buffer
	code = run(machine{
		args: append([]string{"--journal", dir}, args...), in: strings.NewReader(""), out: &out, err: &fault,
		outTerminal: width > 0, width: width, now: func() time.Time { return readOn },
		env: func(name string) string { return map[string]string{"LANG": lang, "NO_COLOR": "1"}[name] },
	})
	return out.String(), fault.String(), code
}

// does runs fl, which must end well.
func does(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out, fault, code := on(t, dir, 0, "C.UTF-8", args...)
	if code != exitDone {
		t.Fatalf("fl %s ends with %d: %s", strings.Join(args, " "), code, fault)
	}
	return out
}

// demo is a journal with the demo life.
func demo(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "journal")
	does(t, dir, "sample", "--entries", "500", "--years", "1", "--seed", "7", "--until", "2026-11-20")
	return dir
}

// lived is a journal with one of the lives.
func lived(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "journal")
	text, ok := life(name, journal.DayOf(readOn))
	if !ok {
		t.Fatal(name)
	}
	path := filepath.Join(t.TempDir(), "life.jsonl")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	does(t, dir, "import", "footlight", path)
	return dir
}

// objects are the JSON lines of an output.
func objects[T any](t *testing.T, text string) (out []T) {
	t.Helper()
	for line := range strings.Lines(text) {
		var v T
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		out = append(out, v)
	}
	return out
}

// TestEveryNumberOfInsightsIsItsEntries: what the query beside a number lists
// comes to that number, for several periods.
func TestEveryNumberOfInsightsIsItsEntries(t *testing.T) {
	dir := demo(t)
	for _, period := range []string{"year", "90d", "2026-Q3"} {
		checked := map[string]int{}
		for _, f := range objects[flatFigure](t, does(t, dir, "insights", "--json", "--period", period)) {
			if f.Figure == "" || f.Query == "" || checked[f.Unit] >= 40 {
				continue
			}
			list := objects[map[string]any](t, does(t, dir, "list", "--json", "--last", "0", f.Query))
			got := float64(len(list))
			want := f.Value
			switch f.Unit {
			case "minutes":
				got = sumOf(list, "minutes")
			case "mean":
				got = sumOf(list, f.Figure) / got
			case "outcome":
				got, want = list[0]["outcome_after"].(float64), f.OutcomeAfter
			case "load":
				of := float64(f.Of)
				want = &of
			}
			if want == nil || math.Abs(*want-got) > 1e-9 {
				t.Errorf("%s: %s of %s is %v, its entries come to %v: %s", period, f.Figure, f.Card, show(want), got, f.Query)
			}
			checked[f.Unit]++
		}
		for _, unit := range []string{"actions", "minutes", "mean", "feedback", "load"} {
			if checked[unit] == 0 {
				t.Errorf("%s: no number in %s was checked", period, unit)
			}
		}
	}
}

func sumOf(list []map[string]any, field string) (sum float64) {
	for _, e := range list {
		v, _ := e[field].(float64)
		sum += v
	}
	return sum
}

func show(v *float64) any {
	if v == nil {
		return "nothing"
	}
	return *v
}

// TestPagesFitNarrowTerminals: no line but a command to copy is wider than the
// terminal, in either language, whatever there is to say.
func TestPagesFitNarrowTerminals(t *testing.T) {
	full := demo(t)
	does(t, full, "scores", "add", "A questionnaire with quite a long name", "12", "--low", "0", "--high", "40", "--note", "on a rainy day, after the holiday")
	does(t, full, "card", "set", "--person", "Mina: call after eight, or knock at the door with the blue sign", "--helps", "a walk around the block")
	empty := filepath.Join(t.TempDir(), "journal")
	one := filepath.Join(t.TempDir(), "journal")
	does(t, one, "add", "Helped @Mina with the release 45m ^4 /unblock")
	rising := lived(t, "rising")
	for _, dir := range []string{full, rising, lived(t, "worst"), empty, one} {
		for _, lang := range []string{"en_GB.UTF-8", "de_AT.UTF-8"} {
			for _, width := range []int{32, 60, 80, 200} {
				pages := [][]string{
					{"warnings", "--challenges"},
					{"warnings", "emotional-toll"},
					{"card"},
					{"scores"},
					{"insights"},
					{"insights", "--period", "all"},
				}
				if dir == rising {
					pages = append(pages, []string{"warnings", "strain"})
				}
				for _, args := range pages {
					out, fault, code := on(t, dir, width, lang, args...)
					if code != exitDone {
						t.Fatalf("fl %v ends with %d: %s", args, code, fault)
					}
					for line := range strings.Lines(out) {
						line = strings.TrimRight(line, "\n")
						if textWidth(line) > width && !strings.HasPrefix(strings.TrimSpace(line), "fl ") {
							t.Errorf("%s: fl %v at %d columns: %q is %d wide", lang, args, width, line, textWidth(line))
						}
						for _, bad := range []string{"NaN", "Inf", "cli.", "pattern.", "insights.", "!", "%!"} {
							if strings.Contains(line, bad) {
								t.Errorf("%s: fl %v says %q", lang, args, line)
							}
						}
					}
				}
			}
		}
	}
}

// TestTerminalNeverJudges: nothing the pages say begins with what the writer has
// or is.
func TestTerminalNeverJudges(t *testing.T) {
	rising := lived(t, "rising")
	for lang, verdicts := range map[string][]string{
		"en_GB": {"you have ", "you are ", "you suffer"}, "de_DE": {"du hast ein burnout", "du bist ", "du leidest"},
	} {
		all := ""
		for _, args := range [][]string{{"warnings", "--challenges"}, {"warnings", "strain"}, {"warnings", "emotional-toll"}, {"warnings", "overstretch"}} {
			out, _, _ := on(t, rising, 0, lang, args...)
			all += strings.ToLower(out)
		}
		for _, harmless := range []string{"the place you are in", "an dem du bist", "in which you are already acting"} {
			all = strings.ReplaceAll(all, harmless, "")
		}
		for _, v := range verdicts {
			if i := strings.Index(all, v); i >= 0 {
				t.Errorf("%s says %q", lang, all[max(0, i-40):min(len(all), i+60)])
			}
		}
	}
}

// TestDamagedCheckpointChangesNothing: it saves time and nothing else.
func TestDamagedCheckpointChangesNothing(t *testing.T) {
	dir := lived(t, "rising")
	before := does(t, dir, "warnings", "--json")
	for _, junk := range []string{"{", `{"saved":{"Day":"2026-11-18","State":"AAAA"}}`, "\x00\xff"} {
		j, err := journal.Open(t.Context(), dir, journal.Options{Now: func() time.Time { return readOn }, Digest: mirror.Digester()})
		if err != nil {
			t.Fatal(err)
		}
		if err := j.PutMemo(t.Context(), "warning", []byte(junk)); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		if after := does(t, dir, "warnings", "--json"); after != before {
			t.Errorf("with %q:\n%s\nbefore:\n%s", junk, after, before)
		}
	}
}

// TestReadOnlyJournalIsReadBack: one that is opened for reading alone says the
// same as ever, and nothing is written down.
func TestReadOnlyJournalIsReadBack(t *testing.T) {
	dir := lived(t, "rising")
	j, err := journal.Open(t.Context(), dir, journal.Options{ReadOnly: true, Now: func() time.Time { return readOn }, Digest: mirror.Digester()})
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := &fl{m: machine{env: func(string) string { return "" }}, out: newOutput(&out), words: w, j: j, json: true}
	p, err := c.patterns(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := p.of.MarkSeen(t.Context(), p.s.Day); journal.KindOf(err) != journal.ReadOnly {
		t.Errorf("writing into it ends with %v", err)
	}
	if err := p.seen(t.Context()); err != nil {
		t.Error(err)
	}
	if err := p.objects(); err != nil {
		t.Fatal(err)
	}
	if err := c.out.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if want := does(t, dir, "warnings", "--json"); out.String() != want {
		t.Errorf("read only it says\n%s\nelse\n%s", out.String(), want)
	}
}
