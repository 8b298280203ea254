package coaching

import (
	"math"
	"slices"

	"footlight/journal"
)

// ids lists the entries behind a measure that no query can select.
func (v *view) ids(s span, id Measure) []journal.ID {
	var out []journal.ID
	for _, d := range v.h.between(s.from, s.to) {
		switch id {
		case NoAuthority:
			out = append(out, d.NoAuthority...)
		case ChatShare, ChatOnly:
			out = append(out, d.Chat...)
		case OutsideMinutes:
			out = append(out, d.OutsideIDs...)
		case OverCount:
			for _, x := range d.Voices {
				if x.Over && !x.Given {
					out = append(out, x.ID)
				}
			}
		}
	}
	return out
}

func (v *view) strands(s span, visit func(*Strand)) {
	for _, d := range v.h.between(s.from, s.to) {
		for i := range d.Strands {
			visit(&d.Strands[i])
		}
	}
}

// heavyRun is the longest run of heavy days in a fortnight; a day without any
// action neither lengthens nor breaks it, so that a weekend between does not.
func heavyRun() *measure {
	m := counted(HeavyRun, 14, 2, 3, func(v *view, s span) reading {
		longest, run, n := 0, 0, 0
		for _, d := range v.h.between(s.from, s.to) {
			n += d.LoadMarked()
			switch {
			case d.HeavyDays > 0:
				run++
				longest = max(longest, run)
			case d.All.Actions > 0:
				run = 0
			}
		}
		return reading{value: float64(longest), n: n, used: n > 0}
	}, func(d *DayFigures) bool { return d.LoadMarked() > 0 }, HeavyOnes, "")
	m.single, m.spread = true, 1
	return m
}

// outsideMinutes needs the writer's own hours. At least an hour a week more
// than usual, and two hours in all.
func outsideMinutes() *measure {
	return &measure{
		id: OutsideMinutes, block: 7, count: true, least: 60, floor: 120, spread: 30, need: 4,
		read: func(v *view, s span) reading {
			f := v.sum(s)
			return reading{float64(f.Outside.Minutes), over(float64(f.Outside.Minutes), float64(f.Clocked.Minutes)), f.Clocked.Timed, f.Clocked.Actions, f.Clocked.Actions > 0}
		},
		bears: func(d *DayFigures) bool { return d.Outside.Actions > 0 },
		open:  func(v *view, s span, _ int) Open { return opensIDs(v.ids(s, OutsideMinutes)) },
		needs: func(v *view) (Sentence, bool) {
			f := v.h.Sum(v.today-27, v.today)
			return say("challenge.few.hours"), f.Clocked.Actions > 0 || f.All.Actions == 0
		},
	}
}

// managersCount is mediating and bridging with a manager or lead among the
// people named.
func managersCount() *measure {
	m := counted(ManagersCount, 14, 2, 2, func(v *view, s span) reading {
		n, all := 0, 0
		v.strands(s, func(x *Strand) {
			all += x.Actions
			if (x.Support == "mediate" || x.Support == "bridge") && v.roster.above(x.People) {
				n += x.Actions
			}
		})
		return reading{float64(n), over(float64(n), float64(all)), all, all, all > 0}
	}, func(d *DayFigures) bool { return d.ByKind("mediate").Actions+d.ByKind("bridge").Actions > 0 }, AllActions, "")
	m.open = func(v *view, s span, n int) Open {
		o := Open{From: s.from, To: s.to, What: MediatedAbove, IDs: v.roster.aboveAll()}
		if len(o.IDs) == 0 || m.read(v, s).value == 0 {
			return Open{}
		}
		return o
	}
	m.needs = func(v *view) (Sentence, bool) { return say("challenge.few.relations"), len(v.roster.aboveAll()) > 0 }
	return m
}

// spreadOf is over how many things effort is spread: the exponential of
// Shannon's entropy of the shares, so that four things of equal effort give 4
// and one thing gives 1.
func spreadOf(effort map[string]float64) float64 {
	keys := make([]string, 0, len(effort)) // one order, so that sums are the same on every run
	sum := 0.0
	for k := range effort {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		sum += effort[k]
	}
	h := 0.0
	for _, k := range keys {
		if p := over(effort[k], sum); p > 0 {
			h -= p * math.Log(p)
		}
	}
	return math.Exp(h)
}

// fieldSpread is the mean of the spreads over projects and over kinds.
func fieldSpread() *measure {
	m := &measure{
		id: FieldSpread, block: 14, least: 1.5, floor: 5, spread: .6, need: 12, each: 5,
		read: func(v *view, s span) reading {
			kinds, projects := map[string]float64{}, map[string]float64{}
			n, of := 0, 0
			v.strands(s, func(x *Strand) {
				of += x.Actions
				if x.Support != "" && x.Project != "" {
					n += x.Actions
					kinds[string(x.Support)] += float64(x.Effort())
					projects[string(x.Project)] += float64(x.Effort())
				}
			})
			if n == 0 {
				return reading{}
			}
			return reading{value: (spreadOf(kinds) + spreadOf(projects)) / 2, n: n, of: of, used: true}
		},
		bears: func(d *DayFigures) bool { return d.ProjectByDay > 0 },
		open:  func(_ *view, s span, n int) Open { return opens(n, AllActions, "", s.from, s.to) },
	}
	m.single = true // a longer stretch is wider by itself
	return m
}

// elsewhereShare needs a project the writer named as theirs. Projects come and
// go by themselves, so that only a far departure is worth a line.
func elsewhereShare() *measure {
	m := share(ElsewhereShare, 14, 12, 4, .35, .8, func(v *view, _ *Figures, s span) (num, den float64, n, of int) {
		v.strands(s, func(x *Strand) {
			of += x.Actions
			if x.Project == "" {
				return
			}
			n += x.Actions
			den += float64(x.Effort())
			if !v.roster.own[x.Project] {
				num += float64(x.Effort())
			}
		})
		return num, den, n, of
	}, func(d *DayFigures) bool { return d.ProjectByDay > 0 }, AllActions, "")
	m.needs = func(v *view) (Sentence, bool) { return say("challenge.few.own"), v.roster.anyOwn() }
	return m
}

// shortShare is the share of actions with minutes and a kind that were short
// help now for somebody so helped three times or more in the same days.
func shortShare() *measure {
	return share(ShortShare, 14, 10, 4, .15, .25, func(v *view, _ *Figures, s span) (num, den float64, n, of int) {
		by := map[journal.ID]int{}
		least := 3 * s.days() / 14
		v.strands(s, func(x *Strand) {
			for _, id := range x.People {
				by[id] += x.Short
			}
		})
		v.strands(s, func(x *Strand) {
			of += x.Actions
			if x.Support == "" {
				return
			}
			n += x.Timed
			for _, id := range x.People {
				if by[id] >= least && x.Short > 0 {
					num += float64(x.Short)
					break
				}
			}
		})
		return num, float64(n), n, of
	}, func(d *DayFigures) bool { return d.All.Timed > 0 }, NowOnes, "")
}

// repeatCount is how often an unblocking came on top of another for the same
// people in the same project within the fortnight.
func repeatCount() *measure {
	type key struct{ who, what journal.ID }
	return counted(RepeatCount, 14, 3, 4, func(v *view, s span) reading {
		by := map[key]int{}
		all := 0
		v.strands(s, func(x *Strand) {
			all += x.Actions
			if x.Support == "unblock" && len(x.People) > 0 {
				by[key{x.People[0], x.Project}] += x.Actions
			}
		})
		n, unblocks := 0, 0
		for _, k := range by {
			n += k - 1
			unblocks += k
		}
		return reading{float64(n), over(float64(n), float64(all)), all, all, unblocks > 0}
	}, func(d *DayFigures) bool { return d.ByKind("unblock").Actions > 0 }, WithKind, "unblock")
}

// chatOnly counts people supported at least twice in the fortnight with the
// mode marked, each time by chat.
func chatOnly() *measure {
	m := counted(ChatOnly, 14, 1.5, 2, func(v *view, s span) reading {
		chat, other := map[journal.ID]int{}, map[journal.ID]int{}
		marked := 0
		v.strands(s, func(x *Strand) {
			if x.Mode == "" {
				return
			}
			marked += x.Actions
			for _, id := range x.People {
				if x.Mode == "chat" {
					chat[id] += x.Actions
				} else {
					other[id] += x.Actions
				}
			}
		})
		n := 0
		for id, times := range chat {
			if times >= 2 && other[id] == 0 {
				n++
			}
		}
		return reading{value: float64(n), n: marked, used: marked > 0}
	}, func(d *DayFigures) bool { return d.All.Actions > d.Mode[0].Actions }, ByIDs, "")
	m.single = true
	m.open = func(v *view, s span, _ int) Open { return opensIDs(v.ids(s, ChatOnly)) }
	return m
}

// topicCount is how often a topic was noted. What was never noted before is
// not measured: the baseline begins with the first time.
func topicCount(id Measure, t Topic) *measure {
	m := counted(id, 14, 2, 2.5, func(v *view, s span) reading {
		f := v.sum(s)
		return reading{float64(f.Topics[t]), 0, f.Days, f.Days, f.Topics[t] > 0}
	}, func(d *DayFigures) bool { return d.Topics[t] > 0 }, AboutTopic, string([]byte{byte(t)}))
	return m
}

func overCount() *measure {
	m := counted(OverCount, 14, 1, 1, func(v *view, s span) reading {
		n, all := 0, 0
		for _, d := range v.h.between(s.from, s.to) {
			for _, x := range d.Voices {
				all += one(!x.Given)
				n += one(x.Over && !x.Given)
			}
		}
		return reading{value: float64(n), n: all, of: all, used: all > 0}
	}, func(d *DayFigures) bool { return len(d.Voices) > 0 }, ByIDs, "")
	m.need = 1
	m.open = func(v *view, s span, _ int) Open { return opensIDs(v.ids(s, OverCount)) }
	return m
}

// charterShare is measured once the tag is in use.
func charterShare() *measure {
	m := share(CharterShare, 14, 8, 4, .15, .25, func(_ *view, f *Figures, _ span) (float64, float64, int, int) {
		return float64(f.Topics[OutsideCharter]), float64(f.All.Actions), f.All.Actions, f.All.Actions
	}, func(d *DayFigures) bool { return d.All.Actions > 0 }, AboutTopic, string([]byte{byte(OutsideCharter)}))
	m.needs = func(v *view) (Sentence, bool) {
		f := v.h.Sum(v.today-182, v.today)
		return say("challenge.few.charter"), f.Topics[OutsideCharter] > 0
	}
	return m
}
