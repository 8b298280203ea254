package coaching

import (
	"math"
	"strings"
	"testing"

	"footlight/journal"
)

func TestScoresAreCheckedAndKeptByNameAndScale(t *testing.T) {
	ok := Score{Name: " Weekly  pulse ", Day: day0, Value: 3.5, Low: 1, High: 5, Note: " at home "}.Normal()
	if err := ok.Check(); err != nil || ok.Name != "Weekly pulse" || ok.Note != "at home" {
		t.Errorf("%+v: %v", ok, err)
	}
	for name, change := range map[string]func(*Score){
		"no name":           func(s *Score) { s.Name = " " },
		"a long name":       func(s *Score) { s.Name = strings.Repeat("x", journal.MaxName+1) },
		"two lines":         func(s *Score) { s.Name = "a\nb" },
		"no day":            func(s *Score) { s.Day = journal.NoDay },
		"a far day":         func(s *Score) { s.Day = journal.Date(2900, 1, 1) },
		"no number":         func(s *Score) { s.Value = math.NaN() },
		"no end":            func(s *Score) { s.High = math.Inf(1) },
		"a scale of one":    func(s *Score) { s.High = s.Low },
		"a turned scale":    func(s *Score) { s.Low, s.High = s.High, s.Low },
		"above the scale":   func(s *Score) { s.Value = 5.1 },
		"below the scale":   func(s *Score) { s.Value = .9 },
		"a long note":       func(s *Score) { s.Note = strings.Repeat("ä", MaxCardLine+1) },
		"a note of no text": func(s *Score) { s.Note = "\xff" },
	} {
		s := ok
		change(&s)
		if journal.KindOf(s.Check()) != journal.Invalid {
			t.Errorf("%s passes", name)
		}
	}
	at := func(name string, day journal.Day, v, high float64) Score {
		return Score{Name: name, Day: day, Value: v, High: high}
	}
	series := SeriesOf([]Score{
		at("Mood", day0+9, 4, 10), at("mood ", day0+2, 5, 10), at("MÖOD", day0+3, 6, 10), at("Mood", day0+1, 50, 100),
		at("After", day0+5, 1, 3), at("Mood", day0+99, 1, 10),
		{Name: "broken"},
	}, day0+30)
	if len(series) != 3 {
		t.Fatalf("%+v", series)
	}
	if s := series[0]; s.Name != "After" || s.High != 3 {
		t.Errorf("%+v", s)
	}
	if s := series[1]; s.Name != "Mood" || len(s.Scores) != 3 || s.Scores[0].Day != day0+2 || s.Scores[2].Value != 4 {
		t.Errorf("%+v", s)
	}
	if s := series[2]; s.High != 100 || len(s.Scores) != 1 {
		t.Errorf("%+v", s)
	}
	all, txt := speakers(t), texts(t)
	for _, s := range append([]Sentence{
		ScoreSays.Title, ScoreSays.About, ScoreSays.Name, ScoreSays.Day, ScoreSays.Value, ScoreSays.Low, ScoreSays.High, ScoreSays.Note,
		ScoreSays.Add, ScoreSays.Empty, ok.Says(), series[0].Title(), series[1].Title(),
	}, Period{SomeDays, day0, day0}.Name(), Period{CalendarMonth, day0, day0}.Name(), Period{CalendarQuarter, day0, day0}.Name(), Period{CalendarYear, day0, day0}.Name()) {
		check(t, all, txt, s)
		if s.IsZero() {
			t.Error("something is not said")
		}
	}
	if !(ScoreSeries{}).Title().IsZero() || len(SeriesOf(nil, day0)) != 0 {
		t.Error("says something of nothing")
	}
}
