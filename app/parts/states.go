package parts

import (
	"fyne.io/fyne/v2"
)

// NewEmptyState says in one sentence why there is nothing here yet, and offers
// one thing to do. With an empty action label there is no button.
func NewEmptyState(icon fyne.ThemeIconName, sentence, action string, do func()) fyne.CanvasObject {
	return newState(NewPicture(icon, Accent, 40), NewBody(sentence).Tint(Secondary), action, do)
}

// NewErrorState says inside the screen what happened, what is safe and what to
// do next; words and a shape, never colour alone.
func NewErrorState(sentence, action string, do func()) fyne.CanvasObject {
	return newState(NewPicture(IconNotice, Load, 40), NewBody(sentence), action, do)
}

func newState(icon *Picture, words *Text, action string, do func()) fyne.CanvasObject {
	words.Centered()
	col := Column(Space4, centred(icon), words)
	if action != "" {
		col.Add(centred(NewButton(action, QuietButton, do)))
	}
	return Pad(Space5, Middle(420, col))
}

// centred keeps an object at its least size in the middle of its room.
func centred(o fyne.CanvasObject) fyne.CanvasObject {
	return Middle(0, o)
}
