package trial

import (
	"fmt"
	"math"
	"math/rand/v2"

	"footlight/coaching/warning"
	"footlight/journal"
)

// World is how simulated people live and write. The zero fields of a World do
// not mean "default": start from Usual and alter.
type World struct {
	Counts map[string]int // people per family

	LogRate, LogSpread float64 // chance of a check-in on a workday, and its spread over people
	RestDay            float64 // the chance on a rest day, relative
	Sticky             float64 // how much the chance depends on having written the day before, 0–1
	Declared           float64 // share of holidays declared as away
	Sparse, OnlyStrain float64 // shares of people who skip single items, or answer strain only

	Noise     float64 // factor on everybody's day-to-day spread
	Memory    float64 // lag-one correlation of that spread
	Tail      float64 // share of days with three times the spread
	Sway      float64 // slow drift shared by strain, energy and recovery, in SD, over about a month
	Wander    float64 // slow drift of each item on its own, in SD
	Weekly    float64 // a weekday effect beside rest days (heavy Mondays), in SD
	Squeeze   float64 // how much of the 0–10 range people use around its middle, 1 = all
	Offset    float64 // people's usual strain, above the standard world's
	CrunchLen [2]int  // days
	Crunches  float64 // per year, in the crunch family
	RampDays  [2]int
	ShiftSD   [2]float64
	Style     [3]float64 // shares of whole, half and quarter-scale answers
	Collapse  float64    // how much of the logging goes as strain rises, in ramp_mnar
}

// Usual is the standard world: it resembles the public data in means, spreads,
// correlations, logging and families.
func Usual() World {
	return World{
		Counts: map[string]int{
			"control": 100, "crunch": 80, "lowshift": 30, "quitter": 30, "improver": 20,
			"ramp": 120, "ramp_mnar": 50, "step": 40, "chronic": 40, "erosion": 50,
		},
		LogRate: .69, LogSpread: .08, RestDay: .58, Sticky: 0, Declared: .53, Sparse: .18, OnlyStrain: .12,
		Noise: 1, Memory: .33, Sway: .21, Squeeze: 1, CrunchLen: [2]int{5, 9}, Crunches: 3.25,
		RampDays: [2]int{21, 84}, ShiftSD: [2]float64{2, 3.5}, Style: [3]float64{.62, .24, .14}, Collapse: .7,
	}
}

// Spare is the standard world with two of five workdays left out.
func Spare() World {
	w := Usual()
	w.LogRate, w.LogSpread = .55, .02
	return w
}

var familyOrder = []string{"control", "crunch", "lowshift", "quitter", "improver", "ramp", "ramp_mnar", "step", "chronic", "erosion"}

// People makes the world's people, the same for the same seed.
func (w World) People(seed uint64) ([]Person, []Truth) {
	var people []Person
	var truth []Truth
	for _, family := range familyOrder {
		for i := range w.Counts[family] {
			r := rand.New(rand.NewPCG(seed, uint64(len(people))<<8|uint64(i&0xff)))
			p, t := w.person(r, family)
			p.Name = fmt.Sprintf("%s-%d-%03d", family, seed, i)
			t.Person = p.Name
			people, truth = append(people, p), append(truth, t)
		}
	}
	return people, truth
}

// life is one person while being made. Items are turned: high is worse.
type life struct {
	w      World
	r      *rand.Rand
	t      Truth
	mean   [5]float64
	sd     [5]float64
	rest   [5]float64
	shift  float64 // at the peak, in SD; negative improves
	shape  float64 // exponent of the ramp
	roles  [2]bool // which of clarity, valued erode
	log    float64
	stop   journal.Day
	away   [][2]journal.Day
	silent []bool // holidays not declared
}

const year = 364

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func between(r *rand.Rand, lo, hi float64) float64 { return lo + (hi-lo)*r.Float64() }
func among(r *rand.Rand, lo, hi int) int           { return lo + r.IntN(hi-lo+1) }
func clamp(x, lo, hi float64) float64              { return math.Min(hi, math.Max(lo, x)) }

func (w World) person(r *rand.Rand, family string) (Person, Truth) {
	first := journal.Date(2024, 1, 1) + journal.Day(r.IntN(360))
	l := &life{w: w, r: r, t: Truth{Family: family, First: first, Last: first + year - 1}}
	l.temperament()
	l.fate()
	l.holidays()
	return Person{Days: l.live()}, l.t
}

// temperament draws usual levels, spreads and habits.
func (l *life) temperament() {
	r := l.r
	l.mean = [5]float64{
		clamp(4.4+.85*r.NormFloat64(), 2.6, 5.9), clamp(3.9+.75*r.NormFloat64(), 2.4, 5.6),
		clamp(4.0+.8*r.NormFloat64(), 2.4, 5.6), clamp(2.9+.7*r.NormFloat64(), 1.4, 4.6), clamp(3.8+.9*r.NormFloat64(), 1.8, 5.8),
	}
	common := between(r, .65, 1.25)
	for i, s := range [5]float64{1.4, .98, .98, 1.03, 1.17} {
		l.sd[i] = s * common * between(r, .95, 1.05) * l.w.Noise
		l.mean[i] = 5 + (l.mean[i]+l.w.Offset-5)*l.w.Squeeze
		l.sd[i] *= l.w.Squeeze
	}
	l.rest = [5]float64{-between(r, 0, 2.3), -between(r, 0, .7), -between(r, 0, 1), between(r, -.4, .3), between(r, -.3, .4)}
	switch l.t.Family {
	case "chronic":
		for i := range 3 {
			l.mean[i] = between(r, 7.2, 8.4)
		}
	case "lowshift":
		l.mean[0], l.mean[1], l.mean[2] = between(r, 1.3, 1.9), between(r, 1.1, 1.7), between(r, 1.4, 2.2)
	}
	l.log = clamp(l.w.LogRate+l.w.LogSpread*r.NormFloat64(), .1, .98)
}

// fate draws what happens in the year.
func (l *life) fate() {
	r, t := l.r, &l.t
	l.shape = between(r, .8, 1.3)
	l.stop = t.Last + 1
	switch t.Family {
	case "crunch":
		n := int(l.w.Crunches)
		if r.Float64() < l.w.Crunches-float64(n) {
			n++
		}
		l.crunches(n, 30, year-20)
	case "quitter":
		l.stop = t.First + journal.Day(among(r, 110, 340))
	case "ramp", "ramp_mnar", "erosion":
		t.Ramp = among(r, l.w.RampDays[0], l.w.RampDays[1])
		t.Onset = t.First + journal.Day(among(r, 70, 220))
		t.Peak = t.Onset + journal.Day(t.Ramp)
		l.shift = between(r, l.w.ShiftSD[0], l.w.ShiftSD[1])
		if t.Family != "erosion" && r.Float64() < .33 {
			l.crunches(1, 30, int(t.Onset-t.First)-14)
		}
		k := r.IntN(3)
		l.roles = [2]bool{k != 1, k != 0}
	case "step":
		t.Ramp = among(r, 1, 3)
		t.Onset = t.First + journal.Day(among(r, 90, 230))
		t.Peak = t.Onset + 28
		l.shift = between(r, l.w.ShiftSD[0], l.w.ShiftSD[1])
	case "chronic":
		t.Onset, t.Cross, t.Peak = t.First, t.First, t.First+42
	case "lowshift":
		t.Ramp, l.shift = among(r, 10, 40), between(r, .85, 1.15)
	case "improver":
		t.Ramp, l.shift = among(r, 28, 84), -1.5
	}
	if l.shift > 0 && t.Onset != journal.NoDay {
		for t.Cross = t.Onset; l.effect(t.Cross) < 1 && t.Cross < t.Peak; t.Cross++ {
		}
	}
}

func (l *life) crunches(n, from, to int) {
	for try := 0; len(l.t.Crunches) < n && try < 60 && to > from; try++ {
		a := l.t.First + journal.Day(among(l.r, from, to))
		b := a + journal.Day(among(l.r, l.w.CrunchLen[0], l.w.CrunchLen[1])-1)
		free := true
		for _, c := range l.t.Crunches {
			free = free && (a > c[1]+28 || b < c[0]-28)
		}
		if free {
			l.t.Crunches = append(l.t.Crunches, [2]journal.Day{a, b})
		}
	}
}

func (l *life) holidays() {
	for range l.r.IntN(4) {
		a := l.t.First + journal.Day(among(l.r, 20, year-20))
		l.away = append(l.away, [2]journal.Day{a, a + journal.Day(among(l.r, 4, 15))})
		l.silent = append(l.silent, l.r.Float64() >= l.w.Declared)
	}
}

// effect is the shift on a day, in SD.
func (l *life) effect(d journal.Day) float64 {
	on, ramp := l.t.Onset, l.t.Ramp
	if l.t.Family == "lowshift" || l.t.Family == "improver" {
		on = l.t.First + 120
	}
	if l.shift == 0 || d < on {
		return 0
	}
	return l.shift * math.Pow(math.Min(1, float64(d-on+1)/float64(max(1, ramp))), l.shape)
}

func (l *life) live() []warning.Day {
	var out []warning.Day
	r, w := l.r, l.w
	// A person's habit of answering and their way of writing numbers.
	style := r.Float64()
	step := 2.5
	if style < w.Style[0] {
		step = 1
	} else if style < w.Style[0]+w.Style[1] {
		step = .5
	}
	mode := r.Float64()
	only := mode < w.OnlyStrain && l.t.Family != "erosion"
	sparse := !only && mode < w.OnlyStrain+w.Sparse
	phi := [5]float64{w.Memory * .8, w.Memory * 1.3, w.Memory * 1.3, w.Memory * 1.1, w.Memory * 1.1}
	var noise, slow [5]float64
	for i := range noise {
		noise[i], slow[i] = r.NormFloat64(), r.NormFloat64()
	}
	follow, echo, sway, wrote := 0.0, 0.0, r.NormFloat64(), true
	for d := l.t.First; d <= l.t.Last; d++ {
		tail := 1.0
		if r.Float64() < w.Tail {
			tail = 3
		}
		push := l.effect(d)
		crunch := 0.0
		for _, c := range l.t.Crunches {
			if c[0] <= d && d <= c[1] {
				crunch = 2.65
			}
		}
		if l.t.Family == "erosion" {
			push = 0
		}
		follow += .22 * (push + crunch - follow) // energy and recovery lag behind strain
		sway = .97*sway + math.Sqrt(1-.97*.97)*r.NormFloat64()
		echo += .25 * (noise[0] - echo)
		var v [5]float64
		for i := range v {
			noise[i] = phi[i]*noise[i] + math.Sqrt(1-phi[i]*phi[i])*r.NormFloat64()
			slow[i] = .97*slow[i] + math.Sqrt(1-.97*.97)*r.NormFloat64()
			x := noise[i]*tail + w.Wander*slow[i]
			switch {
			case i == 0:
				x += push + crunch + w.Sway*sway
			case i < 3:
				x = .94*x + .45*echo + .08*noise[0] + w.Sway*sway
				x += .95 * follow
			case l.t.Family == "erosion" && l.roles[i-3]:
				x += l.effect(d)
			}
			v[i] = l.mean[i] + l.sd[i]*x
			if d.Weekday() == 0 || d.Weekday() == 6 {
				v[i] += l.rest[i]
			} else if d.Weekday() == 1 {
				v[i] += w.Weekly * l.sd[i]
			}
		}
		chance := l.log
		if d.Weekday() == 0 || d.Weekday() == 6 {
			chance *= w.RestDay
		}
		if wrote {
			chance += w.Sticky * (1 - chance)
		} else {
			chance -= w.Sticky * chance
		}
		if l.t.Family == "ramp_mnar" && l.shift > 0 {
			chance *= 1 - w.Collapse*push/l.shift*math.Min(1.2, .9+.002*float64(max(0, d-l.t.Peak)))
		}
		away, silent := l.isAway(d)
		if away && silent {
			chance *= .15
		}
		wrote = r.Float64() < chance && d < l.stop && (!away || silent)
		if away && !silent {
			out = append(out, warning.Day{Day: d, Away: true})
			continue
		}
		if !wrote {
			continue
		}
		day := warning.Day{Day: d}
		given := false
		for i, to := range [5]*warning.Score{&day.Strain, &day.Energy, &day.Recovery, &day.Clarity, &day.Valued} {
			if only && i > 0 || sparse && r.Float64() < .28 {
				continue
			}
			x := clamp(math.Round(v[i]/step)*step, 0, 10)
			if i > 0 {
				x = 10 - x
			}
			*to, given = warning.ScoreOf(x), true
		}
		if given {
			out = append(out, day)
		}
	}
	return out
}

func (l *life) isAway(d journal.Day) (away, silent bool) {
	for i, a := range l.away {
		if a[0] <= d && d <= a[1] {
			return true, l.silent[i]
		}
	}
	return false, false
}
