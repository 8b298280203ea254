package sample

import (
	"math"
	"time"

	"footlight/journal"
)

// season is what kind of day it is for the writer.
type season uint8

const (
	ordinary season = iota
	quiet           // few people in, few entries
	vacation        // away; at most a check-in that says so
	holiday
	heavy   // the week of a release or just much
	reorg   // the weeks after the reorganisation
	journey // in another zone
)

// day is one day of the life as planned.
type day struct {
	season season
	strain float64 // 0–1: how strained the writer is
	weight float64 // expected share of the entries
	count  int     // entries of the day
	zone   *time.Location
	away   bool // the day a vacation is declared
}

// episode is a strained period: a ramp over weeks, a plateau, a recovery.
type episode struct{ start, ramp, top, ease, height float64 }

func (e episode) at(d float64) float64 {
	switch d -= e.start; {
	case d < 0:
		return 0
	case d < e.ramp:
		return e.height * d / e.ramp
	case d < e.ramp+e.top:
		return e.height
	case d < e.ramp+e.top+e.ease:
		return e.height * (1 - (d-e.ramp-e.top)/e.ease)
	}
	return 0
}

// abroad are the zones of journeys.
var abroad = []string{
	"America/New_York", "Asia/Tokyo", "Europe/Lisbon", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Melbourne", "Africa/Nairobi",
}

// makeCalendar plans every day: seasons first, then strain, then how the
// entries fall.
func (l *life) makeCalendar() {
	r := stream(l.Seed, "calendar")
	l.plan = make([]day, l.days)
	for i := range l.plan {
		l.plan[i].zone = l.home
	}
	l.reorgAt, l.roleAt = l.days*46/100+r.n(l.days/12+1), l.days*66/100+r.n(l.days/10+1)
	if l.days < 150 {
		l.reorgAt, l.roleAt = -1000, -1000
	}
	l.span(l.reorgAt, 32, reorg)
	l.makeJourneys(r)
	l.makeLeave(r)
	l.makeStrain(r)
	l.weigh(r)
	l.deal(r)
}

// span marks days that are still ordinary.
func (l *life) span(from, length int, s season) {
	for i := max(from, 0); i < min(from+length, l.days); i++ {
		if l.plan[i].season == ordinary {
			l.plan[i].season = s
		}
	}
}

// makeJourneys sends the writer to other zones, Sunday to Friday.
func (l *life) makeJourneys(r *rng) {
	if l.days < 60 {
		return
	}
	count := max(2, int(1.6*l.Years+.5))
	places := shuffled(r, len(abroad))
	for k := range count {
		at := (2*k+1)*l.days/(2*count) + r.n(l.days/(4*count)+1) - 8
		for at > 0 && l.weekday(at) != time.Sunday {
			at--
		}
		loc, err := time.LoadLocation(abroad[places[k%len(places)]])
		if err != nil || loc.String() == l.Zone {
			continue
		}
		for i := max(at, 0); i < min(at+6, l.days-3); i++ {
			l.plan[i].season, l.plan[i].zone = journey, loc
		}
	}
}

// makeLeave places public holidays, vacations and quiet stretches year by year.
func (l *life) makeLeave(r *rng) {
	for year := l.date(0).Year(); year <= l.date(l.days-1).Year(); year++ {
		easter := int(easterSunday(year) - l.first)
		jan := int(journal.Date(year, time.January, 1) - l.first)
		for _, d := range []int{
			jan, easter - 2, easter + 1, int(journal.Date(year, time.May, 1) - l.first),
			int(journal.Date(year, time.October, 3) - l.first), easter + 39, easter + 50,
		} {
			l.span(d, 1, holiday)
		}
		l.leave(jan+195+r.n(40), 16)
		l.leave(easter+7+r.n(20), 5+r.n(5))
		l.leave(jan+284+r.n(12), 5)
		l.leave(jan+357, 10+r.n(4))
		for range 1 + r.n(2) {
			if from, length := jan+r.n(350), 6+r.n(8); from+length < l.days-18 {
				l.span(from, length, quiet)
			}
		}
		for range 4 + r.n(3) {
			l.span(jan+r.n(350), 5, heavy)
		}
	}
}

// leave is a vacation, kept clear of the last fortnight so that a life ends at
// work, and of journeys.
func (l *life) leave(from, length int) {
	if from+length > l.days-14 {
		return
	}
	first := true
	for i := max(from, 0); i < from+length; i++ {
		if d := &l.plan[i]; d.season != journey {
			d.season = vacation
			if first && !l.weekend(i) {
				d.away, first = true, false
			}
		}
	}
}

// makeStrain lays one to several strained periods over a slow swing.
func (l *life) makeStrain(r *rng) {
	count := max(int(l.Years/1.4+.5), 1)
	scale := min(1, float64(l.days)/330)
	part := float64(l.days) / float64(count)
	var all []episode
	for k := range count {
		e := episode{
			ramp: (34 + 30*r.unit()) * scale, top: (10 + 12*r.unit()) * scale,
			ease: (26 + 16*r.unit()) * scale, height: .42 + .2*r.unit(),
		}
		room := part*.86 - e.ramp - e.top - e.ease
		e.start = float64(k)*part + part*.05 + max(room, 0)*r.unit()
		all = append(all, e)
	}
	drift := 0.0
	for i := range l.plan {
		d := &l.plan[i]
		drift = drift*.93 + .025*r.bell()
		s := .24 + .05*math.Sin(float64(i)/58) + drift
		for _, e := range all {
			s += e.at(float64(i))
		}
		switch d.season {
		case heavy:
			s += .13
		case reorg:
			s += .1
		case vacation, quiet:
			s -= .12
		}
		for _, p := range l.projects {
			if !p.care && p.active(i) && p.phase(i) == crunch {
				s += .05
			}
		}
		d.strain = min(max(s, .04), .98)
	}
}

var weekdayShare = [7]float64{.05, .88, 1.1, 1.12, 1.04, .8, .03}

// weigh gives each day its expected share.
func (l *life) weigh(r *rng) {
	var sum float64
	for i := range l.plan {
		d := &l.plan[i]
		w := weekdayShare[l.weekday(i)] * (.45 + 1.1*r.unit())
		switch d.season {
		case quiet:
			w *= .35
		case vacation, holiday:
			w = 0
		case heavy:
			w *= 1.5
		case journey:
			w = max(w, .3) * 1.2
		}
		for _, p := range l.projects {
			if ph := p.phase(i); !p.care && p.active(i) && (ph == crunch || ph == release) {
				w *= 1.12
				if l.weekend(i) {
					w *= 1.7
				}
			}
		}
		d.weight = w
		sum += w
	}
	// A day of leave bears about one entry at most, however dense the life.
	rate := float64(l.Entries) / max(sum, 1)
	for i := range l.plan {
		if l.plan[i].away {
			l.plan[i].weight = min(.8, .95/max(rate, .01))
		}
	}
}

// deal gives the last day its three to five entries and spreads the rest by
// weight, carrying the remainder along, so that the sum is exact.
func (l *life) deal(r *rng) {
	last := min(l.Entries, 3)
	if l.Entries > 20 {
		last += 1 + r.n(2)
	}
	rest := l.Entries - last
	if l.days == 1 {
		last, rest = l.Entries, 0
	}
	l.plan[l.days-1].count = last
	var sum float64
	for _, d := range l.plan[:l.days-1] {
		sum += d.weight
	}
	if sum == 0 && rest > 0 {
		l.plan[0].weight, sum = 1, 1
	}
	dealt, seen := 0, 0.0
	for i := range l.days - 1 {
		seen += l.plan[i].weight
		upTo := int(float64(rest)*seen/sum + .5)
		if i == l.days-2 {
			upTo = rest
		}
		l.plan[i].count = upTo - dealt
		dealt = upTo
	}
}

// easterSunday follows the anonymous Gregorian computus (Meeus, Astronomical
// Algorithms, ch. 8).
func easterSunday(year int) journal.Day {
	a, b, c := year%19, year/100, year%100
	d, e, f := b/4, b%4, (b+8)/25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	m := (32 + 2*e + 2*i - h - k) % 7
	n := (a + 11*h + 22*m) / 451
	month := (h + m - 7*n + 114) / 31
	return journal.Date(year, time.Month(month), (h+m-7*n+114)%31+1)
}
