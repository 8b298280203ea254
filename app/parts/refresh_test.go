package parts_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
)

// away puts o into a window, takes it off, does what happens meanwhile, puts it
// back, and gives the picture.
func away(t *testing.T, o fyne.CanvasObject, meanwhile, back func()) (picture fyne.Window) {
	t.Helper()
	place := container.NewStack(o)
	w := test.NewTempWindow(t, parts.NewTipHost(place))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 500))
	w.Canvas().Capture()
	place.Objects = []fyne.CanvasObject{parts.NewBody("another screen")}
	place.Refresh()
	meanwhile()
	place.Objects = []fyne.CanvasObject{o}
	place.Refresh()
	if back != nil {
		back()
	}
	return w
}

// same compares a window with one that was built just now.
func same(t *testing.T, name string, w fyne.Window, fresh fyne.CanvasObject) {
	t.Helper()
	f := test.NewTempWindow(t, parts.NewTipHost(container.NewStack(fresh)))
	f.SetPadded(false)
	f.Resize(fyne.NewSize(700, 500))
	got := w.Canvas().Capture()
	want := f.Canvas().Capture()
	if n := differing(got, want); n > 0 {
		t.Errorf("%s: %d pixels differ from a fresh one", name, n)
		keep(t, os.Getenv("GALLERY"), "away-"+name, got)
		keep(t, os.Getenv("GALLERY"), "away-"+name+"-fresh", want)
	}
}

// TestLookReachesWhatWasAway changes the look while a page is off the window.
func TestLookReachesWhatWasAway(t *testing.T) {
	test.NewTempApp(t)
	to := []parts.Look{{Mode: parts.Dark, Scale: 1.5}, {Mode: parts.Light}}
	from := []parts.Look{{Mode: parts.Light}, {Mode: parts.Dark, Scale: 1.5}}
	for i := range to {
		for _, page := range parts.Gallery() {
			if i > 0 && strings.HasPrefix(page.Name, "chart ") {
				continue // drawn afresh for every size and look: once is enough
			}
			th := dress(t, from[i])
			o := page.New()
			w := away(t, o, func() { fyne.CurrentApp().Settings().SetTheme(th.With(to[i])) }, func() { parts.RefreshAll(o) })
			same(t, page.Name, w, page.New())
		}
	}
}

// TestPartsComeBackAfterAWhile has the toolkit throw every renderer of a page
// away, as it does a minute after a page was last shown.
func TestPartsComeBackAfterAWhile(t *testing.T) {
	test.NewTempApp(t)
	dress(t, parts.Look{Mode: parts.Light})
	for _, page := range parts.Gallery() {
		o := page.New()
		w := away(t, o, func() { forgetRenderers(t, o) }, nil)
		same(t, page.Name, w, page.New())
	}
}

// forgetRenderers drops the renderers of everything below o.
func forgetRenderers(t *testing.T, o fyne.CanvasObject) {
	t.Helper()
	t.Run("later", func(t *testing.T) {
		var walk func(fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case fyne.Widget:
				for _, child := range test.TempWidgetRenderer(t, o).Objects() {
					walk(child)
				}
			case *fyne.Container:
				for _, child := range o.Objects {
					walk(child)
				}
			}
		}
		walk(o)
	})
}
