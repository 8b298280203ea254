package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// checkinNote is a word about the day. What is typed is a draft of that day
// until it is kept: on leaving the field, with Ctrl+Enter, or on quitting.
type checkinNote struct {
	c       *checkinCard
	area    *parts.TextArea
	found   *fyne.Container // words of a program that fell, and the way to keep them
	object  fyne.CanvasObject
	focused bool
	begun   bool   // the person was in the field since its words were put there
	over    string // what stood there when the person began
	sent    string // on its way
}

func newCheckinNote(c *checkinCard) *checkinNote {
	n := &checkinNote{c: c, area: parts.NewTextArea(c.d.t("checkin.note"), 2)}
	n.area.OnEdited = func(text string) {
		n.begun = true
		c.d.do(Draft{Slot: SlotCheckIn(c.day), Text: text}, nil)
	}
	n.area.OnSubmit = func(string) { n.flush() }
	n.area.OnFocus = func(gained bool) {
		if n.focused = gained; !gained {
			n.flush()
			return
		}
		n.begun = true
		n.tell()
	}
	n.found = parts.Column(parts.Space1, parts.NewSecondary(c.d.t("checkin.found")),
		parts.Row(0, parts.NewButton(c.d.t("checkin.found.keep"), parts.LinkButton, n.flush)))
	n.found.Hide()
	n.object = parts.Column(parts.Space2, n.area, n.found)
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
		n.begun = false
	case !n.dirty() && !n.focused:
		n.over = body
		n.put(body)
	}
	n.tell()
}

// tell says that words wait which were typed before the program ended and were
// never kept.
func (n *checkinNote) tell() {
	if waits := n.dirty() && !n.begun; waits == n.found.Hidden {
		n.found.Hidden = !waits
		n.c.relayout()
	}
}

// settle keeps what was written here before the program goes. Words found here
// that the person never came to go on waiting.
func (n *checkinNote) settle() {
	if n.begun {
		n.flush()
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
		defer n.tell()
		switch {
		case n.area.Text != text: // typed on meanwhile
			n.c.d.do(Draft{Slot: SlotCheckIn(day), Text: n.area.Text}, nil)
		case !n.focused:
			n.over = n.c.last.Entry.Body
			n.put(n.over)
		}
	})
}
