package coaching

import (
	"slices"

	"footlight/journal"
)

// A gap is the days since something was last written down, days away left out
// as far as they were declared. It is compared with the writer's own earlier
// gaps: worth a look only when it is longer than an absolute bound (ours) and
// a quarter longer than the longest of the last dozen, so that chance alone
// seldom makes one. It needs three earlier gaps, and a writer who still
// writes: who stopped altogether is the business of silence.
type gap struct {
	id    Measure
	least int // days
	in    func(*DayFigures) bool
	open  opener
}

var gaps = map[Measure]gap{
	FeedbackGap: {FeedbackGap, 35, func(d *DayFigures) bool { return sumOf(d.Received[:]) > 0 }, keysOf(func(d *DayFigures, to []key) []key {
		d.voices(func(x voice) {
			if !x.given {
				to = append(to, x.id)
			}
		})
		return to
	})},
	LearningGap: {LearningGap, 56, func(d *DayFigures) bool { return d.Topics[Learning] > 0 }, topicGap(Learning)},
	StepGap:     {StepGap, 180, func(d *DayFigures) bool { return d.Topics[Step] > 0 }, topicGap(Step)},
}

func topicGap(t Topic) opener {
	return behind(AboutTopic, t.word(), func(f *Figures) int { return f.Topics[t] })
}

const (
	gapYears  = 2 * 365 // how far back gaps are looked at
	gapsOf    = 12
	gapNeed   = 3
	gapBeyond = 1.25
	writing   = 8 // days with an entry in four weeks
)

// reading judges the gap today.
func (g gap) reading(v *view) Reading {
	r := Reading{Measure: g.id}
	var on []journal.Day
	for _, d := range v.h.between(v.today-gapYears, v.today) {
		if g.in(d) {
			on = append(on, d.Day)
		}
	}
	r.N = len(on)
	lately := v.h.Sum(v.today-27, v.today)
	if len(on) < gapNeed+1 {
		r.Why = sayN("challenge.few.gaps."+string(g.id), len(on))
		return r
	}
	var past []float64
	for i := 1; i < len(on); i++ {
		past = append(past, float64(v.present(on[i-1], on[i])))
	}
	last := on[len(on)-1]
	r.Value = float64(v.present(last, v.today))
	r.Since, r.Days = last, int(v.today-last)
	r.Logged = len(v.h.between(last+1, v.today))
	for i, p := range past {
		r.Series = append(r.Series, Point{From: on[i], To: on[i+1], Value: p, N: 1, OK: true})
	}
	recent := slices.Clone(past[max(0, len(past)-gapsOf):])
	longest := slices.Max(recent)
	r.Usual = usualOf(recent, 1)
	if lately.Days-lately.AwayDays < writing {
		r.Why = sayN("challenge.few.writing", lately.Days)
		return r
	}
	r.Enough = true
	r.threshold = max(float64(g.least), gapBeyond*longest)
	r.Moved = r.Value >= r.threshold
	r.strength = over(r.Value-r.threshold, max(7, r.Usual.Centre))
	r.Open, r.Entries = g.open(v, span{last, last})
	values := []any{"Usual", round(r.Usual.Centre), "Longest", Many{"insights.n.days", int(longest)}, "Since", last}
	if r.Why = sayN("challenge.why."+string(g.id), int(r.Value), values...); r.Value == 0 {
		r.Why = say("challenge.why.gap.none", values...)
	}
	return r
}

// present counts the days after from up to to that were not declared away.
func (v *view) present(from, to journal.Day) int {
	return int(to-from) - v.h.Sum(from+1, to).AwayDays
}

// goalGap is the days since anything happened on a goal, as the caller knows
// it. There is no usual: the bound of ninety days is ours.
func goalGap(v *view) Reading {
	const least = 90
	r := Reading{Measure: GoalGap, Since: v.ctx.GoalMoved, threshold: least}
	if v.ctx.GoalMoved == journal.NoDay || v.ctx.GoalMoved > v.today {
		r.Why = say("challenge.few.goals")
		return r
	}
	r.Enough, r.N = true, 1
	r.Value = float64(v.present(v.ctx.GoalMoved, v.today))
	r.Days = int(v.today - v.ctx.GoalMoved)
	r.Logged = len(v.h.between(v.ctx.GoalMoved+1, v.today))
	r.Moved = r.Value >= least
	r.strength = over(r.Value-least, least)
	if r.Why = sayN("challenge.why.goal-gap", int(r.Value), "Since", r.Since); r.Value == 0 {
		r.Why = say("challenge.why.goal-gap.none", "Since", r.Since)
	}
	return r
}

// Silence: days without an entry, against this writer's own habit of half a
// year, after a stretch that was heavier than usual. Silence after ordinary
// days says nothing, and days away are no silence. The longest earlier pause
// but one counts, so that one forgotten holiday does not make the writer deaf
// to the next.
const (
	silentNeed   = 20 // days with an entry in half a year
	silentLeast  = 5
	silentBeyond = 1.5
)

func silence(v *view) Reading {
	r := Reading{Measure: SilentDays}
	var on []journal.Day
	for _, d := range v.h.between(v.today-182, v.today) {
		if !d.Away() {
			on = append(on, d.Day)
		}
	}
	r.N = len(on)
	if len(on) < silentNeed {
		r.Why = sayN("challenge.few.silent-days", silentNeed, "Have", len(on))
		return r
	}
	last := on[len(on)-1]
	var past []float64
	for i := 1; i < len(on); i++ {
		past = append(past, float64(max(0, v.present(on[i-1], on[i])-1)))
	}
	r.Usual = usualOf(slices.Clone(past), .5)
	slices.Sort(past)
	pause := past[len(past)-2]
	r.Value = float64(max(0, v.present(last, v.today)-1)) // today may still be written
	r.Since, r.Days = min(last+1, v.today), int(v.today-last)
	r.threshold = max(silentLeast, silentBeyond*pause)
	heavy, known := heavyStretch(v, last)
	if !known {
		r.Why = say("challenge.few.stretch")
		return r
	}
	r.Enough = true
	r.Moved = heavy && r.Value >= r.threshold
	r.strength = over(r.Value-r.threshold, max(2, pause))
	r.Entries = v.h.sum(span{last - 13, last}).Entries
	r.Open = opens(r.Entries, Everything, "", last-13, last)
	key := "challenge.why.silent-days.none"
	if r.Moved {
		key = "challenge.why.silent-days"
	}
	if r.Value == 0 {
		r.Why = say("challenge.why.silent-days.lately", "Pause", Many{"insights.n.days", int(pause)})
		return r
	}
	r.Why = sayN(key, int(r.Value), "Pause", Many{"insights.n.days", int(pause)}, "Since", r.Since)
	return r
}

// heavyStretch tells whether the fortnight up to last was heavier than the
// three months before it: by heavy days, or by strain in check-ins.
func heavyStretch(v *view, last journal.Day) (heavy, known bool) {
	now, before := v.h.Sum(last-13, last), v.h.Sum(last-13-91, last-14)
	if before.LoadMarked() >= 10 && now.LoadMarked() >= 3 {
		known = true
		usual := over(float64(before.HeavyDays), float64(before.ActionDays))
		heavy = now.HeavyDays >= 4 && over(float64(now.HeavyDays), float64(now.ActionDays)) >= max(.35, 1.75*usual)
	}
	if s, u := now.State[Strain], before.State[Strain]; s.N >= 3 && u.N >= 8 {
		known = true
		heavy = heavy || s.Mean() >= max(5.5, u.Mean()+1.25)
	}
	return heavy, known
}
