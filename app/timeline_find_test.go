package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footlight/assets"
	"footlight/coaching"
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

// TestOnlyWhatStandsBehindAMarkIsShown: an entry that was open before does not
// stay beside a list it is not in; one that is in it does.
func TestOnlyWhatStandsBehindAMarkIsShown(t *testing.T) {
	b := newBench(t)
	heavy, light := b.keeps("Sorted the rota ^8"), b.keeps("Sorted the tea ^2")
	b.timeline()
	b.does(Reveal{ID: light.ID})
	day := b.State().Today.Day
	behind := FindQuery{Query: coaching.Open{From: day, To: day, What: coaching.HeavyOnes}.Query(), Title: "heavy"}
	for _, from := range []Screen{ScreenToday, ScreenTimeline} {
		b.does(Open{Screen: from})
		b.does(Reveal{ID: light.ID})
		b.does(behind)
		b.does(Open{Screen: ScreenTimeline})
		if now := b.State().Timeline; now.Total != 1 || now.Entry.ID != heavy.ID {
			t.Errorf("from %s: %d rows, beside them %q", from, now.Total, now.Entry.Body)
		}
		b.does(Find{})
	}
	b.does(Reveal{ID: heavy.ID})
	b.does(behind)
	if now := b.State().Timeline; now.Entry.ID != heavy.ID {
		t.Errorf("beside the list stands %q", now.Entry.Body)
	}
}
