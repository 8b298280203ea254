package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// onToday gives what Today's line says now; "" for nothing.
func (b *bench) onToday() string {
	b.t.Helper()
	line := b.shell.screens[ScreenToday].(*today).line
	if !line.object.Visible() {
		return ""
	}
	return strings.Join(saidOn(line.object), "\n")
}

// nextDay moves the clock by days and lets the window notice.
func (b *bench) nextDay(days int) {
	b.clock = b.clock.AddDate(0, 0, days)
	b.does(LookAround{})
	b.does(LookAround{})
}

// TestTodaySaysOneLine: about the pattern, opening its page, and it counts as
// shown.
func TestTodaySaysOneLine(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	says := b.onToday()
	if !strings.Contains(strings.ToLower(says), "worth a look") || strings.Contains(says, "\n") {
		t.Fatalf("Today says %q", says)
	}
	shown := b.standing().Shown
	if len(shown) != 1 || shown[0].Kind != coaching.LineWarning || b.standing().Line.New {
		t.Errorf("shown %+v, new %v", shown, b.standing().Line.New)
	}
	line := b.shell.screens[ScreenToday].(*today).line
	line.open(b.standing().Line.Shown)
	b.Drain()
	if st := b.State(); st.Screen != ScreenPattern || st.Pattern.Warning != shown[0].Warning {
		t.Errorf("opens %s %+v", st.Screen, st.Pattern.Warning)
	}
}

// TestNothingIsShownWhereNobodyLooks: while another screen is open, no line
// counts as shown.
func TestNothingIsShownWhereNobodyLooks(t *testing.T) {
	b := newBench(t)
	b.Run("go.timeline")
	b.Drain()
	theLives[warning.KindStrain](b)
	if n := len(b.standing().Shown); n != 0 {
		t.Errorf("%d lines count as shown", n)
	}
	b.Run("go.today")
	b.Drain()
	if n := len(b.standing().Shown); n != 1 {
		t.Errorf("%d lines count as shown on Today", n)
	}
}

// TestLaterHidesTheLineUntilItsDay and no longer.
func TestLaterHidesTheLineUntilItsDay(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	w := b.warned(warning.KindStrain)
	page := b.pattern(OpenPattern{Warning: w.ID()})
	page.answers.choose(string(warning.Later))
	b.Drain()
	until := b.warned(warning.KindStrain).Later
	b.Run("go.today")
	b.Drain()
	if until <= b.standing().Day {
		t.Fatalf("later is %s", until)
	}
	said := false
	for b.standing().Day < until {
		if says := b.onToday(); strings.Contains(says, "strain") {
			t.Fatalf("on %s, before %s, Today says %q", b.standing().Day, until, says)
		}
		b.nextDay(1)
	}
	for range 8 {
		said = said || b.onToday() != ""
		b.nextDay(1)
	}
	if !said {
		t.Error("the line does not come back")
	}
}

// TestAtMostOneNewLineInSevenDays over a quarter lived day by day, with
// everything moving at once; stop-and-talk stands apart.
func TestAtMostOneNewLineInSevenDays(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	var news []journal.Day
	seen := map[string]bool{}
	for i := range 90 {
		b.does(Keep{Entry: feltLike(i, 6+2*wobble(i/14), 4, 4, 5, 4)})
		e := journal.Entry{Kind: journal.Action, Body: "Stood in for the team", Minutes: 60, Load: journal.MarkOf(5 + i%4), Support: "cover", Visibility: journal.Unseen}
		b.does(Keep{Entry: e})
		if l := b.standing().Line; l.Day != journal.NoDay && l.Kind != coaching.LineStop {
			if key := l.Day.String() + string(l.Kind) + string(l.Challenge); !seen[key] {
				seen[key] = true
				news = append(news, l.Day)
			}
		}
		b.nextDay(1)
	}
	for i := 1; i < len(news); i++ {
		if news[i]-news[i-1] < 7 {
			t.Errorf("new lines on %s and %s", news[i-1], news[i])
		}
	}
	if len(news) < 2 {
		t.Errorf("only %d lines in a quarter: the test sees too little", len(news))
	}
}

// TestTheTrialIsAskedOnce: after its two weeks, with its answers in place; not
// now passes it over for good.
func TestTheTrialIsAskedOnce(t *testing.T) {
	for _, answer := range []string{"Not now", "A little", ""} {
		b := newBench(t)
		b.does(TryRemedy{Remedy: "after-heavy"})
		b.nextDay(coaching.TrialDays - 1)
		if says := b.onToday(); says != "" {
			t.Fatalf("asked before its time: %q", says)
		}
		b.nextDay(1)
		if says := b.onToday(); !strings.Contains(says, "Did it help?") || !strings.Contains(says, "Not now") {
			t.Fatalf("not asked: %q", says)
		}
		line := b.shell.screens[ScreenToday].(*today).line
		for _, f := range reached(line.object) {
			if button, ok := f.(*parts.Button); ok && button.Label() == answer {
				button.Tapped(nil)
				b.Drain()
				if b.onToday() != "" {
					t.Errorf("%q: still asked", answer)
				}
			}
		}
		b.nextDay(1)
		if says := b.onToday(); says != "" {
			t.Errorf("%q: asked again: %q", answer, says)
		}
		if got := b.standing().Trials[0].Of.Answer; (got == coaching.Little) != (answer == "A little") {
			t.Errorf("%q: kept %q", answer, got)
		}
	}
}

// TestHelpIsAlwaysWithinReach: in the status line, by Tab, whatever is shown.
func TestHelpIsAlwaysWithinReach(t *testing.T) {
	b := newBench(t)
	for _, scale := range []float32{1, 2} {
		b.does(SetLook{Look: LookState{Variant: "light", Scale: scale}})
		at := slices.IndexFunc(reached(b.shell.object), func(f fyne.Focusable) bool {
			button, ok := f.(*parts.Button)
			return ok && button.Label() == b.words.T("shell.status.help")
		})
		if at < 0 {
			t.Fatalf("not within reach at %v", scale)
		}
		button := reached(b.shell.object)[at].(*parts.Button)
		if size := button.Size(); size.Width < button.MinSize().Width || size.Height < button.MinSize().Height {
			t.Errorf("at %v it has %v and needs %v", scale, size, button.MinSize())
		}
		button.Tapped(nil)
		b.Drain()
		if b.State().Screen != ScreenHelp {
			t.Errorf("it opens %s", b.State().Screen)
		}
		b.clock = b.clock.Add(time.Minute)
		b.Run("go.today")
		b.Drain()
	}
}
