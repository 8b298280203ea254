package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/report/chart"
)

// patternChart is a chart with what belongs to every one: the words of what the
// keyboard reached, the same as a table, and a copy as SVG.
type patternChart struct {
	d      desk
	view   *parts.ChartView
	table  *parts.ChartTable // made when first asked for
	says   *parts.Text
	turn   *parts.Button
	place  *fyne.Container
	object *fyne.Container
}

func newPatternChart(d desk, c chart.Chart, open func(key string)) *patternChart {
	b := &patternChart{d: d, view: parts.NewChart(c), says: parts.NewCaption(d.t("pattern.chart.hint"))}
	b.view.OnOpen = open
	b.view.OnSay = b.says.SetText
	b.turn = parts.NewButton(d.t("pattern.chart.table"), parts.BareButton, b.toggle)
	copied := parts.NewButton(d.t("pattern.chart.copy"), parts.BareButton, func() {
		fyne.CurrentApp().Clipboard().SetContent(b.view.CopySVG())
	})
	b.place = parts.Column(parts.Space2, b.view)
	b.object = parts.Column(parts.Space2, b.place, b.says, parts.Flow(b.turn, copied))
	return b
}

// toggle shows the table instead of the picture, or the picture again.
func (b *patternChart) toggle() {
	if b.showsTable() {
		b.turn.SetLabel(b.d.t("pattern.chart.table"))
		b.place.Objects = []fyne.CanvasObject{b.view}
		b.says.Show()
	} else {
		if b.table == nil {
			b.table = parts.NewChartTable(b.view.Table())
			b.table.OnOpen = b.view.OnOpen
		}
		b.turn.SetLabel(b.d.t("pattern.chart.picture"))
		b.place.Objects = []fyne.CanvasObject{b.table}
		b.says.Hide()
	}
	b.place.Refresh()
	b.object.Refresh()
}

func (b *patternChart) showsTable() bool {
	return len(b.place.Objects) > 0 && b.place.Objects[0] != b.view
}
