package app

import (
	"fyne.io/fyne/v2"

	"footlight/app/parts"
	"footlight/coaching"
	"footlight/coaching/mirror"
	"footlight/coaching/warning"
	"footlight/journal"
)

// drawWarning draws the page of a warning, to be read from top to bottom: what
// the entries show, the weeks around it, the entries, how sure it is, what
// would end it, what might help, and what the writer says to it. At
// stop-and-talk people come before all of it.
func (s *patternScreen) drawWarning(st State, w warning.Warning) {
	d := s.d
	head := s.head(d.t("pattern.title"), d.told().Subject(w)).(*fyne.Container)
	head.Add(parts.NewSecondary(d.t("pattern.raised", "Day", w.Day)))
	if end := d.told().Ending(w); end != "" {
		head.Add(parts.NewBody(end))
	}
	var people fyne.CanvasObject
	if s.stop && w.End == warning.Open {
		people = parts.Column(parts.Space5, parts.NewHeading(d.t("pattern.people.title")), s.peopleFirst(st), parts.NewHairline(), parts.NewSecondary(d.t("pattern.people.then")))
	}
	s.chart = newPatternChart(d, string(w.Kind), d.warningChart(w, st.Pattern.Days), s.grow)
	s.tries = newPatternTries(d, d.t("pattern.help.title"), withTried(mirror.Offers(w, st.Standing.Standing), st.Standing.Standing))
	s.answerable(warningReplies{d, w.ID()})
	var behind []Behind
	if len(st.Pattern.Behind) > 0 {
		behind = st.Pattern.Behind[:1]
	}
	clear := fyne.CanvasObject(nil)
	if w.End == warning.Open {
		clear = patternSection(d.t("pattern.clear.title"), patternWords(d.told().Clearing(w)))
	}
	lately := fyne.CanvasObject(nil)
	if says := d.told().Lately(w, st.Pattern.Days, st.Standing.Day); says != "" {
		lately = patternSection(d.t("pattern.lately.title"), patternWords(says))
	}
	s.fill(head, people,
		patternSection(d.t("pattern.what.title"), patternWords(d.told().Evidence(w)...)),
		lately,
		parts.NewCard(patternSection(d.t("pattern.chart.title"), parts.NewCaption(d.t("pattern.chart.marks")), s.chart.object)),
		s.behind(d.told().Subject(w), behind),
		patternSection(d.t("pattern.sure.title"), patternWords(d.told().Sureness(w)...)),
		clear, s.tries.object, s.answers.object,
	)
}

// peopleFirst is what stop-and-talk begins with: what to do in danger, the
// writer's own card, then kinds of human help. No number and nothing about certainty stands here.
func (s *patternScreen) peopleFirst(st State) fyne.CanvasObject {
	d := s.d
	box := parts.Column(parts.Space4, parts.NewBody(d.t("pattern.people.lead")), parts.NewStrong(coaching.HelpSays.Now.Say(d.words)))
	if card := st.Standing.Card; !card.IsZero() {
		box.Add(parts.NewCard(d.ownCard(card)))
	}
	box.Add(d.helpKinds())
	box.Add(parts.Flow(parts.NewButton(d.t("pattern.people.page"), parts.LinkButton, func() { d.open(ScreenHelp) })))
	return box
}

// behind lists the entries a pattern rests on.
func (s *patternScreen) behind(what string, all []Behind) fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	box := patternSection(s.d.t("pattern.behind.title"))
	for i, b := range all {
		title := what
		if b.Measure != "" {
			title = b.Measure.Name().Say(s.d.words)
			if len(all) > 1 {
				box.Add(parts.NewStrong(capital(title)))
			}
		}
		if b.Total == 0 {
			box.Add(parts.NewSecondary(s.d.t("pattern.behind.none")))
			continue
		}
		all := parts.NewButton(s.d.t("pattern.behind.all"), parts.QuietButton, func() {
			s.d.do(FindQuery{Query: b.Query, Title: s.d.t("pattern.behind.chip", "What", title)}, nil)
			s.d.open(ScreenTimeline)
		})
		lead, most := s.d.n("pattern.behind.lead", b.Total), min(len(b.Entries), mostBehind)
		if i == 0 && most < b.Total {
			lead = s.d.t("pattern.behind.newest", "N", most, "Of", b.Total)
		}
		box.Add(parts.NewSecondary(lead))
		if i == 0 {
			box.Add(s.behindRows(b.Entries))
		}
		box.Add(parts.Flow(all))
	}
	return box
}

// behindRows lists the newest of the entries.
func (s *patternScreen) behindRows(entries []journal.Entry) fyne.CanvasObject {
	rows := parts.Column(0)
	for i, e := range entries[:min(len(entries), mostBehind)] {
		if i > 0 {
			rows.Add(parts.NewHairline())
		}
		rows.Add(s.d.behindRow(e))
	}
	return rows
}

// mostBehind is how many entries stand on the page itself, of the foremost
// reading.
const mostBehind = 6

// behindRow is one entry: its day, its words, and what was marked.
func (d desk) behindRow(e journal.Entry) fyne.CanvasObject {
	words := rowWords(d.words, e)
	said := parts.Column(2, parts.NewBody(words).Ellipsis(2).Wide())
	if facts := d.behindFacts(e); facts != "" && facts != words {
		said.Add(parts.NewCaption(facts).Wide())
	}
	day := parts.NewSecondary(d.words.ShortDay(e.Day, d.moment().Today())).Fixed(112)
	line := parts.RowTop(parts.Space3, 1, day, said)
	return parts.NewLeaf(words, parts.PadXY(parts.Space2, parts.Space2, line), func() { d.do(Reveal{ID: e.ID}, nil) })
}

// behindFacts are the marks of a check-in, or the facts of an action, short.
func (d desk) behindFacts(e journal.Entry) string {
	if e.Kind == journal.CheckIn {
		bare := e
		bare.Body = ""
		return rowWords(d.words, bare)
	}
	said := []string{d.words.Support(e.Support), d.words.Minutes(e.Minutes)}
	if e.Load.Given() {
		said = append(said, d.t("today.load", "Load", e.Load.Value()))
	}
	for _, l := range e.Labor {
		said = append(said, d.words.Labor(l))
	}
	return joined(append(said, d.words.Visibility(e.Visibility)))
}
