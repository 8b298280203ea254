// Package language knows what the system says the person reads. It depends on
// nothing, so that it is initialised before the toolkit looks at the same
// variables.
package language

import (
	"os"
	"strings"
)

// names are the usual variables in their usual order.
var names = []string{"LC_ALL", "LC_MESSAGES", "LANG"}

// System is what the system says the person reads, "de_DE.UTF-8", or empty.
func System() string {
	for _, name := range names {
		if v := os.Getenv(name); v != "" {
			if none(v) {
				return ""
			}
			return v
		}
	}
	return ""
}

// none tells the locales that name no language.
func none(locale string) bool {
	base, _, _ := strings.Cut(locale, ".")
	return base == "C" || base == "POSIX"
}

// init gives the toolkit a locale it can read where the system names none: it
// would complain on standard error otherwise. Only this process sees it.
func init() {
	if System() == "" {
		os.Setenv("LC_ALL", "en")
	}
}
