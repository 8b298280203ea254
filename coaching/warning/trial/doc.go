// Package trial measures the warning engine on people whose truth is known:
// it reads and writes the files of such trials, scores what was found as
// score.py does, makes simulated people, and holds the published reference
// detector as the yardstick. Nothing of it runs in the product.
//
// # The simulated people
//
// Usual resembles the public data in what a detector can feel: usual levels,
// spreads, memory and the carrying over of strain into energy and recovery,
// rest days, logging and its slow decline, holidays, the shapes and heights of
// ramps, crunches and low shifts. Where it differs it is the harder one: the
// reference raises about a fifth more false alarms on it than on the public
// data. Altered are worlds that each differ from it in one respect.
//
// # The tables
//
//	go run ./cmd/dev/warnings --margins 20                    per bar: mean, sd, margin, passes; engine and reference
//	go run ./cmd/dev/warnings --margins 4 --worlds altered    per altered world: bars met and missed
//	go run ./cmd/dev/warnings --margins 6 --worlds "seasons"  one world, in full
//	go run ./cmd/dev/warnings --world standard --first 7 --make S.csv --truth T.csv
//	                                                          one seed's people as files, for score.py
//
// --first names the first seed. Twenty seeds of the two plain worlds take
// about a minute and a half on two processors.
package trial
