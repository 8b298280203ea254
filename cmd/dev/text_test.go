package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTableLinesUp(t *testing.T) {
	got := table([][]string{{"figure", "ms"}, {"≤ Ü", "12"}, {"longer name", "5", "pass"}}, map[int]bool{1: true})
	want := "figure       ms\n≤ Ü          12\nlonger name   5  pass\n"
	if got != want {
		t.Errorf("got:\n%s", got)
	}
}

func TestSpan(t *testing.T) {
	for d, want := range map[time.Duration]string{
		400 * time.Millisecond: "0.4 s", 48 * time.Second: "48 s",
		200 * time.Second: "3 min 20 s", time.Hour: "60 min 00 s",
	} {
		if got := span(d); got != want {
			t.Errorf("%v: %q", d, got)
		}
	}
}

func TestMergeEnv(t *testing.T) {
	got := mergeEnv([]string{"A=1", "B=2", "AB=3"}, []string{"A", "B=9", "C=4=5", "MISSING"})
	if want := []string{"AB=3", "B=9", "C=4=5"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestBoard(t *testing.T) {
	b := &board{calibration: 50 * time.Millisecond}
	b.target("fl add", 9.5, "ms", 12)
	b.target("export", 2.5, "s", 2)
	b.note("memory", 160, "MB")
	got := b.String()
	for _, want := range []string{
		"calibration 50000000 ns", "fl add      9.50  ms    ≤ 12  pass             0.19",
		"export      2.50  s      ≤ 2  over            50.00", "memory       160  MB\n", "1 within target, 1 over",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}

func TestMedianIsOfTheSorted(t *testing.T) {
	if got := median([]int{9, 1, 5}); got != 5 {
		t.Errorf("%d", got)
	}
	if got := median([]time.Duration{4, 1, 3, 2}); got != 2 {
		t.Errorf("%d", got)
	}
}

func TestReadFigures(t *testing.T) {
	got, err := readFigures([]byte("page 1.250\nrows 30\n"))
	if err != nil || got["page"] != 1.25 || got["rows"] != 30 {
		t.Errorf("%v %v", got, err)
	}
	if _, err := readFigures([]byte("page soon\n")); err == nil {
		t.Error("a word was read as a figure")
	}
}

func TestReadRollup(t *testing.T) {
	text := "55d0-7ffc ---p 00000000 00:00 0    [rollup]\nRss:              161024 kB\nPss_Anon:   3 kB\nAnonymous:         70000 kB\n"
	if rss, anon := readRollup(text, "Rss:"), readRollup(text, "Anonymous:"); rss < 164.8 || rss > 164.9 || anon < 71.6 || anon > 71.7 {
		t.Errorf("%v %v", rss, anon)
	}
}

func TestBuildProgress(t *testing.T) {
	for line, want := range map[string]bool{
		"fyne.io/fyne/v2/canvas":                 true,
		"go: downloading fyne.io/fyne/v2 v2.8.0": true,
		"# footlight/journal":                    false,
		"journal/day.go:3:1: syntax error":       false,
		"":                                       false,
	} {
		if progress(line) != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}

func TestDescribe(t *testing.T) {
	entries, err := readListed([]byte(`{"kind":"action","day":"2026-11-20"}
{"kind":"check-in","day":"2026-11-22"}
{"kind":"action","day":"2025-12-01"}
`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := describe(entries), "3 entries from 2025-12-01 to 2026-11-22: 2 action, 1 check-in"; got != want {
		t.Errorf("%q", got)
	}
	if got := describe(nil); got != "0 entries" {
		t.Errorf("%q", got)
	}
}

// TestTally: what `go test -json` says is counted, a passed test stays quiet,
// a package that does not build is a failure of its own, and of one that dies
// the last words are shown.
func TestTally(t *testing.T) {
	var said strings.Builder
	count := newTally(func(format string, args ...any) {
		fmt.Fprintf(&said, format+"\n", args...)
	})
	err := count.read(strings.NewReader(`{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestA","Output":"chatter\n"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestB","Output":"b_test.go:7: wrong\n"}
{"Action":"fail","Package":"p","Test":"TestB"}
{"Action":"skip","Package":"p","Test":"TestC"}
{"Action":"fail","Package":"p","Elapsed":1.5}
{"Action":"start","Package":"dead"}
{"Action":"run","Package":"dead","Test":"TestD"}
{"Action":"output","Package":"dead","Test":"TestD","Output":"=== RUN   TestD\n"}
{"Action":"output","Package":"dead","Test":"TestD","Output":"SIGQUIT: quit\n"}
{"Action":"fail","Package":"dead","Elapsed":1.5}
{"Action":"start","Package":"busy"}
{"ImportPath":"q","Action":"build-output","Output":"q.go:1: syntax error\n"}
{"Action":"fail","Package":"q","Elapsed":0,"FailedBuild":"q"}
{"Action":"pass","Package":"r","Elapsed":0.2}
go: a word from the go command
`))
	if err != nil {
		t.Fatal(err)
	}
	if count.passed != 1 || count.failed != 3 || count.skipped != 1 {
		t.Errorf("%d passed, %d failed, %d skipped", count.passed, count.failed, count.skipped)
	}
	for _, want := range []string{"FAILED  p TestB\nb_test.go:7: wrong", "skipped p TestC", "q.go:1: syntax error", "ok      r", "go: a word", "DIED IN dead TestD\nSIGQUIT: quit"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q was not said:\n%s", want, said.String())
		}
	}
	if got := count.note(); got != ", in busy" {
		t.Errorf("running now: %q", got)
	}
	if strings.Contains(said.String(), "chatter") {
		t.Error("a passed test was not quiet")
	}
}
