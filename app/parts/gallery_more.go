package parts

import (
	"fmt"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// swatch shows one step of the sequence.
type swatch struct {
	widget.BaseWidget
	step int
}

func newSwatch(step int) *swatch {
	s := &swatch{step: step}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRectangle(color.Transparent)
	d := &drawing{of: s, objects: []fyne.CanvasObject{r}}
	d.paint = func() { r.FillColor = Sequence()[s.step] }
	d.min = func() fyne.Size { return fyne.NewSquareSize(56) }
	d.layout = func(size fyne.Size) { r.Resize(size) }
	return newDrawing(d)
}

// galleryRow is a row as a timeline may have it.
func galleryRow() fyne.CanvasObject {
	return RowFill(Space2, 1, NewCaption("").Fixed(42), NewWords("").Ellipsis(1).Wide(), NewChip(TimeChip, "45 min"),
		NewToggle(IconEnergy, IconEnergyOn, Accent, "Gave me energy", nil))
}

func galleryRows(n int) *FastList {
	texts := []string{
		"Helped Mina unblock the release, then stayed for the questions nobody had dared to ask",
		"Listened to Sam after the reorganisation", "Wrote down how the nightly build is restarted",
		"Zwischen Betrieb und Entwicklung vermittelt, beide Seiten haben genickt",
	}
	l := NewFastList(galleryRow, func(i int, o fyne.CanvasObject) {
		c := o.(*fyne.Container)
		c.Objects[0].(*Text).SetText(fmt.Sprintf("%02d:%02d", 18-i%10, (i*17)%60))
		c.Objects[1].(*Text).SetText(texts[i%len(texts)])
		c.Objects[2].(*Chip).Set(TimeChip, fmt.Sprintf("%d min", 5+(i*25)%90))
		c.Objects[3].(*Toggle).SetOn(i%3 == 0)
		c.Refresh()
	})
	day := func(i int) time.Time { return time.Date(2026, 11, 22-i/4, 0, 0, 0, 0, time.UTC) }
	l.SetRowHeight(44).SetGroups(76, func(i int) int64 { return int64(i / 4) }, func(i int) (string, string) {
		return day(i).Format("Mon 2"), day(i).Format("January")
	})
	l.SetLength(n)
	return l
}

func galleryMonths() *MonthStrip {
	s := NewMonthStrip(func(m MonthCount) string { return fmt.Sprintf("%s %d: %d", m.Month, m.Year, m.Count) }, nil)
	var months []MonthCount
	for i := range 120 {
		y, m := 2026-i/12, time.Month(12-i%12)
		months = append(months, MonthCount{y, m, (i*37 + i*i*11) % 90})
	}
	s.SetMonths(months)
	s.SetCurrent(2026, time.September)
	return s
}

func galleryList() fyne.CanvasObject {
	l := galleryRows(100000)
	l.ShowSelected(2)
	l.focused = true
	return NewGround(Ground, RowFillTall(Space2, 1, galleryMonths(), l))
}

func gallerySplit() fyne.CanvasObject {
	l := galleryRows(40)
	l.ShowSelected(0)
	detail := NewScroller(Pad(Space4, Column(Space3, NewCaption("Sunday 22 November, 14:30"),
		NewWords("Helped Mina unblock the release, then stayed for the questions nobody had dared to ask."),
		Flow(NewChip(SupportChip, "unblock"), NewChip(PersonChip, "Mina · peer"), NewChip(TimeChip, "45 min")),
		NewCard(Column(Space2, NewHeading("What came of it"), NewBody("From ten days to eight."))))))
	return NewGround(Ground, NewSplitPane(l, detail, SplitSpec{Back: "Back to the list"}))
}

func galleryStates() fyne.CanvasObject {
	kept, wrong := NewNotice("Close"), NewNotice("Close")
	kept.Offer("Removed.", "Undo", func() {})
	wrong.Warn("The disk is full. Your words are still in the line above; free some space and press Enter again.")
	status := NewStatusLine()
	status.SetParts([]string{"saved", "locks in 4:59", "next prompt Fri 16:30"})
	status.SetActions(NewButton("I am not all right", BareButton, nil).WithIcon(IconHeart))
	return gallerySheet("States",
		NewCard(NewEmptyState(IconTimeline, "Nothing here yet. The line above takes your first few words.", "Write the first one", func() {})),
		NewCard(NewErrorState("The journal could not be read. Nothing was changed; your last backup is from this morning.", "Look at the backups", func() {})),
		kept, wrong, status)
}

func galleryRail() fyne.CanvasObject {
	items := []RailItem{
		{ID: "today", Label: "Today", Icon: IconToday},
		{ID: "timeline", Label: "Timeline", Icon: IconTimeline},
		{ID: "insights", Label: "Insights", Icon: IconInsights},
		{ID: "growth", Label: "Growth", Icon: IconGrowth},
		{ID: "share", Label: "Share", Icon: IconShare},
		{ID: "settings", Label: "Einstellungen", Icon: IconSettings, Foot: true},
	}
	labels := RailLabels{Collapse: "Fold", Expand: "Unfold"}
	open, folded := NewRail(items, labels, nil), NewRail(items, labels, nil)
	open.SetCurrent("today")
	folded.SetCurrent("timeline")
	folded.SetCollapsed(true)
	return NewGround(Ground, RowFillTall(Space6, 2, open, folded, NewBody("")))
}

func galleryKeyGroups() []KeyGroup {
	return []KeyGroup{
		{"Anywhere", []KeyLine{{"Ctrl+N", "Write an entry"}, {"Ctrl+K", "Open the palette"}, {"F9", "Drop the veil over everything"}}},
		{"In a list", []KeyLine{{"Enter", "Open the entry"}, {"Delete", "Put it into the bin"}}},
	}
}

func galleryKeys() fyne.CanvasObject {
	return gallerySheet("Keys", Page(460, NewKeyTable(galleryKeyGroups())))
}

func galleryMenuItems() []MenuItem {
	return []MenuItem{
		{Label: "Open", Shortcut: "Enter"},
		{Label: "History", Icon: IconHistory},
		{Separator: true},
		{Label: "Into the bin", Icon: IconBin, Shortcut: "Del"},
		{Label: "Not possible here", Disabled: true},
	}
}

func galleryMenu() fyne.CanvasObject {
	col := Column(0)
	for _, item := range galleryMenuItems() {
		l := newMenuLine(item)
		l.focused = item.Icon == IconHistory
		if item.Disabled {
			l.Disable()
		}
		if !item.Separator {
			col.Add(l)
		}
	}
	return gallerySheet("Menu", Row(0, NewCard(col).Padded(6)))
}
