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
	var l Lists
	var kinds [21]bool
	var projects, people []journal.ID
	last := [items]journal.Cursor{}
	for i := range entries {
		e := &entries[i]
		if e.Day != day || !e.Deleted.IsZero() {
			continue
		}
		d.Entries++
		about := topicsIn(e)
		for t, in := range about {
			d.Topics[t] += one(in)
		}
		d.OutsideRole += one(about[OutsideCharter] && e.Kind == journal.Action)
		switch e.Kind {
		case journal.Action:
			d.action(e, h, &l)
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
			d.checkIn(e, &last, &l)
		case journal.Feedback:
			d.feedback(e, &l)
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
	l.order()
	d.lists, d.err = l.pack()
	return d
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *DayFigures) action(e *journal.Entry, h Hours, l *Lists) {
	t := Tally{Actions: 1, Timed: one(e.Minutes > 0), Minutes: e.Minutes}
	d.All.add(t)
	if e.Load.Given() {
		d.Loads[min(e.Load.Value(), 10)]++
	}
	d.Energised += one(e.Energised)
	for _, x := range e.Labor {
		if i := slices.Index(journal.Labors, x); i >= 0 {
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
	if h.Known() {
		d.Clocked.add(t)
		if h.Outside(*e) {
			d.Outside.add(t)
			l.Outside = append(l.Outside, e.ID)
		}
	}
	if !e.Outcome.Zero() {
		r := Result{ID: e.ID, Family: e.Outcome.Family, Unit: e.Outcome.Unit, Otherwise: e.Outcome.Otherwise != ""}
		if e.Outcome.Before != nil && e.Outcome.After != nil {
			r.Baseline, r.Before, r.After = true, *e.Outcome.Before, *e.Outcome.After
		}
		d.Outcomes++
		d.Baselines += one(r.Baseline)
		l.Results = append(l.Results, r)
	}
	l.strand(e, t)
}

func (l *Lists) strand(e *journal.Entry, t Tally) {
	s := Strand{Project: e.Project.ID, Support: e.Support, Mode: e.Mode, Tally: t}
	s.Short = one(t.Timed > 0 && t.Minutes <= ShortMinutes && e.Support != "" && !isLater[place(journal.SupportKinds, e.Support)])
	for _, p := range e.People {
		if p.ID != "" {
			s.People = append(s.People, p.ID)
		}
	}
	slices.Sort(s.People)
	s.People = slices.Compact(s.People)
	if e.Support == "unblock" {
		s.IDs = []journal.ID{e.ID}
	}
	l.Strands = append(l.Strands, s)
}

// checkIn takes the marks; last holds where the last mark of each slider
// stood.
func (d *DayFigures) checkIn(e *journal.Entry, last *[items]journal.Cursor, l *Lists) {
	d.CheckIns++
	d.AwayDays |= one(e.Away)
	at := journal.CursorOf(*e)
	check := Check{ID: e.ID}
	for i, m := range [items]journal.Mark{e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued} {
		if !m.Given() {
			continue
		}
		check.Marks |= 1 << i
		d.State[i].N++
		d.State[i].Sum += m.Value()
		if was := last[i]; d.Last[i] == 0 || at.At > was.At || at.At == was.At && at.ID > was.ID {
			d.Last[i], last[i] = m, at
		}
	}
	l.Checks = append(l.Checks, check)
}

func (d *DayFigures) feedback(e *journal.Entry, l *Lists) {
	v := Voice{ID: e.ID, Kind: e.Said.Kind, Given: e.Said.Given, Over: topicsIn(e)[Overstepping]}
	if len(e.People) > 0 {
		v.From = e.People[0].ID
	}
	if v.Given {
		d.Given[place(journal.FeedbackKinds, v.Kind)]++
	} else {
		d.Received[place(journal.FeedbackKinds, v.Kind)]++
	}
	l.Voices = append(l.Voices, v)
}
