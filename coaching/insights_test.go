package coaching

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"footlight/journal"
)

// Every number equals a plain recount over the entries, for every period, and
// every mark opens exactly what it counts.
func TestInsightsEqualARecount(t *testing.T) {
	for zone, s := range map[string]*shelf{
		"Europe/Berlin": newShelf(t, 2500, 2.6, 11, "Europe/Berlin"),
		"Asia/Tokyo":    newShelf(t, 900, .9, 12, "Asia/Tokyo"),
	} {
		for _, kind := range PeriodKinds {
			in := InsightsOf(s.h, kind, s.today, s.roster)
			t.Run(fmt.Sprint(zone, "/", kind), func(t *testing.T) {
				s.checkState(t, in)
				s.checkSeen(t, in)
				s.checkSupport(t, in)
				s.checkRest(t, in)
			})
		}
	}
}

func (s *shelf) checkState(t *testing.T, in Insights) {
	perDay := map[journal.Day]ExposureDay{}
	state := map[journal.Day][items]Marks{}
	f := recount(slices.DeleteFunc(slices.Clone(s.entries), func(e journal.Entry) bool { return e.Day < in.Period.From || e.Day > in.Period.To }))
	for i := range s.entries {
		e := &s.entries[i]
		if e.Day < in.Period.From || e.Day > in.Period.To {
			continue
		}
		d := perDay[e.Day]
		d.Day = e.Day
		d.Away = d.Away || e.Away
		if e.Kind == journal.Action {
			d.Actions++
			d.Minutes += e.Minutes
			d.Peak = max(d.Peak, e.Load)
			d.Marked += one(e.Load.Given())
			d.Heavy += one(e.Heavy())
			d.Surface += one(slices.Contains(e.Labor, journal.SurfaceActing))
		}
		perDay[e.Day] = d
		st := state[e.Day]
		for k, m := range []journal.Mark{e.Strain, e.Energy, e.Recovery, e.Clarity, e.Valued} {
			if m.Given() {
				st[k].N++
				st[k].Sum += m.Value()
			}
		}
		state[e.Day] = st
	}
	maps.DeleteFunc(perDay, func(_ journal.Day, d ExposureDay) bool { return d.Actions == 0 })
	maps.DeleteFunc(state, func(_ journal.Day, d [items]Marks) bool { return d == [items]Marks{} })
	c := in.State
	if len(c.Exposure) != len(perDay) || len(c.State) != len(state) {
		t.Errorf("%d and %d days, counted %d and %d", len(c.Exposure), len(c.State), len(perDay), len(state))
	}
	for i, d := range c.Exposure {
		if d != perDay[d.Day] {
			t.Errorf("%v: %+v, counted %+v", d.Day, d, perDay[d.Day])
		}
		if i%37 == 0 {
			p := Period{From: d.Day, To: d.Day}
			s.opens(t, "actions", d.Open(AllActions), d.Actions, p, act1)
			s.opens(t, "heavy", d.Open(HeavyOnes), d.Heavy, p, func(e *journal.Entry) bool { return act1(e) && e.Heavy() })
			s.opens(t, "load", d.Open(LoadMarked), d.Marked, p, func(e *journal.Entry) bool { return act1(e) && e.Load.Given() })
			s.opens(t, "surface", d.Open(WithLabor), d.Surface, p, func(e *journal.Entry) bool { return slices.Contains(e.Labor, journal.SurfaceActing) })
		}
	}
	for _, d := range c.State {
		if d.Marks != state[d.Day] {
			t.Errorf("%v: %+v, counted %+v", d.Day, d.Marks, state[d.Day])
		}
	}
	s.checkStateOpens(t, in)
	if c.Actions != f.All.Actions || c.Heavy != f.Heavy() || c.HeavyDays != f.HeavyDays || c.Means != f.State || c.Minutes != f.All.Minutes {
		t.Errorf("sums %+v, counted %+v", c.Actions, f.All)
	}
	wrote := 0
	for _, d := range in.Heat.Days {
		n := 0
		for i := range s.entries {
			n += one(s.entries[i].Day == d.Day)
		}
		wrote += one(n > 0)
		if n != d.Entries || d.Step > 6 || (d.Step >= 0) != d.Peak.Given() {
			t.Errorf("%v: %d entries in the calendar, counted %d, step %d", d.Day, d.Entries, n, d.Step)
		}
	}
	if wrote != in.Heat.Wrote || in.Heat.Days[0].Day.Weekday() != 1 {
		t.Errorf("the calendar begins on %v and holds %d days, counted %d", in.Heat.Days[0].Day, in.Heat.Wrote, wrote)
	}
}

func (s *shelf) checkSeen(t *testing.T, in Insights) {
	all := append([]Recognition{in.Recognition.Now}, in.Recognition.Buckets...)
	if in.HasBefore {
		all = append(all, in.Recognition.Before)
	}
	for _, r := range all {
		p := r.Period
		s.opens(t, "given", r.OpenGiven, r.Given, p, said(true, true))
		s.opens(t, "received", r.OpenReceived, r.Received, p, said(false, true))
		s.opens(t, "other", r.OpenOther, r.Other, p, said(false, false))
		s.opens(t, "recognised", r.OpenRecognised, r.Recognised, p, func(e *journal.Entry) bool { return act1(e) && e.Support == "recognise" })
		s.opens(t, "unseen", r.OpenUnseen, r.Unseen, p, seen(journal.Unseen))
		s.opens(t, "quiet", r.OpenQuiet, r.Quiet, p, seen(journal.Quiet))
		s.opens(t, "noticed", r.OpenNoticed, r.Noticed, p, seen(journal.Noticed))
		s.opens(t, "credited", r.OpenCredited, r.Credited, p, seen(journal.Credited))
		s.opens(t, "elsewhere", r.OpenElsewhere, r.Elsewhere, p, seen(journal.CreditedElsewhere))
		s.opens(t, "overlooked", r.OpenOverlooked, r.Overlooked(), p, seen(journal.Unseen, journal.CreditedElsewhere))
		s.opens(t, "all actions", r.OpenActions, r.Actions, p, act1)
		s.opens(t, "marked", r.OpenMarked, r.Marked, p, seen(journal.Visibilities...))
		if got, want := [2]int{r.MarkedEffort, r.OverlookedEffort}, [2]int{
			s.effort(p, journal.Visibilities...), s.effort(p, journal.Unseen, journal.CreditedElsewhere),
		}; got != want {
			t.Errorf("%v: efforts %v, counted %v", p, got, want)
		}
	}
	parts := append([]HorizonPart{in.Horizon.Now}, in.Horizon.Buckets...)
	if in.HasBefore {
		parts = append(parts, in.Horizon.Before)
	}
	for _, h := range parts {
		later := func(e *journal.Entry) bool { return act1(e) && e.Support.Later() }
		s.opens(t, "later", h.OpenLater, h.Later.Actions, h.Period, later)
		s.opens(t, "now", h.OpenNow, h.Now.Actions, h.Period, func(e *journal.Entry) bool { return act1(e) && e.Support != "" && !later(e) })
		s.opens(t, "untold", h.OpenUntold, h.Untold.Actions, h.Period, func(e *journal.Entry) bool { return act1(e) && e.Support == "" })
	}
	hours := append([]HoursPart{in.Hours.Now}, in.Hours.Buckets...)
	if in.HasBefore {
		hours = append(hours, in.Hours.Before)
	}
	for _, h := range hours {
		minutes := 0
		s.opens(t, "outside", h.Open, h.Outside.Actions, h.Period, func(e *journal.Entry) bool {
			out := act1(e) && outside(e)
			minutes += e.Minutes * one(out)
			return out
		})
		s.opens(t, "outside with minutes", h.OpenTimed, h.Outside.Timed, h.Period, func(e *journal.Entry) bool { return act1(e) && outside(e) && e.Minutes > 0 })
		s.opens(t, "clocked", h.OpenClocked, h.Clocked.Actions, h.Period, act1)
		if minutes != h.Outside.Minutes {
			t.Errorf("%v: %d minutes outside, counted %d", h.Period, h.Outside.Minutes, minutes)
		}
	}
}

func (s *shelf) checkSupport(t *testing.T, in Insights) {
	kind := func(k journal.SupportKind) func(*journal.Entry) bool {
		return func(e *journal.Entry) bool { return act1(e) && e.Support == k }
	}
	for _, k := range in.Support.Kinds {
		s.opens(t, "kind "+string(k.Kind), k.Open, k.Now.Actions, in.Period, kind(k.Kind))
		if in.HasBefore {
			s.opens(t, "kind before", k.OpenBefore, k.Before.Actions, in.Before, kind(k.Kind))
		}
	}
	in1 := map[journal.ID][]journal.ID{} // person → teams, as who they were merged into
	for _, p := range s.people {
		if q := s.as(p.ID); q.Team {
			in1[p.ID] = []journal.ID{q.ID}
		} else {
			for _, m := range q.MemberOf {
				in1[p.ID] = append(in1[p.ID], m.ID)
			}
		}
	}
	reaches := func(team journal.ID) func(*journal.Entry) bool {
		return func(e *journal.Entry) bool {
			return slices.ContainsFunc(e.People, func(r journal.Ref) bool { return slices.Contains(in1[r.ID], team) })
		}
	}
	none := func(e *journal.Entry) bool {
		return len(e.People) > 0 && !slices.ContainsFunc(e.People, func(r journal.Ref) bool { return len(in1[r.ID]) > 0 })
	}
	first := func(team journal.ID) func(*journal.Entry) bool {
		return func(e *journal.Entry) bool {
			return len(e.People) > 0 && slices.Contains(in1[e.People[0].ID], team)
		}
	}
	for _, r := range in.Support.Teams {
		s.opens(t, "team", r.Open, r.Now.Actions, in.Period, both(act1, reaches(r.Team)))
		s.opens(t, "back", r.OpenBack, r.Back, in.Period, both(said(false, true), first(r.Team)))
		if in.HasBefore {
			s.opens(t, "back before", r.OpenBackBefore, r.BackBefore, in.Before, both(said(false, true), first(r.Team)))
		}
		for _, k := range r.Kinds {
			s.opens(t, "team and kind", k.Open, k.Now.Actions, in.Period, both(kind(k.Kind), reaches(r.Team)))
		}
		if in.HasBefore {
			s.opens(t, "team before", r.OpenBefore, r.Before.Actions, in.Before, both(act1, reaches(r.Team)))
		}
	}
	for _, k := range in.Support.NoTeam.Kinds {
		s.opens(t, "no team and kind", k.Open, k.Now.Actions, in.Period, both(kind(k.Kind), none))
	}
	for _, k := range in.Support.Nobody.Kinds {
		s.opens(t, "nobody and kind", k.Open, k.Now.Actions, in.Period, both(kind(k.Kind), func(e *journal.Entry) bool { return len(e.People) == 0 }))
	}
	s.opens(t, "back from no team", in.Support.NoTeam.OpenBack, in.Support.NoTeam.Back, in.Period, both(said(false, true), func(e *journal.Entry) bool {
		return len(e.People) > 0 && len(in1[e.People[0].ID]) == 0
	}))
	s.opens(t, "back from nobody", in.Support.Nobody.OpenBack, in.Support.Nobody.Back, in.Period, both(said(false, true), func(e *journal.Entry) bool { return len(e.People) == 0 }))
	s.opens(t, "no team", in.Support.NoTeam.Open, in.Support.NoTeam.Now.Actions, in.Period, both(act1, none))
	if in.HasBefore {
		no := in.Support.NoTeam
		s.opens(t, "no team before", no.OpenBefore, no.Before.Actions, in.Before, both(act1, none))
	}
	s.opens(t, "nobody", in.Support.Nobody.Open, in.Support.Nobody.Now.Actions, in.Period, func(e *journal.Entry) bool { return act1(e) && len(e.People) == 0 })
}

func (s *shelf) checkRest(t *testing.T, in Insights) {
	baselines, n := 0, 0
	for i := range s.entries {
		e := &s.entries[i]
		if act1(e) && !e.Outcome.Zero() && in.Period.From <= e.Day && e.Day <= in.Period.To {
			n++
			baselines += one(e.Outcome.Before != nil && e.Outcome.After != nil)
		}
	}
	if n != len(in.Outcomes.Results) || baselines != in.Outcomes.Baselines {
		t.Errorf("%d outcomes, %d with before and after; counted %d, %d", len(in.Outcomes.Results), in.Outcomes.Baselines, n, baselines)
	}
	came := func(e *journal.Entry) bool { return act1(e) && !e.Outcome.Zero() }
	based := func(e *journal.Entry) bool { return came(e) && e.Outcome.Before != nil && e.Outcome.After != nil }
	s.opens(t, "outcomes", in.Outcomes.Open, len(in.Outcomes.Results), in.Period, came)
	s.opens(t, "baselines", in.Outcomes.OpenBaselines, in.Outcomes.Baselines, in.Period, based)
	tagged := func(e *journal.Entry) bool { return act1(e) && len(e.Traits) > 0 }
	s.opens(t, "tagged", in.Traits.OpenTagged, in.Traits.Tagged, in.Period, tagged)
	s.opens(t, "of actions", in.Traits.OpenActions, in.Traits.Actions, in.Period, act1)
	if in.HasBefore {
		s.opens(t, "outcomes before", in.Outcomes.OpenBefore, in.Outcomes.Before, in.Before, came)
		s.opens(t, "tagged before", in.Traits.OpenBefore, in.Traits.TaggedBefore, in.Before, tagged)
	}
	for i, r := range in.Outcomes.Results {
		if i%17 == 0 {
			s.opens(t, "a result", r.Open(), 1, in.Period, func(e *journal.Entry) bool { return e.ID == r.ID })
		}
	}
	for _, f := range in.Outcomes.Families {
		s.opens(t, "family with a baseline", f.OpenBaselines, f.Baselines, in.Period, func(e *journal.Entry) bool { return based(e) && e.Outcome.Family == f.Family })
		s.opens(t, "family", f.Open, f.N, in.Period, func(e *journal.Entry) bool { return act1(e) && !e.Outcome.Zero() && e.Outcome.Family == f.Family })
	}
	for _, r := range in.Traits.Rows {
		has := func(e *journal.Entry) bool { return act1(e) && slices.Contains(e.Traits, r.Trait) }
		s.opens(t, "trait", r.Open, r.Now, in.Period, has)
		if in.HasBefore {
			s.opens(t, "trait before", r.OpenBefore, r.Before, in.Before, has)
		}
	}
}

// Tens of thousands of entries open by name as well as one, and nothing opens
// nothing.
func TestManyIDsOpen(t *testing.T) {
	s := newShelf(t, 1500, 1, 3, "")
	keys := make([]key, 20_000)
	for i := range keys {
		keys[i] = key{1, byte(i >> 8), byte(i), 0x71, 0x82}
	}
	for i, e := range s.entries {
		keys[i*13%len(keys)], _ = keyOf(e.ID)
	}
	if n, err := s.j.Count(t.Context(), opensKeys(keys).Query()); err != nil || n != len(s.entries) {
		t.Errorf("%d entries, %v", n, err)
	}
	if n, err := s.j.Count(t.Context(), Open{}.Query()); err != nil || n != 0 {
		t.Errorf("nothing opens %d entries, %v", n, err)
	}
}
