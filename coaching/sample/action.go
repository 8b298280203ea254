package sample

import (
	"time"

	"footlight/journal"
)

// action fills in one supportive act: whom, what, how it was, and what became
// of it by the end of the life.
func (l *life) action(i int, it *Item) {
	e, r := it.Entry, l.r
	pr := l.projectOn(r, i)
	h := l.support(i, pr)
	wish := l.wish(i)
	if wish.kind != "" {
		h = habitOf(wish.kind)
	}
	e.Support = h.kind
	m := moment{project: pr, p: l.somebody(i, h.kind, nil), mention: r.chance(.46) || wish.kind != ""}
	if wish.release {
		m.p, m.project = l.people[0], l.projects[l.main]
		pr = m.project
	}
	m.q = l.somebody(i, "", m.p)
	m.t = pick(r, l.teams)
	held := wish.kind == "" && (h.kind == "entrust" && r.chance(.3) || r.chance(.006))
	l.words(i, h, m, held, wish, e)
	if l.w.inProject || pr != nil && r.chance(.5) {
		e.Project = journal.Ref{ID: pr.ID, Name: pr.Name}
	}
	l.feel(i, h, e)
	if wish.today {
		e.Minutes, e.Load = max(e.Minutes, 20), journal.MarkOf(int(h.load+.5))
		e.Energised = wish.vis == journal.Credited
	}
	if wish.release {
		e.Project = journal.Ref{ID: pr.ID, Name: pr.Name}
		e.Load, e.Tags = journal.MarkOf(7+r.n(2)), []string{"release"}
	}
	l.frame(h, held, e)
	l.seen(i, e)
	if held {
		e.Tags = append(e.Tags, l.plain("tag.held-back"))
	}
	for range [...]int{0, 0, 0, 0, 0, 1, 1, 1, 2, 3}[r.n(10)] {
		if t := l.plain("tags"); !contains(e.Tags, t) {
			e.Tags = append(e.Tags, t)
		}
	}
	l.share(e)
	l.aftermath(i, h, wish, it)
	l.remember(e.ID, m.p)
}

func habitOf(kind journal.SupportKind) *habit {
	for k := range habits {
		if habits[k].kind == kind {
			return &habits[k]
		}
	}
	return &habits[0]
}

// plain is a line without any slot.
func (l *life) plain(section string) string {
	return record(*l.w.draw(l.bank.sections[section], nil))[0]
}

// feel sets minutes, load, energy, labor and traits. Load follows the kind and
// the strain of the day, never the minutes.
func (l *life) feel(i int, h *habit, e *journal.Entry) {
	r, strain := l.r, l.plan[i].strain
	if r.chance(.76) {
		minutes := float64(h.minutes) * (.45 + r.unit()*(.7+r.unit()))
		if minutes > 20 {
			minutes = float64(int(minutes/5+.5) * 5)
		}
		e.Minutes = min(max(int(minutes), 3), 480)
	}
	load := h.load + 4.6*(strain-.26) + 1.35*r.bell()
	if r.chance(.64) {
		e.Load = journal.MarkOf(min(max(int(load+.5), 0), 10))
	}
	joy := .16
	if h.kind.Later() {
		joy = .3
	}
	e.Energised = r.chance(joy * (1.25 - strain))
	if r.chance(h.labor * (.7 + .5*strain)) {
		forms := laborOf[h.kind]
		if forms == nil || r.chance(.15) {
			forms = journal.Labors
		}
		e.Labor = append(e.Labor, pick(r, forms))
		if x := pick(r, forms); r.chance(.22) && x != e.Labor[0] {
			e.Labor = append(e.Labor, x)
		}
	}
	if r.chance(.62) {
		typical := h.kind.TypicalTraits()
		e.Traits = append(e.Traits, pick(r, typical))
		for range r.n(3) {
			t := pick(r, typical)
			if r.chance(.4) {
				t = pick(r, journal.Traits)
			}
			if !contains(e.Traits, t) {
				e.Traits = append(e.Traits, t)
			}
		}
	}
}

// frame sets how the action came about, in a minority of the entries.
func (l *life) frame(h *habit, held bool, e *journal.Entry) {
	r := l.r
	if r.chance(.27) {
		e.Origin = journal.Origins[max(r.weighted([]float64{.5, .32, .18}), 0)]
	}
	if r.chance(.17) || held {
		e.Authority = journal.Authorities[max(r.weighted([]float64{.45, .3, .25}), 0)]
	}
	if held && r.chance(.5) {
		e.Authority = "none"
	}
	if r.chance(.3) {
		e.Mode = journal.Modes[max(r.weighted([]float64{.48, .32, .2}), 0)]
	}
	if r.chance(.22) {
		e.Part = pick(r, journal.Parts)
	}
}

// seen marks visibility in part of the actions: more of them as the years go,
// and with the balance tilting towards being noticed after the role changed.
func (l *life) seen(i int, e *journal.Entry) {
	at := float64(i) / float64(l.days)
	if !l.r.chance(.26 + .26*at) {
		return
	}
	w := [...]float64{.42 - .14*at, .14, .2 + .06*at, .1 + .12*at, .14 - .04*at}
	if s := l.plan[i].strain; s > .5 {
		w[0], w[4] = w[0]*1.4, w[4]*1.6
	}
	e.Visibility = journal.Visibilities[max(l.r.weighted(w[:]), 0)]
}

// share opens a few actions to a reader and closes a few for good.
func (l *life) share(e *journal.Entry) {
	secret := .008
	if e.Support == "listen" || e.Support == "mediate" || contains(e.Labor, "confidence") {
		secret = .12
	}
	switch at := l.r.unit(); {
	case at < secret:
		e.Sharing = journal.InConfidence
	case at < secret+.07:
		e.Sharing = journal.WithCoach
	case at < secret+.12:
		e.Sharing = journal.ForReview
	}
}

func (l *life) remember(id journal.ID, p *person) {
	if len(l.recent) < 40 {
		l.recent = append(l.recent, memory{id, p})
		return
	}
	l.recent[l.r.n(len(l.recent))] = memory{id, p}
}

// later is an instant some days after e, in working hours, before the end of
// the life; false where there is none.
func (l *life) later(i, days int) (int, time.Time, bool) {
	on := i + days
	for on < l.days-1 && (l.weekend(on) || l.plan[on].season == vacation) {
		on++
	}
	if on >= l.days-1 {
		return 0, time.Time{}, false
	}
	return on, l.clock(on, 520+l.r.n(500), l.r), true
}
