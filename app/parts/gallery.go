package parts

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
)

// GalleryPage is one page of the gallery: some parts in their states.
type GalleryPage struct {
	Name string
	New  func() fyne.CanvasObject
}

// Gallery shows every part in every state, for the tour and for tests. Its
// words are samples, English and German, and not for people to use.
func Gallery() []GalleryPage {
	return append([]GalleryPage{
		{"type", galleryType},
		{"colours", galleryColours},
		{"icons", galleryIcons},
		{"buttons", galleryButtons},
		{"chips", galleryChips},
		{"choices", galleryChoices},
		{"fields", galleryFields},
		{"list", galleryList},
		{"states", galleryStates},
		{"rail", galleryRail},
		{"split", gallerySplit},
		{"calendar", galleryCalendar},
		{"keys", galleryKeys},
		{"menu", galleryMenu},
		{"days", galleryDays},
	}, galleryCharts()...)
}

// GalleryOverlays are the parts that lie over a window, by name.
func GalleryOverlays() map[string]func(fyne.Canvas) {
	return map[string]func(fyne.Canvas){
		"sheet": func(c fyne.Canvas) {
			ShowSheet(c, SheetSpec{
				Title: "Eintrag in den Papierkorb legen?",
				Body:  NewBody("Der Eintrag bleibt noch dreißig Tage im Papierkorb und lässt sich von dort jederzeit zurückholen."),
				Buttons: []SheetButton{
					{Label: "Behalten", Kind: QuietButton},
					{Label: "In den Papierkorb", Kind: AccentButton, Default: true},
				},
			})
		},
		"palette": func(c fyne.Canvas) {
			ShowPalette(c, PaletteSpec{Placeholder: "Go to, do, find", Empty: "Nothing fits. Enter searches your entries.", Items: []PaletteItem{
				{ID: "today", Title: "Today", Icon: IconToday, Shortcut: "Ctrl+1"},
				{ID: "time", Title: "Timeline", Icon: IconTimeline, Shortcut: "Ctrl+2"},
				{ID: "undo", Title: "Undo the last change", Icon: IconUndo, Shortcut: "Ctrl+Z"},
				{ID: "bin", Title: "Open the bin", Detail: "3 entries, kept for 30 days", Icon: IconBin},
				{ID: "veil", Title: "Drop the veil", Detail: "covers everything for screen sharing", Icon: IconVeil, Shortcut: "F9"},
			}})
		},
		"keysheet": func(c fyne.Canvas) { ShowKeySheet(c, "Keys", "Close", galleryKeyGroups()) },
		"veil": func(c fyne.Canvas) {
			ShowVeil(c, VeilSpec{Words: "The journal is covered.", Lift: "Lift the veil"})
		},
		"popup": func(c fyne.Canvas) { ShowMenu(c, fyne.NewPos(200, 160), galleryMenuItems()) },
	}
}

func gallerySheet(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	col := Column(Space4, append([]fyne.CanvasObject{NewTitle(title)}, objects...)...)
	return NewGround(Ground, NewScroller(Pad(Space5, col)))
}

func galleryType() fyne.CanvasObject {
	const words = "Helped Mina untangle the release before lunch. She had been stuck since yesterday and did not want to ask again; " +
		"we read the failing step together, she found it herself, and the afternoon was hers."
	return gallerySheet("Title: Sunday 22 November",
		NewHeading("Heading: a pattern worth a look"),
		NewBody("Body. "+words),
		NewWords("The writer's words. "+words),
		NewSecondary("Secondary: 1 h 50 given · heaviest 7. Unmarked is not unseen."),
		NewCaption("Caption: at the left end, not at all; at the right end, very much"),
		NewBody("Ellipsis: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung und anderes mehr, das hier nicht mehr passt, so lang ist diese Zeile").Ellipsis(1),
		NewWords("Zwei Zeilen: "+words+" "+words).Ellipsis(2),
		Row(Space3, NewStrong("Strong").Natural(), NewBody("0123456789").Natural(), NewBody("1 h 15").Natural().Tint(Load)),
	)
}

func galleryColours() fyne.CanvasObject {
	names := []fyne.ThemeColorName{Ground, Surface, Line, Ink, Secondary, Disabled, Accent, AccentText, Recovery, Load, Recognition, Focus, Border, Selection, Quiet}
	flow := Flow()
	for _, n := range names {
		swatch := NewGround(n, Pad(Space5, NewBody(" ")))
		flow.Add(Column(Space1, NewCard(swatch).Padded(1), NewCaption(string(n)).Natural()))
	}
	steps := Row(2)
	for i := range Sequence() {
		steps.Add(newSwatch(i))
	}
	return gallerySheet("Colours", flow, NewHeading("Seven steps"), steps)
}

func galleryIcons() fyne.CanvasObject {
	flow := Flow()
	for _, n := range IconNames() {
		flow.Add(NewCard(Column(Space1, centred(NewPicture(n, Ink, 28)), NewCaption(string(n)).Natural())).Padded(Space2))
	}
	return gallerySheet("Icons", flow)
}

func galleryButtons() fyne.CanvasObject {
	off := NewButton("Not now", QuietButton, nil)
	off.Disable()
	focused := NewButton("With the keyboard", QuietButton, nil)
	focused.focused = true
	on := NewToggle(IconEnergy, IconEnergyOn, Accent, "Gave me energy", nil)
	on.SetOn(true)
	yes := NewCheck("Ask me in two weeks what came of it", nil)
	yes.SetOn(true)
	return gallerySheet("Buttons",
		Flow(NewButton("Keep it", AccentButton, nil), NewButton("Later", QuietButton, nil),
			NewButton("Forget this person", DestructiveButton, nil), NewButton("Never again", BareButton, nil), NewButton("Undo", LinkButton, nil), off, focused,
			NewButton("Add", QuietButton, nil).WithIcon(IconAdd), NewIconButton(IconMore, "More", nil),
			NewMenuButton("Choose", "", IconChevronDown, galleryMenuItems)),
		Row(Space2, NewToggle(IconEnergy, IconEnergyOn, Accent, "Gave me energy", nil), on),
		yes, NewCheck("Nachfragen, was daraus geworden ist, sobald zwei Wochen vergangen sind", nil),
		NewExpander("History of this entry", NewBody("Three earlier versions."), true),
		NewExpander("More about this", NewBody(""), false),
	)
}

func galleryChips() fyne.CanvasObject {
	none := func() {}
	kinds := Flow(NewChip(NeutralChip, "neutral"), NewChip(PersonChip, "Mina · peer"), NewChip(TeamChip, "Ops"),
		NewChip(ProjectChip, "Atlas"), NewChip(SupportChip, "unblock"), NewChip(TraitChip, "Empathy"),
		NewChip(LaborChip, "being the buffer"), NewChip(TimeChip, "45 min"), NewChip(LoadChip, "load 7"),
		NewChip(VisibilityChip, "unseen"), NewChip(TagChip, "release"), NewChip(UnknownChip, "/unblok"))
	long := Flow(NewChip(LaborChip, "Zwischen den Seiten vermitteln, ohne selbst Partei zu werden oder zu wirken").WithRemove(none),
		NewChip(PersonChip, "Mina").WithTap(none).WithRemove(none), NewChip(UnknownChip, "kept as text").WithTap(none))
	f := NewChip(NeutralChip, "with the keyboard").WithTap(none)
	f.focused = true
	s := NewChip(NeutralChip, "chosen").WithTap(none)
	s.SetSelected(true)
	return gallerySheet("Chips", kinds, long, Flow(f, s))
}

func galleryChoices() fyne.CanvasObject {
	vis := NewPills([]Option{{Value: "unseen", Label: "unseen"}, {Value: "quiet", Label: "unseen by my choice"}, {Value: "noticed", Label: "noticed"}, {Value: "credited", Label: "credited"}, {Value: "else", Label: "credited to somebody else"}}, nil)
	vis.SetValue("noticed")
	traits := NewMultiPills([]Option{{Value: "e", Label: "Einfühlung"}, {Value: "l", Label: "Aktives Zuhören"}, {Value: "h", Label: "Demut"}, {Value: "c", Label: "Zusammenarbeit"}, {Value: "k", Label: "Konsens schaffen"}}, nil)
	traits.SetValues([]string{"e", "k"})
	words := ScaleLabels{Name: "Energy", Low: "worn out", High: "full of it", Unset: "not said", Clear: "Take back"}
	set := NewScale0to10(words, Recovery, nil)
	set.SetValue(7, true)
	words.Name, words.Low, words.High = "Strain", "light", "too much"
	focused := NewScale0to10(words, Load, nil)
	focused.focused = true
	return gallerySheet("Choices", vis, traits, Page(420, Column(Space3, set, focused)))
}

func galleryFields() fyne.CanvasObject {
	line := NewLineEntry("What did you do for somebody?")
	filled := NewLineEntry("")
	filled.SetText("Helped @Mina unblock the release 45m ^4 ~unseen")
	filled.focused = true
	filled.Refresh()
	area := NewTextArea("In your own words", 4)
	area.SetText("She found it herself. I only asked what she had already tried, and then waited longer than felt comfortable.")
	minutes := NewMinutesField(MinutesSpec{
		Placeholder: "45m", Problem: "That is no length of time I know. Try 45m or 1h30.",
		Parse: func(string) (int, bool) { return 0, false }, Format: func(n int) string { return fmt.Sprintf("%d min", n) },
	}, nil)
	minutes.entry.SetText("soon")
	minutes.edited = true
	minutes.finish()
	date := NewDateField(galleryDates(), nil)
	date.SetValue(Date{2026, time.November, 22}, true)
	return gallerySheet("Fields", Page(560, Column(Space3, line, filled, area, Page(280, minutes), Page(280, date))))
}

func galleryDates() DateSpec {
	return DateSpec{
		Placeholder: "today", Problem: "That is no day I know.", Open: "Calendar", Previous: "Month before", Next: "Month after",
		Weekdays: [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
		Parse:    func(string) (Date, bool) { return Date{}, false },
		Format:   func(d Date) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) },
		Month:    func(y int, m time.Month) string { return fmt.Sprintf("%s %d", m, y) },
		Today:    func() Date { return Date{2026, time.November, 22} },
	}
}

func galleryCalendar() fyne.CanvasObject {
	cal := newCalendar(galleryDates(), Date{2026, time.November, 12}, func(Date) {})
	cal.focused = true
	return gallerySheet("Calendar", Row(0, NewCard(cal.whole()).Padded(Space3)))
}
