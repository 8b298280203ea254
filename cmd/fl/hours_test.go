package main

import (
	"io/fs"
	"strings"
	"testing"

	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/words"
)

// TestHoursSayWhatTheyRestOn: the share outside is of the actions compared with
// the hours, whoever marked what.
func TestHoursSayWhatTheyRestOn(t *testing.T) {
	w, err := words.New(assets.Files, "en")
	if err != nil {
		t.Fatal(err)
	}
	r := reader{fl: &fl{words: w}}
	r.in.Hours.Known = true
	r.in.Hours.Now.Outside.Actions, r.in.Hours.Now.Clocked.Actions = 5, 44
	_, figures := hoursFigures(&r)
	if got, want := r.said(figures[0]), "5 of 44 compared with your working hours"; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	r.in.Recognition.Now = coaching.Recognition{Unseen: 5, Marked: 44}
	_, figures = recognitionFigures(&r)
	if got, want := r.said(figures[0]), "5 of 44 marked"; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
}

// TestHoursAreWorkingHours: "own hours" reads like free time.
func TestHoursAreWorkingHours(t *testing.T) {
	for lang, wrong := range map[string][]string{
		"en": {"own hours", "outside your hours", "hours are your own"},
		"de": {"eigenen Zeiten", "außerhalb deiner Zeiten", "Stunden deine eigenen"},
	} {
		files, err := fs.Glob(assets.Files, "words/"+lang+"/*.json")
		if err != nil || len(files) == 0 {
			t.Fatalf("%d files: %v", len(files), err)
		}
		for _, name := range files {
			b, err := fs.ReadFile(assets.Files, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range wrong {
				if strings.Contains(strings.ToLower(string(b)), strings.ToLower(w)) {
					t.Errorf("%s says %q", name, w)
				}
			}
		}
	}
}
