package coaching

import (
	"math"
	"slices"

	"footlight/journal"
)

// How a measured series is read, for every measure the same:
//
//   - The past is cut into blocks of 7 or 14 days, counted back from today, so
//     that every block holds the same weekdays and a shift of all dates shifts
//     everything.
//   - The value is the reading of the three latest weeks together (of the two
//     latest fortnights for blocks of 14 days). The usual is that of the blocks
//     from four weeks back to half a year (a year for fortnights), at least
//     minBlocks of them measured. What lies in between is left out, so that a
//     slow rise does not become its own usual.
//   - A block in which the writer was away for more than half is left out, and
//     so is one with too little marked. What was never marked in the eight
//     weeks up to a block was not measured there: unmarked is not "none".
//   - A reading has moved if it lies above the usual by minAway spreads of a
//     single block and by the measure's least difference, above the floor below
//     which it does not matter, and if each of its blocks by itself lies above
//     the usual by eachAway and their median three quarters of the way: one bad
//     week is a bad week.
//   - A spread is widened where it rests on few blocks, and is never less than
//     what chance alone gives a count or a share.
//   - A count must also have risen as a share of what was written (moreWriting),
//     so that writing more is not taken for having more.
const (
	minBlocks  = 8
	minAway    = 2.4
	singleAway = 3.0 // where the value is a single block
	eachAway   = 1.0

	shareSpread = .08 // smallest spread of a share
)

// reading is what a measure finds in some days.
type reading struct {
	value float64
	share float64 // of counts: as a share of what was written; 0 if it has none
	n     int     // things that bear on it
	of    int     // things that could have been marked
	used  bool    // the field was used at all
}

// measure is how one series is made and judged.
type measure struct {
	id     Measure
	block  int                          // days
	single bool                         // the value is the latest block alone
	count  bool                         // a rate per block: scaled by days away, floored as a count
	read   func(*view, span) reading    // finds the value in some days
	least  float64                      // smallest difference worth a look
	floor  float64                      // value below which it does not matter
	spread float64                      // smallest spread
	mark   float64                      // of means of marks: the spread of one
	need   int                          // least n in the window
	each   int                          // least n in one block
	bears  func(*DayFigures) bool       // a day that bears on it
	open   opener                       // the entries behind it
	needs  func(*view) (Sentence, bool) // a setting without which nothing can be measured
}

// span is some days, both ends included.
type span struct{ from, to journal.Day }

func (s span) days() int                { return int(s.to-s.from) + 1 }
func (s span) has(day journal.Day) bool { return s.from <= day && day <= s.to }

// view is the past as measures look at it.
type view struct {
	h      *History
	roster *Roster
	today  journal.Day
	ctx    Context
}

func (v *view) sum(s span) *Figures { return v.h.sum(s) }

func (v *view) block(days, k int) span {
	to := v.today - journal.Day(days*k)
	return span{to - journal.Day(days) + 1, to}
}

// measured tells whether a block can be read: the journal had begun, the
// writer was there for at least half of it and wrote something.
func (v *view) measured(s span) bool {
	f := v.sum(s)
	return s.from >= v.h.First() && f.Days > f.AwayDays && 2*f.AwayDays <= s.days()
}

// presence is by what a count of these days is scaled: days away do not count
// as days without.
func (v *view) presence(s span) float64 {
	f := v.sum(s)
	return over(float64(s.days()), float64(max(1, s.days()-f.AwayDays)))
}

// point reads one block.
func (m *measure) point(v *view, k int) (Point, float64) {
	s := v.block(m.block, k)
	p := Point{From: s.from, To: s.to}
	if !v.measured(s) {
		return p, 0
	}
	r := v.reads(m, s)
	p.N, p.Value = r.n, r.value
	if m.count {
		p.Value *= v.presence(s)
		used := r.used
		for j := 1; !used && j <= 56/m.block; j++ {
			used = v.reads(m, v.block(m.block, k+j)).used
		}
		p.OK = used && r.n >= m.each
	} else {
		p.OK = r.n >= m.each
	}
	return p, r.share
}

// moreWriting tells that a count may have risen only because more was written:
// its share of what was written is not a quarter above the mean of the past, or
// not by more than chance (one-sided, 0.5 %). Counts that have no share pass.
func moreWriting(got reading, shares []float64, pastN int) bool {
	sum := 0.0
	for _, s := range shares {
		sum += s
	}
	p := over(sum, float64(len(shares)))
	if got.share == 0 && p == 0 {
		return false
	}
	return got.share < max(1.25*p, p+2.58*math.Sqrt(p*max(0, 1-p)*(1/float64(max(1, got.n))+1/float64(max(1, pastN)))))
}

// window is how many of the latest blocks the value is read from.
func (m *measure) window() int {
	switch {
	case m.single:
		return 1
	case m.block == 7:
		return 3
	}
	return 2
}

// away is how many spreads it takes.
func (m *measure) away() float64 {
	if m.single {
		return singleAway
	}
	return minAway
}

// reading judges the measure today.
func (m *measure) reading(v *view) Reading {
	r := Reading{Measure: m.id}
	if m.needs != nil {
		if why, ok := m.needs(v); !ok {
			r.Why = why
			return r
		}
	}
	const blocks = 26
	window := m.window()
	var past, shares []float64
	pastN := 0
	points := make([]Point, 0, blocks)
	for k := range blocks {
		p, share := m.point(v, k)
		points = append(points, p)
		if k >= 4*7/m.block && p.OK {
			past, shares = append(past, p.Value), append(shares, share)
			pastN += p.N
		}
	}
	now := span{v.block(m.block, window-1).from, v.today}
	got := m.read(v, now)
	r.Value, r.N, r.Of = got.value, got.n, got.of
	if m.count {
		r.Value *= v.presence(now) / float64(window)
	}
	if len(past) > 0 {
		r.Usual = usualOf(past, m.spread)
		r.Usual.Spread = max(r.Usual.Spread, m.noise(r.Usual.Centre, got.n)) * (1 + 2/float64(len(past)))
	}
	for i := len(points) - 1; i >= 0; i-- {
		r.Series = append(r.Series, points[i])
	}
	latest := true
	for _, p := range points[:window] {
		latest = latest && p.OK
	}
	r.Enough = got.n >= m.need && latest && len(past) >= minBlocks
	if !r.Enough {
		r.Why = sayN("challenge.few.blocks", minBlocks, "Have", len(past))
		switch {
		case got.n < m.need:
			r.Why = sayN("challenge.few.marked", m.need, "Have", got.n)
		case !latest:
			r.Why = say("challenge.few.lately")
		}
		return r
	}
	m.judge(v, &r, points, got, m.count && moreWriting(got, shares, pastN))
	return r
}

// judge says whether an Enough reading moved, and since when.
func (m *measure) judge(v *view, r *Reading, points []Point, got reading, onlyMore bool) {
	r.threshold = max(r.Usual.Centre+max(m.away()*r.Usual.Spread, m.least), m.floor)
	if m.isShare() { // a share has an end: three quarters of the way there is far
		r.threshold = min(r.threshold, 1-(1-r.Usual.Centre)/4)
	}
	r.strength = over(r.Value-r.threshold, r.Usual.Spread)
	line := r.Usual.Centre + eachAway*r.Usual.Spread
	r.Moved = r.Value >= r.threshold
	var each []float64
	for _, p := range points[:m.window()] {
		r.Moved = r.Moved && p.Value >= line
		each = append(each, p.Value)
	}
	slices.Sort(each)
	r.Moved = r.Moved && median(each) >= r.Usual.Centre+.75*(r.threshold-r.Usual.Centre)
	r.Moved = r.Moved && !onlyMore
	if r.Moved {
		k := 0
		for k+1 < len(points) && points[k+1].OK && points[k+1].Value >= line {
			k++
		}
		r.Since = points[k].From
	} else {
		r.Since = v.block(m.block, m.window()-1).from
	}
	s := span{r.Since, v.today}
	for _, d := range v.h.between(s.from, s.to) {
		r.Logged += one(m.bears(d))
	}
	r.Days = s.days() - v.sum(s).AwayDays
	r.Open, r.Entries = m.open(v, span{v.block(m.block, m.window()-1).from, v.today})
	r.Why = say("challenge.why."+string(m.id), "Value", round(r.Value), "Times", Times(round(r.Value)), "Days", Many{"insights.n.days", int(math.Round(r.Value))}, "Usual", round(r.Usual.Centre),
		"Spread", round(r.Usual.Spread), "Percent", percent(r.Value), "UsualPercent", percent(r.Usual.Centre),
		"Raw", round(10-r.Value), "UsualRaw", round(10-r.Usual.Centre),
		"Minutes", Span(math.Round(r.Value)), "UsualMinutes", Span(math.Round(r.Usual.Centre)), "Marked", r.N, "Of", r.Of)
	if r.Moved {
		r.When = sayN("challenge.since", r.Days, "Since", r.Since, "Logged", r.Logged)
	}
}

func (m *measure) isShare() bool { return m.spread == shareSpread }

// noise is the spread that chance alone gives a block: of a count (Poisson), or
// of a share whose window rests on n things (binomial). Means have their floor.
func (m *measure) noise(centre float64, n int) float64 {
	switch {
	case m.id == HeavyDaysCount: // of seven days
		return math.Sqrt(max(centre*(1-centre/7), .5))
	case m.count && m.id != OutsideMinutes:
		return math.Sqrt(max(centre, .5))
	case m.mark > 0 && n > 0:
		return m.mark * math.Sqrt(float64(m.window())/float64(n))
	case m.isShare() && n > 0:
		p := min(.9, max(.1, centre))
		return 1.2 * math.Sqrt(p*(1-p)*float64(m.window())/float64(n)) // effort weighs unevenly
	}
	return 0
}

func round(v float64) float64 { return math.Round(v*10) / 10 }
func percent(v float64) int   { return int(math.Round(100 * v)) }

// OpenPoint gives the entries behind one point of a measure's series, and how
// many there are.
func OpenPoint(h *History, id Measure, p Point, today journal.Day, ctx Context) (Open, int) {
	if ctx.Roster == nil {
		ctx.Roster = noRoster
	}
	v, s := &view{h: h, roster: ctx.Roster, today: today, ctx: ctx}, span{p.From, min(p.To, today)}
	if m, ok := measures[id]; ok && p.OK {
		return m.open(v, s)
	}
	if g, ok := gaps[id]; ok {
		return g.open(v, s)
	}
	return Open{}, 0
}
