// Command emptywindow is the yardstick of the bench: the least that a window
// of this toolkit can be. It answers to the same probe as the window of
// Footlight: once its first frame is on the screen it prints
//
//	first-frame MS
//
// with the milliseconds since main was entered, and stays open until it is
// told to end.
package main

import (
	"fmt"
	"image"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	start := time.Now()
	app.SetMetadata(fyne.AppMetadata{
		ID: "app.footlight.emptywindow", Name: "empty",
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := app.New()
	w := a.NewWindow("empty")
	w.SetContent(container.NewStack(widget.NewLabel("empty"), probe(func() {
		fmt.Printf("first-frame %d\n", time.Since(start).Milliseconds())
	})))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}

// probe is an invisible object that calls painted once the frame in which it
// is first drawn has been handed to the display: it is drawn inside the frame,
// and what it queues there runs after the frame's buffers were swapped.
func probe(painted func()) fyne.CanvasObject {
	var once sync.Once
	dot := canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() { go fyne.Do(painted) })
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	dot.Resize(fyne.NewSize(1, 1))
	return container.NewWithoutLayout(dot)
}
