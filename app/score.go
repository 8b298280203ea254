package app

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/journal"
)

// scoreSheet takes the score of a questionnaire taken elsewhere: its name, the
// day, the score and the ends of its scale. It says nothing about what a score
// means.
type scoreSheet struct {
	d      desk
	id     journal.ID // the score being changed; "" for a new one
	name   *scoreField
	value  *scoreField
	low    *scoreField
	high   *scoreField
	note   *scoreField
	day    *parts.DateField
	dayBad *parts.Text
	known  *scoreKnown
	says   *parts.Text
	body   *fyne.Container
	sheet  *parts.Sheet
}

// openScore opens the sheet on a score, or without an ID on a new one.
func openScore(d desk, kept mirror.Kept[coaching.Score]) *scoreSheet {
	s := &scoreSheet{d: d, id: kept.ID}
	say := func(x coaching.Sentence) string { return x.Say(d.words) }
	s.name = newScoreField(s, say(coaching.ScoreSays.Name))
	s.value = newScoreField(s, say(coaching.ScoreSays.Value))
	s.low = newScoreField(s, say(coaching.ScoreSays.Low))
	s.high = newScoreField(s, say(coaching.ScoreSays.High))
	s.note = newScoreField(s, say(coaching.ScoreSays.Note))
	s.day = parts.NewDateField(d.pastDays(), func(parts.Date, bool) { s.complain(s.dayBad, "") })
	s.dayBad = newProblem()
	s.known = newScoreKnown(s)
	s.says = newProblem()
	s.name.entry.OnEdited = func(string) {
		s.complain(s.name.bad, "")
		s.known.show()
		s.known.completeScale()
	}
	s.layout(say)
	s.fill(kept)
	return s
}

func (s *scoreSheet) layout(say func(coaching.Sentence) string) {
	day := parts.Column(parts.Space1, parts.NewCaption(say(coaching.ScoreSays.Day)), narrowed(260, s.day), s.dayBad)
	numbers := &fyne.Container{Layout: &cells{}, Objects: []fyne.CanvasObject{s.value.object, s.low.object, s.high.object}}
	s.body = parts.Column(parts.Space3,
		parts.NewSecondary(say(coaching.ScoreSays.About)),
		s.name.object, s.known.names, day, numbers, s.note.object, s.says, s.known.earlier,
	)
	title := say(coaching.ScoreSays.Add)
	if s.id != "" {
		title = s.d.t("checkin.score.edit")
	}
	s.sheet = parts.ShowSheet(s.d.canvas(), parts.SheetSpec{
		Title: title, Body: s.body, Width: 560, First: s.name.entry,
		Buttons: []parts.SheetButton{
			{Label: s.d.t("checkin.score.keep"), Kind: parts.AccentButton, Default: true, Do: func() bool { s.keep(); return false }},
			{Label: s.d.t("checkin.score.close"), Kind: parts.BareButton},
		},
	})
}

// fill puts a score into the fields, or today for a new one.
func (s *scoreSheet) fill(kept mirror.Kept[coaching.Score]) {
	s.id = kept.ID
	of := kept.Of
	s.name.set(of.Name)
	s.note.set(of.Note)
	day := of.Day
	if day == journal.NoDay {
		day = s.d.moment().Today()
	}
	s.day.SetValue(dateOf(day))
	for field, v := range map[*scoreField]float64{s.value: of.Value, s.low: of.Low, s.high: of.High} {
		if of.Low < of.High {
			field.set(s.d.number(v))
		} else {
			field.set("")
		}
	}
	for _, bad := range []*parts.Text{s.dayBad, s.says} {
		s.complain(bad, "")
	}
	s.known.show()
}

// keep sends the score, or says beside each field what is wrong with it.
func (s *scoreSheet) keep() {
	score, ok := s.read()
	if !ok {
		return
	}
	s.d.do(KeepScore{ID: s.id, Score: score}, func(sentence string) {
		if sentence == "" {
			s.sheet.Close()
			return
		}
		s.complain(s.says, sentence)
	})
}

// read takes the fields as a score. The first field that is wrong gets the
// keyboard.
func (s *scoreSheet) read() (coaching.Score, bool) {
	day, given := s.day.Value()
	score := coaching.Score{Name: s.name.entry.Text, Day: dayOf(day, given), Note: s.note.entry.Text}
	ok := s.day.Problem() == ""
	for field, to := range map[*scoreField]*float64{s.value: &score.Value, s.low: &score.Low, s.high: &score.High} {
		n, understood := readNumber(field.entry.Text)
		problem := ""
		if !understood || n == nil {
			problem, ok = s.d.t("checkin.score.wrong.number"), false
		} else {
			*to = *n
		}
		s.complain(field.bad, problem)
	}
	score = score.Normal()
	bad, problem := s.wrong(score)
	if bad != nil && (ok || bad == s.name.bad || bad == s.dayBad) {
		s.complain(bad, problem)
		ok = false
	}
	if !ok {
		s.focusWrong()
	}
	return score, ok
}

// wrong is the rule a score breaks, in words, and where they stand.
func (s *scoreSheet) wrong(score coaching.Score) (*parts.Text, string) {
	t := s.d.t
	var broken *journal.Error
	if score.Day > s.d.moment().Today() {
		return s.dayBad, t("checkin.score.wrong.day")
	}
	if !errors.As(score.Check(), &broken) {
		return nil, ""
	}
	switch {
	case broken.Field == "name" && broken.Detail == journal.DetailEmpty:
		return s.name.bad, t("checkin.score.wrong.name")
	case broken.Field == "name":
		return s.name.bad, t("checkin.score.wrong.long")
	case broken.Field == "day":
		return s.dayBad, t("checkin.score.wrong.day")
	case broken.Field == "scale":
		return s.high.bad, t("checkin.score.wrong.scale")
	case broken.Field == "score":
		return s.value.bad, t("checkin.score.wrong.range", "Low", s.d.number(score.Low), "High", s.d.number(score.High))
	}
	return s.note.bad, t("checkin.score.wrong.note")
}

func (s *scoreSheet) focusWrong() {
	if s.day.Problem() != "" || s.dayBad.Visible() {
		parts.FocusOn(s.day.Entry())
	}
	fields := []*scoreField{s.name, s.value, s.low, s.high, s.note}
	if i := slices.IndexFunc(fields, func(f *scoreField) bool { return f.bad.Visible() }); i >= 0 {
		parts.FocusOn(fields[i].entry)
	}
}

// complain says what is wrong at a place, or takes that away.
func (s *scoreSheet) complain(at *parts.Text, sentence string) {
	if at.Text() == sentence {
		return
	}
	at.SetText(sentence)
	at.Hidden = sentence == ""
	s.relayout()
}

func (s *scoreSheet) relayout() {
	if s.sheet != nil {
		s.body.Refresh()
		s.sheet.Fit()
		s.sheet.Fit() // once more: only now it is known where words wrap
	}
}

// number writes a number as fields take it.
func (d desk) number(v float64) string {
	return shownNumber(&v, strings.Trim(d.words.Number(0.5), "05"))
}

// newProblem is where a sentence appears when something is wrong.
func newProblem() *parts.Text {
	t := parts.NewCaption("").Tint(parts.Load)
	t.Hide()
	return t
}

// scoreField is a field of one line with its name above it and what is wrong
// below.
type scoreField struct {
	entry  *parts.LineEntry
	bad    *parts.Text
	object *fyne.Container
}

func newScoreField(s *scoreSheet, name string) *scoreField {
	f := &scoreField{entry: parts.NewLineEntry(""), bad: newProblem()}
	f.entry.OnEdited = func(string) { s.complain(f.bad, "") }
	f.entry.OnEnter = func(string) { s.keep() }
	f.object = parts.Column(parts.Space1, parts.NewCaption(name), f.entry, f.bad)
	return f
}

func (f *scoreField) set(text string) {
	if f.entry.Text != text {
		f.entry.SetText(text)
	}
}
