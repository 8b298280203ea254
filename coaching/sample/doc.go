// Package sample makes the demo life: some years in the work of one assist
// leader, believable, varied and the same for the same Spec. Demo, tour, tests
// and benchmarks stand on it.
//
// Life is pure: it reads no clock, no file and no randomness but Spec.Seed. The
// words come from the banks in bank/<language>, small grammars whose lines name
// other lines in braces; see bank.go for their notation. Structure and words
// draw from separate streams, so that a bank can grow without moving a day.
//
// Nobody in it is real, and no line speaks of a person's health or private
// life: entries say what the writer did.
package sample
