package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

// entryNote is the line under a field: what could not be kept and why, what
// stands in the draft, or what somebody else wrote meanwhile.
type entryNote struct {
	box     *fyne.Container
	changed func() // after it came or went
}

func newEntryNote(changed func()) *entryNote {
	n := &entryNote{box: parts.Column(parts.Space1), changed: changed}
	n.box.Hide()
	return n
}

// text is what the note says now, "" for nothing.
func (n *entryNote) text() string {
	if !n.box.Visible() || len(n.box.Objects) == 0 {
		return ""
	}
	return n.box.Objects[0].(*parts.Text).Text()
}

func (n *entryNote) clear() {
	if n.box.Visible() {
		n.box.Hide()
		n.box.Objects = nil
		n.changed()
	}
}

// problem says what went wrong, in words and colour.
func (n *entryNote) problem(sentence string, more ...fyne.CanvasObject) {
	n.put(parts.NewBody(sentence).Tint(parts.Load), more)
}

// hint says something that is no problem.
func (n *entryNote) hint(sentence string, more ...fyne.CanvasObject) {
	n.put(parts.NewCaption(sentence), more)
}

func (n *entryNote) put(first *parts.Text, more []fyne.CanvasObject) {
	n.box.Objects = append([]fyne.CanvasObject{first}, more...)
	n.box.Show()
	n.changed()
}
