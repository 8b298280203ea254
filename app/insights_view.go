package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"footlight/app/parts"
)

// figureView shows a figure: its name, a quiet corner with the table and the
// copies, the chart, and a line that says what pointer or keyboard is on, or
// else how to read the chart.
type figureView struct {
	s     *insightsScreen
	now   figure
	table bool // rows of words instead of the chart

	name, says *parts.Text
	turn       *parts.Button
	chart      *parts.ChartView
	copies     chartCopy
	rows       *parts.ChartTable
	place      *fyne.Container
	object     *fyne.Container
}

func newFigureView(s *insightsScreen, f figure) *figureView {
	v := &figureView{s: s, now: f}
	v.name, v.says = parts.NewStrong(f.name), parts.NewCaption(f.note).Wide()
	v.turn = parts.NewButton(s.d.t("cards.table"), parts.BareButton, v.turnOver)
	more := parts.NewMenuButton("", s.d.t("cards.more", "Name", f.name), parts.IconMore, v.menu)
	v.chart = parts.NewChart(f.chart)
	v.chart.OnOpen, v.chart.OnSay = v.open, v.say
	v.copies = chartCopy{d: s.d, chart: v.chart, name: func() string { return v.now.name }, say: v.say}
	v.place = container.NewStack(v.chart)
	head := parts.RowFill(parts.Space1, 0, v.name, v.turn, more)
	v.object = parts.Column(parts.Space1, head, v.place, v.says)
	return v
}

// show takes another figure in; the keyboard stays where it is.
func (v *figureView) show(f figure) {
	v.now = f
	v.name.SetText(f.name)
	v.chart.Set(f.chart)
	v.say(v.chart.Words())
	if v.table {
		v.tabulate()
	}
	v.object.Refresh()
}

// turnOver changes between chart and table.
func (v *figureView) turnOver() {
	v.table = !v.table
	v.say("")
	if v.table {
		v.turn.SetLabel(v.s.d.t("cards.chart"))
		v.tabulate()
	} else {
		v.turn.SetLabel(v.s.d.t("cards.table"))
		v.rows = nil
		v.place.Objects = []fyne.CanvasObject{v.chart}
		parts.RefreshAll(v.chart)
	}
	v.s.relayout()
}

// tabulate puts the rows in place of the chart.
func (v *figureView) tabulate() {
	of := v.now.table()
	at, held, left := -1, false, false
	if v.rows != nil {
		was := fyne.Focusable(v.rows.List())
		c := v.s.d.canvas()
		held, left = c != nil && c.Focused() == was, v.s.left == was
		at = v.rows.List().Selected()
	}
	v.rows = parts.NewChartTable(of)
	v.rows.OnOpen = v.open
	v.place.Objects = []fyne.CanvasObject{v.rows}
	v.place.Refresh()
	if at >= 0 && at < len(of.Rows) {
		v.rows.List().ShowSelected(at)
	}
	if left {
		v.s.left = v.rows.List()
	}
	if held {
		parts.FocusOn(v.rows.List())
	}
}

// say puts words into the line under the chart; without any it says how the
// chart is to be read.
func (v *figureView) say(words string) {
	if words == "" {
		v.says.Tint(parts.Secondary).SetText(v.now.note)
		return
	}
	v.says.Tint(parts.Ink).SetText(words)
}

// open shows what stands behind a mark.
func (v *figureView) open(key string) {
	if o, ok := v.now.marks.at(key); ok {
		v.s.open(o)
	}
}

func (v *figureView) menu() []parts.MenuItem {
	t := v.s.d.t
	turn := parts.MenuItem{Label: t("cards.turn.table"), Do: v.turnOver}
	if v.table {
		turn.Label = t("cards.turn.chart")
	}
	return []parts.MenuItem{
		turn,
		{Separator: true},
		{Label: t("cards.copy.svg"), Do: v.copies.svg},
		{Label: t("cards.save.png"), Do: v.copies.png},
	}
}

// insightCard is one card on the screen.
type insightCard struct {
	s       *insightsScreen
	title   *parts.Text
	figures map[string]*figureView
	body    *fyne.Container
	object  *parts.Card
	acts    map[string]*parts.Button // kept, so that the keyboard can stay on one
}

func newInsightCard(s *insightsScreen) *insightCard {
	c := &insightCard{s: s, title: parts.NewHeading("").Wide(), figures: map[string]*figureView{}, acts: map[string]*parts.Button{}}
	c.body = parts.Column(parts.Space4, c.title)
	c.object = parts.NewCard(c.body)
	return c
}

// show takes what the card says now; figures that were there stay the widgets
// they are.
func (c *insightCard) show(v cardView) {
	c.title.SetText(v.title)
	c.body.Objects = []fyne.CanvasObject{c.title}
	for _, line := range v.lines {
		c.body.Add(parts.NewSecondary(line).Wide())
	}
	if v.reason != "" {
		c.body.Add(parts.NewSecondary(v.reason).Wide())
	}
	var pair []fyne.CanvasObject
	flush := func() {
		if len(pair) > 0 {
			c.body.Add(container.New(&halves{gap: parts.Space5, least: 400}, pair...))
		}
		pair = nil
	}
	for _, f := range v.figures {
		view := c.figures[f.id]
		if view == nil {
			view = newFigureView(c.s, f)
			c.figures[f.id] = view
		} else {
			view.show(f)
		}
		if !f.half {
			flush()
			c.body.Add(view.object)
			continue
		}
		pair = append(pair, view.object)
	}
	flush()
	var acts []fyne.CanvasObject
	for _, a := range v.acts {
		if c.acts[a.label] == nil {
			c.acts[a.label] = parts.NewButton(a.label, parts.QuietButton, func() { c.s.act(a) })
		}
		acts = append(acts, c.acts[a.label])
	}
	if len(acts) > 0 {
		c.body.Add(parts.Flow(acts...))
	}
	c.object.Refresh()
}
