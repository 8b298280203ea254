package app

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"footlight/app/parts"
	"footlight/journal"
)

// TestNoticeUndoesOnlyItsOwnStep: the way back that a notice offers is to what
// it speaks of, whatever was done since.
func TestNoticeUndoesOnlyItsOwnStep(t *testing.T) {
	b := newBench(t)
	b.keeps("The first thing")
	step := b.State().Status.Notice.Step
	if step == 0 || !strings.Contains(b.State().Status.Notice.Text, "The first thing") {
		t.Fatalf("the notice is %+v", b.State().Status.Notice)
	}
	if _, err := b.other().Add(context.Background(), journal.Entry{Kind: journal.Note, Body: "written since"}); err != nil {
		t.Fatal(err)
	}
	b.does(Undo{Step: step})
	if es := b.State().Today.Entries; len(es) != 1 || es[0].Body != "written since" {
		t.Errorf("today holds %+v", es)
	}
}

// TestNoticeLeavesByItself after its time, and at once when something else was
// changed.
func TestNoticeLeavesByItself(t *testing.T) {
	b := newBench(t)
	e := b.keeps("Said thanks to @Mina")
	b.clock = b.clock.Add(noticeFor)
	b.does(LookAround{})
	if text := b.shell.notice.Text(); text != "" {
		t.Errorf("still says %q", text)
	}
	e.Minutes = 5
	b.keeps("Something else")
	b.does(Change{Entry: e})
	if text := b.shell.notice.Text(); text != "" {
		t.Errorf("still offers to undo: %q", text)
	}
}

// TestLeavingAScreenTakesTheKeyboardAlong: what is typed after going elsewhere
// never lands in what is no longer to be seen, and what was typed before is
// kept.
func TestLeavingAScreenTakesTheKeyboardAlong(t *testing.T) {
	b := newBench(t)
	e := b.keeps("Unblocked the release")
	field := b.field(b.opens(e.ID), "body").focusable()
	parts.FocusOn(field)
	field.TypedRune('!')
	b.Run("go.today")
	b.Drain()
	if b.win.Canvas().Focused() == field {
		t.Fatal("the hidden field still has the keyboard")
	}
	if got := b.latest().Body; !strings.Contains(got, "!") {
		t.Errorf("what was typed before leaving is lost: %q", got)
	}
}

// TestLookReachesScreensThatAreNotInFront: a screen left in another look is
// drawn anew when it is opened.
func TestLookReachesScreensThatAreNotInFront(t *testing.T) {
	b := newBench(t)
	b.keeps("Unblocked the release")
	fresh := func() float32 {
		return b.shell.screens[ScreenToday].(*today).title.MinSize().Height
	}
	before := fresh()
	b.Run("go.timeline")
	b.Drain()
	b.does(SetLook{Look: LookState{Variant: "dark", Scale: 2}})
	b.Run("go.today")
	b.Drain()
	if after := fresh(); after < before*1.5 {
		t.Errorf("the title was %.0f high and is %.0f at 200 %%", before, after)
	}
}

// TestTabAfterASignStaysInTheLine, so that blind typing never presses a button.
func TestTabAfterASignStaysInTheLine(t *testing.T) {
	b := newBench(t)
	b.Type("Helped @Min")
	if !b.shell.capture.line.AcceptsTab() {
		t.Fatal("Tab would leave the line")
	}
	b.shell.capture.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if got := b.shell.capture.line.Text; got != "Helped @Min" {
		t.Errorf("the line holds %q", got)
	}
	b.Type("a with it")
	if b.shell.capture.line.AcceptsTab() {
		t.Error("after plain words Tab should move on")
	}
}

// TestEveryUnknownWordIsNamed, not only the first.
func TestEveryUnknownWordIsNamed(t *testing.T) {
	b := newBench(t)
	b.Type("Sorted it /unblok =bufer ")
	says := b.shell.capture.says.Text()
	if !strings.Contains(says, "unblok") || !strings.Contains(says, "bufer") {
		t.Errorf("says %q", says)
	}
}

// TestAskedQuestionOpensKeepsAndLeaves: the question what came of it opens for
// an answer, keeps it, and is gone.
func TestAskedQuestionOpensKeepsAndLeaves(t *testing.T) {
	b := newBench(t)
	e := b.keeps("Wrote the handover")
	e.AskBack = e.Day
	b.does(Change{Entry: e})
	today := b.shell.screens[ScreenToday].(*today)
	f := today.back.forms[e.ID]
	if f == nil || f.fields.Visible() {
		t.Fatal("the question should stand there, closed")
	}
	f.open()
	if !f.keep.Disabled() {
		t.Error("nothing can be kept yet")
	}
	f.answer.SetText("They use it every week")
	b.clock = b.clock.Add(time.Minute)
	today.back.answer(f)
	b.Drain()
	got := b.latest()
	if got.Outcome.Text != "They use it every week" || got.AskBack != journal.NoDay || got.Outcome.On != got.Day {
		t.Errorf("kept %+v, ask back %s", got.Outcome, got.AskBack)
	}
	if len(today.back.forms) != 0 {
		t.Error("the question is still there")
	}
}

// TestQuickKeysLoseNoStep: text made larger three times before the first answer
// is three steps larger.
func TestQuickKeysLoseNoStep(t *testing.T) {
	b := newBench(t)
	for range 3 {
		b.Run("view.larger")
	}
	b.Drain()
	if got := b.State().Look.Scale; got != 1.375 {
		t.Fatalf("three steps up from 1 give %v", got)
	}
	b.Run("view.smaller")
	b.Drain()
	if got := b.State().Look.Scale; got != 1.25 {
		t.Fatalf("one step down from 1.375 gives %v", got)
	}
}

// TestHoverLabelStaysBehind: a label of one screen is not shown over the next.
func TestHoverLabelStaysBehind(t *testing.T) {
	b := newBench(t)
	b.card().head.before.MouseIn(&desktop.MouseEvent{})
	host := b.win.Content().(*parts.TipHost)
	if host.Tip() == "" {
		t.Fatal("there is no label to leave")
	}
	b.Run("go.insights")
	b.Drain()
	if tip := host.Tip(); tip != "" {
		t.Errorf("%q stands over Insights", tip)
	}
}
