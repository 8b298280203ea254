package coaching

import (
	"cmp"
	"slices"
	"strings"

	"footlight/journal"
)

// PeriodFigures are the figures of a set of days. Lists hold what the days
// held, strands of the same combination joined.
type PeriodFigures struct {
	Figures
	Lists
}

// Add adds the figures of other days to f.
func (f *Figures) Add(o *Figures) {
	f.Entries += o.Entries
	f.All.add(o.All)
	addInts(f.Loads[:], o.Loads[:])
	f.Energised += o.Energised
	addTallies(f.Labor[:], o.Labor[:])
	f.AnyLabor.add(o.AnyLabor)
	addTallies(f.Visibility[:], o.Visibility[:])
	addTallies(f.Support[:], o.Support[:])
	addTallies(f.Traits[:], o.Traits[:])
	f.Tagged += o.Tagged
	addTallies(f.Origin[:], o.Origin[:])
	addTallies(f.Authority[:], o.Authority[:])
	addTallies(f.Mode[:], o.Mode[:])
	f.Clocked.add(o.Clocked)
	f.Outside.add(o.Outside)
	addInts(f.Received[:], o.Received[:])
	addInts(f.Given[:], o.Given[:])
	f.CheckIns += o.CheckIns
	for i := range f.State {
		f.State[i].N += o.State[i].N
		f.State[i].Sum += o.State[i].Sum
	}
	f.Reflections += o.Reflections
	f.Notes += o.Notes
	addInts(f.Topics[:], o.Topics[:])
	f.Outcomes += o.Outcomes
	f.Baselines += o.Baselines
	f.OutsideRole += o.OutsideRole
	f.Days += o.Days
	f.ActionDays += o.ActionDays
	f.HeavyDays += o.HeavyDays
	f.CheckInDays += o.CheckInDays
	f.AwayDays += o.AwayDays
	f.KindsByDay += o.KindsByDay
	f.ProjectByDay += o.ProjectByDay
	f.PeopleByDay += o.PeopleByDay
}

func addInts(to, from []int) {
	for i, v := range from {
		to[i] += v
	}
}

func addTallies(to, from []Tally) {
	for i := range from {
		to[i].add(from[i])
	}
}

// Sum joins days. It is associative and does not mind the order: the figures
// of a period are the figures of all its entries.
func Sum(days []DayFigures) PeriodFigures {
	var p PeriodFigures
	for i := range days {
		p.Add(&days[i].Figures)
		p.Lists.add(days[i].Lists())
	}
	p.order()
	return p
}

// joinStrands sorts and joins equal combinations.
func joinStrands(all []Strand) []Strand {
	slices.SortFunc(all, compareStrands)
	out := all[:0]
	for _, s := range all {
		if n := len(out); n > 0 && compareStrands(out[n-1], s) == 0 {
			out[n-1].add(s.Tally)
			out[n-1].Short += s.Short
			out[n-1].IDs = append(slices.Clip(out[n-1].IDs), s.IDs...)
			slices.Sort(out[n-1].IDs)
			continue
		}
		out = append(out, s)
	}
	return out
}

func compareStrands(a, b Strand) int {
	return cmp.Or(slices.Compare(a.People, b.People), compareIDs(a.Project, b.Project),
		strings.Compare(string(a.Support), string(b.Support)), strings.Compare(string(a.Mode), string(b.Mode)))
}

func compareIDs(a, b journal.ID) int { return strings.Compare(string(a), string(b)) }

// People counts the different people and teams named, Projects the projects.
func (p *PeriodFigures) People() int {
	seen := map[journal.ID]bool{}
	for _, s := range p.Strands {
		for _, id := range s.People {
			seen[id] = true
		}
	}
	return len(seen)
}

func (p *PeriodFigures) Projects() int {
	seen := map[journal.ID]bool{}
	for _, s := range p.Strands {
		if s.Project != "" {
			seen[s.Project] = true
		}
	}
	return len(seen)
}
