package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pageWidth is the most columns of running text, however wide the terminal.
const pageWidth = 92

// lines prints sentences, each on a line of its own and indented; on a terminal
// they are wrapped, for files and pipes a sentence stays one line. Empty ones
// are left out.
func (c *fl) lines(indent int, style string, sentences ...string) {
	for _, s := range sentences {
		for _, line := range c.wrapped(plainLine(s), indent) {
			if style != "" {
				line = c.paint(style, line)
			}
			fmt.Fprintf(c.out, "%s%s\n", strings.Repeat(" ", indent), line)
		}
	}
}

// wrapped breaks s between words to fit beside the indent; a word longer than
// that stays whole.
func (c *fl) wrapped(s string, indent int) []string {
	if s == "" {
		return nil
	}
	if c.m.width <= 0 {
		return []string{s}
	}
	room := max(min(c.m.width, pageWidth)-indent, 16)
	var out []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case textWidth(line)+1+textWidth(word) > room:
			out = append(out, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(out, line)
}

// heading prints a title with an empty line before it.
func (c *fl) heading(indent int, title string) {
	fmt.Fprintln(c.out)
	c.lines(indent, bold, title)
}

// command prints something to type, never broken: it is there to be copied.
func (c *fl) command(indent int, text string) {
	fmt.Fprintf(c.out, "%s%s\n", strings.Repeat(" ", indent), c.paint(faint, plainLine(text)))
}

// capital begins a title with a capital letter.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
