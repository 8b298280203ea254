// Package parts holds Footlight's own widgets, its theme and its icons.
//
// It knows nothing of journals: every text is handed in by the caller, and a
// part only announces what a person did, through callbacks; it never acts.
// Every part works by keyboard alone, keeps its words visible from 100 to
// 200 % text, and has a page in Gallery.
//
// Colours, sizes, fonts and icons are asked from the current theme, so that a
// change of look reaches every part by its Refresh.
package parts
