package warning

import (
	"math"

	"footlight/journal"
)

// Signals from actions alone, a week at a time, against the person's own
// weeks 5–25 back. Counts are compared as 2·√(x + ⅜), which has a spread of
// about one whatever their size (Anscombe 1948).

// The measures of overstretch, in the order of actionMeasures.
const (
	aHeavy = iota
	aSurface
	aOutside
	aKinds
	actionKinds
)

var actionMeasures = [actionKinds]Measure{MeasureHeavy, MeasureSurface, MeasureOutside, MeasureKinds}

// actionUsual is the usual week, on the compared scale.
type actionUsual struct {
	Weeks       int
	Mid, Spread [actionKinds]float64
	Marks       int     // actions with a visibility mark in the usual weeks
	Unseen      float64 // share of their effort
}

const (
	usualWeeks       = 4 // that the usual must rest on
	overOne, overTwo = 1.8, 1.2
	overEach         = .7 // in each of the last two weeks
	unseenRise       = .2
	unseenShare      = .5
	unseenZ          = 2.
	unseenMarks      = 8
)

// week sums one week, ending back days ago.
type week struct {
	sum    [actionKinds]float64
	marked float64
	unseen float64
	marks  int
	acts   int // days with actions
	ok     bool
}

func (s *State) week(back int) week {
	w := week{ok: true}
	away, kinds := 0, 0
	for a := back; a < back+7; a++ {
		d := s.k.Now - journal.Day(a)
		if d < s.k.FirstAct {
			w.ok = false
			break
		}
		h := s.days.at(d)
		if h.under {
			w.ok = false
		}
		if h.away {
			away++
		}
		if h.actions.Count == 0 {
			continue
		}
		w.acts++
		w.sum[aHeavy] += float64(h.actions.Heavy)
		w.sum[aSurface] += float64(h.actions.Surface)
		w.sum[aOutside] += float64(h.actions.Outside)
		kinds += h.actions.Kinds
		w.marks += h.actions.Marks
		w.marked += h.actions.Marked
		w.unseen += h.actions.Unseen
	}
	if w.acts > 0 {
		w.sum[aKinds] = float64(kinds) / float64(w.acts)
	}
	w.ok = w.ok && away < 3
	return w
}

// compare puts a week's sum on the scale it is compared on; uncompare is back.
func compare(k int, x float64) float64 {
	if k == aKinds {
		return 1.5 * x
	}
	if k == aOutside {
		x /= 45 // minutes come in pieces of about so many
	}
	return 2 * math.Sqrt(x+.375)
}

func uncompare(k int, y float64) float64 {
	if k == aKinds {
		return max(0, y/1.5)
	}
	x := max(0, y*y/4-.375)
	if k == aOutside {
		x *= 45
	}
	return x
}

// actions renews the usual week and raises what moved.
func (s *State) actions() {
	if s.k.FirstAct == journal.NoDay {
		return
	}
	s.usualWeek()
	u := &s.k.Actions
	if u.Weeks < usualWeeks {
		return
	}
	strong, some := 0, 0
	for k := range actionKinds {
		switch mean, each := s.weeksLately(k); {
		case each < overEach || !s.enough(k):
		case mean >= overOne:
			strong++
		case mean >= overTwo:
			some++
		}
	}
	if strong > 0 || some > 1 {
		s.raise(KindOverstretch, func() Evidence { return s.overEvidence() })
	}
	if share, marks := s.unseenLately(); s.unseenMoved(share, marks) {
		s.raise(KindUnderrecognition, func() Evidence { return s.unseenEvidence(share, marks) })
	}
}

func (s *State) usualWeek() {
	var u actionUsual
	var sum, squares [actionKinds]float64
	marked, unseen := 0.0, 0.0
	for back := 28; back+7 <= baselineReach; back += 7 {
		w := s.week(back)
		if !w.ok || w.acts == 0 {
			continue
		}
		u.Weeks++
		for k := range actionKinds {
			y := compare(k, w.sum[k])
			sum[k] += y
			squares[k] += y * y
		}
		u.Marks += w.marks
		marked += w.marked
		unseen += w.unseen
	}
	n := float64(u.Weeks)
	if u.Weeks < usualWeeks {
		if s.k.Actions.Weeks >= usualWeeks {
			return // the old usual stays
		}
		s.k.Actions = u
		return
	}
	for k := range actionKinds {
		u.Mid[k] = sum[k] / n
		v := max(0, squares[k]-n*u.Mid[k]*u.Mid[k])
		u.Spread[k] = max(.8, math.Sqrt((v+4)/(n+3)))
	}
	if marked > 0 {
		u.Unseen = unseen / marked
	}
	s.k.Actions = u
}

// weeksLately is the mean z of the last three weeks, and the lower of the last
// two. A week before the first action has nothing to say.
func (s *State) weeksLately(k int) (mean, each float64) {
	u := &s.k.Actions
	each = math.MaxFloat64
	for i := range 3 {
		z := (compare(k, s.week(7 * i).sum[k]) - u.Mid[k]) / u.Spread[k]
		mean += min(4, z) / 3
		if i < 2 {
			each = min(each, z)
		}
	}
	return mean, each
}

// enough tells whether a measure is large enough to matter at all.
func (s *State) enough(k int) bool {
	a, b := s.week(0), s.week(7)
	least := [actionKinds]float64{aHeavy: 2, aSurface: 2, aOutside: 120, aKinds: 2}
	return (a.sum[k]+b.sum[k])/2 >= least[k] && a.acts+b.acts >= 4
}

func (s *State) unseenLately() (share float64, marks int) {
	marked, unseen := 0.0, 0.0
	for back := 0; back < 28; back += 7 {
		w := s.week(back)
		marked += w.marked
		unseen += w.unseen
		marks += w.marks
	}
	if marked > 0 {
		share = unseen / marked
	}
	return share, marks
}

// unseenMoved compares two shares (two-sample z-test with pooled share).
func (s *State) unseenMoved(share float64, marks int) bool {
	u := &s.k.Actions
	if marks < unseenMarks || u.Marks < unseenMarks || share < unseenShare || share-u.Unseen < unseenRise {
		return false
	}
	n1, n0 := float64(marks), float64(u.Marks)
	p := (share*n1 + u.Unseen*n0 + 1) / (n1 + n0 + 2)
	return (share-u.Unseen)/math.Sqrt(p*(1-p)*(1/n1+1/n0)) >= unseenZ
}
