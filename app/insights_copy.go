package app

import (
	"path/filepath"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"footlight/app/parts"
)

// chartCopy takes a chart out of the window: as SVG to the clipboard, or as a
// picture into a file.
type chartCopy struct {
	d     desk
	chart *parts.ChartView
	name  func() string // what it shows, in words, for the file's name
	say   func(words string)
}

// svg puts the chart on the clipboard as a picture in words.
func (c chartCopy) svg() {
	fyne.CurrentApp().Clipboard().SetContent(c.chart.CopySVG())
	c.say(c.d.t("cards.copied"))
}

// png asks where the picture is to be kept. It leaves the journal's seal, and
// the sheet says so.
func (c chartCopy) png() {
	t := c.d.t
	path := parts.NewLineEntry("")
	path.Limit = 4 << 10
	path.SetTextEnd(filepath.Join(xdg.UserDirs.Pictures, c.fileName()))
	says := parts.NewBody("").Tint(parts.Load)
	says.Hide()
	var sheet *parts.Sheet
	save := func() bool {
		at := strings.TrimSpace(path.Text)
		if rest, home := strings.CutPrefix(at, "~/"); home {
			at = filepath.Join(xdg.Home, rest)
		}
		if at != "" && !strings.EqualFold(filepath.Ext(at), ".png") {
			at += ".png"
		}
		picture, err := c.chart.PNG()
		if err != nil || !filepath.IsAbs(at) {
			says.SetText(t("cards.save.where"))
			says.Show()
			sheet.Reveal(says)
			return false
		}
		c.d.do(SavePicture{Path: at, Data: picture}, func(sentence string) {
			if sentence != "" {
				says.SetText(sentence)
				says.Show()
				sheet.Reveal(says)
				return
			}
			sheet.Close()
			c.say(t("cards.saved", "Path", at))
		})
		return false
	}
	path.OnEnter = func(string) { save() }
	sheet = parts.ShowSheet(c.d.canvas(), parts.SheetSpec{
		Title: t("cards.save.title"),
		Body:  parts.Column(parts.Space3, parts.NewBody(t("cards.save.words")), path, says),
		Width: 640,
		First: path,
		Buttons: []parts.SheetButton{
			{Label: t("cards.save.keep"), Kind: parts.AccentButton, Do: save},
			{Label: t("cards.save.cancel"), Kind: parts.BareButton},
		},
	})
}

// fileName is a name for the picture: what it shows and the day.
func (c chartCopy) fileName() string {
	words := strings.FieldsFunc(strings.ToLower(c.name()), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return "footlight-" + strings.Join(words, "-") + "-" + c.d.moment().Today().String() + ".png"
}
