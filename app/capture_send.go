package app

import (
	"strings"
	"unicode/utf8"
)

// submit sends the line; the words stay until the journal has them. An Enter
// pressed while lines are still on their way sends what was typed since: whoever
// writes fast never waits between two lines.
func (c *captureBar) submit() {
	rest, same := strings.CutPrefix(c.line.Text, c.stuck+strings.Join(c.sent, ""))
	if !same || rest == "" {
		return // sent already, or changed on its way: the answer comes first
	}
	c.sent = append(c.sent, rest)
	c.keep.Disable()
	c.d.do(Capture{Line: rest}, c.answered)
}

// answered takes out of the line what the journal kept, and nothing else.
// Answers come in the order of the lines.
func (c *captureBar) answered(sentence string) {
	line := c.sent[0]
	c.sent = c.sent[1:]
	rest, same := strings.CutPrefix(c.line.Text, c.stuck+line)
	switch {
	case !same: // changed on its way; the words stay as they are now
	case sentence == "":
		c.put(c.stuck+rest, -utf8.RuneCountInString(line))
	default:
		c.stuck += line
		if rest != "" { // lines meant apart stay apart
			c.stuck += " "
			c.put(c.stuck+rest, 1)
		}
	}
	if sentence != "" {
		c.why = sentence
	}
	c.understood()
	if c.why != "" {
		c.fails(c.why)
	}
	if len(c.sent) == 0 {
		c.stuck, c.why = "", ""
	}
}

// put replaces the words and moves the cursor along with them.
func (c *captureBar) put(text string, by int) {
	at := max(c.line.CursorColumn+by, 0)
	c.line.SetText(text)
	c.line.CursorColumn = min(at, utf8.RuneCountInString(text))
	c.line.Refresh()
	c.d.do(Draft{Slot: SlotCapture, Text: text}, nil)
}
