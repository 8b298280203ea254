package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
)

func stripDays(n int) []parts.StripDay {
	days := make([]parts.StripDay, n)
	for i := range days {
		days[i] = parts.StripDay{Label: "x", Words: string(rune('a' + i)), Mark: parts.StripMark(i % 3)}
	}
	return days
}

// TestDayStripOpensWhatIsUnderThePointer, in one row and in two.
func TestDayStripOpensWhatIsUnderThePointer(t *testing.T) {
	opened := -1
	s := parts.NewDayStrip("days", func(i int) { opened = i })
	s.SetDays(stripDays(14), 13)
	stage(t, s)
	for _, width := range []float32{280, 160} {
		s.Resize(fyne.NewSize(width, s.MinSize().Height))
		columns := 14
		if width < 280 {
			columns = 7
		}
		for i := range 14 {
			cell := width / float32(columns)
			at := fyne.NewPos((float32(i%columns)+0.5)*cell, 10+float32(i/columns)*38)
			s.Tapped(&fyne.PointEvent{Position: at})
			if opened != i {
				t.Errorf("width %v: day %d opens %d", width, i, opened)
			}
		}
	}
}

// TestDayStripIsWalkedWithKeys: the arrows stop at the ends, and an update
// leaves the keyboard where it is.
func TestDayStripIsWalkedWithKeys(t *testing.T) {
	opened := -1
	s := parts.NewDayStrip("days", func(i int) { opened = i })
	s.SetDays(stripDays(14), 13)
	stage(t, s).Canvas().Focus(s)
	press := func(k fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: k}) }
	for _, c := range []struct {
		key  fyne.KeyName
		says string
	}{{fyne.KeyRight, "days: n"}, {fyne.KeyLeft, "days: m"}, {fyne.KeyHome, "days: a"}, {fyne.KeyLeft, "days: a"}, {fyne.KeyRight, "days: b"}} {
		if press(c.key); s.Announcement() != c.says {
			t.Errorf("after %s: %q, want %q", c.key, s.Announcement(), c.says)
		}
	}
	s.SetDays(stripDays(14), 13)
	if press(fyne.KeySpace); opened != 1 {
		t.Errorf("opened %d", opened)
	}
}

// TestScaleTellsADragOnce: however far the pointer goes, one answer is told.
func TestScaleTellsADragOnce(t *testing.T) {
	var told []int
	s := parts.NewScale0to10(parts.ScaleLabels{Name: "energy", Low: "low", High: "high", Unset: "not said"}, parts.Load, func(n int, _ bool) { told = append(told, n) })
	stage(t, s)
	for x := float32(20); x < 500; x += 10 {
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 40)}})
		s.SetValue(0, false) // news from elsewhere meanwhile
	}
	s.DragEnd()
	s.DragEnd()
	if n, set := s.Value(); len(told) != 1 || told[0] != n || !set {
		t.Errorf("told %v, shows %d %v", told, n, set)
	}
}
