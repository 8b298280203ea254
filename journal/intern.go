package journal

import "unique"

// intern makes equal short texts share their bytes: 100,000 entries name a
// handful of zones and kinds.
func intern(s string) string {
	if s == "" {
		return ""
	}
	return unique.Make(s).Value()
}
