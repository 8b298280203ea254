// Command footlight opens the window on a journal.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	fyneapp "fyne.io/fyne/v2/app"
	"github.com/adrg/xdg"

	"footlight/app"
	"footlight/app/language"
	"footlight/assets"
	"footlight/journal"
)

func main() {
	folder := flag.String("journal", os.Getenv("FOOTLIGHT_JOURNAL"), "the journal's `folder`")
	probe := flag.Bool("probe", false, "print when the first frame with the day on it is painted")
	flag.Parse()
	if *folder == "" {
		*folder = filepath.Join(xdg.DataHome, "footlight")
	}
	debug.SetTraceback("none") // a crash must not print what was written
	if err := run(*folder, *probe); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Until the first frame nothing is worth collecting; after it, what starting
// took goes back to the system.
const (
	startPercent = 400
	startTakes   = time.Second // at most, after the first frame
)

func rest() {
	debug.SetGCPercent(100)
	debug.FreeOSMemory()
}

func run(folder string, probe bool) error {
	began := time.Now()
	debug.SetGCPercent(startPercent)
	fyneapp.SetMetadata(app.Metadata())
	a := fyneapp.New()
	set := app.Setup{
		App: a, Files: assets.Files, Folder: folder, Lang: language.System(), Dispatch: app.OnWindow,
		Open: func(ctx context.Context) (*journal.Journal, error) {
			return journal.Open(ctx, folder, journal.Options{Origin: "window-" + strconv.Itoa(os.Getpid())})
		},
	}
	set.Painted = func() {
		if probe {
			fmt.Printf("first-frame %d\n", time.Since(began).Milliseconds())
		}
		time.AfterFunc(startTakes, rest)
	}
	w, err := app.NewWindow(set)
	if err != nil {
		return err
	}
	w.Start()
	a.Run()
	return nil
}
