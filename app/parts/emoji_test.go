package parts

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// TestEmojiFontComesWhenItIsNeeded: plain words leave it standing back, the
// first emoji brings it forward and has the theme put on anew, once.
func TestEmojiFontComesWhenItIsNeeded(t *testing.T) {
	whole := len(theme.DefaultEmojiFont().Content())
	called := 0
	SpareEmoji(func() { called++ })
	t.Cleanup(func() { meetEmoji("🙂") })
	measureText("Helped Mina → done · José, 東京", 14, fyne.TextStyle{})
	if n := len(theme.DefaultEmojiFont().Content()); n >= whole || called != 0 {
		t.Fatalf("plain words brought %d of %d bytes, theme anew %d times", n, whole, called)
	}
	for range 2 {
		measureText("Thanked Mina 🙂", 14, fyne.TextStyle{})
	}
	if n := len(theme.DefaultEmojiFont().Content()); n != whole || called != 1 {
		t.Fatalf("an emoji brought %d of %d bytes, theme anew %d times", n, whole, called)
	}
	SpareEmoji(func() { called++ })
	if n := len(theme.DefaultEmojiFont().Content()); n != whole {
		t.Fatal("a font in use stood back again")
	}
}
