package warning

import (
	"math"
	"time"

	"footlight/journal"
)

// RestDays are the weekdays on which a person does not work. The zero value
// means that nobody said: the engine then goes by Saturday and Sunday until
// the person's own numbers say otherwise. Values compare with ==.
type RestDays uint8

const restTold RestDays = 1 << 7

// RestOn are the given rest days; without any, the person works every day.
func RestOn(days ...time.Weekday) RestDays {
	r := restTold
	for _, d := range days {
		if d >= time.Sunday && d <= time.Saturday {
			r |= 1 << d
		}
	}
	return r
}

// Told tells whether somebody said which days they are.
func (r RestDays) Told() bool { return r&restTold != 0 }

// On tells whether a weekday is one of them.
func (r RestDays) On(d time.Weekday) bool { return r&(1<<d) != 0 }

// weekend is what holds before anything is known.
const weekend RestDays = 1<<time.Saturday | 1<<time.Sunday

// weekday of a day: 1970-01-01 was a Thursday; 0 is Sunday.
func weekday(d journal.Day) int { return (int(d)%7 + 11) % 7 }

func (s *State) restDay(d journal.Day) bool { return s.k.Week>>weekday(d)&1 != 0 }

// weeks are the weeks a person may have, each with its log prior: rest on two
// days in a row, on one, on none. The usual one of half the world comes first.
var weeks = func() (out []struct {
	days  RestDays
	prior float64
},
) {
	add := func(days RestDays, prior float64) {
		out = append(out, struct {
			days  RestDays
			prior float64
		}{days, math.Log(prior)})
	}
	add(weekend, .8)
	add(0, .06)
	for d := range 7 {
		two, one := RestDays(1<<d|1<<((d+1)%7)), RestDays(1<<d)
		switch {
		case two == weekend:
			add(one, .01) // Saturday alone
		case d == int(time.Sunday):
			add(two, .015)
			add(one, .03)
		case d == int(time.Friday):
			add(two, .03)
			add(one, .01)
		default:
			add(two, .005)
			add(one, .002)
		}
	}
	return out
}()

const (
	restAsk    = 28  // days that must have gone by before the week is learned
	restSwitch = 2.5 // log odds by which another week must be likelier than the one gone by
	restEffect = 1.1 // what a rest day does to strain, in spreads, and how that differs over people
	restVaries = .8
	restMemory = 1.4 // single days are not independent: the variance of a mean is this much more
)

// learnWeek finds the rest days from the last half year: on rest days people
// feel less strain, and write less. Each week is judged by how likely it makes
// the strain (a normal shift of restEffect ± restVaries) and the writing (a
// rate of its own, at most that of workdays).
func (s *State) learnWeek(d journal.Day) {
	if s.k.Rest.Told() || d-s.k.Start < restAsk {
		return
	}
	var sum, squares [7]float64
	var values, logs, days [7]float64
	for t := max(s.k.Start, d-baselineReach); t <= d; t++ {
		h, w := s.days.at(t), weekday(t)
		if h.under || h.away {
			continue
		}
		days[w]++
		if h.logged() {
			logs[w]++
		}
		if v := h.turned[sStrain]; v.Given() {
			sum[w] += v.Value()
			squares[w] += v.Value() * v.Value()
			values[w]++
		}
	}
	best, own := weekend, math.Inf(-1)
	most := math.Inf(-1)
	for _, c := range weeks {
		l := c.prior + likelyWeek(c.days, sum, squares, values) + likelyHabit(c.days, logs, days)
		if l > most {
			best, most = c.days, l
		}
		if c.days == s.k.Week {
			own = l
		}
	}
	if most-own > restSwitch {
		s.k.Week = best
		s.feelAll(d)
	}
}

// likelyWeek is the log likelihood of the strain values under a week, up to
// what is the same for all weeks.
func likelyWeek(rest RestDays, sum, squares, values [7]float64) float64 {
	var m, q, n [2]float64 // workdays, rest days
	for w := range 7 {
		k := rest >> w & 1
		m[k] += sum[w]
		q[k] += squares[w]
		n[k] += values[w]
	}
	if n[0] < 5 || n[1] < 3 {
		return 0
	}
	within := (q[0] - m[0]*m[0]/n[0] + q[1] - m[1]*m[1]/n[1] + 6*1.8) / (n[0] + n[1] + 6)
	v := within * restMemory * (1/n[0] + 1/n[1])
	shift := (m[1]/n[1] - m[0]/n[0])
	effect, varies := restEffect*math.Sqrt(within), restVaries*restVaries*within
	return -(shift+effect)*(shift+effect)/(2*(varies+v)) - math.Log(varies+v)/2 + shift*shift/(2*v) + math.Log(v)/2
}

// likelyHabit is the log likelihood of the days written on: one rate for
// workdays and one for rest days, each unknown beforehand, over one for all.
func likelyHabit(rest RestDays, logs, days [7]float64) float64 {
	var k, n [2]float64
	for w := range 7 {
		i := rest >> w & 1
		k[i] += logs[w]
		n[i] += days[w]
	}
	if n[1] == 0 || n[0] == 0 || k[1]/n[1] > k[0]/n[0] {
		return 0
	}
	return logBeta(k[0], n[0]) + logBeta(k[1], n[1]) - logBeta(k[0]+k[1], n[0]+n[1])
}

// logBeta is the log chance of k successes in n tries in a given order, their
// rate unknown.
func logBeta(k, n float64) float64 {
	a, _ := math.Lgamma(k + 1)
	b, _ := math.Lgamma(n - k + 1)
	c, _ := math.Lgamma(n + 2)
	return a + b - c
}
