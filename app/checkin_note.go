package app

import (
	"strings"

	"footlight/app/parts"
	"footlight/journal"
)

// checkinNote is a word about the day. What is typed is a draft of that day
// until it is kept: on leaving the field, or with Ctrl+Enter.
type checkinNote struct {
	c       *checkinCard
	area    *parts.TextArea
	focused bool
	over    string // what stood there when the person began
	sent    string // on its way
}

func newCheckinNote(c *checkinCard) *checkinNote {
	n := &checkinNote{c: c, area: parts.NewTextArea(c.d.t("checkin.note"), 2)}
	n.area.OnEdited = func(text string) { c.d.do(Draft{Slot: SlotCheckIn(c.day), Text: text}, nil) }
	n.area.OnSubmit = func(string) { n.flush() }
	n.area.OnFocus = func(gained bool) {
		if n.focused = gained; !gained {
			n.flush()
		}
	}
	return n
}

// dirty tells that words stand there that are not kept.
func (n *checkinNote) dirty() bool {
	return strings.TrimSpace(n.area.Text) != strings.TrimSpace(n.over)
}

// busy tells that somebody is writing there now.
func (n *checkinNote) busy() bool { return n.focused && n.dirty() }

// show never takes words away that are being written.
func (n *checkinNote) show(in CheckInState, drafts map[string]string, another bool) {
	body := in.Entry.Body
	switch {
	case another:
		n.over, n.sent = body, ""
		text := body
		if draft := drafts[SlotCheckIn(in.Day)]; draft != "" {
			text = draft
		}
		n.put(text)
	case !n.dirty() && !n.focused:
		n.over = body
		n.put(body)
	}
}

func (n *checkinNote) put(text string) {
	if n.area.Text != text {
		n.area.SetText(text)
	}
}

// flush keeps what is not kept yet.
func (n *checkinNote) flush() {
	text, day := n.area.Text, n.c.day
	if day == journal.NoDay || n.sent == text && text != "" {
		return
	}
	if !n.dirty() {
		n.c.d.do(Draft{Slot: SlotCheckIn(day)}, nil)
		return
	}
	n.sent = text
	n.c.keep(KeepCheckIn{Note: &text, Over: n.over}, func(ok bool) {
		if day != n.c.day {
			return
		}
		n.sent = ""
		if !ok {
			return
		}
		n.over = text
		switch {
		case n.area.Text != text: // typed on meanwhile
			n.c.d.do(Draft{Slot: SlotCheckIn(day), Text: n.area.Text}, nil)
		case !n.focused:
			n.over = n.c.last.Entry.Body
			n.put(n.over)
		}
	})
}
