package app

import "os"

// SystemLanguage is what the system says the person reads, or empty. The
// usual variables are looked at in their usual order.
func SystemLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" && v != "C" && v != "POSIX" {
			return v
		}
	}
	return ""
}
