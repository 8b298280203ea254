package trial

import (
	"math"

	"footlight/journal"
)

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
