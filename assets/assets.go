// Package assets holds the files that travel inside the programs: words,
// catalogue, fonts and icons. It imports nothing of the project; rooms that
// need a file are handed Files as an fs.FS.
package assets

import "embed"

// Files is everything embedded, by the path below this folder.
//
//go:embed words fonts icons
var Files embed.FS
