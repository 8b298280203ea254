package coaching

import (
	"math"
	"slices"

	"footlight/journal"
)

// heavyRun is the longest run of heavy days in a fortnight; a day without any
// action neither lengthens nor breaks it, so that a weekend between does not.
func heavyRun() *measure {
	m := counted(HeavyRun, 14, 2, 3, func(v *view, s span) reading {
		longest, _, n := longestRun(v, s)
		return reading{value: float64(longest), n: n, used: n > 0}
	}, func(d *DayFigures) bool { return d.LoadMarked() > 0 }, func(v *view, s span) (Open, int) {
		_, run, _ := longestRun(v, s)
		n := v.sum(run).Heavy()
		return opens(n, HeavyOnes, "", run.from, run.to), n
	})
	m.single, m.spread = true, 1
	return m
}

// longestRun gives the first of the longest runs and the loads marked in s.
func longestRun(v *view, s span) (longest int, at span, marked int) {
	run, from := 0, s.from
	for _, d := range v.h.between(s.from, s.to) {
		marked += d.LoadMarked()
		switch {
		case d.HeavyDays > 0:
			if run++; run == 1 {
				from = d.Day
			}
			if run > longest {
				longest, at = run, span{from, d.Day}
			}
		case d.All.Actions > 0:
			run = 0
		}
	}
	return longest, at, marked
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
		open: func(v *view, s span) (Open, int) {
			o, _ := keysOf(func(d *DayFigures, to []key) []key { return d.outside(to) })(v, s)
			n := v.sum(s).Outside.Timed
			if n == 0 {
				return Open{}, 0
			}
			o.What = TimedByIDs
			return o, n
		},
		needs: func(v *view) (Sentence, bool) {
			f := v.h.Sum(v.today-27, v.today)
			return say("challenge.few.hours"), f.Clocked.Actions > 0 || f.All.Actions == 0
		},
	}
}

// managersCount is mediating and bridging with a manager or lead among the
// people named.
func managersCount() *measure {
	mediated := func(v *view, s span) (n, all int) {
		v.strands(s, func(x *met) {
			all += x.Actions
			if (x.support == mediatePlace || x.support == bridgePlace) && x.above {
				n += x.Actions
			}
		})
		return n, all
	}
	m := counted(ManagersCount, 14, 2, 2, func(v *view, s span) reading {
		n, all := mediated(v, s)
		return reading{float64(n), over(float64(n), float64(all)), all, all, all > 0}
	}, func(d *DayFigures) bool { return d.ByKind("mediate").Actions+d.ByKind("bridge").Actions > 0 }, func(v *view, s span) (Open, int) {
		n, _ := mediated(v, s)
		o := opens(n, MediatedAbove, "", s.from, s.to)
		if n > 0 {
			o.IDs = v.roster.aboveAll()
		}
		return o, n
	})
	m.needs = func(v *view) (Sentence, bool) { return say("challenge.few.relations"), len(v.roster.aboveAll()) > 0 }
	return m
}

var (
	mediatePlace = place(journal.SupportKinds, "mediate")
	bridgePlace  = place(journal.SupportKinds, "bridge")
	unblockPlace = place(journal.SupportKinds, "unblock")
	chatPlace    = place(journal.Modes, "chat")
)

// spreadOf is over how many things effort is spread: the exponential of
// Shannon's entropy of the shares, so that four things of equal effort give 4
// and one thing gives 1. The order of efforts must be the same on every run.
func spreadOf(efforts []float64) float64 {
	sum, h := 0.0, 0.0
	for _, e := range efforts {
		sum += e
	}
	for _, e := range efforts {
		if p := over(e, sum); p > 0 {
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
			var kinds [21]float64
			projects := map[key]float64{}
			n, of := 0, 0
			v.strands(s, func(x *met) {
				of += x.Actions
				if x.support > 0 && x.what != (key{}) {
					n += x.Actions
					kinds[x.support] += float64(x.Effort())
					projects[x.what] += float64(x.Effort())
				}
			})
			if n == 0 {
				return reading{}
			}
			var efforts []float64
			for _, e := range projects {
				efforts = append(efforts, e)
			}
			slices.Sort(efforts)
			return reading{value: (spreadOf(kinds[:]) + spreadOf(efforts)) / 2, n: n, of: of, used: true}
		},
		bears: func(d *DayFigures) bool { return d.ProjectByDay > 0 },
	}
	m.open = func(v *view, s span) (Open, int) {
		n := m.read(v, s).n
		return opens(n, InAField, "", s.from, s.to), n
	}
	m.single = true // a longer stretch is wider by itself
	return m
}

// elsewhereShare needs a project the writer named as theirs. Projects come and
// go by themselves, so that only a far departure is worth a line.
func elsewhereShare() *measure {
	m := share(ElsewhereShare, 14, 12, 4, .35, .8, func(v *view, _ *Figures, s span) (num, den float64, n, of int) {
		v.strands(s, func(x *met) {
			of += x.Actions
			if x.what == (key{}) {
				return
			}
			n += x.Actions
			den += float64(x.Effort())
			if !x.own {
				num += float64(x.Effort())
			}
		})
		return num, den, n, of
	}, func(d *DayFigures) bool { return d.ProjectByDay > 0 }, func(v *view, s span) (Open, int) {
		n := 0
		v.strands(s, func(x *met) {
			if x.what != (key{}) && !x.own {
				n += x.Actions
			}
		})
		o := opens(n, Elsewhere, "", s.from, s.to)
		if n > 0 {
			o.IDs = v.roster.ownAll()
		}
		return o, n
	})
	m.needs = func(v *view) (Sentence, bool) { return say("challenge.few.own"), v.roster.anyOwn() }
	return m
}

// shortShare is the share of actions with minutes and a kind that were short
// help now for somebody so helped three times or more in the same days.
func shortShare() *measure {
	often := func(v *view, s span) map[key]bool {
		by := map[key]int{}
		v.strands(s, func(x *met) {
			if x.short > 0 {
				for _, id := range x.who {
					by[id] += x.short
				}
			}
		})
		out := map[key]bool{}
		for id, n := range by {
			if n >= 3*s.days()/14 {
				out[id] = true
			}
		}
		return out
	}
	short := func(v *view, s span, often map[key]bool) (num, n, of int) {
		v.strands(s, func(x *met) {
			of += x.Actions
			if x.support == 0 {
				return
			}
			n += x.Timed
			if x.short > 0 && slices.ContainsFunc(x.who, func(id key) bool { return often[id] }) {
				num += x.short
			}
		})
		return num, n, of
	}
	return share(ShortShare, 14, 10, 4, .15, .25, func(v *view, _ *Figures, s span) (num, den float64, n, of int) {
		k, n, of := short(v, s, often(v, s))
		return float64(k), float64(n), n, of
	}, func(d *DayFigures) bool { return d.All.Timed > 0 }, func(v *view, s span) (Open, int) {
		who := often(v, s)
		n, _, _ := short(v, s, who)
		o := opens(n, ShortFor, "", s.from, s.to)
		if n > 0 {
			o.IDs = listed(who, func(bool) bool { return true })
		}
		return o, n
	})
}

// repeatCount is how often an unblocking came on top of another for the same
// people in the same project within the fortnight.
func repeatCount() *measure {
	type about struct{ who, what key }
	each := func(v *view, s span, visit func(about, *met)) {
		v.strands(s, func(x *met) {
			if x.support == unblockPlace && len(x.who) > 0 {
				visit(about{slices.MinFunc(x.who, key.compare), x.what}, x)
			}
		})
	}
	count := func(v *view, s span) map[about]int {
		by := map[about]int{}
		each(v, s, func(a about, x *met) { by[a] += x.Actions })
		return by
	}
	return counted(RepeatCount, 14, 3, 4, func(v *view, s span) reading {
		n, unblocks, all := 0, 0, v.sum(s).All.Actions
		for _, k := range count(v, s) {
			n += k - 1
			unblocks += k
		}
		return reading{float64(n), over(float64(n), float64(all)), all, all, unblocks > 0}
	}, func(d *DayFigures) bool { return d.ByKind("unblock").Actions > 0 }, func(v *view, s span) (Open, int) {
		by := count(v, s)
		var keys []key
		each(v, s, func(a about, x *met) {
			for in := (input{b: x.ids}); by[a] > 1 && in.more(); {
				keys = append(keys, in.key())
			}
		})
		return opensKeys(keys), len(keys)
	})
}

// chatOnly counts people supported at least twice in the fortnight with the
// mode marked, each time by chat.
func chatOnly() *measure {
	by := func(v *view, s span) (alone map[key]bool, marked int) {
		chat, other := map[key]int{}, map[key]bool{}
		v.strands(s, func(x *met) {
			if x.mode == 0 {
				return
			}
			marked += x.Actions
			for _, id := range x.who {
				if x.mode == chatPlace {
					chat[id] += x.Actions
				} else {
					other[id] = true
				}
			}
		})
		alone = map[key]bool{}
		for id, times := range chat {
			if times >= 2 && !other[id] {
				alone[id] = true
			}
		}
		return alone, marked
	}
	m := counted(ChatOnly, 14, 1.5, 2, func(v *view, s span) reading {
		alone, marked := by(v, s)
		return reading{value: float64(len(alone)), n: marked, used: marked > 0}
	}, func(d *DayFigures) bool { return d.All.Actions > d.Mode[0].Actions }, func(v *view, s span) (Open, int) {
		alone, _ := by(v, s)
		n := 0
		v.strands(s, func(x *met) {
			if x.mode == chatPlace && slices.ContainsFunc(x.who, func(id key) bool { return alone[id] }) {
				n += x.Actions
			}
		})
		o := opens(n, WithMode, "chat", s.from, s.to)
		if n > 0 {
			o.IDs = listed(alone, func(bool) bool { return true })
		}
		return o, n
	})
	m.single = true
	return m
}

// topicCount is how often a topic was noted. What was never noted before is
// not measured: the baseline begins with the first time.
func topicCount(id Measure, t Topic) *measure {
	m := counted(id, 14, 2, 2.5, func(v *view, s span) reading {
		f := v.sum(s)
		return reading{float64(f.Topics[t]), 0, f.Days, f.Days, f.Topics[t] > 0}
	}, func(d *DayFigures) bool { return d.Topics[t] > 0 }, behind(AboutTopic, t.word(), func(f *Figures) int { return f.Topics[t] }))
	return m
}

func overCount() *measure {
	m := counted(OverCount, 14, 1, 1, func(v *view, s span) reading {
		n, all := 0, 0
		for _, d := range v.h.between(s.from, s.to) {
			d.voices(func(x voice) {
				all += one(!x.given)
				n += one(x.over && !x.given)
			})
		}
		return reading{value: float64(n), n: all, of: all, used: all > 0}
	}, func(d *DayFigures) bool { return sumOf(d.Received[:]) > 0 }, keysOf(func(d *DayFigures, to []key) []key {
		d.voices(func(x voice) {
			if x.over && !x.given {
				to = append(to, x.id)
			}
		})
		return to
	}))
	m.need = 1
	return m
}

// charterShare is measured once the tag is in use.
func charterShare() *measure {
	m := share(CharterShare, 14, 8, 4, .15, .25, func(_ *view, f *Figures, _ span) (float64, float64, int, int) {
		return float64(f.OutsideRole), float64(f.All.Actions), f.All.Actions, f.All.Actions
	}, func(d *DayFigures) bool { return d.All.Actions > 0 }, behind(ActionsAbout, OutsideCharter.word(), func(f *Figures) int { return f.OutsideRole }))
	m.needs = func(v *view) (Sentence, bool) {
		f := v.h.Sum(v.today-182, v.today)
		return say("challenge.few.charter"), f.OutsideRole > 0
	}
	return m
}
