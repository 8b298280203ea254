package sample

import (
	"slices"
	"strings"
	"testing"

	"footlight/journal"
)

// The README's examples find something in every demo life: Mina, Atlas, and a
// heavy release that was untangled with her.
func TestEveryLifeHasWhatTheReadmeAsksFor(t *testing.T) {
	for seed := range uint64(24) {
		for _, until := range []journal.Day{LastDay, journal.Date(2026, 11, 22), journal.Date(2027, 1, 4), journal.Date(2026, 8, 3)} {
			s := Spec{Entries: 400, Years: 1, Seed: seed, Until: until, Lang: []string{"en", "de"}[seed%2]}
			live, _ := entries(collect(s))
			mina, atlas, found := 0, 0, 0
			for _, e := range live {
				if e.Project.Name == "Atlas" {
					atlas++
				}
				if !named(e.People, "Mina") {
					continue
				}
				mina++
				words := strings.FieldsFunc(strings.ToLower(e.Body), func(r rune) bool { return r == ' ' || r == '.' || r == ',' })
				if e.Support == "unblock" && e.Load.Given() && e.Load.Value() >= 7 && slices.Contains(words, "release") && slices.Contains(e.Tags, "release") {
					found++
				}
			}
			if mina < 12 || atlas < 3 || found < 1 {
				t.Errorf("%s seed %d until %v: %d entries with Mina, %d in Atlas, %d heavy releases", s.Lang, seed, until, mina, atlas, found)
			}
		}
	}
}
