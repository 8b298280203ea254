package main

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
)

// TestShotsHaveNamesOfTheirOwn: no picture overwrites another.
func TestShotsHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range shots() {
		if seen[s.name] || fileName(s.name) != s.name || s.size.IsZero() {
			t.Errorf("shot %q: seen before %v, size %v", s.name, seen[s.name], s.size)
		}
		seen[s.name] = true
	}
	if len(seen) == 0 {
		t.Error("the tour shows nothing")
	}
}

// TestShotIsTaken: a picture has the size asked for and the look's ground, and
// nothing unfinished lies beside it.
func TestShotIsTaken(t *testing.T) {
	s, err := newStudio()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	dir := t.TempDir()
	for _, shot := range looks(shot{
		name: "words", size: fyne.NewSize(300, 200), lang: "en",
		draw: func(*studio, *words.Words) (fyne.CanvasObject, error) {
			return parts.NewGround(parts.Ground, parts.NewBody("Thanks for staying late.")), nil
		},
	}) {
		path := filepath.Join(dir, shot.name+".png")
		if err := s.take(shot, path); err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if size := picture.Bounds().Size(); size.X != 300 || size.Y != 200 {
			t.Errorf("%s is %v", shot.name, size)
		}
		r, _, _, _ := picture.At(150, 190).RGBA()
		if isDark := r < 0x8000; isDark != (shot.look.Mode == parts.Dark) {
			t.Errorf("%s: red of the ground is %#x", shot.name, r)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 4 {
		t.Errorf("%d files, %v", len(files), err)
	}
}
