package app

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// replies are the answers one page offers, and how they are kept.
type replies interface {
	options(State) []parts.Option
	effects(State) string               // what they do, said beforehand
	answer(State) (value, noted string) // the one that stands, and its words
	reply(value string, from, until journal.Day, then Reply)
}

// patternAnswers is what the writer says to a pattern. An answer is kept at
// once and said back; another replaces it. Two of them ask for days first.
type patternAnswers struct {
	d        desk
	of       replies
	offered  []parts.Option
	pills    *parts.Choice
	effects  *parts.Text // what each answer does
	stands   string      // the answer that is kept
	asking   string      // the answer whose days are asked for
	noted    *parts.Text
	again    *parts.Text
	sentence *parts.Text
	form     *fyne.Container
	from     *parts.DateField
	until    *parts.DateField
	grown    func()
	kept     func() // an answer was kept; may be nil
	object   *fyne.Container
}

func newPatternAnswers(d desk, of replies, grown func()) *patternAnswers {
	a := &patternAnswers{d: d, of: of, grown: grown}
	a.pills = parts.NewPills(nil, a.choose)
	a.noted = parts.NewStrong("")
	a.effects = parts.NewCaption("")
	a.again = parts.NewCaption(d.t("pattern.answer.again"))
	a.sentence = parts.NewBody("").Tint(parts.Load)
	a.form = parts.Column(parts.Space3)
	for _, o := range []fyne.CanvasObject{a.noted, a.again, a.sentence, a.form} {
		o.Hide()
	}
	a.object = patternSection(d.t("pattern.answer.title"), parts.NewSecondary(d.t("pattern.answer.lead")),
		parts.Column(parts.Space2, a.pills, a.effects), a.form, a.sentence, parts.Column(2, a.noted, a.again))
	return a
}

// show brings the answers to what is kept.
func (a *patternAnswers) show(st State) {
	if options := a.of.options(st); !reflect.DeepEqual(options, a.offered) {
		a.offered = options
		a.pills.SetOptions(options)
		a.effects.SetText(a.of.effects(st))
	}
	value, noted := a.of.answer(st)
	a.stands = value
	if a.asking == "" {
		a.pills.SetValue(value)
	}
	a.noted.SetText(noted)
	shownIf(a.noted, noted != "")
	shownIf(a.again, noted != "")
	a.object.Refresh()
}

// choose keeps an answer at once, or asks for the days it needs. The answer
// that stands cannot be chosen away; taking back is a step of its own.
func (a *patternAnswers) choose(value string) {
	a.close()
	switch value {
	case "":
		a.pills.SetValue(a.stands)
	case string(warning.Changed), string(warning.WasAway):
		a.ask(value)
	default:
		a.send(value, journal.NoDay, journal.NoDay)
	}
}

// ask opens the room for the days of an answer.
func (a *patternAnswers) ask(value string) {
	a.asking = value
	today, _ := dateOf(a.d.moment().Today())
	a.from = parts.NewDateField(a.d.dateSpec(false), nil)
	a.until = parts.NewDateField(a.d.dateSpec(false), nil)
	field := func(name string, f *parts.DateField) fyne.CanvasObject {
		return parts.Column(parts.Space1, parts.NewCaption(a.d.t(name)), narrowed(260, f))
	}
	keep := "pattern.away.keep"
	a.form.Objects = nil
	if value == string(warning.Changed) {
		keep = "pattern.changed.keep"
		a.from.SetValue(today, true)
		a.form.Add(parts.NewBody(a.d.t("pattern.changed.words")))
		a.form.Add(field("pattern.changed.since", a.from))
	} else {
		a.form.Add(parts.NewBody(a.d.t("pattern.away.words")))
		a.form.Add(field("pattern.away.from", a.from))
		a.form.Add(field("pattern.away.until", a.until))
	}
	a.form.Add(parts.Flow(
		parts.NewButton(a.d.t(keep), parts.QuietButton, a.keep),
		parts.NewButton(a.d.t("pattern.cancel"), parts.BareButton, a.leave),
	))
	a.form.Show()
	a.grow()
	parts.FocusOn(a.from.Entry())
}

// keep sends the answer with its days.
func (a *patternAnswers) keep() {
	from, until := dayOf(a.from.Value()), dayOf(a.until.Value())
	if a.asking == string(warning.WasAway) && (from == journal.NoDay || until == journal.NoDay || until < from) {
		a.say(a.d.t("pattern.away.problem"))
		return
	}
	a.send(a.asking, from, until)
}

func (a *patternAnswers) send(value string, from, until journal.Day) {
	a.of.reply(value, from, until, func(sentence string) {
		if sentence == "" {
			a.close()
		}
		a.say(sentence)
		switch {
		case sentence != "" && a.asking == "":
			a.pills.SetValue(a.stands)
		case sentence == "" && a.kept != nil:
			a.kept()
		}
	})
}

// leave gives up an answer whose days were asked for.
func (a *patternAnswers) leave() {
	a.close()
	a.pills.SetValue(a.stands)
	parts.FocusFirst(a.pills)
}

// close takes the room for days away.
func (a *patternAnswers) close() {
	a.asking = ""
	a.form.Objects = nil
	a.form.Hide()
	a.say("")
}

// say puts a sentence beside the answers, or takes it away.
func (a *patternAnswers) say(sentence string) {
	a.sentence.SetText(sentence)
	shownIf(a.sentence, sentence != "")
	a.grow()
}

func (a *patternAnswers) grow() {
	a.object.Refresh()
	a.grown()
}

// effects says in one line what answers do, those that do more than be noted.
func (d desk) effects(options []parts.Option) string {
	var said []string
	for _, o := range options {
		if key := "pattern.effect." + o.Value; d.words.Has(key) {
			said = append(said, d.t(key))
		}
	}
	return strings.Join(said, " ")
}

// warningReplies answer a warning.
type warningReplies struct {
	d  desk
	id warning.ID
}

func (r warningReplies) options(st State) []parts.Option {
	w, _ := st.Standing.Warning(r.id)
	var out []parts.Option
	for _, reply := range mirror.Replies(w, st.Standing.Standing) {
		out = append(out, parts.Option{Value: string(reply), Label: r.d.told().Reply(reply)})
	}
	return out
}

func (r warningReplies) effects(st State) string { return r.d.effects(r.options(st)) }

func (r warningReplies) answer(st State) (value, noted string) {
	w, _ := st.Standing.Warning(r.id)
	if len(w.Answers) == 0 {
		return "", ""
	}
	return string(w.Answers[len(w.Answers)-1].Reply), r.d.told().Noted(w)
}

func (r warningReplies) reply(value string, from, until journal.Day, then Reply) {
	r.d.do(AnswerWarning{warning.Answer{
		To: r.id, On: r.d.moment().Today(), Reply: warning.Reply(value), From: from, Until: until,
	}}, then)
}

// lineReplies answer the line of a challenge.
type lineReplies struct {
	d  desk
	of coaching.Challenge
}

func (r lineReplies) options(State) []parts.Option {
	var out []parts.Option
	for _, a := range mirror.LineReplies {
		out = append(out, parts.Option{Value: string(a), Label: a.Name().Say(r.d.words)})
	}
	return out
}

func (r lineReplies) effects(st State) string { return r.d.effects(r.options(st)) }

func (r lineReplies) answer(st State) (value, noted string) {
	return string(st.Standing.LineOn(r.of).Answer), r.d.told().NotedLine(st.Standing.Standing, r.of)
}

func (r lineReplies) reply(value string, _, _ journal.Day, then Reply) {
	r.d.do(AnswerLine{Line: coaching.Shown{Challenge: r.of}, Reply: coaching.Answer(value)}, then)
}
