package trial

import (
	"math"

	"footlight/coaching/warning"
	"footlight/journal"
)

// live goes through the year and gives the days that were written.
func (l *life) live() []warning.Day {
	var out []warning.Day
	h := l.habit()
	m := l.mood()
	wrote := true
	for d := l.t.First; d <= l.t.Last; d++ {
		v := m.next(d)
		away, silent := l.isAway(d)
		wrote = l.r.Float64() < l.chance(d, wrote) && d < l.stop && (!away || silent)
		if away && !silent {
			out = append(out, warning.Day{Day: d, Away: true})
			continue
		}
		if !wrote {
			continue
		}
		if day := h.answer(d, v); day.Logged() {
			out = append(out, day)
		}
	}
	return out
}

// habit is how a person answers: in which steps, and which of the items.
type habit struct {
	l            *life
	step         float64
	only, sparse bool // strain only; single items left out
}

func (l *life) habit() habit {
	h := habit{l: l, step: 2.5}
	style := l.r.Float64()
	if style < l.w.Style[0] {
		h.step = 1
	} else if style < l.w.Style[0]+l.w.Style[1] {
		h.step = .5
	}
	mode := l.r.Float64()
	h.only = mode < l.w.OnlyStrain && l.t.Family != "erosion"
	h.sparse = !h.only && mode < l.w.OnlyStrain+l.w.Sparse
	return h
}

// answer writes down what is felt.
func (h habit) answer(d journal.Day, v [5]float64) warning.Day {
	day := warning.Day{Day: d}
	for i, to := range [5]*warning.Score{&day.Strain, &day.Energy, &day.Recovery, &day.Clarity, &day.Valued} {
		if h.only && i > 0 || h.sparse && h.l.r.Float64() < .25 {
			continue
		}
		x := clamp(math.Round(v[i]/h.step)*h.step, h.l.w.Ends[0], h.l.w.Ends[1])
		if i > 0 {
			x = 10 - x
		}
		*to = warning.ScoreOf(x)
	}
	return day
}

// mood is what a person feels, day by day, turned: high is worse.
type mood struct {
	l            *life
	phi          [5]float64
	noise, slow  [5]float64
	felt, follow float64 // energy and recovery follow strain, its chance days included
	sway         float64
}

func (l *life) mood() *mood {
	m := &mood{l: l}
	for i, f := range [5]float64{1, .9, .9, 1.05, 1.05} {
		m.phi[i] = l.w.Memory * f
	}
	for i := range m.noise {
		m.noise[i], m.slow[i] = l.r.NormFloat64(), l.r.NormFloat64()
	}
	m.sway = l.r.NormFloat64()
	return m
}

const slowly = .97 // what sways and drifts keep from one day to the next

func (m *mood) next(d journal.Day) (v [5]float64) {
	l, w, r := m.l, m.l.w, m.l.r
	tail := 1.0
	if r.Float64() < w.Tail {
		tail = 3
	}
	hard := -2 * w.Hard
	if r.Float64() < w.Hard {
		hard += 2
	}
	push, wear := l.effect(d), 0.0
	if l.t.Family == "erosion" {
		push, wear = -.03*push, push
	}
	push += l.passing(d)
	m.sway = slowly*m.sway + math.Sqrt(1-slowly*slowly)*r.NormFloat64()
	long := w.Sway*m.sway + w.Season*math.Sin(l.season+2*math.Pi*float64(d-l.t.First)/365)
	for i := range v {
		m.noise[i] = m.phi[i]*m.noise[i] + math.Sqrt(1-m.phi[i]*m.phi[i])*r.NormFloat64()
		m.slow[i] = slowly*m.slow[i] + math.Sqrt(1-slowly*slowly)*r.NormFloat64()
		x := m.noise[i]*tail + w.Wander*m.slow[i]
		switch i {
		case 0:
			x = math.Sqrt(1-4*w.Hard)*x + hard
			m.felt += .16 * (x - m.felt)
			m.follow += .18 * (push - m.follow)
			x += push + long
		case 1:
			x = .91*x + 1.07*m.felt + w.Carry*.97*m.follow + .15*wear + long
		case 2:
			x = .91*x + m.felt + w.Carry*.9*m.follow + long
		default:
			if l.roles[i-3] {
				x += wear
			}
		}
		v[i] = l.mean[i] + l.sd[i]*x
		if w.Rest[d.Weekday()] {
			v[i] += l.rest[i]
		} else if d.Weekday() == 1 {
			v[i] += w.Weekly * l.sd[i]
		}
	}
	return v
}

// passing is what a crunch adds and a holiday takes away, in SD.
func (l *life) passing(d journal.Day) float64 {
	if away, _ := l.isAway(d); away {
		return -1.5
	}
	for _, c := range l.t.Crunches {
		if c[0] <= d && d <= c[1] {
			return 2.75
		}
	}
	return 0
}

// chance of a check-in on a day.
func (l *life) chance(d journal.Day, wrote bool) float64 {
	w := l.w
	chance := l.log * (1 - l.tire*float64(d-l.t.First)/year)
	if w.Rest[d.Weekday()] {
		chance *= l.rare
	}
	if wrote {
		chance += w.Sticky * (1 - chance)
	} else {
		chance -= w.Sticky * chance
	}
	if l.t.Family == "ramp_mnar" && l.shift > 0 {
		chance *= 1 - w.Collapse*math.Pow(l.effect(d)/l.shift, 1.6)*math.Min(1.2, .95+.002*float64(max(0, d-l.t.Peak)))
	}
	if _, silent := l.isAway(d); silent {
		chance *= .13
	}
	if l.inGap(d) || int(d-l.t.First) < w.Late {
		chance = 0
	}
	return chance
}
