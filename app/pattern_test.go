package app

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/assets"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// TestNoVerdict: what the pages say of the writer never begins with what they
// have or what they are.
func TestNoVerdict(t *testing.T) {
	for lang, verdicts := range map[string][]string{"en": {"you have", "you are", "you suffer"}, "de": {"du hast", "du bist", "du leidest"}} {
		for _, area := range []string{"pattern", "help"} {
			raw, err := assets.Files.ReadFile("words/" + lang + "/" + area + ".json")
			if err != nil {
				t.Fatal(err)
			}
			said := strings.ToLower(string(raw))
			for _, harmless := range []string{"the place you are in", "an dem du bist", "nicht sicher bist"} {
				said = strings.ReplaceAll(said, harmless, "")
			}
			for _, v := range verdicts {
				if strings.Contains(said, v+" ") {
					t.Errorf("%s/%s says %q", lang, area, v)
				}
			}
		}
	}
}

// TestThePageSaysTheEvidence: every number of the page is one of the evidence,
// for every kind, and nothing on it is a verdict, in both languages.
func TestThePageSaysTheEvidence(t *testing.T) {
	for kind, life := range theLives {
		t.Run(string(kind), func(t *testing.T) {
			b := newBench(t)
			life(b)
			w := b.warned(kind)
			page := b.pattern(OpenPattern{Warning: w.ID()})
			texts := saidOn(page.object)
			calm(t, string(kind), texts)
			all := strings.Join(texts, "\n")
			e := w.Evidence
			for _, v := range []float64{e.Main.Recent, e.Main.Low, e.Main.High, e.Clear.Bound} {
				if said := b.words.T("pattern.item.alone", "Name", "x", "Recent", page.d.told().Measured(e.Main.Measure, v)); !strings.Contains(all, strings.Trim(said[2:], "()")) {
					t.Errorf("%.2f is not said: %s", v, all)
				}
			}
			if since := b.words.Date(e.Since); strings.Count(all, since) < 2 {
				t.Errorf("says %q too seldom", since)
			}
			if !strings.Contains(all, b.words.T("pattern.sure.tested")) {
				t.Error("does not say that it was tested on simulated people only")
			}
			if name, why := page.d.told().Standing(b.standing().Status); name == "" || len(why) == 0 {
				t.Error("the level has no words")
			}
			b.does(SetLook{Look: LookState{Variant: "light", Scale: 1, Lang: "de"}})
			german := b.pattern(OpenPattern{Warning: w.ID()})
			if lang := german.d.words.Lang(); lang != "de" {
				t.Fatalf("the page speaks %s", lang)
			}
			calm(t, "German "+string(kind), saidOn(german.object))
			calm(t, "German overview", saidOn(b.pattern(OpenPattern{}).object))
			for _, c := range coaching.Challenges {
				calm(t, "German "+string(c), saidOn(b.pattern(OpenPattern{Challenge: c}).object))
			}
		})
	}
}

// TestTheEntriesBehindOpenExactly: the timeline then holds the entries of the
// evidence's days, and none else.
func TestTheEntriesBehindOpenExactly(t *testing.T) {
	for kind, life := range theLives {
		t.Run(string(kind), func(t *testing.T) {
			b := newBench(t)
			life(b)
			w := b.warned(kind)
			b.pattern(OpenPattern{Warning: w.ID()})
			p := b.State().Pattern
			if len(p.Behind) != 1 {
				t.Fatalf("%d lists of entries", len(p.Behind))
			}
			b.does(FindQuery{Query: p.Behind[0].Query, Title: "behind"})
			b.shell.open(ScreenTimeline)
			b.Drain()
			days := map[journal.Day]bool{}
			for _, r := range b.State().Timeline.Rows {
				es, err := b.hub.j.ByID(context.Background(), []journal.ID{r.ID()})
				if err != nil || len(es) != 1 {
					t.Fatal(err)
				}
				if !slices.Contains(w.Evidence.Behind, es[0].Day) {
					t.Errorf("an entry of %s is shown", es[0].Day)
				}
				days[es[0].Day] = true
			}
			if len(days) != len(w.Evidence.Behind) || p.Behind[0].Total != len(b.State().Timeline.Rows) {
				t.Errorf("%d days shown, %d behind; %d counted, %d rows", len(days), len(w.Evidence.Behind), p.Behind[0].Total, len(b.State().Timeline.Rows))
			}
		})
	}
}

// TestTheChartShowsWhatIsSaid: the mean of the chart's workdays in the last two
// weeks is the mean of the evidence, and the usual band lies around the usual.
func TestTheChartShowsWhatIsSaid(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	w := b.warned(warning.KindStrain)
	page := b.pattern(OpenPattern{Warning: w.ID()})
	table := tableOf(page.chart.of)
	if len(table.Rows) == 0 || len(table.Keys) != len(table.Rows) || len(table.Head) != 1+len(page.chart.of.Panels) || slices.Contains(table.Head, "") {
		t.Fatalf("the table has %d rows, %d keys, %q", len(table.Rows), len(table.Keys), table.Head)
	}
	sum, n := 0.0, 0.0
	for _, x := range b.State().Pattern.Days {
		if v, ok := mirror.ValueOfDay(warning.MeasureJoined, x); ok && w.Day-x.Day < 14 && x.Day <= w.Day {
			sum += v
			n++
		}
	}
	if got := sum / n; math.Abs(got-w.Evidence.Main.Recent) > .01 {
		t.Errorf("the chart's mean is %.3f, said is %.3f", got, w.Evidence.Main.Recent)
	}
	page.chart.view.OnOpen(w.Day.String())
	b.Drain()
	if st := b.State(); st.Screen != ScreenTimeline || st.Timeline.Text != "day:"+w.Day.String() {
		t.Errorf("a mark opens %s %q", st.Screen, st.Timeline.Text)
	}
}

// TestAnAnswerStays: it is kept at once, stands on the page, can be replaced and
// taken back, and is there after a restart.
func TestAnAnswerStays(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	w := b.warned(warning.KindStrain)
	page := b.pattern(OpenPattern{Warning: w.ID()})
	page.answers.choose(string(warning.Helpful))
	b.Drain()
	if page.answers.pills.Value() != "helpful" || !strings.Contains(page.answers.noted.Text(), "helpful") {
		t.Fatalf("stands %q, %q", page.answers.pills.Value(), page.answers.noted.Text())
	}
	page.answers.choose(string(warning.NotRight))
	b.Drain()
	if !strings.Contains(page.answers.noted.Text(), "not right") {
		t.Errorf("says %q", page.answers.noted.Text())
	}
	b.does(Undo{})
	if page.answers.pills.Value() != "helpful" {
		t.Errorf("after undo stands %q", page.answers.pills.Value())
	}
	b.hub.Close()
	again := benchOn(t, b.folder)
	page = again.pattern(OpenPattern{Warning: w.ID()})
	if page.answers.pills.Value() != "helpful" {
		t.Errorf("after a restart stands %q", page.answers.pills.Value())
	}
	if got := again.warned(warning.KindStrain); got.Day != w.Day || got.Evidence.Since != w.Evidence.Since {
		t.Errorf("the warning changed: %s since %s, was %s since %s", got.Day, got.Evidence.Since, w.Day, w.Evidence.Since)
	}
}

// TestAwayAsksForItsDays and keeps nothing without them.
func TestAwayAsksForItsDays(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindSilence](b)
	w := b.warned(warning.KindSilence)
	page := b.pattern(OpenPattern{Warning: w.ID()})
	page.answers.choose(string(warning.WasAway))
	b.Drain()
	page.answers.keep()
	b.Drain()
	if !page.answers.sentence.Visible() || page.answers.asking == "" {
		t.Fatal("kept without days")
	}
	from, _ := dateOf(w.Day - 10)
	until, _ := dateOf(w.Day)
	page.answers.from.SetValue(from, true)
	page.answers.until.SetValue(until, true)
	page.answers.keep()
	b.Drain()
	got := b.warned(warning.KindSilence)
	if got.End != warning.Explained || page.answers.asking != "" {
		t.Errorf("ended %q, still asks for %q: %s", got.End, page.answers.asking, page.answers.sentence.Text())
	}
}

// TestStopAndTalkBeginsWithPeople: the card and kinds of help before the
// numbers; "something changed" is not offered; one answer and it has passed.
func TestStopAndTalkBeginsWithPeople(t *testing.T) {
	b := newBench(t)
	stopLife(b)
	if b.standing().Status.Level != warning.StopAndTalk {
		t.Fatalf("the level is %s", b.standing().Status.Level)
	}
	b.does(KeepCard{Card: coaching.OwnCard{Doctor: "Dr. Weber"}})
	page := b.pattern(OpenPattern{})
	texts := saidOn(page.object)
	calm(t, "stop-and-talk", texts)
	people := slices.Index(texts, b.words.T("pattern.people.title"))
	card := slices.Index(texts, "Dr. Weber")
	level := slices.Index(texts, b.words.T("pattern.level.stop-and-talk"))
	now := slices.Index(texts, coaching.HelpSays.Now.Say(b.words))
	if people < 0 || now < people || card < now || level < card {
		t.Errorf("people at %d, danger at %d, card at %d, level at %d", people, now, card, level)
	}
	if !slices.Contains(texts, b.words.T("pattern.effect.stop")) {
		t.Error("what the answers do is not said")
	}
	for _, o := range (warningReplies{page.d, b.standing().Warnings[len(b.standing().Warnings)-1].ID()}).options(b.State()) {
		if o.Value == string(warning.Changed) {
			t.Error("“something changed” is offered")
		}
	}
	first := saidOn(b.pattern(OpenPattern{Warning: b.standing().Warnings[len(b.standing().Warnings)-1].ID()}).object)
	if at := slices.Index(first, "Dr. Weber"); at < 0 || at > slices.Index(first, b.words.T("pattern.what.title")) {
		t.Errorf("on the page of the pattern the card stands at %d", at)
	}
	page = b.pattern(OpenPattern{})
	page.answers.choose(string(warning.Helpful))
	b.Drain()
	if b.standing().Status.Level == warning.StopAndTalk {
		t.Error("an answer does not end it")
	}
	if !slices.Contains(saidOn(page.object), b.words.T("pattern.people.title")) {
		t.Error("people left the page while it was open")
	}
}

// TestARemedyIsTriedAndGivenUp from its card, which stays in its place, and
// comes first when the page is opened again.
func TestARemedyIsTriedAndGivenUp(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	page := b.pattern(OpenPattern{Warning: b.warned(warning.KindStrain).ID()})
	if n := len(page.tries.cards); n < 2 || n > 3 {
		t.Fatalf("%d remedies", n)
	}
	card := page.tries.cards[0]
	card.press()
	b.Drain()
	if card != page.tries.cards[0] || card.running == "" || !strings.Contains(card.until.Text(), b.words.Date(b.standing().Day+coaching.TrialDays-1)) {
		t.Fatalf("not tried: %q", card.until.Text())
	}
	b.Run("go.today")
	b.Drain()
	page = b.pattern(OpenPattern{Warning: b.warned(warning.KindStrain).ID()})
	if first := page.tries.cards[0]; first.remedy.ID != card.remedy.ID || first.running == "" {
		t.Errorf("opened again, the page begins with %q", first.remedy.ID)
	}
	card = page.tries.cards[0]
	card.press()
	b.Drain()
	if card.running != "" || b.standing().Trials[0].Of.Stopped == journal.NoDay {
		t.Error("not given up")
	}
}

// TestEveryChallengeHasItsPage, with something said or not, and the overview
// leads to it and back.
func TestEveryChallengeHasItsPage(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindOverstretch](b)
	overview := b.pattern(OpenPattern{})
	texts := saidOn(overview.object)
	calm(t, "overview", texts)
	for _, c := range coaching.Challenges {
		if name := c.Name().Say(b.words); !slices.Contains(texts, name) {
			t.Errorf("the overview does not name %q", name)
		}
		page := b.pattern(OpenPattern{Challenge: c})
		calm(t, string(c), saidOn(page.object))
		if g, _ := b.standing().Signal(c); g.Level == coaching.WorthALook && page.answers == nil {
			t.Errorf("%s: no answers", c)
		}
	}
	g, _ := b.standing().Signal("emotional-toll")
	if g.Level != coaching.WorthALook {
		t.Fatal("heavy weeks are not worth a look")
	}
	b.pattern(OpenPattern{})
	overview.openFrom(OpenPattern{Challenge: "emotional-toll"})
	b.Drain()
	for i, x := range b.State().Pattern.Behind {
		n, err := b.hub.j.Count(context.Background(), x.Query)
		if err != nil || n == 0 || n != x.Total {
			t.Errorf("reading %d: %d behind, %d said, %v", i, n, x.Total, err)
		}
	}
	overview.answers.choose(string(coaching.NotRight))
	b.Drain()
	if overview.answers.pills.Value() != "not-right" {
		t.Errorf("the answer is %q", overview.answers.pills.Value())
	}
	b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Drain()
	if !b.State().Pattern.overview() || b.State().Screen != ScreenPattern {
		t.Error("Escape does not lead back to the overview")
	}
	b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Drain()
	if b.State().Screen != ScreenToday {
		t.Errorf("Escape leads to %s", b.State().Screen)
	}
}

// TestTheKeyboardReachesThePage: the way back, the chart, the entries, the
// remedies and the answers.
func TestTheKeyboardReachesThePage(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	page := b.pattern(OpenPattern{Warning: b.warned(warning.KindStrain).ID()})
	kinds := map[string]int{}
	for _, f := range reached(page.object) {
		switch f.(type) {
		case *parts.ChartView:
			kinds["chart"]++
		case *parts.Button:
			kinds["button"]++
		case *parts.Leaf:
			kinds["entry"]++
		}
	}
	if kinds["chart"] != 1 || kinds["button"] < 7 || kinds["entry"] != mostBehind {
		t.Errorf("reached %v", kinds)
	}
	if b.win.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard on arriving")
	}
}

// TestAnEarlierPatternOpensAsItWas, with how it ended, and nothing of it is put
// off or changed any more.
func TestAnEarlierPatternOpensAsItWas(t *testing.T) {
	b := newBench(t)
	b.lives(190, func(i, left int, rest bool) []journal.Entry {
		up := max(0, 1-math.Abs(float64(left)-75)/30)
		return []journal.Entry{feltLike(i, 4+5*up, 6-4*up, 6-3*up, 6, 6)}
	})
	w := b.warned(warning.KindStrain)
	if w.End != warning.Cleared {
		t.Fatalf("it ended as %q", w.End)
	}
	overview := saidOn(b.pattern(OpenPattern{}).object)
	if !slices.Contains(overview, b.words.T("pattern.earlier.title")) {
		t.Error("the overview does not list it")
	}
	page := b.pattern(OpenPattern{Warning: w.ID()})
	texts := saidOn(page.object)
	if !slices.Contains(texts, page.d.told().Ending(w)) || slices.Contains(texts, b.words.T("pattern.clear.title")) {
		t.Errorf("does not say how it ended: %q", texts)
	}
	for _, o := range page.answers.offered {
		if o.Value == string(warning.Later) || o.Value == string(warning.Changed) {
			t.Errorf("%q is offered", o.Value)
		}
	}
}

// TestSomethingChangedLearnsAnew: it asks since when, ends the pattern, and the
// page says so.
func TestSomethingChangedLearnsAnew(t *testing.T) {
	b := newBench(t)
	theLives[warning.KindStrain](b)
	w := b.warned(warning.KindStrain)
	page := b.pattern(OpenPattern{Warning: w.ID()})
	page.answers.choose(string(warning.Changed))
	if b.warned(warning.KindStrain).End != warning.Open || !page.answers.form.Visible() {
		t.Fatal("kept before it was asked since when")
	}
	b.shell.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if page.answers.asking != "" || b.State().Screen != ScreenPattern {
		t.Fatal("Escape does not leave the question")
	}
	page.answers.choose(string(warning.Changed))
	page.answers.keep()
	b.Drain()
	got := b.warned(warning.KindStrain)
	if got.End != warning.Rebased || !slices.Contains(saidOn(page.object), page.d.told().Ending(got)) {
		t.Errorf("ended %q", got.End)
	}
	if b.win.Canvas().Focused() == nil {
		t.Error("nothing has the keyboard")
	}
}
