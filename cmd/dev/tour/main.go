// Command tour writes every screen in its important states as PNG, without a
// display and without a C compiler, and prints the path of each picture.
//
//	tour --out DIR [--only NAME]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := flag.String("out", "", "the folder for the pictures")
	screens := flag.Bool("screens", false, "leave out the pages of single widgets")
	only := flag.String("only", "", "only pictures whose name begins so")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "tour needs --out DIR, the folder for the pictures.")
		os.Exit(2)
	}
	if err := tour(*out, *only, *screens); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// tour draws each shot in turn; the first that cannot be drawn ends it.
func tour(out, only string, screens bool) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	s, err := newStudio()
	if err != nil {
		return err
	}
	defer s.close()
	for _, shot := range shots() {
		if !strings.HasPrefix(shot.name, only) || (screens && shot.scene == nil) {
			continue
		}
		path := filepath.Join(out, shot.name+".png")
		if err := s.take(shot, path); err != nil {
			return fmt.Errorf("%s: %w", shot.name, err)
		}
		fmt.Println(path)
	}
	return nil
}
