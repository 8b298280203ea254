package coaching

import (
	"footlight/journal"
)

// The measured series. Shares count as measured by what was marked; see
// measure.go for how they are judged, gaps.go for "days since".
var measures = map[Measure]*measure{
	UnseenShare: share(UnseenShare, 7, 6, 2, .15, .4, func(v *view, f *Figures, _ span) (float64, float64, int, int) {
		o, m := f.Overlooked(), f.SeenMarked()
		return float64(o.Effort()), float64(m.Effort()), m.Actions, f.All.Actions
	}, func(d *DayFigures) bool { return d.SeenMarked().Actions > 0 }, behind(OverlookedBy, "", func(f *Figures) int { return f.Overlooked().Actions })),
	GivenShare: share(GivenShare, 14, 6, 2, .15, .6, func(v *view, f *Figures, _ span) (float64, float64, int, int) {
		given := warm(&f.Given) + f.ByKind("recognise").Actions
		all := given + warm(&f.Received)
		return float64(given), float64(all), all, all
	}, func(d *DayFigures) bool {
		return warm(&d.Given)+warm(&d.Received)+d.ByKind("recognise").Actions > 0
	}, given),
	NoAuthority: share(NoAuthority, 14, 5, 2, .2, .35, func(v *view, f *Figures, _ span) (float64, float64, int, int) {
		marked := f.All.Actions - f.Authority[0].Actions
		return float64(f.Authority[3].Actions), float64(marked), marked, f.All.Actions
	}, func(d *DayFigures) bool { return d.All.Actions > d.Authority[0].Actions }, behind(WithAuthority, "none", func(f *Figures) int { return f.Authority[3].Actions })),
	CoverShare: share(CoverShare, 7, 8, 3, .12, .2, func(v *view, f *Figures, _ span) (float64, float64, int, int) {
		said := f.All.Actions - f.Support[0].Actions
		return float64(f.ByKind("cover").Actions), float64(said), said, f.All.Actions
	}, func(d *DayFigures) bool { return d.All.Actions > d.Support[0].Actions }, behind(WithKind, "cover", func(f *Figures) int { return f.ByKind("cover").Actions })),
	ChatShare: share(ChatShare, 14, 6, 2, .2, .5, func(v *view, f *Figures, _ span) (float64, float64, int, int) {
		marked := f.All.Actions - f.Mode[0].Actions
		return float64(f.Mode[3].Actions), float64(marked), marked, f.All.Actions
	}, func(d *DayFigures) bool { return d.All.Actions > d.Mode[0].Actions }, behind(WithMode, "chat", func(f *Figures) int { return f.Mode[3].Actions })),
	ShortShare:     shortShare(),
	ElsewhereShare: elsewhereShare(),

	LowValued:   slider(LowValued, Valued, 1.1, 1),
	LowClarity:  slider(LowClarity, Clarity, 1, 1),
	Exhaustion:  slider(Exhaustion, Energy, 1.15, 2),
	LowRecovery: slider(LowRecovery, Recovery, 1.15, 1),

	KindsPerDay: perDay(KindsPerDay, 3, func(f *Figures) int { return f.KindsByDay },
		func(d *DayFigures) bool { return d.KindsByDay > 0 }),
	ProjectsPerDay: perDay(ProjectsPerDay, 2, func(f *Figures) int { return f.ProjectByDay },
		func(d *DayFigures) bool { return d.ProjectByDay > 0 }),

	BufferCount: counted(BufferCount, 7, 1.5, 2, func(v *view, s span) reading {
		f := v.sum(s)
		n := f.LaborOf(journal.Buffer).Actions
		return reading{float64(n), over(float64(n), float64(f.All.Actions)), f.All.Actions, f.All.Actions, f.AnyLabor.Actions > 0}
	}, func(d *DayFigures) bool { return d.LaborOf(journal.Buffer).Actions > 0 }, behind(WithLabor, string(journal.Buffer), func(f *Figures) int { return f.LaborOf(journal.Buffer).Actions })),
	SurfaceCount: counted(SurfaceCount, 7, 1.5, 2, func(v *view, s span) reading {
		f := v.sum(s)
		n := f.Surface().Actions
		return reading{float64(n), over(float64(n), float64(f.All.Actions)), f.All.Actions, f.All.Actions, f.AnyLabor.Actions > 0}
	}, func(d *DayFigures) bool { return d.Surface().Actions > 0 }, behind(WithLabor, string(journal.SurfaceActing), func(f *Figures) int { return f.Surface().Actions })),
	HeavyDaysCount: counted(HeavyDaysCount, 7, 1.5, 2, func(v *view, s span) reading {
		f := v.sum(s)
		return reading{float64(f.HeavyDays), over(float64(f.Heavy()), float64(f.LoadMarked())), f.LoadMarked(), f.All.Actions, f.LoadMarked() > 0}
	}, func(d *DayFigures) bool { return d.LoadMarked() > 0 }, behind(HeavyOnes, "", (*Figures).Heavy)),
	HeavyRun:       heavyRun(),
	OutsideMinutes: outsideMinutes(),
	ManagersCount:  managersCount(),
	FieldSpread:    fieldSpread(),
	RepeatCount:    repeatCount(),
	ChatOnly:       chatOnly(),
	HeldBackCount:  topicCount(HeldBackCount, HeldBack),
	OverCount:      overCount(),
	CharterShare:   charterShare(),
}

var warmKinds = []journal.FeedbackKind{"thanks", "credit", "praise"}

// warm counts thanks, credit and praise.
func warm(byKind *[6]int) int { return byKind[1] + byKind[2] + byKind[3] }

// share is a measure num/den of what was marked. A floor is the share below
// which it does not matter; bear tells a day on which something was marked.
func share(id Measure, block, need, each int, least, floor float64,
	parts func(*view, *Figures, span) (num, den float64, n, of int), bears func(*DayFigures) bool, open opener,
) *measure {
	m := &measure{id: id, block: block, least: least, floor: floor, spread: shareSpread, need: need, each: each, bears: bears, open: open}
	m.read = func(v *view, s span) reading {
		f := v.sum(s)
		num, den, n, of := parts(v, f, s)
		return reading{value: over(num, den), n: n, of: of, used: n > 0}
	}
	return m
}

// slider is a check-in's mark, turned so that high is the hard end, as a mean
// of at least each marks in every week: one where the weekly review asks for
// it, two where every day does. The spread of one mark is that of WARNINGS.md;
// chance makes a week's mean of n marks vary by it over √n.
func slider(id Measure, item Item, spread float64, each int) *measure {
	return &measure{
		id: id, block: 7, least: 1, floor: 4.5, spread: spread / 2, mark: spread, need: 3 * each, each: each,
		read: func(v *view, s span) reading {
			f := v.sum(s)
			m := f.State[item]
			if m.N == 0 {
				return reading{}
			}
			return reading{value: 10 - m.Mean(), n: m.N, of: f.CheckIns, used: true}
		},
		bears: func(d *DayFigures) bool { return d.State[item].N > 0 },
		open:  behind(Marking, item.String(), func(f *Figures) int { return f.State[item].N }),
	}
}

// perDay is something different on each day with actions, as a mean over at
// least six such days in three weeks and two in each.
func perDay(id Measure, floor float64, sum func(*Figures) int, bears func(*DayFigures) bool) *measure {
	return &measure{
		id: id, block: 7, least: .8, floor: floor, spread: .35, need: 6, each: 2,
		read: func(v *view, s span) reading {
			f := v.sum(s)
			n := sum(f)
			if n == 0 {
				return reading{}
			}
			return reading{value: over(float64(n), float64(f.ActionDays)), n: f.ActionDays, of: f.All.Actions, used: true}
		},
		bears: bears,
		open:  behind(AllActions, "", func(f *Figures) int { return f.All.Actions }),
	}
}

// counted is how often something was marked in a block in which anything of
// its kind is being marked at all.
func counted(id Measure, block int, least, floor float64, read func(*view, span) reading, bears func(*DayFigures) bool, open opener) *measure {
	return &measure{
		id: id, block: block, count: true, least: least, floor: floor, spread: .5, need: 4, each: 0, read: read, bears: bears, open: open,
	}
}

// opener gives the entries behind what a measure reads in some days, exactly
// those, and their number.
type opener func(*view, span) (Open, int)

// behind opens a class of entries that the figures count.
func behind(what What, word string, count func(*Figures) int) opener {
	return func(v *view, s span) (Open, int) {
		n := count(v.sum(s))
		return opens(n, what, word, s.from, s.to), n
	}
}

// keysOf opens entries by their ids.
func keysOf(pick func(*DayFigures, []key) []key) opener {
	return func(v *view, s span) (Open, int) {
		var keys []key
		for _, d := range v.h.between(s.from, s.to) {
			keys = pick(d, keys)
		}
		return opensKeys(keys), len(keys)
	}
}

// given opens the recognition that the writer gave: what they said, and the
// actions of that kind.
func given(v *view, s span) (Open, int) {
	f := v.sum(s)
	n := warm(&f.Given) + f.ByKind("recognise").Actions
	return opens(n, GivenOnes, "", s.from, s.to), n
}
