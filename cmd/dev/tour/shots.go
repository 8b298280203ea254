package main

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
)

// shots are all pictures of the tour, in the order they are taken.
func shots() []shot {
	return slices.Concat(screenShots(), galleryShots(), overlayShots())
}

// galleryShots are the pages of our own widgets, each in every look.
func galleryShots() []shot {
	var all []shot
	for _, page := range parts.Gallery() {
		all = append(all, looks(shot{
			name: "parts-" + fileName(page.Name),
			size: desk,
			lang: "en",
			draw: drawn(page.New),
		})...)
	}
	return all
}

// overlayShots are what our own widgets lay over a window.
func overlayShots() []shot {
	var all []shot
	overlays := parts.GalleryOverlays()
	for _, name := range slices.Sorted(maps.Keys(overlays)) {
		all = append(all, looks(shot{
			name: "parts-over-" + fileName(name),
			size: desk,
			lang: "en",
			draw: drawn(parts.Gallery()[0].New),
			then: overlays[name],
		})...)
	}
	return all
}

// drawn makes a shot's drawing of something that needs no journal.
func drawn(content func() fyne.CanvasObject) func(*studio, *words.Words) (fyne.CanvasObject, error) {
	return func(*studio, *words.Words) (fyne.CanvasObject, error) {
		return parts.NewGround(parts.Ground, content()), nil
	}
}

// fileName makes a name fit for a file: small letters, digits and hyphens.
func fileName(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return '-'
	}, strings.ToLower(name)), "-")
}
