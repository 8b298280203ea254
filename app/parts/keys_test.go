package parts_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
)

// stage shows an object in a window in our look.
func stage(t testing.TB, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	dress(t, parts.Look{Mode: parts.Light})
	w := test.NewTempWindow(t, parts.NewTipHost(o))
	w.Resize(fyne.NewSize(900, 600))
	return w
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

func TestButtonAnswersEnterAndSpace(t *testing.T) {
	n := 0
	b := parts.NewButton("Keep", parts.AccentButton, func() { n++ })
	w := stage(t, b)
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter, fyne.KeyA)
	test.Tap(b)
	if n != 4 {
		t.Errorf("pressed %d times, want 4", n)
	}
	b.Disable()
	test.Tap(b)
	if n != 4 {
		t.Error("a disabled button was pressed")
	}
}

func TestScaleHasNoAnswerUntilTouched(t *testing.T) {
	s := parts.NewScale0to10(parts.ScaleLabels{Name: "Energy", Unset: "not said"}, parts.Recovery, nil)
	w := stage(t, s)
	if _, set := s.Value(); set || s.Announcement() != "Energy: not said" {
		t.Fatalf("fresh scale says %q", s.Announcement())
	}
	w.Canvas().Focus(s)
	s.TypedRune('1')
	s.TypedRune('0')
	if v, _ := s.Value(); v != 10 {
		t.Errorf("1 and 0 gave %d", v)
	}
	press(w, fyne.KeyLeft, fyne.KeyLeft)
	if s.Announcement() != "Energy: 8" {
		t.Error(s.Announcement())
	}
	press(w, fyne.KeyHome)
	s.TypedRune('7')
	press(w, fyne.KeyDelete)
	if _, set := s.Value(); set {
		t.Error("Delete did not take the answer back")
	}
	test.TapAt(s, fyne.NewPos(s.Size().Width-8, s.Size().Height/2))
	if v, set := s.Value(); !set || v != 10 {
		t.Errorf("a tap at the right end gave %d %v", v, set)
	}
}

func TestPillsTakeOneOrNone(t *testing.T) {
	var told []string
	c := parts.NewPills([]parts.Option{{Value: "a", Label: "A"}, {Value: "b", Label: "B"}, {Value: "c", Label: "C"}},
		func(v string) { told = append(told, v) })
	w := stage(t, c)
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace, fyne.KeyRight, fyne.KeyReturn, fyne.KeyReturn)
	if got := strings.Join(told, ","); got != "a,b," {
		t.Errorf("told %q", got)
	}
	c.SetValue("c")
	if c.Value() != "c" || len(told) != 3 {
		t.Error("SetValue must show and not tell")
	}
	first := w.Canvas().Focused()
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != first && w.Canvas().Focused() == nil {
		t.Error("the group lost the keyboard")
	}
}

// TestTickMovesNothing: a pill is as wide chosen as it is unchosen.
func TestTickMovesNothing(t *testing.T) {
	c := parts.NewMultiPills([]parts.Option{{Value: "a", Label: "Strain"}, {Value: "b", Label: "B"}}, nil)
	stage(t, c)
	before := c.MinSize()
	c.SetValues([]string{"a", "b"})
	if after := c.MinSize(); after != before {
		t.Errorf("from %v to %v", before, after)
	}
}

// TestScaleKeepsTheKeyboard: what takes an answer back is no stop for Tab, and
// a click on it leaves the keyboard on the scale.
func TestScaleKeepsTheKeyboard(t *testing.T) {
	s := parts.NewScale0to10(parts.ScaleLabels{Name: "Energy"}, parts.Recovery, nil)
	e := parts.NewLineEntry("")
	w := stage(t, parts.Column(0, s, e))
	s.SetValue(5, true)
	w.Canvas().Focus(s)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("Tab stops inside the scale")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(s.Position().X+s.Size().Width-20, s.Position().Y+16))
	if _, set := s.Value(); set || w.Canvas().Focused() != fyne.Focusable(s) {
		t.Errorf("set %v, focused %T", set, w.Canvas().Focused())
	}
}

// TestLabelGoesWithASheet: a hover label does not outlast a sheet that covered
// what it belonged to.
func TestLabelGoesWithASheet(t *testing.T) {
	b := parts.NewButton("Open", parts.QuietButton, nil).Hint("Ctrl+O")
	w := stage(t, b)
	host := w.Content().(*parts.TipHost)
	b.MouseIn(&desktop.MouseEvent{})
	if host.Tip() != "Ctrl+O" {
		t.Fatalf("the label says %q", host.Tip())
	}
	sheet := parts.ShowSheet(w.Canvas(), parts.SheetSpec{Title: "Sheet"})
	if host.Tip() != "" {
		t.Error("the label stands under the sheet")
	}
	sheet.Close()
	if host.Tip() != "" {
		t.Error("the label outlasted the sheet")
	}
}

func TestChipRemoves(t *testing.T) {
	gone := 0
	c := parts.NewChip(parts.PersonChip, "Mina").WithRemove(func() { gone++ })
	w := stage(t, parts.Flow(parts.NewChip(parts.NeutralChip, "only shows"), c))
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(c) {
		t.Fatal("Tab must pass the chip that only shows")
	}
	press(w, fyne.KeyDelete, fyne.KeyBackspace)
	test.TapAt(c, fyne.NewPos(c.Size().Width-6, 8))
	if gone != 3 {
		t.Errorf("removed %d times", gone)
	}
}

func TestOversizedPasteNeverReachesTheLine(t *testing.T) {
	e := parts.NewLineEntry("")
	e.Limit = 1000
	var refused string
	edits := 0
	e.OnOversize = func(s string) { refused = s }
	e.OnEdited = func(string) { edits++ }
	w := stage(t, e)
	e.SetText("typed before")
	w.Canvas().Focus(e)
	clip := test.NewClipboard()
	clip.SetContent(strings.Repeat("x", 1<<20))
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if e.Text != "typed before" || len(refused) != 1<<20 || edits != 0 {
		t.Fatalf("line %q, refused %d bytes, %d edits", e.Text, len(refused), edits)
	}
	clip.SetContent(" small")
	e.CursorToEnd()
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if e.Text != "typed before small" || edits != 1 {
		t.Errorf("line %q, %d edits", e.Text, edits)
	}
}

func TestTextAreaLetsTabGo(t *testing.T) {
	a := parts.NewTextArea("", 3)
	b := parts.NewButton("Next", parts.QuietButton, nil)
	w := stage(t, parts.Column(4, a, b))
	w.Canvas().FocusNext()
	if a.AcceptsTab() {
		t.Error("the area keeps Tab")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("Tab did not reach the button")
	}
}

func TestSheetKeepsTheKeyboardAndGivesItBack(t *testing.T) {
	line := parts.NewLineEntry("")
	w := stage(t, line)
	w.Canvas().Focus(line)
	field, did := parts.NewLineEntry(""), 0
	spec := parts.SheetSpec{Title: "Name", Body: field, First: field, Buttons: []parts.SheetButton{
		{Label: "Keep", Do: func() bool { did++; return false }, Default: true}, {Label: "Leave"},
	}}
	s := parts.ShowSheet(w.Canvas(), spec)
	if w.Canvas().Focused() != fyne.Focusable(field) {
		t.Fatal("the first focus is not where it was asked")
	}
	press(w, fyne.KeyReturn)
	if did != 1 || !s.Open() {
		t.Errorf("Enter did the default %d times, open %v", did, s.Open())
	}
	for range 7 {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() == fyne.Focusable(line) {
			t.Fatal("Tab left the sheet")
		}
	}
	press(w, fyne.KeyEscape)
	if s.Open() || w.Canvas().Focused() != fyne.Focusable(line) {
		t.Error("Escape must close and give the keyboard back")
	}
}

func TestPaletteFiltersAndChooses(t *testing.T) {
	w := stage(t, parts.NewBody(""))
	var chosen string
	parts.ShowPalette(w.Canvas(), parts.PaletteSpec{
		Items:    []parts.PaletteItem{{ID: "t", Title: "Today"}, {ID: "l", Title: "Timeline"}, {ID: "u", Title: "Undo"}},
		Extra:    func(q string) []parts.PaletteItem { return []parts.PaletteItem{{ID: "find:" + q, Title: "Find " + q}} },
		OnChoose: func(i parts.PaletteItem) { chosen = i.ID },
	})
	test.Type(w.Canvas().Focused(), "ti")
	press(w, fyne.KeyReturn)
	if chosen != "l" {
		t.Errorf("chose %q", chosen)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the palette stayed open")
	}
}

func TestFieldsSayProblemsInWords(t *testing.T) {
	var told []int
	f := parts.NewMinutesField(parts.MinutesSpec{
		Problem: "not a length of time", Parse: func(s string) (int, bool) { return 45, s == "45m" },
		Format: func(n int) string { return strings.Repeat("i", n/5) },
	}, func(n int, set bool) { told = append(told, n) })
	w := stage(t, parts.Column(4, f, parts.NewButton("x", parts.QuietButton, nil)))
	w.Canvas().Focus(f.Entry())
	test.Type(f.Entry(), "soon")
	w.Canvas().FocusNext()
	if f.Problem() != "not a length of time" || f.Entry().Text != "soon" {
		t.Fatalf("problem %q, text %q", f.Problem(), f.Entry().Text)
	}
	w.Canvas().Focus(f.Entry())
	f.Entry().SetText("")
	test.Type(f.Entry(), "45m")
	press(w, fyne.KeyReturn)
	if v, set := f.Value(); v != 45 || !set || f.Problem() != "" || len(told) != 1 {
		t.Errorf("%d %v %q %v", v, set, f.Problem(), told)
	}
}

func TestDateStaysInsideTheMonth(t *testing.T) {
	d := parts.Date{Year: 2026, Month: time.January, Day: 31}
	if got := d.AddMonths(1); got != (parts.Date{Year: 2026, Month: time.February, Day: 28}) {
		t.Error(got)
	}
	if got := d.Add(1); got != (parts.Date{Year: 2026, Month: time.February, Day: 1}) {
		t.Error(got)
	}
}

func TestIconButtonSaysItsNameOnHover(t *testing.T) {
	b := parts.NewIconButton(parts.IconMore, "More", nil)
	w := stage(t, parts.Row(0, b))
	before := w.Canvas().Capture()
	b.MouseIn(nil)
	if differing(before, w.Canvas().Capture()) < 200 {
		t.Error("no label came")
	}
	b.MouseOut()
	if n := differing(before, w.Canvas().Capture()); n != 0 {
		t.Errorf("the label left %d pixels behind", n)
	}
}

func TestTabNeverLeavesTheVisiblePage(t *testing.T) {
	col := parts.Column(8)
	var buttons []*parts.Button
	for range 60 {
		b := parts.NewButton("one of many", parts.QuietButton, nil)
		buttons = append(buttons, b)
		col.Add(b)
	}
	s := parts.NewScroller(parts.Pad(4, col))
	w := stage(t, s)
	for range buttons {
		w.Canvas().FocusNext()
	}
	if w.Canvas().Focused() != fyne.Focusable(buttons[59]) {
		t.Fatal("the last button has not the keyboard")
	}
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(buttons[59]).Y
	if y < 0 || y+buttons[59].Size().Height > w.Canvas().Size().Height {
		t.Errorf("the focused button stands at %v", y)
	}
}

func TestVeilStaysUntilLifted(t *testing.T) {
	w := stage(t, parts.NewLineEntry(""))
	asked := 0
	v := parts.ShowVeil(w.Canvas(), parts.VeilSpec{Words: "covered", Lift: "Lift", OnLift: func() { asked++ }})
	press(w, fyne.KeyEscape, fyne.KeyReturn)
	if asked != 2 || w.Canvas().Overlays().Top() == nil {
		t.Errorf("asked %d times", asked)
	}
	v.Close()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the veil stayed")
	}
}

func TestNoticeOffersUndo(t *testing.T) {
	undone := 0
	n := parts.NewNotice("Close")
	w := stage(t, parts.Column(0, n))
	if n.Visible() || n.Text() != "" {
		t.Fatal("a fresh notice shows")
	}
	n.Offer("Removed.", "Undo", func() { undone++ })
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn)
	if undone != 1 || n.Visible() {
		t.Errorf("undone %d, visible %v", undone, n.Visible())
	}
}

func TestMenuGoesByArrows(t *testing.T) {
	w := stage(t, parts.NewBody(""))
	did := ""
	parts.ShowMenu(w.Canvas(), fyne.NewPos(10, 10), []parts.MenuItem{
		{Label: "a", Do: func() { did = "a" }},
		{Separator: true},
		{Label: "off", Disabled: true},
		{Label: "b", Do: func() { did = "b" }},
	})
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if did != "b" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("did %q", did)
	}
}

func TestSplitShowsOneSideWhereThereIsNoRoom(t *testing.T) {
	list, detail := parts.NewBody("list"), parts.NewBody("detail")
	p := parts.NewSplitPane(list, detail, parts.SplitSpec{Back: "Back"})
	w := stage(t, p)
	w.Resize(fyne.NewSize(1000, 600))
	if p.Collapsed() || !list.Visible() || !detail.Visible() {
		t.Fatal("there is room for both")
	}
	w.Resize(fyne.NewSize(500, 600))
	if !p.Collapsed() || !list.Visible() || detail.Visible() {
		t.Fatal("the list alone should show")
	}
	p.ShowDetail(true)
	if list.Visible() || !detail.Visible() {
		t.Error("the detail alone should show")
	}
}
