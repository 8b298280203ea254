package sample

import (
	"strings"
	"testing"
	"unicode"

	"footlight/journal"
	"footlight/journal/capture"
)

func mentions(e *journal.Entry) bool { return strings.ContainsAny(e.Body, "@%") }

func bodies(s Spec) []string {
	var out []string
	for it := range Life(s) {
		if it.Entry != nil && it.Entry.Kind == journal.Action {
			out = append(out, it.Entry.Body)
		}
	}
	return out
}

// In any thousand actions in a row nearly all words are their own, and no run
// of six words belongs to more than a handful.
func TestWordsDoNotRepeat(t *testing.T) {
	const window = 1000
	for _, s := range []Spec{spec(12000, 2, 1), spec(12000, 10, 2), {Entries: 12000, Years: 4, Seed: 3, Lang: "de"}} {
		all := bodies(s)
		worstDistinct, worstRun, run := window, 0, ""
		for at := 0; at+window <= len(all); at += 250 {
			part := all[at : at+window]
			distinct := map[string]bool{}
			runs := map[string]int{}
			for _, b := range part {
				distinct[b] = true
				for six := range sixes(b) {
					if runs[six]++; runs[six] > worstRun {
						worstRun, run = runs[six], six
					}
				}
			}
			worstDistinct = min(worstDistinct, len(distinct))
		}
		t.Logf("%s: at least %d of %d distinct; most frequent run in %d: %q", s.Lang, worstDistinct, window, worstRun, run)
		if worstDistinct < 970 {
			t.Errorf("%s: only %d of %d bodies distinct", s.Lang, worstDistinct, window)
		}
		if worstRun*200 >= window {
			t.Errorf("%s: %d of %d bodies hold %q", s.Lang, worstRun, window, run)
		}
	}
}

// Near duplicates share more than two thirds of their words' pairs.
func TestHardlyAnyNearDuplicates(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		all := bodies(Spec{Entries: 1400, Years: 2, Seed: 4, Lang: lang})
		all = all[:min(len(all), 800)]
		pairs := make([]map[string]bool, len(all))
		for i, b := range all {
			pairs[i] = grams(b, 2)
		}
		near := 0
		for i := range pairs {
			for j := range i {
				if len(pairs[i]) > 4 && overlap(pairs[i], pairs[j]) > .66 {
					near++
					break
				}
			}
		}
		t.Logf("%s: %d of %d bodies have a near duplicate before them", lang, near, len(all))
		if near*100 > 3*len(all) {
			t.Errorf("%s: %d of %d bodies nearly repeat another", lang, near, len(all))
		}
	}
}

func overlap(a, b map[string]bool) float64 {
	both := 0
	for g := range a {
		if b[g] {
			both++
		}
	}
	return float64(both) / float64(max(len(a)+len(b)-both, 1))
}

func sixes(body string) map[string]bool { return grams(body, 6) }

func grams(body string, n int) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(body), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	out := map[string]bool{}
	for i := 0; i+n <= len(words); i++ {
		out[strings.Join(words[i:i+n], " ")] = true
	}
	return out
}

func TestLengthsVary(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		short, long := 0, 0
		all := bodies(Spec{Entries: 3000, Years: 2, Seed: 5, Lang: lang})
		for _, b := range all {
			switch n := len(strings.Fields(b)); {
			case n <= 7:
				short++
			case n >= 25:
				long++
			}
		}
		if short*100 < 5*len(all) || long*100 < 12*len(all) {
			t.Errorf("%s: of %d bodies %d are short, %d long", lang, len(all), short, long)
		}
	}
}

// Whoever is mentioned in the words is in People, and typing the entry as a
// capture line gives its words, people and project again.
func TestWordsReadAsACaptureLine(t *testing.T) {
	for _, s := range []Spec{spec(2000, 2, 6), {Entries: 2000, Years: 2, Seed: 7, Lang: "de"}} {
		for it := range Life(s) {
			e := it.Entry
			if e == nil || e.Kind != journal.Action {
				continue
			}
			m := capture.Moment{Now: e.In()}
			line := capture.Format(*e, m)
			got := capture.Parse(line, capture.Basic(), m).Entry
			if got.Body != e.Body || !sameNames(got.People, e.People) || got.Project.Name != e.Project.Name {
				t.Fatalf("%q\nreads as %q %v %v\nof      %q %v %v", line, got.Body, got.People, got.Project, e.Body, e.People, e.Project)
			}
			heard := capture.Parse(e.Body, capture.Basic(), m).Entry
			for _, r := range heard.People {
				if !named(e.People, r.Name) {
					t.Fatalf("%q mentions %s, People are %v", e.Body, r.Name, e.People)
				}
			}
			if heard.Body != e.Body {
				t.Fatalf("typed %q, kept %q", e.Body, heard.Body)
			}
		}
	}
}

func named(refs []journal.Ref, name string) bool {
	for _, r := range refs {
		if r.Name == name {
			return true
		}
	}
	return false
}

func sameNames(a, b []journal.Ref) bool {
	if len(a) != len(b) {
		return false
	}
	for _, r := range a {
		if !named(b, r.Name) {
			return false
		}
	}
	return true
}

// Entries say what the writer did: no words of illness, no addresses, numbers
// of telephones or accounts, and nothing shouted.
func TestNothingPrivateIsSaid(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		for it := range Life(Spec{Entries: 5000, Years: 5, Seed: 8, Lang: lang}) {
			e := it.Entry
			if e == nil {
				continue
			}
			text := strings.Join([]string{
				e.Body, e.Said.Quote, e.Outcome.Text, e.Outcome.MyPart, e.Outcome.TheirPart,
				e.Story.Situation, e.Story.Task, e.Story.Action, e.Story.Result, e.Asked.Text,
			}, " ")
			low := strings.ToLower(text)
			for _, word := range []string{
				"!", "http", "www.", ".com", "depress", "burnout", "cancer", "krebs", "diagnos", "therap", "pregnan", "schwanger", "disease",
				"krank", " sick", "illness", "medic", "divorce", " scheidung", "surgery",
			} {
				if strings.Contains(low, word) {
					t.Fatalf("%q in %q", word, text)
				}
			}
			digits := 0
			for _, r := range text {
				if digits++; !unicode.IsDigit(r) {
					digits = 0
				}
				if digits > 2 {
					t.Fatalf("a number too long in %q", text)
				}
			}
		}
	}
}
