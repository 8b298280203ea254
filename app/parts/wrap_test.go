package parts

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// ten gives every rune the width 10.
func ten(s string) float32 { return 10 * float32(utf8.RuneCountInString(s)) }

func TestWrapLines(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want []string
		cut  bool
	}{
		{"", 0, []string{""}, false},
		{"one two", 0, []string{"one two"}, false},
		{"one two three four", 0, []string{"one two", "three four"}, false},
		{"Donaudampfschiff", 0, []string{"Donaudampf", "schiff"}, false},
		{"a\n\nb", 0, []string{"a", "", "b"}, false},
		{"one two three", 1, []string{"one two t…"}, true},
		{"one two", 1, []string{"one two"}, false},
		{"one two three four five", 2, []string{"one two", "three fou…"}, true},
		{"a\nb", 1, []string{"a…"}, true},
	} {
		got, cut := wrapLines(c.text, 100, c.most, ten)
		if !reflect.DeepEqual(got, c.want) || cut != c.cut {
			t.Errorf("%q in %d lines: %q %v, want %q %v", c.text, c.most, got, cut, c.want, c.cut)
		}
	}
}

func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zäß \n]{0,200}`).Draw(t, "text")
		limit := float32(rapid.IntRange(10, 300).Draw(t, "limit"))
		lines, _ := wrapLines(text, limit, 0, ten)
		if got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for _, l := range lines {
			if ten(l) > limit {
				t.Fatalf("%q is wider than %v", l, limit)
			}
		}
	})
}

func TestWrapMeasuresLittle(t *testing.T) {
	text := strings.Repeat("word and another ", 3000)
	calls := 0
	wrapLines(text, 400, 0, func(s string) float32 { calls++; return ten(s) })
	if calls > 2*9000+10 {
		t.Errorf("9000 words were measured %d times", calls)
	}
	calls, longest := 0, 0
	wrapLines(text, 400, 1, func(s string) float32 { calls++; longest = max(longest, len(s)); return ten(s) })
	if calls > 20 || longest > 300 {
		t.Errorf("one line of a long text took %d measures of up to %d bytes", calls, longest)
	}
}

func TestFuzzyPrefersWordBeginnings(t *testing.T) {
	items := []PaletteItem{{Title: "Settle a matter"}, {Title: "Open the timeline"}, {Title: "Timeline"}, {Title: "Undo", Keywords: "revert time"}}
	got := Fuzzy("time", items)
	if len(got) != 4 && len(got) != 3 {
		t.Fatalf("found %d", len(got))
	}
	if got[0].Title != "Timeline" {
		t.Errorf("best is %q", got[0].Title)
	}
	if all := Fuzzy("", items); len(all) != 4 {
		t.Errorf("an empty query keeps %d of 4", len(all))
	}
	if none := Fuzzy("zzz", items); len(none) != 0 {
		t.Errorf("zzz finds %v", none)
	}
}
