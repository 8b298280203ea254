package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/coaching/warning"
)

// saidOn gathers the words that can be read on something, from top to bottom.
func saidOn(o fyne.CanvasObject) []string {
	var out []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *parts.Text:
			out = append(out, o.Text())
		case *parts.Button:
			out = append(out, o.Label())
		case *canvas.Text:
			out = append(out, o.Text)
		case *fyne.Container:
			for _, x := range o.Objects {
				walk(x)
			}
		case fyne.Widget:
			for _, x := range test.WidgetRenderer(o).Objects() {
				walk(x)
			}
		}
	}
	walk(o)
	return out
}

// reached are the parts the keyboard comes to by Tab on something.
func reached(o fyne.CanvasObject) (out []fyne.Focusable) {
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if f, ok := o.(fyne.Focusable); ok {
			if d, can := o.(fyne.Disableable); !can || !d.Disabled() {
				out = append(out, f)
			}
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, x := range o.Objects {
				walk(x)
			}
		case fyne.Widget:
			for _, x := range test.WidgetRenderer(o).Objects() {
				walk(x)
			}
		}
	}
	walk(o)
	return out
}

// calm fails on a raised voice, a key without a message, or a number that is
// none.
func calm(t *testing.T, where string, texts []string) {
	t.Helper()
	for _, text := range texts {
		for _, bad := range []string{"NaN", "Inf", "!", "{{", "<nil>"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s says %q", where, text)
			}
		}
		if key := strings.Fields(text); len(key) == 1 && strings.Count(text, ".") > 1 && !strings.HasSuffix(text, ".") {
			t.Errorf("%s shows a key: %q", where, text)
		}
	}
}

// TestAnswersSayWhatTheyDo beforehand, those that do more than be noted.
func TestAnswersSayWhatTheyDo(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	all := b.standing().Warnings
	page := b.pattern(OpenPattern{Warning: all[len(all)-1].ID()})
	said := page.answers.effects.Text()
	for _, o := range page.answers.offered {
		key := "pattern.effect." + o.Value
		if b.words.Has(key) != strings.Contains(said, b.words.T(key)) {
			t.Errorf("%s is not in %q", o.Value, said)
		}
	}
	if said == "" {
		t.Error("nothing is said")
	}
}
