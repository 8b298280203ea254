package words

import (
	"strings"
	"testing"
	"time"

	"footlight/journal"
	"footlight/journal/capture"
)

// A day that lacks its colon is named, so that nobody has to work it out.
func TestRemarkNamesTheDay(t *testing.T) {
	today := journal.Date(2026, time.November, 22)
	for lang, want := range map[string]string{
		"en": "“yesterday” stays in your words; write “yesterday:” to file it under Saturday 21 November.",
		"de": "„gestern“ bleibt Teil deiner Worte; schreib „gestern:“, damit es unter Samstag, 21. November steht.",
	} {
		word := map[string]string{"en": "yesterday", "de": "gestern"}[lang]
		r := capture.Remark{Key: "capture.remark.colon.suggest", Word: word, Suggest: word + ":", Day: today - 1}
		if got := speak(t, lang).Remark(r, today); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
	if got := speak(t, "en").Remark(capture.Remark{Key: "capture.remark.load", Word: "^11"}, today); !strings.Contains(got, "^11") {
		t.Error(got)
	}
}

// What gives energy is one word in German, in the window and in the terminal.
func TestGermanHasOneWordForEnergy(t *testing.T) {
	for _, area := range areas(t, "de") {
		for key, forms := range messages(t, "de", area) {
			for _, s := range forms {
				if strings.Contains(s, "Energie") {
					t.Errorf("%s: %q", key, s)
				}
			}
		}
	}
}
