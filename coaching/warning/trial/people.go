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

	LogRate, LogSpread float64    // chance of a check-in on a workday, and half the range over people
	RestDay            [2]float64 // the chance on a rest day, relative: from, to
	Rest               [7]bool    // rest days, Sunday first
	Tire               float64    // people write less by up to this share over the year
	Sticky             float64    // how much the chance depends on having written the day before, 0–1
	Gaps               float64    // per year, of GapDays without a check-in
	GapDays            [2]int
	Late               int     // days before the first check-in
	Declared           float64 // share of holidays declared as away
	Sparse, OnlyStrain float64 // shares of people who skip single items, or answer strain only

	Noise     float64    // factor on everybody's day-to-day spread
	Memory    float64    // lag-one correlation of that spread
	Tail      float64    // share of days with three times the spread
	Hard      float64    // share of days that are simply hard: two spreads more strain
	Sway      float64    // slow drift shared by strain, energy and recovery, in SD, over about a month
	Season    float64    // the same over the year: height of a sine, in SD
	Wander    float64    // slow drift of each item on its own, in SD
	Weekly    float64    // a weekday effect beside rest days (heavy Mondays), in SD
	RestPull  float64    // factor on what a rest day does to strain
	Squeeze   float64    // how much of the 0–10 range people use around its middle, 1 = all
	Ends      [2]float64 // lowest and highest answer people give
	Offset    float64    // people's usual strain, above the standard world's
	CrunchLen [2]int     // days
	Crunches  float64    // per year, in the crunch family
	RampDays  [2]int
	ShiftSD   [2]float64
	Recover   int        // days after the peak on which it is over; 0: it lasts
	Carry     float64    // how much of a rise of strain reaches energy and recovery
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
		LogRate: .725, LogSpread: .15, RestDay: [2]float64{.12, .98}, Rest: [7]bool{0: true, 6: true}, Tire: .3,
		Declared: .53, Sparse: .19, OnlyStrain: .11,
		Noise: 1, Memory: .4, Hard: .04, Sway: .05, RestPull: 1, Squeeze: 1, Ends: [2]float64{0, 10}, CrunchLen: [2]int{5, 9}, Crunches: 3.25,
		RampDays: [2]int{21, 84}, ShiftSD: [2]float64{2, 3.5}, Carry: 1, Style: [3]float64{.62, .24, .14}, Collapse: .66,
	}
}

// Spare is the standard world with two of five workdays left out.
func Spare() World {
	w := Usual()
	w.LogRate, w.LogSpread = .585, .06
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
	begin  journal.Day // of a shift that is no onset
	shift  float64     // at the peak, in SD; negative improves
	shape  float64     // exponent of the ramp
	roles  [2]bool     // which of clarity, valued erode
	log    float64
	rare   float64 // the chance on a rest day, relative
	tire   float64
	season float64
	gaps   [][2]journal.Day
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
		clamp(4.35+1.05*r.NormFloat64(), 2.2, 6.1), clamp(3.9+.85*r.NormFloat64(), 2, 5.7),
		clamp(4.05+.9*r.NormFloat64(), 2, 5.8), clamp(2.95+.85*r.NormFloat64(), 1.2, 5), clamp(3.85+1.05*r.NormFloat64(), 1.4, 5.8),
	}
	strain, role := between(r, .65, 1.3), between(r, .75, 1.25)
	if l.t.Family == "lowshift" {
		strain = between(r, .65, .9)
	}
	for i, s := range [5]float64{1.47, 1.03, 1.0, 1.02, 1.15} {
		if i < 3 {
			s *= strain
		} else {
			s *= role
		}
		l.sd[i] = s * between(r, .9, 1.1) * l.w.Noise
		l.mean[i] = 5 + (l.mean[i]+l.w.Offset-5)*l.w.Squeeze
		l.sd[i] *= l.w.Squeeze
	}
	l.rest = [5]float64{-between(r, 0, 2.4), -between(r, 0, .75), -between(r, 0, 1.05), between(r, -.3, .2), between(r, -.25, .3)}
	for i := range l.rest {
		l.rest[i] *= l.w.RestPull * l.w.Squeeze
	}
	switch l.t.Family {
	case "chronic":
		l.mean[0], l.mean[1], l.mean[2] = between(r, 7.1, 8.5), between(r, 6.9, 8.5), between(r, 6.8, 8.8)
	case "lowshift":
		l.mean[0], l.mean[1], l.mean[2] = between(r, 1, 1.9), between(r, 1, 1.75), between(r, 1.4, 2.4)
	}
	l.log = clamp(l.w.LogRate+l.w.LogSpread*between(r, -1, 1), .05, .99)
	l.rare = between(r, l.w.RestDay[0], l.w.RestDay[1])
	l.tire = between(r, 0, l.w.Tire)
	l.season = 2 * math.Pi * r.Float64()
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
		l.stop = t.First + journal.Day(among(r, 110, 190))
		if r.Float64() < .3 {
			l.stop = t.First + journal.Day(among(r, 190, 350))
		}
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
		t.Ramp, l.shift = among(r, 7, 41), between(r, 1.2, 1.72)
		l.begin = t.First + journal.Day(among(r, 80, 210))
	case "improver":
		t.Ramp, l.shift = among(r, 28, 84), -1.5
		l.begin = t.First + journal.Day(among(r, 80, 210))
	}
	for range int(l.w.Gaps + r.Float64()) {
		a := t.First + journal.Day(among(r, 20, year-20))
		l.gaps = append(l.gaps, [2]journal.Day{a, a + journal.Day(among(r, l.w.GapDays[0], l.w.GapDays[1]))})
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
		on = l.begin
	}
	if l.shift == 0 || d < on {
		return 0
	}
	if l.w.Recover > 0 && l.t.Peak != journal.NoDay && d > l.t.Peak+journal.Day(l.w.Recover) {
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
	phi := [5]float64{w.Memory, w.Memory * .9, w.Memory * .9, w.Memory * 1.05, w.Memory * 1.05}
	var noise, slow [5]float64
	for i := range noise {
		noise[i], slow[i] = r.NormFloat64(), r.NormFloat64()
	}
	// Energy and recovery follow strain, its chance days included, at .16 a day.
	felt, follow, sway, wrote := 0.0, 0.0, r.NormFloat64(), true
	for d := l.t.First; d <= l.t.Last; d++ {
		tail := 1.0
		if r.Float64() < w.Tail {
			tail = 3
		}
		hard := -2 * w.Hard
		if r.Float64() < w.Hard {
			hard += 2
		}
		push, wear := l.effect(d), 0.0
		crunch := 0.0
		for _, c := range l.t.Crunches {
			if c[0] <= d && d <= c[1] {
				crunch = 2.75
			}
		}
		if l.t.Family == "erosion" {
			push, wear = -.03*l.effect(d), l.effect(d)
		}
		away, silent := l.isAway(d)
		if away {
			crunch = -1.5 // a holiday rests
		}
		sway = .97*sway + math.Sqrt(1-.97*.97)*r.NormFloat64()
		long := w.Sway*sway + w.Season*math.Sin(l.season+2*math.Pi*float64(d-l.t.First)/365)
		rest := w.Rest[d.Weekday()]
		var v [5]float64
		for i := range v {
			noise[i] = phi[i]*noise[i] + math.Sqrt(1-phi[i]*phi[i])*r.NormFloat64()
			slow[i] = .97*slow[i] + math.Sqrt(1-.97*.97)*r.NormFloat64()
			x := noise[i]*tail + w.Wander*slow[i]
			switch i {
			case 0:
				chance := math.Sqrt(1-4*w.Hard)*x + hard
				felt += .16 * (chance - felt)
				follow += .18 * (push + crunch - follow)
				x = chance + push + crunch + long
			case 1:
				x = .91*x + 1.07*felt + w.Carry*.97*follow + .15*wear + long
			case 2:
				x = .91*x + felt + w.Carry*.9*follow + long
			default:
				if l.t.Family == "erosion" && l.roles[i-3] {
					x += wear
				}
			}
			v[i] = l.mean[i] + l.sd[i]*x
			if rest {
				v[i] += l.rest[i]
			} else if d.Weekday() == 1 {
				v[i] += w.Weekly * l.sd[i]
			}
		}
		chance := l.log * (1 - l.tire*float64(d-l.t.First)/year)
		if rest {
			chance *= l.rare
		}
		if wrote {
			chance += w.Sticky * (1 - chance)
		} else {
			chance -= w.Sticky * chance
		}
		if l.t.Family == "ramp_mnar" && l.shift > 0 {
			chance *= 1 - w.Collapse*math.Pow(push/l.shift, 1.6)*math.Min(1.2, .95+.002*float64(max(0, d-l.t.Peak)))
		}
		if away && silent {
			chance *= .13
		}
		if l.inGap(d) || int(d-l.t.First) < w.Late {
			chance = 0
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
			if only && i > 0 || sparse && r.Float64() < .25 {
				continue
			}
			x := clamp(math.Round(v[i]/step)*step, w.Ends[0], w.Ends[1])
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

func (l *life) inGap(d journal.Day) bool {
	for _, g := range l.gaps {
		if g[0] <= d && d <= g[1] {
			return true
		}
	}
	return false
}
