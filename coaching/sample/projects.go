package sample

import (
	"footlight/journal"
)

// phase of a project; it colours situations, kinds of support and hours.
type phase uint8

const (
	kickoff phase = iota
	build
	crunch
	release
	aftermath
)

var phaseNames = [...]string{"kickoff", "build", "crunch", "release", "aftermath"}

// phaseEnds are the shares of a project's life at which its phases end.
var phaseEnds = [...]float64{.12, .66, .82, .87, 1}

type project struct {
	journal.Project
	from, to int
	care     bool // day-to-day work without an end
}

func (p *project) active(day int) bool { return p.from <= day && day < p.to }

func (p *project) phase(day int) phase {
	if p.care {
		return build
	}
	at := float64(day-p.from) / float64(p.to-p.from)
	for ph, end := range phaseEnds {
		if at < end {
			return phase(ph)
		}
	}
	return aftermath
}

// makeProjects spreads 8 to 20 projects so that about three overlap on any day,
// beside the care that never ends.
func (l *life) makeProjects() {
	r := stream(l.Seed, "projects")
	names := shuffled(r, len(l.bank.sections["projects"].lines))
	count := min(max(8+int(1.2*l.Years), 8), 20, len(names)+1)
	l.main = count - 2 // under way at the end; the first of the bank in every life
	bring(names, 0, l.main-1)
	l.addProject(r, record(l.bank.sections["care"].lines[0])[0], -400, l.days+4000)
	l.projects[0].care, l.projects[0].Own = true, true
	span := l.days + 150
	for i := 1; i < count; i++ {
		step := span / (count - 1)
		from := -130 + (i-1)*step + r.n(max(step/2, 1))
		length := min(max(3*step*(80+r.n(60))/100, 110), 540)
		l.addProject(r, record(l.bank.sections["projects"].lines[names[i-1]])[0], from, from+length)
		l.projects[i].Own = i%5 == 2
	}
}

func (l *life) addProject(r *rng, name string, from, to int) {
	p := &project{from: from, to: to}
	p.Name = name
	p.Closed = to <= l.days
	first := min(max(from, 0), l.days-1)
	p.Created = l.clock(first, 8*60+r.n(90), r)
	p.Updated = p.Created
	if p.Closed {
		p.Updated = l.clock(max(to-1, first), 12*60+r.n(90), r)
	}
	p.ID = journal.NewIDFrom(p.Created, r)
	l.projects = append(l.projects, p)
}

// projectOn picks a project active on the day, the ones in a tight phase more
// often; nil where none is.
func (l *life) projectOn(r *rng, day int) *project {
	for i, p := range l.projects {
		l.weights[i] = 0
		if !p.active(day) {
			continue
		}
		l.weights[i] = [...]float64{1, 1, 2.4, 2.6, .8}[p.phase(day)]
		if p.care {
			l.weights[i] = .6
		}
	}
	if i := r.weighted(l.weights[:len(l.projects)]); i >= 0 {
		return l.projects[i]
	}
	return nil
}
