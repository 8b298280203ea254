package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
)

// TestWheelGoesPastFields scrolls a page with the pointer over its fields.
func TestWheelGoesPastFields(t *testing.T) {
	fits, long := parts.NewTextArea("", 4), parts.NewTextArea("", 4)
	line := parts.NewLineEntry("")
	fits.SetText("one\ntwo\nthree\nfour")
	long.SetText(strings.Repeat("a line\n", 30))
	line.SetText(strings.Repeat("wide ", 200))
	page := parts.NewScroller(parts.Column(4, fits, line, long, parts.NewButton(" ", parts.QuietButton, nil),
		parts.NewTextArea("", 60)))
	w := stage(t, page)
	over := func(o fyne.CanvasObject, dy float32) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		test.Scroll(w.Canvas(), at.AddXY(20, 10), 0, dy)
	}
	for _, o := range []fyne.CanvasObject{fits, line} {
		page.ScrollToTop()
		over(o, -20)
		if page.Offset.Y != 20 {
			t.Fatalf("over %T the page stands at %v", o, page.Offset.Y)
		}
		over(o, 15)
		if page.Offset.Y != 5 {
			t.Fatalf("over %T the page went back to %v", o, page.Offset.Y)
		}
	}
	page.ScrollToTop()
	over(long, -30)
	if page.Offset.Y != 0 {
		t.Fatal("a text taller than its field scrolls itself first")
	}
	over(long, -10000)
	over(long, -30)
	if page.Offset.Y != 30 {
		t.Errorf("from the end of the text the page should go on, it stands at %v", page.Offset.Y)
	}
}

func TestFocusMarksAShortValue(t *testing.T) {
	f := parts.NewMinutesField(parts.MinutesSpec{
		Parse:  func(s string) (int, bool) { return len(s), true },
		Format: func(n int) string { return strings.Repeat("i", n) },
	}, nil)
	f.SetValue(12, true)
	w := stage(t, parts.Column(4, f, parts.NewButton("x", parts.QuietButton, nil)))
	w.Canvas().Focus(f.Entry())
	test.Type(f.Entry(), "45m")
	if f.Entry().Text != "45m" {
		t.Fatalf("typing gave %q", f.Entry().Text)
	}
	press(w, fyne.KeyUp)
	test.Type(f.Entry(), "20")
	if f.Entry().Text != "20" {
		t.Errorf("typing after an arrow gave %q", f.Entry().Text)
	}
}
