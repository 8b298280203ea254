package app

import (
	"regexp"
	"strings"
	"testing"

	"footlight/journal"
)

// TestEveryFieldCanBeEdited holds the editor against the list of all that can
// differ between two revisions.
func TestEveryFieldCanBeEdited(t *testing.T) {
	common := []string{"body", "when", "people", "project", "tags", "links", "sharing"}
	var action, state []string
	for _, f := range factsOfAction {
		action = append(action, f.field)
	}
	for _, f := range factsOfOutcome {
		action = append(action, f.field)
	}
	for _, f := range factsOfRest {
		switch {
		case strings.HasPrefix(f.field, "story."):
			action = append(action, f.field)
		case !strings.Contains(f.field, "."):
			state = append(state, f.field)
		}
	}
	b := newBench(t)
	for kind, want := range map[journal.EntryKind][]string{
		journal.Action: action, journal.CheckIn: state, journal.Note: nil, journal.Reflection: {"asked.text"},
		journal.Feedback: {"said.kind", "said.channel", "said.quote", "said.quotable", "said.given"},
	} {
		e := b.wrote(journal.Entry{Kind: kind, Body: "Something"})[0]
		tl := b.opens(e.ID)
		openSections(tl)
		have := map[string]bool{"when": true} // the head
		for _, f := range tl.editor.form.fields {
			have[fieldID(f)] = true
		}
		for _, id := range append(want, common...) {
			if !have[id] {
				t.Errorf("%s cannot be edited in a %s", id, kind)
			}
		}
	}
}

func fieldID(f entryField) string {
	switch f := f.(type) {
	case *textField:
		return f.spec.id
	case titledField:
		return f.spec.id
	case *choiceField:
		return f.id
	case *foldedChoice:
		return f.whole.id
	case *checkField:
		return f.id
	case *markField:
		return f.id
	case *dayField:
		return f.id
	case *namesField:
		return f.spec.id
	}
	return ""
}

func TestHistoryTellsWhereAnEntryCameFrom(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "Something", Source: journal.Source{Name: "dayone", Key: "1"}})[0]
	tl := b.opens(e.ID)
	openSections(tl)
	words := said(tl.editor.object)
	for _, want := range []string{b.words.T("entry.source.import", "Name", "dayone"), string(e.ID), b.words.T("entry.history.none")} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said:\n%s", want, words)
		}
	}
}

func TestLinkedEntryOpens(t *testing.T) {
	b := newBench(t)
	e := b.wrote(journal.Entry{Body: "The act itself"}, journal.Entry{Kind: journal.Feedback, Body: "They thanked me"})
	linked := b.stored(e[1].ID)
	linked.Links = []journal.ID{e[0].ID}
	if _, err := b.other().Edit(t.Context(), linked); err != nil {
		t.Fatal(err)
	}
	b.does(LookAround{})
	tl := b.opens(e[1].ID)
	tap(t, tl.editor.object, tl.editor.linkLabel(e[0].ID))
	b.Drain()
	if tl.editor.entry.ID != e[0].ID {
		t.Errorf("it leads to %q", tl.editor.entry.Body)
	}
}

// TestNoKeyIsShownInsteadOfWords opens every kind of entry with everything
// unfolded, in every language.
func TestNoKeyIsShownInsteadOfWords(t *testing.T) {
	b := newBench(t)
	half := 0.5
	full := journal.Entry{
		Body: "Something", People: []journal.Ref{{Name: "Mina"}}, Project: journal.Ref{Name: "Atlas"}, Tags: []string{"one"},
		Support: "unblock", Traits: []journal.Trait{"empathy"}, Labor: []journal.Labor{"buffer"}, Minutes: 75, Load: journal.MarkOf(8),
		Visibility: journal.Unseen, Held: true, Until: journal.Date(2026, 12, 1), AskBack: journal.Date(2026, 12, 2), Energised: true,
		Outcome: journal.Outcome{Text: "Better", Before: &half, After: &half, Unit: "days"}, Sharing: journal.ForReview,
	}
	var ids []journal.ID
	for _, kind := range journal.EntryKinds {
		e := full
		e.Kind = kind
		if kind == journal.CheckIn {
			e = journal.Entry{Kind: kind, Strain: journal.MarkOf(3), Away: true}
		}
		ids = append(ids, b.wrote(e)[0].ID)
	}
	for _, id := range ids {
		e := b.stored(id)
		e.Sharing, e.Minutes = journal.WithCoach, 0
		b.does(Change{Entry: e})
	}
	raw := regexp.MustCompile(`\b(entry|timeline|catalogue|common|shell|capture)\.[a-z]+`)
	for _, lang := range []string{"en", "de"} {
		b.does(SetLook{Look: LookState{Variant: "light", Scale: 1, Lang: lang}})
		for _, query := range []string{"", "load:7..8 -vis:quiet has:outcome since:2026-10", "kind:nosuch load:99 person:nobody"} {
			tl := b.timeline()
			tl.look(query)
			b.Drain()
			for _, id := range ids {
				b.does(Select{ID: id})
				openSections(tl)
				if key := raw.FindString(said(tl.Object())); key != "" {
					t.Fatalf("%s, %q, %s: it shows %s", lang, query, tl.editor.entry.Kind, key)
				}
			}
		}
		b.does(Remove{IDs: ids[:1]})
		b.does(Find{Text: "is:bin"})
		b.does(Select{ID: ids[0]})
		tl := b.timeline()
		openSections(tl)
		if key := raw.FindString(said(tl.Object())); key != "" {
			t.Fatalf("%s, bin: it shows %s", lang, key)
		}
		b.does(Restore{IDs: ids[:1]})
	}
}
