// Package mirror holds a journal up to its writer: it reads what the rules of
// package coaching need, keeps it in step with the journal, and writes down
// what was shown and answered, so that a warning once shown stays as it was.
//
// It is the one place where window and terminal meet the rules, so that both
// say the same. It decides nothing itself: figures, signals, warnings and lines
// come from package coaching, storage from package journal.
package mirror
