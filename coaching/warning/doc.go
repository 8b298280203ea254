// Package warning looks at one person's days and says when a pattern is worth
// a look: that strain has been rising for weeks, that it is very high, that
// clarity or recognition wears away, that somebody under strain stopped
// writing, that the helping itself grew beyond their usual.
//
// It is pure: values in, values out, today is a parameter, nothing is read
// from a clock or a disk. It depends on no later day: what it says for a day
// is the same whether or not the days after it are known.
//
// # What it promises
//
//   - It compares a person with themselves only, and never fills in a missing day.
//   - A warning carries its evidence: since when, on how many of how many
//     logged days, the recent mean with an 80 % interval against the usual
//     one, what else moved, the days behind it, what would make it clear.
//   - It gives keys and numbers, never sentences, never a diagnosis, and no
//     level that means "all is well".
//   - A warning that was shown stays as it was shown (Input.Shown, Input.Seen).
//   - A State can be put away and taken up again (Checkpoint, Restore); going
//     on from there gives what the whole run gives.
//   - No number it gives is NaN or infinite, whatever the days hold.
//
// # How it decides
//
// Every logged day is compared with the person's usual (baseline.go). From the
// last 14 weeks rise.go computes how much likelier a lasting rise is than
// "nothing" or than a crunch that passes, allowing for noise with a memory and
// for a slower sway that everybody has (noise.go): a generalised likelihood
// ratio on the innovations of a Kalman filter, averaged over shapes and heights.
// What is weighed is the mean z of the answers, strain counting strainCounts
// times, (3·strain + exhaustion + lack of recovery)/5: energy and recovery come
// late to a rise and to the end of a crunch, and in some people they hardly
// follow. What is shown, and what the bounds on single weeks look at, is the
// plain mean of the three.
//
// How large a person's noise is, and that few answers make it larger, is
// learned from their own usual days. How long its memory is, is not: tried on
// simulated people (four kinds of noise, weighed by how likely each makes the
// usual days), half a year tells too little about it; it took a tenth of the
// false alarms of those with a long memory, and cost days of delay.
//
// Rest days are a week of their own: those the person told (Input.Rest), or
// those their own weeks show (rest.go), and Saturday and Sunday until anything
// is known. rules.go holds every bound; they were set on simulated people
// (package trial) so that detection and false alarms leave about the same room
// on people nobody has seen, and have not been tried on real ones.
package warning
