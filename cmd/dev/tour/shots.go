package main

import (
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/words"
)

// shots are all pictures of the tour, in the order they are taken.
func shots() []shot {
	return galleryShots()
}

// galleryShots are the pages of our own widgets, each in every look.
func galleryShots() []shot {
	var all []shot
	for _, page := range parts.Gallery() {
		all = append(all, looks(shot{
			name: "parts-" + fileName(page.Name),
			size: desk,
			lang: "en",
			draw: func(*studio, *words.Words) (fyne.CanvasObject, error) {
				return parts.NewGround(parts.Ground, page.New()), nil
			},
		})...)
	}
	return all
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
