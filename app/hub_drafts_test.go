package app

import (
	"context"
	"strings"
	"testing"
)

// TestTwoWindowsKeepTheWordsOfBoth: what one window keeps or leaves unsaid
// never takes the other's unsaid words, even if both end without a farewell.
func TestTwoWindowsKeepTheWordsOfBoth(t *testing.T) {
	first := newBench(t)
	first.Type("words of the first")
	first.does(LookAround{})
	second := benchOn(t, first.folder)
	second.shell.capture.line.SetText("")
	second.Type("kept by the second")
	second.does(LookAround{})
	first.does(LookAround{}) // sees that its draft was written over
	second.enter()
	second.Drain()
	second.Type("unsaid by the second")
	second.does(LookAround{})
	first.Type(" and more")
	first.does(LookAround{})

	again := benchOn(t, first.folder)
	got := again.shell.capture.line.Text
	for _, want := range []string{"words of the first and more", "unsaid by the second"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("the line holds %q, not once %q", got, want)
		}
	}
	if b := again.bodies(); len(b) != 1 || b[0] != "kept by the second" {
		t.Errorf("kept %q", b)
	}
	first.hub.Close()
	second.hub.Close()
	again.hub.Close()
	if got := benchOn(t, first.folder).shell.capture.line.Text; strings.Count(got, "unsaid by the second") != 1 {
		t.Errorf("in the end the line holds %q", got)
	}
}

// TestClosingKeepsADraftThatWasWrittenOver just before, by another window that
// kept its own line.
func TestClosingKeepsADraftThatWasWrittenOver(t *testing.T) {
	b := newBench(t)
	b.Type("words of the first")
	b.does(LookAround{})
	if err := b.other().SaveDraft(context.Background(), SlotCapture, ""); err != nil {
		t.Fatal(err)
	}
	b.hub.Close()
	if got := benchOn(t, b.folder).shell.capture.line.Text; got != "words of the first" {
		t.Errorf("the line holds %q", got)
	}
}
