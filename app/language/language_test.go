package language

import "testing"

// TestSystemTakesTheFirstThatIsSet, and a locale without a language is none.
func TestSystemTakesTheFirstThatIsSet(t *testing.T) {
	for _, c := range []struct{ all, messages, lang, want string }{
		{"", "", "", ""},
		{"", "", "de_DE.UTF-8", "de_DE.UTF-8"},
		{"", "de_AT", "en_US", "de_AT"},
		{"C", "de_AT", "en_US", ""},
		{"", "", "C.UTF-8", ""},
		{"POSIX", "", "", ""},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_MESSAGES", c.messages)
		t.Setenv("LANG", c.lang)
		if got := System(); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
