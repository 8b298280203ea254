package parts_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/assets"
)

var looks = map[string]parts.Look{
	"light-100": {Mode: parts.Light}, "dark-100": {Mode: parts.Dark},
	"light-200": {Mode: parts.Light, Scale: 2}, "dark-200": {Mode: parts.Dark, Scale: 2},
	"contrast-100": {Mode: parts.Light, Contrast: true},
}

func dress(t testing.TB, look parts.Look) *parts.Theme {
	t.Helper()
	th, err := parts.NewTheme(assets.Files, look)
	if err != nil {
		t.Fatal(err)
	}
	fyne.CurrentApp().Settings().SetTheme(th)
	return th
}

// TestGalleryDraws draws every page in every look; with GALLERY set to a
// folder it also keeps the pictures there.
func TestGalleryDraws(t *testing.T) {
	test.NewTempApp(t)
	out := os.Getenv("GALLERY")
	only := os.Getenv("GALLERY_LOOK")
	for name, look := range looks {
		if only != "" && only != name {
			continue
		}
		dress(t, look)
		for _, page := range parts.Gallery() {
			draw(t, out, name+"-"+page.Name, page.New(), nil)
		}
		for over, show := range parts.GalleryOverlays() {
			draw(t, out, name+"-over-"+over, parts.Gallery()[7].New(), show)
		}
	}
}

func draw(t *testing.T, out, name string, o fyne.CanvasObject, show func(fyne.Canvas)) {
	t.Helper()
	w := test.NewTempWindow(t, parts.NewTipHost(o))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 700))
	if show != nil {
		show(w.Canvas())
	}
	img := w.Canvas().Capture()
	if img.Bounds().Empty() {
		t.Fatalf("%s: nothing drawn", name)
	}
	if out == "" {
		return
	}
	f, err := os.Create(filepath.Join(out, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
