package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footlight/assets"
	"footlight/coaching/words"
	"footlight/journal/capture"
)

// TestFilterChipsSayTheirFieldsInWords in either language, and many ids as one.
func TestFilterChipsSayTheirFieldsInWords(t *testing.T) {
	const query = "origin:asked -authority:none mode:chat part:led family:time,risk feedback:thanks id:0192ab,0193ab"
	for lang, want := range map[string][]string{
		"en": {"how it came: asked", "not authority: none", "chat", "my part: led", "outcome: time or outcome: risk averted", "feedback: thanks", "2 certain entries"},
		"de": {"wie es kam: gebeten", "nicht Befugnis: keine", "Chat", "mein Anteil: geführt", "Ergebnis: Zeit oder Ergebnis: abgewendetes Risiko", "Rückmeldung: Dank", "2 bestimmte Einträge"},
	} {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		read := capture.ParseQuery(query, w.Lexicon(), capture.Moment{Now: time.Now()})
		if len(read.Remarks) > 0 {
			t.Fatalf("%s: %+v", lang, read.Remarks)
		}
		var got []string
		for _, c := range filtersOf(w, read.Query) {
			got = append(got, c.Label)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(lang, d)
		}
	}
}
