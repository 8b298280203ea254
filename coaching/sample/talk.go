package sample

import (
	"time"

	"footlight/journal"
)

// checkIn sets the marks from the strain of the day: strain and energy each
// time, recovery, clarity and valued about weekly.
func (l *life) checkIn(i int, e *journal.Entry) {
	d, r := &l.plan[i], l.r
	m := moment{project: l.projectOn(r, i)}
	l.w.begin(m)
	if d.away {
		e.Away = true
		if r.chance(.7) {
			e.Body = l.line("check.away")
		}
		return
	}
	mark := func(v float64) journal.Mark {
		return journal.MarkOf(min(max(int(v+.8*r.bell()+.5), 0), 10))
	}
	s := d.strain
	e.Strain = mark(.8 + 8.6*s)
	if r.chance(.93) {
		e.Energy = mark(8.4 - 6.6*s)
	}
	if l.weekday(i) == time.Friday && r.chance(.75) || r.chance(.07) || i == l.days-1 {
		unclear, passed := 0.0, 0.0
		if i >= l.reorgAt && i < l.reorgAt+45 {
			unclear = 2.6
		}
		if i >= l.roleAt && i < l.roleAt+30 {
			passed = 1.5
		}
		e.Recovery = mark(8 - 6.4*s)
		e.Clarity = mark(7.2 - 1.8*s - unclear - passed)
		e.Valued = mark(6.4 - 2.4*s + float64(i)/float64(l.days))
	}
	if r.chance(.34) || i == l.days-1 {
		section := "check.mid"
		switch {
		case s > .55:
			section = "check.high"
		case s < .3:
			section = "check.low"
		case i > 10 && l.plan[i-10].strain > s+.08:
			section = "check.recover"
		}
		e.Body = l.line(section)
	}
	if r.chance(.1) {
		e.Sharing = journal.WithCoach
	}
}

// reflection answers a prompt in two to four sentences.
func (l *life) reflection(i int, e *journal.Entry) {
	w, r := l.w, l.r
	ln := w.draw(l.bank.sections["prompt"], nil)
	rec := record(*ln)
	e.Asked = journal.Asked{Prompt: rec[0], Text: rec[1]}
	w.begin(moment{p: l.somebody(i, "", nil), t: pick(r, l.teams), project: l.projectOn(r, i), mention: r.chance(.4)})
	w.say("reflect.open")
	for range 1 + r.n(2) {
		l.join()
		w.say("reflect.mid")
	}
	if r.chance(.6) {
		l.join()
		w.say("reflect.close")
	}
	e.Body = closed(w.out.String(), "")
	e.People = w.refs(false)
	if r.chance(.3) {
		e.Sharing = journal.WithCoach
	}
	if r.chance(.04) {
		e.Sharing = journal.InConfidence
	}
}

// feedback is what somebody said or did in return, about one of the latest
// actions as a rule; sometimes what the writer said to somebody.
func (l *life) feedback(i int, e *journal.Entry) {
	w, r := l.w, l.r
	about := pick(r, l.recent)
	p := about.p
	if p == nil || r.chance(.25) {
		p, about = l.somebody(i, "", nil), memory{}
	}
	if p == nil {
		l.note(i, e)
		return
	}
	e.People = []journal.Ref{{ID: p.ID, Name: p.Name}}
	if about.id != "" {
		e.Links = []journal.ID{about.id}
	}
	w.begin(moment{p: p, t: pick(r, l.teams), mention: r.chance(.5), project: l.projectOn(r, i)})
	e.Said.Channel = l.plain("fb.channel")
	if r.chance(.16) {
		e.Said.Given = true
		e.Said.Kind = journal.FeedbackKinds[max(r.weighted([]float64{.3, .1, .3, .2, .1}), 0)]
		w.sayFor("fb.gave", string(e.Said.Kind))
		e.Body = closed(w.out.String(), "")
		return
	}
	e.Said.Kind = journal.FeedbackKinds[max(r.weighted([]float64{.38, .12, .22, .14, .14}), 0)]
	w.sayFor("fb.got", string(e.Said.Kind))
	if r.chance(.45) {
		l.join()
		w.sayFor("fb.reply", string(e.Said.Kind))
	}
	e.Body = closed(w.out.String(), "")
	w.mention = false
	w.p, w.q = nil, nil
	if r.chance(.72) {
		e.Said.Quote = l.line("fb." + string(e.Said.Kind))
		e.Said.Quotable = p.Quotable && e.Said.Kind != "criticism" && r.chance(.8)
	}
	if e.Said.Quotable || e.Said.Kind == "credit" && r.chance(.5) {
		e.Sharing = journal.ForReview
	} else if r.chance(.15) {
		e.Sharing = journal.WithCoach
	}
}

// news is what has happened to the writer and is not yet written down.
func (l *life) news(i int) string {
	switch {
	case l.reorgAt > 0 && i >= l.reorgAt && !l.told["note.reorg"]:
		return "note.reorg"
	case l.roleAt > 0 && i >= l.roleAt && !l.told["note.role"]:
		return "note.role"
	}
	return ""
}

// note writes down something to keep; the days of the reorganisation and of
// the new role bear their own.
func (l *life) note(i int, e *journal.Entry) {
	w, r := l.w, l.r
	e.Kind, e.Said, e.Links, e.People = journal.Note, journal.Said{}, nil, nil
	w.begin(moment{p: l.somebody(i, "", nil), t: pick(r, l.teams), project: l.projectOn(r, i), mention: r.chance(.5)})
	section := "note"
	if news := l.news(i); news != "" {
		section = news
		l.told[news] = true
	}
	w.say(section)
	e.Body = w.out.String()
	e.People = w.refs(false)
	if r.chance(.3) {
		e.Tags = append(e.Tags, l.plain("tags"))
	}
	if r.chance(.06) {
		e.Sharing = journal.WithCoach
	}
}
