package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/journal"
)

// cardPage leads to the writer's own card.
type cardPage struct {
	d    desk
	page *settingsColumn
	when *parts.Text
}

func newCardPage(d desk) *cardPage {
	p := &cardPage{d: d, when: parts.NewSecondary("")}
	p.page = newSettingsColumn(parts.Space4,
		parts.Column(parts.Space2, parts.NewTitle(d.t("settings.section.card")), parts.NewBody(d.t("settings.card.about"))),
		p.when,
		parts.Flow(parts.NewButton(d.t("settings.card.open"), parts.AccentButton, func() { d.open(ScreenHelp) }).WithIcon(parts.IconHeart)),
	)
	return p
}

// Object implements settingsPage.
func (p *cardPage) Object() fyne.CanvasObject { return p.page.scroll }

// Focus implements settingsPage.
func (p *cardPage) Focus() { parts.FocusFirst(p.page.scroll) }

// Show implements settingsPage.
func (p *cardPage) Show(st State) {
	card := st.Standing.Card
	switch {
	case !st.Standing.Loaded:
		p.when.SetText("")
	case card.IsZero():
		p.when.SetText(p.d.t("settings.card.empty"))
	case card.Written == journal.NoDay:
		p.when.SetText(p.d.t("settings.card.some"))
	default:
		p.when.SetText(p.d.t("settings.card.written", "Day", p.d.words.FullDay(card.Written, p.d.moment().Today())))
	}
	p.page.relayout()
}

// news are the release notes of this version, newest first.
var news = []string{"insights", "warnings", "checkin", "people", "help", "timeline", "capture", "terminal"}

// fontLicences are the licences that travel with the fonts.
var fontLicences = []struct{ key, file string }{
	{"settings.about.font.atkinson", "fonts/AtkinsonHyperlegible-OFL.txt"},
	{"settings.about.font.literata", "fonts/Literata-OFL.txt"},
}

// aboutPage says what this is, where the journal lies and what is new.
type aboutPage struct {
	page *settingsColumn
}

func newAboutPage(d desk) *aboutPage {
	t := d.t
	fact := func(icon fyne.ThemeIconName, words ...string) fyne.CanvasObject {
		lines := parts.Column(parts.Space1)
		for i, w := range words {
			if i == 0 {
				lines.Add(parts.NewBody(w))
			} else {
				lines.Add(parts.NewCaption(w))
			}
		}
		return parts.RowTop(parts.Space2, 1, parts.PadXY(0, 2, parts.NewPicture(icon, parts.Secondary, 17)), lines)
	}
	lines := parts.Column(parts.Space2)
	for _, id := range news {
		lines.Add(fact(parts.IconCheck, t("settings.about.news."+id)))
	}
	fonts := parts.Column(parts.Space1)
	p := &aboutPage{}
	for _, l := range fontLicences {
		fonts.Add(parts.NewBody(t(l.key)))
		read := parts.NewExpander(t("settings.about.licence"), parts.NewCaption(d.file(l.file)), false)
		read.OnToggled = func(bool) { p.page.relayout() }
		fonts.Add(read)
	}
	p.page = newSettingsColumn(parts.Space5,
		parts.Column(parts.Space1, parts.NewTitle(t("settings.about.title")), parts.NewSecondary(t("shell.about.version", "Version", Version))),
		parts.Column(parts.Space3,
			fact(parts.IconLock, t("settings.about.network"), t("settings.about.network.more")),
			fact(parts.IconProject, t("settings.about.folder"), d.folder),
			fact(parts.IconNotice, t("shell.about.unsealed")),
		),
		group(t("settings.about.news", "Version", Version), lines),
		group(t("settings.about.fonts"), fonts),
	)
	return p
}

// Object implements settingsPage.
func (p *aboutPage) Object() fyne.CanvasObject { return p.page.scroll }

// Focus implements settingsPage.
func (p *aboutPage) Focus() { parts.FocusFirst(p.page.scroll) }

// Show implements settingsPage.
func (p *aboutPage) Show(State) { p.page.relayout() }
