package coaching

import (
	"math"
	"slices"
	"strings"

	"footlight/journal"
)

// Score is the score of a questionnaire taken elsewhere, as the writer typed
// it in: its name, the day, the score and the ends of its scale, and a line of
// their own if they like. Nothing of the questionnaire itself is kept, and
// nothing is said about what a score means: no bands, no verdict.
type Score struct {
	Name  string      `json:"name"`
	Day   journal.Day `json:"day"`
	Value float64     `json:"value"`
	Low   float64     `json:"low"`
	High  float64     `json:"high"`
	Note  string      `json:"note,omitempty"`
}

// maxScore keeps the ends of a scale where numbers are still exact.
const maxScore = 1e6

// Normal trims the name and the note.
func (s Score) Normal() Score {
	s.Name, s.Note = strings.Join(strings.Fields(s.Name), " "), strings.TrimSpace(s.Note)
	return s
}

// Check tells the first rule the score breaks, as an Invalid error of the field
// name, day, scale, score or note.
func (s Score) Check() error {
	refuse := func(field, detail string) error {
		return &journal.Error{Kind: journal.Invalid, Field: field, Detail: detail}
	}
	if err := journal.CheckName("name", s.Name); err != nil {
		return err
	}
	finite := func(v float64) bool { return !math.IsNaN(v) && math.Abs(v) <= maxScore }
	switch {
	case s.Day == journal.NoDay:
		return refuse("day", journal.DetailEmpty)
	case s.Day < journal.Date(1900, 1, 1) || s.Day > journal.Date(2200, 12, 31):
		return refuse("day", journal.DetailRange)
	case !finite(s.Low) || !finite(s.High) || s.Low >= s.High:
		return refuse("scale", journal.DetailRange)
	case !finite(s.Value) || s.Value < s.Low || s.Value > s.High:
		return refuse("score", journal.DetailRange)
	case len([]rune(s.Note)) > MaxCardLine:
		return refuse("note", journal.DetailLong)
	}
	return journal.CheckText("note", s.Note)
}

// ScoreSeries are the scores of one questionnaire on one scale, oldest first:
// one line of a chart whose axis runs from Low to High.
type ScoreSeries struct {
	Name      string // as it was last written
	Low, High float64
	Scores    []Score
}

// SeriesOf groups scores by name, however it is spelt, and by scale: a score
// out of 10 and one out of 100 share no axis. Scores after today and those that
// break a rule are left out. Series stand in the order of their names.
func SeriesOf(scores []Score, today journal.Day) []ScoreSeries {
	type key struct {
		name      string
		low, high float64
	}
	var keys []key
	by := map[key][]Score{}
	for _, s := range scores {
		if s = s.Normal(); s.Check() != nil || s.Day > today {
			continue
		}
		k := key{journal.Fold(s.Name), s.Low + 0, s.High + 0}
		if by[k] == nil {
			keys = append(keys, k)
		}
		by[k] = append(by[k], s)
	}
	slices.SortFunc(keys, func(a, b key) int {
		switch {
		case a.name != b.name:
			return strings.Compare(a.name, b.name)
		case a.low != b.low:
			return sign(a.low - b.low)
		}
		return sign(a.high - b.high)
	})
	var out []ScoreSeries
	for _, k := range keys {
		list := by[k]
		slices.SortStableFunc(list, func(a, b Score) int { return int(a.Day) - int(b.Day) })
		out = append(out, ScoreSeries{Name: list[len(list)-1].Name, Low: list[0].Low, High: list[0].High, Scores: list})
	}
	return out
}

func sign(v float64) int {
	if v < 0 {
		return -1
	}
	return one(v > 0)
}

// Title says how often and when last, and nothing about whether that is much.
func (s ScoreSeries) Title() Sentence {
	if len(s.Scores) == 0 {
		return Sentence{}
	}
	last := s.Scores[len(s.Scores)-1]
	return sayN("insights.score.title", len(s.Scores), "Name", s.Name, "Day", last.Day, "Value", last.Value, "Low", s.Low, "High", s.High)
}

// Says is one score in words, for a list or under the pointer.
func (s Score) Says() Sentence {
	return say("insights.score.one", "Name", s.Name, "Day", s.Day, "Value", s.Value, "Low", s.Low, "High", s.High)
}

// ScoreSays are the words around scores: the heading, what is kept and what is
// not, the labels of the fields, and what stands where there is none.
var ScoreSays = struct{ Title, About, Name, Day, Value, Low, High, Note, Add, Empty Sentence }{
	say("insights.score.name"), say("insights.score.about"), say("insights.score.field.name"), say("insights.score.field.day"),
	say("insights.score.field.value"), say("insights.score.field.low"), say("insights.score.field.high"),
	say("insights.score.field.note"), say("insights.score.add"), say("insights.score.empty"),
}
