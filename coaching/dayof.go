package coaching

import (
	"slices"

	"footlight/journal"
)

// DayOf makes the figures of day from its entries, in any order. Entries of
// another day and those in the bin are left out; two entries of one instant
// are ordered by id, as everywhere.
func DayOf(day journal.Day, entries []journal.Entry, h Hours) DayFigures {
	d := DayFigures{Day: day}
	var kinds [21]bool
	var projects, people []journal.ID
	last := [items]journal.Cursor{}
	for i := range entries {
		e := &entries[i]
		if e.Day != day || !e.Deleted.IsZero() {
			continue
		}
		d.Entries++
		for t, in := range topicsIn(e) {
			if in {
				d.Topics[t]++
			}
		}
		switch e.Kind {
		case journal.Action:
			d.action(e, h)
			kinds[place(journal.SupportKinds, e.Support)] = true
			if e.Project.ID != "" && !slices.Contains(projects, e.Project.ID) {
				projects = append(projects, e.Project.ID)
			}
			for _, p := range e.People {
				if p.ID != "" && !slices.Contains(people, p.ID) {
					people = append(people, p.ID)
				}
			}
		case journal.CheckIn:
			d.checkIn(e, &last)
		case journal.Feedback:
			d.feedback(e)
		case journal.Reflection:
			d.Reflections++
		case journal.Note:
			d.Notes++
		}
	}
	for _, k := range kinds[1:] {
		d.KindsByDay += one(k)
	}
	d.ProjectByDay, d.PeopleByDay = len(projects), len(people)
	d.Days, d.ActionDays = one(d.Entries > 0), one(d.All.Actions > 0)
	d.HeavyDays, d.AwayDays = one(d.Heavy() > 0), one(d.AwayDays > 0)
	for _, m := range d.State {
		d.CheckInDays |= one(m.N > 0)
	}
	d.order()
	return d
}

// order brings the lists into one order, whatever the order of the entries.
func (d *DayFigures) order() {
	slices.SortFunc(d.Strands, compareStrands)
	slices.SortFunc(d.Voices, func(a, b Voice) int { return compareIDs(a.ID, b.ID) })
	slices.SortFunc(d.Results, func(a, b Result) int { return compareIDs(a.ID, b.ID) })
	slices.Sort(d.OutsideIDs)
	slices.Sort(d.NoAuthority)
	slices.Sort(d.Chat)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *DayFigures) action(e *journal.Entry, h Hours) {
	t := Tally{Actions: 1, Timed: one(e.Minutes > 0), Minutes: e.Minutes}
	d.All.add(t)
	if e.Load.Given() {
		d.Loads[min(e.Load.Value(), 10)]++
	}
	d.Energised += one(e.Energised)
	for _, l := range e.Labor {
		if i := slices.Index(journal.Labors, l); i >= 0 {
			d.Labor[i].add(t)
		}
	}
	if len(e.Labor) > 0 {
		d.AnyLabor.add(t)
	}
	for _, x := range e.Traits {
		if i := slices.Index(journal.Traits, x); i >= 0 {
			d.Traits[i].add(t)
		}
	}
	d.Tagged += one(len(e.Traits) > 0)
	d.Visibility[place(journal.Visibilities, e.Visibility)].add(t)
	d.Support[place(journal.SupportKinds, e.Support)].add(t)
	d.Origin[place(journal.Origins, e.Origin)].add(t)
	d.Authority[place(journal.Authorities, e.Authority)].add(t)
	d.Mode[place(journal.Modes, e.Mode)].add(t)
	if e.Authority == "none" {
		d.NoAuthority = append(d.NoAuthority, e.ID)
	}
	if e.Mode == "chat" {
		d.Chat = append(d.Chat, e.ID)
	}
	if h.Known() {
		d.Clocked.add(t)
		if h.Outside(*e) {
			d.Outside.add(t)
			d.OutsideIDs = append(d.OutsideIDs, e.ID)
		}
	}
	if !e.Outcome.Zero() {
		r := Result{ID: e.ID, Family: e.Outcome.Family, Unit: e.Outcome.Unit, Otherwise: e.Outcome.Otherwise != ""}
		if e.Outcome.Before != nil && e.Outcome.After != nil {
			r.Baseline, r.Before, r.After = true, *e.Outcome.Before, *e.Outcome.After
		}
		d.Outcomes++
		d.Baselines += one(r.Baseline)
		d.Results = append(d.Results, r)
	}
	d.strand(e, t)
}

func (d *DayFigures) strand(e *journal.Entry, t Tally) {
	s := Strand{Project: e.Project.ID, Support: e.Support, Mode: e.Mode, Tally: t}
	s.Short = one(t.Timed > 0 && t.Minutes <= ShortMinutes && e.Support != "" && !isLater[place(journal.SupportKinds, e.Support)])
	for _, p := range e.People {
		if p.ID != "" {
			s.People = append(s.People, p.ID)
		}
	}
	slices.Sort(s.People)
	s.People = slices.Compact(s.People)
	for i := range d.Strands {
		if x := &d.Strands[i]; x.Support == s.Support && x.Project == s.Project && compareStrands(*x, s) == 0 {
			d.Strands[i].add(t)
			d.Strands[i].Short += s.Short
			return
		}
	}
	d.Strands = append(d.Strands, s)
}

// checkIn takes the marks; last holds where the last mark of each slider
// stood.
func (d *DayFigures) checkIn(e *journal.Entry, last *[items]journal.Cursor) {
	d.CheckIns++
	d.AwayDays |= one(e.Away)
	at := journal.CursorOf(*e)
	for i, m := range [items]journal.Mark{e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued} {
		if !m.Given() {
			continue
		}
		d.State[i].N++
		d.State[i].Sum += m.Value()
		if l := last[i]; d.Last[i] == 0 || at.At > l.At || at.At == l.At && at.ID > l.ID {
			d.Last[i], last[i] = m, at
		}
	}
}

func (d *DayFigures) feedback(e *journal.Entry) {
	v := Voice{ID: e.ID, Kind: e.Said.Kind, Given: e.Said.Given, Over: topicsIn(e)[Overstepping]}
	if len(e.People) > 0 {
		v.From = e.People[0].ID
	}
	if v.Given {
		d.Given[place(journal.FeedbackKinds, v.Kind)]++
	} else {
		d.Received[place(journal.FeedbackKinds, v.Kind)]++
	}
	d.Voices = append(d.Voices, v)
}
