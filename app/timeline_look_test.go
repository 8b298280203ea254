package app

import (
	"context"
	"image/png"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/assets"
	"footlight/coaching/sample"
	"footlight/journal"
)

// throwaway renders
func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	berlin, _ := time.LoadLocation("Europe/Berlin")
	now := func() time.Time { return time.Date(2026, 11, 22, 15, 4, 0, 0, berlin) }
	folder := t.TempDir() + "/j"
	j, err := journal.Open(context.Background(), folder, journal.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if err := sample.Fill(context.Background(), j, sample.Spec{Entries: 600, Years: 2, Seed: 7, Until: journal.Date(2026, 11, 22)}, nil); err != nil {
		t.Log(err)
	}
	j.Close()
	lang := os.Getenv("LOOKLANG")
	if lang == "" {
		lang = "en"
	}
	w, err := NewWindow(Setup{App: test.NewTempApp(t), Files: assets.Files, Folder: folder, Lang: lang, Dispatch: Inline, Now: now,
		Open: func(ctx context.Context) (*journal.Journal, error) {
			return journal.Open(ctx, folder, journal.Options{Origin: "window", Now: now})
		}})
	if err != nil {
		t.Fatal(err)
	}
	defer w.hub.Close()
	w.win.Resize(fyne.NewSize(1280, 860))
	w.Drain()
	shot := func(name string) {
		w.Drain()
		f, _ := os.Create(dir + "/" + name + ".png")
		defer f.Close()
		png.Encode(f, w.win.Canvas().Capture())
	}
	look := func(variant string, scale float32) {
		w.Do(SetLook{Look: LookState{Variant: variant, Scale: scale, Lang: lang}}, nil)
		w.Drain()
	}
	look(os.Getenv("LOOKVAR"), 1)
	w.Do(Open{Screen: ScreenTimeline}, nil)
	w.Drain()
	tl := w.shell.screens[ScreenTimeline].(*timeline)
	if os.Getenv("LOOK2") != "" {
		tl.list.Select(2)
		w.Drain()
		ed := tl.editor
		ed.form.head.toggle()
		for _, f := range ed.form.fields {
			switch f := f.(type) {
			case *foldedChoice:
				f.toggle()
			case *namesField:
				f.line.TypedRune('m')
			case *textField:
				if f.spec.id == "body" {
					f.area.TypedRune('X')
					o, _ := journal.Open(context.Background(), folder, journal.Options{Now: now})
					e, _ := o.Entry(context.Background(), ed.entry.ID)
					e.Body = "Somebody else wrote this instead"
					o.Edit(context.Background(), e)
					o.Close()
					w.Do(LookAround{}, nil)
					w.Drain()
					f.focus(false)
				}
				if f.spec.id == "minutes" {
					f.line.SetText("")
					for _, r := range "long" {
						f.line.TypedRune(r)
					}
					f.flush()
				}
			}
		}
		shot("c-notes")
		ed.scroll.ScrollToOffset(fyne.NewPos(0, 500))
		shot("c-notes2")
		openSections(tl)
		ed.scroll.ScrollToOffset(fyne.NewPos(0, 1100))
		shot("c-notes3")
		w.win.Resize(fyne.NewSize(1280, 3000))
		ed.relayout()
		shot("c-whole")
		return
	}
	shot("1-list")
	for i := range tl.last.Rows {
		if e, ok := tl.last.Row(i); ok && e.Kind == journal.Action && e.Outcome.Text != "" {
			tl.list.Select(i)
			break
		}
	}
	shot("2-action")
	for _, s := range tl.editor.form.sections {
		s.exp.SetOpen(true)
		s.exp.OnToggled(true)
	}
	w.Drain()
	shot("3-open")
	tl.editor.scroll.ScrollToOffset(fyne.NewPos(0, 560))
	shot("3-open2")
	tl.editor.scroll.ScrollToOffset(fyne.NewPos(0, 1200))
	shot("3-open3")
	tl.editor.scroll.ScrollToBottom()
	shot("4-bottom")
	for _, k := range []journal.EntryKind{journal.CheckIn, journal.Reflection, journal.Feedback, journal.Note} {
		for i := range tl.last.Rows {
			if e, ok := tl.last.Row(i); ok && e.Kind == k {
				tl.list.Select(i)
				break
			}
		}
		shot("5-" + string(k))
	}
	tl.look("load:7.. vis:unseen kind:unblok person:nobody")
	shot("6-emptied")
	tl.look("load:7.. kind:listen helped")
	shot("7-filtered")
	tl.look("")
	w.Drain()
	tl.list.Select(3)
	w.Drain()
	tl.remove()
	w.Drain()
	tl.look("is:bin")
	w.Drain()
	tl.list.Select(0)
	shot("8-bin")
	tl.look("")
	w.Drain()
	tl.list.Select(2)
	look(os.Getenv("LOOKVAR"), 2)
	shot("9-200")
	tl.openDetail()
	shot("9-200-detail")
	for _, s := range tl.editor.form.sections {
		s.exp.SetOpen(true)
		s.exp.OnToggled(true)
	}
	w.Drain()
	tl.editor.scroll.ScrollToOffset(fyne.NewPos(0, 1300))
	shot("9-200-open")
	tl.split.ShowDetail(false)
	look(os.Getenv("LOOKVAR"), 1)
	w.win.Resize(fyne.NewSize(820, 760))
	shot("a-narrow")
	tl.openDetail()
	shot("b-narrow-detail")
}
