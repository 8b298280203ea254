package app

import (
	"strings"
	"testing"

	"footlight/journal"
)

// TestQuitStaysWhileWordsCannotBeSaved, says so, and goes when asked again.
func TestQuitStaysWhileWordsCannotBeSaved(t *testing.T) {
	b := benchFailing(t, t.TempDir()+"/journal", &journal.Error{Kind: journal.Full})
	b.Type("written while the disk is full")
	b.Quit()
	b.Drain()
	if b.hub.closed {
		t.Fatal("the window is gone, and the words with it")
	}
	if says := b.shell.notice.Text(); !strings.Contains(says, "could not be saved") {
		t.Errorf("says %q", says)
	}
	b.Quit()
	b.Drain()
	if !b.hub.closed {
		t.Error("asked twice and still there")
	}
}

// TestQuitSavesTheDraft when there is nothing in the way of it.
func TestQuitSavesTheDraft(t *testing.T) {
	b := newBench(t)
	b.Type("half a thought")
	b.Quit()
	b.Drain()
	if !b.hub.closed {
		t.Fatal("still there")
	}
	if got := benchOn(t, b.folder).shell.capture.line.Text; got != "half a thought" {
		t.Errorf("the line holds %q", got)
	}
}
