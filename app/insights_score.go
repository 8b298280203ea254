package app

import (
	"strconv"

	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/report/chart"
	"footlight/journal"
)

// scoreCard is the card of scores of questionnaires; without any it is one
// quiet line, and the way to write one down.
func (t *teller) scoreCard() cardView {
	v := cardView{title: t.t("cards.score.name"), acts: []act{{label: t.t("cards.score.add"), score: true}}}
	v.figures, v.lines = t.scores()
	switch n := len(v.lines); {
	case len(v.figures) > 0:
	case n == 0:
		v.reason = t.t("cards.score.about")
	default: // all of them lie outside of these days
		v.lines, v.reason = v.lines[:n-1], v.lines[n-1]
	}
	return v
}

// scores are the scores of questionnaires, a small panel for each without any
// verdict. Those with no score in these days are said in a line.
func (t *teller) scores() (figures []figure, lines []string) {
	var all []coaching.Score
	for _, k := range t.of.Scores {
		all = append(all, k.Of)
	}
	m := newMarks()
	panels := &chart.Multiples{About: t.about(t.dated(t.t("cards.score.name")), "", t.t("cards.heading.what")), Least: 330}
	p := t.in.Period
	for _, s := range coaching.SeriesOf(all, t.today) {
		l := &chart.Lines{
			About: t.about(s.Name, t.t("cards.score.scale", "Low", s.Low, "High", s.High), t.heading()),
			From:  int(p.From), To: int(p.To), Low: s.Low, High: s.High,
		}
		line := chart.Series{Name: s.Name, Role: chart.Secondary, Join: 1 << 20}
		on := map[int]coaching.Score{}
		for _, score := range s.Scores {
			if score.Day >= p.From && score.Day <= p.To {
				if _, twice := on[int(score.Day)]; twice {
					line.Values = line.Values[:len(line.Values)-1] // the later one counts
				}
				on[int(score.Day)] = score
				line.Values = append(line.Values, chart.Value{Day: int(score.Day), Value: score.Value})
			}
		}
		if len(line.Values) == 0 {
			lines = append(lines, s.Title().Say(t.w))
			continue
		}
		l.Series = []chart.Series{line}
		l.Say = func(day int) string { return on[day].Says().Say(t.w) }
		l.Key = m.byDay("score"+strconv.Itoa(len(panels.Panels)), func(day int) opening { return t.scoreOn(on, day) })
		panels.Panels = append(panels.Panels, l)
	}
	if len(panels.Panels) > 0 {
		figures = append(figures, figure{id: "scores", name: t.t("cards.score.name"), chart: panels, note: t.t("cards.score.note"), marks: m})
	}
	return figures, lines
}

// scoreOn opens a score for another look, where there is a sheet for it.
func (t *teller) scoreOn(on map[int]coaching.Score, day int) opening {
	score, ok := on[day]
	if !ok {
		return opening{}
	}
	for _, k := range t.of.Scores {
		if k.Of == score || k.Of.Normal() == score {
			return opening{score: k.ID, n: 1}
		}
	}
	return opening{}
}

// score opens the sheet for a score: a new one, or one written down before.
func (s *insightsScreen) score(id journal.ID) {
	var kept mirror.Kept[coaching.Score]
	for _, k := range s.teller.of.Scores {
		if k.ID == id {
			kept = k
		}
	}
	openScore(s.d, kept)
}
