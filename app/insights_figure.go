package app

import (
	"strconv"
	"strings"

	"footlight/coaching"
	"footlight/coaching/report/chart"
	"footlight/coaching/warning"
	"footlight/journal"
)

// cardView is one card of Insights as it is to be shown: a title that says
// only what was marked, and figures, or the reason why there are none.
type cardView struct {
	title   string
	lines   []string // said under the title
	reason  string
	figures []figure
	acts    []act
}

// act is a button of a card.
type act struct {
	label  string
	screen Screen // opened, or
	score  bool   // the sheet for a score
}

// figure is one chart of a card, with what its marks open.
type figure struct {
	id    string
	name  string
	chart chart.Chart
	full  func() chart.Chart // what the table shows; nil for the chart itself
	note  string             // how to read it
	half  bool               // takes half the width where there is room for two
	marks *marks
}

// opening is what stands behind a mark: entries, or a page.
type opening struct {
	open     coaching.Open
	n        int    // entries said to be behind it
	what     string // what they are, for the timeline
	from, to journal.Day
	warning  warning.ID
	score    journal.ID
}

func (o opening) nothing() bool {
	return o.open.IsZero() && o.warning == warning.ID{} && o.score == ""
}

// title is what the timeline says the entries stand behind.
func (t *teller) title(o opening) string {
	if o.from == journal.NoDay {
		return o.what
	}
	return t.t("cards.dated", "Title", o.what, "Days", t.span(o.from, o.to))
}

// table is what the figure says in rows of words.
func (f *figure) table() chart.Table {
	if f.full != nil {
		return f.full().Table()
	}
	return f.chart.Table()
}

// marks keeps what the marks of a figure open, by their keys.
type marks struct {
	list []opening
	days map[string]func(day int) opening
}

func newMarks() *marks { return &marks{days: map[string]func(int) opening{}} }

// add gives the key of an opening; "" if nothing stands behind it.
func (m *marks) add(o opening) string {
	if o.nothing() {
		return ""
	}
	m.list = append(m.list, o)
	return strconv.Itoa(len(m.list) - 1)
}

// byDay gives the keys of a series of days, whose openings are made when they
// are asked for.
func (m *marks) byDay(name string, of func(day int) opening) func(day int) string {
	m.days[name] = of
	return func(day int) string {
		if of(day).nothing() {
			return ""
		}
		return name + ":" + strconv.Itoa(day)
	}
}

// at finds the opening of a key.
func (m *marks) at(key string) (opening, bool) {
	if name, day, ok := strings.Cut(key, ":"); ok {
		of, known := m.days[name]
		n, err := strconv.Atoi(day)
		if !known || err != nil {
			return opening{}, false
		}
		o := of(n)
		return o, !o.nothing()
	}
	i, err := strconv.Atoi(key)
	if err != nil || i < 0 || i >= len(m.list) {
		return opening{}, false
	}
	return m.list[i], true
}

// opens is an opening of n entries of a period.
func opens(o coaching.Open, n int, what string, p coaching.Period) opening {
	return opening{open: o, n: n, what: what, from: p.From, to: p.To}
}

// told is a bar of a number of entries.
func (t *teller) told(m *marks, o opening, said string) chart.Bar {
	return chart.Bar{Value: float64(o.n), Key: m.add(o), Say: dots(said, t.span(o.from, o.to))}
}
