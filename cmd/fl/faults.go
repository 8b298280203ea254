package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"footlight/journal"
	"footlight/journal/transfer"
)

// Exit codes: a contract with scripts.
const (
	exitDone      = 0
	exitFailed    = 1
	exitUsage     = 2
	exitLocked    = 3
	exitDamaged   = 4
	exitNotFound  = 5
	exitAmbiguous = 6
	exitReadOnly  = 7 // or full
)

var exitOf = map[journal.Kind]int{
	journal.Invalid: exitUsage, journal.NotFound: exitNotFound, journal.Ambiguous: exitAmbiguous,
	journal.Locked: exitLocked, journal.Damaged: exitDamaged, journal.ReadOnly: exitReadOnly, journal.Full: exitReadOnly,
}

// fault is an error of the terminal's own: a sentence from the translations.
type fault struct {
	code int
	kind string // for --json
	key  string
	data []any
}

func (f *fault) Error() string { return f.key }

// usage is what the person typed that fl cannot take.
func usage(key string, data ...any) error {
	return &fault{code: exitUsage, kind: "usage", key: key, data: data}
}

// told is an error whose sentence was printed already.
type told struct{ code int }

func (told) Error() string { return "told" }

func exitCode(err error) int {
	var f *fault
	var t told
	var line *transfer.LineError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &line) && line.Err.Kind == journal.Invalid:
		return exitDamaged // the file's fault, not the command's
	case errors.As(err, &t):
		return t.code
	case errors.As(err, &f):
		return f.code
	}
	if code, ok := exitOf[journal.KindOf(err)]; ok {
		return code
	}
	return exitFailed
}

func kindWord(err error) string {
	var f *fault
	if errors.As(err, &f) {
		return f.kind
	}
	if k := journal.KindOf(err); k != 0 {
		return k.String()
	}
	return "failed"
}

// sentence says what happened, what is safe and what to do.
func (c *fl) sentence(err error) string {
	var f *fault
	var line *transfer.LineError
	switch {
	case errors.As(err, &f):
		return c.words.T(f.key, f.data...)
	case errors.As(err, &line):
		return c.words.T("cli.line."+lineReason(line), "Line", strconv.Itoa(line.Line))
	}
	return c.words.Sentence(err)
}

// lineReason is the reason word, or that of a rule the line breaks.
func lineReason(e *transfer.LineError) string {
	if e.Err.Field == "line" {
		return e.Err.Detail
	}
	return transfer.ReasonValue
}

// report prints the sentence of err on stderr and gives the exit code.
func (c *fl) report(err error) int {
	code := exitCode(err)
	var t told
	if err == nil || errors.As(err, &t) {
		return code
	}
	c.print(err, "")
	return code
}

// print puts the sentence of err on stderr, after a few words on its place.
func (c *fl) print(err error, place string) {
	s := plainLine(place + c.sentence(err))
	if !c.json {
		fmt.Fprintln(c.m.err, s)
		return
	}
	type body struct {
		Kind     string `json:"kind"`
		Sentence string `json:"sentence"`
	}
	b, _ := json.Marshal(struct {
		Error body `json:"error"`
	}{body{kindWord(err), s}})
	fmt.Fprintf(c.m.err, "%s\n", b)
}
