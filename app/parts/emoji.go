package parts

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The toolkit reads its emoji font, 4 MB, into every style of text before
// anybody wrote an emoji: 14 MB of memory and a tenth of the work to the first
// frame. So the font stands back until the first emoji is met.
var emoji struct {
	sync.Mutex
	font  *fyne.StaticResource
	whole []byte // what is in the font, while it stands back
	again func()
}

// SpareEmoji has the emoji font stand back. When an emoji is to be measured or
// is typed the font comes forward and again is called, which must put the theme
// on anew, so that every style finds it.
func SpareEmoji(again func()) {
	emoji.Lock()
	defer emoji.Unlock()
	emoji.again = again
	if emoji.font != nil {
		return // standing back, or met before
	}
	font, ok := theme.DefaultEmojiFont().(*fyne.StaticResource)
	if !ok || font == nil {
		return // built without
	}
	emoji.font, emoji.whole = font, font.StaticContent
	font.StaticContent = theme.DefaultSymbolFont().Content() // a small font that is there anyway
}

// meetEmoji brings the emoji font forward if s needs it.
func meetEmoji(s string) {
	if !hasEmoji(s) {
		return
	}
	emoji.Lock()
	again := emoji.again
	first := emoji.whole != nil
	if first {
		emoji.font.StaticContent, emoji.whole = emoji.whole, nil
	}
	emoji.Unlock()
	if first && again != nil {
		again()
	}
}

// hasEmoji tells whether a text holds what only an emoji font draws.
func hasEmoji(s string) bool {
	for _, r := range s {
		switch {
		case r < 0x231a:
		case r >= 0x1f000 && r < 0x20000, r == 0xfe0f, r == 0x20e3, r == 0x2b50, r == 0x2b55,
			r >= 0x231a && r <= 0x23ff, r >= 0x2600 && r <= 0x27bf, r >= 0x2b05 && r <= 0x2b1c:
			return true
		}
	}
	return false
}
