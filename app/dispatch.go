package app

import "fyne.io/fyne/v2"

// Dispatcher hands work to the thread that owns the window. The program uses
// OnWindow; tests and the tour hand in one that they drain themselves.
type Dispatcher func(func())

// OnWindow runs f on the window's thread, later, without waiting.
func OnWindow(f func()) { fyne.Do(f) }

// Inline runs f at once, for a caller that is the only thread.
func Inline(f func()) { f() }
