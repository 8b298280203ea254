package main

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	_ "footlight/app/language" // before the toolkit
	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching/words"
)

// desk is the size of a window on a usual laptop.
var desk = fyne.NewSize(1280, 800)

// shot is one picture: what is drawn, how large, in which look and language,
// and what happens in the window before it is taken.
type shot struct {
	name string // of the file, without ending
	size fyne.Size
	look parts.Look
	lang string
	draw func(s *studio, w *words.Words) (fyne.CanvasObject, error)
	then func(c fyne.Canvas) // may be nil

	scene *scene // a state of the window itself, instead of draw
}

// studio draws without a display, through the toolkit's software painter.
type studio struct {
	app   fyne.App
	theme *parts.Theme
	temp  string // where the journals of the tour lie
	made  int    // journals so far
}

func newStudio() (*studio, error) {
	theme, err := parts.NewTheme(assets.Files, parts.Look{Mode: parts.Light})
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "footlight-tour-*")
	if err != nil {
		return nil, err
	}
	return &studio{app: test.NewApp(), theme: theme, temp: temp}, nil
}

func (s *studio) close() {
	s.app.Quit()
	os.RemoveAll(s.temp)
}

// take draws one shot into a file, which appears complete or not at all.
func (s *studio) take(shot shot, path string) error {
	window, done, err := s.stage(shot)
	if err != nil {
		return err
	}
	defer done()
	file, err := os.CreateTemp(filepath.Dir(path), "*.part")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if err := png.Encode(file, window.Canvas().Capture()); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if err := os.Chmod(file.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// stage puts on what a shot shows; done takes it away again.
func (s *studio) stage(shot shot) (window fyne.Window, done func(), err error) {
	if shot.scene != nil {
		w, err := s.window(shot.scene, shot.lang, shot.look)
		if err != nil {
			return nil, nil, err
		}
		window = w.Toolkit()
		window.SetPadded(false)
		window.Resize(shot.size)
		w.Drain()
		if shot.scene.steps != nil {
			shot.scene.steps(w)
			w.Drain()
		}
		return window, func() { w.Close(); window.Close() }, nil
	}
	w, err := words.New(assets.Files, shot.lang)
	if err != nil {
		return nil, nil, err
	}
	s.app.Settings().SetTheme(s.theme.With(shot.look))
	content, err := shot.draw(s, w)
	if err != nil {
		return nil, nil, err
	}
	window = test.NewWindow(content)
	window.SetPadded(false)
	window.Resize(shot.size)
	if shot.then != nil {
		shot.then(window.Canvas())
	}
	return window, window.Close, nil
}

// looks are the ways a screen is shown: light and dark, at 100 and 200 %.
func looks(of shot) []shot {
	var all []shot
	for _, mode := range []struct {
		name string
		mode parts.Mode
	}{{"light", parts.Light}, {"dark", parts.Dark}} {
		for _, scale := range []float32{1, 2} {
			s := of
			s.name = fmt.Sprintf("%s-%s-%.0f", of.name, mode.name, scale*100)
			s.look = parts.Look{Mode: mode.mode, Scale: scale}
			all = append(all, s)
		}
	}
	return all
}
