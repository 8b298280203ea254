package app

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	_ "footlight/app/language" // before the toolkit
	"footlight/assets"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// bench is a window on a real journal, drawn by the toolkit's test driver,
// with a clock and a thread that the test holds in its hands.
type bench struct {
	*Window
	t      *testing.T
	folder string
	clock  time.Time
	fail   error // what opening answers instead of a journal
}

// newBench opens a window on a journal in a folder of its own, on a Sunday
// afternoon in Berlin.
func newBench(t *testing.T) *bench {
	t.Helper()
	return benchOn(t, t.TempDir()+"/journal")
}

func benchOn(t *testing.T, folder string) *bench { return benchFailing(t, folder, nil) }

// benchFailing is a window whose journal does not open until fail is nil.
func benchFailing(t *testing.T, folder string, fail error) *bench {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, folder: folder, fail: fail, clock: time.Date(2026, 11, 22, 15, 4, 0, 0, berlin)}
	b.Window, err = NewWindow(Setup{
		App: test.NewTempApp(t), Files: assets.Files, Folder: folder, Lang: "en", Dispatch: Inline,
		Now: func() time.Time { return b.clock },
		Open: func(ctx context.Context) (*journal.Journal, error) {
			if b.fail != nil {
				return nil, b.fail
			}
			return journal.Open(ctx, folder, journal.Options{Origin: "window", Now: func() time.Time { return b.clock }, Digest: mirror.Digester()})
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.hub.Close)
	b.win.Resize(fyne.NewSize(1180, 760))
	b.Drain()
	return b
}

// does hands an intent in and carries it out; it gives the sentence, if any.
func (b *bench) does(in Intent) (sentence string) {
	b.t.Helper()
	b.Do(in, func(s string) { sentence = s })
	b.Drain()
	return sentence
}

// keeps writes a line through the capture line, as a person would.
func (b *bench) keeps(line string) journal.Entry {
	b.t.Helper()
	b.Type(line)
	b.shell.capture.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.Drain()
	if b.shell.capture.line.Text != "" {
		b.t.Fatalf("the line still holds %q: %s", b.shell.capture.line.Text, b.shell.capture.says.Text())
	}
	return b.latest()
}

// latest is the newest entry of the journal, read from outside the hub.
func (b *bench) latest() journal.Entry {
	b.t.Helper()
	es, err := b.hub.j.List(context.Background(), journal.Query{}, journal.Page{Size: 1})
	if err != nil || len(es) == 0 {
		b.t.Fatalf("no entry: %v", err)
	}
	return es[0]
}

// other opens the same journal as another process would.
func (b *bench) other() *journal.Journal {
	b.t.Helper()
	j, err := journal.Open(context.Background(), b.folder, journal.Options{Origin: "fl", Now: func() time.Time { return b.clock }})
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() { j.Close() })
	return j
}
