package app

import (
	"reflect"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/warning"
	"footlight/journal"
)

// todayLine is what the rules have to say on Today: at most one quiet line,
// which opens the page with its evidence, and the question whether a remedy
// helped, once its two weeks are over. It stands under the day's sum, where it
// is seen also on a day with many entries; heavy days have many.
type todayLine struct {
	d        desk
	day      journal.Day // on which it was told to have been seen
	told     told
	last     told
	shown    bool
	sentence *parts.Text
	object   *fyne.Container
}

// told is what stands there.
type told struct {
	Line coaching.Shown
	Due  journal.ID
	Of   coaching.Trial
}

func newTodayLine(d desk) *todayLine {
	t := &todayLine{d: d, object: parts.Column(parts.Space2), sentence: parts.NewBody("").Tint(parts.Load)}
	t.object.Hide()
	return t
}

// show brings the line to what the rules say, and tells once a day that it was
// on the screen.
func (t *todayLine) show(st State) {
	if !st.Standing.Loaded || st.Standing.Day != st.Today.Day {
		return
	}
	now := told{Line: st.Standing.Line.Shown, Due: st.Standing.Due.ID, Of: st.Standing.Due.Of}
	t.draw(now)
	seen := told{Line: now.Line, Due: now.Due}
	if (now.Line.Day != journal.NoDay || now.Due != "") && (t.day != st.Today.Day || !reflect.DeepEqual(seen, t.told)) && st.Screen == ScreenToday {
		t.day, t.told = st.Today.Day, seen
		t.d.do(LineSeen{}, func(string) {}) // a journal that cannot be written is said elsewhere
	}
}

func (t *todayLine) draw(now told) {
	now.Of.Asked = journal.NoDay // that it was shown changes no word of it
	if t.shown && reflect.DeepEqual(now, t.last) {
		return
	}
	t.shown, t.last = true, now
	t.sentence.SetText("")
	t.sentence.Hide()
	t.object.Objects = nil
	if now.Line.Day != journal.NoDay {
		t.object.Add(t.line(now.Line))
	}
	if now.Due != "" {
		t.object.Add(t.question(now.Due, now.Of))
	}
	t.object.Add(t.sentence)
	shownIf(t.object, len(t.object.Objects) > 1)
	t.object.Refresh()
}

// line is the one line: a shape, the words in clay, and it opens its page.
func (t *todayLine) line(l coaching.Shown) fyne.CanvasObject {
	words := l.Says().Say(t.d.words)
	icon := parts.NewPicture(parts.IconNotice, parts.Load, 18)
	body := parts.RowTop(parts.Space3, 1, icon, parts.NewBody(words).Tint(parts.Load).Wide(),
		parts.NewPicture(parts.IconChevronRight, parts.Load, 16))
	return parts.NewLeaf(words, parts.PadXY(parts.Space2, parts.Space2, body), func() { t.open(l) })
}

// open shows the page with the evidence; at stop-and-talk, where people come
// first, it is the overview.
func (t *todayLine) open(l coaching.Shown) {
	in := OpenPattern{}
	switch l.Kind {
	case coaching.LineWarning:
		in.Warning = warning.ID{Kind: l.Warning.Kind, Day: l.Warning.Day}
	case coaching.LineChallenge:
		in.Challenge = l.Challenge
	}
	t.d.do(in, nil)
	t.d.open(ScreenPattern)
}

// question asks whether a remedy helped, with its answers in place.
func (t *todayLine) question(id journal.ID, of coaching.Trial) fyne.CanvasObject {
	answers := []fyne.CanvasObject{}
	for _, did := range coaching.Dids {
		answers = append(answers, parts.NewButton(did.Name().Say(t.d.words), parts.QuietButton, func() {
			t.d.do(AnswerTrial{ID: id, Did: did}, t.say)
		}))
	}
	answers = append(answers, parts.NewButton(t.d.t("pattern.try.not-now"), parts.BareButton, func() {
		t.d.do(AnswerTrial{ID: id}, t.say)
	}))
	return parts.PadXY(parts.Space2, parts.Space2, parts.Column(parts.Space2,
		parts.NewBody(of.Question().Say(t.d.words)).Wide(), parts.Flow(answers...)))
}

// say puts a sentence under the question, or takes it away.
func (t *todayLine) say(sentence string) {
	t.sentence.SetText(sentence)
	shownIf(t.sentence, sentence != "")
	t.object.Refresh()
}
