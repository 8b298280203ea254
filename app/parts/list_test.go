package parts_test

import (
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"footlight/app/parts"
)

func newList(binds *int) *parts.FastList {
	l := parts.NewFastList(func() fyne.CanvasObject { return parts.NewBody("").Ellipsis(1) },
		func(i int, o fyne.CanvasObject) {
			*binds++
			o.(*parts.Text).SetText("row " + strconv.Itoa(i))
		})
	l.SetRowHeight(44).SetGroups(80, func(i int) int64 { return int64(i / 5) },
		func(i int) (string, string) { return "day " + strconv.Itoa(i/5), "" })
	return l
}

func TestListGoesByKeyboard(t *testing.T) {
	binds := 0
	l := newList(&binds)
	var chosen, opened []int
	var typed rune
	l.OnSelected = func(i int) { chosen = append(chosen, i) }
	l.OnActivated = func(i int) { opened = append(opened, i) }
	l.OnTyped = func(r rune) { typed = r }
	w := stage(t, l)
	l.SetLength(100000)
	w.Canvas().Focus(l)
	press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyReturn)
	l.TypedRune('m')
	if len(chosen) != 5 || chosen[0] != 0 || chosen[1] != 1 || chosen[2] != 99999 || chosen[3] != 0 || chosen[4] < 8 {
		t.Errorf("chosen %v", chosen)
	}
	if len(opened) != 1 || opened[0] != chosen[4] || typed != 'm' {
		t.Errorf("opened %v, typed %q", opened, typed)
	}
}

func TestListBindsOnlyWhatIsSeen(t *testing.T) {
	binds := 0
	l := newList(&binds)
	var first []int
	l.OnFirstVisible = func(i int) { first = append(first, i) }
	stage(t, l)
	l.SetLength(100000)
	if binds > 40 {
		t.Fatalf("%d rows bound for one screen", binds)
	}
	binds = 0
	l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	if binds > 3 {
		t.Errorf("%d rows bound for 60 points", binds)
	}
	l.ScrollToIndex(54321)
	if l.FirstVisible() != 54321 || first[len(first)-1] != 54321 {
		t.Errorf("at the top is %d, told %v", l.FirstVisible(), first)
	}
	l.ScrollToIndex(99999)
	if l.FirstVisible() < 99980 || l.FirstVisible() == 99999 {
		t.Errorf("the end stands at %d", l.FirstVisible())
	}
	l.SetLength(3)
	if l.FirstVisible() != 0 {
		t.Error("a short list must stand at its top")
	}
	l.SetLength(0)
	if l.FirstVisible() != -1 || l.Selected() != -1 {
		t.Error("an empty list has no first row")
	}
}

func TestListTapAndMenu(t *testing.T) {
	binds := 0
	l := newList(&binds)
	menu := -1
	l.OnContext = func(i int, _ fyne.Position) { menu = i }
	stage(t, l)
	l.SetLength(50)
	test.TapAt(l, fyne.NewPos(300, 44*2+10))
	if l.Selected() != 2 {
		t.Errorf("chose %d", l.Selected())
	}
	test.TapSecondaryAt(l, fyne.NewPos(300, 44*4+10))
	if menu != 4 || l.Selected() != 4 {
		t.Errorf("menu for %d", menu)
	}
}

func TestMonthStripJumps(t *testing.T) {
	var months []parts.MonthCount
	for i := range 120 {
		months = append(months, parts.MonthCount{Year: 2026 - i/12, Month: time.Month(12 - i%12), Count: i})
	}
	var year int
	var month time.Month
	s := parts.NewMonthStrip(nil, func(y int, m time.Month) { year, month = y, m })
	w := stage(t, s)
	s.SetMonths(months)
	s.SetCurrent(2025, time.March)
	w.Canvas().Focus(s)
	press(w, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyReturn)
	if year != 2024 || month != time.April {
		t.Errorf("jumped to %v %d", month, year)
	}
}

// BenchmarkScrolledFrame is our own work for one scrolled frame at 100,000
// rows, painting left out.
func BenchmarkScrolledFrame(b *testing.B) {
	binds := 0
	l := newList(&binds)
	stage(b, l)
	l.SetLength(100000)
	b.ResetTimer()
	for i := range b.N {
		dy := float32(-37)
		if i/50000%2 == 1 {
			dy = 37
		}
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
}

// BenchmarkJumpedFrame binds a whole new screen.
func BenchmarkJumpedFrame(b *testing.B) {
	binds := 0
	l := newList(&binds)
	stage(b, l)
	l.SetLength(100000)
	b.ResetTimer()
	for i := range b.N {
		l.ScrollToIndex((i * 7919) % 99000)
	}
}

// TestTapsAreTold: a tap on a row tells so, even if the row was chosen before.
func TestTapsAreTold(t *testing.T) {
	binds := 0
	l := newList(&binds)
	var tapped []int
	l.OnTapped = func(i int) { tapped = append(tapped, i) }
	stage(t, l)
	l.SetLength(3)
	for _, y := range []float32{50, 50, 10, 500} {
		test.TapAt(l, fyne.NewPos(120, y))
	}
	if len(tapped) != 3 || tapped[0] != 1 || tapped[1] != 1 || tapped[2] != 0 {
		t.Errorf("told %v", tapped)
	}
}

// TestWheelGoesOnAtTheEnd: where a list cannot move, the page under it does.
func TestWheelGoesOnAtTheEnd(t *testing.T) {
	binds := 0
	l := newList(&binds)
	fixed := parts.Column(0, parts.NewBody("above"), l)
	for range 60 {
		fixed.Add(parts.NewBody("below"))
	}
	s := parts.NewScroller(fixed)
	stage(t, s)
	l.SetLength(3)
	l.Resize(fyne.NewSize(l.Size().Width, 100))
	wheel := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)}
	l.Scrolled(wheel)
	if s.Offset.Y != 0 {
		t.Error("the page moved before the list was at its end")
	}
	l.Scrolled(wheel)
	if l.Scrolled(wheel); s.Offset.Y == 0 {
		t.Error("the page stays at the list's end")
	}
}
