package coaching

import (
	"slices"
	"testing"

	"footlight/coaching/sample"
	"footlight/journal"
)

// shelf is a sample journal in a real store, with the same entries at hand.
type shelf struct {
	j        *journal.Journal
	entries  []journal.Entry
	people   []journal.Person
	projects []journal.Project
	roster   *Roster
	h        *History
	today    journal.Day
}

func newShelf(t *testing.T, n int, years float64, seed uint64, zone string) *shelf {
	t.Helper()
	j, err := journal.Open(t.Context(), t.TempDir(), journal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = j.Close() })
	if err := sample.Fill(t.Context(), j, sample.Spec{Entries: n, Years: years, Seed: seed, Zone: zone}, nil); err != nil {
		t.Fatal(err)
	}
	return shelve(t, j, sample.LastDay)
}

// shelve reads a journal whole.
func shelve(t *testing.T, j *journal.Journal, today journal.Day) *shelf {
	t.Helper()
	s := &shelf{j: j, today: today}
	for e, err := range j.Each(t.Context(), journal.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		s.entries = append(s.entries, e)
	}
	var err error
	if s.people, err = j.People(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.projects, err = j.Projects(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.roster = NewRoster(s.people, s.projects)
	s.h = NewHistory(byDay(s.entries))
	return s
}

// opens checks that o opens exactly the entries of p that want accepts, and
// that the number shown is theirs.
func (s *shelf) opens(t *testing.T, what string, o Open, shown int, p Period, want func(e *journal.Entry) bool) {
	t.Helper()
	var ids []journal.ID
	for i := range s.entries {
		if e := &s.entries[i]; p.From <= e.Day && e.Day <= p.To && want(e) {
			ids = append(ids, e.ID)
		}
	}
	if shown != len(ids) {
		t.Errorf("%s %v: %d shown, %d counted", what, p, shown, len(ids))
	}
	if o.IsZero() != (len(ids) == 0) {
		t.Errorf("%s %v: of %d entries opens %+v", what, p, len(ids), o)
	}
	rows, err := s.j.Rows(t.Context(), o.Query(), 0)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	var got []journal.ID
	for _, r := range rows {
		got = append(got, r.ID())
	}
	slices.Sort(got)
	slices.Sort(ids)
	if !slices.Equal(got, ids) {
		t.Errorf("%s %v: opens %d entries, %d stand behind it", what, p, len(got), len(ids))
	}
}

// as is whom somebody was merged into, or themselves.
func (s *shelf) as(id journal.ID) journal.Person {
	for range s.people {
		i := slices.IndexFunc(s.people, func(p journal.Person) bool { return p.ID == id })
		if i < 0 {
			break
		}
		if s.people[i].MergedIn == "" {
			return s.people[i]
		}
		id = s.people[i].MergedIn
	}
	return journal.Person{ID: id}
}

// outside tells what lies outside 9:00–17:30 from Monday to Friday; the small
// hours that the writer counts to the day before belong to its evening.
func outside(e *journal.Entry) bool {
	local := e.In()
	day, minute := journal.DayOf(local), local.Hour()*60+local.Minute()
	if e.Day == day-1 {
		day, minute = e.Day, minute+24*60
	}
	return day.Weekday() == 0 || day.Weekday() == 6 || minute < 9*60 || minute >= 17*60+30
}

func act1(e *journal.Entry) bool { return e.Kind == journal.Action }

func both(all ...func(*journal.Entry) bool) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool {
		for _, f := range all {
			if !f(e) {
				return false
			}
		}
		return true
	}
}

func said(given, warm bool) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool {
		return e.Kind == journal.Feedback && e.Said.Given == given &&
			slices.Contains([]journal.FeedbackKind{"thanks", "credit", "praise"}, e.Said.Kind) == warm
	}
}

func seen(all ...journal.Visibility) func(*journal.Entry) bool {
	return func(e *journal.Entry) bool { return act1(e) && slices.Contains(all, e.Visibility) }
}

// effort is the minutes of the actions so marked, a quarter of an hour where
// they were not said.
func (s *shelf) effort(p Period, all ...journal.Visibility) (sum int) {
	for i := range s.entries {
		if e := &s.entries[i]; p.From <= e.Day && e.Day <= p.To && seen(all...)(e) {
			if sum += e.Minutes; e.Minutes == 0 {
				sum += 15
			}
		}
	}
	return sum
}
