package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching/report/chart"
)

// patternChart is a chart with what belongs to every one: the words of what the
// keyboard reached, the same as a table, and copies as SVG and PNG.
type patternChart struct {
	d      desk
	of     *chart.Multiples
	view   *parts.ChartView
	table  *parts.ChartTable // made when first asked for
	copies chartCopy
	says   *parts.Text
	turn   *parts.Button
	place  *fyne.Container
	grown  func() // the page needs another height
	object *fyne.Container
}

// newPatternChart shows a chart; name says in a file's name what it is about.
func newPatternChart(d desk, name string, c *chart.Multiples, grown func()) *patternChart {
	b := &patternChart{d: d, of: c, grown: grown, view: parts.NewChart(c), says: parts.NewCaption(d.t("pattern.chart.hint"))}
	b.view.OnOpen = d.openDays
	b.view.OnSay = b.says.SetText
	b.turn = parts.NewButton(d.t("pattern.chart.table"), parts.BareButton, b.toggle)
	b.copies = chartCopy{d: d, chart: b.view, name: func() string { return "pattern-" + name }, say: b.saySaved}
	copied := parts.NewButton(d.t("cards.copy.svg"), parts.BareButton, b.copies.svg)
	saved := parts.NewButton(d.t("cards.save.png"), parts.BareButton, b.copies.png)
	b.place = parts.Column(parts.Space2, b.view)
	b.object = parts.Column(parts.Space2, b.place, b.says, parts.Flow(b.turn, copied, saved))
	return b
}

// saySaved says what became of a copy, in the line beside the chart or table.
func (b *patternChart) saySaved(words string) {
	b.says.SetText(words)
	b.says.Show()
	b.grown()
}

// toggle shows the table instead of the picture, or the picture again.
func (b *patternChart) toggle() {
	if b.showsTable() {
		b.turn.SetLabel(b.d.t("pattern.chart.table"))
		b.place.Objects = []fyne.CanvasObject{b.view}
		b.says.Show()
	} else {
		if b.table == nil {
			b.table = parts.NewChartTable(tableOf(b.of))
			b.table.OnOpen = b.view.OnOpen
		}
		b.turn.SetLabel(b.d.t("pattern.chart.picture"))
		b.place.Objects = []fyne.CanvasObject{b.table}
		b.says.Hide()
	}
	b.place.Refresh()
	b.object.Refresh()
	b.grown()
}

// tableOf is the panels as one table: a row for each day, a column for each
// panel. Panels of pauses stay under each other, as they are.
func tableOf(c *chart.Multiples) chart.Table {
	all := &chart.Lines{About: c.About}
	for i, p := range c.Panels {
		l, ok := p.(*chart.Lines)
		if !ok {
			return c.Table()
		}
		if i == 0 {
			all.From, all.To = l.From, l.To
		}
		all.From, all.To = min(all.From, l.From), max(all.To, l.To)
		for _, s := range l.Series {
			s.Name = l.Title
			all.Series = append(all.Series, s)
		}
	}
	all.Key = func(day int) string {
		for _, p := range c.Panels {
			if key := p.(*chart.Lines).Key(day); key != "" {
				return key
			}
		}
		return ""
	}
	return all.Table()
}

func (b *patternChart) showsTable() bool {
	return len(b.place.Objects) > 0 && b.place.Objects[0] != b.view
}
