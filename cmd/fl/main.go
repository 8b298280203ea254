// Command fl is Footlight in the terminal: the same journal as the window,
// without one. Its contract with scripts is its help and its exit codes:
//
//	0 done · 1 failed · 2 usage · 3 locked · 4 damaged · 5 not found
//	6 ambiguous · 7 read-only or full
package main

import "os"

func main() { os.Exit(run(thisMachine())) }
