package capture

import "footlight/journal"

// fold gives the form in which words are compared: the journal's own, so that
// what completion finds, search finds too.
func fold(s string) string { return journal.Fold(s) }
