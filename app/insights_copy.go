package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"footlight/app/parts"
)

// copySVG puts the chart on the clipboard as a picture in words.
func (v *figureView) copySVG() {
	fyne.CurrentApp().Clipboard().SetContent(v.chart.CopySVG())
	v.say(v.s.d.t("cards.copied"))
}

// savePNG asks where the picture is to be kept. It leaves the journal's seal,
// and the sheet says so.
func (v *figureView) savePNG() {
	t := v.s.d.t
	path := parts.NewLineEntry("")
	path.Limit = 4 << 10
	path.SetTextEnd(filepath.Join(xdg.UserDirs.Pictures, v.fileName()))
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
		picture, err := v.chart.PNG()
		if err != nil || !filepath.IsAbs(at) {
			says.SetText(t("cards.save.where"))
			says.Show()
			return false
		}
		v.s.d.do(SavePicture{Path: at, Data: picture}, func(sentence string) {
			if sentence != "" {
				says.SetText(sentence)
				says.Show()
				return
			}
			sheet.Close()
			v.say(t("cards.saved", "Path", at))
		})
		return false
	}
	path.OnEnter = func(string) { save() }
	sheet = parts.ShowSheet(v.s.d.canvas(), parts.SheetSpec{
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
func (v *figureView) fileName() string {
	return "footlight-" + strings.ReplaceAll(v.now.id, ".", "-") + "-" + v.s.day.String() + ".png"
}
