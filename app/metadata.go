package app

import "fyne.io/fyne/v2"

// Version is the program's; FyneApp.toml says the same, which a test holds.
const Version = "0.1.0"

// Metadata is FyneApp.toml in code: the toolkit reads the file only at run
// time, from the folder of the program, where it need not lie.
func Metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: "app.footlight.journal", Name: "Footlight", Version: Version, Build: 1, Release: true,
		Migrations: map[string]bool{"fyneDo": true},
	}
}
