package main

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// cells measures text as terminals lay it out, whatever the locale's view of
// ambiguous characters.
var cells = &runewidth.Condition{StrictEmojiNeutral: true}

// lineWidth is the most columns of an entry's line where no terminal sets it.
const lineWidth = 1000

func textWidth(s string) int { return cells.StringWidth(s) }

func padRight(s string, width int) string {
	if n := width - textWidth(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}

// cut shortens s to width columns with an ellipsis; width ≤ 0 leaves it whole.
func cut(s string, width int) string {
	if width <= 0 || textWidth(s) <= width {
		return s
	}
	return cells.Truncate(s, width, "…")
}

// plainLine makes s fit one line that cannot steer a terminal: line breaks and
// tabs become spaces, other control characters and the invisible marks that
// turn the direction of what follows are dropped.
func plainLine(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return harmless(r)
	}, s))
}

// plainText is plainLine for text of several lines.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\n', '\t':
			return r
		}
		return harmless(r)
	}, s)
}

func harmless(r rune) rune {
	switch {
	case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return -1
	}
	return r
}

// isolate keeps a piece of right-to-left text from reordering its neighbours.
// Only terminals are told; files and pipes get the text alone.
func (c *fl) isolate(s string) string {
	if !c.m.outTerminal {
		return s
	}
	for _, r := range s {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return "\u2068" + s + "\u2069"
		}
	}
	return s
}

// Colours, used for what is not the words.
const (
	bold   = "1"
	faint  = "2"
	accent = "36"
)

func (c *fl) paint(style, s string) string {
	if s == "" || !c.m.colour() {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// cutLines keeps a long text within a report line.
func excerpt(s string) string { return cut(plainLine(s), 60) }
