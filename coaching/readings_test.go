package coaching

import (
	"maps"
	"slices"
	"testing"

	"footlight/journal"
)

// naive counts the entries behind a measure again, straight from the entries of
// some days.
type naive struct {
	s    *shelf
	days Period
}

func (n naive) each(visit func(*journal.Entry)) {
	for i := range n.s.entries {
		if e := &n.s.entries[i]; n.days.From <= e.Day && e.Day <= n.days.To {
			visit(e)
		}
	}
}

// who are the people of e, as whom they were merged into.
func (n naive) who(e *journal.Entry) (out []journal.ID) {
	for _, p := range e.People {
		out = append(out, n.s.as(p.ID).ID)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (n naive) project(e *journal.Entry) journal.ID {
	id := e.Project.ID
	for range n.s.projects {
		i := slices.IndexFunc(n.s.projects, func(p journal.Project) bool { return p.ID == id })
		if i < 0 || n.s.projects[i].MergedIn == "" {
			break
		}
		id = n.s.projects[i].MergedIn
	}
	return id
}

func (n naive) own(e *journal.Entry) bool {
	return slices.ContainsFunc(n.s.projects, func(p journal.Project) bool { return p.Own && p.ID == n.project(e) })
}

func topic(t Topic) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool {
		for _, tag := range e.Tags {
			if slices.Contains(topicTags[t], journal.Fold(tag)) {
				return true
			}
		}
		return t == Learning && slices.Contains(e.Traits, "learning")
	}
}

func kindIs(all ...journal.SupportKind) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool { return act1(e) && slices.Contains(all, e.Support) }
}

func labor(l journal.Labor) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool { return act1(e) && slices.Contains(e.Labor, l) }
}

func short(e *journal.Entry) bool {
	return act1(e) && e.Support != "" && !e.Support.Later() && 0 < e.Minutes && e.Minutes <= 15
}

// behind is what an entry must be to stand behind the value of a measure.
func (n naive) behind(m Measure) func(*journal.Entry) bool {
	plain := map[Measure]func(*journal.Entry) bool{
		UnseenShare: seen(journal.Unseen, journal.CreditedElsewhere),
		GivenShare:  func(e *journal.Entry) bool { return said(true, true)(e) || kindIs("recognise")(e) },
		LowValued:   marked(Valued), LowClarity: marked(Clarity), Exhaustion: marked(Energy), LowRecovery: marked(Recovery),
		NoAuthority: func(e *journal.Entry) bool { return act1(e) && e.Authority == "none" },
		ChatShare:   func(e *journal.Entry) bool { return act1(e) && e.Mode == "chat" },
		CoverShare:  kindIs("cover"), KindsPerDay: act1, ProjectsPerDay: act1,
		BufferCount: labor(journal.Buffer), SurfaceCount: labor(journal.SurfaceActing), HeavyDaysCount: exposures[HeavyOnes],
		OutsideMinutes: func(e *journal.Entry) bool { return act1(e) && outside(e) && e.Minutes > 0 },
		FieldSpread:    func(e *journal.Entry) bool { return act1(e) && e.Support != "" && e.Project.ID != "" },
		ElsewhereShare: func(e *journal.Entry) bool { return act1(e) && e.Project.ID != "" && !n.own(e) },
		HeldBackCount:  topic(HeldBack),
		OverCount: func(e *journal.Entry) bool {
			return e.Kind == journal.Feedback && !e.Said.Given && topic(Overstepping)(e)
		},
		CharterShare: both(act1, topic(OutsideCharter)),
		FeedbackGap:  func(e *journal.Entry) bool { return e.Kind == journal.Feedback && !e.Said.Given },
		LearningGap:  topic(Learning), StepGap: topic(Step),
		SilentDays: func(*journal.Entry) bool { return true },
		ManagersCount: both(kindIs("mediate", "bridge"), func(e *journal.Entry) bool {
			return slices.ContainsFunc(e.People, func(r journal.Ref) bool {
				p := n.s.as(r.ID)
				return !p.Team && (p.Relation == "manager" || p.Relation == "lead")
			})
		}),
	}
	if f, ok := plain[m]; ok {
		return f
	}
	switch m {
	case ShortShare, ChatOnly:
		return n.people(m)
	case RepeatCount:
		type about struct{ who, what journal.ID }
		of := func(e *journal.Entry) about { return about{n.who(e)[0], n.project(e)} }
		times := map[about]int{}
		n.each(func(e *journal.Entry) {
			if kindIs("unblock")(e) && len(e.People) > 0 {
				times[of(e)]++
			}
		})
		return func(e *journal.Entry) bool { return kindIs("unblock")(e) && len(e.People) > 0 && times[of(e)] > 1 }
	case HeavyRun:
		run := n.run()
		return func(e *journal.Entry) bool { return exposures[HeavyOnes](e) && slices.Contains(run, e.Day) }
	}
	return nil
}

// people finds those helped shortly again and again, or by chat alone, and
// gives what was done for them so.
func (n naive) people(m Measure) func(*journal.Entry) bool {
	times, other := map[journal.ID]int{}, map[journal.ID]bool{}
	chat := func(e *journal.Entry) bool { return act1(e) && e.Mode == "chat" }
	way, least := chat, 2
	if m == ShortShare {
		way, least = short, 3*n.days.Days()/14
	}
	n.each(func(e *journal.Entry) {
		for _, p := range n.who(e) {
			if way(e) {
				times[p]++
			} else if m == ChatOnly && act1(e) && e.Mode != "" {
				other[p] = true
			}
		}
	})
	return func(e *journal.Entry) bool {
		return way(e) && slices.ContainsFunc(n.who(e), func(p journal.ID) bool { return times[p] >= least && !other[p] })
	}
}

// run gives the days of the first of the longest runs of heavy days.
func (n naive) run() (best []journal.Day) {
	heavy := map[journal.Day]bool{}
	n.each(func(e *journal.Entry) {
		if act1(e) {
			heavy[e.Day] = heavy[e.Day] || e.Heavy()
		}
	})
	var run []journal.Day
	for _, d := range slices.Sorted(maps.Keys(heavy)) {
		if run = append(run, d); !heavy[d] {
			run = nil
		}
		if len(run) > len(best) {
			best = slices.Clone(run)
		}
	}
	return best
}

// Every reading of every signal opens exactly the entries that its value
// counts, and so does every point of its series, in demo lives and hard ones.
func TestEveryReadingOpensItsEntries(t *testing.T) {
	checked := map[Measure]int{}
	shelves := map[string]*shelf{"demo": newShelf(t, 4000, 2.6, 11, "Europe/Berlin"), "dense": newShelf(t, 3000, .9, 5, "")}
	shelves["hard"] = hardLife(t, 77)
	for name, s := range shelves {
		for back := range journal.Day(14) {
			today := s.today - 31*back
			ctx := Context{Roster: s.roster, GoalMoved: today - 100}
			for _, sig := range Signals(s.h, today, ctx) {
				for _, r := range sig.Readings {
					m := measures[r.Measure]
					for i := len(r.Series) - 3; m != nil && i >= 0 && i < len(r.Series) && back == 2; i++ {
						p := r.Series[i]
						o, k := OpenPoint(s.h, r.Measure, p, today, ctx)
						if days := (Period{From: p.From, To: p.To}); p.OK {
							s.opens(t, name+" point of "+string(r.Measure), o, k, days, naive{s, days}.behind(r.Measure))
						}
					}
					if !r.Enough || r.Measure == GoalGap {
						continue
					}
					days := Period{From: r.Since, To: r.Since} // gaps: the last time
					if m != nil {
						days = Period{From: today - journal.Day(m.block*m.window()) + 1, To: today}
					} else if r.Measure == SilentDays {
						last := today - journal.Day(r.Days)
						days = Period{From: last - 13, To: last}
					}
					s.opens(t, name+" "+string(r.Measure), r.Open, r.Entries, days, naive{s, days}.behind(r.Measure))
					checked[r.Measure]++
				}
			}
		}
	}
	for m := range measures {
		if checked[m] == 0 && m != HeldBackCount && m != OverCount && m != CharterShare {
			t.Errorf("%s was never read", m)
		}
	}
}
