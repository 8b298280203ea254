package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/checkin"
	"footlight/coaching/words"
	"footlight/journal"
)

// TestAwayToday is one tap, said in words, and taken back by another.
func TestAwayToday(t *testing.T) {
	b := newBench(t)
	a := b.card().away
	test.Tap(a.tap)
	b.Drain()
	if !b.of(sunday).Away || !a.stands.Visible() || a.said.Text() != "Away 22 Nov" || a.tap.Visible() {
		t.Fatalf("%+v, %q", b.of(sunday), a.said.Text())
	}
	if b.win.Canvas().Focused() != fyne.Focusable(a.back) {
		t.Error("the keyboard is not where it can be taken back")
	}
	test.Tap(a.back)
	b.Drain()
	if b.of(sunday).ID != "" || a.stands.Visible() || !a.tap.Visible() {
		t.Errorf("after taking it back: %+v", b.of(sunday))
	}
}

// TestAwayForSeveralDays: the form begins with the days nothing is known of,
// keeps what was marked, is one step, and can be taken back as a whole.
func TestAwayForSeveralDays(t *testing.T) {
	b := newBench(t)
	b.does(KeepCheckIn{Day: sunday - 6, Energy: mark(6, true)})
	c := b.card()
	test.Tap(c.away.many)
	b.Drain()
	from, _ := c.away.from.Value()
	until, _ := c.away.until.Value()
	if dayOf(from, true) != sunday-5 || dayOf(until, true) != sunday-1 {
		t.Fatalf("the form offers %v to %v", from, until)
	}
	c.away.from.SetValue(dateOf(sunday - 8))
	c.away.keep()
	b.Drain()
	if c.away.form.Visible() {
		t.Error("the form is still open")
	}
	if n := b.State().Status.Notice; n.Text != "Away 14–21 Nov · 1 day you had marked stays as it was" || n.Step == 0 {
		t.Errorf("the notice says %q (%d)", n.Text, n.Step)
	}
	if e := b.of(sunday - 6); e.Away || e.Energy.Value() != 6 {
		t.Errorf("the marked day is %+v", e)
	}
	marks := []parts.StripMark{}
	for _, e := range b.State().CheckIn.Recent[4:] {
		marks = append(marks, stripMark(e))
	}
	if want := "[0 2 2 1 2 2 2 2 2 0]"; len(marks) != 10 || fmt.Sprint(marks) != want {
		t.Errorf("the strip is %v, want %s", marks, want)
	}
	b.does(ShowCheckIn{Day: sunday - 3})
	if c.away.said.Text() != "Away 17–21 Nov" {
		t.Errorf("said %q", c.away.said.Text())
	}
	test.Tap(c.away.one)
	b.Drain()
	if b.of(sunday-3).Away || !b.of(sunday-2).Away {
		t.Error("one day: the wrong days came back")
	}
	b.does(Undo{})
	b.does(Undo{Step: b.State().Status.Notice.Step})
	for d := sunday - 8; d < sunday; d++ {
		if b.of(d).Away {
			t.Errorf("%s is still away", d)
		}
	}
}

// TestAwayFormSaysWhatIsWrong beside its fields and keeps nothing.
func TestAwayFormSaysWhatIsWrong(t *testing.T) {
	b := newBench(t)
	a := b.card().away
	a.turn(true)
	a.from.SetValue(parts.Date{}, false)
	a.until.SetValue(parts.Date{}, false)
	a.keep()
	b.Drain()
	if a.wrong.Text() == "" {
		t.Error("no day: nothing is said")
	}
	a.from.SetValue(dateOf(sunday - 3))
	a.until.SetValue(dateOf(sunday + 3))
	a.keep()
	b.Drain()
	if a.until.Problem() == "" || !a.form.Visible() {
		t.Error("a day to come: nothing is said")
	}
	a.until.SetValue(dateOf(sunday - 900))
	a.keep()
	b.Drain()
	if a.wrong.Text() == "" || !a.form.Visible() {
		t.Error("years: nothing is said")
	}
	if b.of(sunday-3).ID != "" {
		t.Error("something was kept")
	}
}

// TestThreeOpenOnceAWeek by themselves, with one sentence why; closed by the
// person they stay closed, and the next day they do not open again.
func TestThreeOpenOnceAWeek(t *testing.T) {
	b := newBench(t)
	friday := sunday - 2
	b.clock = b.clock.AddDate(0, 0, -3)
	b.does(LookAround{})
	b.does(KeepCheckIn{Day: friday - 1, Energy: mark(6, true)})
	m := b.card().more
	if m.open || m.why.Visible() {
		t.Fatal("open on a Thursday")
	}
	b.clock = b.clock.AddDate(0, 0, 1)
	b.does(LookAround{})
	if !m.open || !m.why.Visible() {
		t.Fatal("not open on Friday")
	}
	parts.FocusOn(b.card().scales["clarity"].scale)
	b.writes("4")
	if !m.open || b.of(friday).Clarity.Value() != 4 {
		t.Error("closed while being answered")
	}
	b.does(KeepCheckIn{Day: friday, Clarity: mark(0, false)})
	test.Tap(m.toggle)
	b.does(LookAround{})
	if m.open {
		t.Error("opened again on the same day")
	}
	b.clock = b.clock.AddDate(0, 0, 1)
	b.does(LookAround{})
	if m.open {
		t.Error("opened again on Saturday")
	}
	b.hub.Close()
	later := benchOn(t, b.folder)
	if later.card().more.open {
		t.Error("opened again after a restart on Sunday")
	}
}

// TestThreeFollowTheHours: with hours of their own, a writer's week ends on
// their last working day.
func TestThreeFollowTheHours(t *testing.T) {
	b := newBench(t)
	b.does(KeepCheckIn{Day: sunday, Energy: mark(6, true)})
	b.does(SetHours{Hours: coaching.Hours{Days: [7]bool{time.Monday: true, time.Wednesday: true}, From: 9 * time.Hour, To: 17 * time.Hour}})
	b.does(ReviewAsked{Day: sunday})
	m := b.card().more
	for range 2 {
		b.clock = b.clock.AddDate(0, 0, 1)
		b.does(LookAround{})
	}
	if m.open {
		t.Error("open on Tuesday")
	}
	b.clock = b.clock.AddDate(0, 0, 1)
	b.does(LookAround{})
	if !m.open {
		t.Error("not open on Wednesday")
	}
}

// TestFirstCheckInIsShort: whoever opens the journal for the first time is not
// asked five things.
func TestFirstCheckInIsShort(t *testing.T) {
	if newBench(t).card().more.open {
		t.Error("all five are asked")
	}
}

// TestCheckInByKeyboard: every part of the card is met by Tab, and the strip of
// days is walked with the arrows.
func TestCheckInByKeyboard(t *testing.T) {
	b := newBench(t)
	b.Run("checkin")
	b.Drain()
	c := b.card()
	c.more.turn(true)
	met := map[fyne.Focusable]bool{}
	for range 60 {
		met[b.win.Canvas().Focused()] = true
		b.win.Canvas().FocusNext()
	}
	for name, f := range map[string]fyne.Focusable{
		"before": c.head.before, "energy": c.scales["energy"].scale, "strain": c.scales["strain"].scale, "more": c.more.toggle,
		"recovery": c.scales["recovery"].scale, "clarity": c.scales["clarity"].scale, "valued": c.scales["valued"].scale,
		"note": c.note.area, "strip": c.days.strip, "away": c.away.tap, "several": c.away.many,
	} {
		if !met[f] {
			t.Errorf("Tab does not meet %s", name)
		}
	}
	parts.FocusOn(c.days.strip)
	for range 3 {
		b.key(fyne.KeyLeft)
	}
	if said := c.days.strip.Announcement(); said != "The last two weeks: Thu 19 Nov: nothing marked" {
		t.Errorf("the strip says %q", said)
	}
	b.key(fyne.KeyReturn)
	if c.day != sunday-3 {
		t.Errorf("the strip opened %s", c.day)
	}
}

// TestGapsAreNotNagged: days without a check-in are a fine point in the strip
// and nothing else; no sentence of the card speaks of them.
func TestGapsAreNotNagged(t *testing.T) {
	b := newBench(t)
	b.does(KeepCheckIn{Day: sunday - 10, Energy: mark(6, true)})
	c := b.card()
	if c.sentence.Visible() || c.days.waiting.Visible() || c.away.stands.Visible() || c.away.form.Visible() {
		t.Error("something is said about a gap")
	}
	if stripMark(b.State().CheckIn.Recent[12]) != parts.StripNothing {
		t.Error("a gap has a mark")
	}
}

// TestCheckInFits at 200 % and in German: no line asks for more width than its
// column has.
func TestCheckInFits(t *testing.T) {
	b := newBench(t)
	b.does(KeepAway{Stretch: checkin.Between(sunday-5, sunday-2)})
	for _, lang := range []string{"en", "de"} {
		for _, scale := range []float32{1, 1.5, 2} {
			b.does(SetLook{Look: LookState{Variant: "light", Scale: scale, Lang: lang}})
			b.does(ShowCheckIn{Day: sunday - 3})
			c := b.card()
			b.does(KeepCheckIn{Day: sunday - 3, Recovery: mark(10, true), Clarity: mark(10, true), Valued: mark(10, true)})
			c.more.turn(false)
			if right, most := c.more.toggle.MinSize().Width, (320-2*parts.Space4)*scale; right > most || c.more.said.Text() == "" {
				t.Errorf("%s at %v: the closed three want %v of %v and say %q", lang, scale, right, most, c.more.said.Text())
			}
			c.more.turn(true)
			c.days.turn(true)
			c.away.turn(true)
			if w, most := c.object.MinSize().Width, 320*scale; w > most {
				t.Errorf("%s at %v: the card wants %v of %v", lang, scale, w, most)
			}
		}
	}
}

// TestScalesEndAlikeEverywhere: a mark means the same on Today, beside the
// timeline and in the terminal.
func TestScalesEndAlikeEverywhere(t *testing.T) {
	for _, lang := range []string{"en", "de"} {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range checkin.Sliders {
			for _, end := range []string{".low", ".high"} {
				here := w.T("checkin." + name + end)
				if there := w.T("entry.scale." + name + end); here != there {
					t.Errorf("%s: %s%s is %q on Today and %q beside the timeline", lang, name, end, here, there)
				}
				if asked := w.T("cli.checkin.ask." + name); !strings.Contains(asked, here) {
					t.Errorf("%s: the terminal asks %q without %q", lang, asked, here)
				}
			}
		}
	}
}

// TestTrayHasWordsAndNothingElse: four items in the language that is on, handed
// out after the day is painted and again with another language.
func TestTrayHasWordsAndNothingElse(t *testing.T) {
	b := newBench(t)
	b.keeps("Helped @Mina with a secret")
	var menus [][]TrayItem
	b.Window.set.Tray = func(items []TrayItem) { menus = append(menus, items) }
	b.does(SetLook{Look: LookState{Variant: "light", Scale: 1, Lang: "de"}})
	if len(menus) != 0 {
		t.Fatal("the tray came before the first frame")
	}
	b.trayed()
	b.does(SetLook{Look: LookState{Variant: "light", Scale: 1, Lang: "en"}})
	if len(menus) != 2 {
		t.Fatalf("%d menus", len(menus))
	}
	for i, want := range [][]string{{"Öffnen", "Festhalten", "Check-in", "Beenden"}, {"Open", "Capture", "Check in", "Quit"}} {
		for k, item := range menus[i] {
			if item.Label != want[k] {
				t.Errorf("%q stands where %q should", item.Label, want[k])
			}
		}
	}
	b.shell.open(ScreenTimeline)
	b.Drain()
	menus[1][2].Do()
	b.Drain()
	if b.State().Screen != ScreenToday || b.win.Canvas().Focused() != fyne.Focusable(b.card().scales["energy"].scale) {
		t.Error("Check in does not lead to the energy scale")
	}
	menus[1][1].Do()
	if b.win.Canvas().Focused() != fyne.Focusable(b.shell.capture.line) {
		t.Error("Capture does not lead to the line")
	}
}

// TestOtherDaysAreReadOnlyWhenShown: the answers of a chosen day are not those
// of the strip's neighbours.
func TestOtherDaysAreReadOnlyWhenShown(t *testing.T) {
	b := newBench(t)
	for i := range 3 {
		b.does(KeepCheckIn{Day: sunday - journal.Day(20+i), Energy: mark(i+1, true)})
	}
	for i := range 3 {
		b.does(ShowCheckIn{Day: sunday - journal.Day(20+i)})
		if n, _ := b.card().scales["energy"].scale.Value(); n != i+1 {
			t.Errorf("%d days ago: %d", 20+i, n)
		}
	}
}
