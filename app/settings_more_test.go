package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/journal"
)

// TestHoursAreKeptOnceTheyMakeSense: days and times are kept together; what is
// missing or wrong is said beside the fields and nothing half is kept; taken
// back, nothing counts as outside.
func TestHoursAreKeptOnceTheyMakeSense(t *testing.T) {
	b := newBench(t)
	p := b.settings(SectionHours).pages[SectionHours].(*hoursPage)
	kept := func() coaching.Hours { b.Drain(); return b.State().Standing.Hours }
	types := func(f *parts.MinutesField, text string) {
		f.Entry().SetText("")
		writes(f.Entry(), text)
		press(f.Entry(), fyne.KeyReturn)
	}
	p.days.SetValues([]string{"1", "3"})
	p.days.OnChanged(p.days.Values())
	if kept().Known() || p.note.text() == "" {
		t.Errorf("days alone are kept, or nothing is said: %q", p.note.text())
	}
	types(p.from, "nine")
	if p.from.Problem() == "" || kept().Known() {
		t.Error("a word passed for a time of day")
	}
	types(p.from, "9")
	types(p.to, "9:00")
	if kept().Known() || p.note.text() != p.d.t("settings.hours.same") {
		t.Errorf("hours of no length: %q", p.note.text())
	}
	types(p.to, "17.30")
	want := coaching.Hours{From: 9 * time.Hour, To: 17*time.Hour + 30*time.Minute}
	want.Days[time.Monday], want.Days[time.Wednesday] = true, true
	if got := kept(); got != want || p.note.text() != "" {
		t.Errorf("kept %+v, said %q", got, p.note.text())
	}
	if says := p.says.Text(); !strings.Contains(says, "Monday, Wednesday") || !strings.Contains(says, "17:30") || !strings.Contains(says, "Sunday") {
		t.Errorf("told as %q", says)
	}
	if days := p.runs(coaching.Hours{Days: [7]bool{1: true, 2: true, 3: true, 5: true}}, true); days != "Monday to Wednesday, Friday" {
		t.Errorf("days are told as %q", days)
	}
	types(p.to, "2")
	if got := kept(); got.To != 2*time.Hour || !p.night.Visible() {
		t.Errorf("past midnight: %+v", got)
	}
	again := benchOn(t, b.folder)
	if q := again.settings(SectionHours).pages[SectionHours].(*hoursPage); q.typed() != kept() {
		t.Errorf("opened again it shows %+v", q.typed())
	}
	press(p.clear, fyne.KeyReturn)
	if kept().Known() || len(p.days.Values()) != 0 || !p.usual.Visible() {
		t.Error("taken back, something is left")
	}
	press(p.usual, fyne.KeyReturn)
	if got := kept(); got.From != 9*time.Hour || got.Days[time.Sunday] || !got.Days[time.Friday] {
		t.Errorf("the usual week is %+v", got)
	}
}

// TestClocksAreReadAsPeopleWriteThem: and nothing else passes.
func TestClocksAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{
		"9": 540, "09:00": 540, "9.30": 570, "0930": 570, "930": 570, "9 am": 540, "5pm": 17 * 60, "12am": 0, "12 pm": 720,
		"17 Uhr": 1020, "17h30": 1050, "24:00": 1440, "0": 0,
	} {
		if got, ok := parseClock(text); !ok || got != want {
			t.Errorf("%q is read as %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "nine", "25", "24:01", "9:5", "9:60", "-3", "13pm", "0 am", "9:00:00", "+9"} {
		if got, ok := parseClock(text); ok {
			t.Errorf("%q passes as %d", text, got)
		}
	}
}

// TestLookChangesAtOnce: theme, text size and language are on as soon as they
// are chosen, and Settings stays where it was.
func TestLookChangesAtOnce(t *testing.T) {
	b := newBench(t)
	p := b.settings(SectionLook).pages[SectionLook].(*lookPage)
	p.theme.OnChanged([]string{"dark"})
	b.Drain()
	if b.theme.Look().Mode != parts.Dark || b.State().Look.Variant != "dark" {
		t.Errorf("the look is %+v", b.theme.Look())
	}
	p.size.OnChanged([]string{"1500"})
	b.Drain()
	if parts.Scale() != 1.5 {
		t.Errorf("the text is at %v", parts.Scale())
	}
	b.Run("view.larger")
	b.Drain()
	if p.size.Value() != "1625" {
		t.Errorf("a size from the menu shows as %q", p.size.Value())
	}
	p.lang.OnChanged([]string{"de"})
	b.Drain()
	s := b.shell.screens[ScreenSettings].(*settingsScreen)
	if b.words.Lang() != "de" || s.current != SectionLook || b.shell.current != ScreenSettings {
		t.Errorf("after the language changed: %s, %s, %s", b.words.Lang(), b.shell.current, s.current)
	}
	if got := s.pages[SectionLook].(*lookPage).lang.Value(); got != "de" {
		t.Errorf("the language chosen is %q", got)
	}
}

// TestDayStartIsSetHere: the usual ones by a tap, others typed, wrong ones
// refused beside the field.
func TestDayStartIsSetHere(t *testing.T) {
	b := newBench(t)
	p := b.settings(SectionLook).pages[SectionLook].(*lookPage)
	p.day.OnChanged([]string{"04:00"})
	b.Drain()
	if b.State().Settings.DayStart != 4*time.Hour || b.shell.w.now().DayStart != 4*time.Hour {
		t.Errorf("the day starts at %v", b.State().Settings.DayStart)
	}
	p.day.OnChanged([]string{otherStart})
	writes(p.other.Entry(), "13:00")
	press(p.other.Entry(), fyne.KeyReturn)
	b.Drain()
	if b.State().Settings.DayStart != 4*time.Hour || p.dayNote.text() == "" {
		t.Errorf("a day from the afternoon on: %v, %q", b.State().Settings.DayStart, p.dayNote.text())
	}
	p.other.Entry().SetText("")
	writes(p.other.Entry(), "5:30")
	press(p.other.Entry(), fyne.KeyReturn)
	b.Drain()
	if b.State().Settings.DayStart != 5*time.Hour+30*time.Minute || p.dayNote.text() != "" {
		t.Errorf("the day starts at %v, %q", b.State().Settings.DayStart, p.dayNote.text())
	}
}

// TestSettingsWorkByKeyboardAlone: from the shortcut through the sections to a
// person, their relation, a rename, and forgetting them.
func TestSettingsWorkByKeyboardAlone(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Ola and @Quennel 20m")
	b.Run("go.settings")
	b.Drain()
	s := b.shell.screens[ScreenSettings].(*settingsScreen)
	if b.win.Canvas().Focused() != fyne.Focusable(s.side) {
		t.Fatalf("the keyboard is with %T", b.win.Canvas().Focused())
	}
	b.presses(fyne.KeyDown)
	if s.current != SectionHours {
		t.Errorf("down leads to %s", s.current)
	}
	b.presses(fyne.KeyUp, fyne.KeyReturn)
	p := s.pages[SectionPeople].(*namesPage)
	if b.win.Canvas().Focused() != fyne.Focusable(p.list) || p.people.now.Name != "Ola" {
		t.Fatalf("the keyboard is with %T, shown is %s", b.win.Canvas().Focused(), p.people.now.Name)
	}
	b.presses(fyne.KeyDown, fyne.KeyRight)
	f := p.people
	if f.now.Name != "Quennel" || b.win.Canvas().Focused() != fyne.Focusable(f.rename.open) {
		t.Fatalf("the keyboard is with %T, shown is %s", b.win.Canvas().Focused(), f.now.Name)
	}
	b.presses(fyne.KeyReturn)
	writes(b.win.Canvas().Focused(), "y")
	b.presses(fyne.KeyReturn)
	if f.now.Name != "Quennely" {
		t.Errorf("renamed to %q", f.now.Name)
	}
	for range 4 {
		b.presses(fyne.KeyTab)
	}
	b.tabsTo(f.alias.line)
	writes(b.win.Canvas().Focused(), "Linden")
	b.presses(fyne.KeyTab)
	if b.known("Quennely").Alias != "Linden" {
		t.Error("leaving the alias did not keep it")
	}
	b.tabsTo(f.forget.Button)
	b.presses(fyne.KeyReturn)
	b.tabsTo(p.forgets.confirm)
	writes(b.win.Canvas().Focused(), "Quennely")
	b.presses(fyne.KeyReturn)
	if b.holding("quennel") != nil {
		t.Error("not forgotten")
	}
	if b.win.Canvas().Focused() != fyne.Focusable(p.list) {
		t.Errorf("afterwards the keyboard is with %T", b.win.Canvas().Focused())
	}
}

// TestSettingsFitNarrowAndLarge: in a narrow window and at 200 % the sections
// stand above, list and person take turns, and nothing is wider than the
// window; in both languages.
func TestSettingsFitNarrowAndLarge(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		b := newBench(t)
		b.keeps("Helped @Quennel 20m")
		b.must(SetLook{Look: LookState{Variant: "light", Scale: 2, Lang: lang}})
		b.win.Resize(fyne.NewSize(820, 700))
		p := b.names()
		s := b.shell.screens[ScreenSettings].(*settingsScreen)
		if s.frame.wide || !p.split.Collapsed() {
			t.Fatalf("%s: the sections still stand beside", lang)
		}
		p.toList()
		b.presses(fyne.KeyReturn)
		if !p.people.page.scroll.Visible() || !p.right.Visible() {
			t.Errorf("%s: Enter does not open the person", lang)
		}
		for _, id := range Sections {
			s.choose(id)
			b.Drain()
			fits(t, lang+" "+string(id), s.pages[id].Object())
		}
		b.must(PreviewForget{Noun: journal.NounPerson, ID: b.known("Quennel").ID})
		fits(t, lang+" forgetting", p.forgets.page.scroll)
	}
}

// fits tells that nothing that scrolls up and down is wider than its room.
func fits(t *testing.T, what string, o fyne.CanvasObject) {
	t.Helper()
	seen := 0
	walk(o, func(o fyne.CanvasObject) {
		if s, ok := o.(*parts.Scroller); ok && s.Visible() {
			seen++
			if need, room := s.Content.MinSize().Width, s.Size().Width; need > room {
				t.Errorf("%s needs %v and has %v", what, need, room)
			}
		}
	})
	if seen == 0 {
		t.Errorf("%s: nothing that scrolls was found", what)
	}
}

// TestEveryPersonOpensTheirEntries: the way from a person to their entries
// shows these and no others, also where two bear the same name.
func TestEveryPersonOpensTheirEntries(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Ola 20m")
	b.keeps("Listened to @Ola and @Mina 20m")
	f := b.person("Ola")
	press(f.used.open, fyne.KeySpace)
	b.Drain()
	if b.shell.current != ScreenTimeline || len(b.State().Timeline.Rows) != 2 {
		t.Errorf("%s shows %d", b.shell.current, len(b.State().Timeline.Rows))
	}
	b.must(ChangePerson{ID: b.known("Mina").ID, AddNick: "Ola"})
	f = b.person("Mina")
	press(f.used.open, fyne.KeySpace)
	b.Drain()
	if n := len(b.State().Timeline.Rows); n != 1 {
		t.Errorf("of two called Ola it shows %d", n)
	}
}

// TestAboutShowsWhatItMust: the version, where the journal lies, and the whole
// licences of the fonts.
func TestAboutShowsWhatItMust(t *testing.T) {
	b := newBench(t)
	p := b.settings(SectionAbout).pages[SectionAbout].(*aboutPage)
	var said strings.Builder
	walk(p.page.scroll, func(o fyne.CanvasObject) {
		if text, ok := o.(*parts.Text); ok {
			said.WriteString(text.Text() + "\n")
		}
	})
	for _, want := range []string{Version, b.folder, "Braille Institute", "Literata"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("nothing says %q", want)
		}
	}
	for _, l := range fontLicences {
		if text := b.file(l.file); !strings.Contains(text, "SIL OPEN FONT LICENSE") {
			t.Errorf("%s holds %d bytes", l.file, len(text))
		}
	}
}

// TestNameOfAnotherIsRefused beside its field, with whose it is: two that are
// written alike would be found as one.
func TestNameOfAnotherIsRefused(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina and @Ola 20m")
	b.must(AddPerson{Name: "Minchen", Team: true})
	b.must(ChangePerson{ID: b.known("Ola").ID, AddNick: "Olli"})
	f := b.person("Mina")
	for typed, whose := range map[string]string{"minchen": "Minchen", "OLLI": "Ola", "Ola": "Ola"} {
		f.nicks.line.SetText("")
		writes(f.nicks.line, typed)
		press(f.nicks.line, fyne.KeyReturn)
		b.Drain()
		if says := f.nicks.note.text(); !strings.Contains(says, whose) || f.nicks.line.Text != typed || len(b.known("Mina").Nick) != 0 {
			t.Errorf("%s: says %q, kept %v", typed, says, b.known("Mina").Nick)
		}
	}
}

// TestUndoTakesTheFoundedTeamToo in one step, unless something else names it.
func TestUndoTakesTheFoundedTeamToo(t *testing.T) {
	for _, named := range []bool{false, true} {
		b := newBench(t)
		b.keeps("Helped @Mina and @Ola 20m")
		b.must(ChangePerson{ID: b.known("Mina").ID, Join: "Ops"})
		step, _, err := b.hub.j.LastStep(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if named {
			b.must(ChangePerson{ID: b.known("Ola").ID, Join: "Ops"})
		}
		b.must(Undo{Step: step.Seq})
		b.settings(SectionPeople)
		stands := slices.ContainsFunc(b.State().Settings.People, func(k KnownPerson) bool { return k.Name == "Ops" })
		if stands != named || len(b.known("Mina").MemberOf) != 0 {
			t.Errorf("named by another %v: the team stands %v", named, stands)
		}
	}
}
