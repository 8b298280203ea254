package app

import "footlight/coaching/mirror"

// told says what the rules found in the words the terminal says it in too.
func (d desk) told() mirror.Told { return mirror.Told{Words: d.words} }
