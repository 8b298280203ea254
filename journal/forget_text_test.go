package journal

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatErasingTakesForAName(t *testing.T) {
	e := &eraser{
		names: []string{"mina", "mina k", "lee wong", "jose", "x", "42", "--", "美奈"}, others: []string{"mina kaur", "anna-mina"},
		word: "someone", sign: '@', long: "person:",
	}
	for text, want := range map[string]string{
		"@Mina helped":                        "Someone helped",
		"Helped @Mina, and MINA thanked me":   "Helped someone, and someone thanked me",
		"Mina's plan and Minas Plan":          "Someone's plan and someones Plan",
		"So it was. Mina left.\nMina is back": "So it was. Someone left.\nSomeone is back",
		"with @\"Lee  Wong\" and „Lee Wong“":  "with someone and „someone“",
		"with @“Lee\nWong” now":               "with someone now",
		"person:Mina person:\"lee wong\" ok":  "Someone someone ok",
		"Wilhelmina, Minarett, minaxs, Mina2": "Wilhelmina, Minarett, minaxs, Mina2",
		"met Mina Kaur, Mina K and Mina":      "met Mina Kaur, someone and someone",
		"met @\"Mina Kaur\" at Anna-Mina's":   "met @\"Mina Kaur\" at Anna-Mina's",
		"Mina-Projekt, #mina, (mina)":         "Someone-Projekt, #someone, (someone)",
		"José, JOSE\u0301 and jose\u0301s":    "Someone, someone and someones",
		"Ｍｉｎａ and Mi\u00adna":                 "Someone and someone",
		"x marks @x, 42 of @42 -- yes":        "x marks someone, 42 of someone -- yes",
		"今日美奈さんと":                             "今日someoneさんと",
		"mail lee@mina.org":                   "mail lee@someone.org",
		"nothing here":                        "nothing here",
		"":                                    "",
	} {
		if got, _ := e.erase(text, true); got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", text, got, want)
		}
	}
	e.mentions = true
	if got, n := e.erase("Mina and @Mina", true); got != "Mina and someone" || n != 1 {
		t.Errorf("only mentions: %q, %d", got, n)
	}
	long := strings.Repeat("Mina ", MaxText/5)
	e.mentions = false
	if got, _ := e.erase(long, true); len(got) > MaxText || strings.Contains(got, "Mina") {
		t.Error("a text grew beyond what can be kept")
	}
}

// TestErasingLeavesNoName whatever stands around it, and nothing else changes.
func TestErasingLeavesNoName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := &eraser{names: []string{"zoë q", "quill", "ödön"}, word: "somebody", sign: '@', long: "person:"}
		for i := range e.names {
			e.names[i] = Fold(e.names[i])
		}
		var b strings.Builder
		for range rapid.IntRange(0, 12).Draw(t, "n") {
			b.WriteString(rapid.SampledFrom([]string{
				"Zoë Q", "zoe\u0308 q", "ZOË  Q", "Quill", "QUILL's", "Ödön", "odons", "@Quill", `@"Zoë Q"`, "“Quill”", "person:quill", "#quill",
				" ", " ", ". ", ", ", "\n", "word", "İ", "ß", "´", "가", "각", "\u0301", "e", "@", `"`, "\xff", "東", "s ", "'",
			}).Draw(t, "morsel"))
		}
		text := b.String()
		out, n := e.erase(text, true)
		f, at := foldMapped(out)
		for _, name := range e.names {
			for i := 0; ; {
				k := strings.Index(f[i:], name)
				if k < 0 {
					break
				}
				if wholeName(f, at, i+k, i+k+len(name)) {
					t.Fatalf("%q\nbecomes %q", text, out)
				}
				i += k + 1
			}
		}
		if n == 0 && out != text {
			t.Fatalf("%q became %q", text, out)
		}
		if folded, _ := foldMapped(text); strings.Join(strings.Fields(folded), " ") != foldWords(text) {
			t.Fatalf("%q folds to %q, not %q", text, folded, foldWords(text))
		}
	})
}
