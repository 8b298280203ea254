package sample

import (
	"strings"
	"time"

	"footlight/journal"
)

// person is a member of the cast with what the grammar and the calendar need.
type person struct {
	journal.Person
	female   bool
	from, to int     // days of the life with them; to is the first day without
	weight   float64 // how much the writer has to do with them
	team     int     // index into the teams
}

func (p *person) there(day int) bool { return p.from <= day && day < p.to }

// quota is the share of each relation in the cast, in the order it is dealt, so
// that even the first dozen has somebody of every kind.
var quota = []journal.Relation{
	"peer", "lead", "peer", "manager", "mentee", "stakeholder", "peer", "report", "client", "peer",
	"mentor", "peer", "report", "stakeholder", "peer", "mentee", "client", "peer", "report", "lead",
	"stakeholder", "peer", "other", "peer", "manager", "report", "client", "peer", "mentee", "peer",
}

// closeness is how often a relation comes up.
var closeness = map[journal.Relation]float64{
	"peer": 1.2, "lead": 1.1, "manager": .8, "mentee": 1.3, "mentor": .35, "stakeholder": .6, "report": 1, "client": .5, "other": .25,
}

// founders are there from the first day to well past the middle, so that there
// is company on every day.
const founders = 14

func (l *life) makeCast() {
	r := stream(l.Seed, "cast")
	l.makeTeams(r)
	names := shuffled(r, len(l.bank.sections["names"].lines))
	bring(names, 0, 0) // the first name of the bank is in every life, from its first day to its last
	aliases := shuffled(r, len(l.bank.sections["alias"].lines))
	size := min(max(24+int(3.4*l.Years), 25), 60, len(names))
	for i := range size {
		given := record(l.bank.sections["names"].lines[names[i]])
		p := &person{female: given[1] == "f", team: r.n(len(l.teams))}
		p.Name = given[0]
		if len(given) > 2 && r.chance(.7) {
			p.Nick = []string{given[2]}
		}
		p.Relation = quota[i%len(quota)]
		p.weight = closeness[p.Relation] * (.3 + 1.4*r.unit()*r.unit())
		if i == 0 {
			p.weight = max(p.weight, 1.6)
		}
		p.from, p.to = l.stay(r, i, size)
		p.Quotable = i%6 == 2 || r.chance(.1)
		if i < len(aliases) && r.chance(.35) {
			p.Alias = record(l.bank.sections["alias"].lines[aliases[i]])[0]
		}
		if p.Relation != "client" && p.Relation != "other" && r.chance(.8) {
			t := l.teams[p.team]
			p.MemberOf = []journal.Ref{{ID: t.ID, Name: t.Name}}
		}
		l.stamp(r, &p.Person, p.from)
		l.people = append(l.people, p)
	}
}

// stay is from when until when somebody is around.
func (l *life) stay(r *rng, i, size int) (from, to int) {
	if i < founders {
		from, to = -30-r.n(400), l.days+400
		if i >= 5 && r.chance(.4) {
			to = l.days*(55+r.n(40))/100 + 20
		}
		return from, to
	}
	from = (i-founders)*l.days/(size-founders+1) + r.n(max(l.days/10, 4)) - l.days/20
	return from, from + 120 + r.n(1000)
}

func (l *life) makeTeams(r *rng) {
	for _, ln := range l.bank.sections["teams"].lines {
		p := &person{from: -400, to: l.days + 400, weight: .5 + r.unit()}
		p.Name, p.Team, p.Relation = record(ln)[0], true, "peer"
		l.stamp(r, &p.Person, -20)
		l.teams = append(l.teams, p)
	}
}

// stamp gives a person an identity made on that day, or on the first day of the
// life for all who were there before.
func (l *life) stamp(r *rng, p *journal.Person, day int) {
	p.Created = l.clock(max(day, 0), 8*60+r.n(60), r)
	p.Updated = p.Created
	if r.chance(.3) {
		later := p.Created.Add(time.Duration(r.between(1, 90)) * 24 * time.Hour)
		if later.Before(l.clock(l.days-1, 8*60, r)) {
			p.Updated = later
		}
	}
	p.ID = journal.NewIDFrom(p.Created, r)
}

// record reads a line as plain fields.
func record(ln line) []string {
	out := make([]string, len(ln.forms))
	for i, form := range ln.forms {
		var b strings.Builder
		for _, p := range form {
			b.WriteString(p.text)
		}
		out[i] = b.String()
	}
	return out
}

// bring moves value to place at in a list that holds it.
func bring(list []int, value, at int) {
	for i, v := range list {
		if v == value {
			list[i], list[at] = list[at], list[i]
			return
		}
	}
}

func shuffled(r *rng, n int) []int {
	out := make([]int, n)
	for i := range out {
		j := r.n(i + 1)
		out[i], out[j] = out[j], i
	}
	return out
}
