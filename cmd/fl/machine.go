package main

import (
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
)

// machine is all that fl touches of where it runs, so that tests can stand in
// for the clock and the streams.
type machine struct {
	args []string
	in   io.Reader
	out  io.Writer
	err  io.Writer
	env  func(string) string
	now  func() time.Time // nil: the machine's clock and zone

	inTerminal  bool
	outTerminal bool
	errTerminal bool
	width       int // columns of the terminal; 0: not one, lines are never cut
}

func thisMachine() machine {
	m := machine{args: os.Args[1:], in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv}
	_, m.inTerminal = columns(os.Stdin)
	m.width, m.outTerminal = columns(os.Stdout)
	_, m.errTerminal = columns(os.Stderr)
	return m
}

// colour tells whether to use colour on stdout: on a terminal that can, unless
// the person said no (no-color.org).
func (m machine) colour() bool {
	return m.outTerminal && m.env("NO_COLOR") == "" && m.env("TERM") != "dumb"
}

// journalDir is where the journal lies when no flag says so.
func (m machine) journalDir() string {
	if dir := m.env("FOOTLIGHT_JOURNAL"); dir != "" {
		return dir
	}
	return filepath.Join(xdg.DataHome, "footlight")
}

// language is the writer's, as the system names it: "de_AT", "C", "".
func (m machine) language() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := m.env(name); v != "" {
			return trimLocale(v)
		}
	}
	return systemLanguage()
}

// trimLocale cuts the character set and the modifier off: de_AT.UTF-8@euro.
func trimLocale(s string) string {
	for i, r := range s {
		if r == '.' || r == '@' {
			return s[:i]
		}
	}
	return s
}
