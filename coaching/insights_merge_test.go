package coaching

import (
	"slices"
	"testing"

	"footlight/journal"
)

// Somebody merged into another counts with them, for teams too, and opens so.
func TestMergedPeopleCountAsOne(t *testing.T) {
	s := newShelf(t, 1200, 1, 5, "")
	var in, out journal.Person
	for _, p := range s.people {
		switch {
		case p.Team:
		case len(p.MemberOf) > 0 && in.ID == "":
			in = p
		case len(p.MemberOf) == 0 && p.Relation == "peer" || len(p.MemberOf) > 0 && len(in.MemberOf) > 0 && p.MemberOf[0].ID != in.MemberOf[0].ID:
			out = p
		}
	}
	if in.ID == "" || out.ID == "" {
		t.Fatal("the cast has nobody to merge")
	}
	team := in.MemberOf[0].ID
	if err := s.j.MergePeople(t.Context(), out.ID, in.ID); err != nil {
		t.Fatal(err)
	}
	s.entries = nil
	for e, err := range s.j.Each(t.Context(), journal.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		s.entries = append(s.entries, e)
	}
	people, err := s.j.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	members := map[journal.ID]bool{team: true}
	for _, p := range people {
		isMember := slices.ContainsFunc(p.MemberOf, func(m journal.Ref) bool { return m.ID == team })
		if isMember && p.MergedIn == "" || p.MergedIn == in.ID {
			members[p.ID] = true
		}
	}
	if !members[out.ID] {
		t.Fatal("who was merged is not listed")
	}
	for name, h := range map[string]*History{"figures kept before": s.h, "figures made anew": NewHistory(byDay(s.entries))} {
		c := InsightsOf(h, Always, s.today, NewRoster(people, nil))
		for _, r := range c.Support.Teams {
			if r.Team == team {
				s.opens(t, name, r.Open, r.Now.Actions, c.Period, func(e *journal.Entry) bool {
					return act1(e) && slices.ContainsFunc(e.People, func(r journal.Ref) bool { return members[r.ID] })
				})
			}
		}
	}
}
