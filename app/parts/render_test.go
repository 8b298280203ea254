package parts_test

import (
	"bytes"
	"image"
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
		if only != "" && only != name || out == "" && name != "dark-200" {
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

// TestPartsFollowTheLook shows each page in one look, changes it, and expects
// the picture a fresh page has in the new look.
func TestPartsFollowTheLook(t *testing.T) {
	test.NewTempApp(t)
	for _, page := range parts.Gallery() {
		th := dress(t, parts.Look{Mode: parts.Light})
		w := test.NewTempWindow(t, parts.NewTipHost(page.New()))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(700, 500))
		w.Canvas().Capture()
		fyne.CurrentApp().Settings().SetTheme(th.With(parts.Look{Mode: parts.Dark, Scale: 1.5}))
		w.Content().Refresh()
		w.Resize(fyne.NewSize(701, 500))
		changed := w.Canvas().Capture()

		fresh := test.NewTempWindow(t, parts.NewTipHost(page.New()))
		fresh.SetPadded(false)
		fresh.Resize(fyne.NewSize(701, 500))
		if n := differing(changed, fresh.Canvas().Capture()); n > 0 {
			t.Errorf("%s: %d pixels differ after a change of look", page.Name, n)
			keep(t, os.Getenv("GALLERY"), "changed-"+page.Name, changed)
		}
	}
}

// differing counts the pixels in which two pictures of one size differ.
func differing(a, b image.Image) int {
	x, y := a.(*image.NRGBA), b.(*image.NRGBA)
	n := 0
	for i := 0; i < min(len(x.Pix), len(y.Pix)); i += 4 {
		if !bytes.Equal(x.Pix[i:i+4], y.Pix[i:i+4]) {
			n++
		}
	}
	return n + (max(len(x.Pix), len(y.Pix))-min(len(x.Pix), len(y.Pix)))/4
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
	keep(t, out, name, img)
}

// keep writes a picture where a person can look at it.
func keep(t *testing.T, out, name string, img image.Image) {
	t.Helper()
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
