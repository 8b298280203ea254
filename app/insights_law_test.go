package app

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/report/chart"
	"footlight/coaching/warning"
	"footlight/coaching/words"
	"footlight/journal"
)

// lawDay is the last day of random journals.
var lawDay = journal.Date(2026, 11, 22)

// drawEntry is any entry a journal can hold, of the last two years and a half
// or of the future.
func drawEntry(t *rapid.T, i int) journal.Entry {
	mark := func(name string) journal.Mark {
		if n := rapid.IntRange(-3, 10).Draw(t, name); n >= 0 {
			return journal.MarkOf(n)
		}
		return 0
	}
	day := lawDay - journal.Day(rapid.OneOf(rapid.IntRange(-3, 40), rapid.IntRange(0, 900)).Draw(t, "ago"))
	e := journal.Entry{
		ID: journal.ID(fmt.Sprintf("01890000-0000-7000-8000-%012d", i)), Day: day, At: day.Midnight().Add(12 * time.Hour), Zone: "Europe/Berlin",
		Kind: rapid.SampledFrom([]journal.EntryKind{journal.Action, journal.Action, journal.CheckIn, journal.Feedback, journal.Note}).Draw(t, "kind"), Body: "x",
	}
	switch e.Kind {
	case journal.Action:
		e.Support = rapid.SampledFrom(append([]journal.SupportKind{""}, journal.SupportKinds...)).Draw(t, "support")
		e.Visibility = rapid.SampledFrom(append([]journal.Visibility{""}, journal.Visibilities...)).Draw(t, "seen")
		e.Traits = rapid.SliceOfNDistinct(rapid.SampledFrom(journal.Traits), 0, 3, rapid.ID).Draw(t, "traits")
		e.Labor = rapid.SliceOfNDistinct(rapid.SampledFrom(journal.Labors), 0, 2, rapid.ID).Draw(t, "labor")
		e.Load, e.Minutes = mark("load"), rapid.IntRange(0, 300).Draw(t, "minutes")
		for _, p := range rapid.SliceOfNDistinct(rapid.IntRange(0, 5), 0, 2, rapid.ID).Draw(t, "people") {
			e.People = append(e.People, journal.Ref{ID: lawPeople[p].ID, Name: lawPeople[p].Name})
		}
		if rapid.IntRange(0, 4).Draw(t, "outcome") == 0 {
			e.Outcome = journal.Outcome{Text: "better", Family: rapid.SampledFrom(append([]journal.Family{""}, journal.Families...)).Draw(t, "family")}
			if rapid.Bool().Draw(t, "measured") {
				before, after := rapid.Float64Range(-1e6, 1e6).Draw(t, "before"), rapid.Float64Range(0, 1).Draw(t, "after")
				e.Outcome.Before, e.Outcome.After, e.Outcome.Unit = &before, &after, "Tage"
			}
		}
	case journal.CheckIn:
		e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued = mark("strain"), mark("energy"), mark("recovery"), mark("clarity"), mark("valued")
		e.Away = rapid.Bool().Draw(t, "away")
	case journal.Feedback:
		e.Said = journal.Said{Kind: rapid.SampledFrom([]journal.FeedbackKind{"", "thanks", "credit", "praise", "criticism"}).Draw(t, "said"), Given: rapid.Bool().Draw(t, "given")}
	}
	return e
}

// lawPeople are three teams, two of whose members are known, and one person in
// none.
var lawPeople = func() []journal.Person {
	id := func(i int) journal.ID { return journal.ID(fmt.Sprintf("01890000-0000-7000-9000-%012d", i)) }
	var out []journal.Person
	for i, name := range []string{"Ops", "Depot", "Donaudampfschifffahrtsgesellschaft", "Mina", "Lee", "Sam"} {
		out = append(out, journal.Person{ID: id(i), Name: name, Team: i < 3})
	}
	out[3].MemberOf = []journal.Ref{{ID: id(0), Name: "Ops"}}
	out[4].MemberOf = []journal.Ref{{ID: id(2), Name: out[2].Name}}
	return out
}()

// Whatever a journal holds, every card has a title, every chart is labelled,
// and no words hold what is no number or no words.
func TestAnyJournalHasSensibleCards(t *testing.T) {
	var speakers []*words.Words
	for _, lang := range words.Languages() {
		w, err := words.New(assets.Files, lang)
		if err != nil {
			t.Fatal(err)
		}
		speakers = append(speakers, w)
	}
	rapid.Check(t, func(r *rapid.T) {
		by := map[journal.Day][]journal.Entry{}
		for i := range rapid.IntRange(0, 40).Draw(r, "entries") {
			e := drawEntry(r, i)
			by[e.Day] = append(by[e.Day], e)
		}
		var hours coaching.Hours
		if rapid.Bool().Draw(r, "hours") {
			hours = officeHours
		}
		var days []coaching.DayFigures
		for day, entries := range by {
			days = append(days, coaching.DayOf(day, entries, hours))
		}
		slices.SortFunc(days, func(a, b coaching.DayFigures) int { return cmp.Compare(a.Day, b.Day) })
		st := State{Standing: StandingState{Loaded: true, Names: map[journal.ID]string{}}}
		for _, p := range lawPeople {
			st.Standing.Names[p.ID] = p.Name
		}
		kinds := []warning.Kind{warning.KindStrain, warning.KindLevel, warning.KindRole, warning.KindSilence, warning.KindOverstretch, warning.KindUnderrecognition}
		for _, k := range kinds {
			st.Standing.Warnings = append(st.Standing.Warnings, warning.Warning{Kind: k, Day: lawDay - journal.Day(rapid.IntRange(0, 500).Draw(r, "warned")), Evidence: warning.Evidence{Main: warning.Compared{Measure: rapid.SampledFrom([]warning.Measure{warning.MeasureClarity, warning.MeasureValued}).Draw(r, "main")}}})
		}
		st.Standing.Scores = []mirror.Kept[coaching.Score]{{ID: "s", Of: coaching.Score{Name: "Skala: A", Day: lawDay - 9, Value: 3, Low: 0, High: 5}}, {ID: "o", Of: coaching.Score{Name: "Alt", Day: lawDay - 800, Value: 3, Low: 0, High: 5}}}
		st.Standing.Status.Level = warning.Level(rapid.IntRange(0, 4).Draw(r, "level"))
		st.Insights.Kind = rapid.SampledFrom(coaching.PeriodKinds).Draw(r, "period")
		st.Insights.Day = lawDay
		st.Insights.Insights = coaching.InsightsOf(coaching.NewHistory(days), st.Insights.Kind, lawDay, coaching.NewRoster(lawPeople, nil))
		w := rapid.SampledFrom(speakers).Draw(r, "language")
		tell := newTeller(w, st)
		sound(r, "standing", tell.stand(), tell.periods())
		for _, x := range st.Standing.Warnings {
			sound(r, "warning", tell.pattern(x.Kind), tell.openPattern(x), tell.wentOn(x))
		}
		for i, make := range cardsInOrder {
			v := make(tell)
			sound(r, fmt.Sprintf("card %d", i), append([]string{v.title}, v.lines...)...)
			if (v.reason == "") == (len(v.figures) == 0) && i > 0 {
				r.Errorf("card %d has %d figures and the reason %q", i, len(v.figures), v.reason)
			}
			for _, f := range v.figures {
				lawFigure(r, f)
			}
		}
	})
}

// officeHours are Monday to Friday, nine to eleven.
var officeHours = coaching.Hours{Days: [7]bool{1: true, 2: true, 3: true, 4: true, 5: true}, From: 9 * time.Hour, To: 11 * time.Hour}

var broken = regexp.MustCompile(`NaN|Inf|%!|\{\{|<no value>|\bcards\.|\binsights\.|\bcatalogue\.`)

func sound(r *rapid.T, where string, said ...string) {
	for _, s := range said {
		if strings.TrimSpace(s) == "" || broken.MatchString(s) {
			r.Errorf("%s says %q", where, s)
		}
	}
}

// lawFigure looks at a figure as drawn, as a table and under the pointer.
func lawFigure(r *rapid.T, f figure) {
	sound(r, f.id, f.name)
	scene := chart.Layout(f.chart, float64(rapid.IntRange(240, 1100).Draw(r, "width")), 0, chart.Plain(12))
	sound(r, f.id, scene.Title, scene.Desc)
	if !strings.Contains(scene.Title, "2026") {
		r.Errorf("%s: a copy would not say its days: %q", f.id, scene.Title)
	}
	svg := chart.SVG(scene, chart.Paper)
	if broken.MatchString(svg) || !strings.Contains(svg, "<text") {
		r.Errorf("%s is drawn as %s", f.id, svg)
	}
	for _, h := range scene.Hits {
		sound(r, f.id, h.Say())
		if o, ok := f.marks.at(h.Key()); h.Key() != "" && (!ok || o.nothing()) {
			r.Errorf("%s: %q leads nowhere", f.id, h.Key())
		}
	}
	t := f.table()
	sound(r, f.id+" table", t.Head...)
	for _, row := range t.Rows {
		if broken.MatchString(strings.Join(row, " ")) || row[0] == "" {
			r.Errorf("%s has a row %q", f.id, row)
		}
	}
	panels := []chart.Chart{f.chart}
	if many, ok := f.chart.(*chart.Multiples); ok {
		panels = many.Panels
	}
	for _, p := range panels {
		lawPanel(r, f.id, p)
	}
}

// lawPanel: axes have units, and what is drawn has a name.
func lawPanel(r *rapid.T, id string, p chart.Chart) {
	switch c := p.(type) {
	case *chart.Lines:
		sound(r, id, c.Title, c.Unit)
		for _, s := range c.Series {
			sound(r, id, s.Name)
		}
		for _, n := range c.Notes {
			sound(r, id, n.Say)
		}
	case *chart.Columns:
		sound(r, id, c.Title, c.Unit)
		for _, i := range c.Items {
			sound(r, id, i.Label)
		}
	case *chart.Bars:
		sound(r, id, c.Title, c.Unit, c.Now)
		for _, i := range c.Items {
			sound(r, id, i.Label)
		}
	case *chart.Shares:
		sound(r, id, c.Title, c.Unit)
	case *chart.Heat:
		sound(r, id, c.Title, c.Unit, c.NotLogged, c.Less, c.More)
	case *chart.DotRange:
		sound(r, id, c.Title, c.Before, c.After)
		for _, row := range c.Rows {
			sound(r, id, row.Label, row.BeforeWords, row.AfterWords)
		}
	default:
		r.Errorf("%s: a chart nobody looks at: %T", id, p)
	}
}
