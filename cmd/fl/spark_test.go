package main

import (
	"math"
	"testing"
)

func speaking(locale string) machine {
	return machine{env: func(name string) string {
		if name == "LANG" {
			return locale
		}
		return ""
	}}
}

// TestSparkTellsNothingLittleAndUnknownApart in both alphabets.
func TestSparkTellsNothingLittleAndUnknownApart(t *testing.T) {
	values := []float64{0, 0.01, 4, 8, math.NaN(), 2}
	for locale, want := range map[string]string{"de_AT.UTF-8": "▁▂▅█ ▃", "C.utf8": "▁▂▅█ ▃", "C": "_.=# :"} {
		if got := speaking(locale).spark(values); got != want {
			t.Errorf("%s: %q, want %q", locale, got, want)
		}
	}
	if got := speaking("C").spark([]float64{0, 0, math.NaN()}); got != "__ " {
		t.Errorf("nothing at all is %q", got)
	}
	if got := speaking("C").spark(nil); got != "" {
		t.Errorf("no values are %q", got)
	}
}

// TestBarNeverHidesOrOverflows what it draws.
func TestBarNeverHidesOrOverflows(t *testing.T) {
	for _, c := range []struct {
		v, top       float64
		utf8, simple string
	}{
		{8, 8, "████", "####"},
		{4, 8, "██", "##"},
		{1, 100, "▏", "#"},
		{20, 8, "████", "####"},
		{3, 8, "█▌", "##"},
		{0, 8, "", ""},
		{5, 0, "", ""},
		{math.NaN(), 8, "", ""},
	} {
		if got := speaking("en_GB.UTF-8").bar(c.v, c.top, 4); got != c.utf8 {
			t.Errorf("%v of %v is %q, want %q", c.v, c.top, got, c.utf8)
		}
		if got := speaking("C").bar(c.v, c.top, 4); got != c.simple {
			t.Errorf("%v of %v is %q, want %q in ASCII", c.v, c.top, got, c.simple)
		}
	}
}
