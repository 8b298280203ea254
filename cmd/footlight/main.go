// Command footlight opens the window on a journal.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"

	fyneapp "fyne.io/fyne/v2/app"
	"github.com/adrg/xdg"

	"footlight/app"
	"footlight/app/language"
	"footlight/assets"
	"footlight/coaching/mirror"
	"footlight/journal"
)

func main() {
	folder := flag.String("journal", os.Getenv("FOOTLIGHT_JOURNAL"), "the journal's `folder`")
	probe := flag.Bool("probe", false, "print when the first frame is painted, and when the first with the day on it")
	flag.Parse()
	if *folder == "" {
		*folder = filepath.Join(xdg.DataHome, "footlight")
	}
	debug.SetTraceback("none") // as few traces of a crash as the environment allows; none ever holds words
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

func run(folder string, probe bool) (err error) {
	began := time.Now()
	debug.SetGCPercent(startPercent)
	fyneapp.SetMetadata(app.Metadata())
	a := fyneapp.New()
	set := app.Setup{
		App: a, Files: assets.Files, Folder: folder, Lang: language.System(), Dispatch: app.OnWindow,
		Open: func(ctx context.Context) (*journal.Journal, error) {
			return journal.Open(ctx, folder, journal.Options{Origin: "window-" + strconv.Itoa(os.Getpid()), Digest: mirror.Digester()})
		},
	}
	if probe {
		set.Shown = func() { fmt.Printf("first-frame %d\n", time.Since(began).Milliseconds()) }
	}
	set.Painted = func() {
		if probe {
			fmt.Printf("day-frame %d\n", time.Since(began).Milliseconds())
		}
		time.AfterFunc(startTakes, rest)
	}
	var icon tray
	set.Tray = icon.show
	w, err := app.NewWindow(set)
	if err != nil {
		return err
	}
	defer func() {
		if recover() != nil { // a defect must not print what was written
			err = errors.New(w.Fallen())
		}
	}()
	w.Start()
	quitOn(w, syscall.SIGHUP, syscall.SIGQUIT)
	a.Run()
	w.Close() // the toolkit ends by itself when it is interrupted
	icon.close()
	return nil
}

// quitOn takes these signals as a wish to quit; the others that mean it are
// the toolkit's.
func quitOn(w *app.Window, signals ...os.Signal) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, signals...)
	go func() {
		<-asked
		app.OnWindow(w.Quit)
	}()
}
