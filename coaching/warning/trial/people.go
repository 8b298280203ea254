package trial

import (
	"fmt"
	"math"
	"math/rand/v2"

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
