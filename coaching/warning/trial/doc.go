// Package trial measures the warning engine on people whose truth is known:
// it reads and writes the files of such trials, scores what was found as
// score.py does, makes simulated people, and holds the published reference
// detector as the yardstick. Nothing of it runs in the product.
package trial
