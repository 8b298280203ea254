package sample

import "footlight/journal"

// habit is how the writer gives one kind of support.
type habit struct {
	kind    journal.SupportKind
	share   float64    // how often, in calm times
	phases  [5]float64 // factor by phase of the project
	later   float64    // factor after the role changed
	minutes int        // typical
	load    float64    // typical in calm times, 0–10
	ending  string     // which consequences fit
	labor   float64    // how often a form of labor is marked
}

var habits = [...]habit{
	{"unblock", 9, [5]float64{.7, 1.2, 1.5, 1.2, .7}, .55, 30, 2.6, "now", .12},
	{"clarify", 7, [5]float64{2, 1, .8, .7, .7}, 1.1, 30, 2.8, "order", .12},
	{"mentor", 5, [5]float64{1, 1.1, .5, .5, 1.3}, 1.5, 50, 2.7, "people", .2},
	{"teach", 5, [5]float64{1.1, 1.2, .4, .5, 1.2}, 1.2, 55, 2.2, "people", .08},
	{"review", 7, [5]float64{.8, 1.3, 1, .7, .8}, .8, 40, 2.6, "now", .1},
	{"bridge", 6, [5]float64{1.3, 1, 1.1, 1, .9}, 1.4, 35, 3.9, "order", .4},
	{"mediate", 4, [5]float64{.8, .9, 1.7, .8, 1.2}, 1.3, 45, 6, "people", .85},
	{"listen", 7, [5]float64{.7, 1, 1.4, .9, 1.3}, 1.1, 35, 5, "people", .75},
	{"anticipate", 4, [5]float64{1.2, 1.1, .9, 1.6, .5}, 1.2, 30, 2.7, "now", .06},
	{"cover", 4, [5]float64{.7, .9, 1.6, 1.3, .7}, .8, 120, 4.2, "now", .15},
	{"facilitate", 6, [5]float64{1.6, 1, .8, .5, 1.4}, 1.2, 65, 3.8, "order", .3},
	{"entrust", 3.5, [5]float64{1.3, 1.1, .7, .6, 1}, 1.6, 20, 2.9, "people", .15},
	{"recognise", 4.5, [5]float64{.5, .8, .7, 1.3, 2.2}, 1.2, 15, 1.4, "people", .1},
	{"advocate", 3, [5]float64{1, .9, 1.4, .7, 1.1}, 1.6, 35, 5.1, "order", .55},
	{"coordinate", 6, [5]float64{1.5, 1, 1, 1.5, .6}, 1.1, 45, 2.8, "order", .1},
	{"improve", 4, [5]float64{.6, 1.1, .3, .4, 1.8}, 1, 70, 1.9, "order", .02},
	{"onboard", 3, [5]float64{1.4, 1, .4, .5, 1.2}, 1, 60, 2.4, "people", .12},
	{"steward", 2.5, [5]float64{.8, .8, .4, .7, 2.2}, 1.3, 40, 2.2, "order", .1},
	{"alongside", 4, [5]float64{.4, .7, 2, 2, .5}, .7, 110, 4.3, "now", .3},
	{"groundwork", 6, [5]float64{1, 1, .9, .8, 1.2}, .6, 25, 1.7, "order", .04},
}

// near says which relations a kind of support is mostly for; the others are met
// a fifth as often.
var near = map[journal.SupportKind][]journal.Relation{
	"mentor": {"mentee", "report"}, "teach": {"mentee", "report", "peer"}, "onboard": {"peer", "report", "mentee"},
	"advocate": {"manager", "lead", "stakeholder"}, "bridge": {"stakeholder", "client", "lead", "peer"},
	"review": {"peer", "report", "mentee", "lead"}, "cover": {"peer", "lead"}, "entrust": {"report", "mentee", "peer"},
	"coordinate": {"peer", "lead", "stakeholder", "client"}, "clarify": {"peer", "stakeholder", "lead", "client", "report"},
	"unblock": {"peer", "report", "mentee"}, "anticipate": {"lead", "manager", "peer", "client"},
	"alongside": {"peer", "report"}, "listen": {"peer", "report", "mentee", "lead"}, "mediate": {"peer", "lead", "stakeholder"},
}

// proof are the families of measure that fit a kind; the others fit now and
// then.
var proof = map[journal.SupportKind][]journal.Family{
	"unblock": {"time", "risk", "rework"}, "clarify": {"rework", "time"}, "mentor": {"independence", "successors", "retention"},
	"teach": {"independence", "successors", "ripple", "time"}, "review": {"quality", "rework"}, "bridge": {"rework", "time", "safety"},
	"mediate": {"morale", "safety", "retention"}, "listen": {"morale", "retention", "safety"}, "anticipate": {"risk", "money"},
	"cover": {"time", "quality"}, "facilitate": {"safety", "time", "morale"}, "entrust": {"independence", "successors"},
	"recognise": {"morale", "ripple", "retention"}, "advocate": {"safety", "morale", "retention"}, "coordinate": {"time", "risk"},
	"improve": {"time", "quality", "money", "rework"}, "onboard": {"time", "successors", "retention"}, "steward": {"ripple", "risk"},
	"alongside": {"quality", "morale"}, "groundwork": {"time", "money", "quality"},
}

// laborOf are the forms of emotional labor a kind tends to bring; others are
// possible for any.
var laborOf = map[journal.SupportKind][]journal.Labor{
	"listen":     {"absorbing", "reassuring", "confidence", "deep-acting"},
	"mediate":    {"mediating", "absorbing", journal.SurfaceActing, journal.Buffer},
	"bridge":     {journal.Buffer, "mediating"},
	"advocate":   {journal.Buffer, journal.SurfaceActing, "confidence"},
	"facilitate": {"mediating", journal.SurfaceActing, "deep-acting"},
	"alongside":  {"reassuring", "deep-acting"},
	"mentor":     {"reassuring", "confidence", "deep-acting"},
}

// support picks the kind for the phase at hand and the time of the life.
func (l *life) support(i int, pr *project) *habit {
	ph := build
	if pr != nil {
		ph = pr.phase(i)
	}
	for k := range habits {
		h := &habits[k]
		l.weights[k] = h.share * h.phases[ph]
		if l.roleAt > 0 && i >= l.roleAt {
			l.weights[k] *= h.later
		}
	}
	return &habits[l.r.weighted(l.weights[:len(habits)])]
}

// somebody picks a person who is there that day and fits the kind of support,
// other than not; nil if nobody is.
func (l *life) somebody(i int, kind journal.SupportKind, not *person) *person {
	fit := near[kind]
	for k, p := range l.people {
		l.weights[k] = 0
		if p == not || !p.there(i) {
			continue
		}
		l.weights[k] = p.weight
		if fit != nil && !contains(fit, p.Relation) {
			l.weights[k] *= .2
		}
	}
	if k := l.r.weighted(l.weights[:len(l.people)]); k >= 0 {
		return l.people[k]
	}
	return nil
}

func contains[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
