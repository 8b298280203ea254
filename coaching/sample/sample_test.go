package sample

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"footlight/journal"
)

func spec(n int, years float64, seed uint64) Spec {
	return Spec{Entries: n, Years: years, Seed: seed, Until: journal.Date(2026, time.November, 20)}
}

func collect(s Spec) []Item {
	return slices.Collect(Life(s))
}

// entries gives the entries of a life outside the bin, and those in it.
func entries(items []Item) (live, binned []*journal.Entry) {
	for _, it := range items {
		switch {
		case it.Entry == nil:
		case it.Entry.Deleted.IsZero():
			live = append(live, it.Entry)
		default:
			binned = append(binned, it.Entry)
		}
	}
	return live, binned
}

func TestSameSpecSameLife(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		s := spec(1500, 2, 7)
		s.Lang = lang
		a, b := collect(s), collect(s)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: two lives of one spec differ", lang)
		}
		s.Seed++
		if reflect.DeepEqual(a, collect(s)) {
			t.Errorf("%s: another seed gives the same life", lang)
		}
	}
}

func TestExactlyAsManyEntriesAsAsked(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 5, 10, 49, 50, 399, 1000, 20000} {
		for _, years := range []float64{.003, .1, .5, 1, 3.3, 10} {
			if n == 20000 && years != 10 {
				continue
			}
			live, binned := entries(collect(spec(n, years, uint64(n)+3)))
			if len(live) != n {
				t.Errorf("%d entries over %g years: got %d", n, years, len(live))
			}
			if n < binFrom && len(binned) > 0 || len(binned) > 6 {
				t.Errorf("%d entries over %g years: %d in the bin", n, years, len(binned))
			}
		}
	}
}

func TestEveryItemPassesTheJournalsChecks(t *testing.T) {
	for _, s := range []Spec{
		spec(3000, 3, 1), spec(12, .1, 2), spec(2500, .1, 3), spec(700, 10, 4),
		{Entries: 2000, Years: 2, Seed: 5, Lang: "de"},
		{Entries: 2000, Years: 2, Seed: 6, Zone: "Asia/Tokyo"},
		{Entries: 400, Years: 1, Seed: 8, Zone: "Nowhere/Land", Lang: "fr"},
	} {
		checkLife(t, s)
	}
}

func checkLife(t *testing.T, s Spec) {
	t.Helper()
	s = s.filled()
	ids := map[journal.ID]bool{}
	names := map[string]bool{}
	var latest time.Time
	own := func(id journal.ID) {
		if _, err := journal.ParseID(string(id)); err != nil || ids[id] {
			t.Fatalf("%+v: bad or repeated id %q", s, id)
		}
		ids[id] = true
	}
	known := func(refs ...journal.Ref) {
		for _, r := range refs {
			if !ids[r.ID] || r.Name == "" {
				t.Fatalf("%+v: %v is named before it exists", s, r)
			}
		}
	}
	for it := range Life(s) {
		switch {
		case it.Person != nil:
			own(it.Person.ID)
			known(it.Person.MemberOf...)
			for _, n := range append([]string{it.Person.Name}, it.Person.Nick...) {
				if names[journal.Fold(n)] {
					t.Errorf("two people answer to %s", n)
				}
				names[journal.Fold(n)] = true
			}
			if err := it.Person.Check(); err != nil {
				t.Fatal(err)
			}
		case it.Project != nil:
			own(it.Project.ID)
			if err := it.Project.Check(); err != nil {
				t.Fatal(err)
			}
		default:
			e := *it.Entry
			known(e.People...)
			if e.Project != (journal.Ref{}) {
				known(e.Project)
			}
			for _, id := range e.Links {
				known(journal.Ref{ID: id, Name: "link"})
			}
			own(e.ID)
			checkEntry(t, s, it, latest)
			latest = e.At
		}
	}
}

func checkEntry(t *testing.T, s Spec, it Item, latest time.Time) {
	t.Helper()
	e := *it.Entry
	if err := e.Check(); err != nil {
		t.Fatalf("%v in %q", err, e.Body)
	}
	if !reflect.DeepEqual(e, e.Normal()) {
		t.Fatalf("not in kept form: %+v", e)
	}
	loc, err := time.LoadLocation(e.Zone)
	if err != nil || e.Day != journal.LocalDay(e.At, loc, 4*time.Hour) || e.Day > s.Until {
		t.Fatalf("day %v of %v in %s (%v)", e.Day, e.At, e.Zone, err)
	}
	if !e.At.After(latest) {
		t.Fatalf("%v is not after %v", e.At, latest)
	}
	if e.Created.Before(e.At) || e.Updated.Before(e.Created) || journal.DayOf(e.Updated) > s.Until+1 {
		t.Fatalf("at %v, created %v, updated %v", e.At, e.Created, e.Updated)
	}
	if e.Rev != len(it.Former)+1 {
		t.Fatalf("revision %d with %d former", e.Rev, len(it.Former))
	}
	for k, f := range it.Former {
		if f.Entry.ID != e.ID || f.Entry.Rev != k+1 || f.Until.Before(f.Entry.Updated) || f.Until.After(e.Updated) {
			t.Fatalf("revision %d of %s: %v until %v", f.Entry.Rev, e.ID, f.Entry.Updated, f.Until)
		}
		if err := f.Entry.Check(); err != nil {
			t.Fatal(err)
		}
	}
	for _, sign := range []string{"  ", "..", " .", " ,", "{", "}", "[", "]", "|", "?.", " ;"} {
		if strings.Contains(e.Body, sign) {
			t.Fatalf("stray %q in %q", sign, e.Body)
		}
	}
}

func TestEveryWordOfTheVocabulariesOccurs(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3, 4, 5, 6, 7, 8} {
		live, _ := entries(collect(spec(2000, 2, seed)))
		seen := map[string]bool{}
		for _, e := range live {
			for _, v := range []string{
				string(e.Kind), string(e.Support), string(e.Visibility), string(e.Sharing), string(e.Origin),
				string(e.Authority), string(e.Mode), string(e.Part), "said " + string(e.Said.Kind), "family " + string(e.Outcome.Family),
			} {
				seen[v] = true
			}
			for _, v := range e.Traits {
				seen[string(v)] = true
			}
			for _, v := range e.Labor {
				seen[string(v)] = true
			}
			seen[fmt.Sprint("held ", e.Held, e.Released != journal.NoDay)] = true
			seen[fmt.Sprint("away ", e.Away)] = true
			seen[fmt.Sprint("given ", e.Said.Given)] = true
			seen[fmt.Sprint("quotable ", e.Said.Quotable)] = true
			seen[fmt.Sprint("story ", e.Story != journal.Story{})] = true
		}
		expect(t, seen, "", journal.EntryKinds)
		expect(t, seen, "", journal.SupportKinds)
		expect(t, seen, "", journal.Traits)
		expect(t, seen, "", journal.Labors)
		expect(t, seen, "", journal.Visibilities)
		expect(t, seen, "", journal.Sharings)
		expect(t, seen, "", journal.Origins)
		expect(t, seen, "", journal.Authorities)
		expect(t, seen, "", journal.Modes)
		expect(t, seen, "", journal.Parts)
		expect(t, seen, "said ", journal.FeedbackKinds)
		expect(t, seen, "family ", journal.Families)
		expect(t, seen, "", []string{
			"held true true", "held true false", "away true", "given true", "quotable true", "story true",
		})
	}
}

func expect[T ~string](t *testing.T, seen map[string]bool, prefix string, all []T) {
	t.Helper()
	for _, v := range all {
		if !seen[prefix+string(v)] {
			t.Errorf("never: %s%s", prefix, v)
		}
	}
}

func TestCastIsOfABelievableSize(t *testing.T) {
	for _, years := range []float64{.1, 1, 3, 10} {
		people, teams, projects, nick, quotable := 0, 0, 0, 0, 0
		relations := map[journal.Relation]bool{}
		for _, it := range collect(spec(3000, years, 5)) {
			switch {
			case it.Person != nil && it.Person.Team:
				teams++
			case it.Person != nil:
				people++
				relations[it.Person.Relation] = true
				if len(it.Person.Nick) > 0 {
					nick++
				}
				if it.Person.Quotable {
					quotable++
				}
			case it.Project != nil:
				projects++
			}
		}
		if people < 25 || people > 60 || teams < 5 || projects < 8 || projects > 20 || nick == 0 || quotable == 0 || quotable > people/2 {
			t.Errorf("%g years: %d people (%d with nicknames, %d quotable), %d teams, %d projects", years, people, nick, quotable, teams, projects)
		}
		for _, r := range journal.Relations {
			if !relations[r] {
				t.Errorf("%g years: no %s; have %v", years, r, slices.Sorted(maps.Keys(relations)))
			}
		}
	}
}

func TestTinyLifeHoldsOnlyWhoIsNamed(t *testing.T) {
	items := collect(spec(3, 1, 9))
	live, _ := entries(items)
	named := map[journal.ID]bool{}
	for _, e := range live {
		for _, r := range e.People {
			named[r.ID] = true
		}
	}
	for _, it := range items {
		if p := it.Person; p != nil && !p.Team && !named[p.ID] {
			t.Errorf("%s is in nobody's entry", p.Name)
		}
	}
}
