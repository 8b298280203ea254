package capture

import (
	"strings"
	"testing"
	"time"

	"footlight/journal"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What a line says is said again by its canonical form.
func TestFormatSaysWhatParseUnderstood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := moments().Draw(t, "moment")
		s := lines().Draw(t, "line")
		roundTrip(t, s, Basic(), m)
	})
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

func roundTrip(t fataler, s string, lx *Lexicon, m Moment) {
	t.Helper()
	first := Parse(s, lx, m)
	again := Format(first.Entry, m)
	second := Parse(again, lx, m)
	if d := cmp.Diff(first.Entry, second.Entry); d != "" {
		t.Fatalf("line  %q\ncanon %q\n%s", s, again, d)
	}
	if third := Format(second.Entry, m); third != again {
		t.Fatalf("canonical form is not stable: %q, then %q", again, third)
	}
	for _, k := range first.Tokens {
		if k.Start < 0 || k.Start >= k.End || k.End > len(s) {
			t.Fatalf("token %+v outside of %q", k, s)
		}
	}
}

// An entry with any fields a line can say survives being written as a line and
// read by whatever lexicon.
func TestEntrySurvivesItsLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := moments().Draw(t, "moment")
		e := entries(m).Draw(t, "entry")
		line := Format(e, m)
		got := Parse(line, Basic(), m).Entry
		if d := cmp.Diff(e, got); d != "" {
			t.Fatalf("%q\n%s", line, d)
		}
		if d := cmp.Diff(e, Parse(line, wordy(), m).Entry); d != "" {
			t.Fatalf("read with more words: %q\n%s", line, d)
		}
	})
}

// wordy knows words that Basic does not.
func wordy() *Lexicon {
	return NewLexicon(func(lx *Lexicon, f journal.Field) {
		switch f {
		case journal.FieldKind:
			lx.Add(f, "unblock", "hilfe", "unblok")
		case journal.FieldTrait:
			lx.Add(f, "empathy", "hilfe")
		}
	})
}

// entries draws entries as a line can say them: words that are not empty, and
// no two names that fold alike.
func entries(m Moment) *rapid.Generator[journal.Entry] {
	name := rapid.SampledFrom([]string{
		"Mina", "Lee Wong", "Müller", "jean-luc", "o'brien", `the "A" team`, `back\slash`, "C++", "C#", "2026", "R&D", "Mina's", "日本", "עברית", "a.b", "x,y", "🦊", "/x", "-", "12 Monkeys",
	})
	return rapid.Custom(func(t *rapid.T) journal.Entry {
		e := Parse("x", Basic(), m).Entry
		e.Body = lines().Filter(func(s string) bool { return Parse(`x `+s, Basic(), m).Entry.Body != "" }).Draw(t, "body")
		if e.Body = strings.TrimFunc(e.Body, isSpace); e.Body == "" {
			e.Body = "x"
		}
		// A body of tokens only says them; such lines have their own law.
		e.Body += " done"
		if rapid.Bool().Draw(t, "other time") {
			at := m.Now.Add(time.Duration(rapid.IntRange(-5_000_000, 5_000_000).Draw(t, "shift")) * time.Minute).Truncate(time.Minute)
			if !at.Equal(m.Now.Truncate(time.Minute)) {
				e.At, e.Day = at.UTC(), journal.LocalDay(at, m.Now.Location(), m.DayStart)
			}
		}
		for _, n := range rapid.SliceOfNDistinct(name, 0, 4, fold).Draw(t, "people") {
			e.People = append(e.People, journal.Ref{Name: n})
		}
		if rapid.Bool().Draw(t, "in project") {
			e.Project.Name = name.Draw(t, "project")
		}
		e.Tags = some(t, name, "tags")
		e.Traits = some(t, rapid.SampledFrom(journal.Traits), "traits")
		e.Labor = some(t, rapid.SampledFrom(journal.Labors), "labor")
		e.Support = maybe(t, journal.SupportKinds, "support")
		e.Visibility = maybe(t, journal.Visibilities, "visibility")
		e.Sharing = maybe(t, journal.Sharings[1:], "sharing")
		e.Origin = maybe(t, journal.Origins, "origin")
		e.Authority = maybe(t, journal.Authorities, "authority")
		e.Mode = maybe(t, journal.Modes, "mode")
		e.Part = maybe(t, journal.Parts, "part")
		e.Minutes = rapid.IntRange(0, journal.MaxMinutes).Draw(t, "minutes")
		e.Load = journal.MarkOf(rapid.IntRange(-1, 10).Draw(t, "load"))
		e.Energised = rapid.Bool().Draw(t, "energised")
		e.AskBack = maybe(t, []journal.Day{m.Today(), m.Today() + 14, date("2030-02-28")}, "ask")
		e.Until = maybe(t, []journal.Day{m.Today() + 7, date("2027-01-01")}, "until")
		e.Released = maybe(t, []journal.Day{m.Today() - 1}, "released")
		e.Held = e.Until != 0 || e.Released != 0 || rapid.Bool().Draw(t, "held")
		return e
	})
}

func maybe[T comparable](t *rapid.T, list []T, label string) T {
	var zero T
	return rapid.SampledFrom(append([]T{zero}, list...)).Draw(t, label)
}

func some[T ~string](t *rapid.T, g *rapid.Generator[T], label string) []T {
	list := rapid.SliceOfNDistinct(g, 0, 3, func(v T) string { return fold(string(v)) }).Draw(t, label)
	if len(list) == 0 {
		return nil
	}
	return list
}
